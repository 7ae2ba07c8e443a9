package redact

import (
	"strings"
	"unicode/utf8"
)

// letterMarks are the first bytes of letters of another look.
const letterMarks = "\xc2\xe2\xef\xf0\xf3"

// alphabet is a run of characters that look as others do, from the first on.
type alphabet struct {
	first, last rune
	as          string // what they stand for, again from its start behind its end
}

const (
	capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	smalls   = "abcdefghijklmnopqrstuvwxyz"
	figures  = "0123456789"
)

// alphabets are the compatibility forms of ASCII in Unicode: in full width, bold, italic,
// script, in circles and squares, raised, lowered, and as invisible tags.
var alphabets = []alphabet{
	{'⁰', '⁹', figures}, {'₀', '₉', figures},
	{'①', '⑨', figures[1:]}, {'⑴', '⑼', figures[1:]}, {'⒜', '⒵', smalls},
	{'Ⓐ', 'Ⓩ', capitals}, {'ⓐ', 'ⓩ', smalls}, {'⓪', '⓪', figures}, {'⓵', '⓽', figures[1:]}, {'⓿', '⓿', figures},
	{'❶', '❾', figures[1:]}, {'➀', '➈', figures[1:]}, {'➊', '➒', figures[1:]},
	{'！', '～', visibleASCII()},
	{0x1d400, 0x1d6a3, capitals + smalls}, {0x1d7ce, 0x1d7ff, figures},
	{0x1f110, 0x1f129, capitals}, {0x1f130, 0x1f149, capitals}, {0x1f150, 0x1f169, capitals}, {0x1f170, 0x1f189, capitals},
	{0x1f1e6, 0x1f1ff, capitals},
	{0xe0021, 0xe007e, visibleASCII()},
}

// scattered are those that stand alone, each before what it looks as.
const scattered = "¹1²2³3ⁱiⁿnℂCℊgℋHℌHℍHℎhℐIℑIℒLℓlℕNℙPℚQℛRℜRℝRℤZℨZℬBℭCℯeℰEℱFℳMℴoⅰiⅴvⅹx"

func visibleASCII() string {
	var b strings.Builder
	for c := byte('!'); c <= '~'; c++ {
		b.WriteByte(c)
	}
	return b.String()
}

// lookalike reads a letter or sign of another look.
func lookalike(b []byte) (size int, c byte) {
	r, n := utf8.DecodeRune(b)
	for _, a := range alphabets {
		if r >= a.first && r <= a.last {
			return n, a.as[int(r-a.first)%len(a.as)]
		}
	}
	if i := strings.IndexRune(scattered, r); i >= 0 && r >= utf8.RuneSelf && r != utf8.RuneError {
		return n, scattered[i+n]
	}
	return 0, 0
}

// isWide reports whether bytes are a text in UTF-16 of which each second byte is zero.
func isWide(b []byte) bool {
	var zeros [2]int
	for i, c := range b {
		if c == 0 {
			zeros[i%2]++
		}
	}
	half := len(b) / 2
	return half >= 4 && (zeros[0]*4 >= half*3 && zeros[1]*8 < half || zeros[1]*4 >= half*3 && zeros[0]*8 < half)
}

// textual reports whether bytes are text.
func textual(b []byte) bool {
	most := maxOdd * len(b) / 100
	return oddUpTo(b, most+1) <= most
}

// odd is how many bytes are no characters of a text.
func odd(b []byte) int { return oddUpTo(b, len(b)) }

// oddUpTo counts no further than to most.
func oddUpTo(b []byte, most int) int {
	n := 0
	for i := 0; i < len(b) && n < most; {
		c := b[i]
		if c < utf8.RuneSelf {
			if c < ' ' && !isBlank(c) && c != 0x1b || c == 0x7f {
				n++
			}
			i++
			continue
		}
		r, size := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && size == 1 {
			n++
		}
		i += size
	}
	return n
}

func isBlank(c byte) bool { return c == ' ' || c == '\n' || c == '\r' || c == '\t' }

// Kinds of bytes in a text.
const (
	inASCII byte = iota
	noText       // a control character
	first        // of a character of several bytes
	further      // one of these, or none of any text
)

var kindOf = func() (kinds [256]byte) {
	for i := range kinds {
		switch c := byte(i); {
		case c >= 0xc2 && c <= 0xf4:
			kinds[i] = first
		case c >= utf8.RuneSelf:
			kinds[i] = further
		case odd([]byte{c}) > 0:
			kinds[i] = noText
		}
	}
	return kinds
}()

// oddBehind says of which kinds the second shows that one of two neighbours is odd for
// certain: the others tell by more than two bytes.
var oddBehind = [further + 1][further + 1]bool{
	inASCII: {noText: true, further: true}, noText: {noText: true, further: true}, first: {inASCII: true, noText: true, first: true},
	further: {noText: true},
}
