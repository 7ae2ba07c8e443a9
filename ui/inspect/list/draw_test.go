package list_test

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"policybench/signing/report"
	"policybench/ui/inspect/list"
	"policybench/ui/inspect/panetest"
	"policybench/ui/inspect/paper"
	"policybench/ui/kit"
	"policybench/ui/triage"
)

// several are links of all kinds of rows, some with names.
func several() []link {
	links := append(times(3, expired.with("p")), malformed, denied, unchecked, unchecked, unchecked)
	for i, name := range []string{"Invoice, March", "", "a name that is longer than its column is wide"} {
		links[i+3].name = name
	}
	return links
}

func drawn(l list.List, pen kit.Pen, width, height int) kit.Drawing {
	return list.Draw(pen, facts(l), width, height)
}

func TestPane(t *testing.T) {
	worst := listOf(several()...)
	unfolded, _ := worst.To(2).Unfold()
	for name, l := range map[string]list.List{"worst": worst, "unfolded": unfolded, "pasted": worst.Turn().Turn()} {
		panetest.Golden(t, "list-"+name, 10, func(pen kit.Pen, width, height int) kit.Drawing { return drawn(l, pen, width, height) }, 160, 120, 80, 40)
	}
	panetest.Roles(t, "list", 120, 6, func(pen kit.Pen, width, height int) kit.Drawing { return drawn(worst, pen, width, height) })
}

// The selected row shows at any height; names of columns stand above the rows where there
// is room for a few, or for all.
func TestSelectedShows(t *testing.T) {
	links := append([]link{malformed, denied}, times(30, unchecked.with("", "x"))...)
	for i := range links {
		links[i].policy = string(rune('a' + i%26))
	}
	l := listOf(links...).Turn().Turn()
	for at := range len(l.Rows()) {
		for height := 1; height < 12; height++ {
			d := drawn(l.To(at), panetest.Pen(), 80, height)
			text := ansi.Strip(strings.Join(d.Rows, "\n"))
			if strings.Count(text, "▌") != 1 {
				t.Fatalf("row %d in %d lines:\n%s", at, height, text)
			}
			if headed := strings.Contains(text, "verdict"); headed != (height >= 6) {
				t.Errorf("%d lines have names of columns: %t", height, headed)
			}
			for _, p := range d.Places {
				if selected := strings.Contains(d.Rows[p.Y], "▌"); selected != (p.Do.N == at) || p.X != 0 || p.Width != 80 {
					t.Errorf("row %d in %d lines: %+v at %q", at, height, p, d.Rows[p.Y])
				}
			}
		}
	}
	if d := drawn(listOf(), panetest.Pen(), 80, 1); strings.Contains(d.Rows[0], "verdict") {
		t.Errorf("the only line names columns: %q", d.Rows)
	}
	if d := drawn(listOf(malformed, denied), panetest.Pen(), 80, 3); !strings.Contains(d.Rows[0], "verdict") || len(d.Places) != 2 {
		t.Errorf("all of a short list, without a head: %q", d.Rows)
	}
}

// A says which link is marked, beside the bar of the selected one only where both fit.
func TestMarked(t *testing.T) {
	l := listOf(denied, malformed) // the second is first
	for _, tt := range []struct {
		width, marked int
		starts        string
	}{{120, 1, "A▌"}, {120, 0, " ▌"}, {80, 1, "▌ "}, {80, -1, "▌ "}} {
		f := facts(l)
		f.Marked = tt.marked
		row := ansi.Strip(list.Draw(panetest.Pen(), f, tt.width, 3).Rows[1])
		if !strings.HasPrefix(row, tt.starts) {
			t.Errorf("%d columns, %d marked: %q", tt.width, tt.marked, row)
		}
		if other := ansi.Strip(list.Draw(panetest.Pen(), f, tt.width, 3).Rows[2]); strings.HasPrefix(other, "A") != (tt.marked == 0) {
			t.Errorf("%d columns, %d marked: %q", tt.width, tt.marked, other)
		}
	}
}

// The row of the others says what they are, and no more than holds for all of them.
func TestOthersSay(t *testing.T) {
	valid, bare, note := link{verdict: report.Valid}, link{verdict: report.Unsigned}, link{verdict: report.None}
	for _, tt := range []struct {
		name   string
		others []link
		want   string
	}{
		{"unchecked", times(3, unchecked), "? no fault found, signatures not che"},
		{"valid", times(4, valid), "✓ valid: the signatures fit"},
		{"without a pair", times(3, bare), "without policy and signature"},
		{"messages", times(3, note), "· messages and other services"},
		{"of several kinds", append(times(2, valid), unchecked), "· not refused"},
	} {
		for _, width := range []int{120, 54} {
			l := listOf(append([]link{malformed}, tt.others...)...)
			text := ansi.Strip(drawn(l, panetest.Pen(), width, 3).Rows[2])
			if !strings.Contains(text, tt.want) || !strings.Contains(text, "others") {
				t.Errorf("%s at %d: %q, want %q", tt.name, width, text, tt.want)
			}
		}
	}
	l := listOf(append([]link{malformed}, times(3, unchecked)...)...).To(1)
	open, _ := l.Unfold()
	for want, l := range map[string]list.List{"enter lists them": l, "enter folds them": open} {
		if text := ansi.Strip(strings.Join(drawn(l, panetest.Pen(), 160, 8).Rows, "\n")); !strings.Contains(text, want) {
			t.Errorf("%q is missing in\n%s", want, text)
		}
	}
}

