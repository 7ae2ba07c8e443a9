package reply

import (
	"policybench/ui/words"
	"policybench/ui/words/codeline"
	"policybench/ui/words/english"
)

// codeLines names the lines of code that most likely make what is wrong, with what to write
// instead.
func (w *replier) codeLines() {
	for i, l := range w.lines() {
		from := "It most likely comes from this line:"
		if i > 0 {
			from = "and from this one:"
		}
		w.paragraph(from)
		w.paragraph("    " + words.Visible(w.paste.Part(l.Span)))
		w.paragraph("There, " + english.Join(english.Ended(l.Says), " ", ask(l.Do)))
	}
}

// lines are the lines of code that most likely make what is wrong.
func (w *replier) lines() []codeline.Line { return codeline.Find(w.Text, w.reports) }
