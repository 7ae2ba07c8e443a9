package everyday

import (
	"policybench/signing/report"
	"policybench/ui/triage"
	"policybench/ui/words/reply/table"
)

// Forward asks to hand the message on.
//
//go:noinline
func Forward(first string) string {
	return first + " " + ifYours + "; we can send the technical details."
}

// Step is what a customer can do about a link.
func Step(next triage.Next) string {
	says, whole := table.Find(steps, next)
	if !whole {
		if says, whole = table.Find(again, next); !whole {
			says = "It has to be made again."
		}
		return Forward(says)
	}
	return says
}

// steps are whole sentences.
var steps = []entry[triage.Next, string]{
	{triage.NewLink, "You need a new link. If it came from a website or a colleague, please ask there for a new one. " + ifYours + "."},
	{triage.WholeLink, "Please send us the whole link, or copy it again from where you got it."},
	{triage.AsText, "Could you send us the link as text, not as a picture: right click on it (or keep your finger on it), then \"Copy link address\"?"},
	{triage.Correct, "Please copy the link again from where you got it. " + ifYours + "; we can send the technical details."},
	{triage.SeeRequest, "Could you open the page, copy the link from there (right click on it, then \"Copy link address\"), and send it to us?"},
}

// again are what a link needs that is made anew, where that says more than that it is.
var again = []entry[triage.Next, string]{
	{triage.Renew, "It has to be made again, for a longer time."},
	{triage.Permission, "It has to be made again, with the permission that is missing."},
	{triage.Shorten, "It should be made again with the right date."},
	{triage.Tighten, "It should be made again."},
	{triage.SignIt, "It has to be made again, with its protection."},
}

const ifYours = "If it is on your own website, please forward this message to the person who looks after the site"

// Correcting is what a customer can do about a link that is only written in the wrong way.
func Correcting(cause report.Finding, next triage.Next) string {
	if next != triage.Correct {
		return Step(next)
	}
	switch cause.Code {
	case report.CodeHTMLEscaped:
		return "Please correct that in the link, or open the file on the website and copy the address from the address bar. " + ifYours + "; we can send the technical details."
	case report.CodeHostMisspelled:
		return "Please correct that in the link. If it is written like this on a website or in a mail, please tell whoever made that; we can send the technical details."
	case report.CodeLineBreak:
		return InOnePiece
	}
	return Step(next)
}

// InOnePiece is what helps where a link is broken over several lines.
const InOnePiece = "Please ask whoever sent it to you to send it again in one piece (right click on it there, then \"Copy link address\"). " +
	"Or copy all of its lines, join them into one without spaces or other signs between them, and open that."
