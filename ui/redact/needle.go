package redact

import (
	"encoding/base32"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// needles are values to look for, in the forms in which they may stand in a text.
type needles struct {
	forms   []form
	exact   grams // of forms whose case counts
	folded  grams // of forms in lower case
	any     grams // of all forms, in lower case
	stride  int   // letters of a text of which one ends a gram of any form found there
	literal []literal
	least   int // bytes that a text has in which one is found
}

// form is one way to write a value, in letters and digits alone.
type form struct {
	bare string
	need int // how many of them in a row give it away
	most int // how many do where no digit is among them: words are no secret
	keep int // how many may stay at its start
	with string
	// The signs of the value before its first letter and behind its last.
	head, tail string
	plain      bool // its letters and digits as they are
}

// Bounds of what is looked for, in characters.
const (
	gramLength   = 8
	shortestText = 4 // a shorter secret would be found by chance
	kept         = 8 // of a signature
)

// masked is what stands in place of a secret.
func masked(secret string) string {
	return fmt.Sprintf("‹app secret, %d characters›", utf8.RuneCountInString(secret))
}

// addSecret looks for an app secret in all its forms, also as the text that its base32
// stands for.
func (n *needles) addSecret(secret string) {
	with := masked(secret)
	n.addValue(secret, with, 1)
	if trimmed := strings.Trim(strings.TrimSpace(secret), `"'`+"`"); trimmed != secret {
		n.addValue(trimmed, with, 1)
	}
	if plain, ok := escapes(&layer{text: []byte(secret)}); ok { // a front end may undo what looks escaped
		n.addValue(string(plain.text), with, 1)
	}
	if raw, err := base32.StdEncoding.WithPadding(base32.NoPadding).DecodeString(strings.ToUpper(secret)); err == nil && len(raw) >= gramLength {
		n.addBytes(raw, form{with: with}, 1)
	}
}

// addValue looks for a value whose every step-th run of letters is a gram.
func (n *needles) addValue(value, with string, step int) {
	_, low := bare(value)
	if len(low) < gramLength {
		n.addLiteral(value, with)
	} else {
		f := form{bare: low, need: share(low, 2, gramLength), most: share(low, 3, 12), with: with, plain: true}
		f.head, f.tail = value[:strings.IndexFunc(value, isLetter)], strings.TrimLeftFunc(value[strings.LastIndexFunc(value, isLetter):], isLetter)
		n.add(f, &n.folded, step)
		f.bare, f.head, f.tail, f.plain = reversed(low), reversed(f.tail), reversed(f.head), false
		n.add(f, &n.folded, step)
	}
	for _, written := range spellings(value) {
		n.addBytes([]byte(written), form{with: with}, step)
	}
	if strings.IndexFunc(value, func(r rune) bool { return r >= utf8.RuneSelf }) >= 0 {
		n.addBytes(wide(value), form{with: with}, step) // what is ASCII alone is undone
	}
}

// wide is a value in UTF-16, the lower byte of each unit first. In the other order it is
// the same but for its ends.
func wide(value string) []byte {
	var b []byte
	for _, unit := range utf16.Encode([]rune(value)) {
		b = binary.LittleEndian.AppendUint16(b, unit)
	}
	return b
}

// isLetter: what the bare form of a value keeps.
func isLetter(r rune) bool {
	_, _, ok := letter(r)
	return ok
}

func reversed(s string) string {
	runes := []rune(s)
	slices.Reverse(runes)
	return string(runes)
}

// share is so many fifths of a value, at least so many characters and at most so many
// times as many: a longer run gives a long value away, too.
func share(bare string, fifths, least int) int {
	return min(len(bare), max(least, (len(bare)*fifths+4)/5), fifths*least)
}

// spellings are a value as written and in either case.
func spellings(value string) []string {
	list := []string{value}
	for _, s := range []string{strings.ToLower(value), strings.ToUpper(value)} {
		if s != value {
			list = append(list, s)
		}
	}
	return list
}

// addBytes looks for bytes in hex, in base32, and in base64 at each of the three
// alignments.
func (n *needles) addBytes(raw []byte, f form, step int) {
	h := hex.EncodeToString(raw)
	f.bare, f.need, f.most = h, share(h, 2, 16), share(h, 2, 16)
	n.add(f, &n.folded, step)
	b32 := strings.ToLower(base32.StdEncoding.WithPadding(base32.NoPadding).EncodeToString(raw))
	f.bare, f.need, f.most = b32, share(b32, 2, 12), share(b32, 2, 12)
	n.add(f, &n.folded, step)
	for shift := range 3 {
		encoded := base64.RawStdEncoding.EncodeToString(append(make([]byte, shift), raw...))
		// The ends share their bits with what stands around the value.
		if len(encoded) < 2*shift+2+gramLength {
			continue
		}
		b, _ := bare(encoded[2*shift : len(encoded)-1])
		f.bare, f.need, f.most = b, share(b, 2, 12), share(b, 2, 12)
		n.add(f, &n.exact, step)
	}
}

func (n *needles) add(f form, g *grams, step int) {
	if len(f.bare) < gramLength {
		return
	}
	n.forms = append(n.forms, f)
	least := min(f.need, f.most)
	n.found(least)
	g.add(f.bare, len(n.forms)-1, step)
	n.any.add(strings.ToLower(f.bare), len(n.forms)-1, step)
	stride := least - gramLength + 1
	if step > 1 {
		stride = 1
	}
	if n.stride == 0 || stride < n.stride {
		n.stride = stride
	}
}

// found notes with how many bytes a value is found.
func (n *needles) found(bytes int) {
	if n.least == 0 || bytes < n.least {
		n.least = bytes
	}
}
