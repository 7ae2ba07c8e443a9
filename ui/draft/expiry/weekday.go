package expiry

import (
	"slices"
	"time"
)

// weekdayPart is a day of the week, and which of them is meant.
type weekdayPart struct {
	day   time.Weekday
	which string // "next", "next week", "last", or empty for the coming one
}

// weekdays are the names of the days, from Sunday on.
var weekdays = [...]string{
	"sun sunday", "mon monday", "tue tues tuesday", "wed weds wednesday", "thu thur thurs thursday", "fri friday", "sat saturday",
}

// weekdayAt reads a day of the week: friday, next friday.
func weekdayAt(p *parts) int {
	which := ""
	n := p.is("next week", "next", "this coming", "this", "coming", "last", "past")
	switch first := p.token(0).text; {
	case first == "next" && n == 2:
		which = "next week"
	case first == "next":
		which = "next"
	case n > 0 && (first == "last" || first == "past"):
		which = "last"
	}
	i := slices.IndexFunc(weekdays[:], func(names string) bool { return among(names, p.token(n).text) })
	if i < 0 {
		return 0
	}
	if p.weekday != nil {
		p.refuse(&Refusal{Fact: "two days of the week in one text", Hint: "one of them: " + p.weekday.day.String()})
	}
	n++
	if week := anyOf(p.in.tokens, p.i+n, "of next week", "next week"); week > 0 && which == "" {
		which = "next week"
		n += week
	}
	p.weekday = &weekdayPart{time.Weekday(i), which}
	return n
}

// comingDays are the days that a day of the week may mean from now on. On that very day
// it is today or in a week. "Next" is the coming one to some and that of next week to
// others.
func (p *parts) comingDays() []option {
	today, w := dayOf(p.in.now), p.weekday.day
	ahead := (int(w) - int(today.weekday()) + 7) % 7
	p.ahead = true
	coming := option{today.add(ahead), "the coming one"}
	switch p.weekday.which {
	case "last":
		return []option{{day: today.add(ahead - 7)}}
	case "next week":
		return ofNextWeek(today, w)
	case "next":
		if ahead == 0 {
			coming.day = today.add(7)
		}
		return append([]option{coming}, ofNextWeek(today, w)...)
	}
	if ahead == 0 {
		return []option{{today, "today"}, {today.add(7), "in a week"}}
	}
	return []option{coming}
}

// ofNextWeek are the days of a name in the week after that of today, which begins on
// Monday to some and on Sunday to others.
func ofNextWeek(today day, w time.Weekday) []option {
	var list []option
	for _, start := range []time.Weekday{time.Monday, time.Sunday} {
		since := func(d time.Weekday) int { return (int(d) - int(start) + 7) % 7 }
		list = append(list, option{today.add(7 - since(today.weekday()) + since(w)), "that of next week"})
	}
	return list
}

// settleWeekday holds days against their day of the week. It chooses between days that
// are not clear without it.
func (p *parts) settleWeekday(list []option) *Refusal {
	p.options = slices.DeleteFunc(slices.Clone(list), func(o option) bool { return o.weekday() != p.weekday.day })
	if len(p.options) > 0 {
		return nil
	}
	var offers []string
	for _, o := range list {
		text := o.String()
		if p.clocks != nil {
			text += " " + p.clocks[0].clock.String()
		}
		offers = append(offers, text)
	}
	return offering(list[0].String()+" is a "+list[0].weekday().String(), "", offers...)
}
