package shape

import "strings"

// IsPlaceholderName tells <your-policy> from <strong>.
func IsPlaceholderName(name string) bool {
	lower := strings.ToLower(name)
	if IsRedactedWord(lower) {
		return true
	}
	for _, word := range [...]string{"policy", "signature", "handle", "key", "your", "file", "secret", "id", "url", "source", "task"} {
		if strings.Contains(lower, word) {
			return true
		}
	}
	return false
}

// IsElement reports whether a name is that of an element of HTML which stands within a
// line, so that its tag is no place for a value.
func IsElement(name string) bool {
	switch strings.ToLower(name) {
	case "a", "abbr", "b", "big", "br", "cite", "code", "dd", "del", "div", "dt", "em", "font", "hr", "html", "i", "img", "ins", "kbd", "li", "mark",
		"nobr", "p", "pre", "q", "s", "samp", "script", "small", "span", "strike", "strong", "sub", "sup", "td", "th", "tr", "tt", "u", "ul", "var", "wbr":
		return true
	}
	return false
}
