package carrier

import (
	"encoding/binary"
	"unicode/utf16"
)

// IsUTF16 reports whether a text is UTF-16, as PowerShell and Notepad write files: it
// begins with that byte order mark, or every other byte of its beginning is zero.
func IsUTF16(text string) bool { return orderOf(text) != nil }

// FromUTF16 turns UTF-16 into UTF-8; any other text stays as it is. Offsets in reports
// count in what it returns.
func FromUTF16(text string) string {
	order := orderOf(text)
	if order == nil {
		return text
	}
	units := make([]uint16, 0, len(text)/2)
	for i := 0; i+1 < len(text); i += 2 {
		units = append(units, order.Uint16([]byte{text[i], text[i+1]}))
	}
	if units[0] == byteOrder {
		units = units[1:]
	}
	return string(utf16.Decode(units))
}

const byteOrder = 0xfeff

// orderOf is the order of the bytes of UTF-16, nil for another text.
func orderOf(text string) binary.ByteOrder {
	const sample, fewest, few = 256, 16, 64
	if len(text) < 2 {
		return nil
	}
	switch text[:2] {
	case "\xff\xfe":
		return binary.LittleEndian
	case "\xfe\xff":
		return binary.BigEndian
	}
	n := min(len(text), sample) &^ 1
	var zeros [2]int
	for i := range n {
		if text[i] == 0 {
			zeros[i%2]++
		}
	}
	switch {
	case n < fewest:
	case zeros[0] <= n/few && zeros[1] > n*2/5:
		return binary.LittleEndian
	case zeros[1] <= n/few && zeros[0] > n*2/5:
		return binary.BigEndian
	}
	return nil
}
