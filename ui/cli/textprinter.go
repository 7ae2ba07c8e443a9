package cli

import (
	"bytes"
	"fmt"
	"sort"
	"strings"

	"policybench/signing/report"
	"policybench/ui/redact"
	"policybench/ui/words"
)

// textPrinter writes words for people: all that a text of up to a megabyte holds, or
// the worst of a longer one. The worst comes first.
type textPrinter struct {
	*inspection
	whole  *stretch
	counts words.Counts
	rows   []row
	links  int // of the text
	hidden int // by --only
	texts  int
}

// row is a link among many.
type row struct {
	rank, line  int
	verdict     report.Verdict
	handle, why string
}

// most links are ranked, and shown.
const mostRanked, mostShown = 10_000, 20

func (t *textPrinter) begin(source, string) error {
	t.whole, t.counts, t.rows, t.links, t.hidden = nil, words.Counts{}, nil, 0, 0
	return nil
}

func (t *textPrinter) showsText() bool { return true }

func (t *textPrinter) worstFirst() bool { return true }

func (t *textPrinter) make(*stretch) {}

func (t *textPrinter) add(s *stretch) error {
	if s.Whole() {
		t.whole = s
	}
	places := words.NewPlaces(s.Text, s.origin())
	for _, r := range s.reports {
		if len(t.rows) < mostRanked && words.StandingOf(r) <= words.WorksBut {
			line, _ := places.Of(r.Span.Offset)
			// Cloned, since it would hold on to the piece.
			t.rows = append(t.rows, row{words.Rank(r), line, r.Verdict, strings.Clone(r.Link.Handle), strings.Clone(words.Why(r).Fact)})
		}
	}
	t.counts.Join(s.counts)
	t.links += len(s.reports)
	t.hidden += s.found - len(s.reports)
	return nil
}

func (t *textPrinter) end(s source) error {
	if t.stopping.done() && t.found == 0 {
		return nil // ctrl+c before anything was there
	}
	glyphs := words.GlyphsFor(t.common.ascii)
	options := words.ReportOptions{At: t.at, Glyphs: glyphs}
	if t.texts++; t.texts > 1 {
		if err := t.write("\n\n"); err != nil {
			return err
		}
	}
	if t.many {
		if err := t.print(words.Visible(s.path) + "\n"); err != nil {
			return err
		}
	}
	switch {
	case t.whole == nil && (t.flags.markdown || t.flags.reply):
		return wrong("the text is longer than 1 MiB: too long for one ticket or reply", "inspect --csv lists its links; a ticket is about some of them")
	case t.flags.markdown:
		return t.write(ended(words.Report(t.whole.paste, options)))
	case t.flags.reply:
		return t.write(ended(words.Reply(t.whole.paste, options)))
	}
	if lines := t.counts.Lines(glyphs); len(lines) > 0 {
		if err := t.write(strings.Join(lines, "\n") + "\n\n"); err != nil {
			return err
		}
	}
	sort.SliceStable(t.rows, func(i, j int) bool { return t.rows[i].rank < t.rows[j].rank })
	if t.links == 0 && t.hidden > 0 {
		return t.print(fmt.Sprintf("nothing at the level of --only %s in %s\n", t.flags.only, words.Count(t.hidden, "link")))
	}
	if t.links > 0 && (t.whole == nil || t.links > mostShown) {
		return t.write(t.table(glyphs))
	}
	paste := redact.New().Paste("", nil)
	if t.whole != nil {
		paste = t.whole.paste
	}
	var b bytes.Buffer
	if err := words.Inspect(&b, paste, t.at, glyphs); err != nil {
		return wrong("the reports cannot be written: "+err.Error(), "")
	}
	return t.write(b.String())
}

func (t *textPrinter) close() error { return nil }

// table lists the links that do not stand well, a line each.
func (t *textPrinter) table(g words.Glyphs) string {
	var b strings.Builder
	shown := 0
	for _, r := range t.rows {
		if shown == mostShown {
			break
		}
		if shown == 0 {
			fmt.Fprintf(&b, "%8s  %-20s  %-14s  %s\n", "line", "file", "result", "why")
		}
		shown++
		fmt.Fprintf(&b, "%8d  %-20s  %s %-12s  %s\n", r.line, words.Visible(r.handle), g.Verdict(r.verdict),
			words.Verdict(r.verdict), words.Visible(r.why))
	}
	if more := t.links - shown; more > 0 {
		fmt.Fprintf(&b, "\n%s more; inspect --csv lists all\n", words.Count(more, "link"))
	}
	return g.Text(b.String())
}
