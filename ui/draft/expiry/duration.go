package expiry

import (
	"math"
	"strconv"
	"time"
)

// term is a count of a unit.
type term struct {
	amount
	unit   int
	text   string // as typed
	months bool   // its unit is a capital M, which may be two units
}

// span is a duration as read: terms in any order, before or behind now.
type span struct {
	terms    []term
	backward bool
}

// duration reads a time from now: 90s, 1h30m, in 2 weeks, an hour, 3 days ago. Units
// stand in any order, each once: 1h2h is more likely 2h typed behind what stood there
// than three hours.
func duration(in *input) *answer {
	var s span
	i := s.lead(in.tokens)
	lead := i
	for i < len(in.tokens) {
		next, ok := s.term(in, i)
		if !ok {
			break
		}
		i = next
	}
	if len(s.terms) == 0 {
		return unitless(in, lead)
	}
	i += s.tail(in.tokens[i:])
	if r := s.unclear(in); r != nil {
		return refused(r)
	}
	rest := in.tokens[i:]
	if len(rest) == 1 && rest[0].isNumber(1, 2) && lead > 0 && s.smaller() != "" {
		text := in.text + s.smaller() // in 2h30
		return duration(&input{text: text, tokens: cut(text), now: in.now})
	}
	if len(rest) > 0 {
		return refused(s.behind(in, rest))
	}
	return s.from(in.now)
}

// lead reads what stands before a duration.
func (s *span) lead(tokens []token) int {
	i := anyOf(tokens, 0, "expires in", "in", "after", "within", "for", "another")
	switch at(tokens, i).kind {
	case '-':
		s.backward = true
		i++
	case '+':
		i++
	}
	return i
}

// term reads one count with its unit from token i on, and returns where it ends.
func (s *span) term(in *input, i int) (end int, ok bool) {
	if len(s.terms) > 0 {
		i += anyOf(in.tokens, i, ", and", ",", "and", "&")
	}
	count, n := amountAt(in.tokens, i)
	name := at(in.tokens, i+n)
	unit, known := unitNamed(name.text)
	if n == 0 || !known {
		return s.half(in.tokens, i)
	}
	first := in.tokens[i]
	s.terms = append(s.terms, term{
		amount: count, unit: unit,
		text:   in.text[first.at : name.at+len(name.raw)],
		months: name.raw == "M",
	})
	return i + n + 1, true
}

// half reads "and a half" behind a term: half of its unit more.
func (s *span) half(tokens []token, i int) (end int, ok bool) {
	n := anyOf(tokens, i, "a half", "half")
	if n == 0 || len(s.terms) == 0 || i+n < len(tokens) && at(tokens, i+n).text != "from" {
		return i, false
	}
	last := &s.terms[len(s.terms)-1]
	last.amount = amount{2*last.num + last.den, 2 * last.den}
	return i + n, true
}

// smaller is the unit below that of the last term, empty where there is none.
func (s *span) smaller() string {
	last := s.terms[len(s.terms)-1]
	if last.unit == 0 || len(units[last.unit-1].short) > 1 {
		return ""
	}
	return units[last.unit-1].short
}

// tail reads what stands behind a duration.
func (s *span) tail(tokens []token) int {
	if n := anyOf(tokens, 0, "ago", "earlier", "before now"); n > 0 {
		s.backward = true
		return n
	}
	return anyOf(tokens, 0, "from right now", "from now on", "from now", "from today", "later", "hence", "ahead")
}

// from counts a span from now.
func (s *span) from(now time.Time) *answer {
	var seconds, months int64
	for _, t := range s.terms {
		u := units[t.unit]
		seconds += t.num * u.seconds / t.den
		months += t.num * u.months / t.den
	}
	if seconds > Latest || months > 9999*12 {
		return refused(beyond(Latest + 1))
	}
	if s.backward {
		seconds, months = -seconds, -months
	}
	// Not t.Add: a Duration ends after 292 years.
	end := time.Unix(addMonths(now, int(months)).Unix()+seconds, 0).In(now.Location())
	a := taken(end, false)
	if a.refusal != nil {
		return a
	}
	ahead := end.Unix() - now.Unix()
	if ahead > int64(math.MaxInt64/time.Second) {
		return refused(&Refusal{Fact: "more than 292 years from now", Hint: examples})
	}
	a.when.Relative = time.Duration(max(ahead, 0)) * time.Second
	return a
}

// addMonths ends on the last day of a month that has no such day: a month after 31
// January is the end of February.
func addMonths(t time.Time, n int) time.Time {
	moved := t.AddDate(0, n, 0)
	if moved.Day() == t.Day() {
		return moved
	}
	return moved.AddDate(0, 0, -moved.Day()) // AddDate ran over into the next month
}

// plain writes a count without leading zeros.
func (a amount) plain() string {
	if a.den == 1 {
		return strconv.FormatInt(a.num, 10)
	}
	return strconv.FormatFloat(float64(a.num)/float64(a.den), 'f', -1, 64)
}
