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

// Voice is for whom a reply is.
type Voice string

// The voices. The zero value chooses: a text with code in it is answered as a developer
// would be.
const (
	VoiceFitting   Voice = ""
	VoiceCustomer  Voice = "customer"
	VoiceDeveloper Voice = "developer"
	VoiceInternal  Voice = "internal" // the ticket
)

// ReplyOptions say how a reply is written.
type ReplyOptions struct {
	At     time.Time      // the time that was judged as now
	Glyphs Glyphs         // of the ticket; the zero value means Unicode
	Voice  Voice          // for whom it is
	Zone   *time.Location // where the reader is; nil for UTC alone
}

// Reply writes an answer to whoever sent the text: what applies and nothing else. App
// secrets are masked, and so is a pair with which files could be changed or deleted; the
// rest is theirs and stays whole, so that the fixed lines work.
func Reply(paste *redact.Paste, opts ReplyOptions) string {
	return replyTo(paste, newListing(paste, opts.At), opts)
}

// replyTo writes the reply to what was listed of a paste.
func replyTo(paste *redact.Paste, l *listing, opts ReplyOptions) string {
	voice := opts.Voice
	if voice == VoiceFitting {
		voice = fitting(paste.Reports, l.text)
	}
	if voice == VoiceInternal {
		l, paste = l.of(paste.Ticket())
		return reportOn(paste, l, ReportOptions{At: opts.At, Glyphs: opts.Glyphs})
	}
	l, paste = l.told().of(paste.Cut(dangerous(paste.Reports)...))
	w := &replier{listing: l, paste: paste, opts: opts}
	for _, it := range triage.Worst(l.items) {
		w.reports = append(w.reports, *it.Report)
	}
	if voice == VoiceCustomer {
		w.forCustomer()
	} else {
		w.forDeveloper()
	}
	return bounded(strings.TrimSuffix(w.b.String(), "\n"), ticketRoom)
}

// forDeveloper writes what was found, the lines before and after, and what to run to
// check with one's own secret, which must not be sent.
func (w *replier) forDeveloper() {
	w.paragraph("Hello,")
	if len(w.reports) == 0 {
		w.developerNothing()
		return
	}
	if w.tally.Links > fewLinks {
		w.developerList()
		return
	}
	w.paragraph("thank you for your message. This is what we found:")
	w.found()
	w.contradictions()
	w.compared()
	w.change(Patch(w.paste, w.paste.Edits(), 0))
	w.expired()
	w.check()
	w.asks()
	w.docs()
}

// replier writes one reply.
type replier struct {
	*listing
	b       strings.Builder
	paste   *redact.Paste
	reports []report.Report // the worst first
	opts    ReplyOptions
}

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
		at := slices.IndexFunc(list, func(s section) bool { return s.body == body })
		if at < 0 {
			list = append(list, section{[]string{name}, body})
		} else if !slices.Contains(list[at].names, name) {
			list[at].names = append(list[at].names, name)
		}
	}
	for i, s := range list {
		if i == mostRows {
			w.paragraph("There is more of the kind: " + Count(len(list)-i, "other finding") + " in your text. We can send the whole list.")
			break
		}
		if len(list) > 1 {
			w.paragraph(fmt.Sprintf("%d. %s", i+1, capital(joinAnd(s.names))))
		}
		w.b.WriteString(s.body)
	}
}

// joinAnd joins names that are safe to show already.
func joinAnd(names []string) string {
	last := len(names) - 1
	return join(strings.Join(names[:last], ", "), " and ", names[last])
}

// name tells a report from the others.
func (w *replier) name(r report.Report) string {
	if r.Form == report.FormMessage && r.Span.Length > 0 {
		return the(r.Form) + ` "` + Value(w.paste.Part(r.Span)) + `"`
	}
	name := the(r.Form) + named(r.Link)
	for i := range w.reports { // two links to one file are told apart by their line
		if o := &w.reports[i]; o.Span != r.Span && o.Form != report.FormMessage && the(o.Form)+named(o.Link) == name {
			return name + " in " + w.unit() + " " + strconv.Itoa(w.numberAt(r.Span.Offset))
		}
	}
	return name
}

// named tells one link of several from the others.
func named(l report.Link) string {
	switch {
	case l.Handle != "":
		return " for " + Value(l.Handle)
	case l.Source != "":
		return " for " + Value(l.Source)
	}
	return ""
}

// the names what carries a policy and signature as a customer would.
func the(f report.Form) string {
	switch f {
	case report.FormPicker:
		return "the code"
	case report.FormViewer:
		return "the viewer element"
	case report.FormWidget:
		return "the upload element"
	case report.FormRequestBody:
		return "the request"
	case report.FormPair:
		return "the policy and signature"
	case report.FormPolicy, report.FormJSON:
		return "the policy"
	case report.FormMessage:
		return "the error message"
	case report.FormWebhook:
		return "the webhook"
	case report.FormSecret:
		return "the text"
	}
	return "the link"
}

// change shows the lines before and after. Lines that do not follow each other are
// parted.
func (w *replier) change(hunks []Hunk) {
	if len(hunks) == 0 {
		return
	}
	lines := func(title string, of func(Hunk) []string) {
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
	lines("Your lines as they are:", func(h Hunk) []string { return h.Before })
	lines("and as they should read:", func(h Hunk) []string { return h.After })
	if still := afterRepair[w.reports[0].FixedVerdict]; still != "" && len(w.reports) == 1 {
		w.paragraph("With these lines alone it still fails, since " + still + ".")
	}
}

// afterRepair says what the changed lines do not mend.
var afterRepair = map[report.Verdict]string{
	report.Expired:   "the policy has expired",
	report.Denied:    "the request is not allowed, as said above",
	report.Mismatch:  "the signature does not belong to the policy",
	report.Malformed: "the rest of what is said above has to change as well",
}

// capital makes a sentence's first letter one. A word of code keeps its case.
func capital(s string) string {
	if s != "" && s[0] >= 'a' && s[0] <= 'z' && !startsWithName(s) {
		return string(s[0]-'a'+'A') + s[1:]
	}
	return s
}

// sentenceCase makes a sentence of a letter: a capital in front, a full stop behind.
func sentenceCase(s string) string {
	return capital(ended(s))
}

// startsWithName reports whether a sentence starts with a word of code, which
// keeps its case.
func startsWithName(s string) bool {
	word, _, _ := strings.Cut(s, " ")
	return strings.ContainsAny(word, "(=&_%./") || strings.HasPrefix(s, "filestack-js")
}

// GatheredReply is [Reply] to whoever sent a text that is too long to be held.
func GatheredReply(g *Gathered, opts ReplyOptions) string {
	paste := g.paste()
	return replyTo(paste, g.listing(paste, opts.At), opts)
}
