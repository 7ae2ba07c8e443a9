package expiry

import (
	"fmt"
	"slices"
	"strconv"
	"time"
)

// numericDay reads a day in numbers: 2026-12-31, 31.12.2026, 12/31/2026, 31/12. Points
// put the day first; slashes and hyphens leave open which is which.
func numericDay(p *parts) int {
	a, by, b := p.token(0), p.token(1), p.token(2)
	if a.kind != digit || b.kind != digit || by.kind != '-' && by.kind != '/' && by.kind != '.' {
		return 0
	}
	if by.kind == '-' && (!by.glued || !b.glued) {
		return 0
	}
	c := p.token(4)
	if p.token(3).kind == by.kind && c.kind == digit && (by.kind != '-' || c.glued) && !p.hourAt(4) {
		if next := p.token(5); next.kind == by.kind && next.glued && p.token(6).kind == digit {
			return 0 // four numbers
		}
		p.triple(a, b, c, by.kind)
		return 5
	}
	return p.pair(a, b, by.kind)
}

// hourAt reports whether a number that a blank parts from a date begins a time of day:
// 31.12. 18:00.
func (p *parts) hourAt(n int) bool {
	next := p.token(n + 1)
	pointed := next.kind == '.' && p.token(n+2).isNumber(2, 2) && p.token(n+2).glued && p.token(n+3).kind != '.'
	return !p.token(n).glued && (next.kind == ':' || among("h uhr", next.text) || p.meridiemAt(n+1) || pointed)
}

// triple takes the days that three numbers may be.
func (p *parts) triple(a, b, c token, by byte) {
	for _, t := range []token{a, b, c} {
		if len(t.text) != 4 && len(t.text) > 2 {
			p.refuse(&Refusal{Fact: fmt.Sprintf("%d digits in a date", len(t.text)), Hint: "a year has four, month and day two"})
			return
		}
	}
	orders := p.orders(a, b, c, by)
	if orders == nil {
		p.refuse(&Refusal{Fact: "a date with its year in the middle", Hint: "the year first: " + day{b.value(), time.Month(a.value()), c.value()}.nearest().String()})
		return
	}
	list := slices.DeleteFunc(slices.Clone(orders), func(o option) bool { return !o.exists() })
	if by == '.' && len(list) > 0 {
		list = list[:1]
	}
	if len(list) == 0 {
		near := orders[0].nearest()
		p.refuse(offering("no such day: "+p.typed(5), "", p.replaced(5, near.String())))
		list = []option{{day: near}}
	}
	p.setDay(p.plausible(list)...)
}

// orders are the ways to read three numbers, the likelier first.
func (p *parts) orders(a, b, c token, by byte) []option {
	x, y, z := a.value(), b.value(), c.value()
	switch {
	case len(a.text) == 4:
		return []option{{day: day{x, time.Month(y), z}}}
	case len(b.text) == 4:
		return nil
	case len(c.text) == 4:
		return []option{{day{z, time.Month(y), x}, "day first"}, {day{z, time.Month(x), y}, "month first"}}
	}
	return []option{
		{day{2000 + z, time.Month(y), x}, "day first"}, {day{2000 + z, time.Month(x), y}, "month first"},
		{day{2000 + x, time.Month(y), z}, "year first"},
	}
}

// plausible leaves of days whose year is cut to two digits those that are not long over,
// or all where every one is.
func (p *parts) plausible(list []option) []option {
	from := p.in.now.Year() - 1
	recent := slices.DeleteFunc(slices.Clone(list), func(o option) bool { return o.year != 0 && o.year < from })
	if len(recent) == 0 || !slices.ContainsFunc(list, func(o option) bool { return o.says == "year first" }) {
		return list
	}
	return recent
}

// pair takes the days that two numbers may be, or refuses a month without its day.
func (p *parts) pair(a, b token, by byte) int {
	switch {
	case a.isNumber(4, 4) && b.isNumber(1, 2):
		return p.monthOf(a, b)
	case b.isNumber(4, 4) && a.isNumber(1, 2):
		return p.monthOf(b, a)
	case !a.isNumber(1, 2) || !b.isNumber(1, 2):
		return 0
	}
	n := 3
	if by == '.' && p.token(3).kind == '.' {
		n = 4
	}
	x, y := a.value(), b.value()
	list := []option{{day{0, time.Month(y), x}, "day first"}, {day{0, time.Month(x), y}, "month first"}}
	list = slices.DeleteFunc(list, func(o option) bool { return !o.exists() })
	if by == '/' && x >= 1 && x <= 12 && b.isNumber(2, 2) && 2000+y >= p.in.now.Year() {
		list = append(list, option{day{2000 + y, time.Month(x), 1}.last(), "month and year"})
	}
	switch {
	case len(list) == 0 && by == '.' && (clock{hour: x, minute: y}).exists():
		p.refuse(offering(p.typed(n)+" what?", "", clock{hour: x, minute: y}.String(), strconv.Itoa(x)+"."+b.text+"h"))
		return n
	case len(list) == 0:
		p.refuse(&Refusal{Fact: "no such day: " + p.typed(n), Hint: "day and month, or the whole date: " + p.example(x, y)})
		return n
	case by == '.' && n == 3 && len(p.in.tokens) == 3:
		p.refuse(p.point(a, b, list[0]))
	case by == '.':
		list = list[:1]
	}
	p.setDay(list...)
	return n
}

// example is a date with as much of two numbers as a date can hold.
func (p *parts) example(x, y int) string {
	return day{p.in.now.Year() + 1, time.Month(min(y, 12)), x}.nearest().String()
}

// monthOf refuses a month without its day.
func (p *parts) monthOf(year, month token) int {
	if m := month.value(); m >= 1 && m <= 12 {
		p.refuse(wholeMonth(day{year.value(), time.Month(m), 1}))
		return 3
	}
	p.refuse(offering("no such month: "+month.text, "the end of the year: ", day{year.value(), time.December, 31}.String()))
	return 3
}

// point refuses two numbers with a point between them: a count without its unit, or a day.
func (p *parts) point(a, b token, d option) *Refusal {
	text := a.text + "." + b.text
	next := p.next(d)[0].day
	return offering(text+" what?", "", strconv.Itoa(a.value())+"."+b.text+"h", next.String())
}
