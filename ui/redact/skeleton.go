package redact

import (
	"bytes"
	"unicode"
	"unicode/utf8"
)

// skeleton is the letters and digits of a layer: what separates them hides nothing.
type skeleton struct {
	of   *layer
	text []byte  // as written
	low  []byte  // in lower case
	at   []int32 // the index of each byte in the layer
}

func skeletonOf(l *layer) *skeleton {
	n := len(l.text)
	s := &skeleton{of: l, text: make([]byte, 0, n), low: make([]byte, 0, n), at: make([]int32, 0, n)}
	for i := 0; i < len(l.text); {
		c := l.text[i]
		if c < utf8.RuneSelf {
			if isAlnum(c) {
				s.add(c, lower(c), i)
			}
			i++
			continue
		}
		r, size := utf8.DecodeRune(l.text[i:])
		s.addRune(r, i)
		i += size
	}
	return s
}

func (s *skeleton) add(c, low byte, i int) {
	s.text = append(s.text, c)
	s.low = append(s.low, low)
	s.at = append(s.at, int32(i))
}

// addRune adds a letter or digit of another script.
func (s *skeleton) addRune(r rune, i int) {
	whole, low, ok := letter(r)
	for j := range utf8.RuneLen(max(r, 0)) {
		if ok {
			s.add(whole[j], low[j], i+j)
		}
	}
}

// letter is a letter or digit of any script as it is written, and in lower case where that
// has as many bytes.
func letter(r rune) (whole, low [utf8.UTFMax]byte, ok bool) {
	if r == utf8.RuneError || !unicode.IsLetter(r) && !unicode.IsDigit(r) {
		return whole, low, false
	}
	n := utf8.EncodeRune(whole[:], r)
	if utf8.EncodeRune(low[:], unicode.ToLower(r)) != n {
		low = whole
	}
	return whole, low, true
}

// bare is the skeleton of a value, as written and in lower case.
func bare(value string) (text, low string) {
	s := skeletonOf(&layer{text: []byte(value)})
	return string(s.text), string(s.low)
}

// appendLow appends the letters and digits of a value in lower case, as bare has them.
func appendLow(b []byte, value string) []byte {
	for _, r := range value {
		if r < utf8.RuneSelf {
			if c := foldedAlnum[r]; c != 0 {
				b = append(b, c)
			}
		} else if _, low, ok := letter(r); ok {
			b = append(b, low[:utf8.RuneLen(r)]...)
		}
	}
	return b
}

// farthest is how far apart the letters of one value may stand for one cut to take in
// what lies between them, in bytes.
const farthest = 64

// longestSpelt is how long the spelling of one character may be, in bytes: &amp;amp;#0000045;
const longestSpelt = 40

// cuts are the places in the original text of the skeleton's bytes from a to b.
func (s *skeleton) cuts(a, b int, with string) []cut {
	var cuts []cut
	from := a
	for i := a + 1; i <= b; i++ {
		if i < b && !s.parted(i-1, i) {
			continue
		}
		cuts = append(cuts, cut{s.of.start(int(s.at[from])), s.of.end(int(s.at[i-1])), with})
		from = i
	}
	return cuts
}

// before adds what stands before byte i of the skeleton, where that is a value's head.
func (s *skeleton) before(cuts []cut, i int, head string) []cut {
	at := int(s.at[i])
	if head != "" && bytes.HasSuffix(s.of.text[:at], []byte(head)) {
		cuts = append(cuts, cut{s.of.start(at - len(head)), s.of.start(at), cuts[0].with})
	}
	return cuts
}

// behind adds what stands behind byte i of the skeleton, where that is a value's tail.
func (s *skeleton) behind(cuts []cut, i int, tail string) []cut {
	at := int(s.at[i]) + 1
	if tail != "" && bytes.HasPrefix(s.of.text[at:], []byte(tail)) {
		cuts = append(cuts, cut{s.of.end(at - 1), s.of.end(at + len(tail) - 1), cuts[0].with})
	}
	return cuts
}

// withoutWord is the end of a run without the start of a word behind it that goes on
// otherwise: a few letters may be the next of a value by chance.
func (s *skeleton) withoutWord(from, to int) int {
	const few = 3
	if to >= len(s.at) || s.at[to] != s.at[to-1]+1 {
		return to
	}
	for k := to - 1; k > from && k >= to-few; k-- {
		if s.at[k] != s.at[k-1]+1 {
			return k
		}
	}
	return to
}

// parted reports whether two neighbours in the skeleton stand apart in the text.
func (s *skeleton) parted(i, j int) bool {
	a, b := int(s.at[i]), int(s.at[j])
	if s.of.start(b)-s.of.start(a) > max(farthest, longestSpelt*(b-a)) {
		return true
	}
	for k := a + 1; k < b; k++ {
		if s.of.text[k] == apart {
			return true
		}
	}
	return false
}

func lower(c byte) byte {
	if c >= 'A' && c <= 'Z' {
		c += 'a' - 'A'
	}
	return c
}

func isAlnum(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func isHex(c byte) bool { return digitValue(c) >= 0 }

func isBase64(c byte) bool {
	return isAlnum(c) || c == '+' || c == '/' || c == '-' || c == '_'
}
