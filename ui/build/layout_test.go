package build

import (
	"slices"
	"strings"
	"testing"

	"policybench/snippets"
	"policybench/ui/draft"
	"policybench/ui/kit"
	"policybench/ui/uitest"
)

// The parts of a page lie in it, do not overlap and leave nothing out, at every size.
func TestLayoutFillsThePage(t *testing.T) {
	for width := range 200 {
		for height := range 70 {
			for _, on := range []bool{true, false} {
				l := layoutFor(width, height, on, !on)
				cells := 0
				for _, r := range []kit.Rect{l.form, l.rule, l.chain, l.code} {
					cells += max(r.Width, 0) * max(r.Height, 0)
					if height > 10 && (r.X < 0 || r.Y < 0 || r.X+r.Width > width || r.Y+r.Height > height) {
						t.Fatalf("%dx%d: %+v lies outside", width, height, r)
					}
				}
				if height > 10 && cells != width*height {
					t.Fatalf("%dx%d: %d cells of %d: %+v", width, height, cells, width*height, l)
				}
			}
		}
	}
}

// tabRow is the row with the open tab.
func tabRow(b *uitest.Bench) int {
	return row0(b, strings.ToUpper(kinds[built(b).tabs.kind].Title()))
}

// The tabs keep their row at a size, whatever is typed, ticked or shown.
func TestTabsKeepTheirRow(t *testing.T) {
	for _, size := range []struct{ width, height int }{{120, 36}, {100, 28}, {80, 23}, {60, 20}} {
		b := newBench(t, uitest.SampleSettings(), size.width, size.height)
		row := tabRow(b)
		stands := func(when string) {
			t.Helper()
			if got := tabRow(b); got != row || row < 0 {
				t.Fatalf("%v: %s the tabs stand in row %d, not %d:\n%s", size, when, got, row, b.Screen())
			}
		}
		for _, r := range "03/04/2027 x" {
			b.Typed(string(r))
			stands("typing " + string(r))
		}
		b.Press("ctrl+u")
		stands("without an expiry")
		b.Typed("2020-01-01")
		stands("expired")
		b.Press("ctrl+u")
		b.Typed("1h")
		for range snippets.Tabs() {
			b.Press("ctrl+n")
			stands("turning the tabs")
		}
		for _, recipe := range draft.Recipes() {
			p := built(b)
			p.change(p.draft.Use(recipe.ID))
			stands(recipe.Name)
		}
		b.TabTo("More limits")
		b.Press("space")
		b.Typed("(")
		stands("with a bad limit")
	}
}

// While the code has the focus it has at least ten rows below its tabs wherever the page
// has room for them.
func TestFocusedCodeHasRoom(t *testing.T) {
	for _, width := range []int{50, 80, 120} {
		for height := kit.StackedHeight; height < 60; height++ {
			if l := layoutFor(width, height, true, true); l.code.Height < focusedCode && l.form.Height > 1 {
				t.Errorf("%dx%d: the code has %d rows, the form %d", width, height, l.code.Height, l.form.Height)
			}
		}
	}
}

// Wherever one goes in the form, what has the focus shows; and from the start the file does.
func TestFocusShows(t *testing.T) {
	sizes := append([]struct{ Width, Height int }{{100, 28}, {60, 20}}, append(uitest.Sizes, uitest.BreakPoints...)...)
	for _, size := range sizes {
		if size.Width < kit.LeastWidth || size.Height < kit.LeastHeight {
			continue
		}
		b := newBench(t, uitest.SampleSettings(), size.Width, size.Height)
		if size.Height >= 12 {
			b.Shows("File  ")
		}
		for step := range 30 {
			if !strings.Contains(b.Screen(), b.Glyphs.Bar) {
				t.Fatalf("%v: nothing has the focus after %d steps:\n%s", size, step, b.Screen())
			}
			b.Press("tab")
		}
	}
}

// fieldRow is the row of a field's label, -1 where it does not show.
func fieldRow(b *uitest.Bench, label string) int {
	return slices.IndexFunc(strings.Split(b.Screen(), "\n"), func(line string) bool {
		return strings.HasPrefix(strings.TrimLeft(line, " "+b.Glyphs.Bar), label+"  ")
	})
}

// What is said of a field moves no field, whichever it is and whatever is said.
func TestNothingSaidMovesAField(t *testing.T) {
	fields := []string{"File", "Transform", "CNAME", "API key", "Calls", "Expiry", "Path", "Min size"}
	for _, size := range []struct{ width, height int }{{120, 40}, {120, 36}} {
		for label, typed := range map[string]string{"CNAME": "a b/c", "API key": "x", "File": "too short", "Path": "[", "Min size": "much"} {
			b := newBench(t, uitest.SampleSettings(), size.width, size.height)
			b.TabTo("More limits")
			b.Press("enter")
			b.TabTo(label)
			b.Press("ctrl+u")
			rows := map[string]int{}
			for _, f := range fields {
				rows[f] = fieldRow(b, f)
			}
			b.Typed(typed)
			b.Press("tab")
			b.Shows(label + ": ")
			for _, f := range fields {
				if got := fieldRow(b, f); got != rows[f] {
					t.Errorf("%v: %q in %s moves %s from row %d to %d:\n%s", size, typed, label, f, rows[f], got, b.Screen())
				}
			}
		}
	}
}
