package inspect

import (
	"fmt"
	"strings"
	"testing"
	"time"

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

// thousands is a customer's table of thousands of links, each its own.
func thousands(b testing.TB) string {
	rows := strings.Split(strings.TrimSpace(list30(b)), "\n")
	var text strings.Builder
	text.WriteString(rows[0] + "\n")
	for i := range 3000 {
		text.WriteString(strings.Replace(rows[1+i%30], "Doc ", fmt.Sprintf("Set %d, Doc ", i/30), 1) + "\n")
	}
	return text.String()
}

// BenchmarkListKey is a key in a list of 3,000 links, everything drawn anew.
func BenchmarkListKey(b *testing.B) {
	for _, names := range [][]string{{"j", "k"}, {"pgdown", "pgup"}, {"end", "home"}, {"o"}, {"g"}, {"]", "["}} {
		b.Run(names[0], func(b *testing.B) {
			w := newBench(b, uitest.SupportSettings(), 120, 40)
			w.Pasted(thousands(b))
			w.View()
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				w.Clock = w.Clock.Add(time.Second) // a key is no paste
				w.App.Update(uitest.KeyMsg(b, names[i%len(names)]))
				w.View()
			}
		})
	}
}

// BenchmarkListFilter is a letter of a filter over 3,000 links.
func BenchmarkListFilter(b *testing.B) {
	w := newBench(b, uitest.SupportSettings(), 120, 40)
	w.Pasted(thousands(b))
	w.Press("/", "D", "o", "c")
	list := []tea.KeyPressMsg{uitest.KeyMsg(b, "space"), uitest.KeyMsg(b, "backspace")}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		w.Clock = w.Clock.Add(time.Second)
		w.App.Update(list[i%2])
		w.View()
	}
}

// BenchmarkListPaste is a paste of 3,000 links to the whole list.
func BenchmarkListPaste(b *testing.B) {
	w := newBench(b, uitest.SupportSettings(), 120, 40)
	text := thousands(b)
	b.ReportAllocs()
	for b.Loop() {
		w.Pasted(text)
		w.View()
	}
}
