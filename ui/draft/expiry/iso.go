package expiry

import "strings"

// isoDuration reads a duration of ISO 8601: P1D, PT1H30M, P2W. An M before the T is a
// month, behind it a minute, as the standard says.
func isoDuration(in *input) *answer {
	text := strings.ToUpper(in.text)
	rest, ok := strings.CutPrefix(strings.TrimLeft(text, "+-"), "P")
	if !ok || rest == "" || strings.Trim(rest, "0123456789.,YMWDTHS") != "" || !strings.ContainsAny(rest, "0123456789T") {
		return nil
	}
	s := span{backward: text[0] == '-'}
	days, times, timed := strings.Cut(rest, "T")
	if last := rest[len(rest)-1]; last == 'T' || isDigit(rune(last)) {
		return refused(unfinished(text, timed))
	}
	for _, part := range []struct {
		text  string
		timed bool
	}{{days, false}, {times, true}} {
		if r := s.isoTerms(part.text, part.timed); r != nil {
			return refused(r)
		}
	}
	if r := s.twice(in); r != nil {
		return refused(r)
	}
	return s.from(in.now)
}

// isoTerms reads the terms before the T, or those behind it.
func (s *span) isoTerms(text string, timed bool) *Refusal {
	tokens := cut(text)
	for i := 0; i < len(tokens); {
		count, n := amountAt(tokens, i)
		name := at(tokens, i+n)
		if n == 0 || len(name.raw) != 1 {
			return &Refusal{Fact: "no ISO duration", Hint: "a number before each letter: PT1H30M, P7D"}
		}
		unit, ok := isoUnit(name.raw, timed)
		if _, other := isoUnit(name.raw, !timed); !ok && other && !timed {
			return offering(name.raw+" stands behind a T", "", "PT"+count.plain()+name.raw)
		}
		if !ok {
			return &Refusal{Fact: name.raw + " is no unit there", Hint: "days before the T, hours behind it: PT1H30M, P7D"}
		}
		t := term{amount: count, unit: unit, text: text[tokens[i].at : name.at+1]}
		if r := t.inexact(); r != nil {
			return r
		}
		s.terms = append(s.terms, t)
		i += n + 1
	}
	return nil
}

// isoUnit is the place of a unit by its letter, among those of days or of times.
func isoUnit(letter string, timed bool) (int, bool) {
	for i, u := range units {
		ofTime := u.seconds > 0 && u.seconds < 24*3600
		if u.iso == letter && ofTime == timed {
			return i, true
		}
	}
	return 0, false
}

// unfinished refuses a duration whose last number has no unit, or that ends in its T.
func unfinished(text string, timed bool) *Refusal {
	endings := []string{"D", "W"}
	switch {
	case strings.HasSuffix(text, "T"):
		endings = []string{"1H", "30M"}
	case timed:
		endings = []string{"H", "M", "S"}
	}
	var offers []string
	for _, ending := range endings {
		offers = append(offers, text+ending)
	}
	return offering("an ISO duration that lacks its unit", "", offers...)
}
