package everyday

import (
	"strings"

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

// ForwardAll is [Forward] for so many links.
func ForwardAll(n int, first string) string {
	if n == 1 {
		return Forward(first)
	}
	return strings.Replace(Forward(first), "If it is", "If they are", 1)
}

// Step is what a customer can do about a link.
func Step(next triage.Next) string {
	says, whole := table.Find(steps, next)
	if !whole {
		if says, whole = table.Find(anews, next); !whole {
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

// anews are what a link needs that is made anew, where that says more than that it is.
var anews = []entry[triage.Next, string]{
	{triage.Renew, "It has to be made again, for a longer time."},
	{triage.Permission, "It has to be made again, with the permission that is missing."},
	{triage.Shorten, "It should be made again with the right date."},
	{triage.Tighten, "It should be made again."},
	{triage.SignIt, "It has to be made again, with its protection."},
}

const ifYours = "If it is on your own website, please forward this message to the person who looks after the site"

// Next is what a customer can do about the only link of a text.
func Next(it triage.Item) string {
	program := triage.Sends(it.Report)
	f, ok := faultOf(it.Report, &it.Cause)
	switch {
	case it.Next == triage.WholeLink || it.Next == triage.AsText:
		return Step(it.Next)
	case ok && f.keeps() && !keepsAll(it.Report):
		return Forward("That has to be corrected, and it has to be made again as well.")
	case program && it.Next == triage.Correct && (!ok || f.remedy.whole):
		return Forward(stays.one) // nobody copies it
	case it.Cause.Code == report.CodeHTMLEscaped:
		return "Please correct that in the link, or open the file on the website and copy the address from the address bar. " + ifYours + "; we can send the technical details."
	case it.Cause.Code == report.CodeLineBreak:
		return InOnePiece
	case !ok:
		return Step(it.Next)
	case f.remedy == &copying && !program:
		return Step(triage.Correct)
	case f.remedy.whole:
		return f.remedy.one
	}
	return Forward(f.remedy.one)
}

// InCode is what is to be done about what stands in code, empty where that is not known.
func InCode(it triage.Item) string {
	if f, ok := faultOf(it.Report, &it.Cause); ok && f.remedy != &copying && !f.remedy.whole {
		return f.remedy.one
	}
	return ""
}

// InOnePiece is what helps where a link is broken over several lines.
const InOnePiece = "Please ask whoever sent it to you to send it again in one piece (right click on it there, then \"Copy link address\"). " +
	"Or copy all of its lines, join them into one without spaces or other signs between them, and open that."
