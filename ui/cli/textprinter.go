package cli

import (
	"bytes"
	"fmt"
	"strings"
	"time"

	"policybench/ui/cli/console"
	"policybench/ui/cli/source"
	"policybench/ui/triage"
	"policybench/ui/words"
)

// textPrinter writes words for people: all that a text of up to a megabyte holds, or
// the worst of a longer one. The worst comes first.
type textPrinter struct {
	*inspection
	whole    *stretch // a text that is one piece
	gathered words.Gathered
	all      triage.Tally
	hidden   int // by --only
	texts    int
}

// mostWhole is of how many reports in one piece all is kept.
const mostWhole = 20

func (t *textPrinter) begin(_ source.Source, head string) error {
	t.whole, t.gathered, t.all, t.hidden = nil, words.Gathered{Head: strings.Clone(head)}, triage.Tally{}, 0
	return nil
}

// showsText says that a whole text is shown; of a longer one the reports alone.
func (t *textPrinter) showsText(whole bool) bool { return whole }

// lists says that many links of a long text are a list; few may be all that it holds.
func (t *textPrinter) lists(reports int) bool { return reports > mostWhole }

func (t *textPrinter) worstFirst() bool { return true }

func (t *textPrinter) make(*stretch) {}

func (t *textPrinter) add(s *stretch) error {
	if s.Whole() {
		t.whole = s
	} else {
		places := words.NewPlaces(s.Text, s.origin())
		for i := range s.reports {
			line, _ := places.Of(s.reports[i].Span.Offset)
			t.gathered.Add(&s.reports[i], line)
		}
	}
	t.all.Join(s.tally)
	t.hidden += s.found - len(s.reports)
	return nil
}

func (t *textPrinter) end(s source.Source) error {
	if t.stopping.done() && t.found == 0 {
		return nil // ctrl+c before anything was there
	}
	glyphs := words.GlyphsFor(t.common.ascii)
	options := words.ReportOptions{At: t.at, Glyphs: glyphs, Voice: words.Voice(t.flags.voice)}
	if t.flags.zone != "" {
		options.Zone, _ = time.LoadLocation(t.flags.zone) // its name was checked
	}
	if t.texts++; t.texts > 1 {
		if err := t.Write("\n\n"); err != nil {
			return err
		}
	}
	if t.many {
		if err := t.Print(words.Visible(s.Path) + "\n"); err != nil {
			return err
		}
	}
	switch {
	case t.flags.markdown && t.whole == nil:
		return t.Write(ended(t.gathered.Report(options)))
	case t.flags.markdown:
		return t.Write(ended(words.Report(t.whole.paste, options)))
	case t.flags.reply && t.whole == nil:
		return t.Write(ended(t.gathered.Reply(options)))
	case t.flags.reply:
		return t.Write(ended(words.Reply(t.whole.paste, options)))
	}
	return t.words(glyphs)
}

func (t *textPrinter) close() error { return nil }

// words writes what was found, for people.
func (t *textPrinter) words(g words.Glyphs) error {
	var b bytes.Buffer
	var err error
	switch {
	case t.hidden > 0 && t.gathered.Found() == 0 && (t.whole == nil || len(t.whole.reports) == 0):
		for _, line := range append(words.CountLines(t.all, g), "", fmt.Sprintf("nothing at the level of --only %s in %s", t.flags.only, words.Count(t.hidden, "link"))) {
			if line != "" || b.Len() > 0 {
				b.WriteString(g.Text(line) + "\n")
			}
		}
	case t.whole == nil:
		err = t.gathered.Inspect(&b, t.all, t.at, g)
	default:
		err = words.InspectCounted(&b, t.whole.paste, t.all, t.at, g)
	}
	if err != nil {
		return console.Wrong("the reports cannot be written: "+err.Error(), "")
	}
	return t.Write(b.String())
}
