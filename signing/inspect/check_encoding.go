package inspect

import (
	"strconv"
	"strings"

	"policybench/signing/inspect/shape"
)

// checkPadding compares the "=" at the end with what base64 wants there.
func (p *policyText) checkPadding(v value) {
	body := strings.TrimRight(v.text, "=")
	have, want := len(v.text)-len(body), shape.MissingPadding(body)
	switch {
	case have < want:
		p.broken = CodePaddingMissing
		p.add(Problem, CodePaddingMissing, Documented, "policy", v.spans, strconv.Itoa(want-have))
	case have > want:
		p.add(Warning, CodePaddingExtra, Inferred, "policy", v.spans, strconv.Itoa(have-want))
	}
}

// checkAlphabet notes "+" and "/", which the documentation wants as "-" and "_".
// They harm where they stand bare in a URL: a query makes a blank of "+", a path
// ends a segment at "/". Escaped, quoted or outside a URL they arrive.
func (j *judging) checkAlphabet() {
	v := &j.l.policy
	plus := strings.IndexByte(v.text, '+') >= 0
	slash := strings.IndexByte(v.text, '/') >= 0
	if !plus && !slash || v.object || looksLikeJSON(v.text) {
		return
	}
	which := "+"
	switch {
	case plus && slash:
		which = "+/"
	case slash:
		which = "/"
	}
	level := Warning
	switch j.l.form {
	case FormDelivery, FormFileAPI, FormStoreAPI:
		if plus && strings.IndexByte(v.found, '+') >= 0 && !j.l.fields {
			level = Problem
		}
	case FormSecurityTask:
		if j.has(CodeSlashInTask) {
			level = Problem
		}
	}
	j.add(level, CodeStandardBase64, Documented, "policy", v.spans, which)
}

// checkEscapes knows that nothing undoes percent escapes in the values that code
// passes to a library, which escapes them by itself.
func (j *judging) checkEscapes() {
	if v := &j.l.policy; (j.l.form == FormPicker || j.l.fields) && v.percent > 0 && strings.IndexByte(v.found, '%') >= 0 {
		j.add(Problem, CodeDoublePercentEncoded, Inferred, "policy", v.spans, "code")
	}
}
