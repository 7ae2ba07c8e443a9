package listing

import (
	"slices"
	"strings"
	"testing"

	"policybench/signing"
	"policybench/signing/inspect"
	"policybench/signing/report"
	"policybench/ui/triage"
	"policybench/ui/words/wordstest"
)

// triedWith is a text of which the signatures were tried with an app secret that none of
// them was made with.
func triedWith(text string) *Listing {
	keys := []inspect.Key{{Name: "the test", Secret: signing.NewSecret("Z3IYZSH2UJA7VN3QYFVSVCF7PI")}}
	reports := inspect.Inspect(text, inspect.Options{At: wordstest.MailAt, NoCause: true, Keys: keys})
	return New(wordstest.Pasted(text, reports), wordstest.MailAt)
}

// A secret is doubted where a text says that a link works whose signature does not fit it,
// and nothing else explains that.
func TestDoubts(t *testing.T) {
	other := strings.Replace(signed(alive), "KW9", "XW9", 1)
	one := "the link works at times, and its signature does not fit"
	several := "one of the links works, and no signature fits"
	for _, c := range []struct{ name, text, want string }{
		{"at times", "It works sometimes: " + signed(alive), one},
		{"on one device", "It works on my phone but not on my laptop: " + signed(alive), one},
		{"not at all", "It does not work: " + signed(alive), ""},
		{"nothing is said", signed(alive), ""},
		{"expired besides", "It works sometimes: " + signed(dead), ""},
		{"one of two", "This one works: " + signed(alive) + "\nThis one does not work: " + other, several},
		{"both are said to fail", "Neither does work: " + signed(alive) + "\n" + other, ""},
		{"one of too many", "One works, the others do not work: " + strings.Repeat(signed(alive)+"\n", Few+1), ""},
	} {
		l := triedWith(c.text)
		if got := Doubts(l); got != (c.want != "") {
			t.Errorf("%s: %t", c.name, got)
		}
		list := Contradictions(l)
		if c.want == "" && len(list) != 0 || c.want != "" && (len(list) != 1 || !strings.Contains(list[0].Fact, c.want)) {
			t.Errorf("%s: %+v", c.name, list)
		}
		if c.want != "" {
			wordstest.CheckVoice(t, c.name, list[0])
		}
		if Doubts(listingOf(c.text)) {
			t.Errorf("%s: a secret that was not tried is doubted", c.name)
		}
	}
}

// One whose cause is known, or which stands in a table, speaks against no secret.
func TestDoubtsNot(t *testing.T) {
	text := "It works sometimes: " + signed(alive)
	for name, change := range map[string]func(l *Listing){
		"the cause is known": func(l *Listing) { l.Items[0].Report.Cause = "the file name was signed" },
		"a table":            func(l *Listing) { l.Rows = []triage.Row{{Number: 1}} },
		"not a mismatch":     func(l *Listing) { l.Items[0].Report.Verdict = report.Denied },
	} {
		l := triedWith(text)
		if !Doubts(l) {
			t.Fatal("nothing to change")
		}
		if change(l); Doubts(l) {
			t.Errorf("%s: the secret is doubted", name)
		}
	}
}

// Of several links none may be as it should be, or the secret is that of their app.
func TestDoubtsOfSeveral(t *testing.T) {
	for name, change := range map[string]func(r *report.Report){
		"one fits":           func(r *report.Report) { r.Genuine, r.Verdict = report.Yes, report.Valid },
		"the cause is known": func(r *report.Report) { r.Cause = "the file name was signed" },
	} {
		l := triedWith("This one works: " + signed(alive) + "\nThis one does not work: " + strings.Replace(signed(alive), "KW9", "XW9", 1))
		if !Doubts(l) {
			t.Fatal("nothing to change")
		}
		if change(l.Items[1].Report); Doubts(l) {
			t.Errorf("%s: the secret is doubted", name)
		}
	}
}

