package links

import (
	"strings"
	"testing"
	"time"

	"policybench/signing/report"
	"policybench/ui/triage"
	"policybench/ui/words"
	"policybench/ui/words/wordstest"
)

var at = time.Date(2026, 11, 27, 7, 30, 0, 0, time.UTC)

// expired is a link that expired on a day, at a time of day.
func expired(day, hour int) triage.Item {
	unix := time.Date(2026, 11, day, hour, 0, 0, 0, time.UTC).Unix()
	return triage.One(&report.Report{
		Verdict: report.Expired, Expiry: report.Expiry{OK: true, Unix: unix},
		Findings: []report.Finding{{Level: report.Problem, Code: report.CodeExpired, Args: []string{"1", "2"}}},
	})
}

// One row of a list: what becomes of the link, and why in a few words.
func TestRow(t *testing.T) {
	for _, c := range []struct{ name, result, why, line string }{
		{"expired", "expired", "", ""},
		{"cut off", "malformed", "signature has 44 of 64 digits: cut off", "signature has 44 of 64 digits: the end is missing"},
		{"denied", "denied", "policy is for file a", "the policy is for file a"},
		{"milliseconds", "too long", "in milliseconds instead of seconds", "expiry 1798797600000: seconds would be 1798797600, 1 Jan 2027"},
		{"unverified", "not verified", "no fault found", ""},
		{"valid", "valid", "the signature fits", ""},
		{"a message", "message", "", ""},
	} {
		it := wordstest.Items(c.name)[0]
		if got := Result(it); got != c.result {
			t.Errorf("%s: result %q, want %q", c.name, got, c.result)
		}
		if got := Why(it, at); c.why != "" && got != c.why {
			t.Errorf("%s: %q, want %q", c.name, got, c.why)
		}
		if got := WhyLine(it, at); c.line != "" && got != c.line {
			t.Errorf("%s: %q, want %q", c.name, got, c.line)
		}
	}
}

func TestWhyExpired(t *testing.T) {
	it := expired(25, 12)
	if got := Why(it, at); got != "1 day ago" {
		t.Errorf("%q", got)
	}
	if got := WhyLine(it, at); got != "25 Nov 2026 12:00 UTC, 1 day ago" {
		t.Errorf("%q", got)
	}
	if got := Expiry(it.Report); got != "25 Nov 2026 12:00" {
		t.Errorf("%q", got)
	}
	for unix, want := range map[int64]string{253402300800: "year 10000", 253402300799: "31 Dec 9999 23:59"} {
		if got := Expiry(&report.Report{Expiry: report.Expiry{OK: true, Unix: unix}}); got != want {
			t.Errorf("%d: %q, want %q", unix, got, want)
		}
	}
	if got := Expiry(&report.Report{}); got != "" {
		t.Errorf("no expiry: %q", got)
	}
}

// Links in one row: what they share, or from when to when.
func TestWhyAll(t *testing.T) {
	for _, c := range []struct {
		name  string
		items []triage.Item
		want  string
	}{
		{"one", []triage.Item{expired(25, 12)}, "1 day ago"},
		{"alike", []triage.Item{expired(25, 12), expired(25, 12)}, "1 day ago"},
		{"apart", []triage.Item{expired(17, 7), expired(25, 12), expired(20, 7)}, "1 day ago to 10 days ago"},
		{"cut off", wordstest.Items("cut off", "cut off"), "signature has 44 of 64 digits: cut off"},
		{"no fault", wordstest.Items("unverified", "unverified"), "no fault found"},
	} {
		if got := WhyAll(c.items, at); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// The days on which links expired are told in full, by their time, or from one to another.
func TestExpiredOn(t *testing.T) {
	many := []triage.Item{}
	for day := range 11 {
		many = append(many, expired(day+1, 12))
	}
	for _, c := range []struct {
		name  string
		items []triage.Item
		want  string
	}{
		{"one", []triage.Item{expired(25, 12)}, "25 Nov 2026 12:00 UTC"},
		{"the same time", []triage.Item{expired(25, 12), expired(25, 12)}, "25 Nov 2026, 12:00 UTC"},
		{"other days", []triage.Item{expired(21, 12), expired(8, 12), expired(3, 12)}, "21, 8 and 3 Nov 2026, each 12:00 UTC"},
		{"other hours", []triage.Item{expired(21, 12), expired(8, 13)}, "between 8 Nov 2026 and 21 Nov 2026"},
		{"other hours of a day", []triage.Item{expired(21, 12), expired(21, 13)}, "21 Nov 2026"},
		{"more days than are read", many, "between 1 Nov 2026 and 11 Nov 2026"},
	} {
		if got := ExpiredOn(c.items); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// The counts in one line name the number of all once.
func TestBrief(t *testing.T) {
	g := words.ASCII
	for _, c := range []struct {
		items string
		want  string
	}{
		{"", ""},
		{"expired,cut off,valid", g.Answer(report.No) + " 2 of 3 refused: 1 malformed 1 expired|" + g.Answer(report.Yes) + " 1 valid"},
		{"milliseconds,unsigned", g.Level(report.Warning) + " 1 of 2 too long|" + g.Level(report.Note) + " 1 unsigned"},
		{"milliseconds,misspelled", g.Level(report.Warning) + " 2 of 2 work otherwise"},
		{"unverified", g.Unknown + " 1 of 1 no fault"},
	} {
		var names []string
		if c.items != "" {
			names = strings.Split(c.items, ",")
		}
		if got := strings.Join(Brief(triage.Count(wordstest.Items(names...)), g), "|"); got != c.want {
			t.Errorf("%s: %s, want %s", c.items, got, c.want)
		}
	}
}

func TestFile(t *testing.T) {
	for want, l := range map[string]report.Link{
		"KW9EJhYtS6y48Whm2S6D": {Handle: "KW9EJhYtS6y48Whm2S6D", Source: "https://a.example", Host: "b"},
		"https://a.example":    {Source: "https://a.example", Host: "b"},
		"b":                    {Host: "b"},
		"-":                    {},
		`a\x1b[2J`:             {Host: "a\x1b[2J"},
	} {
		if got := File(l); got != want {
			t.Errorf("%+v: %q, want %q", l, got, want)
		}
	}
}
