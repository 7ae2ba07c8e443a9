package pasted_test

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"policybench/signing"
	"policybench/signing/report"
	"policybench/ui/inspect/panetest"
	"policybench/ui/inspect/paper"
	"policybench/ui/inspect/pasted"
	"policybench/ui/kit"
	"policybench/ui/redact"
)

const margin = 3

// of is a text for a sheet of so many columns, nothing in it marked.
func of(text string, width int) pasted.Facts {
	rows := &pasted.Rows{}
	rows.Use(text, redact.New(signing.NewSecret(panetest.Secret)).Paste(text, nil).Places(), pasted.Room(width, margin), false, false)
	return pasted.Facts{Rows: rows, Cursor: pasted.NoCursor}
}

// editing is a text with its cursor at a place.
func editing(text string, at int) pasted.Facts {
	f := pasted.Facts{Rows: &pasted.Rows{}, Cursor: at}
	f.Rows.Use(text, nil, pasted.Room(40, margin), false, true)
	return f
}

func span(from, to int) report.Span { return report.Span{Offset: from, Length: to - from} }

// roles writes a row with what stands in each role in brackets: [mark], (quiet), {cursor}.
func roles(t *testing.T, f pasted.Facts, height int) string {
	t.Helper()
	theme := kit.DarkTheme(false)
	s := paper.New(kit.Pen{Theme: theme, Glyphs: panetest.Pen().Glyphs}, 40, margin, false)
	pasted.Write(s, f, height)
	signs := map[string]string{"pointed": "[]", "block": "{}", "quiet": "()"}
	var out []string
	for _, row := range s.Rows {
		var b strings.Builder
		sign := ""
		end := func() {
			if sign != "" {
				b.WriteString(sign[1:])
			}
			sign = ""
		}
		for row != "" {
			text, width, n, _ := ansi.DecodeSequence(row, ansi.NormalState, nil)
			row = row[n:]
			if width > 0 {
				b.WriteString(text)
				continue
			}
			end()
			for _, role := range theme.Roles(text) {
				if text != "\x1b[m" && signs[role] != "" {
					sign = signs[role]
				}
			}
			if sign != "" {
				b.WriteString(sign[:1])
			}
		}
		end()
		out = append(out, strings.TrimPrefix(strings.TrimRight(b.String(), " "), "   "))
	}
	return strings.Join(out, "|")
}

// A mark stands out, and what is about nothing is quiet.
func TestRoles(t *testing.T) {
	const text = "see abc def\nand more"
	for _, tt := range []struct {
		name  string
		marks []report.Span
		thing report.Span
		want  string
	}{
		{"nothing", nil, report.Span{}, "see abc def|and more"},
		{"a thing", nil, span(4, 11), "(see )abc def|(and more)"},
		{"a mark", []report.Span{span(4, 7)}, report.Span{}, "see [abc] def|and more"},
		{"a mark in a thing", []report.Span{span(4, 7)}, span(4, 11), "(see )[abc] def|(and more)"},
		{"a mark outside", []report.Span{span(0, 3)}, span(4, 11), "[see]( )abc def|(and more)"},
		{"over two rows", []report.Span{span(8, 15)}, report.Span{}, "see abc [def][ ]|[and] more"},
		{"a line end alone", []report.Span{span(11, 12)}, report.Span{}, "see abc def[ ]|and more"},
		{"of no length", []report.Span{span(4, 4)}, report.Span{}, "see [a]bc def|and more"},
		{"at the end, of no length", []report.Span{span(20, 20)}, report.Span{}, "see abc def|and more[ ]"},
		{"two", []report.Span{span(0, 1), span(4, 5)}, report.Span{}, "[s]ee [a]bc def|and more"},
	} {
		f := of(text, 40)
		f.Marks, f.Thing = tt.marks, tt.thing
		if got := roles(t, f, 5); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

// The cursor stands on a whole character, or behind the last one of a line; nothing else
// stands out while one edits.
func TestCursor(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		at         int
		want       string
	}{
		{"first", "abc", 0, "{a}bc"},
		{"within", "abc", 1, "a{b}c"},
		{"at the end", "abc", 3, "abc{ }"},
		{"on a line end", "ab\ncd", 2, "ab{ }|cd"},
		{"behind the last line end", "ab\n", 3, "ab|{ }"},
		{"in no text", "", 0, "{ }"},
		{"on a letter of two bytes", "aéb", 1, "a{é}b"},
		{"on one of two cells", "a日b", 1, "a{日}b"},
		{"on what cannot be seen", "a\u200bb", 1, "a{<U+200B>}b"},
	} {
		f := editing(tt.text, tt.at)
		f.Marks, f.Thing = []report.Span{span(0, 2)}, span(0, 1)
		if got := roles(t, f, 5); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

// A secret is marked, and quiet, as one.
func TestSecretInRoles(t *testing.T) {
	text := "my " + panetest.Secret + " here"
	for _, tt := range []struct {
		name        string
		mark, thing report.Span
		want        string
	}{
		{"marked", span(3, 3+len(panetest.Secret)), report.Span{}, "my [‹app secret, 26 characters›] here"},
		{"in part", span(5, 7), report.Span{}, "my ‹app secret, 26 characters› here"},
		{"beside the thing", span(0, 2), span(0, 2), "[my]( )(‹app secret, 26 characters›)( here)"},
	} {
		f := of(text, 60)
		f.Marks, f.Thing = []report.Span{tt.mark}, tt.thing
		if got := roles(t, f, 3); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

// Where more of the text stands above or below, the first or last row says so.
func TestArrows(t *testing.T) {
	text := strings.TrimSuffix(strings.Repeat("line\n", 5), "\n")
	for _, tt := range []struct {
		top, height int
		want        string // a letter for each row: up, down, none
	}{{0, 5, "....."}, {0, 9, "....."}, {0, 3, "..d"}, {1, 3, "u.d"}, {2, 3, "u.."}, {4, 3, "u"}, {5, 3, ""}, {1, 1, "u"}} {
		f := of(text, 40)
		f.Top = tt.top
		got := ""
		s := paper.New(panetest.Pen(), 40, margin, false)
		pasted.Write(s, f, tt.height)
		for _, row := range s.Rows {
			sign := "."
			if strings.HasSuffix(ansi.Strip(row), "↑") {
				sign = "u"
			} else if strings.HasSuffix(ansi.Strip(row), "↓") {
				sign = "d"
			}
			got += sign
		}
		if got != tt.want {
			t.Errorf("%d rows from %d: %q, want %q", tt.height, tt.top, got, tt.want)
		}
	}
}

func TestSizes(t *testing.T) {
	for _, hostile := range append(panetest.Hostile, "my "+panetest.Secret, "") {
		for _, cursor := range []int{pasted.NoCursor, 1} {
			panetest.Sizes(t, func(pen kit.Pen, width, height int) kit.Drawing {
				f := pasted.Facts{Rows: &pasted.Rows{}, Cursor: cursor, Marks: []report.Span{span(2, 5)}, Thing: span(1, 9)}
				f.Rows.Use(strings.Repeat(hostile+" and\n", 4), nil, pasted.Room(width, margin), pen.Plain, cursor >= 0)
				return panetest.Sheet(false, func(s *paper.Paper) { pasted.Write(s, f, height) })(pen, width, height)
			})
		}
	}
}
