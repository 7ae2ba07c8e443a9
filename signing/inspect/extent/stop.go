package extent

import (
	"strings"
	"unicode/utf8"

	"policybench/signing"
	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/shape"
	"policybench/signing/inspect/syntax"
)

// stops marks the bytes that may end a URL.
var stops = func() ascii.Set {
	set := ascii.SetOf("\"'`<>\\^|()[]{}\x7f").AndForeign()
	for c := 0; c <= ' '; c++ {
		set[c] = true
	}
	return set
}()

// urlStop is where the URL characters from start on end. Task quotes, lists,
// templates and balanced parentheses belong to the URL. Window is how far it looks,
// square how many brackets are open.
func urlStop(v *carrier.View, start, window int, quote byte, square int) int {
	s := v.Text
	round := 0
	i := start
	limit := min(len(s), start+window)
	source := -1 // where the URL's own begins; looked for once
loop:
	for i = stops.Next(s[:limit], i); i < limit; i = stops.Next(s[:limit], i+1) {
		c := s[i]
		if c >= utf8.RuneSelf {
			if source < 0 {
				source = start + sourceOf(s[start:limit])
			}
			if utf8.RuneStart(c) && closesURL(s, start, source, i) {
				break
			}
			continue
		}
		switch c {
		case '(':
			round++
		case ')':
			if round--; round < 0 {
				break loop
			}
		case '[':
			if end := objectTextEnd(s, i); end > 0 {
				i = end - 1
				continue
			}
			square++
		case ']':
			if square--; square < 0 {
				break loop
			}
		default:
			next := insideEnd(v, start, i, quote)
			if next == 0 {
				break loop
			}
			i = next - 1
		}
	}
	return i
}

// insideEnd passes what opens at i where it belongs to the URL from start on: a value
// in quotes, a template, a placeholder. It returns 0 where the URL ends there.
func insideEnd(v *carrier.View, start, i int, quote byte) int {
	s := v.Text
	switch s[i] {
	case '"':
		if next := taskQuoteEnd(v, start, i, quote); next > 0 {
			return next
		}
		if next := bytesEnd(s, i, quote, v.Rewrote(carrier.Escape, i)); next > 0 {
			return next
		}
		if quote != '"' && closesEscaped(s[start:i], ascii.After(s, i+1, 1)) {
			return i + 1
		}
	case '\'':
		if next := valueQuoteEnd(s, i, quote); next > 0 {
			return next
		}
		return bytesEnd(s, i, quote, v.Rewrote(carrier.Escape, i))
	case '{':
		if next := braceEnd(s, i); next > 0 {
			return next
		}
		return objectValueEnd(v, i, quote)
	case '<':
		return angleEnd(s, i)
	case '|':
		return pipeEnd(s, start, i, quote)
	}
	return 0
}

// taskQuoteEnd passes a value or source in the grammar's own double quotes:
// policy:"ab+/cd==". It returns 0 where the quote ends the URL.
func taskQuoteEnd(v *carrier.View, start, i int, quote byte) int {
	s := v.Text
	if quote == '"' && !v.Rewrote(carrier.Escape, i) {
		return 0
	}
	if i == 0 || strings.IndexByte(":/[,=", s[i-1]) < 0 {
		return 0
	}
	if quote == '"' && len(v.Raw(i, i+1)) == len(v.Raw(start-1, start)) {
		return 0 // escaped as often as the quote that opened the URL
	}
	window := ascii.After(s, i+1, 4096)
	j := strings.IndexAny(window, "\"\n")
	if j <= 0 || window[j] != '"' {
		return 0
	}
	if next := i + 1 + j + 1; next >= len(s) || strings.IndexByte("/,]?&\"'` \n\r);}>", s[next]) >= 0 {
		return next
	}
	return 0
}

