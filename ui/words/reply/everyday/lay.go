// Package everyday has the words of replies for somebody who is no developer: what happened
// to a link, what a message means, and what to do.
package everyday

import (
	"strings"

	"policybench/signing/report"
	"policybench/ui/triage"
	"policybench/ui/words/reply/table"
)

// Lay is what is said about a link in everyday words.
type Lay struct {
	Happened, Why string // a sentence about "the link" without its subject, and the next one
	Reason        string // the same as a reason: "a space has got into it"
	List          string // the same in a list, behind the link's name
	Several       string // of several links
}

// Of finds everyday words for what makes a link what it is.
func Of(it triage.Item) Lay {
	switch {
	case triage.CutOff(it.Cause):
		return cutLay
	case triage.FromPicture(it.Cause):
		l := pictureLay
		if triage.Misread(it.Report.Cause) {
			l.Why += " With these signs put right, it is the link that was made."
		}
		return l
	case triage.OneCase(it.Cause):
		return recasedLay(it.Cause.Args[3] == "capitals")
	}
	if it.Cause.Code == report.CodeHandleDiffers && it.Report.Has(report.CodeHandleLength) {
		return handleLay
	}
	if triage.LeftEmpty(it.Cause) && it.Cause.Code == report.CodePlaceholder {
		return emptyLay
	}
	if l, ok := permissionLay(it); ok {
		return l
	}
	if f, ok := faultOf(it.Cause); ok {
		return f.lay(it.Cause)
	}
	if l, ok := table.Find(lays, it.Cause.Code); ok {
		return l
	}
	if what, ok := table.Find(intruders, it.Cause.Code); ok {
		return gotInto(what)
	}
	return ByResult(it.Result)
}

var cutLay = Lay{
	"is not complete: the end of it is missing", "Parts of a link are easily lost when it is copied.",
	"the end of it is missing", "the end of the link is missing. Please send us the whole link, or copy it again from where you got it.",
	"the ends of these links are missing. Please send us the whole links, or copy them again from where you got them.",
}

var handleLay = Lay{
	"does not work, since the name of the file in it is not whole", "Parts of a link are easily lost when it is copied.",
	"the name of the file in it is not whole", "the name of the file in this link is not whole. " + copyAgain, "the names of the files in these links are not whole. Please copy them again from where you got them.",
}

var emptyLay = Lay{
	"does not work, since a part of it was left empty by the program that made it", "",
	"a part of it was left empty by the program that made it", "a part of this link was left empty by the program that made it. It has to be made again.",
	"parts of these links were left empty by the program that made them. They have to be made again.",
}

var partLay = Lay{
	"is not complete: a part of it is missing", "Parts of a link are easily lost when it is copied.",
	"a part of it is missing", "a part of the link is missing. Please send us the whole link, or copy it again from where you got it.",
	"parts of these links are missing. Please send us the whole links, or copy them again from where you got them.",
}

var pictureLay = Lay{
	"cannot be checked as it is: a part of it was most likely typed off a picture or off paper", "There 0 and O, or 1 and l, look alike.",
	"a part of it was most likely typed off a picture", "a part of this link was most likely typed off a picture, where 0 and O look alike. Please send it as text.",
	"parts of these links were most likely typed off a picture, where 0 and O look alike. Please send them as text.",
}

// recasedLay is about a link whose letters were all made capitals, or all small ones.
func recasedLay(capitals bool) Lay {
	become := "all its letters have become small ones"
	if capitals {
		become = "all its letters have become capitals"
	}
	their := strings.Replace(become, "its", "their", 1)
	return Lay{
		"does not work, since " + become, "In such a link, capitals and small letters mean different things, and some programs change them.",
		become, become + ", and then it does not work. " + copyAgain, their + ", and then they do not work. Please copy them again from where you got them.",
	}
}

// endlessLay is about a link whose policy has no expiry.
var endlessLay = Lay{
	"does not work, since it does not say until when it may be used", "Each such link has to name a day on which it ends; that day may be many years away.",
	"it does not say until when it may be used", "this link does not say until when it may be used, and each such link has to. It has to be made again.",
	"these links do not say until when they may be used, and each such link has to. They have to be made again.",
}

const (
	copyAgain = "Please copy the link again from where you got it."
	copyAll   = "Please copy them again from where you got them."
)

func gotInto(what string) Lay {
	return Lay{
		"does not work, since " + what, "That happens easily when a link is copied or sent by mail.",
		what, what + ". " + copyAgain, what + ", in each of these links. Please copy them again from where you got them.",
	}
}

// Several are the words about links with one fault, without what differs between them.
func Several(group []triage.Item) string {
	says := Of(group[0]).Several
	for _, it := range group[1:] {
		if Of(it).Several != says {
			it.Cause.Args = nil
			return Of(it).Several
		}
	}
	return says
}

// ByResult are the words where nothing more is known than what became of a link.
func ByResult(result triage.Result) Lay {
	l, _ := table.Find(byResult, result)
	return l
}
