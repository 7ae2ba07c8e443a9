package inspect

import "policybench/signing/report"

// slipOf is what is wrong in the code that signs a template, the place of it among the
// findings; -1 where anything else is wrong with the template, or nothing.
func slipOf(r *report.Report) int {
	at := -1
	for i := range r.Findings {
		f := &r.Findings[i]
		switch {
		case f.Level == report.Note:
		case f.Part == "signature" && f.Level == report.Problem && (f.Code == report.CodeSignatureMismatch || f.Code == report.CodeSignatureLength || f.Code == report.CodeSignatureNotHex):
			at = i
		default:
			return -1
		}
	}
	return at
}

// madeBy is the URL whose signature the code of a template made, where that code has a fault:
// the one of the template, or the only one with a signature where the code writes no URL. It
// is nil where there is none, and where its signature is known to be right.
func (f *results) madeBy(r *report.Report) *report.Report {
	if r.Security.Signature != "" || len(r.Inner) > 0 {
		return nil
	}
	at := slipOf(r)
	if at < 0 {
		return nil
	}
	var of *report.Report
	switch {
	case isUnfilled(r) && r.Link.Host != "":
		of = f.of(r)
	case r.Link.Host == "" && (r.Form == report.FormPair || r.Form == report.FormJSON):
		of = f.only()
	}
	if of == nil || of.Security.Signature == "" || of.Genuine == report.Yes || of.Verdict != report.Unverified && !of.Has(r.Findings[at].Code) {
		return nil
	}
	return of
}

// only is the first URL with a pair, where all have the same.
func (f *results) only() *report.Report {
	for _, r := range f.all {
		if r.Security != f.all[0].Security || r.Security.Policy == "" {
			return nil
		}
	}
	if len(f.all) == 0 {
		return nil
	}
	return f.all[0]
}

// take adds to a URL what is wrong with the code that made its signature, and what mends that.
func take(of, r *report.Report) {
	at := slipOf(r)
	if !of.Has(r.Findings[at].Code) {
		of.Findings = append(append(make([]report.Finding, 0, len(of.Findings)+1), r.Findings[at]), of.Findings...)
	}
	for _, e := range r.Fixes {
		of.Fixes = report.WithEdit(of.Fixes, e)
	}
}
