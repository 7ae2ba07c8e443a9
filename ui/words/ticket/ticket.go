package ticket

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"policybench/signing/report"
	"policybench/ui/redact"
	"policybench/ui/triage"
	"policybench/ui/words"
	"policybench/ui/words/english"
	"policybench/ui/words/listing"
)

// Options say how a ticket is written.
type Options struct {
	At     time.Time    // the time that was judged as now
	Glyphs words.Glyphs // the zero value means Unicode
}

// Bounds of a ticket, in bytes: it is read, not searched.
const (
	Most        = 64 << 10 // all of it
	mostSection = 12 << 10 // one fence
	mostPasted  = 4 << 10  // of the pasted text around what was found
	ticketFoot  = 2 << 10  // what is kept for saying what was left out
)

// Room is what a letter may hold, in bytes.
const Room = Most - ticketFoot

// Write writes the reports on a paste as Markdown for a ticket. Nothing in it opens a
// file or signs somebody in: see [redact.Paste.Ticket]. All that is not ours stands in
// fences or code, so that nothing of it becomes a link, an image or a mention.
func Write(paste *redact.Paste, opts Options) string {
	paste = paste.Ticket()
	return On(paste, listing.New(paste, opts.At).Told(), opts)
}

// On writes the ticket on what was listed of a paste.
func On(paste *redact.Paste, l *listing.Listing, opts Options) string {
	if opts.Glyphs == (words.Glyphs{}) {
		opts.Glyphs = words.Unicode
	}
	w := ticket{paste: paste, Listing: l, opts: opts}
	w.takeProgram()
	w.takeTemplates()
	if w.Tally.Unsigned > 0 && w.Tally.Links <= listing.Few {
		w.takeShortened()
	}
	w.theCase = listing.CaseOf(w.Listing)
	w.matter = w.ofCase()
	switch {
	case w.Tally.Links > listing.Few:
		w.table()
		w.needs()
		w.remarks()
	default:
		w.needs()
		w.told()
		w.fence("changed lines, before and after", w.changes())
		w.fence("pasted", w.pasted())
	}
	if len(w.dropped) > 0 {
		fmt.Fprintf(&w.b, "\nLeft out, for length: %s\n", strings.Join(w.dropped[:min(len(w.dropped), 20)], ", "))
		if more := len(w.dropped) - 20; more > 0 {
			fmt.Fprintf(&w.b, "and %d more\n", more)
		}
	}
	return w.head() + w.b.String()
}

type ticket struct {
	*listing.Listing
	b       strings.Builder
	paste   *redact.Paste
	opts    Options
	dropped []string     // titles of what had no room
	program *triage.Item // code that signs, and what it does wrong; nil without any
	theCase listing.Case
	matter  matter
}

// head says what the ticket is about, as of when, and what is not in it.
func (w *ticket) head() string {
	secret := "without the app secret"
	for _, it := range w.Items {
		if it.Report.Genuine != report.Unknown {
			secret = "with the app secret"
		}
	}
	if slices.ContainsFunc(w.Items, func(it triage.Item) bool { return it.Report.At != 0 }) {
		secret += ", links beside a time as of that time"
	}
	said := "Signatures are cut: nothing here opens a file."
	if l := triage.Language(w.Text); l != "" {
		said += " The message seems to be in " + l + "."
	}
	var masked []string
	for _, m := range []struct{ mark, one string }{{"‹app secret, ", "app secret"}, {"‹secret, ", "other secret"}} {
		if n := strings.Count(w.b.String(), m.mark); n > 0 {
			masked = append(masked, words.Count(n, m.one))
		}
	}
	if len(masked) > 0 {
		said += " Masked: " + strings.Join(masked, ", ") + "."
	}
	return fmt.Sprintf("## Filestack: %s\n\nJudged as of %s, %s. %s\n", w.title(), w.At.UTC().Format("2006-01-02 15:04 UTC"), secret, said)
}

// title answers the ticket in one line, without a word that was pasted: it stands
// outside of the fences.
func (w *ticket) title() string {
	worst := triage.Worst(w.Items)
	switch {
	case w.wide() != nil:
		return wideTitle(w.wide())
	case w.webhook():
		return "a webhook: its signature has a scheme and a secret of its own, and was not checked"
	case w.unfilled() > 0 && w.Tally.Refused == 0:
		return "policy and signature are most likely never filled in"
	case w.likely() != "":
		return w.likely()
	case w.signsWrong():
		return w.programTitle()
	case w.matter.title != "":
		return inMarkdown.Replace(w.matter.title)
	case w.Tally.Links > 1:
		return w.countTitle()
	case w.Tally.Links == 1:
		worst = worst[:1]
	}
	title := titleOf(worst[0], w.At)
	if h := w.theCase.Heard; worst[0].Outcome == triage.Unsigned && h.Report != nil && h.Fit == triage.Fits {
		return "refused, so security is most likely on: " + title
	}
	for _, it := range worst {
		if titleOf(it, w.At) != title {
			return w.verdicts(worst)
		}
	}
	if n := len(worst); n > 1 {
		title += " (" + words.Count(n, "report") + ")"
	}
	return title
}

// verdicts names the verdicts once each.
func (w *ticket) verdicts(worst []triage.Item) string {
	var names []string
	for _, it := range worst {
		if name := nameOf(*it.Report); !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return strings.Join(names, ", ")
}

// placeOf says where a thing stands in the text, and how the text calls it.
func (w *ticket) placeOf(it triage.Item) string {
	numbers := w.NumbersOf(it)
	list := make([]string, len(numbers))
	for i, n := range numbers {
		list[i] = strconv.Itoa(n)
	}
	return english.Either(len(list), w.Unit(), w.Unit()+"s") + " " + english.Some(list)
}

// Gathered is [Report] on a text that is too long to be held.
func Gathered(g *listing.Gathered, opts Options) string {
	paste := g.Paste().Ticket()
	return On(paste, g.Listing(paste, opts.At), opts)
}
