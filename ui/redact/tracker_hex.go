package redact

import (
	"bytes"
	"encoding/base64"
	"slices"
)

// longHex finds many hex digits in a row.
func longHex(l *layer, found func([]cut)) {
	for i := 0; i < len(l.text); {
		end := i
		for end < len(l.text) && isHex(l.text[end]) {
			end++
		}
		if i > 0 && l.text[i-1] == '%' {
			i = min(i+2, end) // the digits of an escape
		}
		if end-i >= shortestHex {
			found([]cut{l.cut(i+kept, end, elided)})
		}
		i = max(end, i+1)
	}
}

// cut is the place in the original text of the layer's bytes from a to b.
func (l *layer) cut(a, b int, with string) cut {
	return cut{l.start(a), l.end(b - 1), with}
}

// token is a stretch of letters and digits.
type token struct{ from, to int }

// groupedHex finds a signature in groups: by blanks, colons, commas, in literals.
func groupedHex(l *layer, found func([]cut)) {
	var group []token
	digits := 0
	flush := func() {
		behind := len(group)
		if digits != wholeHex {
			behind = longEnd(group)
		}
		for _, part := range [...][]token{group[:behind], group[behind:]} {
			if isSignature(l.text, part) {
				found(groupCuts(l, part))
			}
		}
		group, digits = group[:0], 0
	}
	for i := 0; i < len(l.text); {
		if !isAlnum(l.text[i]) {
			i++
			continue
		}
		t := token{i, i}
		hex := true
		for t.to < len(l.text) && isAlnum(l.text[t.to]) {
			hex = hex && isHex(l.text[t.to])
			t.to++
		}
		i = t.to
		switch long := t.to-t.from > 2; {
		case long && t.from > 0 && l.text[t.from-1] == '%': // the digits of an escape
			t.from += 2
		case long && l.text[t.from] == '0' && lower(l.text[t.from+1]) == 'x':
			t.from, hex = t.from+2, allHex(l.text[t.from+2:t.to])
		}
		if !hex || len(group) > 0 && t.from-group[len(group)-1].to > farthest {
			flush()
		}
		if hex && goesBeyond(group, t, digits) {
			flush()
		}
		if hex {
			group = append(group, t)
			if digits += t.to - t.from; digits == wholeHex { // what follows is another one
				flush()
			}
		}
	}
	flush()
}

// goesBeyond reports whether a token of another length than those of a signature in groups
// goes beyond its last digit, as a status behind it does: the first group may be lost.
func goesBeyond(group []token, t token, digits int) bool {
	size := t.to - t.from
	return digits >= fewestHex && digits+size > wholeHex && size != group[len(group)-1].to-group[len(group)-1].from
}

// longEnd is how many tokens reach to the end of the first that is a signature by itself,
// though not a whole one: a number behind it is none of its digits.
func longEnd(group []token) int {
	for i, t := range group {
		if t.to-t.from >= fewestHex {
			return i + 1
		}
	}
	return len(group)
}

func allHex(b []byte) bool {
	return !slices.ContainsFunc(b, func(c byte) bool { return !isHex(c) })
}

// isSignature reports whether groups of hex digits are rather a signature than numbers,
// dates or identifiers.
func isSignature(text []byte, group []token) bool {
	digits, letters, uuids := 0, 0, 0
	for i, t := range group {
		for _, c := range text[t.from:t.to] {
			if isDigit(c) {
				digits++
			} else {
				letters++
			}
		}
		if isUUID(group[i:]) {
			uuids++
		}
	}
	const uuid = 32
	return digits+letters-uuids*uuid >= fewestHex && letters >= hexLetters && digits >= hexNumerals
}

func isUUID(group []token) bool {
	shape := [...]int{8, 4, 4, 4, 12}
	if len(group) < len(shape) {
		return false
	}
	for i, n := range shape {
		if group[i].to-group[i].from != n || i > 0 && group[i].from != group[i-1].to+1 {
			return false
		}
	}
	return true
}

// groupCuts leaves the first digits of a group, and what stands between those behind.
func groupCuts(l *layer, group []token) []cut {
	var cuts []cut
	left := kept
	for _, t := range group {
		n := min(left, t.to-t.from)
		left -= n
		if t.from+n < t.to {
			cuts = append(cuts, l.cut(t.from+n, t.to, elided))
		}
	}
	return cuts
}

// hexInBase64 finds base64 that holds many hex digits at any of its alignments.
func hexInBase64(l *layer, found func([]cut)) {
	for i := 0; i < len(l.text); {
		end := i
		for end < len(l.text) && isBase64(l.text[end]) {
			end++
		}
		if end-i > shortestHex && holdsHex(l.text[i:end]) {
			found([]cut{l.cut(i+kept, end, elided)})
		}
		i = max(end, i+1)
	}
}

func holdsHex(encoded []byte) bool {
	url := bytes.Map(func(r rune) rune {
		switch r {
		case '+':
			return '-'
		case '/':
			return '_'
		}
		return r
	}, encoded)
	decoded := make([]byte, base64.RawURLEncoding.DecodedLen(len(url)))
	// A piece may start inside a group of four, and end inside one.
	for shift := range 4 {
		n, _ := base64.RawURLEncoding.Decode(decoded, url[shift:])
		if longestHex(decoded[:n]) >= shortestHex {
			return true
		}
	}
	return false
}

func longestHex(b []byte) int {
	longest, run := 0, 0
	for _, c := range b {
		if run++; !isHex(c) {
			run = 0
		}
		longest = max(longest, run)
	}
	return longest
}
