package parts

import "strings"

// stray is a blank within a value, or what cannot be seen there.
type stray struct {
	place
	at int // in the value
}

// find looks for a value where no other one stands. What clients escape and what a mail
// breaks is still the value.
func (s *scan) find(v *value) {
	text := s.text
	fold := v.Kind == Host
	for _, strict := range []bool{true, false} {
		for i := 0; i < len(text); i++ {
			if c := text[i]; c != '%' && lower(c) != lower(v.text[0]) {
				continue
			}
			end, inner, ok := match(text[i:], v.text, fold)
			if s.effort -= end; s.effort < 0 {
				return
			}
			if !ok || s.overlaps(place{i, i + end}) || strict && !apart(text, i, i+end, v.Kind) {
				continue
			}
			v.place, v.found, v.inner = place{i, i + end}, true, inner
			for k := range v.inner {
				v.inner[k].from, v.inner[k].to = v.inner[k].from+i, v.inner[k].to+i
			}
			s.taken = append(s.taken, v.place)
			return
		}
	}
}

func (s *scan) overlaps(p place) bool {
	for _, t := range s.taken {
		if p.from < t.to && t.from < p.to {
			return true
		}
	}
	return false
}

// apart reports whether a value stands by itself, as no part of a longer word.
func apart(text string, from, to int, kind Kind) bool {
	if kind != Handle && kind != Key {
		return true
	}
	return (from == 0 || !isName(text[from-1])) && (to == len(text) || !isName(text[to]))
}

// mostEffort bounds how many characters of one text are compared: a hostile one is all
// beginnings of its values.
const mostEffort = 4 << 20

// mostStrays bounds what does not belong into one value.
const mostStrays = 32

// match reads a value from the start of a text: its characters may be escaped, and blanks
// may stand between them. It returns where it ends, or how far it came.
func match(text, want string, fold bool) (end int, strays []stray, ok bool) {
	i, broken := 0, false
	for j := 0; j < len(want); {
		if i >= len(text) || len(strays) > mostStrays {
			return i, nil, false
		}
		size, c := character(text[i:])
		if want[j] == '%' && strings.HasPrefix(text[i:], want[j:min(j+3, len(want))]) {
			size, c = 1, '%' // the value itself holds the escape
		}
		switch {
		case same(c, want[j], fold):
			i, j, broken = i+size, j+1, false
		case c == ' ' && want[j] == '+':
			strays = append(strays, stray{place{i, i + size}, j})
			i, j = i+size, j+1
		case j > 0 && (isBlank(c) || c == '\n' || c == '\r'), broken && (c == '>' || c == '|'):
			if n := len(strays); n > 0 && strays[n-1].to == i && strays[n-1].at == j {
				strays[n-1].to = i + size
			} else {
				strays = append(strays, stray{place{i, i + size}, j})
			}
			broken = broken || c == '\n'
			i += size
		default:
			return i, nil, false
		}
	}
	return i, strays, true
}

// same reports whether a character is the one that is meant: the two alphabets of base64
// are one.
func same(c, want byte, fold bool) bool {
	switch {
	case c == want, fold && lower(c) == lower(want):
		return true
	case c == '+' && want == '-', c == '/' && want == '_':
		return true
	}
	return false
}
