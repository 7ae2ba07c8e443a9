package kit

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"policybench/ui/words"
)

func plainPen() Pen { return Pen{Theme: PlainTheme(), Glyphs: words.Unicode} }

// A line is as wide as it was begun, whatever is put on it.
func TestRowKeepsItsWidth(t *testing.T) {
	pen := plainPen()
	for _, tt := range []struct {
		name  string
		write func(*Row)
		want  string
	}{
		{"nothing", func(*Row) {}, "          "},
		{"a text", func(r *Row) { r.Put(Normal, "abc") }, "abc       "},
		{"a text that fits", func(r *Row) { r.Put(Normal, "abcdefghij") }, "abcdefghij"},
		{"one that does not", func(r *Row) { r.Put(Normal, "abcdefghijk") }, "abcdefghi…"},
		{"nothing behind the end", func(r *Row) { r.Put(Normal, "abcdefghij").Put(Normal, "x") }, "abcdefghij"},
		{"a wide one that is cut", func(r *Row) { r.To(5).Put(Normal, "日本語") }, "     日本…"},
		{"to a column", func(r *Row) { r.To(3).Put(Normal, "x").To(2).Put(Normal, "y").To(99) }, "   xy     "},
		{"at the right", func(r *Row) { r.Put(Normal, "ab").Right(Normal, "yz") }, "ab      yz"},
		{"at the right with a blank", func(r *Row) { r.Put(Normal, "abcdefg").Right(Normal, "yz") }, "abcdefg yz"},
		{"not without one", func(r *Row) { r.Put(Normal, "abcdefgh").Right(Normal, "yz") }, "abcdefgh  "},
		{"the whole line", func(r *Row) { r.Right(Normal, "abcdefghij") }, "abcdefghij"},
		{"more than that", func(r *Row) { r.Right(Normal, "abcdefghijk") }, "          "},
		{"a shortened token", func(r *Row) { r.Token(Normal, Shortened{"a…b", "12"}) }, "a…b  12   "},
		{"a whole one", func(r *Row) { r.Token(Normal, Shortened{Text: "abc"}) }, "abc       "},
	} {
		r := pen.Row(10)
		tt.write(r)
		if got := ansi.Strip(r.String()); got != tt.want || Cells(got) != 10 {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
	if got := pen.Row(-3).Put(Normal, "x").String(); got != "" {
		t.Errorf("of no width: %q", got)
	}
}

func TestFill(t *testing.T) {
	pen := plainPen()
	for _, tt := range []struct {
		rows   []string
		height int
		want   string
	}{
		{[]string{"a", "b"}, 2, "a|b"}, {[]string{"a", "b"}, 1, "a"}, {[]string{"a", "b"}, 3, "a|b|  "}, {nil, 2, "  |  "}, {[]string{"a"}, 0, ""}, {[]string{"a"}, -1, ""},
	} {
		if got := strings.Join(pen.Fill(tt.rows, 2, tt.height), "|"); got != tt.want {
			t.Errorf("%q in %d: %q", tt.rows, tt.height, got)
		}
	}
}

func TestCells(t *testing.T) {
	for text, want := range map[string]int{"": 0, "abc": 3, "é": 1, "e\u0301": 1, "日本": 4, "a日": 3, "\u200b": 0, "…": 1} {
		if got := Cells(text); got != want {
			t.Errorf("%q: %d cells", text, got)
		}
	}
}

// What scrolls moves no further than it must, and not beyond its ends.
func TestScrollTo(t *testing.T) {
	for _, tt := range []struct{ top, height, total, first, last, want int }{
		{0, 5, 20, 2, 3, 0}, {0, 5, 20, 5, 5, 1}, {0, 5, 20, 4, 4, 0}, {9, 5, 20, 3, 4, 3}, {9, 5, 20, 9, 13, 9}, {9, 5, 20, 9, 14, 9}, // its first line goes before its last
		{18, 5, 20, 19, 19, 15}, {0, 5, 3, 2, 2, 0}, {4, 5, 3, 0, 0, 0},
	} {
		if got := ScrollTo(tt.top, tt.height, tt.total, tt.first, tt.last); got != tt.want {
			t.Errorf("%+v: %d", tt, got)
		}
	}
}

// A window shows its lines with what tells that there are more, and the places in them.
func TestWindow(t *testing.T) {
	pen := plainPen()
	d := Drawing{}
	for i := range 6 {
		d.Rows = append(d.Rows, fmt.Sprintf("line%d", i))
		d.Places = append(d.Places, Place{X: 1, Y: i, Width: 2, Do: Target{N: i}})
	}
	for _, tt := range []struct {
		top, height int
		want        string
		first, last int // places
	}{
		{0, 3, "line0 |line1 |line2↓", 0, 2}, {1, 3, "line1↑|line2 |line3↓", 1, 3}, {3, 3, "line3↑|line4 |line5 ", 3, 5}, {0, 6, "line0 |line1 |line2 |line3 |line4 |line5 ", 0, 5},
		{4, 3, "line4↑|line5 |      ", 4, 5},
	} {
		got := pen.Window(d, tt.top, 6, tt.height)
		if s := strings.Join(got.Rows, "|"); s != tt.want {
			t.Errorf("%d of %d: %q, want %q", tt.height, tt.top, s, tt.want)
		}
		if n := len(got.Places); n != tt.last-tt.first+1 || got.Places[0] != (Place{X: 1, Y: 0, Width: 2, Do: Target{N: tt.first}}) || got.Places[n-1].Do.N != tt.last {
			t.Errorf("%d of %d: %+v", tt.height, tt.top, got.Places)
		}
	}
	if got := pen.Window(d, 9, 6, 2); len(got.Rows) != 2 || len(got.Places) != 0 {
		t.Errorf("behind its end: %+v", got)
	}
}

// A place ends before its last column, a part of the page before its last line.
func TestAt(t *testing.T) {
	z := Places{{X: 2, Y: 1, Width: 3, Do: Target{N: 1}}, {X: 0, Y: 1, Width: 9, Do: Target{N: 2}}}
	for _, tt := range []struct{ x, y, want int }{{2, 1, 1}, {4, 1, 1}, {5, 1, 2}, {1, 1, 2}, {9, 1, 0}, {2, 0, 0}, {2, 2, 0}, {-1, 1, 0}} {
		if got, ok := z.At(tt.x, tt.y); got.N != tt.want || ok != (tt.want > 0) {
			t.Errorf("%d, %d: %+v, %t", tt.x, tt.y, got, ok)
		}
	}
	r := Rect{X: 2, Y: 1, Width: 3, Height: 2}
	for at, want := range map[[2]int]bool{{2, 1}: true, {4, 2}: true, {5, 1}: false, {2, 3}: false, {1, 1}: false, {2, 0}: false} {
		if r.Holds(at[0], at[1]) != want {
			t.Errorf("%v: %t", at, !want)
		}
	}
}

// rolesOf writes pieces as role:text.
func rolesOf(lines ...[]Piece) string {
	var list []string
	for _, line := range lines {
		var b []string
		for _, p := range line {
			b = append(b, p.As.String()+":"+p.Text)
		}
		list = append(list, strings.Join(b, " "))
	}
	return strings.Join(list, "|")
}

// A text breaks at line ends and at the width, keeping the roles of its stretches; what a
// terminal would obey is shown.
func TestBreakRuns(t *testing.T) {
	two := []Run{{3, Good}, {6, Bad}}
	for _, tt := range []struct {
		name, text string
		runs       []Run
		width      int
		want       string
	}{
		{"it fits", "abcdef", two, 6, "good:abc bad:def"},
		{"at the width", "abcdef", two, 4, "good:abc bad:d|bad:ef"},
		{"between two roles", "abcdef", two, 3, "good:abc|bad:def"},
		{"at a line end", "ab\ndef", two, 9, "good:ab|bad:def"},
		{"an empty line", "ab\n\nef", two, 9, "good:ab||bad:ef"},
		{"wide letters", "a日本", []Run{{7, Good}}, 3, "good:a日|good:本"},
		{"one wider than the line", "日本", []Run{{6, Good}}, 1, "good:日|good:本"},
		{"of no width", "ab", []Run{{2, Good}}, 0, "good:a|good:b"},
		{"escape sequences", "a\x1bb", []Run{{3, Good}}, 9, `good:a\x1bb`},
		{"nothing", "", nil, 5, ""},
	} {
		if got := rolesOf(BreakRuns(tt.text, tt.runs, tt.width)...); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
	}
}

func TestSlice(t *testing.T) {
	runs := []Run{{3, Good}, {5, Bad}, {9, Quiet}}
	for at, want := range map[[2]int]string{
		{0, 9}: "good:abc bad:de quiet:fghi", {1, 4}: "good:bc bad:d", {3, 5}: "bad:de", {3, 3}: "", {8, 9}: "quiet:i", {5, 6}: "quiet:f",
	} {
		if got := rolesOf(Slice("abcdefghi", runs, at[0], at[1])); got != want {
			t.Errorf("%v: %s, want %s", at, got, want)
		}
	}
}

// A policy's keys, texts and handle have their roles, also where it is cut.
func TestJsonRolesOfParts(t *testing.T) {
	for text, want := range map[string]string{
		`{"a":1}`:                    `quiet:{ keyword:"a" quiet:: normal:1 quiet:}`,
		`["x",-1.5e3]`:               `quiet:[ literal:"x" quiet:, normal:-1.5e3]`,
		`{"handle":"abc","b":"c"}`:   `quiet:{ keyword:"handle" quiet:: literal:" handle:abc literal:" quiet:, keyword:"b" quiet:: literal:"c" quiet:}`,
		`{"handle":"ab`:              `quiet:{ keyword:"handle" quiet:: literal:" handle:ab`,
		`{"a\"b":"c"}`:               `quiet:{ keyword:"a\"b" quiet:: literal:"c" quiet:}`,
		`"handle"`:                   `literal:"handle"`, // no key
		`{"call":["handle","read"]}`: `quiet:{ keyword:"call" quiet:: quiet:[ literal:"handle" quiet:, literal:"read" quiet:] quiet:}`,
		`"\`:                         `literal:"\`,
	} {
		runs := JsonRuns(text)
		if got := rolesOf(Slice(text, runs, 0, len(text))); got != want {
			t.Errorf("%s: %s", text, got)
		}
		if n := len(runs); n > 0 && runs[n-1].End != len(text) || !slices.IsSortedFunc(runs, func(a, b Run) int { return a.End - b.End }) {
			t.Errorf("%s: %v", text, runs)
		}
	}
}

// Roles have names, each its own, and are told from what opens them.
func TestRoleNames(t *testing.T) {
	seen := map[string]bool{}
	dark := DarkTheme(false)
	for r := range roles {
		name := r.String()
		if name == "" || seen[name] {
			t.Errorf("role %d is called %q", r, name)
		}
		seen[name] = true
		if !slices.Contains(dark.Roles(dark.open[r]), name) {
			t.Errorf("%s is not told from what opens it", name)
		}
	}
	if got := dark.Roles("\x1b[5m"); got != nil {
		t.Errorf("what opens nothing is %v", got)
	}
	if got := PlainTheme().Roles("\x1b[1;7m"); !slices.Equal(got, []string{"good badge", "bad badge", "caution badge", "accent badge"}) {
		t.Errorf("%v", got)
	}
}
