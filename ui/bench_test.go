package ui

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"policybench/ui/page"
	"policybench/ui/root"
)

// BenchmarkKey is one key in the form with everything derived and drawn anew. The
// budget is 0.5 ms and 1,000 allocations.
func BenchmarkKey(b *testing.B) {
	w := newBench(b, sampleSettings(), 120, 40)
	w.press("tab", "tab")
	keys := []tea.KeyPressMsg{keyMsg(b, "x"), keyMsg(b, "backspace")}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		w.clock = w.clock.Add(root.BurstGap)
		w.Update(keys[i%2])
		w.View()
	}
}

// BenchmarkMove is a key that changes no draft.
func BenchmarkMove(b *testing.B) {
	w := newBench(b, sampleSettings(), 120, 40)
	down := keyMsg(b, "tab")
	b.ReportAllocs()
	for b.Loop() {
		w.clock = w.clock.Add(root.BurstGap)
		w.Update(down)
		w.View()
	}
}

// BenchmarkSecond is what time alone costs.
func BenchmarkSecond(b *testing.B) {
	w := newBench(b, sampleSettings(), 120, 40)
	b.ReportAllocs()
	for b.Loop() {
		w.clock = w.clock.Add(1e9)
		w.Pages[page.BuildPage].Update(page.Tick{Now: w.clock})
		w.Now = w.clock
		w.View()
	}
}

// BenchmarkFirstFrame is the program from its settings to its first frame.
func BenchmarkFirstFrame(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		newBench(b, sampleSettings(), 120, 40).View()
	}
}
