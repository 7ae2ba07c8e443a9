package compare

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	compared "policybench/signing/compare"
	"policybench/signing/report"
	"policybench/ui/inspect/panetest"
	"policybench/ui/kit"
)

// two are facts of two links that differ in what is given; neither is refused.
func two(differences ...compared.Difference) Facts {
	a, b := &report.Report{Verdict: report.Unverified}, &report.Report{Verdict: report.Expired}
	return Facts{Result: compared.Result{Differences: differences}, A: Side{Report: a, Line: 4}, B: Side{Report: b, Line: 1234}, At: panetest.At}
}

func textOf(f Facts, width int) []string {
	var rows []string
	for _, row := range Draw(panetest.Pen(), f, width, Rows(panetest.Pen(), f, width)).Rows {
		rows = append(rows, strings.TrimRight(ansi.Strip(row), " "))
	}
	return rows
}

// Over each column stands what is said of its link and where it stands: what the customer
// says, else the verdict; in little room the place is kept.
func TestTitles(t *testing.T) {
	for _, tt := range []struct {
		name  string
		side  Side
		width int
		want  string
		lacks string
	}{
		{"the verdict", Side{Line: 4}, 120, "A   not verified", "says"},
		{"what the customer says", Side{Line: 4, Says: "works"}, 120, "A   works, the customer says", "not verified"},
		{"in little room", Side{Line: 4, Says: "works"}, 80, "A   works", "customer"},
		{"a line", Side{Line: 4}, 120, "line 4", ""},
		{"a row", Side{Line: 7, Unit: "row"}, 120, "row 7", "line 7"},
		{"a place that does not matter", Side{Unit: "row"}, 120, "A", "row"},
		{"what a terminal would obey", Side{Says: "a\x1b[2Jb"}, 120, `A   a\x1b[2Jb, the customer says`, ""},
		{"stacked", Side{Line: 4, Says: "works"}, 50, "   A   works, the customer says", ""},
	} {
		f := two()
		tt.side.Report = f.A.Report
		f.A = tt.side
		f.B.Line = 0
		text := strings.Join(textOf(f, tt.width), "\n")
		if !strings.Contains(text, tt.want) || tt.lacks != "" && strings.Contains(text, tt.lacks) {
			t.Errorf("%s: no %q, or %q, in\n%s", tt.name, tt.want, tt.lacks, text)
		}
	}
}

// What explains stands first and is marked; behind it a title parts what does not.
func TestDifferences(t *testing.T) {
	explains := compared.Difference{Part: "policy.call", A: "read convert", B: "read", Explains: true}
	plain := compared.Difference{Part: "host", A: "a.example", B: "b.example"}
	for _, tt := range []struct {
		name    string
		list    []compared.Difference
		refused compared.Side
		title   string // empty for none
		marked  int
	}{
		{"both kinds", []compared.Difference{explains, plain}, compared.B, "differs, but explains nothing", 1},
		{"what explains alone", []compared.Difference{explains}, compared.B, "", 1},
		{"what does not, of a refused one", []compared.Difference{plain}, compared.B, "differs", 0},
		{"what does not, where none is refused", []compared.Difference{plain, plain}, compared.None, "differs, but explains nothing", 0},
		{"nothing", nil, compared.None, "", 0},
	} {
		for _, width := range []int{120, 60} {
			f := two(tt.list...)
			f.Result.Refused = tt.refused
			marked, titles := 0, []string{}
			for _, row := range textOf(f, width) {
				if strings.HasPrefix(row, "▌✗ ") {
					marked++
				}
				if strings.HasPrefix(row, "   differs") {
					titles = append(titles, strings.TrimSpace(row))
				}
			}
			if marked != tt.marked || strings.Join(titles, "|") != tt.title {
				t.Errorf("%s at %d: %d marked, titles %q", tt.name, width, marked, titles)
			}
		}
	}
}

// Two columns stand beside each other from a width on; values begin at the same column as
// their letters.
func TestColumnsOrStacked(t *testing.T) {
	f := two(compared.Difference{Part: "host", A: "a.example", B: "b.example"})
	for width := 20; width < 140; width++ {
		rows := textOf(f, width)
		row := func(sign string) (at int, column int) {
			for y, row := range rows {
				if x := strings.Index(row, sign); x >= 0 {
					return y, x
				}
			}
			return -1, -1
		}
		aRow, aColumn := row("a.example")
		bRow, bColumn := row("b.example")
		if wide := width-1 >= beside; (aRow == bRow) != wide || aRow < 0 || bRow < aRow {
			t.Fatalf("%d columns: rows %d and %d\n%s", width, aRow, bRow, strings.Join(rows, "\n"))
		}
		title := rows[2]
		if width > beside && (strings.Index(title, "A") != aColumn || ansi.StringWidth(title[:strings.Index(title, "B")]) != bColumn) {
			t.Fatalf("%d columns: %q over values at %d and %d", width, title, aColumn, bColumn)
		}
	}
}

// A value has the role that it has everywhere, what is not there none.
func TestValueRole(t *testing.T) {
	w := &writer{}
	for _, tt := range []struct {
		part, text string
		want       kit.Role
	}{
		{"signature", "9bb6", kit.Signature}, {"handle", "KW9E", kit.Handle}, {"policy.handle", "KW9E", kit.Handle}, {"policy", "eyJl", kit.Policy},
		{"policy.call", "read", kit.Normal}, {"host", "a.example", kit.Normal}, {"signature", "none", kit.Quiet}, {"host", "none", kit.Quiet},
	} {
		if got := w.valueRole(compared.Difference{Part: tt.part}, tt.text); got != tt.want {
			t.Errorf("%s %s: %s, want %s", tt.part, tt.text, got, tt.want)
		}
	}
}

// What is the same is told in one line, in rows of its own where its label leaves no room.
func TestRest(t *testing.T) {
	f := two()
	f.Result.Same = []compared.Difference{{Part: "host", A: "a.example", B: "a.example"}, {Part: "handle", A: "KW9E", B: "KW9E"}}
	for width, want := range map[int]string{120: "   the same     host a.example · file KW9E", 80: "   the same     host a.example · file KW9E", 40: "   the same\n     host a.example"} {
		if text := strings.Join(textOf(f, width), "\n"); !strings.Contains(text, want) {
			t.Errorf("%d columns: no %q in\n%s", width, want, text)
		}
	}
}

// A window keeps to the comparison, and nothing is drawn of one link alone.
func TestWindow(t *testing.T) {
	f := two(compared.Difference{Part: "host", A: "a.example", B: "b.example"})
	all := textOf(f, 100)
	for top, want := range map[int]int{-3: 0, 0: 0, 2: 2, 999: len(all) - 3} {
		f.Top = top
		if row := strings.TrimRight(ansi.Strip(Draw(panetest.Pen(), f, 100, 3).Rows[0]), " ↑↓"); row != strings.TrimRight(all[max(want, 0)], " ") {
			t.Errorf("from %d: %q, want %q", top, row, all[want])
		}
	}
	f.B.Report = nil
	if n := Rows(panetest.Pen(), f, 100); n != 0 {
		t.Errorf("of one link %d rows", n)
	}
}
