package value

import (
	"strings"

	"policybench/signing"
	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/extent"
	"policybench/signing/inspect/shape"
	"policybench/signing/inspect/syntax"
)

// longestSignature is far beyond the digits that any algorithm makes, in bytes.
const longestSignature = 1 << 10

func (k *Seeker) namedSignature(i int, quoted byte) (Sighting, bool) {
	s := k.Text.Text
	end := extent.TokenEnd(ascii.Part(s, 0, i+longestSignature), i)
	pieces := [][2]int{{i, end}}
	n := ascii.HexLength(s[i:])
	var gaps []extent.Gap
	have := n
	for n == end-i && have > 0 && have < signing.SignatureLength && end < len(s) && len(pieces) < 8 {
		next, kind := extent.TokenGoesOn(s, end)
		if next == 0 {
			break
		}
		more := ascii.HexLength(s[next:])
		if more < 4 || have+more > signing.SignatureLength {
			break
		}
		gaps = append(gaps, extent.Gap{At: have, Kind: kind, Span: k.Text.Whole(end, next)})
		end = next + more
		have += more
		pieces = append(pieces, [2]int{next, end})
		n = end - i
	}
	if len(pieces) > 1 && have != signing.SignatureLength {
		pieces, gaps, end = pieces[:1], nil, pieces[0][1]
	}
	u := k.Text.Cut(i, end)
	if len(pieces) > 1 {
		u = extent.Join(k.Text, pieces)
	}
	c := Sighting{View: u, At: i, End: end, Gaps: gaps}
	size := ascii.HexLength(u.Text)
	if shape.IsSecret(u.Text) {
		return c, false
	}
	c.Strong = size == len(u.Text) && size == signing.SignatureLength
	if c.Strong {
		return c, true
	}
	if size >= signing.SignatureLength && !ascii.IsName(u.Text[signing.SignatureLength:][0]) {
		c.View, c.End, c.Strong = k.Text.Cut(i, i+signing.SignatureLength), i+signing.SignatureLength, true
		return c, true
	}
	if quoted != 0 {
		if j := quotedLength(ascii.After(s, i, 400), quoted); j > 0 && strings.IndexByte(s[i:i+j], '\n') < 0 && !syntax.IsKey(s[i+j+1:]) {
			c.End = i + j
			c.View = k.Text.Cut(i, c.End)
			return c, true
		}
	}
	if quoted == 0 && ascii.At(s, c.End) == '(' && (size < len(u.Text) || size < 16) {
		return c, false // a call, which returns one
	}
	return c, len(u.Text) >= 20 || size == len(u.Text) && size >= 16 || strings.Contains(u.Text, "…") || strings.Contains(u.Text, "...")
}

// secretAsSignature reads a quoted value in the shape of an app secret.
func (k *Seeker) secretAsSignature(i int, quoted byte) (Sighting, bool) {
	s, end := k.Text.Text, i+shape.SecretLength
	if quoted == 0 || end >= len(s) || s[end] != quoted || !shape.IsSecret(s[i:end]) {
		return Sighting{}, false
	}
	return Sighting{View: k.Text.Cut(i, end), At: i, End: end}, true
}

func (k *Seeker) namedPolicy(i int, quoted byte) (Sighting, bool) {
	s := k.Text.Text
	if s[i] == '{' {
		end := syntax.JSONEnd(s, i)
		if end == 0 || strings.TrimSpace(s[i+1:end-1]) == "" || strings.Contains(s[i:end], "\"${") {
			return Sighting{}, false // JSON out of variables is looked for by itself
		}
		kind := shape.JSON(s[i:end])
		ok := kind == shape.FilestackPolicy || k.Ours && kind != shape.OtherObject && kind != shape.NoPolicy && kind != shape.ForeignPolicy
		return Sighting{View: k.Text.Cut(i, end), At: i, End: end, Object: true}, ok
	}
	if quoted == 0 || !k.Ours {
		return Sighting{}, false
	}
	j := quotedLength(ascii.After(s, i, 4000), quoted)
	if j <= 0 || strings.IndexByte(s[i:i+j], '\n') >= 0 {
		return Sighting{}, false
	}
	text := s[i : i+j]
	if syntax.IsKey(s[i+j+1:]) || j == signing.SignatureLength && ascii.AllHex(text) {
		return Sighting{}, false // the signature's digits are found by themselves
	}
	if strings.IndexByte(text, ' ') >= 0 && shape.StandInOf(text) == shape.NoStandIn {
		return Sighting{}, false
	}
	return Sighting{View: k.Text.Cut(i, i+j), At: i, End: i + j}, true
}

// quotedLength is how long a text in quotes is, -1 without an end. The quotes within
// ${env['POLICY']} are no end of it.
func quotedLength(s string, quoted byte) int {
	from := 0
	if strings.HasPrefix(s, "${") {
		from = max(0, strings.IndexByte(s, '}'))
	}
	if j := strings.IndexByte(s[from:], quoted); j >= 0 {
		return from + j
	}
	return -1
}
