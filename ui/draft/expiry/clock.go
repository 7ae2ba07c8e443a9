package expiry

import "strings"

// clockAt reads a time of day: 18:00, 18:00:05.5, 6pm, 6:30 p.m., 18h30 behind a day, noon.
func clockAt(p *parts) int {
	switch n := p.is("noon", "midday", "midnight", "12 noon", "12 midday", "12 midnight"); {
	case n > 0 && p.token(n-1).text == "midnight":
		p.midnight = true
		p.setClock(clockOption{})
		return n
	case n > 0:
		p.setClock(clockOption{clock: clock{hour: 12}})
		return n
	}
	c, n := p.clockHere()
	if n == 0 {
		return 0
	}
	alone := n == 1 && p.token(0).isNumber(1, 2)
	half, more := p.meridiem(n)
	n += more
	switch {
	case half != 0:
		c = p.halved(c, half, n)
	case p.token(n).text == "uhr":
		n++
	case alone:
		return 0 // a number alone
	default:
		if hours := anyOf(p.in.tokens, p.i+n, "h", "hrs", "hours"); hours > 0 {
			p.refuse(p.hoursOr(c, n+hours))
			n += hours
		}
	}
	if !c.exists() {
		p.refuse(offering("no such time: "+p.typed(n), "", p.replaced(n, c.nearest().String())))
	}
	if half == 0 && len(p.token(0).text) == 1 && len(p.in.tokens) == n && p.fault == nil {
		p.note = c.String() + " by the clock; a duration is " + p.asDuration()
	}
	p.setClock(clockOption{clock: c})
	return n
}

// hoursOr refuses 1:30h, n tokens long: a duration to some, a time of day to others.
func (p *parts) hoursOr(c clock, n int) *Refusal {
	if p.hasDay() {
		return offering("hours stand behind a time of day", "", p.replaced(n, c.String()))
	}
	return choosing(twoWays, readings(p.in, []Reading{
		{Text: p.replaced(n, p.asDuration()), Says: "a duration"}, {Text: p.replaced(n, c.String()), Says: "the time"},
	}))
}

// clockHere reads hours, and what stands behind them.
func (p *parts) clockHere() (c clock, n int) {
	t := p.token(0)
	if t.isNumber(4, 4) || t.isNumber(6, 6) {
		return p.basicClock(t)
	}
	if !t.isNumber(1, 2) {
		return clock{}, 0
	}
	c.hour = t.value()
	part, minutes := p.token(1), p.token(2)
	switch {
	case part.kind == ':' && minutes.isNumber(2, 2), part.kind == '.' && minutes.isNumber(2, 2) && p.pointed():
		c.minute = minutes.value()
		return p.secondsOf(c)
	case part.text == "h" && p.hasDay():
		if minutes.isNumber(2, 2) && minutes.glued {
			c.minute = minutes.value()
			return c, 3
		}
		return c, 2
	}
	return c, 1
}

// pointed reports whether a point between hours and minutes is sure to be one: behind a
// day, or before am or pm.
func (p *parts) pointed() bool {
	_, half := p.meridiem(3)
	return half > 0 || p.options != nil && p.token(3).kind != '.'
}

// secondsOf reads the seconds behind hours and minutes. Their fraction is dropped.
func (p *parts) secondsOf(c clock) (clock, int) {
	seconds := p.token(4)
	if p.token(3).kind != ':' || !seconds.isNumber(2, 2) {
		return c, 3
	}
	c.second, c.seconds = seconds.value(), true
	if point := p.token(5); (point.kind == '.' || point.kind == ',') && point.glued && p.token(6).kind == digit && p.token(6).glued {
		return c, 7
	}
	return c, 5
}

// basicClock reads 1800 and 180000 behind a T.
func (p *parts) basicClock(t token) (clock, int) {
	if p.options == nil || p.token(-1).text != "t" {
		return clock{}, 0
	}
	c := clock{hour: two(t.text), minute: two(t.text[2:])}
	if len(t.text) == 6 {
		c.second, c.seconds = two(t.text[4:]), true
	}
	return c, 1
}

// meridiem reads am or pm behind so many tokens: 'a', 'p' or 0, and its own tokens.
func (p *parts) meridiem(n int) (half byte, tokens int) {
	for _, m := range [...]struct {
		phrase string
		half   byte
	}{{"am", 'a'}, {"pm", 'p'}, {"a . m .", 'a'}, {"p . m .", 'p'}, {"a . m", 'a'}, {"p . m", 'p'}} {
		if tokens = words(p.in.tokens, p.i+n, m.phrase); tokens > 0 {
			return m.half, tokens
		}
	}
	return 0, 0
}

// halved is a time in a half of the day, n tokens long. 13 pm is taken as 13:00.
func (p *parts) halved(c clock, half byte, n int) clock {
	switch {
	case half == 'a' && c.hour <= 12:
		c.hour %= 12
	case half == 'p' && c.hour >= 1 && c.hour <= 12:
		c.hour = c.hour%12 + 12
	case half == 'p' && c.hour > 12:
	case c.hour < 24:
		p.refuse(offering("no such time: "+p.typed(n), "", p.replaced(n, c.String())))
	}
	return c
}

// nearest is a time that exists in the place of one that does not.
func (c clock) nearest() clock {
	if c.hour > 23 {
		return clock{23, 59, 59, c.seconds}
	}
	c.minute, c.second = min(c.minute, 59), min(c.second, 59)
	return c
}

// asDuration writes the digits of a time of day as a duration: 1h30m for 1:30.
func (p *parts) asDuration() string {
	text := p.token(0).text + "h"
	if minutes := strings.TrimLeft(p.token(2).text, "0"); minutes != "" {
		text += minutes + "m"
	}
	return text
}

// bareHour reads an hour behind a day. One up to twelve may be in either half of it,
// unless a T or a 0 stands before it.
func bareHour(p *parts) int {
	t := p.token(0)
	if !p.hasDay() || p.clocks != nil || !t.isNumber(1, 2) || t.value() > 24 {
		return 0
	}
	hour := t.value()
	if hour > 12 || t.text[0] == '0' || p.token(-1).text == "t" {
		p.setClock(clockOption{clock: clock{hour: hour}})
		return 1
	}
	p.ahead = true
	p.setClock(clockOption{clock: clock{hour: hour % 12}, says: "am"}, clockOption{clock: clock{hour: hour%12 + 12}, says: "pm"})
	return 1
}
