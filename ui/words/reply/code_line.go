package reply

import (
	"policybench/ui/words"
	"policybench/ui/words/codeline"
	"policybench/ui/words/english"
)

// codeLines names the lines of code that most likely make what is wrong, with what to write
// instead. It reports whether there are any.
func (w *replier) codeLines() bool {
	lines := w.lines()
	for i, l := range lines {
		from := "It most likely comes from this line:"
		if i > 0 {
			from = "and from this one:"
		}
		w.paragraph(from)
		w.paragraph("    " + words.Visible(w.paste.Part(l.Span)))
		w.paragraph("There, " + english.Join(english.Ended(l.Says), " ", ask(l.Do)))
	}
	return len(lines) > 0
}

// lines are the lines of code that most likely make what is wrong.
func (w *replier) lines() []codeline.Line { return codeline.Find(w.Text, w.reports) }
