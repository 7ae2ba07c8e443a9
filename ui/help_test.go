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
		for _, page := range [][]string{nil, {"f2"}} {
			b := newBench(t, uitest.SupportSettings(), size.width, size.height)
			b.Press(append(page, "f1")...)
			last := size.height - 3 - root.FrameFor(size.width, size.height).GapBottom
			var all []string
			for {
				screen := b.Screen()
				lines := strings.Split(screen, "\n")
				all = append(all, lines...)
				if !strings.HasSuffix(lines[last], b.Glyphs.Down) {
					break
				}
				if b.Press("pgdown"); b.Screen() == screen {
					t.Fatalf("%v: more is promised below, and does not come:\n%s", size, screen)
				}
			}
			screen := strings.Join(all, "\n")
			if strings.Contains(screen, b.Glyphs.Ellipsis) {
				t.Errorf("%v: a text is cut:\n%s", size, screen)
			}
			for _, title := range []string{"Everywhere", "Terminal"} {
				if !strings.Contains(screen, title) {
					t.Errorf("%v: no %s:\n%s", size, title, screen)
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