// closesEscaped reports whether a quote closes one that a URL client has escaped, as Go
// does of the two in a path alone: %22https://example.com/a?x=1".
func closesEscaped(url, rest string) bool {
	const farthest = 2 << 10 // of the one that opens: each quote of a text looks for it
	if rest != "" && strings.IndexByte("/,]?& \t\r\n", rest[0]) < 0 {
		return false
	}
	near := ascii.Before(url, len(url), farthest)
	open := strings.LastIndex(near, "%22")
	return open > 0 && strings.IndexByte("/:[,=", near[open-1]) >= 0 && strings.IndexByte(near[open:], '"') < 0
}

// valueQuoteEnd passes a parameter's value that somebody put into single quotes.
func valueQuoteEnd(s string, i int, quote byte) int {
	if quote == '\'' || i == 0 || s[i-1] != '=' {
		return 0
	}
	n := TokenEnd(s, i+1)
	if n < len(s) && s[n] == '\'' && n-i > 32 && (n+1 == len(s) || s[n+1] == '&' || ascii.IsBlank(s[n+1])) {
		return n + 1
	}
	return 0
}

// objectTextEnd passes [object Object], which a program writes for an object.
func objectTextEnd(s string, i int) int {
	const head = "[object "
	if !strings.HasPrefix(s[i:], head) {
		return 0
	}
	end := ascii.NameEnd(s, i+len(head))
	if end >= len(s) || s[end] != ']' {
		return 0
	}
	return end + 1
}

// braceEnd passes {name}, {{ name }}, {{{ name }}}, ${…} and #{…}.
func braceEnd(s string, i int) int {
	window := ascii.After(s, i, 120)
	ends := "}\n"
	if i > 0 && s[i-1] == '$' {
		ends = "}" // a formatter may break the line inside ${ }
	}
	j := strings.IndexAny(window, ends)
	if j < 1 || window[j] == '\n' || window[1] == '"' || window[1] == '\'' {
		return 0
	}
	for opened := 1; opened < 3 && window[opened] == '{' && j+1 < len(window) && window[j+1] == '}'; opened++ {
		j++
	}
	return i + j + 1
}

// objectValueEnd passes a policy that was put into a URL as the JSON it is.
func objectValueEnd(v *carrier.View, i int, quote byte) int {
	s := v.Text
	if i == 0 || s[i-1] != '=' && s[i-1] != ':' || i+1 >= len(s) || s[i+1] != '"' || quote == '"' && !v.Rewrote(carrier.Escape, i+1) {
		return 0
	}
	end := syntax.JSONEnd(ascii.Part(s, 0, i+4096), i)
	if end == 0 || strings.IndexByte(s[i:end], '\n') >= 0 {
		return 0
	}
	return end
}

// angleEnd passes a placeholder in angle brackets, <HANDLE> or <%= handle %>, and
// no HTML tag.
func angleEnd(s string, i int) int {
	window := ascii.After(s, i, 80)
	if len(window) < 3 {
		return 0
	}
	if value := ascii.After(s, i+1, 4096); i > 0 && (s[i-1] == '=' || s[i-1] == ':') && (strings.HasPrefix(value, "eyJ") || ascii.HexLength(window[1:]) >= signing.SignatureLength) {
		if n := ascii.Base64Length(value); n < len(value) && value[n] == '>' {
			return i + n + 2
		}
	}
	if window[1] == '%' || window[1] == '?' {
		if j := strings.Index(window, ">"); j > 0 {
			return i + j + 1
		}
		return 0
	}
	j := 1
	for j < len(window) && (ascii.IsName(window[j]) || window[j] == '-' || window[j] == ' ') {
		j++
	}
	if i > 0 && s[i-1] == '%' && j > 1 && j < len(window) && window[j] == '>' {
		return i + j + 1 // of Ruby's format: %<name>s
	}
	if j < 3 || j >= len(window) || window[j] != '>' {
		return 0
	}
	inPlace := i > 0 && s[i-1] == '=' && !shape.IsElement(window[1:j]) // of a value
	if !inPlace && !shape.IsPlaceholderName(window[1:j]) {
		return 0
	}
	return i + j + 1
}
