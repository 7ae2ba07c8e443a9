package words

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"policybench/signing/report"
	"policybench/ui/redact"
	"policybench/ui/triage"
)

// Listed is a link in a table of words.
type Listed struct {
	Number       int    // of its row, or line
	Name         string // what the customer calls it, if anything
	file, result string
	why          string
	rank         int
	outcome      triage.Outcome
}

// NewListed is the link of an item at a place, as of a time.
func NewListed(it triage.Item, number int, name string, at time.Time) Listed {
	l := Listed{Number: number, Name: CutMiddle(Visible(name), 24), rank: it.Rank(), outcome: it.Outcome, result: string(it.Result)}
	if it.Outcome <= triage.WorksBut {
		l.file, l.why = strings.Clone(file(it.Report.Link)), strings.Clone(whyLine(it, at)) // a long text is not held on to
	}
	return l
}

// ListLines are a table of links: what asks for attention, the worst first, then the
// numbers of the others. They are counted in units: rows, lines.
func ListLines(links []Listed, unit string, g Glyphs) []string {
	slices.SortStableFunc(links, func(a, b Listed) int { return a.rank - b.rank })
	var cells [][]string
	var others []int
	hidden := 0
	for _, l := range links {
		switch {
		case l.outcome == triage.Remark:
		case l.outcome > triage.WorksBut:
			others = append(others, l.Number)
		case len(cells) == mostRows:
			hidden++
		default:
			glyph := g.Level(report.Warning)
			if l.outcome == triage.Refused {
				glyph = g.Answer(report.No)
			}
			cells = append(cells, []string{strconv.Itoa(l.Number), l.Name, l.file, glyph + " " + l.result, l.why})
		}
	}
	var lines []string
	if len(cells) > 0 {
		lines = aligned(append([][]string{{unit, "name", "file", "result", "why"}}, cells...))
	}
	if hidden > 0 {
		lines = append(lines, "… and "+number(hidden)+" more; --csv lists every link")
	}
	if len(others) > 0 {
		slices.Sort(others)
		lines = append(lines, "", fmt.Sprintf("%s: %s", Count(len(others), "other "+unit), ranges(others)))
	}
	return lines
}

// listing is the links of one paste.
type listing struct {
	items []triage.Item // in the text's order
	rows  []triage.Row  // of the customer's table, nil without one
	place *places
	at    time.Time
}

func newListing(paste *redact.Paste, at time.Time) *listing {
	l := &listing{items: triage.Of(paste.Reports), place: newPlaces(paste.Unmasked()), at: at}
	var offsets []int
	for _, it := range l.items {
		offsets = append(offsets, it.Report.Span.Offset)
	}
	l.rows = triage.Rows(paste.Unmasked(), offsets)
	for i := range l.rows {
		l.rows[i].Name = paste.Text(l.rows[i].Name)
	}
	return l
}

// where is an item's number in the customer's table, and its name there; else its line.
func (l *listing) where(it triage.Item) (number int, name string) {
	if l.rows != nil {
		return l.rows[it.Index].Number, l.rows[it.Index].Name
	}
	line, _ := l.place.of(it.Report.Span.Offset)
	return line, ""
}

// unit is what places are counted in.
func (l *listing) unit() string {
	if l.rows != nil {
		return "row"
	}
	return "line"
}

func (l *listing) lines(g Glyphs) []string {
	links := make([]Listed, len(l.items))
	for i, it := range l.items {
		number, name := l.where(it)
		links[i] = NewListed(it, number, name, l.at)
	}
	return ListLines(links, l.unit(), g)
}
