package document

import (
	"strings"

	"policybench/signing"
	"policybench/signing/report"
	"policybench/ui/redact"
	"policybench/ui/words"
)

// documentWriter makes the documents of reports on one paste.
type documentWriter struct {
	paste   *redact.Paste
	places  *words.Places
	offset  int // of the paste in a longer text
	file    string
	written int // bytes of fixed text so far
	said    sentences
	allows  allows
}

// append writes reports, a comma before each. Fixed is how much of fixed texts stands
// before each of them.
func (w *documentWriter) append(out []byte, reports []report.Report, fixed []int) []byte {
	for i := range reports {
		w.written = fixed[i]
		document := w.report(reports[i])
		document.File = w.file
		out = words.AppendJSON(append(out, ",\n    "...), &document, 2)
	}
	return out
}

// allows are the permissions of the report before: most have the same, which then are one
// list.
type allows struct {
	of      []report.Permission
	written []Allow
}

func (a *allows) list(of []report.Permission) []Allow {
	if n := len(of); n == 0 || n != len(a.of) || &of[0] != &a.of[0] {
		a.of, a.written = of, Allowed(of)
	}
	return a.written
}

// mostFixed bounds the fixed texts of one document, in bytes: every report that has
// fixes repeats the whole, which thousands of them would not survive.
const mostFixed = 16 << 20

// fixed is a fixed text. It is the same for all reports on a text; beyond the bound it
// is left to those before.
func (w *documentWriter) fixed(text string) string {
	if w.written += len(text); w.written > mostFixed {
		return ""
	}
	return text
}

func (w *documentWriter) list(reports []report.Report) []reportDocument {
	list := make([]reportDocument, 0, len(reports))
	for _, r := range reports {
		list = append(list, w.report(r))
	}
	return list
}

func (w *documentWriter) report(r report.Report) reportDocument {
	line, column := w.places.Of(r.Span.Offset)
	d := reportDocument{
		Verdict: r.Verdict, Readable: truth(r.Readable), Genuine: truth(r.Genuine), Alive: truth(r.Alive), Allowed: truth(r.Allowed),
		Form: r.Form, Text: w.paste.Part(r.Span), Offset: w.offset + r.Span.Offset, Length: r.Span.Length, Line: line, Column: column,
		Link: linkDocument{
			Host: r.Link.Host, APIKey: r.Link.APIKey, Handle: r.Link.Handle, Source: r.Link.Source,
			Tasks: append([]string{}, r.Link.Tasks...), Needs: append([]signing.Call{}, r.Link.Needs...),
		},
		Security:   signing.Security{Policy: r.Security.Policy, Signature: r.Security.Signature},
		Policy:     policyDocument{JSON: r.Policy.JSON, Fields: r.Policy.Fields},
		Expiry:     expiryOf(r.Expiry),
		SecretFrom: r.SecretFrom, Cause: r.Cause,
		Findings: w.said.findings(r.Findings, r.Span),
		Fixed:    w.fixed(r.Fixed), FixedVerdict: r.FixedVerdict,
		Allows: w.allows.list(r.Allows), Fixes: []fixDocument{},
		Inner: w.list(r.Inner),
	}
	for i, f := range r.Findings {
		if len(f.Spans) == 0 || !strings.HasPrefix(f.Part, "policy.") { // those count in the policy's JSON
			d.Findings[i].Offset += w.offset
		}
	}
	for _, p := range r.Fixes {
		d.Fixes = append(d.Fixes, fixDocument{p.What, w.offset + p.Span.Offset, p.Span.Length, p.With})
	}
	return d
}
