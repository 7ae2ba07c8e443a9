package code

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"policybench/snippets"
	"policybench/ui/inspect/panetest"
	"policybench/ui/kit"
)

// What is too wide breaks between words where one ends in the second half of the row, else
// where the row ends, and goes on two cells further in.
func TestBroken(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		width      int
		want       string // rows, a dot for each cell they are set in
	}{
		{"it fits", "abc def", 7, "abc def"},
		{"between words", "abcd efg", 7, "abcd |..efg"},
		{"no blank near the end", "a bcdefgh", 6, "a bcde|..fgh"},
		{"no blank at all", "abcdefgh", 5, "abcde|..fgh"},
		{"it begins with blanks", "  abcdefgh", 8, "  abcdef|....gh"},
		{"with more than half a row", "      abcdef", 8, "      ab|....cdef"},
		{"wide characters", "世界世界", 5, "世界|..世|..界"},
		{"a row that none fits", "世界", 1, "世|界"},
		{"nothing", "", 5, ""},
	} {
		var rows []string
		for _, p := range broken(tt.text, part{0, len(tt.text), 0}, tt.width) {
			rows = append(rows, strings.Repeat(".", p.indent)+tt.text[p.from:p.to])
		}
		if got := strings.Join(rows, "|"); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestWithin(t *testing.T) {
	for _, tt := range []struct {
		text        string
		width, want int
	}{
		{"abc", 2, 2}, {"abc", 3, 3}, {"abc", 9, 3}, {"", 3, 0}, {"世界", 2, 3}, {"世界", 3, 3}, {"世界", 4, 6}, {"世界", 1, 3}, {"abc", 0, 1},
		{"a\x00b", 4, 1}, {"a\x00b", 5, 2}, // shown as \x00
	} {
		if got := within(tt.text, tt.width); got != tt.want {
			t.Errorf("%q in %d cells: %d bytes, want %d", tt.text, tt.width, got, tt.want)
		}
	}
}

// Values lose their middle where that is enough, in the order they stand; a part without
// any, or without room for what tells them from others, is none.
func TestShortened(t *testing.T) {
	policy, signature := strings.Repeat("ABCDEFGHIJ", 4), strings.Repeat("0123456789", 4)
	for _, tt := range []struct {
		name, text string
		room       int
		want       string // empty for none
	}{
		{"one", "a=" + policy + "&b", 20, "a=ABCDEFGH…CDEFGHIJ&b"},
		{"both share the room", "a=" + policy + "&b=" + signature, 35, "a=ABCDEFG…DEFGHIJ&b=0123456…3456789"},
		{"room for eight cells of each", "a=" + policy + "&b=" + signature, 5 + 16, "a=ABCD…HIJ&b=0123…789"},
		{"and a cell less", "a=" + policy + "&b=" + signature, 5 + 15, ""},
		{"no value", strings.Repeat("x", 40), 20, ""},
		{"what is around is too wide", strings.Repeat("x", 40) + policy, 40, ""},
	} {
		f := facts(tt.text, "js")
		f.Policy, f.Signature = policy, signature
		w := writer{Pen: pen, Facts: f, width: 90}
		p := part{0, len(tt.text), 0}
		runs := w.tinted()
		got, cells := "", 0
		for _, piece := range (text{tt.text, runs}).shortened(p, tokensIn(runs, p), tt.room, pen) {
			got += piece.Text
			cells += kit.Cells(piece.Text)
			if want := strings.Trim(piece.Text, "ABCDEFGHIJ") == "" && piece.Text != ""; want != (piece.As == kit.Policy) && piece.Text != "…" {
				t.Errorf("%s: %+v", tt.name, piece)
			}
		}
		if strings.Count(got, "…") != strings.Count(tt.want, "…") || (tt.want == "") != (got == "") || cells > tt.room {
			t.Errorf("%s: %q of %d cells, want %q", tt.name, got, cells, tt.want)
		}
	}
}

// Roles of a language follow each other without a gap, what is between them is normal.
func TestTokenRuns(t *testing.T) {
	text := "let a = 'b' // c"
	runs := tokenRuns(text, []snippets.Token{{Start: 0, End: 3, Role: snippets.Keyword}, {Start: 8, End: 11, Role: snippets.StringLit}, {Start: 12, End: 16, Role: snippets.Comment}})
	want := []kit.Run{{End: 3, As: kit.Keyword}, {End: 8, As: kit.Normal}, {End: 11, As: kit.Literal}, {End: 12, As: kit.Normal}, {End: 16, As: kit.Remark}}
	if len(runs) != len(want) {
		t.Fatalf("%+v", runs)
	}
	for i := range want {
		if runs[i] != want[i] {
			t.Errorf("run %d: %+v, want %+v", i, runs[i], want[i])
		}
	}
	if runs := tokenRuns("", nil); len(runs) != 0 {
		t.Errorf("of nothing: %+v", runs)
	}
}

// In ever fewer columns the variant leaves the row of tabs, the tabs stand closer, and in
// the end the open one stands alone, counted.
func TestTabsByRoom(t *testing.T) {
	f := facts(url(), "url")
	f.Airy, f.Variant = false, 1
	last := -1
	stages := []string{"‹ external › 2/3", "Server", "CONVERSION 3/4"}
	for width := 110; width > 20; width-- {
		row := ansi.Strip(Draw(pen, f, width, 5).Rows[0])
		stage := -1
		for i, sign := range stages {
			if stage < 0 && strings.Contains(row, sign) && (i != 0 || strings.Contains(row, "Server")) {
				stage = i
			}
		}
		if stage < last {
			t.Errorf("%d columns: %q after stage %d", width, row, last)
		}
		last = stage
		if !strings.Contains(row, "CONVERSION") {
			t.Errorf("%d columns: the open tab is not in %q", width, row)
		}
	}
	if last != 2 {
		t.Errorf("in the fewest columns stage %d", last)
	}
}

// The bar stands before the open tab where the code has the focus, and nowhere else.
func TestTabFocus(t *testing.T) {
	f := facts(url(), "url")
	for open := range f.Tabs {
		for _, width := range []int{120, 60, 30} {
			for _, focus := range []bool{true, false} {
				f.Tab, f.Focus = open, focus
				row := ansi.Strip(Draw(pen, f, width, 12).Rows[0])
				before, _, _ := strings.Cut(row, strings.ToUpper(f.Tabs[open].Title))
				if at := strings.HasSuffix(strings.TrimRight(before, " "), pen.Glyphs.Bar); at != focus || strings.Contains(row, pen.Glyphs.Bar) != focus {
					t.Errorf("tab %d at %d, focus %t: %q", open, width, focus, row)
				}
			}
		}
	}
}

// The other way is offered while there is room for it; one way is no choice.
func TestWays(t *testing.T) {
	f := facts(url(), "url")
	for _, tt := range []struct {
		name  string
		width int
		ways  []string
		way   int
		want  string
		lacks string
	}{
		{"both", 100, []string{"by hand", "library"}, 0, "l  by hand | library", ""},
		{"the other one alone", 40, []string{"by hand", "library"}, 0, "l library", "by hand"},
		{"the other one of the other", 40, []string{"by hand", "library"}, 1, "l by hand", "library"},
		{"no room", 30, []string{"by hand", "library"}, 0, "", "library"},
		{"no choice", 100, []string{"by hand"}, 0, "", "by hand"},
	} {
		f.Ways, f.Way = tt.ways, tt.way
		d := Draw(pen, f, tt.width, 14)
		text := ansi.Strip(strings.Join(d.Rows, "\n"))
		turns := 0
		for _, p := range d.Places {
			if p.Do.Kind == TurnWay {
				turns++
			}
		}
		if !strings.Contains(text, tt.want) || tt.lacks != "" && strings.Contains(text, tt.lacks) || turns != min(len(tt.want), 1) {
			t.Errorf("%s: %d places in\n%s", tt.name, turns, text)
		}
	}
}

// Without variants none is counted, and none of them may be the shown one.
func TestCounted(t *testing.T) {
	w := writer{Pen: pen, Facts: facts(url(), "url")}
	for at, want := range map[int]string{0: "‹ handle › 1/3", 2: "‹ alias › 3/3", -1: "‹ handle › 1/3"} {
		if w.Variant = at; w.counted() != want {
			t.Errorf("%d: %q", at, w.counted())
		}
	}
	w.Pen, w.Variant = panetest.ASCII(), 0
	if got := w.counted(); got != "< handle > 1/3" {
		t.Errorf("in ASCII: %q", got)
	}
	if w.Variants = nil; w.counted() != "" {
		t.Errorf("none: %q", w.counted())
	}
}
