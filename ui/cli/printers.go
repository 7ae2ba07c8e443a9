package cli

import (
	"strings"

	"policybench/signing/report"
	"policybench/ui/cli/console"
	"policybench/ui/cli/source"
	"policybench/ui/words"
)

// jsonPrinter writes one JSON object, report by report.
type jsonPrinter struct {
	*inspection
	document *words.Document
}

func (j *jsonPrinter) begin(s source.Source, _ string) error {
	if j.many {
		j.document.File(s.Path)
	}
	return nil
}

func (j *jsonPrinter) showsText(bool) bool { return true }

func (j *jsonPrinter) lists(int) bool { return false }

func (j *jsonPrinter) make(*stretch) {}

func (j *jsonPrinter) add(s *stretch) error {
	j.document.Add(s.paste, s.reports, s.origin())
	return nil
}

func (j *jsonPrinter) end(source.Source) error { return nil }

func (j *jsonPrinter) close() error {
	if err := j.document.Close(); err != nil {
		return console.Unwritable(err)
	}
	return nil
}

// fixPrinter writes the text itself, with its certain fixes. Every other byte is
// passed through: what a terminal would obey is shown there, and goes into a file as
// it is.
type fixPrinter struct {
	*inspection
	beyond  int // bytes of the next piece that a fix took
	fixes   int
	hidden  bool // characters that cannot be seen were shown
	written string
}

func (f *fixPrinter) begin(source.Source, string) error { return nil }

func (f *fixPrinter) showsText(bool) bool { return true }

func (f *fixPrinter) lists(int) bool { return false }

// make puts the piece's own fixes into its own text.
func (f *fixPrinter) make(s *stretch) {
	var own []report.Edit
	for _, e := range s.paste.Edits() {
		if s.Owns(e.Span.Offset) {
			own = append(own, e)
		}
	}
	s.made = own
}

func (f *fixPrinter) add(s *stretch) error {
	fixes, _ := s.made.([]report.Edit)
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
	text := s.paste.Fixed(report.Span{Offset: from, Length: end - from}, fixes)
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

// end ends the line of a text that was typed, or is shown.
func (f *fixPrinter) end(s source.Source) error {
	if (f.Drawn || s.Text != "") && f.written != "" && f.written != "\n" {
		return f.Write("\n")
	}
	return nil
}

func (f *fixPrinter) close() error {
	if f.fixes == 0 {
		f.Say("nothing was changed: no fix is certain", "")
	}
	if f.hidden {
		f.Say("characters that cannot be seen are written as text, such as <U+200B>", "a file or pipe gets them as they are")
	}
	return nil
}

// ended is a text with a newline at its end.
func ended(text string) string {
	if text == "" || strings.HasSuffix(text, "\n") {
		return text
	}
	return text + "\n"
}
