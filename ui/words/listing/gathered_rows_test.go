package listing

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"policybench/signing/inspect"
	"policybench/signing/report"
	"policybench/ui/triage"
	"policybench/ui/words"
	"policybench/ui/words/wordstest"
)

// Of a long text what asks for attention is held with its line, of the rest the line.
func TestGathered(t *testing.T) {
	g := &Gathered{Head: "the head"}
	kinds := []string{"valid", "a message", "expired", "unverified", "valid", "milliseconds", "valid", "expired", "a message", "unsigned", "cut off", "unverified"}
	for i, kind := range kinds {
		r := wordstest.Reports[kind]
		g.Add(&r, 10*(i+1))
	}
	if g.Found() != len(kinds) || g.tally.Links != 10 || g.tally.Remarks != 2 {
		t.Errorf("%d found, %+v", g.Found(), g.tally)
	}
	l := g.Listing(g.Paste(), wordstest.Now)
	if l.Text != "the head" || l.Tally.Refused != 3 || l.Tally.WorksBut != 1 || !l.At.Equal(wordstest.Now) {
		t.Errorf("%q, %+v", l.Text, l.Tally)
	}
	var held []string
	for _, it := range l.Items {
		held = append(held, fmt.Sprintf("%s in %d", it.Result, l.LineOf(it)))
	}
	want := []string{"valid in 10", "message in 20", "expired in 30", "no fault found in 40", "valid in 50", "too long in 60", "expired in 80", "message in 90", "malformed in 110"}
	if !slices.Equal(held, want) || !slices.Equal(l.others, []int{70, 100, 120}) {
		t.Errorf("held are %q and lines %v", held, l.others)
	}
}

// A note of a link that is only counted is not held: the rest of a long text is brief.
func TestGatheredIsBrief(t *testing.T) {
	g := &Gathered{}
	r := wordstest.Reports["expired"]
	r.Findings = append(slices.Clone(r.Findings), report.Finding{Level: report.Note, Code: report.CodeNoHandle})
	for i := range Few + 3 {
		g.Add(&r, i)
	}
	for i, held := range g.reports {
		if whole := i <= Few; held.Has(report.CodeNoHandle) != whole || !held.Has(report.CodeExpired) {
			t.Errorf("%d: %v", i, held.Codes())
		}
	}
}

// A table lists so many links and counts those behind; the others are ranges of lines.
func TestLinesOfMany(t *testing.T) {
	list := func(refused, fine int) []string {
		l := &Listing{At: wordstest.Now}
		for i := range refused + fine {
			kind := "expired"
			if i >= refused {
				kind = "valid"
			}
			r := wordstest.Reports[kind]
			l.Items = append(l.Items, triage.One(&r))
			l.Items[i].Index = i
			l.numbers = append(l.numbers, i+1)
		}
		l.Tally = triage.Count(l.Items)
		return l.Lines(words.Unicode)
	}
	for _, tt := range []struct {
		refused, fine, lines int
		last                 string
	}{
		{1, 0, 2, ""}, {MostRows, 0, MostRows + 1, ""}, {MostRows + 1, 0, MostRows + 2, "… and 1 more; --csv lists every link"}, {0, 3, 2, "3 other lines: 1–3"}, {2, 1, 5, "1 other line: 3"},
	} {
		got := list(tt.refused, tt.fine)
		if len(got) != tt.lines || tt.last != "" && got[len(got)-1] != tt.last {
			t.Errorf("%d and %d: %d lines, the last %q", tt.refused, tt.fine, len(got), got[len(got)-1])
		}
	}
	l := &Listing{At: wordstest.Now, others: []int{4, 9}, Tally: triage.Tally{Links: 5, Fine: 5}}
	if got := l.Lines(words.Unicode); got[len(got)-1] != "5 other lines: 4 9 …" {
		t.Errorf("not all are known: %q", got)
	}
}

