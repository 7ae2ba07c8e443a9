package judged_test

import (
	"fmt"
	"strings"
	"testing"

	"policybench/signing/report"
	"policybench/ui/inspect/judged"
)

// Each byte of the decoded policy is found in characters that hold it, and in no others
// than those next to them.
func TestEncodedBytes(t *testing.T) {
	const json = `{"expiry":1764536024,"call":["read"]}`
	text := "see " + link(t, json) + " please"
	j := judge(text)
	raw := j.List[0].Raw
	start := strings.Index(text, raw.Security.Policy)
	for from := range len(json) {
		for length := 1; from+length <= len(json); length++ {
			place, ok := j.Encoded(raw, report.Span{Offset: from, Length: length})
			first, last := start+from*8/6, start+((from+length)*8-1)/6 // six bits a character
			if !ok || place.Offset != first || place.End() != last+1 {
				t.Fatalf("%d to %d: %d to %d, %t, want %d to %d", from, from+length, place.Offset, place.End(), ok, first, last+1)
			}
		}
	}
	for _, s := range []report.Span{{Offset: 3}, {Offset: 3, Length: -1}, {Offset: len(json) + 3, Length: 4}} {
		if place, ok := j.Encoded(raw, s); ok {
			t.Errorf("%v of the policy is found at %v", s, place)
		}
	}
}

// What is not in the text in one piece is not found, nor anything outside of the report.
func TestNotEncoded(t *testing.T) {
	const json = `{"expiry":1764536024}`
	text := link(t, json)
	j := judge(text)
	for _, tt := range []struct {
		name   string
		change func(r *report.Report)
	}{
		{"no policy", func(r *report.Report) { r.Security.Policy, r.Policy.JSON = "", "" }},
		{"another policy", func(r *report.Report) { r.Security.Policy = "eyJhIjoxfQ" }},
		{"before the text", func(r *report.Report) { r.Span.Offset = -1 }},
		{"behind the text", func(r *report.Report) { r.Span.Offset = len(text) }},
		{"of no length", func(r *report.Report) { r.Span.Length = 0 }},
		{"a span that ends before the policy", func(r *report.Report) { r.Span.Length = 20 }},
	} {
		r := *j.List[0].Raw
		if tt.change(&r); r.Span == j.List[0].Raw.Span && r.Security == j.List[0].Raw.Security {
			t.Fatalf("%s: nothing is changed", tt.name)
		}
		if place, ok := j.Encoded(&r, report.Span{Offset: 1, Length: 3}); ok {
			t.Errorf("%s: found at %v", tt.name, place)
		}
	}
}

// A line is named where there are several.
func TestLineOf(t *testing.T) {
	for _, tt := range []struct {
		text   string
		offset int
		want   string
	}{
		{"one line", 3, ""}, {"one line\n", 3, ""}, {"", 0, ""},
		{"a\nb", 0, "line 1 of 2"}, {"a\nb", 1, "line 1 of 2"}, {"a\nb", 2, "line 2 of 2"}, {"a\nb\n", 4, "line 3 of 2"},
		{"a\nb", -5, "line 1 of 2"}, {"a\nb", 99, "line 2 of 2"}, {strings.Repeat("\n", 1234), 1233, "line 1,234 of 1,234"},
	} {
		j := judge(tt.text)
		if got := j.LineOf(tt.offset); got != tt.want {
			t.Errorf("%.9q at %d: %q, want %q", tt.text, tt.offset, got, tt.want)
		}
	}
}

// The time of a link is that of its line in the log, else that of the message about it.
func TestTimeAt(t *testing.T) {
	one := link(t, `{"expiry":1796000000}`)
	log := "2026-11-17T10:00:00Z GET " + one + " 403\n2026-11-18T11:30:00Z GET " + one + " 403\n"
	j := judge(log)
	for i, want := range []string{"2026-11-17T10:00:00Z", "2026-11-18T11:30:00Z"} {
		if got := j.TimeAt(j.List[i].Span.Offset); got != want {
			t.Errorf("line %d of a log: %q, want %q", i+1, got, want)
		}
	}
	if j := judge(one); j.TimeAt(0) != "" {
		t.Errorf("a link alone is of %s", j.TimeAt(0))
	}
	j = judge(one)
	for _, tt := range []struct {
		code report.Code
		args []string
		want string
	}{
		{"server-message", []string{"a", "b", "c", "2026-11-19T12:00:00Z"}, "2026-11-19T12:00:00Z"},
		{"server-message", []string{"a", "b", "c", ""}, ""},
		{"server-message", []string{"a", "b", "c"}, ""},
		{report.CodeExpired, []string{"a", "b", "c", "2026-11-19T12:00:00Z"}, ""},
	} {
		j.Reports = []report.Report{{Findings: []report.Finding{{Code: tt.code, Args: tt.args}}}}
		if got := j.TimeAt(0); got != tt.want {
			t.Errorf("%s %q: %q, want %q", tt.code, tt.args, got, tt.want)
		}
	}
}

// Links are numbered by the customer's table where there is one, else by lines, and called
// as their writer does.
func TestNumbers(t *testing.T) {
	one := link(t, `{"expiry":1796000000}`)
	other := strings.Replace(one, "KW9", "XW9", 1)
	for _, tt := range []struct {
		name, text, unit string
		want             string // number and name of each
	}{
		{"lines", "Hello\n\n" + one + "\n" + other, "line", "3 ; 4 "},
		{"names before links", "Invoice: " + one + "\nPrice list: " + other, "line", "1 Invoice; 2 Price list"},
		{"one line", one + " " + other, "line", "1 ; 1 "},
		{"a table", "id,name,url\n1,Invoice," + one + "\n2,Offer," + other + "\n", "row", "1 Invoice; 2 Offer"},
	} {
		j := judge(tt.text)
		var got []string
		for i, k := range j.Links {
			got = append(got, fmt.Sprintf("%d %s", k.Number, k.Name))
			if k.At != i || j.NumberOf(i) != k.Number || k.Policy == "" || j.List[k.At].Link.Handle != k.Report.Link.Handle {
				t.Errorf("%s: %+v", tt.name, k)
			}
		}
		if s := strings.Join(got, "; "); s != tt.want || j.Unit != tt.unit {
			t.Errorf("%s: %q in %ss, want %q in %ss", tt.name, s, j.Unit, tt.want, tt.unit)
		}
		if j.NumberOf(len(j.List)) != 0 {
			t.Errorf("%s: a link behind the last has a number", tt.name)
		}
	}
}

// Two links are claimed where the text says which works and which does not, the working
// one first.
func TestClaimed(t *testing.T) {
	one := link(t, `{"expiry":1796000000}`)
	other, dead := strings.Replace(one, "?", "?cache=1&", 1), link(t, `{"expiry":1764536024}`)
	for _, tt := range []struct {
		name, text string
		want       [2]int
	}{
		{"the first works", "This one works: " + one + "\nThis one does not work: " + other, [2]int{0, 1}},
		{"the second works", "This one does not work: " + other + "\nThis one works: " + one, [2]int{0, 1}}, // neither is refused
		{"the first is refused", "This one does not work: " + dead + "\nThis one works: " + one, [2]int{1, 0}},
		{"the second is", "This one works: " + one + "\nThis one does not work: " + dead, [2]int{0, 1}},
		{"neither is said to", one + "\n" + other, [2]int{judged.None, judged.None}},
		{"one alone", "This one works: " + one, [2]int{judged.None, judged.None}},
	} {
		if j := judge(tt.text); j.Claimed != tt.want {
			t.Errorf("%s: %v, want %v", tt.name, j.Claimed, tt.want)
		}
	}
}
