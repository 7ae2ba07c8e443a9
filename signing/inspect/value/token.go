package value

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/extent"
	"policybench/signing/inspect/shape"
)

// Tokens finds encoded policies by their beginning.
func (k *Seeker) Tokens(head string) {
	s := k.Text.Text
	for at := 0; len(k.found) < maxCandidates; {
		i := strings.Index(s[at:], head)
		if i < 0 {
			return
		}
		i += at
		at = i + len(head)
		if end := k.Taken(i); end > 0 {
			at = end
			continue
		}
		if i > 0 && (ascii.IsName(s[i-1]) || s[i-1] == '+' || s[i-1] == '-' || s[i-1] == '.') {
			continue
		}
		u, end, gaps := extent.Token(k.Text, i)
		at = max(at, end)
		if isJWT(s, end) {
			continue
		}
		text := ascii.UnescapeAll(strings.Join(strings.Fields(u.Text), ""))
		head, cut := shape.Shortened(text)
		kind := shape.Encoded(head)
		name, nameAt := nameBefore(s, i)
		labelled := strings.Contains(name, "policy")
		if kind == shape.NoPolicy || kind == shape.OtherObject && !labelled || kind == shape.ForeignPolicy && !labelled {
			continue
		}
		if cut && len(head) < 6 {
			continue
		}
		k.add(Sighting{View: u, At: i, End: end, Name: name, NameAt: nameAt, Policy: true, Strong: true, Labelled: labelled, Gaps: gaps, Shape: kind})
	}
}

func isJWT(s string, end int) bool {
	return end+1 < len(s) && s[end] == '.' && ascii.IsBase64(s[end+1]) && ascii.Base64Length(s[end+1:]) > 8
}
