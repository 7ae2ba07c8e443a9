package cause

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"strings"

	"policybench/signing/inspect/ascii"
)

// fewestDigits are what is left of a truncated signature at least: fewer fit by
// chance.
const fewestDigits = 16

// MostLost are the digits that are missing at most where they are not the last ones: a
// copy that begins too late, or a digit that slipped out.
const MostLost = 7

// givenSignature is a signature read in every way in which it may have been written.
type givenSignature struct {
	digits  int    // of hex; 0 where it is none
	hex     []byte // the bytes of the whole pairs of digits
	odd     byte   // the last digit of an odd number of them, as a high half-byte
	raw     []byte // undone from base64; nil where it is none
	text    string // as it stands there
	mistake string // the name of that
}

func readSignature(text string) (g givenSignature) {
	text = strings.TrimSpace(text)
	g.text = text
	whole := len(text) &^ 1
	if b, err := hex.DecodeString(text[:whole]); err == nil {
		g.hex, g.digits = b, whole
		if last, err := hex.DecodeString(text[whole:] + "0"); whole < len(text) && err == nil {
			g.odd, g.digits = last[0], len(text)
		} else if whole < len(text) {
			g.hex, g.digits = nil, 0
		}
	}
	body := ascii.Unpadded(text)
	standard := standardAlphabet.Replace(body)
	if b, err := base64.RawStdEncoding.DecodeString(standard); err == nil {
		g.raw, g.mistake = b, "digest-base64"
		unpadded := len(body)%4 != 0 && body == text && !strings.ContainsAny(text, "+/")
		if strings.ContainsAny(text, "-_") || unpadded {
			g.mistake = "digest-base64url"
		}
	}
	return g
}

// fits reports whether a digest of this size can be the signature; a misspelt one
// only where that is one mistake of at most two.
func (g *givenSignature) fits(size int, misspelt bool) bool {
	return g.digits == 2*size || misspelt && (len(g.raw) == size || g.cut(size) || g.looksRead(size))
}

func (g *givenSignature) cut(size int) bool { return g.digits >= fewestDigits && g.digits < 2*size }

// Truncated is the cause of a signature that lacks digits: its end, or a few elsewhere.
const Truncated = "signature-truncated"

// written reports whether the signature is the digest, and with which mistake it was
// written, if any. Comparing takes no constant time: it is the user's own secret on
// the user's own machine.
func (g *givenSignature) written(digest []byte) (mistake string, ok bool) {
	switch {
	case g.digits == 2*len(digest) && bytes.Equal(g.hex, digest):
		return "", true
	case g.cut(len(digest)) && bytes.HasPrefix(digest, g.hex) &&
		(g.digits%2 == 0 || digest[len(g.hex)]&0xf0 == g.odd):
		return Truncated, true
	case g.cut(len(digest)) && g.lacksFew(digest):
		return Truncated, true
	case g.resembles(digest):
		return Misread, true
	case g.raw != nil && bytes.Equal(g.raw, digest):
		return g.mistake, true
	}
	return "", false
}

// lacksFew reports whether the signature is the digest without a few digits that stand
// side by side in it.
func (g *givenSignature) lacksFew(digest []byte) bool {
	lost := 2*len(digest) - g.digits
	if lost > MostLost {
		return false
	}
	given, whole := hex.EncodeToString(g.hex), hex.EncodeToString(digest)
	if g.digits%2 != 0 {
		given += hex.EncodeToString([]byte{g.odd})[:1]
	}
	same := 0
	for same < len(given) && given[same] == whole[same] {
		same++
	}
	return given[same:] == whole[same+lost:]
}
