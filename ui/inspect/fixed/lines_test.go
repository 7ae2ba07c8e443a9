package fixed_test

import (
	"cmp"
	"strings"
	"testing"

	"policybench/signing/report"
	"policybench/ui/inspect/fixed"
	"policybench/ui/inspect/panetest"
	"policybench/ui/inspect/paper"
	"policybench/ui/kit"
	"policybench/ui/redact"
)

const pick = 4

// linesOf are the changes that the inspector proposes, as lines.
func linesOf(t *testing.T, text string) fixed.Lines {
	t.Helper()
	paste := panetest.Paste(text)
	return fixed.Lines{Paste: paste, Fixes: panetest.One(t, paste).Fixes, Pick: pick}
}

func TestLines(t *testing.T) {
	space, entities := linesOf(t, strings.Replace(task, "policy:", "policy: ", 1)), linesOf(t, "> "+strings.ReplaceAll(query, "&", "&amp;"))
	write := func(s *paper.Paper) {
		space.Write(s, 9)
		entities.Write(s, 12)
	}
	panetest.Golden(t, "fixed-lines", 24, panetest.Sheet(false, write))
	panetest.Golden(t, "fixed-lines-compact", 12, panetest.Sheet(true, write))
	panetest.Sizes(t, panetest.Sheet(false, write))
	panetest.Sizes(t, panetest.Sheet(true, write))
	panetest.Roles(t, "fixed-lines", 73, 7, panetest.Sheet(false, func(s *paper.Paper) { entities.Write(s, 12) }))
	for _, hostile := range panetest.Hostile {
		l := linesOf(t, strings.Replace(task, "policy:", "policy: "+hostile, 1)+hostile)
		panetest.Sizes(t, panetest.Sheet(false, func(s *paper.Paper) { l.Write(s, 9) }))
	}
}

// Without a fix nothing is written; with one each line of it is clicked.
func TestLinesPlaces(t *testing.T) {
	if text := panetest.Text(panetest.Pen(), 60, false, func(s *paper.Paper) { linesOf(t, query).Write(s, 9) }); text != "" {
		t.Errorf("nothing is fixed: %s", text)
	}
	s := paper.New(panetest.Pen(), 60, 3, true)
	linesOf(t, strings.Replace(task, "policy:", "policy: ", 1)).Write(s, 9)
	if len(s.Places) != len(s.Rows) || len(s.Rows) < 3 {
		t.Fatalf("%d places in %d rows", len(s.Places), len(s.Rows))
	}
	for y, p := range s.Places {
		if p.Y != y || p.Width != 60 || p.Do != (kit.Target{Kind: pick}) {
			t.Errorf("row %d: %+v", y, p)
		}
	}
}

// More rows show more of a long line, on both sides of the change alike; a small screen
// has one row for each side.
func TestLinesByRoom(t *testing.T) {
	l := linesOf(t, strings.Replace(task, "policy:", "policy: ", 1))
	before := 0
	for rows := 3; rows < 14; rows++ {
		text := panetest.Text(panetest.Pen(), 48, false, func(s *paper.Paper) { l.Write(s, rows) })
		n := strings.Count(text, "\n")
		if n < before || rows > 6 && n >= rows || strings.Count(text, "\n   - ") != 1 || strings.Count(text, "\n   + ") != 1 {
			t.Errorf("%d rows: %d lines\n%s", rows, n+1, text)
		}
		before = n
	}
	text := panetest.Text(panetest.Pen(), 48, true, func(s *paper.Paper) { l.Write(s, 3) })
	if strings.Count(text, "\n") != 2 || !strings.HasSuffix(text, "…") {
		t.Errorf("compact:\n%s", text)
	}
}

// All changes have their rows where there is room, and one for what is still wrong.
func TestRows(t *testing.T) {
	change := fixed.Change{Before: []fixed.Piece{{As: fixed.Changed, Text: "old"}}}
	for _, tt := range []struct {
		changes int
		verdict report.Verdict
		want    int
	}{{0, "", 0}, {0, "expired", 0}, {1, "", 2}, {1, "expired", 3}, {3, "expired", 7}, {3, "unsigned", 6}} {
		f := fixed.Facts{Verdict: tt.verdict, Pick: pick}
		for range tt.changes {
			f.Changes = append(f.Changes, change)
		}
		if got := fixed.Rows(f); got != tt.want {
			t.Errorf("%d changes, %q: %d rows, want %d", tt.changes, tt.verdict, got, tt.want)
		}
		d := fixed.Draw(panetest.Pen(), f, 40, 20)
		if len(d.Places) != 2*tt.changes {
			t.Errorf("%d changes at %v", tt.changes, d.Places)
		}
		for i, p := range d.Places {
			if p.Y != i || p.Do != (kit.Target{Kind: pick, N: i / 2}) {
				t.Errorf("place %d: %+v", i, p)
			}
		}
	}
}

// Blanks that one side alone has are told by their name on a ground, those of both sides
// are blank.
func TestLinesNameBlanks(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		edits      [][2]string
		before     string
		ascii      string // the same in ASCII; empty where it is the same
	}{
		{"one", "a b", [][2]string{{" ", ""}}, "a[␣]b", "a[space]b"},
		{"several", "a   b", [][2]string{{"   ", ""}}, "a[␣ ×3]b", "a[space x3]b"},
		{"one of two", "a  b", [][2]string{{" ", ""}}, "a [␣]b", "a [space]b"},
		{"at the start", " ab", [][2]string{{" ", ""}}, "[␣]ab", "[space]ab"},
		{"at the end", "ab ", [][2]string{{" ", ""}}, "ab[␣]", "ab[space]"},
		{"a tab", "a\tb", [][2]string{{"\t", ""}}, "a[⇥]b", "a[tab]b"},
		{"beside another character", "a: b", [][2]string{{": ", "="}}, "a:[␣]b", "a:[space]b"},
		{"two, and words between", "a: b and then also x: y", [][2]string{{"a: ", "a:"}, {"x: ", "x:"}}, "a:[␣]b and then also x:[␣]y", "a:[space]b and then also x:[space]y"},
		{"changes with words between", "a:b and then also x:y", [][2]string{{"a:", "a="}, {"x:", "x="}}, "a:b and then also x:y", ""},
		{"other characters", "a+b c", [][2]string{{"+", ""}}, "a+b c", ""},
	} {
		var edits []report.Edit
		for _, e := range tt.edits {
			edits = append(edits, edit(tt.text, e[0], e[1]))
		}
		l := fixed.Lines{Paste: redact.New().Paste(tt.text, nil), Fixes: edits}
		write := func(s *paper.Paper) { l.Write(s, 9) }
		for pen, want := range map[kit.Pen]string{panetest.Pen(): tt.before, panetest.ASCII(): cmp.Or(tt.ascii, tt.before)} {
			rows := strings.Split(panetest.Text(pen, 60, false, write), "\n")
			if len(rows) != 3 || rows[1] != "   - "+want || strings.ContainsAny(rows[2], "[␣") {
				t.Errorf("%s: %q, want %q", tt.name, rows, want)
			}
		}
	}
	l := linesOf(t, strings.Replace(task, "policy:", "policy: ", 1))
	panetest.Roles(t, "fixed-lines-space", 73, 4, panetest.Sheet(false, func(s *paper.Paper) { l.Write(s, 9) }))
}
