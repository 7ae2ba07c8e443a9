package words

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"policybench/signing/report"
	"policybench/ui/triage"
)

var countReports = map[string]report.Report{
	"expired":      {Verdict: report.Expired, Findings: []report.Finding{{Level: report.Problem, Code: report.CodeExpired, Args: []string{"1", "2"}}}},
	"cut off":      {Verdict: report.Malformed, Findings: []report.Finding{{Level: report.Problem, Code: report.CodeSignatureLength, Args: []string{"44", ""}}}},
	"denied":       {Verdict: report.Denied, Findings: []report.Finding{{Level: report.Problem, Code: report.CodeHandleDiffers, Args: []string{"a", "b"}}}},
	"milliseconds": {Verdict: report.Unverified, Findings: []report.Finding{{Level: report.Problem, Code: report.CodeExpiryInMilliseconds, Args: []string{"1798797600000", "1798797600"}}}},
	"misspelled":   {Verdict: report.Valid, Findings: []report.Finding{{Level: report.Problem, Code: report.CodeKeyMisspelled, Args: []string{"calls", "call"}}}},
	"unsigned":     {Verdict: report.Unsigned, Findings: []report.Finding{{Level: report.Note, Code: report.CodeUnsigned}}},
	"unverified":   {Verdict: report.Unverified},
	"valid":        {Verdict: report.Valid},
	"a message":    {Verdict: report.None, Form: report.FormMessage},
}

func countItems(names ...string) []triage.Item {
	var list []report.Report
	for _, n := range names {
		list = append(list, countReports[n])
	}
	return triage.Of(list)
}

func TestCountLines(t *testing.T) {
	for _, tt := range []struct {
		name  string
		items []string
		want  []string
	}{
		{"one link", []string{"expired"}, nil},
		{"one link and a message", []string{"expired", "a message"}, nil},
		{"nothing", nil, nil},
		{"each kind", []string{"expired", "expired", "cut off", "denied", "milliseconds", "unsigned", "unverified", "valid", "a message"}, []string{
			"[no] 4 of 8 links are refused: 2 expired, 1 malformed, 1 denied",
			"[!!] 1 works far too long: its expiry is in milliseconds",
			"- 1 has no policy and signature: refused once security is on",
			"[??] 1 without a fault found; its signature is not checked, that needs the app secret",
			"[ok] 1 is valid: the signature fits",
		}},
		{"all refused", []string{"expired", "cut off"}, []string{"[no] all 2 links are refused: 1 malformed, 1 expired"}},
		{"one refused", []string{"expired", "valid"}, []string{"[no] 1 of 2 links is refused: 1 expired", "[ok] 1 is valid: the signature fits"}},
		{"two kinds of excess", []string{"milliseconds", "misspelled"}, []string{"[!!] all 2 links work otherwise than meant: 1 too long, 1 too open"}},
		{"no fault", []string{"unverified", "unverified"}, []string{"[??] all 2 links without a fault found; signatures not checked, that needs the app secret"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := CountLines(triage.Count(countItems(tt.items...)), ASCII)
			for i, line := range got {
				got[i] = strings.Join(strings.Fields(line), " ")
			}
			want := append([]string(nil), tt.want...)
			for i, line := range want { // the glyphs are another test's
				_, text, _ := strings.Cut(line, " ")
				_, have, _ := strings.Cut(got[min(i, max(len(got)-1, 0))], " ")
				want[i], got[min(i, len(got)-1)] = text, have
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestListLines(t *testing.T) {
	at := time.Date(2026, 11, 27, 7, 30, 0, 0, time.UTC)
	expired := countReports["expired"]
	expired.Expiry = report.Expiry{Unix: 1795262400, OK: true}
	expired.Link.Handle = "rvgYBGjfebBMu52dqKLz"
	cut := countReports["cut off"]
	cut.Link.Handle = "suVV58mTqUj9qTYmieL8"
	reports := []report.Report{countReports["valid"], expired, countReports["valid"], countReports["valid"], cut, countReports["unverified"], countReports["a message"]}
	l := &listing{items: triage.Of(reports), at: at}
	l.tally = triage.Count(l.items)
	for i := range reports {
		l.rows = append(l.rows, triage.Row{Number: i + 1, Name: "Doc"})
	}
	got := strings.Join(l.lines(Unicode), "\n")
	want := strings.Join([]string{
		"row  name  file                  result       why",
		"  5  Doc   suVV58mTqUj9qTYmieL8  ✗ malformed  signature has 44 of 64 digits: the end is missing",
		"  2  Doc   rvgYBGjfebBMu52dqKLz  ✗ expired    21 Nov 2026 12:00 UTC, 5 days ago",
		"",
		"4 other rows: 1 3 4 6",
	}, "\n")
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestRanges(t *testing.T) {
	for want, numbers := range map[string][]int{
		"":                 nil,
		"1–4 6–9 24 25 27": {1, 2, 3, 4, 6, 7, 8, 9, 24, 25, 27},
		"3 5 7":            {3, 5, 7},
	} {
		if got := ranges(numbers); got != want {
			t.Errorf("%v: %q, want %q", numbers, got, want)
		}
	}
	var many []int
	for i := range 1000 {
		many = append(many, 2*i)
	}
	if got := ranges(many); len(got) > 300 || !strings.HasSuffix(got, " …") {
		t.Errorf("%d characters: %s", len(got), got)
	}
}
