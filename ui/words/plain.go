package words

import (
	"fmt"
	"io"
	"time"

	"policybench/signing/report"
	"policybench/ui/redact"
)

// longestPatchLine is how many characters of a changed line are shown.
const longestPatchLine = 400

// Inspect writes the reports on a paste as plain lines: for pipes, for screen readers,
// and wherever no screen is drawn.
func Inspect(w io.Writer, paste *redact.Paste, at time.Time, g Glyphs) error {
	p, reports := &page{w: &spelling{w, g}, glyphs: g}, paste.Reports
	if len(reports) == 0 {
		n := Nothing()
		p.line("%s %s", g.Unknown, n.Fact)
		p.line("  %s %s", g.Arrow, n.Hint)
	}
	places := newPlaces(paste.Unmasked())
	for i, r := range reports {
		if i > 0 {
			p.line("")
			p.line("")
		}
		count := ""
		if len(reports) > 1 {
			count = fmt.Sprintf("%d of %d, ", i+1, len(reports))
		}
		line, column := places.of(r.Span.Offset)
		p.line("%s %s", g.Verdict(r.Verdict), Headline(r, at))
		p.line("  %s", answers(r, g))
		p.line("  %s%s, line %d, column %d", count, Form(r.Form), line, column)
		p.report(r, at)
	}
	p.section("mended", patchLines(Patch(paste, paste.Edits(), longestPatchLine), g))
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
