package head_test

import (
	"strings"
	"testing"
	"time"

	"policybench/signing/report"
	"policybench/ui/inspect/head"
	"policybench/ui/inspect/panetest"
	"policybench/ui/inspect/paper"
	"policybench/ui/kit"
	"policybench/ui/words/headline"
)

const (
	dead   = "https://cdn.filestackcontent.com/ajTW5xm2Sd6v22yrtKmQ?policy=eyJleHBpcnkiOjE3NjQ1MzYwMjR9&signature=9bb689d6aacfe575876a3d8a3a2b1b5e4c6ab1a2a2b5c3f19af8457cf7162112"
	broken = "https://cdn.filestackcontent.com/security=policy: eyJleHBpcnkiOjE3NjQ1MzYwMjR9,signature:9bb689d6aacfe575/ajTW5xm2Sd6v22yrtKmQ"
	bare   = "https://cdn.filestackcontent.com/ajTW5xm2Sd6v22yrtKmQ"
	said   = "Error: The signature was not valid"
)

// facts are what is shown of the first report on a text.
func facts(t *testing.T, text string) head.Facts {
	t.Helper()
	r := panetest.One(t, panetest.Paste(text))
	return head.Facts{Found: true, Report: r, Said: headline.Say(*r, panetest.At, time.UTC), At: panetest.At, Note: "1 of 3", As: kit.Quiet}
}

// all writes several heads below each other.
func all(list ...head.Facts) func(*paper.Paper) {
	return func(s *paper.Paper) {
		for _, f := range list {
			head.Write(s, f)
			s.Gap()
		}
	}
}

var nothing = head.Facts{Said: headline.Said{Verdict: "nothing of Filestack's", Facts: []string{"No link, policy or message was found.", "Paste the request."}}, Note: "reading"}

func TestHeads(t *testing.T) {
	write := all(facts(t, dead), facts(t, broken), facts(t, bare), facts(t, said), nothing)
	panetest.Golden(t, "head", 40, panetest.Sheet(false, write))
	panetest.Sizes(t, panetest.Sheet(false, write))
	panetest.Roles(t, "head", 73, 24, panetest.Sheet(false, write))
}

// The note stands beside the answers where it fits, else below them, and is never cut away.
func TestNoteIsShown(t *testing.T) {
	for _, f := range []head.Facts{facts(t, dead), facts(t, said), nothing} {
		for _, note := range []string{"1 of 3", "searching for the secret that made it"} {
			f.Note = note
			for width := len(note) + 4; width < 140; width++ {
				if text := panetest.Text(panetest.Pen(), width, false, all(f)); strings.Count(text, note) != 1 {
					t.Fatalf("%d columns: %q in\n%s", width, note, text)
				}
			}
		}
	}
}

// All four answers are named at any width that holds their names.
func TestAnswersAreNamed(t *testing.T) {
	f := facts(t, dead)
	for width := 20; width < 140; width++ {
		text := panetest.Text(panetest.Pen(), width, false, all(f))
		for _, name := range []string{"READABLE ✓", "GENUINE ?", "ALIVE ✗", "ALLOWED ✓"} {
			if !strings.Contains(text, name) {
				t.Fatalf("%d columns: no %s in\n%s", width, name, text)
			}
		}
	}
	if text := panetest.Text(panetest.Pen(), 120, false, all(facts(t, said))); strings.Contains(text, "READABLE") {
		t.Errorf("a message has no answers:\n%s", text)
	}
}

// Facts are said whole or, where there is room for fewer, the first of them.
func TestFactsByRoom(t *testing.T) {
	f := facts(t, dead)
	f.Said.Facts = []string{"First.", "Second is longer.", strings.Repeat("third ", 40)}
	for _, tt := range []struct {
		width int
		small bool
		want  string
		lacks string
	}{
		{120, false, "First. Second is longer.", "third"},
		{34, false, "Second is", "third"},
		{400, false, "third", "…"},
	} {
		f.Small = tt.small
		text := panetest.Text(panetest.Pen(), tt.width, false, all(f))
		if !strings.Contains(text, tt.want) || strings.Contains(text, tt.lacks) {
			t.Errorf("%d columns:\n%s", tt.width, text)
		}
	}
}

// What is not verified does not look like what is valid, nor does what something else
// keeps from working.
func TestVerdictLooks(t *testing.T) {
	valid := report.Report{Verdict: report.Valid}
	noted := report.Report{Verdict: report.Valid, Findings: []report.Finding{{Level: report.Warning}, {Level: report.Note}}}
	kept := report.Report{Verdict: report.Valid, Findings: []report.Finding{{Level: report.Note}, {Level: report.Problem}}}
	pen := kit.Pen{Theme: kit.DarkTheme(false), Glyphs: panetest.Pen().Glyphs}
	look := func(r report.Report) string {
		s := paper.New(pen, 80, 3, false)
		head.Write(s, head.Facts{Found: true, Report: &r, Said: headline.Said{Verdict: "word"}})
		open, _, _ := strings.Cut(s.Rows[0], " ")
		return strings.Join(pen.Theme.Roles(open), ", ")
	}
	for want, list := range map[string][]report.Report{
		"good badge":            {valid, noted},
		"bad badge":             {{Verdict: report.Malformed}, {Verdict: report.Mismatch}, {Verdict: report.Expired}, {Verdict: report.Denied}},
		"caution badge":         {{Verdict: report.Unverified}, {Verdict: report.Unsigned}, kept},
		"pointed, accent badge": {{Verdict: report.None}},
	} {
		for _, r := range list {
			if got := look(r); got != want {
				t.Errorf("%s with %d findings is shown as %s, want %s", r.Verdict, len(r.Findings), got, want)
			}
		}
	}
}

// More columns never say less of what made the answers, and the widest say all of it, far
// apart.
func TestAnswersByRoom(t *testing.T) {
	f := facts(t, dead)
	before := 0
	for width := 60; width < 200; width++ {
		rows := strings.Split(panetest.Text(panetest.Pen(), width, false, all(f)), "\n")
		line := rows[len(rows)-1]
		said := len(strings.Fields(strings.TrimSuffix(line, f.Note)))
		if said < before || !strings.HasSuffix(line, f.Note) {
			t.Fatalf("%d columns: %q says less than before", width, line)
		}
		before = said
	}
	rows := strings.Split(panetest.Text(panetest.Pen(), 200, false, all(f)), "\n")
	for _, a := range headline.Answers(*f.Report, f.At) {
		if line := rows[len(rows)-1]; !strings.Contains(line, strings.ToUpper(a.Name)+" ") || !strings.Contains(line, a.Long) || !strings.Contains(line, "      GENUINE") {
			t.Errorf("%s %q is missing in %q", a.Name, a.Long, line)
		}
	}
}

// On a narrow page the facts may take three lines, but two where all of it scrolls.
func TestFactLines(t *testing.T) {
	f := facts(t, dead)
	f.Said.Facts = []string{strings.TrimSpace(strings.Repeat("word ", 80))}
	for _, tt := range []struct {
		width int
		small bool
		want  int
	}{{40, false, 3}, {40, true, 2}, {kit.PairWidth - 1, false, 3}, {kit.PairWidth, false, 2}, {120, true, 2}} {
		f.Small = tt.small
		lines := 0
		for row := range strings.SplitSeq(panetest.Text(panetest.Pen(), tt.width, false, all(f)), "\n") {
			if strings.Contains(row, "word") {
				lines++
			}
		}
		if lines != tt.want {
			t.Errorf("%d columns, small %t: %d lines, want %d", tt.width, tt.small, lines, tt.want)
		}
	}
}
