package plain

import (
	"strings"
	"testing"
	"time"

	"policybench/signing"
	"policybench/signing/compare"
	"policybench/signing/report"
	"policybench/ui/words"
)

// What a comparison says first, for each outcome: a cause is said only where one was
// found.
func TestCompared(t *testing.T) {
	at := time.Unix(1795767442, 0)
	fine := report.Report{Verdict: report.Unverified, Security: signing.Security{Policy: "p", Signature: "s"}}
	other := fine
	other.Security.Signature = "t"
	dead := other
	dead.Verdict = report.Expired
	dead.Expiry = report.Expiry{Unix: 1764536024, OK: true, Source: "1764536024"}
	dead.Findings = []report.Finding{{
		Level: report.Problem, Code: report.CodeExpired, Basis: report.Documented, Part: "policy.expiry", Args: []string{"1764536024", "1795767442"},
	}}
	hosts := fine
	hosts.Link.Host = "files.example.com"
	for _, test := range []struct {
		name string
		a, b report.Report
		says string
		not  string
	}{
		{"the second", fine, dead, "B is refused: ", "A is refused"},
		{"the first", dead, fine, "A is refused: ", "B is refused"},
		{"both for the same", dead, dead, "A and B are refused, and no difference explains it", "explains it\n  "},
		{"the same pair", fine, hosts, "policy and signature are the same characters", "refused"},
		{"nothing", fine, other, "? Nothing in these two links explains it", "refused"},
	} {
		text := Compare(compare.Of(test.a, test.b), test.a, test.b, at, words.Unicode)
		if !strings.Contains(text, test.says) || strings.Contains(text, test.not) {
			t.Errorf("%s:\n%s", test.name, text)
		}
	}
}

// Hostile parts are shown, never obeyed, and long ones are cut.
func TestCompareShowsHostileParts(t *testing.T) {
	a := report.Report{Link: report.Link{Host: "a\x1b[31m\u202e", Tasks: []string{strings.Repeat("x", 300)}}}
	b := report.Report{Link: report.Link{Host: "b"}}
	text := Compare(compare.Of(a, b), a, b, time.Unix(0, 0), words.ASCII)
	if strings.ContainsAny(text, "\x1b\u202e") || strings.Contains(text, strings.Repeat("x", 100)) {
		t.Errorf("%q", text)
	}
}
