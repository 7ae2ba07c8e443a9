package expiry

// option is one of the days that a text may mean.
type option struct {
	day
	says string
}

// clockOption is one of the times of day that a text may mean, on a day so many days
// later.
type clockOption struct {
	clock
	later int
	says  string
}

// parts are what was found of a moment so far, and where reading stands.
type parts struct {
	in      *input
	i       int // the token to be read next
	options []option
	weekday *weekdayPart
	clocks  []clockOption
	zone    zoned
	// midnight is a time of day that begins a day and ends another.
	midnight bool
	note     string
	// ahead leaves readings in the past away where there are others: the text names a
	// time that comes again.
	ahead bool
	fault *Refusal // the first
}

//go:noinline
func (p *parts) refuse(r *Refusal) {
	if p.fault == nil {
		p.fault = r
	}
}

// hasDay reports whether a day was found.
func (p *parts) hasDay() bool { return p.options != nil || p.weekday != nil }

// token is the one so many behind the next.
// Copied to each question it would be 8 KB of the program.
//
//go:noinline
func (p *parts) token(n int) token { return at(p.in.tokens, p.i+n) }

// is reports how many tokens from the next on are one of the phrases.
func (p *parts) is(phrases ...string) int { return anyOf(p.in.tokens, p.i, phrases...) }

// readers are the parts that a moment may have. Each returns how many tokens it took; the
// first that takes some has them.
func readers() [14]func(*parts) int {
	return [...]func(*parts) int{
		filler, endOf, namedDay, weekdayAt, clockAt, isoDay, numericDay, monthDay, ordinalDay,
		zoneAt, yearAt, bareHour, wholeSpan, vagueTime,
	}
}

// filler are words and characters that join parts and mean nothing.
func filler(p *parts) int {
	switch t := p.token(0); {
	case t.kind == ',' || t.kind == '.' && p.i > 0 || t.kind == '(' || t.kind == ')' || t.kind == '[' || t.kind == ']':
		return 1
	case t.text == "t" && p.options != nil && p.token(1).kind == digit:
		return 1
	}
	return p.is("valid until", "expires on", "expires at", "expires", "until", "till", "at", "on", "by", "of", "the", "before")
}

// read takes parts from the text until its end. It is false where something is left
// that no reader knows.
func (p *parts) read() bool {
	for p.i < len(p.in.tokens) {
		taken := 0
		for _, read := range readers() {
			if taken = read(p); taken > 0 {
				break
			}
		}
		if taken == 0 {
			return false
		}
		p.i += taken
	}
	return true
}

// setDay takes a day, and refuses a second one.
func (p *parts) setDay(options ...option) {
	if p.options != nil {
		p.refuse(&Refusal{Fact: "two days in one text", Hint: "one of them: " + p.options[0].String()})
		return
	}
	p.options = options
}

// replaced is the text with something else in place of so many tokens from the next on.
func (p *parts) replaced(tokens int, with string) string {
	first, last, next := p.token(0), p.token(tokens-1), p.token(tokens)
	if next.glued && next.kind == digit {
		with += " "
	}
	if first.glued {
		with = " " + with
	}
	return p.in.text[:first.at] + with + p.in.text[last.at+len(last.raw):]
}

// typed is what stands at so many tokens from the next on.
func (p *parts) typed(tokens int) string {
	last := p.token(tokens - 1)
	return p.in.text[p.token(0).at : last.at+len(last.raw)]
}

// setClock takes a time of day, and refuses a second one.
func (p *parts) setClock(clocks ...clockOption) {
	if p.clocks != nil {
		p.refuse(&Refusal{Fact: "two times of day in one text", Hint: "one of them: " + p.clocks[0].clock.String()})
		return
	}
	p.clocks = clocks
}
