package extent

import (
	"cmp"
	"strings"

	"policybench/signing/inspect/ascii"
)

// pairPlaces are the places of a policy and a signature in a URL that is still
// being read; -1 where there is none.
type pairPlaces struct {
	policy, policyEnd int
	sign, signEnd     int
}

// pairOf looks for the last policy and signature of a URL.
func pairOf(s string) pairPlaces {
	var shown shown
	return shown.pair(s)
}

// shown is where in a URL the names stand that tell whether it goes on. The URL grows while
// it is being read, piece by piece, and what was looked at is not looked at again. Each place
// is the one behind the name, 0 without it.
type shown struct {
	to                     int // how much of the URL was looked at
	policy, policyCapitals int // the last
	sign, signCapitals     int // the last
	scheme                 int // the last
	task                   int // the first
	short                  [2]short
	was                    pairPlaces
}

// short is the first value of a security task that is named by one letter.
type short struct{ at, to int }

// look looks at what a URL has grown by.
func (w *shown) look(s string) {
	if w.to == len(s) {
		return
	}
	from := max(0, w.to-len("signature"))
	grown := s[from:]
	w.to = len(s)
	last := func(name string, was int) int {
		if !strings.Contains(grown, name) { // which is quicker than to look from the end
			return was
		}
		return from + strings.LastIndex(grown, name) + len(name)
	}
	if w.policy = last("olicy", w.policy); w.policy == 0 {
		w.policyCapitals = last("OLICY", w.policyCapitals)
	}
	if w.sign = last("ignature", w.sign); w.sign == 0 {
		w.signCapitals = last("IGNATURE", w.signCapitals)
	}
	w.scheme = last("://", w.scheme)
	if w.task == 0 {
		if i := strings.Index(grown, "ecurity="); i >= 0 {
			w.task = from + i + len("ecurity=")
		}
	}
}

// pair looks for the last policy and signature of a URL, which goes on with what was looked
// at before.
func (w *shown) pair(s string) pairPlaces {
	w.look(s)
	p := pairPlaces{policy: afterName(s, cmp.Or(w.policy, w.policyCapitals)), sign: afterName(s, cmp.Or(w.sign, w.signCapitals))}
	if w.task > 0 && p.policy < 0 {
		p.policy = w.short[0].find(s, w.task, 'p')
	}
	if w.task > 0 && p.sign < 0 {
		p.sign = w.short[1].find(s, w.task, 's')
	}
	p.policyEnd = valueEnd(s, p.policy, w.was.policy, w.was.policyEnd)
	p.signEnd = valueEnd(s, p.sign, w.was.sign, w.was.signEnd)
	w.was = p
	return p
}

// afterName is where the value begins behind a name that ends at a place, -1 without a name
// or a sign behind it.
func afterName(s string, at int) int {
	if at == 0 {
		return -1
	}
	for at < len(s) && s[at] == ' ' {
		at++
	}
	if at < len(s) && (s[at] == '=' || s[at] == ':') {
		return at + 1
	}
	if n := max(ascii.EscapedLength(s[at:], ':'), ascii.EscapedLength(s[at:], '=')); n > 0 {
		return at + n
	}
	return -1
}

// find is where the value begins in the task whose options begin at a place, -1 without one.
func (v *short) find(s string, options int, name byte) int {
	i := max(v.to, options-1)
	for ; v.at == 0 && i+2 < len(s); i++ {
		if (s[i] == '=' || s[i] == ',') && s[i+1] == name && (s[i+2] == ':' || s[i+2] == '=') {
			v.at = i + 3
		}
	}
	if v.to = i; v.at == 0 {
		return -1
	}
	return v.at
}

// valueEnd is where the value ends that begins at from; one that was seen to reach as far
// as to goes on there.
func valueEnd(s string, from, was, to int) int {
	if from < 0 {
		return -1
	}
	end := from
	if from == was {
		end = max(from, to)
	}
	for end < len(s) && (ascii.IsBase64(s[end]) || s[end] == '%' || s[end] == '"' || s[end] == ' ') {
		end++
	}
	return end
}
