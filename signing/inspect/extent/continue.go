package extent

import (
	"strings"

	"policybench/signing"
	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/shape"
	"policybench/signing/link"
	"policybench/signing/report"
)

// goesOn decides whether a URL that has begun, and ends at end, goes on behind
// what stands there. next is where, 0 for not; kind is the fault, empty between
// string literals; open is the quote of the next literal.
func goesOn(s string, end int, begun *beginning) (next int, kind report.Code, open byte) {
	soFar := begun.text
	if end >= len(s) || soFar == "" {
		return 0, "", 0
	}
	switch c := s[end]; {
	case c == '"' || c == '\'' || c == '`':
		next, open = nextLiteral(s, end, begun)
		return next, "", open
	case ascii.IsBlank(c):
	default:
		return 0, "", 0
	}
	j, broke := end, false
	for j < len(s) && (s[j] == ' ' || s[j] == '\t' || s[j] == '\r') && j-end < 80 {
		j++
	}
	kind = report.CodeWhitespace
	if j < len(s) && s[j] == '\n' {
		broke, kind = true, report.CodeLineBreak
		j = carrier.SkipLineMarks(s, j+1, min(len(s), j+1+carrier.MaxGap))
	}
	if j >= len(s) || ascii.IsBlank(s[j]) {
		return 0, "", 0
	}
	line := 0
	if broke {
		line = lineLength(s, end)
	}
	if continues(begun, s[j:], broke, line) || joins(begun, s[j:]) {
		return j, kind, 0
	}
	begun.refused = j
	return 0, "", 0
}

func lineLength(s string, end int) int {
	return end - ascii.LineStart(s, end)
}

// continues decides from the text alone: what has begun ended, rest follows after a blank
// or a line break.
func continues(begun *beginning, rest string, broke bool, line int) bool {
	soFar := begun.text
	token := rest[:tokenLength(rest)]
	if token == "" || strings.HasPrefix(token, "http") && !strings.HasSuffix(soFar, "/") {
		return false
	}
	p := begun.shown.pair(soFar)
	if valueGoesOn(soFar, token, p, broke) || namesFollow(begun.innermost(), token) {
		return true
	}
	if !broke && p.policy >= 0 && p.policyEnd == len(soFar) && plusesLost(soFar[p.policy:], rest) {
		return true
	}
	if !broke && (blankInPath(soFar, rest) || listGoesOn(soFar, rest) || signFollows(soFar, token, rest) || taskGoesOn(soFar, token)) {
		return true
	}
	return broke && pathGoesOn(soFar, token, line) || sourceFollows(soFar, token, p)
}

// valueGoesOn reports whether a token begins or goes on with the value that soFar ends in.
func valueGoesOn(soFar, token string, p pairPlaces, broke bool) bool {
	switch {
	case p.sign == len(soFar) && p.sign > 0:
		return ascii.HexLength(token) >= 32
	case p.policy == len(soFar) && p.policy > 0:
		return strings.HasPrefix(token, "e") && ascii.Base64Length(token) >= 8
	case p.sign >= 0 && p.signEnd == len(soFar) && p.sign > p.policy:
		if ascii.HexLength(soFar[p.sign:]) == len(soFar)-p.sign && len(soFar)-p.sign < signing.SignatureLength {
			return signatureGoesOn(len(soFar)-p.sign, token, broke)
		}
	case p.policy >= 0 && p.policyEnd == len(soFar) && !shape.IsWholePolicy(ascii.UnescapeBase64(soFar[p.policy:])):
		return policyGoesOn(soFar[p.policy:], token, broke)
	}
	return false
}

// tokenLength is the length of rest up to a blank or quote.
func tokenLength(rest string) int {
	n := 0
	for n < len(rest) && n < MaxURL && !ascii.IsBlank(rest[n]) && rest[n] != '"' && rest[n] != '\'' && rest[n] != '<' && rest[n] != '>' && rest[n] != '`' {
		n++
	}
	return n
}

func signatureGoesOn(have int, token string, broke bool) bool {
	n := ascii.HexLength(token)
	if have+n == signing.SignatureLength {
		return n == len(token) || !ascii.IsName(token[n])
	}
	return broke && n == len(token) && n >= 8 && have+n < signing.SignatureLength
}

