package ui

import (
	"strings"
	"testing"
)

// One bar says where the focus is, wherever that is; what else is selected has
// another mark.
func TestOneFocusBar(t *testing.T) {
	for _, size := range sizes {
		b := newBench(t, ownerSettings(), size.width, size.height)
		b.pasted(several(t))
		for range inspected(b).items() + 1 {
			if n := strings.Count(b.screen(), b.Glyphs.Bar); n != 1 {
				t.Fatalf("%v: %d bars:\n%s", size, n, b.screen())
			}
			b.press("tab")
		}
	}
	b := newBench(t, ownerSettings(), 120, 60)
	b.pasted(several(t))
	b.press("n", "shift+tab")
	b.shows(" • ✗ expired", " • ✗ the policy expired", " ▌ handle")
}

// On what cannot be copied nothing offers to.
func TestNothingToCopyIsNotOffered(t *testing.T) {
	b := newBench(t, supportSettings(), 120, 36)
	b.pasted(link(t, ownApp, `{"expiry":1893456000}`))
	for range inspected(b).items() {
		if v, ok := inspected(b).focusedValue(); ok && v.plain {
			b.hides("y copy", "Y raw")
			b.shows("a as of")
			return
		}
		b.shows("y copy")
		b.press("tab")
	}
	t.Fatal("every value can be copied")
}

// Where rows are free the mended lines are whole.
func TestMendedIsWholeWhereThereIsRoom(t *testing.T) {
	rightly := link(t, ownApp, alive)
	for _, size := range []struct{ width, height int }{{120, 36}, {80, 45}} {
		b := newBench(t, supportSettings(), size.width, size.height)
		b.pasted(strings.Replace(rightly, "&", "& ", 1))
		if side := column(b.screen(), "Mended"); !strings.Contains(side, "+"+rightly) {
			t.Errorf("%v: not whole: %s\n%s", size, side, b.screen())
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
		s := sampleSettings()
		s.ASCII = true
		b := newBench(t, s, size.width, size.height)
		b.pasted(pageURL(t))
		mended := false
		for line := range strings.SplitSeq(b.screen(), "\n") {
			trimmed := strings.TrimRight(line, " ")
			if strings.HasSuffix(trimmed, "v") && len(trimmed) >= size.width-1 && !strings.HasSuffix(trimmed, " v") {
				t.Errorf("%v: the mark stands at the text: %q", size, line)
			}
			mended = mended || strings.Contains(line, "Mended")
			if mended && strings.HasSuffix(trimmed, ".") && !strings.HasSuffix(trimmed, "...") {
				t.Errorf("%v: cut without three dots: %q", size, line)
			}
		}
		if !mended && size.height > 23 {
			t.Errorf("%v: nothing is mended:\n%s", size, b.screen())
		}
	}
}
