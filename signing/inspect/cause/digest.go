package cause

import (
	"bytes"
	"crypto/hmac"
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha512"
	"encoding/base64"
	"encoding/hex"
	"hash"
	"strings"

	"policybench/signing/inspect/ascii"
)

// causeAlgorithm computes a digest from a key and a message: an HMAC, or the plain hash
// of the two joined in some way.
type causeAlgorithm struct {
	mistake string
	hash    func() hash.Hash
	size    int // of the digest, in bytes
	joined  func(key, message string) string
}

var hmacSHA256 = causeAlgorithm{hash: sha256.New, size: sha256.Size}

var wrongAlgorithms = []causeAlgorithm{
	{mistake: "hmac-sha1", hash: sha1.New, size: sha1.Size},
	{mistake: "hmac-md5", hash: md5.New, size: md5.Size},
	{mistake: "hmac-sha384", hash: sha512.New384, size: sha512.Size384},
	{mistake: "hmac-sha512", hash: sha512.New, size: sha512.Size},
	{"plain-sha256", sha256.New, sha256.Size, func(_, message string) string { return message }},
	{"plain-sha256", sha256.New, sha256.Size, func(key, message string) string { return key + message }},
	{"plain-sha256", sha256.New, sha256.Size, func(key, message string) string { return message + key }},
}

// keyedMAC keeps the keyed state of the last HMAC: setting a key costs as much as
// hashing a short policy.
type keyedMAC struct {
	algorithm *causeAlgorithm
	key       string
	mac       hash.Hash
	message   []byte
	digest    []byte
}

// sum is good until the next one.
func (k *keyedMAC) sum(a *causeAlgorithm, key, message string) []byte {
	if k.algorithm != a || k.key != key {
		k.algorithm, k.key, k.mac = a, key, hmac.New(a.hash, []byte(key))
	} else {
		k.mac.Reset()
	}
	return k.finish(k.mac, message)
}

func (k *keyedMAC) plain(a *causeAlgorithm, message string) []byte {
	return k.finish(a.hash(), message)
}

func (k *keyedMAC) finish(h hash.Hash, message string) []byte {
	k.message = append(k.message[:0], message...)
	h.Write(k.message)
	k.digest = h.Sum(k.digest[:0])
	return k.digest
}

// fewestDigits are what is left of a truncated signature at least: fewer fit by
// chance.
const fewestDigits = 16

// givenSignature is a signature read in every way in which it may have been written.
type givenSignature struct {
	digits  int    // of hex; 0 where it is none
	hex     []byte // the bytes of the whole pairs of digits
	odd     byte   // the last digit of an odd number of them, as a high half-byte
	raw     []byte // undone from base64; nil where it is none
	mistake string // the name of that
}

func readSignature(text string) (g givenSignature) {
	text = strings.TrimSpace(text)
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
	return g.digits == 2*size || misspelt && (len(g.raw) == size || g.cut(size))
}

func (g *givenSignature) cut(size int) bool { return g.digits >= fewestDigits && g.digits < 2*size }

// Truncated is the cause of a signature whose end is missing.
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
	case g.raw != nil && bytes.Equal(g.raw, digest):
		return g.mistake, true
	}
	return "", false
}
