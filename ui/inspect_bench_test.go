package ui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"policybench/signing/inspect"
	"policybench/ui/page"
)

// longText is a page of a megabyte with a secured URL in every line.
func longText(b testing.TB) string {
	row := `<li><a href="` + strings.Replace(link(b, ownApp, `{"expiry":1588139052}`), "&", "&amp;", 1) + `">picture</a></li>` + "\n"
	return strings.Repeat(row, inspect.MaxText/len(row))
}

// BenchmarkInspectKey is a key on a short paste, everything drawn anew.
func BenchmarkInspectKey(b *testing.B) {
	w := newBench(b, supportSettings(), 120, 40)
	w.pasted(several(b))
	keys(b, w)
}

// BenchmarkInspectKeyLong is the same with a megabyte pasted.
func BenchmarkInspectKeyLong(b *testing.B) {
	w := newBench(b, supportSettings(), 120, 40)
	w.pasted(longText(b))
	keys(b, w)
}

func keys(b *testing.B, w *bench) {
	list := []tea.KeyPressMsg{keyMsg(b, "tab"), keyMsg(b, "j")}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		inspected(w).Update(list[i%2])
		w.View()
	}
}

// BenchmarkInspectScroll is a row of a megabyte, which is one line.
func BenchmarkInspectScroll(b *testing.B) {
	w := newBench(b, supportSettings(), 120, 40)
	w.pasted(strings.ReplaceAll(longText(b), "\n", " "))
	w.View()
	down := keyMsg(b, "right")
	b.ReportAllocs()
	for b.Loop() {
		inspected(w).Update(down)
		w.View()
	}
}

// BenchmarkInspectReport is the way from one report of thousands to the last.
func BenchmarkInspectReport(b *testing.B) {
	w := newBench(b, supportSettings(), 120, 40)
	w.pasted(longText(b))
	w.View()
	list := []tea.KeyPressMsg{keyMsg(b, "p"), keyMsg(b, "n")}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		inspected(w).Update(list[i%2])
		w.View()
	}
}

// BenchmarkInspectSecond is what time costs while a megabyte is shown.
func BenchmarkInspectSecond(b *testing.B) {
	w := newBench(b, supportSettings(), 120, 40)
	w.pasted(longText(b))
	b.ReportAllocs()
	for b.Loop() {
		w.Now = w.Now.Add(1e9)
		inspected(w).Update(page.Tick{Now: w.Now})
		w.View()
	}
}

// BenchmarkInspectPaste is a pasted megabyte to its first frame.
func BenchmarkInspectPaste(b *testing.B) {
	w := newBench(b, supportSettings(), 120, 40)
	w.Current = page.InspectPage
	text := longText(b)
	b.ReportAllocs()
	for b.Loop() {
		w.Update(tea.PasteMsg{Content: text})
		w.View()
	}
}
