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
	if p.NameAt == 0 || text[p.NameAt-1] != '"' || s.NameAt == 0 || text[s.NameAt-1] != '"' {
		return false
	}
	tail := ascii.After(after, 0, 200)
	return strings.Contains(tail, `"apikey"`) || strings.Contains(head+tail, `"handle"`) && !besideURL(head, tail)
}

// besideURL reports whether the object of a pair, or the one that it is a member of, has a
// URL among its members: the answer of an upload, which names the file twice. It is cut in
// two by the pair.
func besideURL(head, tail string) bool {
	const levels = 2
	from, to := len(head), 0
	for depth := 0; from > 0 && depth < levels; {
		switch from--; head[from] {
		case '{':
			depth++
		case '}':
			depth--
		}
	}
	for depth := 0; to < len(tail) && depth < levels; to++ {
		switch tail[to] {
		case '}':
			depth++
		case '{':
			depth--
		}
	}
	return strings.Contains(head[from:], "://") || strings.Contains(tail[:to], "://")
}
