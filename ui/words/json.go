package words

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"unicode/utf16"
	"unicode/utf8"
)

// JSON rewrites a JSON text so that it can be shown: characters that Visible would
// replace stand as \u escapes. The value stays the same, since such characters
// occur only inside strings.
func JSON(b []byte) []byte {
	if isPlain(b) || firstHidden(string(b), "\n\r\t") == len(b) {
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
		case r > 0xffff:
			high, low := utf16.EncodeRune(r)
			out = fmt.Appendf(out, `\u%04x\u%04x`, high, low)
		default:
			out = fmt.Appendf(out, `\u%04x`, r)
		}
		i += size
	}
	return out
}

// isPlain reports whether a text holds nothing but what ASCII shows. It looks at eight
// bytes at a time: reports repeat long texts.
func isPlain(b []byte) bool {
	const ones, high = 0x0101010101010101, 0x8080808080808080
	for ; len(b) >= 8; b = b[8:] {
		w := binary.LittleEndian.Uint64(b)
		if ((w-ones*' ')&^w|(w+ones)|w)&high != 0 { // a byte before the blank, 0x7f, or behind that
			return false
		}
	}
	for _, c := range b {
		if c < ' ' || c >= 0x7f {
			return false
		}
	}
	return true
}

// MarshalJSON encodes v for output: indented by two blanks, < > & as they are,
// characters that cannot be seen as \u escapes, one newline at the end.
func MarshalJSON(v JSONValue) []byte {
	return append(AppendJSON(nil, &JSONWriter{}, v, ""), '\n')
}

// AppendJSON appends a value as MarshalJSON writes it, each line but the first behind a
// prefix and without the newline. Room is written over.
func AppendJSON(out []byte, room *JSONWriter, v JSONValue, prefix string) []byte {
	room.out.Reset()
	v.WriteJSON(room)
	return appendIndented(out, JSON(room.out.Bytes()), prefix)
}

// appendIndented lays compact JSON out as json.Indent does, which asks a scanner about
// each byte again and so takes several times as long.
func appendIndented(out, compact []byte, prefix string) []byte {
	depth := 0
	line := func() {
		out = append(append(out, '\n'), prefix...)
		for range depth {
			out = append(out, "  "...)
		}
	}
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
