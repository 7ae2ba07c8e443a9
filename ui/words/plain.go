package words

import (
	"fmt"
	"io"
	"strings"
	"time"

	"policybench/signing/report"
	"policybench/ui/redact"
	"policybench/ui/triage"
)

// longestPatchLine is how many characters of a changed line are shown.
const longestPatchLine = 400

// fewLinks is how many links are each told whole; of more there is a table.
const fewLinks = 5

// Inspect writes the reports on a paste as plain lines: for pipes, for screen readers,
// and wherever no screen is drawn. The worst comes first.
func Inspect(w io.Writer, paste *redact.Paste, at time.Time, g Glyphs) error {
	return InspectCounted(w, paste, triage.Count(triage.Of(paste.Reports)), at, g)
}

// InspectCounted is Inspect for a part of the reports: all of them are counted.
func InspectCounted(w io.Writer, paste *redact.Paste, tally triage.Tally, at time.Time, g Glyphs) error {
	p := &page{w: &spelling{w, g}, glyphs: g}
	if len(paste.Reports) == 0 {
		p.nothing()
		return p.err
	}
	l := newListing(paste, at)
	for _, line := range CountLines(tally, g) {
		p.line("%s", line)
	}
	if len(l.items) > fewLinks && tally.Links > fewLinks {
		p.table(l)
		p.weighed(l)
		return p.err
	}
	for i, it := range triage.Worst(l.items) {
		if i > 0 || tally.Links > 1 {
			p.line("")
		}
		if i > 0 {
			p.line("")
		}
		p.item(l, it)
	}
	p.weighed(l)
	p.section("fixed", patchLines(Patch(paste, paste.Edits(), longestPatchLine), g))
	return p.err
}

func (p *page) nothing() {
	n := Nothing()
	p.line("%s %s", p.glyphs.Unknown, n.Fact)
	p.line("  %s %s", p.glyphs.Arrow, n.Hint)
}

// item writes one report whole.
func (p *page) item(l *listing, it triage.Item) {
	r := *it.Report
	count := ""
	if len(l.items) > 1 {
		count = fmt.Sprintf("%d of %d, ", it.Index+1, len(l.items))
	}
	line, column := l.place.Of(r.Span.Offset)
	p.line("%s %s", p.glyphs.Verdict(r.Verdict), Headline(r, l.at))
	p.line("  %s", answers(r, p.glyphs))
	p.line("  %s%s, line %d, column %d", count, Form(r.Form), line, column)
	if r.At != 0 {
		p.line("  judged as of %s, the time beside it", Time(r.AsOf(l.at), time.UTC))
	}
	p.report(r, l.at)
}

// weighed says what of a text does not fit together, and what tells its working link
// from the other one.
func (p *page) weighed(l *listing) {
	for _, s := range contradictions(l) {
		p.line("")
		p.line("%s does not fit together: %s", p.glyphs.Level(report.Warning), s.Fact)
		p.line("  %s %s", p.glyphs.Arrow, s.Hint)
	}
	switch s := comparedHere(l); {
	case s.Fact == "":
	case strings.HasPrefix(s.Fact, "nothing"):
		p.line("")
		p.line("%s compared: %s", p.glyphs.Unknown, s.Fact)
		p.line("  %s %s", p.glyphs.Arrow, s.Hint)
	default:
		p.line("")
		p.line("%s compared with the link that works: %s", p.glyphs.Answer(report.No), s.Fact)
	}
}

// table writes many links, and what is no link besides.
func (p *page) table(l *listing) {
	p.line("")
	for _, line := range l.lines(p.glyphs) {
		p.line("%s", line)
	}
	said := 0
	for _, it := range l.items {
		if it.Outcome == triage.Remark && said < fewLinks {
			said++
			p.line("also in line %d: %s", l.lineOf(it), Headline(*it.Report, l.at))
		}
	}
	if more := l.tally.Remarks - said; more > 0 {
		p.line("and %s more that %s no %s", number(more), either(more, "is", "are"), either(more, "link", "links"))
	}
	if l.place == nil { // the workbench reads the first megabyte
		p.line("one link whole: policybench inspect 'THE LINK'")
		return
	}
	p.line("one link whole: open the list with policybench < FILE")
}

// oneReport writes one report whole, with the pages of documentation on what is wrong.
func oneReport(w io.Writer, r report.Report, at time.Time, g Glyphs) error {
	p := &page{w: w, glyphs: g}
	p.line("%s %s", g.Verdict(r.Verdict), Headline(r, at))
	p.line("  %s", answers(r, g))
	p.line("  %s", Form(r.Form))
	p.report(r, at)
	p.section("documentation", docsOf(r))
	return p.err
}

// report writes what stands below a headline.
func (p *page) report(r report.Report, at time.Time) {
	p.section(findingTitle(r), findingLines(r, p.glyphs))
	p.section("what it says", policyLines(r, at))
	p.section("what it asks for", requestLines(r))
	p.section("what the policy allows", allowLines(r, p.glyphs))
	for _, inner := range r.Inner {
		p.line("")
		p.line("inside it: %s %s", p.glyphs.Verdict(inner.Verdict), Headline(inner, at))
		p.line("  %s", answers(inner, p.glyphs))
		p.report(inner, at)
	}
}

// spelling keeps to the characters of the glyphs.
type spelling struct {
	w      io.Writer
	glyphs Glyphs
}

func (s *spelling) Write(line []byte) (int, error) {
	_, err := io.WriteString(s.w, s.glyphs.Text(string(line)))
	return len(line), err
}

// InspectGathered is [InspectCounted] as a table, however few the links are: nothing of
// the text is there to show.
func InspectGathered(w io.Writer, g *Gathered, all triage.Tally, at time.Time, glyphs Glyphs) error {
	p := &page{w: &spelling{w, glyphs}, glyphs: glyphs}
	if g.Found() == 0 {
		p.nothing()
		return p.err
	}
	for _, line := range CountLines(all, glyphs) {
		p.line("%s", line)
	}
	p.table(g.listing(g.paste(), at))
	return p.err
}
