package ui

import (
	"strings"
	"testing"

	"policybench/ui/root"
	"policybench/ui/uitest"
)

// The help says every text whole, at every size and on both pages, and marks that it
// goes on.
func TestHelpIsWhole(t *testing.T) {
	for _, size := range []struct{ width, height int }{{120, 36}, {100, 28}, {99, 28}, {80, 23}, {60, 20}, {40, 12}} {
		for _, page := range []string{"f2", "f3"} {
			b := newBench(t, uitest.SupportSettings(), size.width, size.height)
			b.Press(page, "f1")
			body := root.FrameFor(size.width, size.height).Body
			var all []string
			for {
				lines := strings.Split(b.Screen(), "\n")
				last := lines[size.height-3-root.FrameFor(size.width, size.height).GapBottom]
				more := b.Help.Top < b.Help.Last
				if got := strings.HasSuffix(last, b.Glyphs.Down); got != more {
					t.Errorf("%v: more below is %v, shown %v", size, more, got)
				}
				all = append(all, lines...)
				if !more {
					break
				}
				b.Help.Scroll(body)
			}
			screen := strings.Join(all, "\n")
			if strings.Contains(screen, b.Glyphs.Ellipsis) {
				t.Errorf("%v: a text is cut:\n%s", size, screen)
			}
			for _, g := range b.HelpGroups() {
				if !strings.Contains(screen, g.Title) {
					t.Errorf("%v: no %s:\n%s", size, g.Title, screen)
				}
			}
		}
	}
}

// q leaves at once and ctrl+c asks: the help says so.
func TestHelpSaysHowToQuit(t *testing.T) {
	b := newBench(t, uitest.SupportSettings(), 120, 36)
	b.Press("f1")
	b.Shows("quit at once", "asks first")
}
