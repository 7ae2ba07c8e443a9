package reply

import (
	"slices"
	"strings"

	"policybench/signing/report"
	"policybench/ui/triage"
	"policybench/ui/words"
	"policybench/ui/words/codeline"
	"policybench/ui/words/english"
	"policybench/ui/words/reply/everyday"
)

// What is asked of customers: never what their text says already.

const (
	wholeLink  = "the whole link (right click on it, then \"Copy link address\")"
	lastWorked = "when it last worked"
)

// askLink asks for a link where there is none, and for what was seen where seen says so.
func (w *replier) askLink(seen bool) string {
	var tell []string
	if seen {
		tell = append(tell, "what the page or program says")
	}
	if !w.dated() {
		tell = append(tell, lastWorked)
	}
	if tell == nil {
		return "Could you send us " + wholeLink + "?"
	}
	return "Could you send us " + wholeLink + ", and tell us " + english.And(tell) + "?"
}

// askSeen asks what somebody sees who opens a link in which there is no fault.
func (w *replier) askSeen() string {
	asks := []string{"what you see when you open it"}
	says := "If it does not work for you, could you tell us "
	if triage.SaysOnPage(w.Text) {
		asks = []string{"what you see when you open it by itself", "on which page it does not work (its address)"}
	}
	if !w.dated() {
		asks = append(asks, lastWorked)
	}
	last := len(asks) - 1
	if last == 0 {
		return says + asks[0] + "?"
	}
	return says + strings.Join(asks[:last], ", ") + ", and " + asks[last] + "?"
}

// askMore asks what a refusal does not tell.
func (w *replier) askMore() string {
	says := "Could you send us the full text that you see there"
	if triage.QuotesSight(w.Text) {
		says = "Could you send us a picture of the whole page that says so, with its address at the top"
	}
	if !w.dated() {
		says += ", and tell us when it was"
	}
	return says + "?"
}

// dated reports whether a text says when something happened, in words or in records.
func (w *replier) dated() bool {
	return triage.SaysWhen(w.Text) || slices.ContainsFunc(w.reports, func(r report.Report) bool { return r.Has(report.CodeAnswered) })
}

// afterMessage is what to do about a message that came without a link.
func (w *replier) afterMessage(h triage.Heard) {
	switch h.Says {
	case triage.SaysNone:
		w.paragraph("Those who run the website or program where you saw it can mend that. Please forward this message to them; we can send the technical details.")
		w.paragraph("If you have the link itself, please send it to us as well: " + wholeLink + ".")
	case triage.SaysExpired:
		w.paragraph(everyday.Step(triage.NewLink))
		w.paragraph("If a new one fails in the same way, could you send us " + wholeLink + "?")
	default:
		w.paragraph("To find out more we need the link that it came for. " + w.askLink(false))
		w.paragraph("If you saw it on somebody else's website or in their program, please tell those who run it as well; we can send the technical details.")
	}
}

// sightless reports whether a text says nothing of what its writer saw.
func (w *replier) sightless() bool {
	return triage.SawOf(w.Text) == triage.SawNothing && len(w.Heard()) == 0
}

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
