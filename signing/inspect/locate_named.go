package inspect

import (
	"strings"

	"policybench/signing"
)

// nameBefore reads back from a value to the name that it is given.
func nameBefore(s string, at int) (string, int) {
	i := at
	limit := max(0, at-160)
	breaks := 0
	for words := 0; words < 4; words++ {
		for i > limit && !isNameByte(s[i-1]) {
			if s[i-1] == '\n' {
				if breaks++; breaks > 3 {
					return "", at
				}
			}
			i--
		}
		end := i
		for i > limit && (isNameByte(s[i-1]) || s[i-1] == '-') {
			i--
		}
		if i == end {
			return "", at
		}
		name := strings.ToLower(s[i:end])
		if strings.Contains(name, "policy") || strings.Contains(name, "signature") {
			return name, i
		}
		if isHexWord(name) {
			return "", at
		}
	}
	return "", at
}

func isHexWord(s string) bool { return len(s) >= 32 && hexLength(s) == len(s) }

// findNamed finds values by the name before them.
func (f *finder) findNamed(word string, policy bool) {
	s := f.v.text
	for at := 0; len(f.cands) < maxCandidates; {
		i := strings.Index(s[at:], word)
		if i < 0 {
			return
		}
		i += at
		at = i + len(word)
		if end := f.takenAt(i); end > 0 {
			at = end
			continue
		}
		start := i
		for start > 0 && (isNameByte(s[start-1]) || s[start-1] == '-') {
			start--
		}
		c, ok := f.namedValue(start, at, policy)
		if !ok {
			continue
		}
		c.name, c.nameAt, c.policy, c.labelled = strings.ToLower(s[start:nameEnd(s, at)]), start, policy, true
		if f.covered(c.at) || f.takenAt(c.at) > 0 {
			continue
		}
		f.addCandidate(c)
	}
}

func nameEnd(s string, at int) int {
	for at < len(s) && isNameByte(s[at]) {
		at++
	}
	return at
}

// namedValue reads what stands behind a name and a separator.
func (f *finder) namedValue(start, at int, policy bool) (candidate, bool) {
	s := f.v.text
	at = nameEnd(s, at)
	i, separated := at, false
	limit := min(len(s), at+80)
	words := 0
	quoted := byte(0)
scan:
	for i < limit {
		switch c := s[i]; {
		case c == ':' || c == '=' || c == ',' || c == '|' || c == '(' || c == '>':
			separated = true
			quoted = 0
			i++
		case c == '"' || c == '\'' || c == '`':
			quoted = c
			i++
			if separated {
				break scan
			}
		case c == ']' || c == ')' || c == '*' || c == '[':
			i++
		case isBlank(c):
			if c == '\n' && !separated && quoted == 0 && words == 0 {
				separated = true // a heading
			}
			i++
		case isNameStart(c) && words < 2 && i > at:
			end := nameEnd(s, i)
			word := s[i:end]
			if !isFiller(word) {
				break scan
			}
			words++
			i = end
			if end < limit && s[end] == '?' {
				i++
			}
			if word == "eq" || word == "is" || word == "to" {
				separated = true
			}
		default:
			break scan
		}
	}
	if i >= limit || !separated {
		return candidate{}, false
	}
	if policy {
		c, ok := f.namedPolicy(i, quoted)
		if ok && c.object && strings.IndexByte(s[at:i], '(') >= 0 {
			return candidate{}, false // an argument, not a value
		}
		return c, ok
	}
	return f.namedSignature(i, quoted)
}

func isFiller(word string) bool {
	switch word {
	case "string", "String", "str", "NSString", "let", "const", "is", "eq", "to", "b", "r", "f", "u", "text", "varchar", "std", "new", "Some", "value", "base64", "hex", "encoded":
		return true
	}
	return false
}

// longestSignature is far beyond the digits that any algorithm makes, in bytes.
const longestSignature = 1 << 10

