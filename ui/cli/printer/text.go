package printer

import (
	"bytes"
	"fmt"
	"strings"
	"time"

	"policybench/ui/cli/console"
	"policybench/ui/cli/pieces"
	"policybench/ui/cli/source"
	"policybench/ui/sheet"
	"policybench/ui/triage"
	"policybench/ui/words"
	"policybench/ui/words/links"
	"policybench/ui/words/listing"
	"policybench/ui/words/plain"
	"policybench/ui/words/reply"
	"policybench/ui/words/ticket"
)

// textPrinter writes words for people: all that a text of up to a megabyte holds, or
// the worst of a longer one. The worst comes first.
type textPrinter struct {
	base
	whole    *pieces.Judged // a text that is one piece
	gathered listing.Gathered
	rows     *sheet.Counter // of a text that is a table
	all      triage.Tally
	hidden   int // by --only
	texts    int
	found    int // in all of them
}

// mostWhole is of how many reports in one piece all is kept.
const mostWhole = 20

func (t *textPrinter) Begin(_ source.Source, head string) error {
	t.rows = nil
	if len(head) >= HeadSize {
		t.rows = sheet.NewCounter(head)
	}
	t.whole, t.gathered, t.all, t.hidden = nil, listing.Gathered{Head: strings.Clone(head), Rows: t.rows != nil}, triage.Tally{}, 0
	return nil
}

// ShowsText says that a whole text is shown; of a longer one the reports alone.
func (t *textPrinter) ShowsText(whole bool) bool { return whole }

// Lists says that many links of a long text are a list; few may be all that it holds.
func (t *textPrinter) Lists(whole bool, reports int) bool { return !whole && reports > mostWhole }

func (t *textPrinter) WorstFirst() bool { return true }

func (t *textPrinter) Make(*pieces.Judged) {}

func (t *textPrinter) Add(s *pieces.Judged) error {
	if s.Whole() {
		t.whole = s
	} else {
		for i, number := range t.numbers(s) {
			t.gathered.Add(&s.Reports[i], number)
		}
	}
	t.found += s.Found
	t.all.Join(s.Tally)
	t.hidden += s.Found - len(s.Reports)
	return nil
}

// numbers are the rows of a table in which the reports on a piece stand, or their lines.
func (t *textPrinter) numbers(s *pieces.Judged) []int {
	list := make([]int, len(s.Reports))
	places := words.NewPlaces(s.Text, s.Origin())
	for i := range s.Reports {
		if list[i] = s.Reports[i].Span.Offset; t.rows == nil {
			list[i], _ = places.Of(list[i])
		}
	}
	if t.rows != nil {
		return t.rows.Numbers(s.Piece, list)
	}
	return list
}

func (t *textPrinter) End(s source.Source) error {
	if t.Stopped() && t.found == 0 {
		return nil // ctrl+c before anything was there
	}
	glyphs := words.GlyphsFor(t.ASCII)
	options := reply.Options{At: t.At, Glyphs: glyphs, Voice: reply.Voice(t.Voice)}
	bare := ticket.Options{At: t.At, Glyphs: glyphs}
	if t.Zone != "" {
		options.Zone, _ = time.LoadLocation(t.Zone) // its name was checked
	}
	if t.texts++; t.texts > 1 {
		if err := t.Write("\n\n"); err != nil {
			return err
		}
	}
	if t.Many {
		if err := t.Print(words.Visible(s.Path) + "\n"); err != nil {
			return err
		}
	}
	if t.whole != nil && t.Reply {
		if l := triage.Language(t.whole.Paste.Unmasked()); l != "" {
			t.Say("the message seems to be in "+l+", and the reply is in English", "")
		}
	}
	switch {
	case t.Markdown && t.whole == nil:
		return t.Write(ended(ticket.Gathered(&t.gathered, bare)))
	case t.Markdown:
		return t.Write(ended(ticket.Write(t.whole.Paste, bare)))
	case t.Reply && t.whole == nil:
		return t.Write(ended(reply.Gathered(&t.gathered, options)))
	case t.Reply:
		return t.Write(ended(reply.Write(t.whole.Paste, options)))
	}
	return t.words(glyphs)
}

func (t *textPrinter) Close() error { return nil }

// words writes what was found, for people.
func (t *textPrinter) words(g words.Glyphs) error {
	var b bytes.Buffer
	var err error
	switch {
	case t.hidden > 0 && t.gathered.Found() == 0 && (t.whole == nil || len(t.whole.Reports) == 0):
		for _, line := range append(links.Lines(t.all, g), "", fmt.Sprintf("nothing at the level of --only %s in %s", t.Only, words.Count(t.hidden, "link"))) {
			if line != "" || b.Len() > 0 {
				b.WriteString(g.Text(line) + "\n")
			}
		}
	case t.whole == nil:
		err = plain.Gathered(&b, &t.gathered, t.all, t.At, g)
	default:
		err = plain.Counted(&b, t.whole.Paste, t.all, t.At, g)
	}
	if err != nil {
		return console.Wrong("the reports cannot be written: "+err.Error(), "")
	}
	return t.Write(b.String())
}

// ended is a text with a newline at its end.
func ended(text string) string {
	if text == "" || strings.HasSuffix(text, "\n") {
		return text
	}
	return text + "\n"
}
