package link

import "strings"

// securityEnd is where a security task ends whose policy holds a bare slash of the
// standard base64 alphabet: behind the signature that follows. The server cuts it
// at the slash; a reader wants the pair that was meant.
func securityEnd(s string, at, end int) int {
	segment := s[at:end]
	if end >= len(s) || s[end] != '/' || !hasFold(segment, "security") || strings.IndexByte(segment, ':') < 0 ||
		strings.IndexByte(segment, ',') >= 0 {
		return end
	}
	if pairName(s[end+1:]) > 0 { // a slash in the place of the comma
		return segmentEnd(s, end+1)
	}
	i, last := end, min(len(s), end+maxSlashed)
	for i < last && (isWordByte(s[i]) || strings.IndexByte("+/=%", s[i]) >= 0) {
		i++
	}
	if i < last && s[i] == ',' && (hasFold(s[i+1:], "s:") || hasFold(s[i+1:], "signature:")) {
		return segmentEnd(s, i)
	}
	return end
}

const maxSlashed = 2 << 10

// segmentEnd is where the segment that begins at at ends.
func segmentEnd(s string, at int) int {
	for at < len(s) && s[at] == ' ' {
		at++
	}
	if end := sourceEnd(s, at); end > at {
		return end
	}
	for i := nextJoint(s, at); i < len(s); i = nextJoint(s, i+1) {
		switch joints[s[i]] {
		case betweenSegments:
			return i
		case opening:
			i = enclosedEnd(s, i)
		}
	}
	return len(s)
}

// joint is what a byte may be to who takes a path apart; most are nothing.
type joint uint8

const (
	betweenSegments joint = iota + 1
	betweenOptions
	otherSign // in the place of the comma between the options of a pair
	opening   // of what may hold all of these
)

var joints = [256]joint{
	'/': betweenSegments, '?': betweenSegments,
	',': betweenOptions,
	';': otherSign, '&': otherSign, '|': otherSign,
	'"': opening, '[': opening, '$': opening, '{': opening, '<': opening,
}

// nextJoint is where the first byte stands, from at on, that may be one; the length of s
// without one. It takes four bytes at a time.
func nextJoint(s string, at int) int {
	for ; at+4 <= len(s); at += 4 {
		if four := s[at : at+4]; joints[four[0]]|joints[four[1]]|joints[four[2]]|joints[four[3]] != 0 {
			break
		}
	}
	for at < len(s) && joints[s[at]] == 0 {
		at++
	}
	return at
}

// enclosedEnd skips what stands in quotes, in brackets or in a template that begins at
// at, and returns the offset of its last byte; at itself where nothing is skipped.
func enclosedEnd(s string, at int) int {
	switch s[at] {
	case '"':
		return at + 1 + strings.IndexByte(s[at+1:], '"')
	case '[':
		return at + 1 + strings.IndexByte(s[at+1:], ']')
	case '$', '{', '<':
		return templateEnd(s, at)
	}
	return at
}

// templateEnd skips ${…}, {{…}}, {…} and <…>, whose inside may hold anything, and
// returns the offset of its last byte; at itself where nothing is skipped.
func templateEnd(s string, at int) int {
	i := at
	if s[i] == '$' {
		i++
	}
	if i >= len(s) || s[i] != '{' && s[i] != '<' {
		return at
	}
	closing := byte('}')
	if s[i] == '<' {
		closing = '>'
	}
	window := s[i:min(len(s), i+maxTemplate)]
	j := strings.IndexByte(window, closing)
	if j < 0 {
		return at
	}
	return i + j
}

const maxTemplate = 120

// sourceEnd is the end of an absolute source at at, or at.
func sourceEnd(s string, at int) int {
	if at == len(s) || strings.IndexByte("sbwhSBWH", s[at]) < 0 {
		return at
	}
	rest := s[at:]
	switch {
	case hasFold(rest, "src://"), hasFold(rest, "b64://"), hasFold(rest, "wf://"):
		if i := strings.IndexByte(rest, '?'); i >= 0 {
			return at + i
		}
		return len(s)
	case hasFold(rest, "http:/"), hasFold(rest, "https:/"), hasFold(rest, "http%3a/"), hasFold(rest, "https%3a/"):
		i := strings.IndexByte(rest, '?')
		if i < 0 || strings.Contains(rest[:i], "/api/file/") {
			return len(s)
		}
		return at + i
	}
	return at
}

func hasFold(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}
