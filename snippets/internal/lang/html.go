package lang

import (
	"fmt"
	"strings"
)

// HTML writes values as the inside of an attribute in double quotes.
var HTML = &Language{
	Name: "html", Ending: ".html", Mark: "attr", Quote: appendAttribute,
	Keywords: "const new script html head body meta title div iframe button DOCTYPE", Comments: "// <!--",
}

func appendAttribute(b []byte, s string) []byte {
	from := 0
	for i, r := range s {
		var as string
		switch {
		case r == '&':
			as = "&amp;"
		case r == '"':
			as = "&quot;"
		case r == '<':
			as = "&lt;"
		case r == '>':
			as = "&gt;"
		case r == '\'':
			as = "&#39;"
		case !Showable(r):
			as = fmt.Sprintf("&#x%X;", r)
		default:
			continue
		}
		b = append(b, s[from:i]...)
		b = append(b, as...)
		from = i + runeLength(s, i)
	}
	return append(b, s[from:]...)
}

// FitsAttribute reports whether an HTML attribute can hold s: HTML has neither a
// spelling for NUL nor for the controls from U+0080 on, whose numbers mean other
// characters there.
func FitsAttribute(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r == 0 || r >= 0x80 && r < 0xa0 }) < 0
}
