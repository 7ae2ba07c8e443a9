package findings_test

import (
	"strings"
	"testing"

	"policybench/signing/report"
	"policybench/ui/inspect/findings"
	"policybench/ui/inspect/panetest"
	"policybench/ui/inspect/paper"
	"policybench/ui/kit"
	"policybench/ui/triage"
)

const (
	broken = "https://cdn.filestackcontent.com/security=policy: eyJleHBpcnkiOjE3NjQ1MzYwMjR9,signature:9bb689d6aacfe575/ajTW5xm2Sd6v22yrtKmQ"
	said   = "Thu, 26 Nov 2026 11:00:00 GMT\nError: The signature was not valid"
	pick   = 7
	notes  = 8
)

func facts(t *testing.T, text string) findings.Facts {
	t.Helper()
	r := panetest.One(t, panetest.Paste(text))
	list, asides := triage.Asides(r.Findings)
	return findings.Facts{Report: r, List: list, Asides: asides, Numbered: true, Pick: pick, Notes: notes}
}

func writing(f findings.Facts) func(*paper.Paper) {
	return func(s *paper.Paper) { findings.Write(s, f) }
}

func TestFindings(t *testing.T) {
	f, message := facts(t, broken), facts(t, said)
	write := func(s *paper.Paper) {
		findings.Write(s, f)
		findings.Write(s, message)
	}
	panetest.Golden(t, "findings", 50, panetest.Sheet(false, write))
	panetest.Golden(t, "findings-compact", 30, panetest.Sheet(true, write))
	panetest.Sizes(t, panetest.Sheet(false, write))
	panetest.Sizes(t, panetest.Sheet(true, write))
	panetest.Roles(t, "findings", 73, 24, panetest.Sheet(false, write))
}

// A title says whether anything is wrong, and nothing more where nothing is known.
func TestTitles(t *testing.T) {
	of := func(v report.Verdict, levels ...report.Level) findings.Facts {
		f := findings.Facts{Report: &report.Report{Verdict: v}, Focus: -1, Selected: -1}
		for _, l := range levels {
			f.List = append(f.List, report.Finding{Level: l, Code: report.CodeNoHandle})
		}
		return f
	}
	for _, tt := range []struct {
		name, want string
		f          findings.Facts
	}{
		{"valid", "Nothing is wrong with it", of(report.Valid)},
		{"not verified", "No fault found", of(report.Unverified)},
		{"notes alone", "Worth knowing", of(report.Valid, report.Note)},
		{"a warning", "What is wrong", of(report.Valid, report.Note, report.Warning)},
		{"a problem", "What is wrong", of(report.Expired, report.Problem)},
	} {
		text := panetest.Text(panetest.Pen(), 60, false, writing(tt.f))
		if first, _, _ := strings.Cut(text, "\n"); strings.TrimSpace(first) != tt.want {
			t.Errorf("%s: %q", tt.name, first)
		}
		compact := panetest.Text(panetest.Pen(), 60, true, writing(tt.f))
		if strings.Contains(compact, tt.want) != (len(tt.f.List) == 0) {
			t.Errorf("%s, compact:\n%s", tt.name, compact)
		}
	}
}

// A click on any line of a finding picks it, and one on the notes' line unfolds them.
func TestPlaces(t *testing.T) {
	f := facts(t, broken)
	f.List = append(f.List, report.Finding{Level: report.Note, Code: report.CodeNoHandle})
	f.Asides = 1
	for _, compact := range []bool{false, true} {
		s := paper.New(panetest.Pen(), 60, 3, compact)
		findings.Write(s, f)
		at := map[int]int{} // the first line of each finding
		for _, p := range s.Places {
			if p.X != 0 || p.Width != 60 {
				t.Errorf("%+v is no whole line", p)
			}
			if _, known := at[p.Do.N]; !known && p.Do.Kind == pick {
				at[p.Do.N] = p.Y
			}
		}
		for n := range len(f.List) - 1 {
			y, known := at[n]
			if glyph := panetest.Pen().Glyphs.Level(f.List[n].Level); !known || !strings.Contains(s.Rows[y], glyph) {
				t.Errorf("finding %d is picked at line %d", n, y)
			}
		}
		last := s.Places[len(s.Places)-1]
		if last.Do != (kit.Target{Kind: notes}) || last.Y != len(s.Rows)-1 || !strings.Contains(s.Rows[last.Y], "1 note") {
			t.Errorf("the notes are at %+v", last)
		}
	}
}

// What has the focus says where it stands, and the folded notes then say which key lists
// them.
func TestFocus(t *testing.T) {
	f := facts(t, broken)
	f.List = append(f.List, report.Finding{Level: report.Note, Code: report.CodeNoHandle})
	f.Asides = 1
	for focus := range len(f.List) {
		f.Focus = focus
		s := paper.New(panetest.Pen(), 60, 3, false)
		findings.Write(s, f)
		bars := 0
		for y, row := range s.Rows {
			if strings.Contains(row, panetest.Pen().Glyphs.Bar) {
				bars++
				if y != s.First || s.Last < s.First || s.Last >= len(s.Rows) {
					t.Errorf("item %d: a bar in line %d, focused are %d to %d", focus, y, s.First, s.Last)
				}
			}
		}
		if bars != 1 {
			t.Errorf("item %d: %d bars", focus, bars)
		}
		if lists := strings.Contains(strings.Join(s.Rows, "\n"), "lists them"); lists != (focus == len(f.List)-1) {
			t.Errorf("item %d: the key of the notes is shown: %t", focus, lists)
		}
	}
}

// Where lines are few only the selected finding has its hint.
func TestHints(t *testing.T) {
	f := facts(t, broken)
	arrow, heads := panetest.Pen().Glyphs.Arrow, len(f.List)-f.Asides
	for _, tt := range []struct {
		name     string
		compact  bool
		selected int
		want     int
	}{
		{"all", false, 0, heads},
		{"the first", true, 0, 1},
		{"the last", true, heads - 1, 1},
		{"none", true, -1, 0},
	} {
		f.Selected, f.Focus = tt.selected, -1
		text := panetest.Text(panetest.Pen(), 200, tt.compact, writing(f))
		hints := 0
		for line := range strings.SplitSeq(text, "\n") {
			if strings.HasPrefix(strings.TrimSpace(line), arrow) {
				hints++
			}
		}
		if hints != tt.want {
			t.Errorf("%s: %d hints in\n%s", tt.name, hints, text)
		}
	}
}
