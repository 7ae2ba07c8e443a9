package cause

import (
	"strings"

	"policybench/signing/inspect/ascii"
)

// Misread is the cause of a signature that was typed off a picture or off paper: some of
// its signs are others that look like them.
const Misread = "signature-misread"

// looksLike are the digits for which a sign is taken.
func looksLike(sign byte) string {
	switch sign {
	case 'O', 'o', 'Q', 'D':
		return "0"
	case 'l', 'I', 'i', '|', '!':
		return "1"
	case 'Z', 'z':
		return "2"
	case 'S', 's':
		return "5"
	case 'G', 'b':
		return "6"
	case 'B':
		return "68"
	case 'g', 'q':
		return "9"
	case '6', '8':
		return "b"
	}
	return ""
}

// looksRead reports whether a text is as long as a digest of this size in hex, and holds
// nothing but digits and signs that are taken for some. That asks for one without which no
// misreading is possible: others are digits as they stand.
func (g *givenSignature) looksRead(size int) bool {
	if len(g.text) != 2*size {
		return false
	}
	for i := range len(g.text) {
		if c := g.text[i]; !ascii.IsHex(c) && looksLike(c) == "" {
			return false
		}
	}
	return true
}

// resembles reports whether the signature is the digest, but for some signs that look like
// its digits. No more than half of them may: chance makes no such one.
func (g *givenSignature) resembles(digest []byte) bool {
	if len(g.text) != 2*len(digest) {
		return false
	}
	wrong := 0
	for i := range len(g.text) {
		want := digit(digest, i)
		switch {
		case g.text[i]|0x20 == want:
		case strings.IndexByte(looksLike(g.text[i]), want) < 0:
			return false
		default:
			wrong++
		}
	}
	return wrong <= len(digest)
}

// digit is a digit of a digest in hex.
func digit(digest []byte, at int) byte {
	half := digest[at/2] >> 4
	if at%2 == 1 {
		half = digest[at/2] & 0x0f
	}
	return "0123456789abcdef"[half]
}
