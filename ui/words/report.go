package words

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"policybench/signing/report"
	"policybench/ui/redact"
)

// ReportOptions say how a report or a reply is written.
type ReportOptions struct {
	At     time.Time // the time that was judged as now
	Glyphs Glyphs    // the zero value means Unicode
}

// Bounds of a report: a ticket is read, not searched.
const (
	mostReports = 20
	mostPasted  = 4096 // bytes of the pasted text around what was found
)

// Report writes the reports on a paste as Markdown for a ticket. Nothing in it opens a
// file or signs somebody in: see [redact.Paste.Ticket]. All that is not ours stands in
// fences, so that nothing of it becomes a link, an image or a mention.
func Report(paste *redact.Paste, opts ReportOptions) string {
	if opts.Glyphs == (Glyphs{}) {
		opts.Glyphs = Unicode
	}
	paste = paste.Ticket()
	w := ticket{paste: paste, reports: paste.Reports, opts: opts}
	w.head()
	for i, r := range w.reports[:min(len(w.reports), mostReports)] {
		w.report(i, r)
	}
	if more := len(w.reports) - mostReports; more > 0 {
		fmt.Fprintf(&w.b, "\n%s more in the same text\n", Count(more, "report"))
	}
	w.fence("changed lines, before and after", strings.Join(patchLines(Patch(paste, paste.Edits(), longestPatchLine), opts.Glyphs), "\n"))
	w.fence("pasted", w.pasted())
	return w.b.String()
}

type ticket struct {
	b       strings.Builder
	paste   *redact.Paste
	reports []report.Report
	opts    ReportOptions
}

func (w *ticket) head() {
	fmt.Fprintf(&w.b, "## Filestack security: %s\n\n", w.title())
	fmt.Fprintf(&w.b, "judged as of %s; signatures are cut, app secrets masked\n", Time(w.opts.At, time.UTC))
}

// title answers the ticket in one line, without a word that was pasted: it stands
// outside of the fences.
func (w *ticket) title() string {
	if len(w.reports) == 0 {
		return w.verdicts()
	}
	title := titleOf(w.reports[0], w.opts.At)
	for _, r := range w.reports {
		if titleOf(r, w.opts.At) != title {
			return w.verdicts()
		}
	}
	if n := len(w.reports); n > 1 {
		title += " (" + Count(n, "report") + ")"
	}
	return title
}

// titleOf is the verdict on one report, and why.
func titleOf(r report.Report, at time.Time) string {
	first, found := foremost(r)
	grave := found && first.Level == report.Problem
	switch {
	case r.Verdict == report.Expired && r.Expiry.OK:
		return "expired " + distance(r.Expiry.Unix, at)
	case r.Verdict == report.Mismatch:
		return "mismatch: the signature does not belong to this policy"
	case r.Verdict == report.Unsigned && found:
		first, grave = halfMissing(r, first), true
	case r.Verdict == report.None:
		grave = found
	}
	title := nameOf(r)
	gist := gist(first)
	switch {
	case r.Verdict == report.Valid && grave && gist != "":
		return title + ": the signature fits, but " + gist
	case grave && gist != "":
		return title + ": " + gist
	case r.Verdict == report.Valid:
		return title + ": the signature fits"
	case r.Verdict == report.Unverified:
		return title + ": without the app secret the signature is unchecked"
	}
	return title
}

// gist is a finding's fact without what it quotes.
func gist(f report.Finding) string {
	bare := report.Finding{Code: f.Code, Part: f.Part}
	if halves[f.Code] || f.Code == report.CodeServerMessage {
		bare.Args = f.Args[:min(len(f.Args), 1)] // a call, a half, a message's key: none of them pasted
	}
	if fact := sentence(bare).Fact; fact != Value(string(f.Code)) {
		return inMarkdown.Replace(fact)
	}
	return ""
}

// nameOf names a report by its verdict, or by what it is where there is none.
func nameOf(r report.Report) string {
	if r.Verdict == report.None {
		return Form(r.Form)
	}
	return Verdict(r.Verdict)
}

// inMarkdown keeps the characters of our own words that Markdown would read.
var inMarkdown = strings.NewReplacer("&", "&amp;", "<", "&lt;", "*", `\*`, "_", `\_`, "[", `\[`, "`", "\\`")

// verdicts names the verdicts once each.
func (w *ticket) verdicts() string {
	var names []string
	for _, r := range w.reports {
		if name := nameOf(r); !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	if len(names) == 0 {
		return "nothing found"
	}
	return strings.Join(names, ", ")
}

func (w *ticket) report(i int, r report.Report) {
	title := Verdict(r.Verdict)
	if len(w.reports) > 1 {
		title = fmt.Sprintf("%d of %d: %s", i+1, len(w.reports), title)
	}
	var body strings.Builder
	p := &page{w: &body, glyphs: w.opts.Glyphs}
	p.line("%s %s", w.opts.Glyphs.Verdict(r.Verdict), Headline(r, w.opts.At))
	p.line("  %s", answers(r, w.opts.Glyphs))
	p.line("  %s", Form(r.Form))
	p.report(r, w.opts.At)
	w.fence(title, body.String())
}

// fence writes foreign text under a title of ours, between fences longer than any
// run of backticks in it.
func (w *ticket) fence(title, body string) {
	body = strings.TrimRight(body, "\n")
	if body == "" {
		return
	}
	bars := strings.Repeat("`", max(3, longestRun(body, '`')+1))
	fmt.Fprintf(&w.b, "\n### %s\n\n%stext\n%s\n%s\n", title, bars, body, bars)
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

// pasted is the text, or what stands around the first thing found in a long one.
func (w *ticket) pasted() string {
	text, part := w.paste.Unmasked(), report.Span{Length: w.paste.Len()}
	if part.Length > mostPasted {
		if len(w.reports) > 0 {
			at := min(max(w.reports[0].Span.Offset, 0), len(text))
			part.Offset = max(lineStart(text, at), at-mostPasted/4)
		}
		part.Length = min(mostPasted, len(text)-part.Offset)
	}
	shown := VisibleText(w.paste.Part(part))
	if rest := len(text) - part.Length; rest > 0 {
		shown += fmt.Sprintf("\n… %s more", Count(rest, "byte"))
	}
	return shown
}
