package parts

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"policybench/ui/words"
)

// stray adds what does not belong into a part.
func (p *placedPart) stray(s *scan, at place, inHead bool, where int) {
	span := s.raw(at)
	text := s.paste.Part(span)
	p.Strays = append(p.Strays, Stray{InHead: inHead, At: where, Shown: spell(text)})
	p.strays = append(p.strays, span)
}

// spell writes what cannot be seen: ␣, ⏎, U+200B. Several of the same are counted.
func spell(text string) string {
	text = strings.ReplaceAll(text, "\r\n", "\n")
	if strings.ContainsAny(text, "\n\r") {
		return "⏎"
	}
	r, size := utf8.DecodeRuneInString(text)
	name := ""
	switch {
	case r == ' ':
		name = "␣"
	case r == '\t':
		name = "⇥"
	case words.Visible(text[:size]) != text[:size] || r > utf8.RuneSelf:
		name = fmt.Sprintf("U+%04X", r)
	default:
		return words.Visible(text[:min(len(text), 12)])
	}
	if n := strings.Count(text, text[:size]); n > 1 && n*size == len(text) {
		return fmt.Sprintf("%s ×%d", name, n)
	}
	return name
}
