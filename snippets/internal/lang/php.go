package lang

import "fmt"

// PHP is PHP 8.
var PHP = &Language{
	Name: "php", Ending: ".php", Mark: "php", Quote: appendPHP,
	Keywords: "declare function return if throw new string int array use", Comments: "//",
}

// appendPHP writes a PHP string: in single quotes, where only the quote and the
// backslash mean something, or in double quotes where a character needs an escape.
func appendPHP(b []byte, s string) []byte {
	for _, r := range s {
		if !Showable(r) {
			return phpDouble(b, s)
		}
	}
	return quoted(b, '\'', s, `'\`, func(b []byte, r rune) []byte {
		return append(b, '\\', byte(r))
	})
}

func phpDouble(b []byte, s string) []byte {
	return quoted(b, '"', s, `"\$`, func(b []byte, r rune) []byte {
		if b, ok := letterEscape(b, r); ok {
			return b
		}
		if r == '$' {
			return append(b, `\$`...)
		}
		return fmt.Appendf(b, `\u{%x}`, r)
	})
}
