package ascii

import "unicode/utf8"

// Part is s[from:to], safe by construction: a place outside s counts as its nearest
// end, and where to does not stand behind from there is nothing. Whoever takes a
// window around a place, or what stands between two places whose order is not known
// for certain, takes it with Part, Before or After. Copied to each of these they would be
// 20 KB of the program.
//
//go:noinline
func Part(s string, from, to int) string {
	from, to = max(from, 0), min(to, len(s))
	if from >= to {
		return ""
	}
	return s[from:to]
}

// Before is what stands before a place, at most size bytes of it.
//
//go:noinline
func Before(s string, at, size int) string { return Part(s, at-size, at) }

// After is what stands from a place on, at most size bytes of it.
//
//go:noinline
func After(s string, at, size int) string { return Part(s, at, at+size) }

// RuneStart is where the character begins that holds offset at: at itself, unless at
// lies inside one.
func RuneStart(s string, at int) int {
	if at <= 0 || at >= len(s) || utf8.RuneStart(s[at]) {
		return at
	}
	for i := at - 1; i >= max(0, at-utf8.UTFMax+1); i-- {
		if !utf8.RuneStart(s[i]) {
			continue
		}
		if _, size := utf8.DecodeRuneInString(s[i:]); i+size > at {
			return i
		}
		break
	}
	return at // a stray byte
}

// RuneEnd is where the character ends that holds offset at: at itself, unless at lies
// inside one.
func RuneEnd(s string, at int) int {
	start := RuneStart(s, at)
	if start == at {
		return at
	}
	_, size := utf8.DecodeRuneInString(s[start:])
	return start + size
}
