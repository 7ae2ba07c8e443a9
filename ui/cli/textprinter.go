package cli

import (
	"bytes"
	"fmt"
	"strings"
	"time"

	"policybench/ui/redact"
	"policybench/ui/triage"
	"policybench/ui/words"
)

// textPrinter writes words for people: all that a text of up to a megabyte holds, or
// the worst of a longer one. The worst comes first.
type textPrinter struct {
	*inspection
	whole  *stretch
	tally  triage.Tally
	links  []words.Listed
	shown  int // of the text
	hidden int // by --only
	texts  int
}

// mostRanked is how many links are ranked; the rest is counted.
const mostRanked = 10_000

func (t *textPrinter) begin(source, string) error {
	t.whole, t.tally, t.links, t.shown, t.hidden = nil, triage.Tally{}, nil, 0, 0
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
	for i := range s.reports {
		it := triage.One(&s.reports[i])
		if len(t.links) < mostRanked && it.Outcome != triage.Remark {
			line, _ := places.Of(it.Report.Span.Offset)
			t.links = append(t.links, words.NewListed(it, line, "", t.at))
		}
	}
	t.tally.Join(s.tally)
	t.shown += len(s.reports)
	t.hidden += s.found - len(s.reports)
	return nil
}

func (t *textPrinter) end(s source) error {
	if t.stopping.done() && t.found == 0 {
		return nil // ctrl+c before anything was there
	}
	glyphs := words.GlyphsFor(t.common.ascii)
	options := words.ReportOptions{At: t.at, Glyphs: glyphs, Voice: words.Voice(t.flags.voice)}
	if t.flags.zone != "" {
		options.Zone, _ = time.LoadLocation(t.flags.zone) // its name was checked
	}
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
	if t.whole == nil || t.shown == 0 && t.hidden > 0 {
		return t.counted(glyphs)
	}
	var b bytes.Buffer
	if err := words.InspectCounted(&b, t.whole.paste, t.tally, t.at, glyphs); err != nil {
		return wrong("the reports cannot be written: "+err.Error(), "")
	}
	return t.write(b.String())
}

func (t *textPrinter) close() error { return nil }

// counted writes the counts, and of a text too long for more a table of the worst links.
func (t *textPrinter) counted(g words.Glyphs) error {
	var lines []string
	if lines = words.CountLines(t.tally, g); len(lines) > 0 {
		lines = append(lines, "")
	}
	switch {
	case t.shown == 0 && t.hidden > 0:
		lines = append(lines, fmt.Sprintf("nothing at the level of --only %s in %s", t.flags.only, words.Count(t.hidden, "link")))
	case t.shown == 0:
		var b bytes.Buffer
		if err := words.Inspect(&b, redact.New().Paste("", nil), t.at, g); err != nil {
			return wrong("the reports cannot be written: "+err.Error(), "")
		}
		return t.write(b.String())
	default:
		lines = append(lines, words.ListLines(t.links, "line", g)...)
	}
	return t.write(g.Text(strings.Join(lines, "\n")) + "\n")
}