// What is masked in a name stays so.
func TestNamesAreMasked(t *testing.T) {
	f := facts(listOf(several()...))
	f.Mask = func(s string) string { return strings.ReplaceAll(s, "March", "‹masked›") }
	for _, l := range []list.List{f.List, f.List.Turn().Turn()} {
		f.List = l
		text := ansi.Strip(strings.Join(list.Draw(panetest.Pen(), f, 160, 12).Rows, "\n"))
		if strings.Contains(text, "March") || !strings.Contains(text, "Invoice, ‹mas") {
			t.Error(text)
		}
	}
}

func TestLook(t *testing.T) {
	pen := panetest.Pen()
	for outcome, want := range map[triage.Outcome]struct {
		as    kit.Role
		glyph string
	}{
		triage.Refused: {kit.Bad, "✗"}, triage.WorksBut: {kit.Caution, "!"}, triage.Unchecked: {kit.Caution, "?"}, triage.Fine: {kit.Good, "✓"},
		triage.Unsigned: {kit.Quiet, "·"}, triage.Remark: {kit.Quiet, "·"},
	} {
		if as, glyph := list.Look(pen, &triage.Item{Outcome: outcome}); as != want.as || glyph != want.glyph {
			t.Errorf("%d: %s %s, want %+v", outcome, as, glyph, want)
		}
	}
}

// Counts take a line for each outcome on a large page, one on a small one, none where the
// list itself needs it.
func TestCounts(t *testing.T) {
	l := listOf(several()...)
	items := make([]triage.Item, 0, l.Len())
	for i := range l.Len() {
		items = append(items, l.Link(i).Item)
	}
	tally := triage.Count(items)
	for _, tt := range []struct {
		width, height int
		lines         int // 0 for none
		starts        string
	}{
		{120, 20, 2, "✗ 5 of 8 links are refused"}, {120, 19, 1, "✗ 5 of 8 refused"}, {99, 40, 1, "✗ 5 of 8 refused"},
		{80, 4, 1, "✗ 5 of 8 refused"}, {80, 3, 0, ""}, {30, 24, 2, "✗ 5 of 8 refused"}, {30, 8, 1, "✗ 5 of 8 refused"},
	} {
		text := panetest.Text(panetest.Pen(), tt.width, false, func(s *paper.Paper) { list.Counts(s, tally, tt.height) })
		lines := strings.Split(text, "\n")
		if text == "" {
			lines = nil
		}
		if len(lines) != tt.lines || tt.lines > 0 && !strings.HasPrefix(strings.TrimSpace(text), tt.starts) {
			t.Errorf("%dx%d: %d lines\n%s", tt.width, tt.height, len(lines), text)
		}
	}
	panetest.Golden(t, "list-counts", 24, func(pen kit.Pen, width, height int) kit.Drawing {
		return panetest.Sheet(false, func(s *paper.Paper) { list.Counts(s, tally, 24) })(pen, width, height)
	}, 120, 80, 40)
	panetest.Roles(t, "list-counts", 120, 4, panetest.Sheet(false, func(s *paper.Paper) { list.Counts(s, tally, 24) }))
	panetest.Sizes(t, panetest.Sheet(false, func(s *paper.Paper) { list.Counts(s, tally, 9) }))
}

// Files have a column from two panes' width on, names from that of a wide page, and only
// where one link has one.
func TestColumnsByWidth(t *testing.T) {
	named, plain := listOf(several()...), listOf(times(3, denied)...)
	for _, tt := range []struct {
		name  string
		l     list.List
		width int
		want  string
	}{
		{"wide", named, kit.WideWidth, "row name file verdict why"},
		{"a column less", named, kit.WideWidth - 1, "row file verdict why"},
		{"wide, without names", plain, kit.WideWidth, "row file verdict why"},
		{"two panes", named, kit.PairWidth, "row file verdict why"},
		{"narrow", named, kit.PairWidth - 1, "row verdict why"},
		{"room for expiries", plain, 200, "row file verdict why expires (UTC)"},
	} {
		head := ansi.Strip(drawn(tt.l, panetest.Pen(), tt.width, 8).Rows[0])
		if got := strings.Join(strings.Fields(head), " "); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}
