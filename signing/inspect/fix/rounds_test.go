package fix

import (
	"math/rand/v2"
	"strings"
	"testing"

	"policybench/signing/report"
)

// Two rounds of fixes, made at once, give what they give one after the other.
func TestCompose(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	round := func(text string) []report.Edit {
		var list []report.Edit
		for range random.IntN(5) {
			from := random.IntN(len(text) + 1)
			list = append(list, report.Edit{Span: report.Span{Offset: from, Length: random.IntN(min(4, len(text)-from+1))}, With: strings.Repeat("#", random.IntN(4))})
		}
		return ordered(text, list)
	}
	const text = "abcdefghijkl"
	for range 20000 {
		first := round(text)
		between := apply(text, first)
		then := round(between)
		want := apply(between, then)
		all := compose(first, then)
		if got := apply(text, ordered(text, all)); got != want {
			t.Fatalf("%v, then %v: %q, want %q by %v", first, then, got, want, all)
		}
	}
}

// explained is a report on each "a" of a text, which a fix makes a "b", or what made says.
func explained(text string, made func(byte) string) []report.Report {
	var reports []report.Report
	for i := range len(text) {
		if with := made(text[i]); with != "" {
			span := report.Span{Offset: i, Length: 1}
			reports = append(reports, report.Report{
				Span: span, Form: report.FormPair, Verdict: report.Malformed, Fixes: []report.Edit{{What: report.CodeWhitespace, Span: span, With: with}},
			})
			continue
		}
		reports = append(reports, report.Report{Span: report.Span{Offset: i, Length: 1}, Form: report.FormPair, Verdict: report.Valid})
	}
	return reports
}

func TestRounds(t *testing.T) {
	next := func(c byte) string { return map[byte]string{'a': "b", 'b': "c"}[c] }
	for _, c := range []struct {
		name, text, want string
		longest          int
		made             func(byte) string
	}{
		{"nothing to fix", "ccc", "", 100, next},
		{"one round", "cbc", "ccc", 100, next},
		{"what one fix uncovers", "cac", "ccc", 100, next},
		{"both", "abc", "ccc", 100, next},
		{"a text that comes to no rest", "xy", "", 100, func(c byte) string { return map[byte]string{'x': "y", 'y': "x"}[c] }},
		{"a text that grows", "x", "", 100, func(byte) string { return "xx" }},
		{"a text that grows too long", "cb", "", 2, func(c byte) string { return map[byte]string{'b': "ddd"}[c] }},
		{"a fix that changes nothing", "x", "", 100, func(c byte) string { return string(c) }},
	} {
		reports := explained(c.text, c.made)
		fixed := len(reports) > 0 && len(reports[0].Fixes) > 0
		Rounds(c.text, reports, c.longest, func(text string) []report.Report { return explained(text, c.made) })
		got := ""
		for i := range reports {
			if r := &reports[i]; r.Fixed != "" {
				got = r.Fixed
				if r.FixedVerdict != report.Valid || Apply(c.text, reports) != got {
					t.Errorf("%s: %s, and its fixes make %q", c.name, r.FixedVerdict, Apply(c.text, reports))
				}
			}
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
		if c.want == "" && fixed && c.name != "a fix that changes nothing" && len(reports[0].Fixes) > 0 {
			t.Errorf("%s: fixes that are not made stay: %v", c.name, reports[0].Fixes)
		}
	}
}

// A report of the fixed text belongs to the one of the given text with the same pair,
// where their numbers differ.
func TestCounterpart(t *testing.T) {
	pair := func(p string, f report.Form) report.Report {
		r := report.Report{Form: f}
		r.Security.Policy = p
		return r
	}
	before := []report.Report{pair("a", report.FormPair), pair("b", report.FormDelivery)}
	after := []report.Report{pair("b", report.FormPair), pair("b", report.FormDelivery), pair("c", report.FormPair)}
	for i, want := range []int{-1, 1} {
		if got := counterpart(before, after, i); got != want {
			t.Errorf("report %d: %d, want %d", i, got, want)
		}
	}
	if got := counterpart(before, after[:1], 1); got != 0 {
		t.Errorf("of another form: %d", got)
	}
	if got := counterpart(before, after[:2], 0); got != 0 {
		t.Errorf("as many reports: %d", got)
	}
}