func (f *finder) namedSignature(i int, quoted byte) (candidate, bool) {
	s := f.v.text
	end := tokenEnd(s[:min(len(s), i+longestSignature)], i)
	pieces := [][2]int{{i, end}}
	n := hexLength(s[i:])
	var gaps []gap
	have := n
	for n == end-i && have > 0 && have < signing.SignatureLength && end < len(s) && len(pieces) < 8 {
		next, kind := tokenGoesOn(s, end)
		if next == 0 {
			break
		}
		more := hexLength(s[next:])
		if more < 4 || have+more > signing.SignatureLength {
			break
		}
		gaps = append(gaps, gap{at: have, kind: kind, span: f.v.whole(end, next)})
		end = next + more
		have += more
		pieces = append(pieces, [2]int{next, end})
		n = end - i
	}
	if len(pieces) > 1 && have != signing.SignatureLength {
		pieces, gaps, end = pieces[:1], nil, pieces[0][1]
	}
	u := f.v.cut(i, end)
	if len(pieces) > 1 {
		u = joined(f.v, pieces)
	}
	c := candidate{u: u, at: i, end: end, gaps: gaps}
	size := hexLength(u.text)
	if len(u.text) == secretLength && isSecretShape(u.text) {
		return c, false
	}
	c.strong = size == len(u.text) && size == signing.SignatureLength
	if c.strong {
		return c, true
	}
	if size >= signing.SignatureLength && !isNameByte(u.text[signing.SignatureLength:][0]) {
		c.u, c.end, c.strong = f.v.cut(i, i+signing.SignatureLength), i+signing.SignatureLength, true
		return c, true
	}
	if quoted != 0 {
		if j := strings.IndexByte(s[i:min(len(s), i+400)], quoted); j > 0 && strings.IndexByte(s[i:i+j], '\n') < 0 && !isKey(s[i+j+1:]) {
			c.end = i + j
			c.u = f.v.cut(i, c.end)
			return c, true
		}
	}
	return c, len(u.text) >= 20 || size == len(u.text) && size >= 16 || strings.Contains(u.text, "…") || strings.Contains(u.text, "...")
}

func (f *finder) namedPolicy(i int, quoted byte) (candidate, bool) {
	s := f.v.text
	if strings.HasPrefix(s[i:], "{}") {
		return candidate{}, false
	}
	if s[i] == '{' && f.filestack {
		if end := objectEnd(s, i); end > 0 && jsonShape(s[i:end]) != otherObject && jsonShape(s[i:end]) != noPolicy && jsonShape(s[i:end]) != foreignPolicy {
			return candidate{u: f.v.cut(i, end), at: i, end: end, object: true}, true
		}
		return candidate{}, false
	}
	if quoted == 0 || !f.filestack {
		return candidate{}, false
	}
	j := strings.IndexByte(s[i:min(len(s), i+4000)], quoted)
	if j <= 0 || strings.IndexByte(s[i:i+j], '\n') >= 0 {
		return candidate{}, false
	}
	text := s[i : i+j]
	if isKey(s[i+j+1:]) || j == signing.SignatureLength && isHex(text) {
		return candidate{}, false // the signature's digits are found by themselves
	}
	if strings.IndexByte(text, ' ') >= 0 && placeholderKind(text) == notPlaceholder {
		return candidate{}, false
	}
	return candidate{u: f.v.cut(i, i+j), at: i, end: i + j}, true
}

// isKey reports whether a text in quotes, behind which rest stands, is a key and no
// value.
func isKey(rest string) bool {
	rest = strings.TrimLeft(rest, " ")
	return strings.HasPrefix(rest, ":") && !strings.HasPrefix(rest, "::") || strings.HasPrefix(rest, "=>")
}

// objectEnd is the end of the JSON object that begins at at, 0 where it is none.
func objectEnd(s string, at int) int {
	depth, quoted := 0, false
	for i := at; i < min(len(s), at+64<<10); i++ {
		switch c := s[i]; {
		case quoted:
			if c == '\\' {
				i++
			} else if c == '"' {
				quoted = false
			}
		case c == '"':
			quoted = true
		case c == '{' || c == '[':
			// No policy is nested deeply; a text of opening braces alone would be read
			// anew from each of them.
			if depth++; depth > deepest {
				return 0
			}
		case c == '}' || c == ']':
			if depth--; depth == 0 {
				return i + 1
			}
		}
	}
	return 0
}

const deepest = 64
