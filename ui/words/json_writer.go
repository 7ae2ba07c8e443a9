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

// JSONWriter writes JSON as encoding/json does without escaping HTML, laid out as
// json.Indent does by two blanks, with characters that cannot be seen as \u escapes. It
// writes each byte once: reports on a long text are a hundred times as long. Its methods
// are not inlined, since a hundred callers would hold them.
type JSONWriter struct {
	out   []byte
	depth int
	last  written
}

// written is what stands before the next value.
type written uint8

const (
	nothing written = iota
	opening
	name
	value
)

// Bytes is what was written.
func (w *JSONWriter) Bytes() []byte { return w.out }

// next parts a value from what stands before it.
//
//go:noinline
func (w *JSONWriter) next() {
	switch w.last {
	case opening:
		w.line()
	case value:
		w.out = append(w.out, ',')
		w.line()
	}
	w.last = value
}

// line begins one.
func (w *JSONWriter) line() { w.out = appendLine(w.out, w.depth) }

// within writes the values between two brackets.
func (w *JSONWriter) within(open, closing byte, values func()) {
	w.next()
	w.out = append(w.out, open)
	w.last = opening
	w.depth++
	values()
	w.depth--
	if w.last != opening {
		w.line()
	}
	w.out = append(w.out, closing)
	w.last = value
}

// Object writes an object, whose members a function writes.
//
//go:noinline
func (w *JSONWriter) Object(members func()) { w.within('{', '}', members) }

// Key writes the name of a member, whose value comes next.
//
//go:noinline
func (w *JSONWriter) Key(key string) *JSONWriter {
	w.String(key)
	w.out = append(w.out, ": "...)
	w.last = name
	return w
}

// List writes an array of n values.
func (w *JSONWriter) List(n int, value func(i int)) {
	w.within('[', ']', func() {
		for i := range n {
			value(i)
		}
	})
}

// Int writes a whole number.
//
//go:noinline
func (w *JSONWriter) Int(n int64) {
	w.next()
	w.out = strconv.AppendInt(w.out, n, 10)
}

// Bool writes true or false.
//
//go:noinline
func (w *JSONWriter) Bool(yes bool) {
	w.next()
	w.out = strconv.AppendBool(w.out, yes)
}

// Null writes null.
//
//go:noinline
func (w *JSONWriter) Null() {
	w.next()
	w.out = append(w.out, "null"...)
}

// Truth writes true, false, or null where nothing is known.
//
//go:noinline
func (w *JSONWriter) Truth(yes *bool) {
	if yes == nil {
		w.Null()
		return
	}
	w.Bool(*yes)
}

// Raw writes a value that is JSON already, laid out anew, and any other text in quotes.
func (w *JSONWriter) Raw(text string) {
	w.next()
	var compact bytes.Buffer
	if json.Compact(&compact, []byte(text)) != nil {
		w.quote(text)
		return
	}
	w.out = appendIndented(w.out, JSON(compact.Bytes()), w.depth)
}

// plain are the bytes that stand for themselves, whatever stands around them.
var plain = func() (set [256]bool) {
	for c := byte(' '); c < 0x7f; c++ {
		set[c] = c != '"' && c != '\\'
	}
	return set
}()

// String writes a text in quotes.
//
//go:noinline
func (w *JSONWriter) String(s string) {
	w.next()
	w.quote(s)
}

func (w *JSONWriter) quote(s string) {
	out := append(w.out, '"')
	from := 0
	for i := 0; i < len(s); {
		if plain[s[i]] {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		escape := escapeOf(r, size)
		if escape != "" || hidden(r) {
			out = append(append(out, s[from:i]...), escape...)
			from = i + size
		}
		if escape == "" && hidden(r) {
			out = appendUnicode(out, r)
		}
		i += size
	}
	out = append(out, s[from:]...)
	w.out = append(out, '"')
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
