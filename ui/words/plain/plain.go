package plain

import (
	"fmt"
	"io"
	"strings"
	"time"

	"policybench/signing/report"
	"policybench/ui/redact"
	"policybench/ui/triage"
	"policybench/ui/words"
	"policybench/ui/words/english"
	"policybench/ui/words/finding"
	"policybench/ui/words/headline"
	"policybench/ui/words/links"
	"policybench/ui/words/listing"
	"policybench/ui/words/patch"
	"policybench/ui/words/terms"
	"policybench/ui/words/times"
)

// Inspect writes the reports on a paste as plain lines: for pipes, for screen readers,
// and wherever no screen is drawn. The worst comes first.
func Inspect(w io.Writer, paste *redact.Paste, at time.Time, g words.Glyphs) error {
	return Counted(w, paste, triage.Count(triage.Of(paste.Reports)), at, g)
}

// Counted is Inspect for a part of the reports: all of them are counted.
func Counted(w io.Writer, paste *redact.Paste, tally triage.Tally, at time.Time, g words.Glyphs) error {
	p := &page{w: &spelling{w, g}, glyphs: g}
	if len(paste.Reports) == 0 {
		p.nothing()
		return p.err
	}
	l := listing.New(paste, at)
	for _, line := range links.Lines(tally, g) {
		p.line("%s", line)
	}
	if len(l.Items) > listing.Few && tally.Links > listing.Few {
		p.table(l)
		p.weighed(l)
		return p.err
	}
	for i, it := range triage.Worst(l.Items) {
		if i > 0 || tally.Links > 1 {
			p.line("")
		}
		if i > 0 {
			p.line("")
		}
		p.item(l, it)
	}
	p.weighed(l)
	p.section("fixed", patch.Lines(patch.Of(paste, paste.Edits(), patch.Longest), g))
	return p.err
}

func (p *page) nothing() {
	n := Nothing()
	p.line("%s %s", p.glyphs.Unknown, n.Fact)
	p.line("  %s %s", p.glyphs.Arrow, n.Hint)
}

// item writes one report whole.
func (p *page) item(l *listing.Listing, it triage.Item) {
	r := *it.Report
	count := ""
	if len(l.Items) > 1 {
		count = fmt.Sprintf("%d of %d, ", it.Index+1, len(l.Items))
	}
	line, column := l.Place.Of(r.Span.Offset)
	p.line("%s %s", p.glyphs.Verdict(r.Verdict), headline.Line(r, l.At))
	p.line("  %s", answers(r, p.glyphs))
	p.line("  %s%s, line %d, column %d", count, terms.Form(r.Form), line, column)
	if r.At != 0 {
		p.line("  judged as of %s, the time beside it", times.Time(r.AsOf(l.At), time.UTC))
	}
	p.report(r, l.At)
}

// weighed says what of a text does not fit together, and what tells its working link
// from the other one.
func (p *page) weighed(l *listing.Listing) {
	for _, s := range listing.Contradictions(l) {
		p.line("")
		p.line("%s does not fit together: %s", p.glyphs.Level(report.Warning), s.Fact)
		p.line("  %s %s", p.glyphs.Arrow, s.Hint)
	}
	switch s := listing.Compared(l); {
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
func (p *page) table(l *listing.Listing) {
	p.line("")
	for _, line := range l.Lines(p.glyphs) {
		p.line("%s", line)
	}
	said := 0
	for _, it := range l.Items {
		if it.Outcome == triage.Remark && said < listing.Few {
			said++
			p.line("also in line %d: %s", l.LineOf(it), headline.Line(*it.Report, l.At))
		}
	}
	if more := l.Tally.Remarks - said; more > 0 {
		p.line("and %s more that %s no %s", words.Comma(more), english.Either(more, "is", "are"), english.Either(more, "link", "links"))
	}
	if l.Place == nil { // the workbench reads the first megabyte
		p.line("one link whole: policybench inspect 'THE LINK'")
		return
	}
	p.line("one link whole: open the list with policybench < FILE")
}

// Report writes one report whole, with the pages of documentation on what is wrong.
func Report(w io.Writer, r report.Report, at time.Time, g words.Glyphs) error {
	return whole(&page{w: w, glyphs: g}, r, at)
}

func whole(p *page, r report.Report, at time.Time) error {
	p.line("%s %s", p.glyphs.Verdict(r.Verdict), headline.Line(r, at))
	p.line("  %s", answers(r, p.glyphs))
	p.line("  %s", terms.Form(r.Form))
	p.report(r, at)
	p.section("documentation", finding.Docs(r))
	return p.err
}

// Brief is [Report] for a ticket: of what the policy allows, what it lists and what the
// request needs.
func Brief(w io.Writer, r report.Report, at time.Time, g words.Glyphs) error {
	return whole(&page{w: w, glyphs: g, brief: true}, r, at)
}

// report writes what stands below a headline.
func (p *page) report(r report.Report, at time.Time) {
	p.section(findingTitle(r), findingLines(r, p.glyphs))
	p.section("what it says", policyLines(r, at))
	p.section("what it asks for", requestLines(r))
	if p.brief {
		p.section("what the policy allows", briefAllows(r, p.glyphs))
	} else {
		p.section("what the policy allows", allowLines(r, p.glyphs))
	}
	for _, inner := range r.Inner {
		p.line("")
		p.line("inside it: %s %s", p.glyphs.Verdict(inner.Verdict), headline.Line(inner, at))
		p.line("  %s", answers(inner, p.glyphs))
		p.report(inner, at)
	}
}

// spelling keeps to the characters of the glyphs.
type spelling struct {
	w      io.Writer
	glyphs words.Glyphs
}

func (s *spelling) Write(line []byte) (int, error) {
	_, err := io.WriteString(s.w, s.glyphs.Text(string(line)))
	return len(line), err
}

// Gathered is [InspectCounted] as a table, however few the links are: nothing of
// the text is there to show.
func Gathered(w io.Writer, g *listing.Gathered, all triage.Tally, at time.Time, glyphs words.Glyphs) error {
	p := &page{w: &spelling{w, glyphs}, glyphs: glyphs}
	if g.Found() == 0 {
		p.nothing()
		return p.err
	}
	for _, line := range links.Lines(all, glyphs) {
		p.line("%s", line)
	}
	p.table(g.Listing(g.Paste(), at))
	return p.err
}
