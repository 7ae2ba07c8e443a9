package value

import (
	"strings"

	"policybench/signing"
	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/shape"
	"policybench/signing/report"
)

// enclosing are the brackets that a template has around a value's name: who puts the value
// in may leave them there.
const enclosing = "<>{}[]()"

// marks are what such a value begins with.
const marks = "=:<{[("

// marked reads a value of a URL that has signs before it or brackets around it which belong
// to no value: policy==eyJ…, signature={7fed…}. It is false for others. Outside of a URL
// HTTPie writes two signs.
func (v *reading) marked(u *carrier.View, s string) bool {
	if strings.IndexByte(marks, s[0]) < 0 || !strings.Contains(ascii.After(u.Text, 0, len("https://")), "//") {
		return false
	}
	text := strings.TrimLeft(s, "=:")
	if i := strings.IndexByte(enclosing, s[0]); i >= 0 && i%2 == 0 && s[len(s)-1] == enclosing[i+1] {
		text = strings.Trim(s, enclosing[i:i+2])
	}
	plain := ascii.UnescapeBase64(text)
	if len(text) == len(s) || !v.hasShape(plain) {
		return false
	}
	v.Text, v.Sent = plain, s
	sign := s[:strings.Index(s, text)]
	if len(sign)+len(text) < len(s) {
		sign += s[len(s)-1:]
	}
	v.forgiven.Add(report.Problem, report.CodeUnread, report.Inferred, v.part, v.Spans, sign)
	v.forgiven.Fix(v.Spans, text)
	return true
}

// hasShape reports whether a text can be nothing but this half of a pair.
func (v *reading) hasShape(text string) bool {
	if v.part == "signature" {
		return len(text) == signing.SignatureLength && ascii.AllHex(text)
	}
	return shape.Encoded(text) == shape.FilestackPolicy
}
