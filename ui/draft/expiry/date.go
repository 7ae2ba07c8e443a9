package expiry

import (
	"strconv"
	"time"
)

// months are the names of the months, from January on.
var months = [...]string{
	"jan january", "feb february", "mar march", "apr april", "may", "jun june", "jul july", "aug august",
	"sep sept september", "oct october", "nov november", "dec december",
}

// monthNamed is the month of a name, 0 for none.
func monthNamed(name string) time.Month {
	for i, names := range months {
		if among(names, name) {
			return time.Month(i + 1)
		}
	}
	return 0
}

// isoDay reads what ISO 8601 knows besides year, month and day: 2026-W53-4, 2026-365, and
// 20271231 where more stands behind it.
func isoDay(p *parts) int {
	year := p.token(0)
	if year.isNumber(dayLength, dayLength) {
		if d, ok := written(year.text); ok {
			p.setDay(option{day: d})
			return 1
		}
		return 0
	}
	if !year.isNumber(4, 4) || p.token(1).kind != '-' {
		return 0
	}
	if count := p.token(2); count.isNumber(3, 3) && p.token(3).kind != '-' {
		d := day{year.value(), time.January, 1}.add(count.value() - 1)
		if d.year != year.value() {
			p.refuse(offering("no such day of the year", "", p.replaced(3, day{year.value(), time.December, 31}.String())))
		}
		p.setDay(option{day: d})
		return 3
	}
	week, weekday := p.token(3), p.token(5)
	if p.token(2).text != "w" || !week.isNumber(2, 2) {
		return 0
	}
	// The week of 4 January is the first.
	first := day{year.value(), time.January, 4}
	monday := first.add(-(int(first.weekday()) + 6) % 7).add(7 * (week.value() - 1))
	if p.token(4).kind != '-' || !weekday.isNumber(1, 1) {
		p.refuse(offering("a week is no moment", "its end: ", monday.add(6).String()))
		return 4
	}
	p.setDay(option{day: monday.add(weekday.value() - 1)})
	return 6
}

// monthDay reads a day with the name of its month: 31 Dec 2026, December 31st, 31-Dec-26.
func monthDay(p *parts) int {
	var d day
	n := 0
	if year := p.token(0); year.isNumber(4, 4) && p.monthAt(1+p.joint(1)) != 0 {
		d.year = year.value()
		n = 1 + p.joint(1)
	}
	switch {
	case p.token(n).isNumber(1, 2):
		date := p.token(n).value()
		at := n + 1 + p.ordinal(n+1)
		at += p.joint(at) + anyOf(p.in.tokens, p.i+at+p.joint(at), "of")
		if d.month = p.monthAt(at); d.month == 0 {
			return 0
		}
		d.date = date
		n = at + 1
	case p.monthAt(n) != 0:
		at := n + 1 + p.joint(n+1)
		at += anyOf(p.in.tokens, p.i+at, "the")
		date := p.token(at)
		if !date.isNumber(1, 2) || p.token(at+1).kind == ':' || p.meridiemAt(at+1) {
			return 0
		}
		d.month, d.date = p.monthAt(n), date.value()
		n = at + 1 + p.ordinal(at+1)
	default:
		return 0
	}
	if d.year == 0 {
		year, used := p.yearBehind(n)
		d.year, n = year, n+used
	}
	p.setCalendarDay(d, n)
	return n
}

func (p *parts) monthAt(n int) time.Month { return monthNamed(p.token(n).text) }

func (p *parts) meridiemAt(n int) bool {
	_, tokens := p.meridiem(n)
	return tokens > 0
}

// joint is 1 where a character stands that may part a day, month and year.
func (p *parts) joint(n int) int {
	switch p.token(n).kind {
	case '-', '/', '.', ',':
		return 1
	}
	return 0
}

// ordinal is 1 where a number has an ending: 1st, 2nd, 3rd, 4th.
func (p *parts) ordinal(n int) int {
	if t := p.token(n); t.glued && among("st nd rd th", t.text) {
		return 1
	}
	return 0
}

// yearBehind reads a year from the n-th token on: 2026, '26, and two digits that can be no
// hour, or that a hyphen or slash joins to the month.
func (p *parts) yearBehind(n int) (year, tokens int) {
	joint := p.joint(n)
	kind := p.token(n).kind
	at := n + joint
	marked := joint == 1 && (kind == '-' || kind == '/')
	if p.token(at).kind == '\'' {
		at++
		marked = true
	}
	t := p.token(at)
	switch {
	case p.token(at+1).kind == ':' || p.meridiemAt(at+1):
		return 0, 0
	case t.isNumber(4, 4):
		return t.value(), at + 1 - n
	case t.isNumber(2, 2) && (marked || t.value() > 24):
		return 2000 + t.value(), at + 1 - n
	}
	return 0, 0
}

// setCalendarDay takes a day that stands at so many tokens, or refuses one that the
// calendar lacks.
func (p *parts) setCalendarDay(d day, tokens int) {
	if !d.exists() {
		near := d.nearest()
		if near.year == 0 {
			near = p.next(option{day: near})[0].day
		}
		p.refuse(offering("no such day: "+p.typed(tokens), "", p.replaced(tokens, near.String())))
	}
	p.setDay(option{day: d.orNearest()})
}

// orNearest is the day, or one that exists where it was refused.
func (d day) orNearest() day {
	if d.exists() {
		return d
	}
	return d.nearest()
}

// ordinalDay reads a day of the month alone: the 31st.
func ordinalDay(p *parts) int {
	t := p.token(0)
	if !t.isNumber(1, 2) || p.ordinal(1) == 0 || p.hasDay() {
		return 0
	}
	if t.value() < 1 || t.value() > 31 {
		p.refuse(&Refusal{Fact: "no such day: " + p.typed(2), Hint: examples})
		return 2
	}
	today := dayOf(p.in.now)
	for later := 0; ; later++ {
		month := today.addMonths(later)
		d := day{month.year, month.month, t.value()}
		if d.exists() && d.String() >= today.String() {
			p.setDay(option{day: d})
			return 2
		}
	}
}

// yearAt reads a year that stands apart from its day: Thu Dec 31 18:00:00 2026.
func yearAt(p *parts) int {
	t := p.token(0)
	if !t.isNumber(4, 4) || t.value() < 1900 || p.options == nil || p.options[0].year != 0 {
		return 0
	}
	for i := range p.options {
		p.options[i].year = t.value()
		if d := p.options[i].day; !d.exists() {
			p.refuse(offering("no such day: "+d.month.String()+" "+strconv.Itoa(d.date)+" "+t.text, "", d.nearest().String()))
			p.options[i].day = d.nearest()
		}
	}
	return 1
}
