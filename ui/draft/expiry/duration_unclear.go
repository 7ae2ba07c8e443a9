package expiry

import (
	"math"
	"strconv"
	"strings"
)

// unclear is why a duration is not taken although each of its terms was read.
func (s *span) unclear(in *input) *Refusal {
	for _, t := range s.terms {
		if r := t.unclear(in, s.capitals()); r != nil {
			return r
		}
	}
	return s.twice(in)
}

// capitals reports whether another unit than M is written in capitals: in 1H30M it is
// minutes.
func (s *span) capitals() bool {
	for _, t := range s.terms {
		if !t.months && strings.ToUpper(t.text) == t.text && strings.ToLower(t.text) != t.text {
			return true
		}
	}
	return false
}

// unclear is why a term is not taken: its M is two units, its comma two numbers, or it
// is no whole number of seconds or months.
func (t term) unclear(in *input, capitals bool) *Refusal {
	whole, fraction, comma := strings.Cut(t.text, ",")
	switch {
	case t.months && !capitals:
		return t.either(in, "M may be minutes or months", "m", "minutes", "mo", "months")
	case comma && len(fraction) > 3 && digits(fraction[:3]) && !digits(fraction[:4]) && len(whole) <= 3:
		return t.grouped(in, whole, fraction)
	}
	return t.inexact()
}

// inexact is why a term is not taken that is no whole number of seconds or months, or
// beyond all dates.
func (t term) inexact() *Refusal {
	u := units[t.unit]
	switch {
	case t.num/t.den > Latest/max(u.seconds, u.months*28*24*3600):
		return beyond(Latest + 1)
	case u.months > 0 && t.num%t.den != 0:
		return t.brokenMonths()
	case t.num*u.seconds%t.den != 0:
		return offering("a fraction of a second", "whole seconds: ", amount{max(t.num*u.seconds/t.den, 1), 1}.plain()+"s")
	}
	return nil
}

// either is a choice between two units for the count of a term.
func (t term) either(in *input, fact, unit1, says1, unit2, says2 string) *Refusal {
	count := t.plain()
	return choosing(fact, readings(in, []Reading{
		{Text: strings.Replace(in.text, t.text, count+unit1, 1), Says: says1},
		{Text: strings.Replace(in.text, t.text, count+unit2, 1), Says: says2},
	}))
}

// grouped is a choice for 1,500h: a fraction to some, thousands to others.
func (t term) grouped(in *input, whole, fraction string) *Refusal {
	unit := units[t.unit].short
	return choosing("a comma may group digits or part a fraction", readings(in, []Reading{
		{Text: strings.Replace(in.text, t.text, whole+"."+fraction[:3]+unit, 1), Says: "a fraction"},
		{Text: strings.Replace(in.text, t.text, whole+fraction[:3]+unit, 1), Says: "thousands"},
	}))
}

// brokenMonths refuses a fraction of a month or year: they are not all as long.
func (t term) brokenMonths() *Refusal {
	u := units[t.unit]
	fact := "months and years have no fractions"
	if months := t.num * u.months; months%t.den == 0 {
		return offering(fact, "", strconv.FormatInt(months/t.den, 10)+"mo")
	}
	days := math.Round(float64(t.num*u.months) / float64(t.den) * 30)
	return offering(fact, "", strconv.Itoa(int(max(days, 1)))+"d")
}

// twice refuses a unit that stands twice: the last term alone, or all of them summed.
func (s *span) twice(in *input) *Refusal {
	seen := map[int]bool{}
	for _, t := range s.terms {
		if seen[t.unit] {
			last := s.terms[len(s.terms)-1]
			return choosing(units[t.unit].short+" stands twice", readings(in, []Reading{
				{Text: last.plain() + units[last.unit].short, Says: "the last alone"},
				{Text: s.summed(), Says: "all together"},
			}))
		}
		seen[t.unit] = true
	}
	return nil
}

// summed writes all terms with each unit once, the largest first.
func (s *span) summed() string {
	text := ""
	for i := len(units) - 1; i >= 0; i-- {
		var sum amount
		for _, t := range s.terms {
			if t.unit == i {
				sum = amount{sum.num*t.den + t.num*max(sum.den, 1), max(sum.den, 1) * t.den}
			}
		}
		if sum.num > 0 {
			text += sum.plain() + units[i].short
		}
	}
	return text
}

// readings fills in the times of texts that are read in one way, and drops the others.
func readings(in *input, list []Reading) []Reading {
	var right []Reading
	for _, r := range list {
		if a := read(r.Text, in.now); a.refusal == nil {
			r.Unix = a.when.Unix
			right = append(right, r)
		}
	}
	return right
}

// behind refuses what stands behind a duration. A number alone is one more term without
// its unit, or the minutes of a clock.
func (s *span) behind(in *input, rest []token) *Refusal {
	last := s.terms[len(s.terms)-1]
	if len(rest) > 1 || rest[0].kind != digit || len(rest[0].text) > 4 {
		return offering(quoted(rest[0].text)+" stands behind a duration", "the duration alone: ", strings.TrimSpace(in.text[:rest[0].at]))
	}
	count := rest[0].text
	text := strings.TrimSpace(in.text)
	if units[last.unit].short == "h" && len(s.terms) == 1 && last.den == 1 && last.num < 24 && len(count) <= 2 {
		list := []Reading{{Text: text + "m", Says: "a duration"}}
		if c := (clock{hour: int(last.num), minute: rest[0].value()}); c.exists() {
			list = append(list, Reading{Text: c.String(), Says: "the time"})
		}
		if list = readings(in, list); len(list) == 2 {
			return choosing(twoWays, list)
		}
	}
	smaller := s.smaller()
	if smaller == "" {
		return offering(count+" what?", "the duration alone: ", strings.TrimSpace(in.text[:rest[0].at]))
	}
	return offering(count+" what?", "", text+smaller)
}

// unitless refuses a number that is marked as a duration, by a sign or "in", and has no
// unit.
func unitless(in *input, lead int) *answer {
	t := at(in.tokens, lead)
	if lead == 0 || t.kind != digit || len(in.tokens) != lead+1 {
		return nil
	}
	before := strings.TrimSpace(in.text[:t.at])
	if in.tokens[lead-1].kind != '-' && in.tokens[lead-1].kind != '+' {
		before += " "
	}
	count, _ := amountAt(in.tokens, lead)
	var offers []string
	for _, unit := range unitsFor(int(count.num)) {
		offers = append(offers, before+count.plain()+unit)
	}
	return refused(offering(count.plain()+" what?", "", offers...))
}
