package words

import (
	"fmt"
	"strings"
	"time"

	"policybench/signing/inspect"
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

// Report writes reports as Markdown for a ticket. It opens no file: each signature
// is cut to its first characters wherever it stands, app secrets are masked. All
// that is not ours stands in fences, so that nothing of it becomes a link, an
// image or a mention.
func Report(text string, reports []inspect.Report, opts ReportOptions) string {
	if opts.Glyphs == (Glyphs{}) {
		opts.Glyphs = Unicode
	}
	// Signatures are cut before the text is made visible, which would part their
	// pieces, and once more in what was made of them.
	w := ticket{text: text, reports: reports, opts: opts, secrets: secretsOf(reports, text)}
	w.head()
	for i, r := range reports[:min(len(reports), mostReports)] {
		w.report(i, r)
	}
	if more := len(reports) - mostReports; more > 0 {
		fmt.Fprintf(&w.b, "\n%s more in the same text\n", Count(more, "report"))
	}
	w.fence("changed lines, before and after", strings.Join(patchLines(Patch(text, reports, longestPatchLine), opts.Glyphs), "\n"))
	w.fence("pasted", w.pasted())
	return CutSignatures(w.b.String(), w.shown()) // facts may quote what was pasted
}

type ticket struct {
	b       strings.Builder
	text    string
	reports []inspect.Report
	opts    ReportOptions
	secrets *redactor
}

func (w *ticket) shown() []inspect.Report { return w.reports[:min(len(w.reports), mostReports)] }

func (w *ticket) head() {
	fmt.Fprintf(&w.b, "## Filestack security: %s\n\n", w.title())
	fmt.Fprintf(&w.b, "judged as of %s; signatures are cut, app secrets masked\n", Time(w.opts.At, time.UTC))
}

// title answers the ticket in one line, without a word that was pasted: it stands
// outside of the fences.
func (w *ticket) title() string {
	if len(w.reports) != 1 {
		return w.verdicts()
	}
	r := w.reports[0]
	first, found := foremost(r)
	switch {
	case r.Verdict == inspect.Expired && r.Expiry.OK:
		return "expired " + distance(r.Expiry.Unix, w.opts.At)
	case r.Verdict == inspect.Mismatch:
		return "mismatch: the signature does not belong to this policy"
	case r.Verdict == inspect.Unsigned && found:
		first = halfMissing(r, first)
	}
	name := Verdict(r.Verdict)
	if r.Verdict == inspect.None {
		name = Form(r.Form)
	}
	gist := sentence(inspect.Finding{Code: first.Code, Part: first.Part}).Fact
	if !found || first.Level == inspect.Note && r.Verdict != inspect.Unsigned || gist == Value(string(first.Code)) {
		return name
	}
	if r.Verdict == inspect.Valid {
		name += ": the signature fits, but"
	} else {
		name += ":"
	}
	return inMarkdown.Replace(name + " " + gist)
}

// inMarkdown keeps the characters of our own words that Markdown would read.
var inMarkdown = strings.NewReplacer("&", "&amp;", "<", "&lt;", "*", `\*`, "_", `\_`, "[", `\[`, "`", "\\`")

// verdicts names the verdicts once each.
func (w *ticket) verdicts() string {
	var names []string
	seen := map[inspect.Verdict]bool{}
	for _, r := range w.reports {
		if !seen[r.Verdict] {
			seen[r.Verdict] = true
			names = append(names, Verdict(r.Verdict))
		}
	}
	if len(names) == 0 {
		return "nothing found"
	}
	return strings.Join(names, ", ")
}

func (w *ticket) report(i int, r inspect.Report) {
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
	body = CutSignatures(w.secrets.redact(body), w.shown())
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

// pasted is the text, or what stands around the first things found in a long one.
func (w *ticket) pasted() string {
	cut := w.text
	if len(cut) > mostPasted {
		from := 0
		if len(w.reports) > 0 {
			from = lineStart(cut, min(max(w.reports[0].Span.Offset, 0), len(cut)))
			from = max(from, w.reports[0].Span.Offset-mostPasted/4)
		}
		cut = cut[from:min(from+mostPasted, len(cut))]
	}
	shown := VisibleText(CutSignatures(w.secrets.redact(cut), w.shown()))
	if rest := len(w.text) - len(cut); rest > 0 {
		shown += fmt.Sprintf("\n… %s more", Count(rest, "byte"))
	}
	return shown
}
