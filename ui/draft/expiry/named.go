package expiry

import (
	"strconv"
	"strings"
	"time"
)

// among reports whether a word is one of some, separated by blanks.
func among(words, word string) bool {
	return word != "" && strings.Contains(" "+words+" ", " "+word+" ")
}

// present reads a text that names this very moment.
func present(in *input) *answer {
	switch strings.ToLower(in.text) {
	case "now", "right now", "immediately":
		return taken(in.now, false)
	}
	return nil
}

// namedDay reads a day by its distance from today.
func namedDay(p *parts) int {
	today := dayOf(p.in.now)
	for _, named := range [...]struct {
		phrase string
		days   int
	}{
		{"day after tomorrow", 2}, {"day before yesterday", -2},
		{"today", 0}, {"tonight", 0}, {"tomorrow", 1}, {"tmrw", 1}, {"tmr", 1}, {"yesterday", -1},
	} {
		if n := p.is(named.phrase); n > 0 {
			p.setDay(option{day: today.add(named.days)})
			return n
		}
	}
	return 0
}

// endOf reads the end of a day, week, month, quarter or year.
func endOf(p *parts) int {
	spans := map[string]string{"eod": "day", "eow": "week", "eom": "month", "eoq": "quarter", "eoy": "year"}
	if span := spans[p.token(0).text]; span != "" {
		p.end(span, 0)
		return 1
	}
	n := p.is("end of", "last day of", "close of")
	if n == 0 {
		return 0
	}
	n += anyOf(p.in.tokens, p.i+n, "the current", "the", "this")
	later := anyOf(p.in.tokens, p.i+n, "next")
	if span := p.token(n + later).text; p.end(span, later) {
		return n + later + 1
	}
	if used := p.endOfMonth(n); used > 0 {
		return n + used
	}
	p.setClock(clockOption{clock: lastSecond}) // end of tomorrow
	return n
}

// end takes the end of a span of the calendar, so many spans later. A week has two.
func (p *parts) end(span string, later int) bool {
	today := dayOf(p.in.now)
	switch span {
	case "day":
		p.setClock(clockOption{clock: lastSecond})
	case "week":
		monday := today.add(-(int(today.weekday())+6)%7 + 7*later)
		p.ahead = true
		p.setDay(option{monday.add(4), "Friday"}, option{monday.add(6), "Sunday"})
	case "month":
		p.setDay(option{day: today.addMonths(later).last()})
	case "quarter":
		months := 2 - (int(today.month)-1)%3 + 3*later
		p.setDay(option{day: today.addMonths(months).last()})
	case "year":
		p.setDay(option{day: day{today.year + later, time.December, 31}})
	default:
		return false
	}
	return true
}

// endOfMonth reads a month or a year whose end is meant, from the n-th token on.
func (p *parts) endOfMonth(n int) int {
	if year := p.token(n); year.isNumber(4, 4) {
		p.setDay(option{day: day{year.value(), time.December, 31}})
		return 1
	}
	month := monthNamed(p.token(n).text)
	if month == 0 {
		return 0
	}
	if year := p.token(n + 1); year.isNumber(4, 4) {
		p.setDay(option{day: day{year.value(), month, 1}.last()})
		return 2
	}
	p.setDay(option{day: p.endOfNext(month)})
	return 1
}

// endOfNext is the last day of the next such month.
func (p *parts) endOfNext(month time.Month) day {
	end := day{p.in.now.Year(), month, 1}.last()
	if end.String() < dayOf(p.in.now).String() {
		end = day{end.year + 1, month, 1}.last()
	}
	return end
}

// wholeSpan refuses a span that is no moment: next month, June 2027. Its end is offered.
func wholeSpan(p *parts) int {
	today := dayOf(p.in.now)
	if later := p.is("next"); later > 0 || p.is("this") > 0 {
		ends := map[string]day{
			"week": today.add(6 - (int(today.weekday())+6)%7 + 7*later), "month": today.addMonths(later).last(),
			"year": {today.year + later, time.December, 31},
		}
		span := p.token(1).text
		end, ok := ends[span]
		if !ok {
			return 0
		}
		offers := []string{end.String()}
		if later > 0 {
			offers = []string{map[string]string{"week": "7d", "month": "1mo", "year": "1y"}[span], end.String()}
		}
		p.refuse(offering("a "+span+" is no moment", "", offers...))
		return 2
	}
	month := monthNamed(p.token(0).text)
	if month == 0 {
		return 0
	}
	n := 1 + anyOf(p.in.tokens, p.i+1, ".", ",", "-", "/")
	if year := p.token(n); year.isNumber(4, 4) {
		p.refuse(wholeMonth(day{year.value(), month, 1}))
		return n + 1
	}
	p.refuse(wholeMonth(p.endOfNext(month)))
	return 1
}

// wholeMonth refuses a month without its day.
func wholeMonth(d day) *Refusal {
	return offering(d.month.String()+" "+strconv.Itoa(d.year)+" is a whole month", "its end: ", d.last().String())
}

// vagueTimes are the parts of a day, with a time that may be meant.
var vagueTimes = map[string]string{
	"morning": "09:00", "forenoon": "10:00", "afternoon": "15:00", "evening": "18:00", "night": "22:00", "lunch": "12:00", "lunchtime": "12:00",
}

// vagueTime refuses a part of the day without its hour.
func vagueTime(p *parts) int {
	n := p.is("this", "in the", "early", "late")
	word := p.token(n).text
	c, ok := vagueTimes[word]
	if !ok {
		return 0
	}
	p.refuse(offering(quoted(word)+" has no hour", "", strings.TrimSpace(p.replaced(n+1, c))))
	return n + 1
}
