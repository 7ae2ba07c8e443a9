package syntax

import (
	"strings"

	"policybench/signing/inspect/ascii"
)

// HolderKind says what encloses a place in source code.
type HolderKind uint8

// The kinds.
const (
	InObject HolderKind = iota // { … }, Name is the key or variable that it is the value of
	InCall                     // f( … ), Name is the function as written: client.remove
	InTag                      // < … >, Name is the element
	InList                     // [ … ]
)

// Holder is one enclosure of a place.
type Holder struct {
	Kind HolderKind
	Name string
	Arg  int // of a call: which argument the place stands in, from 0
	At   int // where the enclosure opens
}

// mostHolders is how many enclosures tell what a value is for.
const mostHolders = 5

// holderSigns are the bytes at which enclosures open, end or go on.
var holderSigns = [256]bool{'(': true, ')': true, '[': true, ']': true, '{': true, '}': true, ',': true, ';': true, '<': true, '>': true}

// Holders are the enclosures of a place in code of any language, innermost first:
// of the pair in client.picker({security: {policy: P}}) the object security, the
// object without a name, the call client.picker. They end at a statement's end, at a
// block of code, and Reach bytes before the place.
func Holders(s string, at int) []Holder {
	var list []Holder
	depth, commas := 0, 0
	bare, head := bareCall(s, at)
	from := max(0, at-Reach)
	for i := at - 1; len(list) < mostHolders; i-- {
		for i >= from && !holderSigns[s[i]] {
			i--
		}
		if depth == 0 && i < head && from < head {
			return append(list, bare)
		}
		if i < from {
			break
		}
		c := s[i]
		switch {
		case c == ')' || c == ']' || c == '}':
			depth++
			continue
		case (c == '(' || c == '[' || c == '{') && depth > 0:
			depth--
			continue
		case depth > 0:
			continue
		}
		switch c {
		case ',':
			commas++
		case ';':
			if !endsEntity(s[:i]) {
				return list
			}
		case '>':
			if i == 0 || strings.IndexByte("=-?", s[i-1]) < 0 {
				return list // outside a tag
			}
		case '(', '[', '{':
			if n := len(list); c == '{' && n > 0 && list[n-1].Kind == InObject && list[n-1].At == i+1 {
				continue // JSX: the outer brace of name={{ … }}
			}
			h, ok := holderAt(s, i, commas)
			if !ok {
				return list
			}
			list = append(list, h)
			commas = 0
		case '<':
			if name := s[i+1 : ascii.NameEnd(s, i+1)]; name != "" && ascii.StartsName(name[0]) {
				end := i + 1
				for end < len(s) && (ascii.IsName(s[end]) || s[end] == '-' || s[end] == '.') {
					end++
				}
				return append(list, Holder{Kind: InTag, Name: s[i+1 : end], At: i})
			}
		}
	}
	return list
}

// holderAt names what the bracket at i opens. It is false for a block of code.
func holderAt(s string, i, commas int) (Holder, bool) {
	head := ascii.Before(s, i, 120)
	switch s[i] {
	case '[':
		return Holder{Kind: InList, At: i}, true
	case '(':
		start := len(head)
		for start > 0 && (ascii.IsName(head[start-1]) || strings.IndexByte(".$:>-!", head[start-1]) >= 0) {
			start--
		}
		return Holder{Kind: InCall, Name: strings.TrimLeft(head[start:], ".:>-!"), Arg: commas, At: i}, true
	}
	trimmed := strings.TrimRight(head, " \t\r\n")
	if strings.HasSuffix(trimmed, ")") || strings.HasSuffix(trimmed, "=>") {
		return Holder{}, false
	}
	return Holder{Kind: InObject, Name: GivenName(trimmed), At: i}, true
}

// GivenName is the name of the key, variable or attribute whose value begins behind head.
func GivenName(head string) string { return AssignedTo(bareBinding(head)) }

// bareBinding takes from what stands before an object the signs of a template's
// binding: [name]="{ becomes name=.
func bareBinding(head string) string {
	open := strings.TrimRight(head, `"'`)
	if !strings.HasSuffix(open, "=") {
		return head
	}
	return strings.TrimRight(strings.TrimSuffix(open, "="), "])") + "="
}

// endsEntity reports whether a semicolon closes an entity of HTML.
func endsEntity(before string) bool {
	i := len(before)
	for i > 0 && len(before)-i < 6 && (ascii.IsName(before[i-1]) || before[i-1] == '#') {
		i--
	}
	return i > 0 && before[i-1] == '&' && i < len(before)
}
