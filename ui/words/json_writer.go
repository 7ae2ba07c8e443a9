package words

import (
	"bytes"
	"encoding/json"
	"strconv"
	"unicode/utf8"
)

// JSONValue is what can be written as JSON. Its fields are written by name, without
// reflection: a program that inspects writes thousands of reports.
type JSONValue interface{ WriteJSON(w *JSONWriter) }

// JSONWriter writes compact JSON, as encoding/json does without escaping HTML.
type JSONWriter struct{ out bytes.Buffer }

// Bytes is what was written.
func (w *JSONWriter) Bytes() []byte { return w.out.Bytes() }

// next parts a value from the one before it.
func (w *JSONWriter) next() {
	if b := w.out.Bytes(); len(b) > 0 && bytes.IndexByte([]byte("{[:"), b[len(b)-1]) < 0 {
		w.out.WriteByte(',')
	}
}

// Object writes an object, whose members a function writes.
func (w *JSONWriter) Object(members func()) {
	w.next()
	w.out.WriteByte('{')
	members()
	w.out.WriteByte('}')
}

// Key writes the name of a member, whose value comes next.
func (w *JSONWriter) Key(name string) *JSONWriter {
	w.String(name)
	w.out.WriteByte(':')
	return w
}

// List writes an array of n values.
func (w *JSONWriter) List(n int, value func(i int)) {
	w.next()
	w.out.WriteByte('[')
	for i := range n {
		value(i)
	}
	w.out.WriteByte(']')
}

// Int writes a whole number.
func (w *JSONWriter) Int(n int64) {
	w.next()
	w.out.Write(strconv.AppendInt(w.out.AvailableBuffer(), n, 10))
}

// Bool writes true or false.
func (w *JSONWriter) Bool(yes bool) {
	w.next()
	w.out.WriteString(strconv.FormatBool(yes))
}

// Null writes null.
func (w *JSONWriter) Null() {
	w.next()
	w.out.WriteString("null")
}

// Truth writes true, false, or null where nothing is known.
func (w *JSONWriter) Truth(yes *bool) {
	if yes == nil {
		w.Null()
		return
	}
	w.Bool(*yes)
}

// Raw writes a value that is JSON already, without its blanks, and any other text in
// quotes.
func (w *JSONWriter) Raw(text string) {
	w.next()
	if json.Compact(&w.out, []byte(text)) != nil {
		w.quote(text)
	}
}

// String writes a text in quotes.
func (w *JSONWriter) String(s string) {
	w.next()
	w.quote(s)
}

func (w *JSONWriter) quote(s string) {
	w.out.WriteByte('"')
	from := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c >= ' ' && c < utf8.RuneSelf && c != '"' && c != '\\' {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		escape := escapeOf(r, size)
		if escape != "" {
			w.out.WriteString(s[from:i])
			w.out.WriteString(escape)
			from = i + size
		}
		i += size
	}
	w.out.WriteString(s[from:])
	w.out.WriteByte('"')
}

// escapeOf is how a character stands in JSON's quotes, empty where it stands for itself.
func escapeOf(r rune, size int) string {
	switch {
	case r == utf8.RuneError && size == 1:
		return `\ufffd`
	case r == '\u2028':
		return `\u2028`
	case r == '\u2029':
		return `\u2029`
	case r >= ' ' && r != '"' && r != '\\':
		return ""
	}
	switch r {
	case '"':
		return `\"`
	case '\\':
		return `\\`
	case '\b':
		return `\b`
	case '\f':
		return `\f`
	case '\n':
		return `\n`
	case '\r':
		return `\r`
	case '\t':
		return `\t`
	}
	const digits = "0123456789abcdef"
	return `\u00` + string(digits[r>>4]) + string(digits[r&15])
}

// Strings writes an array of texts, an empty one for none.
func Strings[T ~string](w *JSONWriter, texts []T) {
	w.List(len(texts), func(i int) { w.String(string(texts[i])) })
}