// Without a secret a link is what it would be if nobody had tried one; the reports that
// are handed in stay as they are.
func TestUnchecked(t *testing.T) {
	mismatch := report.Finding{Code: report.CodeSignatureMismatch, Level: report.Problem}
	note := report.Finding{Code: report.CodeExpired, Level: report.Note}
	for _, c := range []struct {
		name     string
		given    report.Report
		want     report.Verdict
		findings int
	}{
		{"fits no more than that", report.Report{Verdict: report.Mismatch, Genuine: report.No, Alive: report.Yes, Allowed: report.Yes, Findings: []report.Finding{mismatch, note}}, report.Unverified, 1},
		{"and expired", report.Report{Verdict: report.Mismatch, Genuine: report.No, Alive: report.No, Allowed: report.No, Findings: []report.Finding{mismatch}}, report.Expired, 0},
		{"and denied", report.Report{Verdict: report.Mismatch, Genuine: report.No, Alive: report.Yes, Allowed: report.No, Findings: []report.Finding{mismatch}}, report.Denied, 0},
		{"malformed stays", report.Report{Verdict: report.Malformed, Genuine: report.No, Findings: []report.Finding{note}}, report.Malformed, 1},
		{"not tried", report.Report{Verdict: report.Mismatch, Genuine: report.Unknown, Cause: "c", Findings: []report.Finding{mismatch}}, report.Mismatch, 1},
	} {
		given := []report.Report{c.given}
		given[0].SecretFrom = "the test"
		got := Unchecked(given)[0]
		if got.Verdict != c.want || len(got.Findings) != c.findings || got.Genuine != report.Unknown {
			t.Errorf("%s: %+v", c.name, got)
		}
		if tried := c.given.Genuine != report.Unknown; tried && (got.SecretFrom != "" || got.Cause != "") {
			t.Errorf("%s: %q %q", c.name, got.SecretFrom, got.Cause)
		}
		if given[0].Verdict != c.given.Verdict || !slices.EqualFunc(given[0].Findings, c.given.Findings, func(a, b report.Finding) bool { return a.Code == b.Code }) || given[0].SecretFrom == "" {
			t.Errorf("%s: the report itself was changed: %+v", c.name, given[0])
		}
	}
}

// Links of a table, or of a text that is not held, have numbers and no order.
func TestNoOrder(t *testing.T) {
	text := signed(dead) + " and " + signed(alive)
	for name, change := range map[string]func(l *Listing){
		"a table": func(l *Listing) { l.Rows = []triage.Row{{}, {}} },
		"no text": func(l *Listing) { l.Place, l.numbers = nil, []int{1, 1} },
	} {
		l := listingOf(text)
		if l.Nth(0) != "first" || !l.Prose() {
			t.Fatal("nothing to change")
		}
		if change(l); l.Nth(0) != "" || l.Prose() {
			t.Errorf("%s: the first is %q, prose %t", name, l.Nth(0), l.Prose())
		}
	}
	if l := listingOf(strings.Repeat(text+" ", len(Ordinals)) + signed(dead)); l.Nth(0) != "" {
		t.Errorf("of %d links the first is the %s", len(l.Items), l.Nth(0))
	}
}

// An answer that only says that the link was alive then is none.
func TestAnswered(t *testing.T) {
	for _, c := range []struct {
		findings []report.Finding
		want     bool
	}{
		{nil, false},
		{[]report.Finding{{Code: report.CodeExpired, Args: []string{"403"}}}, false},
		{[]report.Finding{{Code: report.CodeAnswered}}, false},
		{[]report.Finding{{Code: report.CodeAnswered, Args: []string{"alive-then"}}}, false},
		{[]report.Finding{{Code: report.CodeAnswered, Args: []string{"403"}}}, true},
	} {
		if got := Answered(&report.Report{Findings: c.findings}); got != c.want {
			t.Errorf("%+v: %t", c.findings, got)
		}
	}
}

// Of links on one line only those to one file are counted.
func TestNth(t *testing.T) {
	other := strings.Replace(signed(alive), "KW9", "XW9", 1)
	for _, c := range []struct{ name, text, want string }{
		{"one", signed(alive), ""},
		{"two files", signed(alive) + " and " + other, "/"},
		{"two lines", signed(dead) + "\n" + signed(alive), "/"},
		{"one file, one line", signed(dead) + " and " + signed(alive), "first/second"},
		{"another between", signed(dead) + " and " + other + " and " + signed(alive), "first//third"},
	} {
		l := listingOf(c.text)
		var got []string
		for _, it := range l.Items {
			got = append(got, l.Nth(it.Report.Span.Offset))
		}
		if s := strings.Join(got, "/"); s != c.want {
			t.Errorf("%s: %q, want %q", c.name, s, c.want)
		}
	}
}
