package fixed_test

import (
	"strings"
	"testing"

	"policybench/signing/report"
	"policybench/ui/inspect/fixed"
	"policybench/ui/inspect/panetest"
	"policybench/ui/inspect/paper"
	"policybench/ui/kit"
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
