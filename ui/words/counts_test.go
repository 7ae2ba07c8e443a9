package words

import (
	"strings"
	"testing"

	"policybench/signing/report"
)

func TestCounts(t *testing.T) {
	problem := []report.Finding{{Level: report.Problem, Code: report.CodeExpiryInMilliseconds, Args: []string{"1798797600000", "1798797600"}}}
	standing := map[string]struct {
		report report.Report
		want   Standing
	}{
		"expired":        {report.Report{Verdict: report.Expired}, Refused},
		"malformed":      {report.Report{Verdict: report.Malformed}, Refused},
		"milliseconds":   {report.Report{Verdict: report.Unverified, Findings: problem}, WorksBut},
		"unsigned":       {report.Report{Verdict: report.Unsigned}, NoFault},
		"unsigned, bad":  {report.Report{Verdict: report.Unsigned, Findings: problem}, Refused},
		"unverified":     {report.Report{Verdict: report.Unverified}, NoFault},
		"valid":          {report.Report{Verdict: report.Valid}, NoFault},
		"a message":      {report.Report{Verdict: report.None}, NoLink},
		"a message, bad": {report.Report{Verdict: report.None, Findings: problem}, WorksBut},
	}
	for name, s := range standing {
		if got := StandingOf(s.report); got != s.want {
			t.Errorf("%s: %d, want %d", name, got, s.want)
		}
	}
	var c Counts
	for _, name := range []string{"expired", "expired", "malformed", "milliseconds", "unverified", "valid", "a message"} {
		c.Add(standing[name].report)
	}
	got := strings.Join(c.Lines(ASCII), "\n")
	for _, want := range []string{"3 of 6 links are refused: 2 expired, 1 malformed\n", "1 has a problem: ", "2 without a fault found; signatures not checked"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
	var one Counts
	one.Add(standing["expired"].report)
	if lines := one.Lines(ASCII); lines != nil {
		t.Errorf("of one link: %q", lines)
	}
	if Rank(standing["malformed"].report) >= Rank(standing["expired"].report) || Rank(standing["expired"].report) >= Rank(standing["milliseconds"].report) ||
		Rank(standing["milliseconds"].report) >= Rank(standing["unverified"].report) {
		t.Error("the worst is not first")
	}
}
