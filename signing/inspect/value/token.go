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
		start := i
		if i > 0 && clingsTo(s[i-1]) {
			if start = clungStart(s, i); start == i {
				continue
			}
		}
		u, end, gaps := extent.Token(k.Text, i)
		at = max(at, end)
		text := ascii.UnescapeAll(strings.Join(strings.Fields(u.Text), ""))
		head, cut := shape.Shortened(text)
		kind := shape.Encoded(head)
		name, nameAt := nameBefore(s, start)
		labelled := strings.Contains(name, "policy")
		if kind == shape.NoPolicy || kind == shape.OtherObject && !labelled || kind == shape.ForeignPolicy && !labelled {
			continue
		}
		if cut && len(head) < 6 || isJWT(s, end) && !(labelled && kind == shape.FilestackPolicy) {
			continue
		}
		if start < i {
			u, gaps = k.Text.Cut(start, end), nil
		}
		k.add(Sighting{View: u, At: start, End: end, Name: name, NameAt: nameAt, Policy: true, Strong: true, Labelled: labelled, Gaps: gaps, Shape: kind})
	}
}

// clingsTo reports whether a character before an encoded policy makes one word with it.
func clingsTo(c byte) bool { return ascii.IsName(c) || strings.IndexByte("+-.", c) >= 0 }

// clungStart is where a word begins that ends in the policy at at, and is the value of a
// policy's name: a few characters have slipped in before it. It is at where it is none.
func clungStart(s string, at int) int {
	const most = 12
	start := at
	for start > 0 && at-start <= most && (clingsTo(s[start-1]) || s[start-1] == '%') {
		start--
	}
	before := strings.TrimRight(ascii.Before(s, start, most), " \"'`")
	if at-start > most || before == "" || strings.IndexByte(":=", before[len(before)-1]) < 0 {
		return at
	}
	name := strings.TrimRight(before[:len(before)-1], " \"'`")
	if !strings.HasSuffix(strings.ToLower(name), "policy") {
		return at
	}
	return start
}

// isJWT reports whether a signed token of another kind goes on behind a dot.
func isJWT(s string, end int) bool {
	return end+1 < len(s) && s[end] == '.' && ascii.IsBase64(s[end+1]) && ascii.Base64Length(s[end+1:]) > 8
}