// Columns stand below each other; one that is empty but for its title is left out.
func TestAligned(t *testing.T) {
	for _, tt := range []struct {
		rows [][]string
		want string
	}{
		{[][]string{{"n", "name", "why"}, {"1", "", "abc"}, {"12", "", "d"}}, " n  why\n 1  abc\n12  d"},
		{[][]string{{"line", "name"}, {"1", "é"}, {"2", "longer name"}}, "line  name\n   1  é\n   2  longer name"},
		{[][]string{{"a", "b"}}, ""},
	} {
		if got := strings.Join(aligned(tt.rows), "\n"); got != tt.want {
			t.Errorf("%q, want %q", got, tt.want)
		}
	}
}

// Links that stand together on a line are prose; those of a table or a log are none.
func TestProse(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		want       bool
	}{
		{"a line each", signed(alive) + "\n" + signed(dead), false},
		{"together", signed(alive) + " and " + signed(dead), true},
		{"as many as are told by their order", strings.Repeat(signed(alive)+" "+signed(dead)+"\n", 10), true},
		{"one", signed(alive), false},
		{"a message beside one", signed(alive) + " says: Invalid App policy", false},
		{"a table", "a,b\n" + signed(alive) + "," + signed(dead) + "\n" + signed(alive) + "," + signed(dead), false},
		{"a log", strings.Repeat(signed(alive)+" "+signed(dead)+"\n", 11), false},
	} {
		if got := listingOf(tt.text).Prose(); got != tt.want {
			t.Errorf("%s: %t", tt.name, got)
		}
	}
}

// Of a text that is masked elsewhere the names are masked, and the listing itself is not.
func TestOfLeavesTheListing(t *testing.T) {
	text := "name,url\nA " + wordstest.Secret + "," + signed(dead) + "\nB," + signed(alive) + "\n"
	paste := wordstest.Pasted(text, inspect.Inspect(text, inspect.Options{At: wordstest.MailAt, NoCause: true}))
	l := New(paste, wordstest.MailAt)
	names := slices.Clone(l.Rows)
	masked, _ := l.Of(paste.Ticket())
	if !slices.Equal(l.Rows, names) || len(l.Rows) != 2 || len(masked.Rows) != 2 || strings.Contains(masked.Rows[0].Name, wordstest.Secret) {
		t.Errorf("%+v, masked %+v", l.Rows, masked.Rows)
	}
}

// Contradictions of the two other messages, each beside one that fits.
func TestOtherContradictions(t *testing.T) {
	checked := wordstest.Reports["valid"]
	checked.Genuine, checked.Readable, checked.Form = report.Yes, report.Yes, report.FormDelivery
	message := func(key string) report.Report {
		return report.Report{Verdict: report.None, Form: report.FormMessage, Span: report.Span{Offset: 500}, Findings: []report.Finding{{Level: report.Note, Code: report.CodeServerMessage, Args: []string{key}}}}
	}
	signedPair := checked
	signedPair.Security.Signature = "s"
	for _, tt := range []struct {
		name string
		list []report.Report
		want string
	}{
		{"the signature fits", []report.Report{checked, message("signature-not-valid")}, "the signature of the link fits its policy"},
		{"it is not checked", []report.Report{wordstest.Reports["unverified"], message("signature-not-valid")}, ""},
		{"both arrived", []report.Report{signedPair, message("credentials-not-provided")}, "no policy and signature arrived, and the link has both"},
		{"none did", []report.Report{wordstest.Reports["unsigned"], message("credentials-not-provided")}, ""},
	} {
		l := &Listing{Items: triage.Of(tt.list), At: wordstest.Now}
		l.Tally = triage.Count(l.Items)
		got := Contradictions(l)
		if (len(got) == 0) != (tt.want == "") || len(got) > 0 && !strings.Contains(got[0].Fact, tt.want) {
			t.Errorf("%s: %+v", tt.name, got)
		}
	}
}
