package triage

import (
	"testing"

	"policybench/signing/report"
)

// What made the verdict is the cause, else the first problem; a secret in the text is
// that of a text without a link alone.
func TestCauseOf(t *testing.T) {
	secret, expired, handle, warning := problem(report.CodeSecretExposed), problem(report.CodeExpired), problem(report.CodeHandleDiffers), report.Finding{Level: report.Warning, Code: report.CodeLineBreak}
	for _, tt := range []struct {
		name string
		r    report.Report
		code report.Code
		is   bool
	}{
		{"expired", one(report.Expired, handle, expired), report.CodeExpired, true},
		{"expired, and nobody says so", one(report.Expired, handle), report.CodeHandleDiffers, true},
		{"mismatch", one(report.Mismatch, handle, problem(report.CodeSignatureMismatch)), report.CodeSignatureMismatch, true},
		{"the first", one(report.Denied, warning, handle, problem(report.CodeCallDenied)), report.CodeHandleDiffers, true},
		{"not the secret", one(report.Denied, secret, handle), report.CodeHandleDiffers, true},
		{"the secret alone", one(report.Unverified, secret), "", false},
		{"the secret of a text", one(report.None, secret), report.CodeSecretExposed, true},
		{"a warning is none", one(report.Unverified, warning), "", false},
		{"unsigned, by its first", one(report.Unsigned, note(report.CodeUnsigned), warning), report.CodeUnsigned, false},
		{"unsigned, and nothing is said", one(report.Unsigned), "", false},
	} {
		if f, is := causeOf(&tt.r); f.Code != tt.code || is != tt.is {
			t.Errorf("%s: %q, %t", tt.name, f.Code, is)
		}
	}
}

// What works too long is told from what allows too much.
func TestExcess(t *testing.T) {
	for code, want := range map[report.Code]Result{
		report.CodeExpiryInMilliseconds: TooLong, report.CodeExpiresFar: TooLong, report.CodeExpiryTooLarge: TooLong, report.CodeKeyMisspelled: TooOpen, report.CodeNoHandle: TooOpen,
	} {
		if got := excess(code); got != want {
			t.Errorf("%s: %s", code, got)
		}
	}
}

// A secret in a text asks for attention as what is refused does not, and before remarks.
func TestRanks(t *testing.T) {
	ranked := []report.Report{
		one(report.Malformed, problem(report.CodeSignatureLength, "44", "")), one(report.Mismatch, problem(report.CodeSignatureMismatch)), one(report.Denied, problem(report.CodeCallDenied)),
		one(report.Expired, problem(report.CodeExpired)), one(report.Unsigned, problem(report.CodeUnsigned, "remove")), one(report.Valid, problem(report.CodeExpiresFar)),
		one(report.Valid, problem(report.CodeKeyMisspelled)), one(report.None, problem(report.CodeSecretExposed)), one(report.Unsigned, note(report.CodeUnsigned)), one(report.Unverified), one(report.Valid), {Verdict: report.None, Form: report.FormMessage},
	}
	last := -1
	for i, it := range Of(ranked) {
		if rank := it.Rank(); rank <= last {
			t.Errorf("%d (%s) has rank %d behind %d", i, it.Result, rank, last)
		} else {
			last = rank
		}
	}
}

// Two messages are one answer's where they stand near, whichever is first.
func TestNear(t *testing.T) {
	at := func(offset int) Heard {
		r := message("unknown", offset) // ten bytes
		return Heard{Item: Item{Report: &r}}
	}
	for _, tt := range []struct {
		a, b int
		want bool
	}{{0, 20, true}, {20, 0, true}, {0, 129, true}, {0, 130, false}, {130, 0, false}, {5, 5, true}} {
		if got := near(at(tt.a), at(tt.b)); got != tt.want {
			t.Errorf("%d and %d: %t", tt.a, tt.b, got)
		}
	}
}

// Requests are the same where all that is judged is; notes, places and the order of
// findings do not part them, and what is no request is always told.
func TestIdentity(t *testing.T) {
	base := one(report.Denied, problem(report.CodeCallDenied), problem(report.CodeHandleDiffers))
	base.Security.Policy, base.Security.Signature, base.Link.Handle = "p", "s", "h"
	change := func(f func(*report.Report)) *report.Report {
		r := base
		r.Findings = append([]report.Finding(nil), base.Findings...)
		f(&r)
		return &r
	}
	for name, r := range map[string]*report.Report{
		"a note":             change(func(r *report.Report) { r.Findings = append(r.Findings, note(report.CodeNoHandle)) }),
		"the order":          change(func(r *report.Report) { r.Findings[0], r.Findings[1] = r.Findings[1], r.Findings[0] }),
		"a browser's method": change(func(r *report.Report) { r.Link.Method = "GET" }),
		"another line":       change(func(r *report.Report) { r.Span.Offset = 99 }),
	} {
		if identity(r) != identity(&base) {
			t.Errorf("%s parts equal requests", name)
		}
	}
	for name, r := range map[string]*report.Report{
		"policy": change(func(r *report.Report) { r.Security.Policy = "q" }), "signature": change(func(r *report.Report) { r.Security.Signature = "t" }),
		"handle": change(func(r *report.Report) { r.Link.Handle = "x" }), "source": change(func(r *report.Report) { r.Link.Source = "x" }),
		"method": change(func(r *report.Report) { r.Link.Method = "POST" }), "key": change(func(r *report.Report) { r.Link.APIKey = "x" }), "tasks": change(func(r *report.Report) { r.Link.Tasks = []string{"x"} }),
		"form": change(func(r *report.Report) { r.Form = report.FormPicker }), "verdict": change(func(r *report.Report) { r.Verdict = report.Expired }),
		"a warning": change(func(r *report.Report) {
			r.Findings = append(r.Findings, report.Finding{Level: report.Warning, Code: report.CodeLineBreak})
		}),
	} {
		if identity(r) == identity(&base) {
			t.Errorf("another %s is the same request", name)
		}
	}
	for name, r := range map[string]*report.Report{
		"no pair":     change(func(r *report.Report) { r.Security.Policy, r.Security.Signature = "", "" }),
		"pair inside": change(func(r *report.Report) { r.Inner = []report.Report{base} }),
	} {
		if identity(r) != "" {
			t.Errorf("%s: a request", name)
		}
	}
}
