package words

import (
	"bytes"
	"encoding/base64"
	"strings"

	"policybench/signing/report"
)

// kept is how many characters of a signature a report shows.
const kept = 8

// CutSignatures shortens every signature in a text to its first characters, so
// that the text opens no file: the reports' own wherever they stand, whole, split
// over lines or literals, escaped or inside base64, and any other long run of hex
// digits.
func CutSignatures(text string, reports []report.Report) string {
	var r redactor
	eachReport(reports, func(found report.Report) {
		r.signature(found.Security.Signature)
		r.signature(found.Security.Policy) // swapped values
	})
	r.longHex = true
	return r.redact(text)
}

func eachReport(reports []report.Report, f func(report.Report)) {
	for _, r := range reports {
		f(r)
		eachReport(r.Inner, f)
	}
}

// redactor finds values in a text however it writes them. It compares letters and
// digits alone, in the text and in what is left after undoing its escapes, so that
// quotes, line breaks and blanks between the pieces of a value hide nothing. Its
// time does not grow with the number of values.
type redactor struct {
	folded       map[string]uint8  // runs of gramLength characters in lower case, and whose they are
	exact        map[string]uint8  // runs of exactLength characters of base64
	heads        map[string]string // what may stay where a value starts, by its first gram
	replacements []string
	longHex      bool // also cut hex digits that belong to no value
}

const (
	gramLength      = 6 // a shorter piece of a value says nothing
	exactLength     = 8
	shortestCut     = 16
	shortestLongHex = 32
	mostValues      = 200
)

// signature adds a value that is to be cut, unless it is a placeholder or a policy.
func (r *redactor) signature(value string) {
	bare := strings.TrimRight(value, "=")
	if len(bare) < shortestCut || strings.HasPrefix(bare, "eyJ") || strings.HasPrefix(bare, "{") {
		return
	}
	digits := 0
	for i := 0; i < len(bare); i++ {
		if bare[i] >= '0' && bare[i] <= '9' {
			digits++
		}
	}
	if digits*8 < len(bare) {
		return // words, or the base64 of text
	}
	r.add(value, kept, "…")
}

// add looks for a value, and for its base64 at each of the three alignments.
func (r *redactor) add(value string, keep int, replacement string) {
	plain := strings.ToLower(lettersAndDigits(value))
	if len(plain) < gramLength || len(r.replacements) == mostValues {
		return
	}
	if r.folded == nil {
		r.folded, r.exact, r.heads = map[string]uint8{}, map[string]uint8{}, map[string]string{}
	}
	r.replacements = append(r.replacements, replacement)
	as := uint8(len(r.replacements))
	addGrams(r.folded, plain, gramLength, as)
	if keep > gramLength && keep < len(plain) {
		r.heads[plain[:gramLength]] = plain[:keep]
	}
	for _, form := range []string{value, strings.ToLower(value), strings.ToUpper(value)} {
		for shift := range 3 {
			encoded := base64.RawStdEncoding.EncodeToString(append(make([]byte, shift), form...))
			// The ends share their bits with what stands around the value.
			addGrams(r.exact, lettersAndDigits(encoded[2*shift:len(encoded)-1]), exactLength, as)
		}
	}
}

func addGrams(grams map[string]uint8, text string, length int, as uint8) {
	for i := 0; i+length <= len(text); i++ {
		if gram := text[i : i+length]; grams[gram] == 0 {
			grams[gram] = as
		}
	}
}

func lettersAndDigits(s string) string {
	return strings.Map(func(r rune) rune {
		if r < 0x80 && isAlnum(byte(r)) {
			return r
		}
		return -1
	}, s)
}

func isAlnum(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}

// deepest is how many layers of escapes are undone.
const deepest = 4

// redact replaces what the needles match.
func (r *redactor) redact(text string) string {
	if len(r.replacements) == 0 && !r.longHex {
		return text
	}
	return r.replace(text, r.marks(text))
}

// marks say whose each byte of the text is, counted from 1.
func (r *redactor) marks(text string) []uint8 {
	marks := make([]uint8, len(text))
	l := plainLayer(text)
	for range deepest {
		r.mark(l, marks)
		next, changed := l.unescape()
		if !changed {
			break
		}
		l = next
	}
	return marks
}

// hexMark stands for hex digits of no value.
const hexMark = 255

func (r *redactor) mark(l layer, marks []uint8) {
	if r.longHex {
		l.markLongHex(marks)
	}
	if len(r.replacements) == 0 {
		return
	}
	bare := l.skeleton()
	bare.markGrams(marks, r.exact, exactLength, nil)
	bare.text = bytes.ToLower(bare.text)
	bare.markGrams(marks, r.folded, gramLength, r.heads)
}

// markGrams notes every run of the given length that the grams hold, but for the
// head of a value.
func (l layer) markGrams(marks []uint8, grams map[string]uint8, length int, heads map[string]string) {
	done := 0 // end of what is noted or kept already
	for at := 0; at+length <= len(l.text); at++ {
		gram := l.text[at : at+length]
		as := grams[string(gram)]
		if as == 0 {
			continue
		}
		from := max(at, done)
		if head := heads[string(gram)]; head != "" && done <= at {
			for from < len(l.text) && from-at < len(head) && l.text[from] == head[from-at] {
				from++
			}
		}
		l.mark(marks, from, at+length, as)
		done = max(from, at+length)
	}
}

func (r *redactor) replace(text string, marks []uint8) string {
	var b strings.Builder
	for i := 0; i < len(text); i++ {
		m := marks[i]
		if m == 0 {
			b.WriteByte(text[i])
			continue
		}
		replacement := "…"
		if m != hexMark {
			replacement = r.replacements[m-1]
		}
		b.WriteString(replacement)
		for i+1 < len(text) && marks[i+1] != 0 {
			i++
		}
		for strings.HasPrefix(text[i+1:], replacement) && replacement == "…" {
			i += len(replacement) // cut before
		}
	}
	return b.String()
}
