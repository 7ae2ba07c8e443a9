// Package letter shows what would be sent before it is copied: the reply to a customer or
// to a developer, and the ticket.
//
//	f := letter.Facts{Tab: letter.Fits(paste)}
//	f.Text = letter.Write(paste, f.Tab, options) // once, when the tab or the paste changes
//	drawing := letter.Draw(pen, f, 73, 10)
//
// Its texts are package words' own, redacted there: what is shown is exactly what is
// copied, and all of it is.
package letter

import (
	"slices"

	"policybench/ui/kit"
	"policybench/ui/redact"
	"policybench/ui/words/reply"
	"policybench/ui/words/ticket"
)

// Tab is one of the texts.
type Tab int

// The texts, in the order of their tabs.
const (
	Customer Tab = iota
	Developer
	Ticket
	tabs // their number
)

// String is the name on the tab.
func (t Tab) String() string {
	switch t {
	case Customer:
		return "Customer"
	case Developer:
		return "Developer"
	}
	return "Ticket"
}

// Next is the tab so many steps further, round and round.
func (t Tab) Next(steps int) Tab { return Tab(((int(t)+steps)%int(tabs) + int(tabs)) % int(tabs)) }

// Fits is the reply that fits what was pasted: whoever sent code gets a developer's.
func Fits(paste *redact.Paste) Tab {
	if reply.VoiceFor(paste) == reply.Developer {
		return Developer
	}
	return Customer
}

// Write writes the text of a tab.
func Write(paste *redact.Paste, tab Tab, options reply.Options) string {
	switch tab {
	case Customer:
		options.Voice = reply.Customer
	case Developer:
		options.Voice = reply.Developer
	default:
		return ticket.Write(paste, ticket.Options{At: options.At, Glyphs: options.Glyphs})
	}
	return reply.Write(paste, options)
}

// mostValues bounds how many links of a paste have their values colored.
const mostValues = 12

// ValuesOf are the policies, signatures and handles of a paste's first links.
func ValuesOf(paste *redact.Paste) []kit.Value {
	var list []kit.Value
	for _, r := range paste.Reports[:min(len(paste.Reports), mostValues)] {
		for _, v := range []kit.Value{{Text: r.Security.Policy, As: kit.Policy}, {Text: r.Security.Signature, As: kit.Signature}, {Text: r.Link.Handle, As: kit.Handle}} {
			if len(v.Text) >= shortestValue && !slices.Contains(list, v) {
				list = append(list, v)
			}
		}
	}
	return list
}

// shortestValue is under what a value may be a word of the sentence, in bytes.
const shortestValue = 8

// Facts are what the pane shows.
type Facts struct {
	Tab  Tab
	Text string // as it is copied, whole
	// Values are what has a color wherever it stands: see [ValuesOf].
	Values []kit.Value
	// Language is what the pasted message seems to be written in, where that is not English,
	// as the text is.
	Language string
	Open     bool // it has the focus: its tabs show, and it scrolls
	Top      int  // how many lines are scrolled away
	Pick     int  // the kind of the places of the tabs, in numbers of the page; N is the tab
}

// Lines is how many lines the text takes in a pane of a width.
func Lines(pen kit.Pen, f Facts, width int) int { return len(f.lines(width, pen.Glyphs)) }

// Shows is how many lines of the text a pane of a height shows.
func Shows(f Facts, height int) int { return max(height-f.around(), 0) }

// around is how many rows are not the text's: the title, and below an open one the keys.
func (f Facts) around() int {
	if f.Open {
		return 3
	}
	return 1
}

// Draw shows as much of the text as fits under its title, in exactly height lines of
// width cells, and says how many lines more there are.
func Draw(pen kit.Pen, f Facts, width, height int) kit.Drawing {
	if width < 1 || height < 1 {
		return kit.Drawing{}
	}
	w := &writer{Pen: pen, Facts: f, width: width}
	w.title()
	if f.Open {
		w.rows = append(w.rows, pen.Blank(width))
	}
	w.text(Shows(f, height))
	return kit.Drawing{Rows: pen.Fill(w.rows, width, height), Places: inside(w.places, height)}
}

func inside(places kit.Places, height int) kit.Places {
	var kept kit.Places
	for _, p := range places {
		if p.Y < height {
			kept = append(kept, p)
		}
	}
	return kept
}
