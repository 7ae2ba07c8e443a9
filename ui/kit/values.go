package kit

import (
	"strings"
	"unicode/utf8"
)

// Value is a text that has its role wherever it stands: a policy, a signature, a handle.
type Value struct {
	Text string
	As   Role
}

// Tint gives values their roles wherever they stand in a text, over the roles it has.
// A value stands where no letter, digit, - or _ goes on before or behind it; of two that
// begin at one place the longer counts. A value that the text spells otherwise, such as
// with %3D, is another value of the same role.
func Tint(text string, runs []Run, values ...Value) []Run {
	var spans []span
	for at := 0; at < len(text); {
		next, found := nextValue(text, at, values)
		if !found {
			break
		}
		spans = append(spans, next)
		at = next.to
	}
	return overlay(runs, spans)
}

// nextValue is the first value that stands at an offset or behind it.
func nextValue(text string, at int, values []Value) (first span, found bool) {
	for _, v := range values {
		from, stands := standsFrom(text, at, v.Text)
		if !stands {
			continue
		}
		if to := from + len(v.Text); !found || from < first.from || from == first.from && to > first.to {
			first, found = span{from, to, v.As}, true
		}
	}
	return first, found
}

func standsFrom(text string, at int, value string) (from int, stands bool) {
	if value == "" {
		return 0, false
	}
	for {
		i := strings.Index(text[at:], value)
		if i < 0 {
			return 0, false
		}
		from, to := at+i, at+i+len(value)
		if !goesOn(text, from-1) && !goesOn(text, to) {
			return from, true
		}
		at = to
	}
}

// goesOn reports whether a character of a token stands at a place.
func goesOn(text string, at int) bool {
	if at < 0 || at >= len(text) {
		return false
	}
	c := text[at]
	return c == '-' || c == '_' || c >= utf8.RuneSelf || '0' <= c && c <= '9' || 'A' <= c && c <= 'Z' || 'a' <= c && c <= 'z'
}

// span is a stretch of a text with a role of its own.
type span struct {
	from, to int
	as       Role
}

// overlay lays spans, in their order and apart from each other, over the runs of a text.
func overlay(runs []Run, spans []span) []Run {
	if len(spans) == 0 {
		return runs
	}
	list := make([]Run, 0, len(runs)+2*len(spans))
	at := 0
	for _, r := range runs {
		for at < r.End {
			switch {
			case len(spans) == 0 || spans[0].from >= r.End:
				at = r.End
				list = append(list, r)
			case spans[0].from > at:
				at = spans[0].from
				list = append(list, Run{at, r.As})
			default:
				at = spans[0].to
				list = append(list, Run{at, spans[0].as})
				spans = spans[1:]
			}
		}
	}
	return list
}
