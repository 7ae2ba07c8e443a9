package everyday

import (
	"regexp"
	"strings"
	"testing"

	"policybench/signing/report"
	"policybench/ui/triage"
	"policybench/ui/words/finding"
)

// jargon are words that somebody who is no developer does not know.
var jargon = regexp.MustCompile(`\b([Pp]olicy|[Pp]olicies|[Ss]ignatures?|[Hh]andle|[Qq]uery|[Pp]arameter|[Ee]ncoded policy|base64url|JSON|[Cc]alls?|[Pp]airs?)\b|[«»{}]`)

// Every mistake in signing that has a name has words for those who are no developers, and
// says that the program is what has to be corrected.
func TestEverySlipIsSaid(t *testing.T) {
	for cause := range finding.Causes {
		if cause == "signature-misread" {
			continue // nobody signed it wrong
		}
		it := triage.Item{Outcome: triage.Refused, Result: triage.Result(report.Mismatch), Next: triage.SignRight, Report: &report.Report{Form: report.FormDelivery},
			Cause: report.Finding{Level: report.Problem, Code: report.CodeSignatureMismatch, Args: []string{"env", cause}}}
		says := Of(it)
		if !strings.HasPrefix(says.Happened, "is refused, since the program that makes it ") || jargon.MatchString(says.Happened+says.List()+severally(it)) {
			t.Errorf("%s: %+v", cause, says)
		}
		if next := Next(it); !strings.Contains(next, "in the program") {
			t.Errorf("%s: %s", cause, next)
		}
	}
	if got := Slip("json-signed+hmac-sha1"); strings.Count(got, "computes") != 2 || !strings.Contains(got, " and ") {
		t.Error(got)
	}
}

// Whatever is said of how a link is written is a clause in everyday words.
func TestFaultsAreClauses(t *testing.T) {
	check := func(what string, f fault) {
		if s := f.says; s == "" || strings.HasSuffix(s, ".") || jargon.MatchString(s) || strings.Contains(s, "  ") {
			t.Errorf("%s: %q", what, s)
		}
	}
	for n := range 4 {
		args := []string{"aaa", "bbb", "ccc"}[:n]
		for _, e := range written {
			check(string(e.Key), e.Value.in(args))
		}
		for _, e := range writtenVariants {
			check(string(e.Key.Code), e.Value.in(args))
		}
		for _, e := range limits {
			check(string(e.Key), e.Value.in(args))
			if why := withinWhat(&report.Finding{Code: e.Key, Args: args}); !strings.HasSuffix(why, ".") || jargon.MatchString(why) {
				t.Errorf("%s: %q", e.Key, why)
			}
		}
	}
	for code := range strings.FieldsSeq(string(oddities)) {
		if _, ok := writtenOf(&report.Finding{Code: report.Code(code)}); !ok {
			t.Errorf("%s has no words", code)
		}
	}
}

