package cause

import (
	"slices"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"policybench/signing"
)

// jsonStyle is how a writer sets JSON. An indent puts each item on its own line.
type jsonStyle struct {
	comma, colon string
	indent       string
	escapes      jsonEscapes
	anyOrder     bool // the writer keeps the order of keys it is given
}

// jsonEscapes are what a writer escapes beyond what JSON demands.
type jsonEscapes uint8

const (
	escapeSlash   jsonEscapes = 1 << iota // / as \/
	escapeUnicode                         // all but ASCII as \uXXXX
	escapeHTML                            // < > & and the two line separators as \uXXXX
)

// styledFields are a policy's fields in one style, ready to be put into any order.
type styledFields struct {
	jsonStyle
	fields []string
}

// stylesOf sets the fields in each style. Styles that make no difference to these
// fields are left out.
func stylesOf(fields []signing.Field) []styledFields {
	var list []styledFields
	for _, style := range writers {
		s := styledFields{jsonStyle: style}
		for _, f := range fields {
			b := appendStyled(nil, f.Name, style.escapes)
			b = append(b, style.colon...)
			s.fields = append(s.fields, string(style.value(b, f.Value, 1)))
		}
		if !slices.ContainsFunc(list, s.same) {
			list = append(list, s)
		}
	}
	return list
}

func (s styledFields) same(other styledFields) bool {
	return s.indent == other.indent && slices.Equal(s.fields, other.fields) &&
		(s.comma == other.comma || len(s.fields) < 2)
}

// rank makes unusual what is set for the eye: hardly anyone signs that.
func (s styledFields) rank() textRank {
	if s.indent != "" {
		return unusualText
	}
	return usualText
}

// write puts the fields into an order.
func (s styledFields) write(order []int) []byte {
	size := 4
	for _, field := range s.fields {
		size += len(field) + len(s.comma) + len(s.indent) + 1
	}
	return s.list(make([]byte, 0, size), '{', '}', len(order), 0, func(b []byte, i int) []byte {
		return append(b, s.fields[order[i]]...)
	})
}

// value writes one value. Numbers, words and empty lists have one style.
func (s jsonStyle) value(b []byte, v signing.Value, depth int) []byte {
	switch v.Kind {
	case signing.String:
		text, _ := v.Text()
		return appendStyled(b, text, s.escapes)
	case signing.Array:
		elements := v.Elements()
		return s.list(b, '[', ']', len(elements), depth, func(b []byte, i int) []byte {
			return s.value(b, elements[i], depth+1)
		})
	case signing.Object:
		fields, _ := signing.Fields(v.Raw) // read once already, within its policy
		return s.list(b, '{', '}', len(fields), depth, func(b []byte, i int) []byte {
			b = appendStyled(b, fields[i].Name, s.escapes)
			return s.value(append(b, s.colon...), fields[i].Value, depth+1)
		})
	}
	return append(b, v.Raw...)
}

// list writes what objects and arrays have in common.
func (s jsonStyle) list(b []byte, open, end byte, n, depth int, item func([]byte, int) []byte) []byte {
	b = append(b, open)
	for i := range n {
		if i > 0 {
			b = append(b, s.comma...)
		}
		b = s.newLine(b, depth+1)
		b = item(b, i)
	}
	if n > 0 {
		b = s.newLine(b, depth)
	}
	return append(b, end)
}

func (s jsonStyle) newLine(b []byte, depth int) []byte {
	if s.indent == "" {
		return b
	}
	b = append(b, '\n')
	for range depth {
		b = append(b, s.indent...)
	}
	return b
}

// appendStyled quotes a text with a writer's escapes.
func appendStyled(b []byte, text string, escapes jsonEscapes) []byte {
	b = append(b, '"')
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		b = appendStyledRune(b, r, text[i:i+size], escapes)
		i += size
	}
	return append(b, '"')
}

// shortEscapes are the escapes with a letter of their own.
const shortEscapes = "\"\"\\\\\bb\ff\nn\rr\tt"

func appendStyledRune(b []byte, r rune, as string, escapes jsonEscapes) []byte {
	if i := strings.IndexRune(shortEscapes, r); r < utf8.RuneSelf && i >= 0 && i%2 == 0 {
		return append(b, '\\', shortEscapes[i+1])
	}
	switch {
	case r == '/' && escapes&escapeSlash != 0:
		return append(b, '\\', '/')
	case r < ' ',
		r > '~' && escapes&escapeUnicode != 0,
		escapes&escapeHTML != 0 && strings.ContainsRune("<>&\u2028\u2029", r):
		return appendUnicode(b, r)
	}
	return append(b, as...)
}

// appendUnicode writes \uXXXX, twice for what lies beyond U+FFFF.
func appendUnicode(b []byte, r rune) []byte {
	if high, low := utf16.EncodeRune(r); high != utf8.RuneError {
		return appendUnicode(appendUnicode(b, high), low)
	}
	const digits = "0123456789abcdef"
	return append(b, '\\', 'u', digits[r>>12&0xf], digits[r>>8&0xf], digits[r>>4&0xf], digits[r&0xf])
}
