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

// only is the first URL with a pair, where all have the same; it is looked for once.
func (f *results) only() *report.Report {
	if f.looked {
		return f.alone
	}
	f.looked = true
	for _, r := range f.all {
		if r.Security != f.all[0].Security || r.Security.Policy == "" {
			return nil
		}
	}
	if len(f.all) > 0 {
		f.alone = f.all[0]
	}
	return f.alone
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

// isPolicyOf reports whether a policy in code, with values that come when it runs, is the one
// of the URLs that the text shows: they have one pair, and its policy the same keys.
func (f *results) isPolicyOf(r *report.Report) bool {
	if !isOpenPolicy(r) {
		return false
	}
	of := f.only()
	if of == nil || len(of.Policy.Fields) != len(r.Policy.Fields)+1 && len(of.Policy.Fields) != len(r.Policy.Fields) {
		return false
	}
	for i := range r.Policy.Fields {
		found := false
		for k := range of.Policy.Fields {
			found = found || of.Policy.Fields[k].Name == r.Policy.Fields[i].Name
		}
		if !found {
			return false
		}
	}
	return true
}

// isOpenPolicy reports whether a report is on a policy in code that shows no fault, and is not
// whole before the code runs.
func isOpenPolicy(r *report.Report) bool {
	return r.Form == report.FormJSON && r.Security.Signature == "" && r.Has(report.CodeRunTimeValue)
}
