package headline

import (
	"testing"
	"time"

	"policybench/signing"
	"policybench/signing/report"
)

// Each answer is said by what made it, long and short.
func TestAnswersSayWhy(t *testing.T) {
	at := time.Date(2026, 11, 27, 12, 0, 0, 0, time.UTC)
	in := func(d time.Duration) report.Expiry { return report.Expiry{OK: true, Unix: at.Add(d).Unix()} }
	with := func(code report.Code) []report.Finding {
		return []report.Finding{{Code: code, Level: report.Problem}}
	}
	needs := report.Link{Needs: []signing.Call{signing.Read, signing.Convert}}
	const day = 24 * time.Hour
	for _, c := range []struct {
		name        string
		which       int
		r           report.Report
		long, short string
	}{
		{"read", 0, report.Report{Readable: report.Yes, Findings: with(report.CodeQuotes)}, "", ""},
		{"made by code", 0, report.Report{}, "comes at run time", "comes at run time"},
		{"a break", 0, report.Report{Readable: report.No, Findings: with(report.CodeLineBreak)}, "line break", "line break"},
		{"unseen", 0, report.Report{Readable: report.No, Findings: with(report.CodeInvisibleCharacter)}, "invisible character", "unseen"},
		{"a warning is no cause", 0, report.Report{Readable: report.No, Findings: []report.Finding{{Code: report.CodeQuotes, Level: report.Warning}}}, "", ""},
		{"genuine", 1, report.Report{Genuine: report.Yes}, "", ""},
		{"cut short", 1, report.Report{Genuine: report.No, Cause: "signature-truncated"}, "cut short", "cut short"},
		{"does not fit", 1, report.Report{Genuine: report.No, Cause: "swapped"}, "does not fit", "does not fit"},
		{"not checked", 1, report.Report{Security: signing.Security{Signature: "s"}}, "needs the app secret", "needs secret"},
		{"the end is missing", 1, report.Report{Findings: with(report.CodePolicyTruncated)}, "needs the whole link", "needs the end"},
		{"no expiry", 2, report.Report{Alive: report.No}, "no expiry", "no expiry"},
		{"dead", 2, report.Report{Alive: report.No, Expiry: in(-50 * time.Hour)}, "expired 2 days ago", "2 days"},
		{"for a while", 2, report.Report{Alive: report.Yes, Expiry: in(125 * time.Minute)}, "for 2 h", "2 h"},
		{"for a day and more", 2, report.Report{Alive: report.Yes, Expiry: in(day)}, "until 28 Nov 2026", "28 Nov 2026"},
		{"for thousands of years", 2, report.Report{Alive: report.Yes, Expiry: report.Expiry{OK: true, Unix: 1798797600000}}, "until the year 58971", "year 58971"},
		{"not known to live", 2, report.Report{Expiry: in(day)}, "", ""},
		{"allowed", 3, report.Report{Allowed: report.Yes, Link: needs}, "read convert", "read convert"},
		{"not known to be", 3, report.Report{Link: needs}, "not known: read convert", "not known: read convert"},
		{"nothing known", 3, report.Report{}, "not known", "not known"},
		{"another file", 3, report.Report{Allowed: report.No, Link: needs, Findings: with(report.CodeHandleDiffers)}, "another file", "another file"},
		{"a call", 3, report.Report{Allowed: report.No, Link: needs, Findings: with(report.CodeCallDenied)}, "read convert", "read convert"},
	} {
		if got := Answers(c.r, at)[c.which]; got.Long != c.long || got.Short != c.short {
			t.Errorf("%s: %q, %q, want %q, %q", c.name, got.Long, got.Short, c.long, c.short)
		}
	}
}

// A table says why in one sentence, with what to do; of a link without a fault, nothing.
func TestWhy(t *testing.T) {
	dead := report.Expiry{OK: true, Unix: 1764536024}
	for _, c := range []struct {
		name string
		r    report.Report
		fact string
		hint bool
	}{
		{"expired", report.Report{Verdict: report.Expired, Expiry: dead, Findings: []report.Finding{problem(report.CodeExpired)}}, "expired 2025-11-30 20:53 UTC", true},
		{"half a pair", report.Report{Verdict: report.Unsigned, Findings: []report.Finding{problem(report.CodePaddingMissing, "1"), problem(report.CodeSignatureMissing)}}, "there is no signature", true},
		{"a known mistake", report.Report{Verdict: report.Mismatch, Cause: "swapped", Findings: []report.Finding{problem(report.CodeSignatureMismatch)}}, "key and message were swapped", true},
		{"what speaks against it", report.Report{Verdict: report.Unverified, Findings: []report.Finding{problem(report.CodePaddingMissing, "1")}}, "the policy has lost its = padding", true},
		{"not checked", report.Report{Verdict: report.Unverified}, "signature not checked", false},
		{"valid", report.Report{Verdict: report.Valid}, "", false},
	} {
		if got := Why(c.r); got.Fact != c.fact || (got.Hint != "") != c.hint {
			t.Errorf("%s: %+v, want %q", c.name, got, c.fact)
		}
	}
}
