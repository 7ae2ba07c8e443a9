package reply

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
	"policybench/ui/words/patch"
	"policybench/ui/words/reply/table"
	"policybench/ui/words/terms"
	"policybench/ui/words/ticket"
)

// Voice is for whom a reply is.
type Voice string

// The voices. The zero value chooses: a text with code in it is answered as a developer
// would be.
const (
	Fitting   Voice = ""
	Customer  Voice = "customer"
	Developer Voice = "developer"
	Internal  Voice = "internal" // the ticket
)

// Options say how a reply is written.
type Options struct {
	At     time.Time      // the time that was judged as now
	Glyphs words.Glyphs   // of the ticket; the zero value means Unicode
	Voice  Voice          // for whom it is
	Zone   *time.Location // where the reader is; nil for UTC alone
}

// Write writes an answer to whoever sent the text: what applies and nothing else. App
// secrets are masked, and so is a pair with which files could be changed or deleted; the
// rest is theirs and stays whole, so that the fixed lines work.
func Write(paste *redact.Paste, opts Options) string {
	l := listing.New(paste, opts.At)
	if opts.Voice != Internal && listing.Doubts(l) {
		paste, l = withReports(paste, l, listing.Unchecked(paste.Reports), opts)
		l.Doubted = true
	}
	if reports, tells := listing.Uploading(l, paste.Reports); tells && opts.Voice != Internal {
		paste, l = withReports(paste, l, reports, opts)
	}
	return replyTo(paste, l, opts)
}

// replyTo writes the reply to what was listed of a paste.
func replyTo(paste *redact.Paste, l *listing.Listing, opts Options) string {
	voice := opts.Voice
	if voice == Fitting {
		voice = fitting(paste.Reports, l.Text)
	}
	if voice == Internal {
		l, paste = l.Told().Of(paste.Ticket())
		return ticket.On(paste, l, ticket.Options{At: opts.At, Glyphs: opts.Glyphs})
	}
	l, paste = l.Told().Of(paste.Cut(dangerous(paste.Reports)...))
	if opts.Zone == nil {
		opts.Zone = triage.ZoneOf(l.Text)
	}
	w := &replier{Listing: l, paste: paste, opts: opts, developer: voice == Developer}
	for _, it := range triage.Worst(l.Items) {
		w.reports = append(w.reports, *it.Report)
	}
	if w.developer {
		w.forDeveloper()
	} else {
		w.forCustomer()
	}
	return english.Bounded(strings.TrimSuffix(w.b.String(), "\n"), ticket.Room)
}

// forDeveloper writes what was found, the lines before and after, and what to run to
// check with one's own secret, which must not be sent.
func (w *replier) forDeveloper() {
	w.paragraph("Hello,")
	switch {
	case w.topicLetter():
	case len(w.reports) == 0:
		w.developerNothing()
	case w.Tally.Links > listing.Few:
		w.developerList()
	default:
		w.developerFew()
	}
	w.b.WriteString("Kind regards\n")
}

// developerFew is about links that are each told whole.
func (w *replier) developerFew() {
	if w.endedLink() == nil {
		w.paragraph("Thank you for your message. This is what we found:")
	}
	told := w.foundWithCode()
	told = w.codeLines() || told
	told = w.rotated() || told
	w.fitting()
	told = w.excessCalls() || told
	told = w.limits() || told
	told = told || w.Tally.Links == 1 && slices.ContainsFunc(w.reports, func(r report.Report) bool { return odd(&r) })
	if w.endedLink() == nil { // that says it
		w.contradictions()
	}
	saw, sighting := w.sighting()
	if saw != triage.SawNothing {
		w.paragraph(english.Join(sighting[0], " ", sighting[1]))
	}
	asked := w.compared() || saw != triage.SawNothing
	if !w.recased() && !w.codeAlone() {
		w.change(patch.Of(w.paste, w.edits(), 0))
	}
	w.policyChange()
	w.check()
	if !asked && !told {
		w.asks()
	}
	w.expired()
	w.docs()
}

// replier writes one reply.
type replier struct {
	*listing.Listing
	b       strings.Builder
	paste   *redact.Paste
	reports []report.Report // the worst first
	opts    Options

	developer bool // who reads it
}

