package ui

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"policybench/ui/input"
	"policybench/ui/page"
	"policybench/ui/uitest"
)

// BenchmarkKey is one key in the form with everything derived and drawn anew. The
// budget is 0.5 ms and 1,000 allocations.
func BenchmarkKey(b *testing.B) {
	w := newBench(b, uitest.SampleSettings(), 120, 40)
	w.TabTo("File")
	keys := []tea.KeyPressMsg{uitest.KeyMsg(b, "x"), uitest.KeyMsg(b, "backspace")}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		w.Clock = w.Clock.Add(input.BurstGap)
		w.Update(keys[i%2])
		w.View()
	}
}

// BenchmarkMove is a key that changes no draft.
func BenchmarkMove(b *testing.B) {
	w := newBench(b, uitest.SampleSettings(), 120, 40)
	down := uitest.KeyMsg(b, "tab")
	b.ReportAllocs()
	for b.Loop() {
		w.Clock = w.Clock.Add(input.BurstGap)
		w.Update(down)
		w.View()
	}
}

// BenchmarkSecond is what time alone costs.
func BenchmarkSecond(b *testing.B) {
	w := newBench(b, uitest.SampleSettings(), 120, 40)
	b.ReportAllocs()
	for b.Loop() {
		w.Clock = w.Clock.Add(1e9)
		w.Pages[page.BuildPage].Update(page.Tick{Now: w.Clock})
		w.Now = w.Clock
		w.View()
	}
}

// BenchmarkFirstFrame is the program from its settings to its first frame.
func BenchmarkFirstFrame(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		newBench(b, uitest.SampleSettings(), 120, 40).View()
	}
}
