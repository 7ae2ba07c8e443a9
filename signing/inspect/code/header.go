package code

import (
	"slices"
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/syntax"
)

// headerReach is how far from a value the name of what sets it as a header stands.
const headerReach = 160

// answers are what code calls the answer of a server: its headers are not sent to
// Filestack.
var answers = [...]string{"res", "resp", "response", "reply", "w", "ctx", "context", "c"}

// SentAsHeader reports whether code puts the value at a place into a header of the request
// that it sends: req.Header.Set("Filestack-Policy", policy), headers: {policy}.
func (c *Code) SentAsHeader(at, end int) bool {
	s := c.View.Text
	line, _, _ := strings.Cut(ascii.After(s, end, headerReach), "\n")
	if strings.Contains(line, "forHTTPHeaderField:") {
		return true
	}
	if before := ascii.Before(s, at, headerReach); !strings.Contains(before, "eader") && !strings.Contains(before, "HEADER") && !strings.Contains(before, ".append(") {
		return false
	}
	holders := c.holders(at)
	for level := range min(len(holders), 2) {
		if c.ofHeaders(&holders[level]) {
			return true
		}
	}
	return false
}

// ofHeaders reports whether an enclosure is what sets headers, or holds them.
func (c *Code) ofHeaders(h *syntax.Holder) bool {
	s := c.View.Text
	given := h.Name
	if h.Kind != syntax.InObject {
		given = syntax.GivenName(strings.TrimRight(ascii.Before(s, h.At-len(h.Name), headerReach), " \t\r\n"))
	}
	if strings.EqualFold(given, "headers") || given == "CURLOPT_HTTPHEADER" {
		return true
	}
	if h.Kind != syntax.InCall {
		return false
	}
	names := strings.FieldsFunc(strings.ToLower(h.Name), func(r rune) bool { return strings.ContainsRune(".->:!", r) })
	switch {
	case len(names) == 0, slices.Contains(answers[:], names[0]), len(names) == 1 && names[0] == "header": // PHP's answers
		return false
	case names[len(names)-1] == "append":
		receiver := h.Name[:len(names[0])]
		return strings.Contains(ascii.Before(s, h.At, syntax.Reach), receiver+" = new Headers(")
	}
	return slices.ContainsFunc(names, func(name string) bool { return strings.Contains(name, "header") })
}