// paragraph writes one paragraph. Copied to each of the 160 places that call it, it would be
// 20 KB of the program.
//
//go:noinline
func (w *replier) paragraph(s string) { fmt.Fprintf(&w.b, "%s\n\n", s) }

// section is what a reply says about one report, or about several that need the
// same words.
type section struct {
	names []string
	body  string
}

// found writes what was found, a number before each of several things.
func (w *replier) found() {
	var list []section
	silent := w.saidByOthers()
	for i, r := range w.reports {
		if silent[i] {
			continue
		}
		name, body := w.name(r), w.about(r)
		if body == "" { // the code that signs it is told by itself
			continue
		}
		at := slices.IndexFunc(list, func(s section) bool { return s.body == body })
		if at < 0 {
			list = append(list, section{[]string{name}, body})
		} else if !slices.Contains(list[at].names, name) {
			list[at].names = append(list[at].names, name)
		}
	}
	for i, s := range list {
		if i == listing.MostRows {
			w.paragraph("There is more of the kind: " + words.Count(len(list)-i, "other finding") + " in your text. We can send the whole list.")
			break
		}
		switch {
		case len(list) > 1:
			w.paragraph(fmt.Sprintf("%d. %s", i+1, english.Capital(english.And(s.names))))
		case len(s.names) > 1 && !strings.Contains(s.names[0], " in "+w.Unit()+" "): // not one file in several lines
			w.paragraph(english.Capital(english.And(s.names)) + ", each:")
		}
		w.b.WriteString(s.body)
	}
}

// name tells a report from the others.
func (w *replier) name(r report.Report) string {
	if f := r.Find(report.CodeServerMessage); f != nil && len(f.Args) > 0 && f.Args[0] == "rate-limit" {
		return "the headers in your text"
	}
	if r.Form == report.FormMessage && r.Span.Length > 0 {
		return terms.Thing(r.Form) + ` "` + w.quoted(r.Span) + `"`
	}
	name := terms.Thing(r.Form) + named(r.Link)
	if own := w.ownName(r); own != "" {
		return name + " (" + own + ")"
	}
	for i := range w.reports { // two links to one file are told apart by their line
		if o := &w.reports[i]; o.Span != r.Span && o.Form != report.FormMessage && terms.Thing(o.Form)+named(o.Link) == name {
			if nth := w.Nth(r.Span.Offset); nth != "" {
				return strings.Replace(name, "the ", "the "+nth+" ", 1)
			}
			return name + " in " + w.Unit() + " " + strconv.Itoa(w.NumberAt(r.Span.Offset))
		}
	}
	return name
}

// change shows the lines before and after. Lines that do not follow each other are
// parted.
func (w *replier) change(hunks []patch.Hunk) {
	if len(hunks) == 0 {
		return
	}
	lines := func(title string, of func(patch.Hunk) []string) {
		w.paragraph(title)
		next := hunks[0].Line
		for _, h := range hunks {
			if h.Line > next {
				w.b.WriteString("    …\n")
			}
			for _, l := range of(h) {
				fmt.Fprintf(&w.b, "    %s\n", l)
			}
			next = h.Line + len(h.Before)
		}
		w.b.WriteByte('\n')
	}
	lines("Your lines as they are:", func(h patch.Hunk) []string { return h.Before })
	lines("and as they should read:", func(h patch.Hunk) []string { return unquoted(h.After) })
	if r := w.reports[0]; len(w.reports) == 1 && r.Has(report.CodeDeleteOnCDN) && r.Link.APIKey == "" {
		w.paragraph("Your API key still has to be added to it, as key=APIKEY.")
		return
	}
	if still, _ := table.Find(afterRepair, w.reports[0].FixedVerdict); still != "" && len(w.reports) == 1 {
		w.paragraph("With these lines alone it still fails, since " + still + ".")
	}
}

// afterRepair says what the changed lines do not mend.
var afterRepair = []entry[report.Verdict, string]{
	{report.Expired, "the policy has expired"},
	{report.Denied, "the request is not allowed, as said above"},
	{report.Mismatch, "the signature does not belong to the policy"},
	{report.Malformed, "the rest of what is said above has to change as well"},
}
