package paper_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"policybench/ui/inspect/paper"
	"policybench/ui/kit"
	"policybench/ui/words"
)

func pen() kit.Pen { return kit.Pen{Theme: kit.PlainTheme(), Glyphs: words.Unicode} }

// lines are what a sheet shows, without blanks at line ends.
func lines(s *paper.Paper) []string {
	var list []string
	for _, row := range s.Rows {
		list = append(list, strings.TrimRight(ansi.Strip(row), " "))
	}
	return list
}

// Every line is as wide as the sheet, whatever is written on it.
func TestLinesHaveTheWidth(t *testing.T) {
	for _, width := range []int{1, 2, 5, 20, 80} {
		s := paper.New(pen(), width, 3, false)
		s.Gap()
		s.Title("a title that is long", "a note")
		s.Part("a part", "")
		s.Wrapped(kit.Quiet, "several words that wrap", 5, 3)
		s.Hint("what to do about it", 2)
		s.Rule()
		s.Add(s.Begin().Put(kit.Normal, strings.Repeat("x", 100)))
		for _, row := range s.Rows {
			if kit.Cells(ansi.Strip(row)) != width {
				t.Errorf("%d columns: %q", width, row)
			}
		}
	}
}

func TestWriting(t *testing.T) {
	for _, tt := range []struct {
		name    string
		compact bool
		write   func(*paper.Paper)
		want    []string
	}{
		{"a line begins at the margin", false, func(s *paper.Paper) { s.Add(s.Begin().Put(kit.Normal, "a")) }, []string{"   a"}},
		{"a title hangs out of it", false, func(s *paper.Paper) { s.Title("Policy", "3 of 4") }, []string{" Policy      3 of 4"}},
		{"a first part has no gap", false, func(s *paper.Paper) { s.Part("One", "") }, []string{" One"}},
		{"the next has one", false, func(s *paper.Paper) { s.Part("One", ""); s.Part("Two", "") }, []string{" One", "", " Two"}},
		{"not where lines are few", true, func(s *paper.Paper) { s.Part("One", ""); s.Part("Two", "") }, []string{" One", " Two"}},
		{"words wrap at a column", false, func(s *paper.Paper) { s.Wrapped(kit.Quiet, "aaaa bbbb cccc dddd", 8, 5) }, []string{"        aaaa bbbb", "        cccc dddd"}},
		{"and end", false, func(s *paper.Paper) { s.Wrapped(kit.Quiet, "aaaa bbbb cccc dddd eeee", 8, 1) }, []string{"        aaaa bbbb c…"}},
		{"a hint hangs behind its arrow", false, func(s *paper.Paper) { s.Hint("aaaa bbbb cccc dddd", 8) }, []string{"        → aaaa bbbb", "          cccc dddd"}},
		{"a rule", false, (*paper.Paper).Rule, []string{" " + strings.Repeat("─", 18)}},
		{"a drawing under it", false, func(s *paper.Paper) { s.Gap(); s.Under(kit.Drawing{Rows: []string{"x", "y"}}, 2) }, []string{"", "  x", "  y"}},
	} {
		s := paper.New(pen(), 20, 3, tt.compact)
		tt.write(s)
		if got := lines(s); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

// A place covers the lines from its first on; those of a drawing move with it.
func TestPlaces(t *testing.T) {
	one, two := kit.Target{Kind: 1, N: 4}, kit.Target{Kind: 2}
	s := paper.New(pen(), 20, 3, false)
	s.Gap()
	s.Title("a", "")
	s.Title("b", "")
	s.Place(1, one)
	s.Under(kit.Drawing{Rows: []string{"x", "y"}, Places: kit.Places{{X: 1, Y: 1, Width: 3, Do: two}}}, 2)
	s.Place(len(s.Rows), two) // no line: no place
	for _, tt := range []struct {
		x, y int
		want kit.Target
		ok   bool
	}{
		{0, 0, kit.Target{}, false}, {0, 1, one, true}, {19, 2, one, true}, {20, 2, kit.Target{}, false},
		{3, 3, kit.Target{}, false}, {2, 4, kit.Target{}, false}, {3, 4, two, true}, {5, 4, two, true}, {6, 4, kit.Target{}, false},
	} {
		if got, ok := s.Places.At(tt.x, tt.y); got != tt.want || ok != tt.ok {
			t.Errorf("at %d, %d: %+v, %t", tt.x, tt.y, got, ok)
		}
	}
	if s.Focused(2); s.First != 2 || s.Last != 4 {
		t.Errorf("lines %d to %d have the focus", s.First, s.Last)
	}
}

// A terminal without UTF-8 gets signs that it can show.
func TestPlainSigns(t *testing.T) {
	s := paper.New(kit.Pen{Theme: kit.PlainTheme(), Glyphs: words.ASCII, Plain: true}, 20, 3, false)
	s.Hint("an … ellipsis", 2)
	s.Title("a", "b · c")
	s.Rule()
	if all := strings.Join(s.Rows, ""); strings.ContainsFunc(all, func(r rune) bool { return r > '~' }) {
		t.Errorf("%q", lines(s))
	}
}
