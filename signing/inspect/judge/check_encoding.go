package judge

import (
	"strconv"
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/shape"
	"policybench/signing/report"
)

// checkPadding compares the "=" at the end with what base64 wants there.
func (p *policyText) checkPadding(v request.Value) {
	body := ascii.Unpadded(v.Text)
	have, want := len(v.Text)-len(body), ascii.MissingPadding(body)
	switch {
	case have < want:
		p.broken = report.CodePaddingMissing
		p.add(report.Problem, report.CodePaddingMissing, report.Documented, "policy", v.Spans, strconv.Itoa(want-have))
	case have > want:
		p.add(report.Warning, report.CodePaddingExtra, report.Inferred, "policy", v.Spans, strconv.Itoa(have-want))
	}
}

// checkAlphabet notes "+" and "/", which the documentation wants as "-" and "_".
// They harm where they stand bare in a URL: a query makes a blank of "+", a path
// ends a segment at "/". Escaped, quoted or outside a URL they arrive.
func (j *judging) checkAlphabet() {
	v := &j.l.Policy
	plus := strings.IndexByte(v.Text, '+') >= 0
	slash := strings.IndexByte(v.Text, '/') >= 0
	if !plus && !slash || v.State == request.Object || shape.LooksLikeJSON(v.Text) {
		return
	}
	which := "+"
	switch {
	case plus && slash:
		which = "+/"
	case slash:
		which = "/"
	}
	level := report.Warning
	switch j.l.Form {
	case report.FormDelivery, report.FormFileAPI, report.FormStoreAPI:
		if plus && strings.IndexByte(v.Found, '+') >= 0 && !j.l.Carried.InCode {
			level = report.Problem
		}
	case report.FormSecurityTask:
		if j.has(report.CodeSlashInTask) {
			level = report.Problem
		}
	}
	j.add(level, report.CodeStandardBase64, report.Documented, "policy", v.Spans, which)
}

// checkEscapes knows that nothing undoes percent escapes in the values that code
// passes to a library, which escapes them by itself.
func (j *judging) checkEscapes() {
	if v := &j.l.Policy; (j.l.Form == report.FormPicker || j.l.Carried.InCode) && v.Percent > 0 && strings.IndexByte(v.Found, '%') >= 0 {
		j.add(report.Problem, report.CodeDoublePercentEncoded, report.Inferred, "policy", v.Spans, "code")
	}
}
