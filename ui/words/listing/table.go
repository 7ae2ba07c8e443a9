package listing

import (
	"fmt"
	"slices"
	"sort"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"policybench/signing/report"
	"policybench/ui/triage"
	"policybench/ui/words"
	"policybench/ui/words/english"
	"policybench/ui/words/links"
)

// MostRows is how many links a table of words lists: it is read, not searched.
const MostRows = 20

// aligned writes cells below each other; a column that is empty but for its title is left
// out, the first is flush right.
func aligned(rows [][]string) []string {
	widths := make([]int, len(rows[0]))
	for i, title := range rows[0] {
		for _, row := range rows[1:] {
			widths[i] = max(widths[i], utf8.RuneCountInString(row[i]))
		}
		if widths[i] > 0 {
			widths[i] = max(widths[i], utf8.RuneCountInString(title))
		}
	}
	lines := make([]string, len(rows))
	for n, row := range rows {
		var b strings.Builder
		for i, c := range row {
			pad := strings.Repeat(" ", max(widths[i]-utf8.RuneCountInString(c), 0))
			switch {
			case widths[i] == 0:
			case i == 0:
				b.WriteString(pad + c)
			default:
				b.WriteString("  " + c + pad)
			}
		}
		lines[n] = strings.TrimRight(b.String(), " ")
	}
	return lines
}

// listed is a link in a table of words.
type listed struct {
	number       int    // of its row, or line
	name         string // what the customer calls it, if anything
	file, result string
	why          string
	rank         int
	outcome      triage.Outcome
}

// newListed is the link of an item at a place, as of a time.
func newListed(it triage.Item, number int, name string, at time.Time) listed {
	l := listed{number: number, name: words.CutMiddle(words.Visible(name), 24), rank: it.Rank(), outcome: it.Outcome, result: string(it.Result)}
	if it.Outcome <= triage.WorksBut {
		l.file, l.why = links.File(it.Report.Link), links.WhyLine(it, at)
	}
	return l
}

// Lines are a table of links: what asks for attention, the worst first, then the
// numbers of the others.
func (l *Listing) Lines(g words.Glyphs) []string {
	links := make([]listed, len(l.Items))
	for i, it := range l.Items {
		number, name := l.Where(it)
		links[i] = newListed(it, number, name, l.At)
	}
	sort.SliceStable(links, func(i, j int) bool { return links[i].rank < links[j].rank })
	var cells [][]string
	others := slices.Clone(l.others)
	for _, k := range links {
		switch {
		case k.outcome == triage.Remark:
		case k.outcome > triage.WorksBut:
			others = append(others, k.number)
		case len(cells) < MostRows:
			glyph := g.Level(report.Warning)
			if k.outcome == triage.Refused {
				glyph = g.Answer(report.No)
			}
			cells = append(cells, []string{strconv.Itoa(k.number), k.name, k.file, glyph + " " + k.result, k.why})
		}
	}
	var lines []string
	if len(cells) > 0 {
		lines = aligned(append([][]string{{l.Unit(), "name", "file", "result", "why"}}, cells...))
	}
	if hidden := l.Tally.Refused + l.Tally.WorksBut - len(cells); hidden > 0 {
		lines = append(lines, "… and "+words.Comma(hidden)+" more; --csv lists every link")
	}
	if n := l.Fine(); n > 0 {
		slices.Sort(others)
		known := english.Ranges(others)
		if len(others) < n && !strings.HasSuffix(known, "…") {
			known += " …"
		}
		lines = append(lines, "", fmt.Sprintf("%s: %s", words.Count(n, "other "+l.Unit()), known))
	}
	return lines
}

// Few is how many links are each told whole; of more there is a table.
const Few = 5
