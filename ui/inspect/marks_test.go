package inspect

import (
	"strings"
	"testing"

	"policybench/ui/uitest"
)

// One bar says where the focus is, wherever that is; what else is selected has
// another mark.
func TestOneFocusBar(t *testing.T) {
	for _, size := range uitest.Sizes {
		b := newBench(t, uitest.OwnerSettings(), size.Width, size.Height)
		b.Pasted(several(t))
		for range inspected(b).items() + 1 {
			if n := strings.Count(b.Screen(), b.Glyphs.Bar); n != 1 {
				t.Fatalf("%v: %d bars:\n%s", size, n, b.Screen())
			}
			b.Press("tab")
		}
	}
	b := newBench(t, uitest.OwnerSettings(), 120, 60)
	b.Pasted(several(t))
	b.Press("j", "enter", "shift+tab")
	b.Shows(" • ✗ 1 the policy expired", " ▌ signature")
}

// On what cannot be copied nothing offers to.
func TestNothingToCopyIsNotOffered(t *testing.T) {
	b := newBench(t, uitest.SupportSettings(), 120, 36)
	b.Pasted(uitest.Link(t, uitest.OwnApp, `{"expiry":1893456000}`))
	for range inspected(b).items() {
		if v, ok := inspected(b).focusedValue(); ok && v.Plain {
			b.Hides("y copy", "Y raw")
			b.Shows("t ticket")
			return
		}
		b.Shows("y copy")
		b.Press("tab")
	}
	t.Fatal("every value can be copied")
}

// Where rows are free the fixed lines are whole.
func TestFixedIsWholeWhereThereIsRoom(t *testing.T) {
	rightly := uitest.Link(t, uitest.OwnApp, uitest.Alive)
	for _, size := range []struct{ width, height int }{{120, 36}, {80, 45}} {
		b := newBench(t, uitest.SupportSettings(), size.width, size.height)
		b.Pasted(strings.Replace(rightly, "&", "& ", 1))
		b.Press("z")
		if side := column(b.Screen(), "Fixed"); !strings.Contains(side, "+"+rightly) {
			t.Errorf("%v: not whole: %s\n%s", size, side, b.Screen())
		}
	}
}

// column is what stands below a title and in its column, without blanks and breaks.
func column(screen, title string) string {
	var b strings.Builder
	at := -1
	for line := range strings.SplitSeq(screen, "\n") {
		runes := []rune(line)
		if at < 0 {
			if i := strings.Index(line, title); i >= 0 {
				at = len([]rune(line[:i]))
			}
			continue
		}
		b.WriteString(strings.ReplaceAll(string(runes[min(at, len(runes)):]), " ", ""))
	}
	return b.String()
}

// In ASCII three dots stand for what is cut, never fewer, and a mark at the edge has
// a blank before it.
func TestASCIICutsAreWhole(t *testing.T) {
	for _, size := range []struct{ width, height int }{{120, 36}, {100, 28}, {80, 24}, {80, 23}, {60, 20}} {
		s := uitest.SampleSettings()
		s.ASCII = true
		b := newBench(t, s, size.width, size.height)
		b.Pasted(uitest.PageURL(t))
		fixed := false
		for line := range strings.SplitSeq(b.Screen(), "\n") {
			trimmed := strings.TrimRight(line, " ")
			if strings.HasSuffix(trimmed, "v") && len(trimmed) >= size.width-1 && !strings.HasSuffix(trimmed, " v") {
				t.Errorf("%v: the mark stands at the text: %q", size, line)
			}
			fixed = fixed || strings.Contains(line, "still refused")
			if (strings.Contains(line, "  - ...") || strings.Contains(line, "  + ...")) && strings.HasSuffix(trimmed, ".") && !strings.HasSuffix(trimmed, "...") {
				t.Errorf("%v: cut without three dots: %q", size, line)
			}
		}
		if !fixed && size.height > 23 {
			t.Errorf("%v: nothing is fixed:\n%s", size, b.Screen())
		}
	}
}
