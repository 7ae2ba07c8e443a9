package words

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"policybench/signing/report"
	"policybench/ui/redact"
	"policybench/ui/triage"
)

// ReportOptions say how a ticket is written.
type ReportOptions struct {
	At     time.Time // the time that was judged as now
	Glyphs Glyphs    // the zero value means Unicode
}

// Bounds of a ticket, in bytes: it is read, not searched.
const (
	mostTicket  = 64 << 10 // all of it
	mostSection = 12 << 10 // one fence
	mostPasted  = 4 << 10  // of the pasted text around what was found
	ticketFoot  = 2 << 10  // what is kept for saying what was left out
)

// ticketRoom is what a letter may hold, in bytes.
const ticketRoom = mostTicket - ticketFoot

// Report writes the reports on a paste as Markdown for a ticket. Nothing in it opens a
// file or signs somebody in: see [redact.Paste.Ticket]. All that is not ours stands in
// fences or code, so that nothing of it becomes a link, an image or a mention.
func Report(paste *redact.Paste, opts ReportOptions) string {
	paste = paste.Ticket()
	return reportOn(paste, newListing(paste, opts.At).told(), opts)
}

// reportOn writes the ticket on what was listed of a paste.
func reportOn(paste *redact.Paste, l *listing, opts ReportOptions) string {
	if opts.Glyphs == (Glyphs{}) {
		opts.Glyphs = Unicode
	}
	w := ticket{paste: paste, listing: l, opts: opts}
	switch {
	case w.tally.Links > fewLinks:
		w.table()
		w.needs()
		for _, it := range triage.Worst(w.items) {
			if it.Outcome == triage.Remark {
				w.report(it)
			}
		}
	default:
		w.needs()
		for _, it := range triage.Worst(w.items) {
			w.report(it)
		}
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

// changes are the lines before and after each change, as many as are read.
func (w *ticket) changes() string {
	const room = mostSection - 128 // for what is left out
	const most = 40
	var b strings.Builder
	edits, shown := w.paste.Edits(), 0
	for i, h := range hunksOf(w.paste, edits, longestPatchLine) {
		lines := strings.Join(patchLines([]Hunk{h}, w.opts.Glyphs), "\n") + "\n"
		if shown++; shown > most || shown > 1 && b.Len()+len(lines) > room {
			fmt.Fprintf(&b, "… %s more, left out\n", Count(len(edits)-i, "change"))
			break
		}
		b.WriteString(lines)
	}
	return b.String()
}

type ticket struct {
	*listing
	b       strings.Builder
	paste   *redact.Paste
	opts    ReportOptions
	dropped []string // titles of what had no room
}

// head says what the ticket is about, as of when, and what is not in it.
func (w *ticket) head() string {
	secret := "without the app secret"
	for _, it := range w.items {
		if it.Report.Genuine != report.Unknown {
			secret = "with the app secret"
		}
	}
	if slices.ContainsFunc(w.items, func(it triage.Item) bool { return it.Report.At != 0 }) {
		secret += ", links beside a time as of that time"
	}
	said := "Signatures are cut: nothing here opens a file."
	var masked []string
	for _, m := range []struct{ mark, one string }{{"‹app secret, ", "app secret"}, {"‹secret, ", "other secret"}} {
		if n := strings.Count(w.b.String(), m.mark); n > 0 {
			masked = append(masked, Count(n, m.one))
		}
	}
	if len(masked) > 0 {
		said += " Masked: " + strings.Join(masked, ", ") + "."
	}
	return fmt.Sprintf("## Filestack: %s\n\nJudged as of %s, %s. %s\n", w.title(), w.at.UTC().Format("2006-01-02 15:04 UTC"), secret, said)
}

// title answers the ticket in one line, without a word that was pasted: it stands
// outside of the fences.
func (w *ticket) title() string {
	worst := triage.Worst(w.items)
	switch {
	case w.tally.Links > 1:
		return w.countTitle()
	case len(worst) == 0 && triage.Gateway(w.text) != "":
		return "a link of a mail filter or tracker, which hides where it leads"
	case len(worst) == 0:
		return "nothing found"
	case w.tally.Links == 1:
		worst = worst[:1]
	default:
		if heard := triage.Hear(w.items); len(heard) > 0 {
			worst = nil
			for _, h := range heard {
				worst = append(worst, h.Item)
			}
		}
	}
	title := titleOf(*worst[0].Report, w.at)
	for _, it := range worst {
		if titleOf(*it.Report, w.at) != title {
			return w.verdicts(worst)
		}
	}
	if n := len(worst); n > 1 {
		title += " (" + Count(n, "report") + ")"
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

func (w *ticket) report(it triage.Item) {
	r := *it.Report
	title := Verdict(r.Verdict)
	if len(w.items) > 1 {
		title = fmt.Sprintf("%s, %s", capital(title), w.placeOf(it))
	}
	var body strings.Builder
	_ = oneReport(&body, r, w.at, w.opts.Glyphs) // a builder takes all
	w.fence(title, body.String())
}

// placeOf says where a thing stands in the text, and how the text calls it.
func (w *ticket) placeOf(it triage.Item) string {
	numbers := w.numbersOf(it)
	list := make([]string, len(numbers))
	for i, n := range numbers {
		list[i] = strconv.Itoa(n)
	}
	return either(len(list), w.unit(), w.unit()+"s") + " " + joinSome(list)
}

// docsOf are the pages of Filestack's documentation on what is wrong with a report.
func docsOf(r report.Report) []string {
	var pages []string
	for _, f := range r.Findings {
		if page := report.RowOf(f.Code).Docs; f.Level != report.Note && page != "" && !slices.Contains(pages, page) {
			pages = append(pages, page)
		}
	}
	return pages
}

// fence writes foreign text under a title of ours, between fences longer than any
// run of backticks in it.
func (w *ticket) fence(title, body string) {
	body = bounded(strings.TrimRight(body, "\n"), mostSection)
	if body == "" {
		return
	}
	bars := strings.Repeat("`", max(3, longestRun(body, '`')+1))
	section := fmt.Sprintf("\n### %s\n\n%stext\n%s\n%s\n", title, bars, body, bars)
	if w.b.Len()+len(section) > ticketRoom {
		w.dropped = append(w.dropped, title)
		return
	}
	w.b.WriteString(section)
}

// bounded cuts a text to so many bytes, and says how many are left out.
func bounded(text string, most int) string {
	if len(text) <= most {
		return text
	}
	end := most
	for !utf8.RuneStart(text[end]) {
		end--
	}
	if line := strings.LastIndexByte(text[:end], '\n'); line > end/2 {
		end = line
	}
	return text[:end] + fmt.Sprintf("\n… %s more, left out", Count(len(text)-end, "byte"))
}

func longestRun(s string, c byte) int {
	longest, run := 0, 0
	for i := 0; i < len(s); i++ {
		if run++; s[i] != c {
			run = 0
		}
		longest = max(longest, run)
	}
	return longest
}

// pasted is the text, or what stands around the worst thing in a long one.
func (w *ticket) pasted() string {
	text, part := w.paste.Unmasked(), report.Span{Length: w.paste.Len()}
	if part.Length > mostPasted {
		if worst := triage.Worst(w.items); len(worst) > 0 {
			at := min(max(worst[0].Report.Span.Offset, 0), len(text))
			part.Offset = max(lineStart(text, at), at-mostPasted/4)
		}
		part.Length = min(mostPasted, len(text)-part.Offset)
	}
	shown := VisibleText(w.paste.Part(part))
	if rest := len(text) - part.Length; rest > 0 {
		shown += fmt.Sprintf("\n… %s more, left out", Count(rest, "byte"))
	}
	return shown
}

// GatheredReport is [Report] on a text that is too long to be held.
func GatheredReport(g *Gathered, opts ReportOptions) string {
	paste := g.paste().Ticket()
	return reportOn(paste, g.listing(paste, opts.At), opts)
}
