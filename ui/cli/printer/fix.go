package printer

import (
	"policybench/signing/report"
	"policybench/ui/cli/pieces"
	"policybench/ui/cli/source"
	"policybench/ui/words"
)

// fixPrinter writes the text itself, with its certain fixes. Every other byte is
// passed through: what a terminal would obey is shown there, and goes into a file as
// it is.
type fixPrinter struct {
	base
	beyond  int // bytes of the next piece that a fix took
	fixes   int
	hidden  bool // characters that cannot be seen were shown
	written string
}

func (f *fixPrinter) Begin(source.Source, string) error { return nil }

func (f *fixPrinter) ShowsText(bool) bool { return true }

func (f *fixPrinter) Lists(bool, int) bool { return false }

// Make puts the piece's own fixes into its own text.
func (f *fixPrinter) Make(s *pieces.Judged) {
	var own []report.Edit
	for _, e := range s.Paste.Edits() {
		if s.Owns(e.Span.Offset) {
			own = append(own, e)
		}
	}
	s.Made = own
}

func (f *fixPrinter) Add(s *pieces.Judged) error {
	fixes, _ := s.Made.([]report.Edit)
	from, end := s.From+f.beyond, s.To
	if from > end {
		f.beyond = from - end // one fix takes the whole piece
		return nil
	}
	f.beyond = 0
	if n := len(fixes); n > 0 {
		f.fixes += n
		f.beyond = max(0, fixes[n-1].Span.End()-s.To)
		end = max(end, fixes[n-1].Span.End())
	}
	text := s.Paste.Fixed(report.Span{Offset: from, Length: end - from}, fixes)
	if f.Drawn {
		visible := words.VisibleCode(text)
		f.hidden = f.hidden || visible != text
		text = visible
	}
	if text != "" {
		f.written = text[len(text)-1:]
	}
	return f.Write(text)
}

// End ends the line of a text that was typed, or is shown.
func (f *fixPrinter) End(s source.Source) error {
	if (f.Drawn || s.Text != "") && f.written != "" && f.written != "\n" {
		return f.Write("\n")
	}
	return nil
}

func (f *fixPrinter) Close() error {
	if f.fixes == 0 {
		f.Say("nothing was changed: no fix is certain", "")
	}
	if f.hidden {
		f.Say("characters that cannot be seen are written as text, such as <U+200B>", "a file or pipe gets them as they are")
	}
	return nil
}
