package listing

import (
	"maps"
	"slices"
	"time"

	"policybench/ui/redact"
	"policybench/ui/triage"
	"policybench/ui/words"
)

// Listing is the links of one text.
type Listing struct {
	Items   []triage.Item // in the text's order
	Tally   triage.Tally  // of all links, also of those that are no items
	Rows    []triage.Row  // of the customer's table, nil without one
	Place   *words.Places
	numbers []int // the lines of items, where there is no text to count them in
	others  []int // lines of links that are no items
	Text    string
	At      time.Time
	Doubted bool           // the app secret that was tried, by the text: see [Doubts]
	stands  map[int][]int  // by an item's index: the reports that it stands for, where it is told once
	offsets []int          // of all reports
	labels  map[int]string // by an item's index: what the text calls it
}

// New lists the links of a paste, with their places and the customer's names.
func New(paste *redact.Paste, at time.Time) *Listing {
	text := paste.Unmasked() // for counting lines, and to tell code from a letter
	l := &Listing{Items: triage.Of(paste.Reports), Place: words.NewPlaces(text, words.Origin{}), Text: text, At: at}
	l.Tally = triage.Count(l.Items)
	for _, it := range l.Items {
		l.offsets = append(l.offsets, it.Report.Span.Offset)
	}
	l.Rows = triage.Rows(text, l.offsets)
	for i := range l.Rows {
		l.Rows[i].Name = paste.Text(l.Rows[i].Name)
	}
	return l
}

// Told is the listing for a letter: equal links are one, and a link has the name that the
// text gives it.
func (l *Listing) Told() *Listing {
	t := *l
	t.labels = map[int]string{}
	for _, it := range l.Items {
		if l.Place != nil && l.Rows == nil {
			t.labels[it.Index] = triage.Label(l.Text, it.Report.Span.Offset)
		}
	}
	if l.Place == nil || l.Rows != nil {
		return &t
	}
	items, stands := triage.Once(l.Items)
	t.Items, t.stands = items, map[int][]int{}
	for i, it := range items {
		t.stands[it.Index] = stands[i]
	}
	t.Tally = triage.Count(items)
	return &t
}

// Of is the listing with the reports of the same paste as it is masked elsewhere.
func (l *Listing) Of(paste *redact.Paste) (*Listing, *redact.Paste) {
	masked := *l
	masked.labels = maps.Clone(l.labels)
	all := triage.Of(paste.Reports)
	masked.Items = nil
	for _, it := range l.Items {
		masked.Items = append(masked.Items, all[it.Index])
	}
	masked.Rows = slices.Clone(l.Rows)
	for i := range masked.Rows {
		masked.Rows[i].Name = paste.Text(masked.Rows[i].Name)
	}
	for i, label := range l.labels {
		masked.labels[i] = paste.Text(label)
	}
	return &masked, paste
}

// Where is an item's number in the customer's table, and its name there; else its line.
func (l *Listing) Where(it triage.Item) (number int, name string) {
	if l.Rows != nil {
		return l.Rows[it.Index].Number, l.Rows[it.Index].Name
	}
	return l.LineOf(it), l.labels[it.Index]
}

// NumbersOf are the numbers of all that an item stands for.
func (l *Listing) NumbersOf(it triage.Item) []int {
	stands := l.stands[it.Index]
	if len(stands) < 2 || l.Place == nil {
		n, _ := l.Where(it)
		return []int{n}
	}
	var lines []int
	for _, index := range stands {
		line := l.Place.Line(l.offsets[index])
		lines = append(lines, line)
	}
	return slices.Compact(lines)
}

// NumberAt is where the report at an offset stands.
func (l *Listing) NumberAt(offset int) int {
	for _, it := range l.Items {
		if it.Report.Span.Offset == offset {
			n, _ := l.Where(it)
			return n
		}
	}
	return 0
}

// LineOf is the line in which an item stands, from 1.
func (l *Listing) LineOf(it triage.Item) int {
	if l.Place == nil {
		return l.numbers[it.Index]
	}
	line := l.Place.Line(it.Report.Span.Offset)
	return line
}

// Attention are the links that ask for it, the worst first.
func (l *Listing) Attention() []triage.Item {
	return slices.DeleteFunc(triage.Worst(l.Items), func(it triage.Item) bool { return it.Outcome > triage.WorksBut })
}

// Fine is how many links do not ask for attention.
func (l *Listing) Fine() int { return l.Tally.Links - l.Tally.Refused - l.Tally.WorksBut }

// Unit is what places are counted in.
func (l *Listing) Unit() string {
	if l.Rows != nil {
		return "row"
	}
	return "line"
}