func policyGoesOn(head, token string, broke bool) bool {
	n := ascii.Base64Length(token)
	for n < len(token) && ascii.IsEscape(token, n) {
		n += 3
		n += ascii.Base64Length(token[n:])
	}
	if n == 0 {
		return false
	}
	tail := ascii.UnescapeBase64(token[:n])
	if i := strings.Index(tail, "signature"); i >= 0 {
		tail = tail[:i]
	}
	head = ascii.UnescapeBase64(head)
	if whole := head + tail; shape.EndsObject(whole) && shape.IsWholePolicy(whole) {
		return true
	}
	if whole := head + "+" + tail; shape.EndsObject(whole) && shape.IsWholePolicy(whole) {
		return true
	}
	if n < len(token) && strings.IndexByte("&,/", token[n]) >= 0 && strings.Contains(token[n:], "s") {
		return true
	}
	return broke && n == len(token) && n >= 8
}

// namesFollow: the next word is a parameter or option of the pair that is still
// missing, whole or with its beginning at the end of soFar.
func namesFollow(soFar, token string) bool {
	last := soFar[len(soFar)-1]
	lead := strings.TrimLeft(token, "&?,;")
	bare := len(lead) == len(token)
	for _, name := range [...]string{"policy", "signature", "s", "p"} {
		if !HasNameAt(lead, name) || strings.Contains(soFar, name+"=") && len(name) > 1 || strings.Contains(soFar, name+":") && len(name) > 1 {
			continue
		}
		if len(name) == 1 && (!strings.Contains(soFar, "ecurity=") || bare && last != ',') {
			continue
		}
		if !bare || strings.IndexByte("&?,=;", last) >= 0 || strings.Contains(soFar, "olicy") || strings.Contains(soFar, "ignature") {
			return true
		}
	}
	if !bare && token[0] == '&' && strings.Contains(soFar, "?") && strings.IndexByte(lead, '=') > 0 {
		return true
	}
	if token[0] == '/' && strings.Contains(soFar, "ecurity=") {
		segment, _, _ := strings.Cut(token[1:], "/")
		return link.IsTask(segment) || shape.IsHandle(segment)
	}
	cut := strings.LastIndexAny(soFar, "&?,=/")
	if cut < 0 || cut == len(soFar)-1 {
		return false
	}
	word := soFar[cut+1:] + token
	return len(soFar)-cut <= len("&signature") && (strings.HasPrefix(word, "signature=") || strings.HasPrefix(word, "policy=") ||
		strings.HasPrefix(word, "signature:") || strings.HasPrefix(word, "policy:") || strings.HasPrefix(word, "security="))
}

// HasNameAt reports whether s begins with name and a separator.
func HasNameAt(s, name string) bool {
	if len(s) <= len(name) || !strings.EqualFold(s[:len(name)], name) {
		return false
	}
	rest := strings.TrimLeft(s[len(name):], " ")
	return rest != "" && (rest[0] == '=' || rest[0] == ':')
}

// pathGoesOn: a long line was wrapped before the pair, or inside the handle.
func pathGoesOn(soFar, token string, line int) bool {
	if line < 40 || strings.Contains(token, "://") {
		return false
	}
	if strings.Contains(token, "policy=") || strings.Contains(token, "signature=") || strings.Contains(token, "security=") ||
		strings.Contains(token, "policy:") || strings.Contains(token, "signature:") {
		return isURLStart(token)
	}
	if !strings.Contains(soFar, "ecurity=") {
		return false
	}
	handle := soFar[ascii.LastIndexByte(soFar, '/')+1:]
	n := 0
	for n < len(token) && (ascii.IsName(token[n]) || token[n] == '-') {
		n++
	}
	return n == len(token) && len(handle)+n == shape.HandleLength && n > 0
}

func isURLStart(token string) bool {
	c := token[0]
	return ascii.IsName(c) || strings.IndexByte("/?&=%-:,+", c) >= 0
}

// sourceFollows: a blank stands before the source of a URL whose pair is whole.
func sourceFollows(soFar, token string, p pairPlaces) bool {
	if p.sign < 0 || p.policy < 0 || !strings.HasSuffix(soFar, "/") || !strings.Contains(soFar, "ecurity=") {
		return false
	}
	return strings.HasPrefix(token, "http://") || strings.HasPrefix(token, "https://") || strings.HasPrefix(token, "src://") ||
		len(token) == shape.HandleLength
}
