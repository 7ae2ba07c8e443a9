package code

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/call"
	"policybench/signing/inspect/syntax"
	"policybench/signing/inspect/value"
	"policybench/signing/report"
)

// Around tells from what stands around a pair which form it has, and finds the key, the
// handle and the version of the library there.
func (c *Code) Around(p, s *value.Sighting, from, to int) Said {
	text := c.View.Text
	name := ""
	for _, half := range [...]*value.Sighting{p, s} {
		if half != nil {
			name += half.Name + " "
		}
	}
	if strings.Contains(name, "data-fp-") || strings.Contains(name, "data-fs-") || strings.Contains(name, "fp_") && inDataHash(text, from) {
		return c.inTag(from, to)
	}
	before := ascii.Before(text, from, syntax.Reach)
	after := ascii.After(text, to, 600)
	a := Said{Key: call.NearestKey(before, after), Handle: call.NearHandle(before, after)}
	if c.usedBy(&a, p, s, from, to) || c.pickerForm(&a, from, to) || p == nil || s == nil {
		return a
	}
	if requestBody(text, p, s, before, after) {
		a.Form = report.FormRequestBody
		a.Method = syntax.MethodBefore(before)
	}
	return a
}

// requestBody: the pair is sent as fields: JSON beside a key or handle, curl's -d
// and -F, a form.
func requestBody(text string, p, s *value.Sighting, before, after string) bool {
	head := ascii.Before(before, len(before), 400)
	if strings.Contains(head, "://") || strings.Contains(head, "curl") {
		for _, flag := range [...]string{"-d ", "-d'", "--data", "-F ", "--form"} {
			if strings.Contains(head, flag) {
				return true
			}
		}
	}
	for _, sign := range [...]string{"JSON.stringify(", "body:", "body =", "json=", "data=", "FormData", "\"apikey\"", "'apikey'", "\"sources\""} {
		if strings.Contains(head, sign) {
			return true
		}
	}
	quotedNames := p.NameAt > 0 && text[p.NameAt-1] == '"' && s.NameAt > 0 && text[s.NameAt-1] == '"'
	return quotedNames && (strings.Contains(head, "\"handle\"") || strings.Contains(ascii.After(after, 0, 200), "\"apikey\"") ||
		strings.Contains(ascii.After(after, 0, 200), "\"handle\""))
}
