package syntax

import (
	"strings"

	"policybench/signing/inspect/ascii"
)

// LongestTag bounds how far from a place the ends of its tag are looked for, in bytes.
const LongestTag = 2000

// maxSigns bounds how many "<" within a tag are passed over.
const maxSigns = 16

// TagAround is the tag that a place stands in: from its "<" to behind its ">", or to the
// place where none ends it. ok is false outside of a tag.
func TagAround(s string, at int) (from, to int, ok bool) {
	before := ascii.Before(s, at, LongestTag)
	open := len(before)
	for signs := 0; ; signs++ { // << and <%= begin no tag
		if open = ascii.LastIndexByte(before[:open], '<'); open < 0 || signs == maxSigns {
			return 0, 0, false
		}
		if c := ascii.At(before, open+1) | 0x20; c >= 'a' && c <= 'z' || open+1 == len(before) {
			break
		}
	}
	from = at - len(before) + open
	if tagEnd(s, from+1, at) > 0 {
		return 0, 0, false
	}
	if to = tagEnd(s, at, at+LongestTag); to == 0 {
		to = at
	}
	return from, to, true
}

// tagEnd is behind the ">" that ends a tag: none of a template's, an arrow or a comment.
func tagEnd(s string, at, limit int) int {
	for i := max(at, 1); i < min(len(s), limit); i++ {
		if s[i] == '>' && strings.IndexByte("?%=-", s[i-1]) < 0 {
			return i + 1
		}
	}
	return 0
}

// IsBound reports whether a template binds the attribute whose name holds a place to an
// expression: :name="p", v-bind:name, x-bind:name, [attr.name], ng-attr-name.
func IsBound(s string, at int) bool {
	start := at
	for start > 0 && (ascii.IsName(s[start-1]) || strings.IndexByte(":.-[", s[start-1]) >= 0) {
		start--
	}
	for _, sign := range [...]string{":", "[", "v-bind:", "x-bind:", "ng-attr-"} {
		if strings.HasPrefix(s[start:], sign) {
			return true
		}
	}
	return false
}

// AttributeValue is where the value of the attribute stands whose name ends at a place:
// between its quotes, with its braces in JSX, else up to a blank. Both are 0 without one.
func AttributeValue(s string, at int) (from, to int) {
	for at < len(s) && (s[at] == ']' || ascii.IsBlank(s[at])) {
		at++
	}
	if at >= len(s) || s[at] != '=' {
		return 0, 0
	}
	for at++; at < len(s) && ascii.IsBlank(s[at]); at++ {
	}
	if at >= len(s) {
		return 0, 0
	}
	switch c := s[at]; c {
	case '"', '\'':
		if j := strings.IndexByte(s[at+1:], c); j >= 0 {
			return at + 1, at + 1 + j
		}
		return 0, 0
	case '{':
		if !strings.HasPrefix(s[at:], "{{") {
			if end := ObjectEnd(s, at); end > 0 {
				return at, end
			}
		}
	}
	to = at
	for to < len(s) && !ascii.IsBlank(s[to]) && s[to] != '>' {
		to++
	}
	return at, to
}
