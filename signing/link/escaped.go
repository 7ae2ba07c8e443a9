package link

import "strings"

// Escape is a percent escape in a URL's path, three bytes long, that stands for a sign
// of the grammar.
type Escape struct {
	Offset int
	Sign   byte
	// Source: it is one of a source that is escaped but for its colon, and stays there:
	// https:%2F%2Fexample.com%2Fa.png.
	Source bool
}

// ClientEscapes finds the signs of the grammar that URL clients escape. Browsers,
// okhttp, python-requests and Go's net/url write %22 for a quote, all but browsers
// %5B and %5D for brackets; the Java library hands tasks joined by "/" to okhttp as one
// segment, which sends %2F, also for the slashes of a source; code that escapes a task by
// itself makes %3A and %2C.
// Filestack's servers get all of these from its own libraries. An escape inside a value
// or a source stays: it belongs to that. Usual URLs cost nothing.
func ClientEscapes(text string, from int) []Escape {
	if strings.IndexByte(text, '%') < 0 {
		return nil
	}
	c := clientScan{s: text, at: from, start: from}
	for c.at < len(text) && c.step() {
	}
	return c.found
}

// clientScan reads a path. start is where the segment begins, last the sign before at,
// escapes undone.
type clientScan struct {
	s         string
	at, start int
	name      int // where an option's name may begin
	last      byte
	quoted    bool
	depth     int
	found     []Escape
}

// step reads one character; false ends the path.
func (c *clientScan) step() bool {
	sign, width := c.s[c.at], 1
	if sign == '%' {
		if sign, width = signAt(c.s, c.at); width == 3 && !c.standsFor(sign) {
			sign = 'x'
		}
	}
	if c.at == c.start && !c.quoted && isAbsolute(c.s[c.at:]) {
		if colon := escapedSource(c.s[c.at:]); colon > 0 && c.s[c.at+colon] == ':' {
			c.found = append(c.found, Escape{Offset: c.at + colon + 1, Sign: '/', Source: true})
		}
		return false // what follows is the source's own
	}
	switch {
	case sign == '"':
		c.quoted = !c.quoted
	case c.quoted:
	case sign == '[':
		c.depth++
	case sign == ']':
		c.depth--
	case sign == '=' || sign == ',':
		c.name = c.at + width
	case sign == '/':
		c.start = c.at + width
	case sign == '?' || sign == '#':
		return false
	}
	if width == 3 && sign != 'x' {
		c.found = append(c.found, Escape{Offset: c.at, Sign: sign})
	}
	c.last = sign
	c.at += width
	return true
}

// signAt is the character that an escape stands for; width is 1 where it is none.
func signAt(s string, at int) (sign byte, width int) {
	if at+2 >= len(s) || !isHex(s[at+1]) || !isHex(s[at+2]) {
		return s[at], 1
	}
	return unhex(s[at+1])<<4 | unhex(s[at+2]), 3
}

func unhex(c byte) byte {
	if c <= '9' {
		return c - '0'
	}
	return c | 0x20 - 'a' + 10
}

// standsFor reports whether an escaped sign is the grammar's at this place.
func (c *clientScan) standsFor(sign byte) bool {
	rest := c.s[c.at+3:]
	opens := c.at == c.start || c.last == ':' || c.last == ',' || c.last == '=' || c.last == '['
	switch sign {
	case '"':
		return opens && !c.quoted || c.quoted && endsPart(rest)
	case '[':
		return opens && !c.quoted
	case ']':
		return c.depth > 0 && !c.quoted
	case ',':
		return !c.quoted && (c.depth > 0 || optionOpens(rest))
	case ':':
		return !c.quoted && c.afterName()
	case '=':
		return !c.quoted && c.at > c.start && wordLength(c.s[c.start:c.at]) == c.at-c.start && optionOpens(rest)
	case '/':
		return !c.quoted && c.depth == 0 && segmentOpens(rest)
	}
	return false
}

// afterName reports whether an option's name, or a source's scheme, stands before.
func (c *clientScan) afterName() bool {
	if scheme := c.s[c.start:c.at]; strings.EqualFold(scheme, "http") || strings.EqualFold(scheme, "https") {
		return true
	}
	return c.name > c.start && c.name < c.at && wordLength(c.s[c.name:c.at]) == c.at-c.name
}

// endsPart reports whether what follows a closing quote ends a value or a source.
func endsPart(rest string) bool {
	if rest == "" || strings.IndexByte("/,]?&#", rest[0]) >= 0 {
		return true
	}
	return hasFold(rest, "%2F") || hasFold(rest, "%2C") || hasFold(rest, "%5D")
}

// optionOpens reports whether an option begins here: name:value.
func optionOpens(rest string) bool {
	n := wordLength(rest)
	return n > 0 && (strings.HasPrefix(rest[n:], ":") || hasFold(rest[n:], "%3A"))
}

// segmentOpens reports whether a task, a handle or a source begins here.
func segmentOpens(rest string) bool {
	if rest == "" {
		return false
	}
	n := wordLength(rest)
	after := rest[n:]
	switch {
	case n == 0:
		return rest[0] == '"' || rest[0] == '[' || hasFold(rest, "%22") || hasFold(rest, "%5B")
	case n == HandleLength && (after == "" || after[0] == '?' || after[0] == '#'):
		return true
	case KnownTask(rest[:n]):
		return after == "" || strings.IndexByte("=/?", after[0]) >= 0 || hasFold(after, "%3D") || hasFold(after, "%2F")
	}
	return sourceEnd(rest, 0) > 0
}

// isAbsolute reports whether a source of its own begins here, as it is or escaped as a
// whole. Where its colon alone is escaped, https%3A//…, that is a client's.
func isAbsolute(rest string) bool {
	if hasFold(rest, "http%3a") || hasFold(rest, "https%3a") {
		return escapedSource(rest) > 0
	}
	return escapedSource(rest) > 0 || sourceEnd(rest, 0) > 0
}

// escapedSource is where the colon stands in a source that was escaped as a whole, with
// its colon, https%3A%2F%2F…, or as okhttp escapes a segment, https:%2F%2F…; 0 in others.
func escapedSource(s string) int {
	n := wordLength(s[:min(len(s), len("https"))])
	if rest := s[n:]; hasFold(rest, "%3a%2f%2f") || hasFold(rest, ":%2f%2f") {
		return n
	}
	return 0
}

// IsEscapedSource reports whether a source, without quotes, was escaped as a whole.
func IsEscapedSource(s string) bool { return escapedSource(s) > 0 }
