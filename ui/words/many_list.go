package words

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"policybench/signing/report"
	"policybench/ui/redact"
	"policybench/ui/triage"
)

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
	l := listed{number: number, name: CutMiddle(Visible(name), 24), rank: it.Rank(), outcome: it.Outcome, result: string(it.Result)}
	if it.Outcome <= triage.WorksBut {
		l.file, l.why = file(it.Report.Link), whyLine(it, at)
	}
	return l
}

// lines are a table of links: what asks for attention, the worst first, then the
// numbers of the others.
func (l *listing) lines(g Glyphs) []string {
	links := make([]listed, len(l.items))
	for i, it := range l.items {
		number, name := l.where(it)
		links[i] = newListed(it, number, name, l.at)
	}
	slices.SortStableFunc(links, func(a, b listed) int { return a.rank - b.rank })
	var cells [][]string
	others := slices.Clone(l.others)
	for _, k := range links {
		switch {
		case k.outcome == triage.Remark:
		case k.outcome > triage.WorksBut:
			others = append(others, k.number)
		case len(cells) < mostRows:
			glyph := g.Level(report.Warning)
			if k.outcome == triage.Refused {
				glyph = g.Answer(report.No)
			}
			cells = append(cells, []string{strconv.Itoa(k.number), k.name, k.file, glyph + " " + k.result, k.why})
		}
	}
	var lines []string
	if len(cells) > 0 {
		lines = aligned(append([][]string{{l.unit(), "name", "file", "result", "why"}}, cells...))
	}
	if hidden := l.tally.Refused + l.tally.WorksBut - len(cells); hidden > 0 {
		lines = append(lines, "… and "+number(hidden)+" more; --csv lists every link")
	}
	if n := l.fine(); n > 0 {
		slices.Sort(others)
		known := ranges(others)
		if len(others) < n && !strings.HasSuffix(known, "…") {
			known += " …"
		}
		lines = append(lines, "", fmt.Sprintf("%s: %s", Count(n, "other "+l.unit()), known))
	}
	return lines
}

// listing is the links of one text.
type listing struct {
	items   []triage.Item // in the text's order
	tally   triage.Tally  // of all links, also of those that are no items
	rows    []triage.Row  // of the customer's table, nil without one
	place   *Places
	numbers []int // the lines of items, where there is no text to count them in
	others  []int // lines of links that are no items
	text    string
	at      time.Time
	stands  map[int][]int  // by an item's index: the reports that it stands for, where it is told once
	offsets []int          // of all reports
	labels  map[int]string // by an item's index: what the text calls it
}

func newListing(paste *redact.Paste, at time.Time) *listing {
	text := paste.Unmasked() // for counting lines, and to tell code from a letter
	l := &listing{items: triage.Of(paste.Reports), place: NewPlaces(text, Origin{}), text: text, at: at}
	l.tally = triage.Count(l.items)
	for _, it := range l.items {
		l.offsets = append(l.offsets, it.Report.Span.Offset)
	}
	l.rows = triage.Rows(text, l.offsets)
	for i := range l.rows {
		l.rows[i].Name = paste.Text(l.rows[i].Name)
	}
	return l
}

// told is the listing for a letter: equal links are one, and a link has the name that the
// text gives it.
func (l *listing) told() *listing {
	t := *l
	t.labels = map[int]string{}
	for _, it := range l.items {
		if l.place != nil && l.rows == nil {
			t.labels[it.Index] = triage.Label(l.text, it.Report.Span.Offset)
		}
	}
	if l.place == nil || l.rows != nil {
		return &t
	}
	items, stands := triage.Once(l.items)
	t.items, t.stands = items, map[int][]int{}
	for i, it := range items {
		t.stands[it.Index] = stands[i]
	}
	t.tally = triage.Count(items)
	return &t
}

// of is the listing with the reports of the same paste as it is masked elsewhere.
func (l *listing) of(paste *redact.Paste) (*listing, *redact.Paste) {
	masked := *l
	masked.labels = maps.Clone(l.labels)
	all := triage.Of(paste.Reports)
	masked.items = nil
	for _, it := range l.items {
		masked.items = append(masked.items, all[it.Index])
	}
	masked.rows = slices.Clone(l.rows)
	for i := range masked.rows {
		masked.rows[i].Name = paste.Text(masked.rows[i].Name)
	}
	for i, label := range l.labels {
		masked.labels[i] = paste.Text(label)
	}
	return &masked, paste
}

// where is an item's number in the customer's table, and its name there; else its line.
func (l *listing) where(it triage.Item) (number int, name string) {
	if l.rows != nil {
		return l.rows[it.Index].Number, l.rows[it.Index].Name
	}
	return l.lineOf(it), l.labels[it.Index]
}

// numbersOf are the numbers of all that an item stands for.
func (l *listing) numbersOf(it triage.Item) []int {
	stands := l.stands[it.Index]
	if len(stands) < 2 || l.place == nil {
		n, _ := l.where(it)
		return []int{n}
	}
	var lines []int
	for _, index := range stands {
		line, _ := l.place.Of(l.offsets[index])
		lines = append(lines, line)
	}
	return slices.Compact(lines)
}

// numberAt is where the report at an offset stands.
func (l *listing) numberAt(offset int) int {
	for _, it := range l.items {
		if it.Report.Span.Offset == offset {
			n, _ := l.where(it)
			return n
		}
	}
	return 0
}

func (l *listing) lineOf(it triage.Item) int {
	if l.place == nil {
		return l.numbers[it.Index]
	}
	line, _ := l.place.Of(it.Report.Span.Offset)
	return line
}

// attention are the links that ask for it, the worst first.
func (l *listing) attention() []triage.Item {
	return slices.DeleteFunc(triage.Worst(l.items), func(it triage.Item) bool { return it.Outcome > triage.WorksBut })
}

// fine is how many links do not ask for attention.
func (l *listing) fine() int { return l.tally.Links - l.tally.Refused - l.tally.WorksBut }

// unit is what places are counted in.
func (l *listing) unit() string {
	if l.rows != nil {
		return "row"
	}
	return "line"
}