// Who has to do it anew is said only where a new signature is needed.
func TestNextKeepsTheSignature(t *testing.T) {
	problem := func(code report.Code, args ...string) report.Finding {
		return report.Finding{Level: report.Problem, Code: code, Args: args}
	}
	const (
		keeps, again, copies = "protection can stay as it is", "made again", "copy the link again"
		self                 = "Please correct that in the link"
	)
	for _, c := range []struct {
		name     string
		method   string
		findings []report.Finding
		next     triage.Next
		want     string
	}{
		{"a delete at the wrong address", "DELETE", []report.Finding{problem(report.CodeDeleteOnCDN, "method")}, triage.Correct, keeps},
		{"and with a wrong signature", "DELETE", []report.Finding{problem(report.CodeDeleteOnCDN), problem(report.CodeSignatureMismatch, "env", "")}, triage.Correct, again},
		{"and without the permission", "DELETE", []report.Finding{problem(report.CodeDeleteOnCDN), problem(report.CodeCallDenied, "remove", "read")}, triage.Correct, again},
		{"a host misspelled", "", []report.Finding{problem(report.CodeHostMisspelled, "a", "b")}, triage.Correct, self},
		{"a host misspelled by a program", "POST", []report.Finding{problem(report.CodeHostMisspelled, "a", "b")}, triage.Correct, keeps},
		{"a task misspelled", "", []report.Finding{problem(report.CodeTaskUnknown, "resizee", "resize")}, triage.SignRight, keeps},
		{"behind #", "", []report.Finding{problem(report.CodeInFragment)}, triage.Correct, self},
		{"damaged", "", []report.Finding{problem(report.CodePolicyNotBase64, "3", "?")}, triage.SignRight, copies},
		{"signed wrong", "", []report.Finding{problem(report.CodeSignatureMismatch, "env", "json-signed")}, triage.SignRight, again},
		{"escaped by a program", "POST", []report.Finding{problem(report.CodeHTMLEscaped)}, triage.Correct, keeps},
	} {
		it := triage.Item{Outcome: triage.Refused, Report: &report.Report{Form: report.FormDelivery, Findings: c.findings}, Cause: c.findings[0], Next: c.next}
		it.Report.Link.Method = c.method
		if got := Next(it); !strings.Contains(got, c.want) || c.want == keeps && strings.Contains(got, again) {
			t.Errorf("%s: %s", c.name, got)
		}
	}
}

// What stands there under another name is not missing.
func TestMisspelledIsNotMissing(t *testing.T) {
	problem := func(code report.Code, args ...string) report.Finding {
		return report.Finding{Level: report.Problem, Code: code, Args: args}
	}
	for _, c := range []struct {
		name     string
		findings []report.Finding
		want     string
	}{
		{"a call in capitals", []report.Finding{problem(report.CodeCallDenied, "read", ""), problem(report.CodeCallWrongCase, "Read", "read")}, "with other capitals than in the documentation: Read"},
		{"another call in capitals", []report.Finding{problem(report.CodeCallDenied, "read", ""), problem(report.CodeCallWrongCase, "Stat", "stat")}, "lacks the permission for viewing"},
		{"an expiry misspelled", []report.Finding{problem(report.CodeExpiryMissing), problem(report.CodeKeyMisspelled, "expires", "expiry")}, "expires, and expiry is most likely meant"},
		{"another key misspelled", []report.Finding{problem(report.CodeExpiryMissing), problem(report.CodeKeyMisspelled, "calls", "call")}, "does not say until when"},
	} {
		it := triage.Item{Outcome: triage.Refused, Report: &report.Report{Form: report.FormDelivery, Findings: c.findings}, Cause: c.findings[0]}
		if got := Of(it); !strings.Contains(got.Happened, c.want) {
			t.Errorf("%s: %s", c.name, got.Happened)
		}
	}
}

// Several links that differ in what was misspelled are told in one sentence.
func TestSeveral(t *testing.T) {
	item := func(args ...string) triage.Item {
		return triage.Item{Outcome: triage.Refused, Result: triage.Result(report.Malformed), Report: &report.Report{Form: report.FormDelivery},
			Cause: report.Finding{Level: report.Problem, Code: report.CodeHostMisspelled, Args: args}}
	}
	for _, c := range []struct {
		name  string
		group []triage.Item
		want  string
	}{
		{"one meaning", []triage.Item{item("a.co", "a.com"), item("b.co", "a.com")}, "each of these links does not work, since the website's name in it is misspelled, and should say a.com. Please correct that."},
		{"two meanings", []triage.Item{item("a.co", "a.com"), item("b.co", "b.com")}, "each of these links does not work, since the website's name in it is misspelled. Please correct that."},
	} {
		if got := Several(c.group); !strings.HasSuffix(got, c.want) || strings.Contains(got, "made again") {
			t.Errorf("%s: %s", c.name, got)
		}
	}
}
