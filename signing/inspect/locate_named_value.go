package inspect

import (
	"strings"

	"policybench/signing"
	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/shape"
)

// longestSignature is far beyond the digits that any algorithm makes, in bytes.
const longestSignature = 1 << 10

func (f *finder) namedSignature(i int, quoted byte) (candidate, bool) {
	s := f.v.Text
	end := tokenEnd(s[:min(len(s), i+longestSignature)], i)
	pieces := [][2]int{{i, end}}
	n := ascii.HexLength(s[i:])
	var gaps []gap
	have := n
	for n == end-i && have > 0 && have < signing.SignatureLength && end < len(s) && len(pieces) < 8 {
		next, kind := tokenGoesOn(s, end)
		if next == 0 {
			break
		}
		more := ascii.HexLength(s[next:])
		if more < 4 || have+more > signing.SignatureLength {
			break
		}
		gaps = append(gaps, gap{at: have, kind: kind, span: f.v.Whole(end, next)})
		end = next + more
		have += more
		pieces = append(pieces, [2]int{next, end})
		n = end - i
	}
	if len(pieces) > 1 && have != signing.SignatureLength {
		pieces, gaps, end = pieces[:1], nil, pieces[0][1]
	}
	u := f.v.Cut(i, end)
	if len(pieces) > 1 {
		u = joined(f.v, pieces)
	}
	c := candidate{u: u, at: i, end: end, gaps: gaps}
	size := ascii.HexLength(u.Text)
	if shape.IsSecret(u.Text) {
		return c, false
	}
	c.strong = size == len(u.Text) && size == signing.SignatureLength
	if c.strong {
		return c, true
	}
	if size >= signing.SignatureLength && !ascii.IsName(u.Text[signing.SignatureLength:][0]) {
		c.u, c.end, c.strong = f.v.Cut(i, i+signing.SignatureLength), i+signing.SignatureLength, true
		return c, true
	}
	if quoted != 0 {
		if j := strings.IndexByte(s[i:min(len(s), i+400)], quoted); j > 0 && strings.IndexByte(s[i:i+j], '\n') < 0 && !isKey(s[i+j+1:]) {
			c.end = i + j
			c.u = f.v.Cut(i, c.end)
			return c, true
		}
	}
	return c, len(u.Text) >= 20 || size == len(u.Text) && size >= 16 || strings.Contains(u.Text, "…") || strings.Contains(u.Text, "...")
}

// secretAsSignature reads a quoted value in the shape of an app secret.
func (f *finder) secretAsSignature(i int, quoted byte) (candidate, bool) {
	s, end := f.v.Text, i+shape.SecretLength
	if quoted == 0 || end >= len(s) || s[end] != quoted || !shape.IsSecret(s[i:end]) {
		return candidate{}, false
	}
	return candidate{u: f.v.Cut(i, end), at: i, end: end}, true
}

func (f *finder) namedPolicy(i int, quoted byte) (candidate, bool) {
	s := f.v.Text
	if strings.HasPrefix(s[i:], "{}") {
		return candidate{}, false
	}
	if s[i] == '{' && f.filestack {
		if end := objectEnd(s, i); end > 0 && shape.JSON(s[i:end]) != shape.OtherObject && shape.JSON(s[i:end]) != shape.NoPolicy && shape.JSON(s[i:end]) != shape.ForeignPolicy {
			return candidate{u: f.v.Cut(i, end), at: i, end: end, object: true}, true
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
	if isKey(s[i+j+1:]) || j == signing.SignatureLength && ascii.AllHex(text) {
		return candidate{}, false // the signature's digits are found by themselves
	}
	if strings.IndexByte(text, ' ') >= 0 && shape.StandInOf(text) == shape.NoStandIn {
		return candidate{}, false
	}
	return candidate{u: f.v.Cut(i, i+j), at: i, end: i + j}, true
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
