package words

import (
	"bytes"
	"fmt"
	"unicode/utf16"
	"unicode/utf8"
)

// JSON rewrites a JSON text so that it can be shown: characters that Visible would
// replace stand as \u escapes. The value stays the same, since such characters
// occur only inside strings.
func JSON(b []byte) []byte {
	if firstHidden(string(b), "\n\r\t") == len(b) {
		return b
	}
	out := make([]byte, 0, len(b)+32)
	for i := 0; i < len(b); {
		r, size := utf8.DecodeRune(b[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			out = append(out, `\ufffd`...)
		case !hidden(r) || r == '\n' || r == '\r' || r == '\t':
			out = append(out, b[i:i+size]...)
		default:
			out = appendUnicode(out, r)
		}
		i += size
	}
	return out
}

// appendUnicode appends a character as \u escapes.
func appendUnicode(out []byte, r rune) []byte {
	if r > 0xffff {
		high, low := utf16.EncodeRune(r)
		return fmt.Appendf(out, `\u%04x\u%04x`, high, low)
	}
	return fmt.Appendf(out, `\u%04x`, r)
}

// MarshalJSON encodes v for output: indented by two blanks, < > & as they are,
// characters that cannot be seen as \u escapes, one newline at the end.
func MarshalJSON(v JSONValue) []byte { return append(AppendJSON(nil, v, 0), '\n') }

// AppendJSON appends a value as MarshalJSON writes it, as one that stands so many brackets
// deep, without the newline.
func AppendJSON(out []byte, v JSONValue, depth int) []byte {
	w := JSONWriter{out: out, depth: depth}
	v.WriteJSON(&w)
	return w.out
}

// appendLine begins a line so many brackets deep.
func appendLine(out []byte, depth int) []byte {
	const blanks = "                                "
	out = append(out, '\n')
	for n := 2 * depth; n > 0; n -= len(blanks) {
		out = append(out, blanks[:min(n, len(blanks))]...)
	}
	return out
}

// appendIndented lays compact JSON out as json.Indent does, which asks a scanner about
// each byte again and so takes several times as long.
func appendIndented(out, compact []byte, depth int) []byte {
	line := func() { out = appendLine(out, depth) }
	for i := 0; i < len(compact); i++ {
		switch c := compact[i]; c {
		case '"':
			end := stringEnd(compact, i)
			out = append(out, compact[i:end]...)
			i = end - 1
		case '{', '[':
			out = append(out, c)
			if closing := c + 2; compact[i+1] != closing {
				depth++
				line()
			} else {
				out = append(out, closing)
				i++
			}
		case '}', ']':
			depth--
			line()
			out = append(out, c)
		case ',':
			out = append(out, c)
			line()
		case ':':
			out = append(out, ": "...)
		default:
			out = append(out, c)
		}
	}
	return out
}

// stringEnd is where the JSON string ends that begins at i.
func stringEnd(b []byte, i int) int {
	i++
	quote := i + bytes.IndexByte(b[i:], '"')
	for {
		escape := bytes.IndexByte(b[i:quote], '\\')
		if escape < 0 {
			return quote + 1
		}
		if i += escape + len(`\n`); i > quote {
			quote = i + bytes.IndexByte(b[i:], '"')
		}
	}
}
