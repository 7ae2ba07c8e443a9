package inspect

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"policybench/signing/inspect"
	"policybench/ui/page"
	"policybench/ui/uitest"
)

// longText is a page of a megabyte with a secured URL in every line.
func longText(b testing.TB) string {
	row := `<li><a href="` + strings.Replace(uitest.Link(b, uitest.OwnApp, `{"expiry":1588139052}`), "&", "&amp;", 1) + `">picture</a></li>` + "\n"
	return strings.Repeat(row, inspect.MaxText/len(row))
}

// BenchmarkInspectKey is a key on a short paste, everything drawn anew.
func BenchmarkInspectKey(b *testing.B) {
	w := newBench(b, uitest.SupportSettings(), 120, 40)
	w.Pasted(several(b))
	keys(b, w)
}

// BenchmarkInspectKeyLong is the same with a megabyte pasted.
func BenchmarkInspectKeyLong(b *testing.B) {
	w := newBench(b, uitest.SupportSettings(), 120, 40)
	w.Pasted(longText(b))
	keys(b, w)
}

func keys(b *testing.B, w *uitest.Bench) {
	list := []tea.KeyPressMsg{uitest.KeyMsg(b, "tab"), uitest.KeyMsg(b, "j")}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		inspected(w).Update(list[i%2])
		w.View()
	}
}

// BenchmarkInspectScroll is a row of a megabyte, which is one line.
func BenchmarkInspectScroll(b *testing.B) {
	w := newBench(b, uitest.SupportSettings(), 120, 40)
	w.Pasted(strings.ReplaceAll(longText(b), "\n", " "))
	w.View()
	down := uitest.KeyMsg(b, "right")
	b.ReportAllocs()
	for b.Loop() {
		inspected(w).Update(down)
		w.View()
	}
}

// BenchmarkInspectReport is the way from one report of thousands to the last.
func BenchmarkInspectReport(b *testing.B) {
	w := newBench(b, uitest.SupportSettings(), 120, 40)
	w.Pasted(longText(b))
	w.View()
	list := []tea.KeyPressMsg{uitest.KeyMsg(b, "p"), uitest.KeyMsg(b, "n")}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		inspected(w).Update(list[i%2])
		w.View()
	}
}

// BenchmarkInspectSecond is what time costs while a megabyte is shown.
func BenchmarkInspectSecond(b *testing.B) {
	w := newBench(b, uitest.SupportSettings(), 120, 40)
	w.Pasted(longText(b))
	b.ReportAllocs()
	for b.Loop() {
		w.Now = w.Now.Add(1e9)
		inspected(w).Update(page.Tick{Now: w.Now})
		w.View()
	}
}

// BenchmarkInspectPaste is a pasted megabyte to its first frame.
func BenchmarkInspectPaste(b *testing.B) {
	w := newBench(b, uitest.SupportSettings(), 120, 40)
	w.Current = page.InspectPage
	text := longText(b)
	b.ReportAllocs()
	for b.Loop() {
		w.Update(tea.PasteMsg{Content: text})
		w.View()
	}
}
