package words

import (
	"fmt"
	"strings"

	"policybench/signing/report"
)

// Standing is how a link stands among many: what a count line counts.
type Standing uint8

// The standings, worst first.
const (
	Refused  Standing = iota // each request with it is refused
	WorksBut                 // it may work, and protects less than is written
	NoFault                  // nothing was found against it
	NoLink                   // a message, another service's link
)

// StandingOf tells how a report stands.
func StandingOf(r report.Report) Standing {
	_, problem := firstOf(r, report.Problem)
	switch r.Verdict {
	case report.Malformed, report.Mismatch, report.Expired, report.Denied:
		return Refused
	case report.Unsigned:
		if problem {
			return Refused
		}
	case report.None:
		if !problem {
			return NoLink
		}
	}
	if problem {
		return WorksBut
	}
	return NoFault
}

// Rank orders reports, worst first: what cannot be read, what is denied, what is over.
func Rank(r report.Report) int {
	worst := []report.Verdict{
		report.Malformed, report.Denied, report.Mismatch, report.Expired, report.Unsigned, report.Unverified, report.Valid, report.None,
	}
	rank := int(StandingOf(r)) * 10 * len(worst)
	for i, v := range worst {
		if r.Verdict == v {
			rank += 10 * i
		}
	}
	if _, warned := firstOf(r, report.Warning); !warned {
		rank++
	}
	return rank
}

// Counts counts links by how they stand.
type Counts struct {
	total, refused, but, fine, unverified int
	verdicts                              map[report.Verdict]int
	why                                   string // of those that work but
}

// Add counts a report. What is no link is not counted.
func (c *Counts) Add(r report.Report) {
	if c.verdicts == nil {
		c.verdicts = map[report.Verdict]int{}
	}
	switch StandingOf(r) {
	case NoLink:
		return
	case Refused:
		c.refused++
		c.verdicts[r.Verdict]++
	case WorksBut:
		c.but++
		c.why = Why(r).Fact
	case NoFault:
		c.fine++
		if r.Verdict != report.Valid {
			c.unverified++
		}
	}
	c.total++
}

// Join adds other counts.
func (c *Counts) Join(other Counts) {
	if c.verdicts == nil {
		c.verdicts = map[report.Verdict]int{}
	}
	c.total += other.total
	c.refused += other.refused
	c.but += other.but
	c.fine += other.fine
	c.unverified += other.unverified
	for v, n := range other.verdicts {
		c.verdicts[v] += n
	}
	if other.why != "" {
		c.why = other.why
	}
}

// Lines say how many links stand how, a line a standing, and no line for none. One link
// needs no count.
func (c *Counts) Lines(g Glyphs) []string {
	if c.total < 2 {
		return nil
	}
	var lines []string
	if c.refused > 0 {
		var kinds []string
		for _, v := range []report.Verdict{report.Expired, report.Malformed, report.Denied, report.Mismatch, report.Unsigned} {
			if n := c.verdicts[v]; n > 0 {
				kinds = append(kinds, fmt.Sprintf("%d %s", n, Verdict(v)))
			}
		}
		are := "are"
		if c.refused == 1 {
			are = "is"
		}
		lines = append(lines, fmt.Sprintf("%s %d of %s %s refused: %s", g.Answer(report.No), c.refused, Count(c.total, "link"), are, strings.Join(kinds, ", ")))
	}
	if c.but > 0 {
		says := "have a problem"
		if c.but == 1 {
			says = "has a problem: " + c.why
		}
		lines = append(lines, fmt.Sprintf("%s %d %s", g.Level(report.Warning), c.but, says))
	}
	switch {
	case c.fine == 0:
	case c.unverified > 0:
		lines = append(lines, fmt.Sprintf("%s %d without a fault found; signatures not checked, that needs the app secret", g.Unknown, c.fine))
	default:
		lines = append(lines, fmt.Sprintf("%s %d without a fault found", g.Answer(report.Yes), c.fine))
	}
	return lines
}
