package inspect

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"policybench/ui/kit"
	"policybench/ui/page"
	"policybench/ui/uitest"
)

// dragged is what a drag between two texts of the screen asks the root to copy.
func dragged(b *uitest.Bench, from, to string) []page.Copy {
	b.T.Helper()
	at := func(text string) (x, y int) {
		for y, line := range strings.Split(b.Screen(), "\n") {
			if x := strings.LastIndex(line, text); x >= 0 {
				return kit.Cells(line[:x]), y
			}
		}
		b.T.Fatalf("no %q on\n%s", text, b.Screen())
		return 0, 0
	}
	fromX, fromY := at(from)
	toX, toY := at(to)
	b.Send(tea.MouseClickMsg{X: fromX, Y: fromY, Button: tea.MouseLeft})
	_, cmd := b.Update(tea.MouseReleaseMsg{X: toX + kit.Cells(to), Y: toY, Button: tea.MouseLeft})
	return uitest.Messages[page.Copy](cmd)
}

// A drag over what is shortened copies it whole, wherever it begins and ends.
func TestDragCopiesWhole(t *testing.T) {
	pair := uitest.Signed(t, uitest.OwnApp, uitest.Alive)
	link := uitest.Link(t, uitest.OwnApp, uitest.Alive)
	for _, c := range []struct{ name, from, to, want string }{
		{"a part, from what stands before it", "&signature=", pair.Signature[60:], pair.Signature},
		{"the end of a part", "?policy=", "eyJ", pair.Policy},
		{"several parts", "?policy=", pair.Signature[60:], link},
		{"nothing that can be copied", "Worth knowing", "knowing", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := newBench(t, uitest.OwnerSettings(), 120, 36)
			b.Pasted(link)
			got := dragged(b, c.from, c.to)
			if c.want == "" {
				if len(got) != 0 {
					t.Fatalf("copies %q", got[0].Text)
				}
				return
			}
			if len(got) != 1 || got[0].Text != c.want {
				t.Errorf("copies %v, want %q", got, c.want)
			}
		})
	}
}

// A click that does not move copies once.
func TestClickIsNoDrag(t *testing.T) {
	b := newBench(t, uitest.OwnerSettings(), 120, 36)
	b.Pasted(uitest.Link(t, uitest.OwnApp, uitest.Alive))
	b.ClickOn("&signature=")
	if got := dragged(b, "eyJ", "eyJ"); len(got) != 0 {
		t.Errorf("the same part is copied again: %v", got)
	}
}
