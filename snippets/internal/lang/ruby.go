package lang

import "fmt"

// Ruby is Ruby 2.7 and later.
var Ruby = &Language{
	Name: "ruby", Ending: ".rb", Mark: "rb", Quote: appendRuby,
	Keywords: "require def end do return if raise", Comments: "#",
}

// appendRuby writes a Ruby string; "#" is escaped, since #{ } runs code and #@
// and #$ read variables.
func appendRuby(b []byte, s string) []byte {
	return quoted(b, '"', s, `"\#`, func(b []byte, r rune) []byte {
		if b, ok := letterEscape(b, r); ok {
			return b
		}
		if r == '#' {
			return append(b, `\#`...)
		}
		return fmt.Appendf(b, `\u{%x}`, r)
	})
}
