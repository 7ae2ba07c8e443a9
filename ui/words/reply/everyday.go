package reply

import (
	"strings"

	"policybench/signing/report"
	"policybench/ui/triage"
	"policybench/ui/words"
	"policybench/ui/words/english"
)

// lay is what is said about a link in everyday words.
type lay struct {
	happened, why string // a sentence about "the link" without its subject, and the next one
	reason        string // the same as a reason: "a space has got into it"
	list          string // the same in a list, behind the link's name
	several       string // of several links
}

// layWords finds everyday words for what makes a link what it is.
func layWords(it triage.Item) lay {
	switch {
	case triage.CutOff(it.Cause):
		return cutLay
	case triage.FromPicture(it.Cause):
		return pictureLay
	case triage.OneCase(it.Cause):
		return recasedLay(it.Cause.Args[3] == "capitals")
	}
	if it.Cause.Code == report.CodeHandleDiffers && it.Report.Has(report.CodeHandleLength) {
		return handleLay
	}
	if triage.LeftEmpty(it.Cause) {
		return emptyLay
	}
	if l, ok := permissionLay(it); ok {
		return l
	}
	if it.Cause.Code == report.CodeHostMisspelled {
		return misspelledLay(it.Cause.Args)
	}
	if limit, ok := find(limits, it.Cause.Code); ok {
		return within(limit)
	}
	if l, ok := find(lays, it.Cause.Code); ok {
		return l
	}
	if what, ok := find(intruders, it.Cause.Code); ok {
		return gotInto(what)
	}
	l, _ := find(layOf, it.Result)
	if it.Cause.Code == report.CodeSignatureMismatch && len(it.Cause.Args) > 1 && it.Cause.Args[1] == "" { // no cause was found
		l.why = "Most likely it was made for another account, or changed after it was made."
	}
	return l
}

// layOfOnly finds the words for the only link of a text, with what stands in it.
func (w *replier) layOfOnly(it triage.Item) lay {
	says := layWords(it)
	if it.Cause.Code == report.CodeHTMLEscaped && len(it.Cause.Spans) > 0 && w.paste.Len() > 0 {
		says.happened = strings.Replace(says.happened, "&amp;", words.Value(w.paste.Part(it.Cause.Spans[0])), 1)
	}
	return says
}

var cutLay = lay{
	"is not complete: the end of it is missing", "Parts of a link are easily lost when it is copied.",
	"the end of it is missing", "the end of the link is missing. Please send us the whole link, or copy it again from where you got it.",
	"the ends of these links are missing. Please send us the whole links, or copy them again from where you got them.",
}

var handleLay = lay{
	"does not work, since the name of the file in it is not whole", "Parts of a link are easily lost when it is copied.",
	"the name of the file in it is not whole", "the name of the file in this link is not whole. " + copied, "the names of the files in these links are not whole. Please copy them again from where you got them.",
}

var emptyLay = lay{
	"does not work, since a part of it was left empty by the program that made it", "",
	"a part of it was left empty by the program that made it", "a part of this link was left empty by the program that made it. It has to be made again.",
	"parts of these links were left empty by the program that made them. They have to be made again.",
}

var partLay = lay{
	"is not complete: a part of it is missing", "Parts of a link are easily lost when it is copied.",
	"a part of it is missing", "a part of the link is missing. Please send us the whole link, or copy it again from where you got it.",
	"parts of these links are missing. Please send us the whole links, or copy them again from where you got them.",
}

var pictureLay = lay{
	"cannot be checked as it is: a part of it was most likely typed off a picture or off paper", "There 0 and O, or 1 and l, look alike.",
	"a part of it was most likely typed off a picture", "a part of this link was most likely typed off a picture, where 0 and O look alike. Please send it as text.",
	"parts of these links were most likely typed off a picture, where 0 and O look alike. Please send them as text.",
}

// recasedLay is about a link whose letters were all made capitals, or all small ones.
func recasedLay(capitals bool) lay {
	become := "all its letters have become small ones"
	if capitals {
		become = "all its letters have become capitals"
	}
	their := strings.Replace(become, "its", "their", 1)
	return lay{
		"does not work, since " + become, "In such a link, capitals and small letters mean different things, and some programs change them.",
		become, become + ", and then it does not work. " + copied, their + ", and then they do not work. Please copy them again from where you got them.",
	}
}

// misspelledLay is about a link whose website is misspelled: as written, as is meant.
func misspelledLay(args []string) lay {
	says, meant := "", ""
	if len(args) > 1 {
		says = "It says " + words.Value(args[0]) + ", and should say " + words.Value(args[1]) + "."
		meant = " " + says
	}
	return lay{
		"does not work, since the website's name in it is misspelled", says,
		"the website's name in it is misspelled", "the website's name in this link is misspelled." + english.Join(meant, " ", "Please correct that."),
		"the website's name in these links is misspelled. Please correct that.",
	}
}

// endlessLay is about a link whose policy has no expiry.
var endlessLay = lay{
	"does not work, since it does not say until when it may be used", "Each such link has to name a day on which it ends; that day may be many years away.",
	"it does not say until when it may be used", "this link does not say until when it may be used, and each such link has to. It has to be made again.",
	"these links do not say until when they may be used, and each such link has to. They have to be made again.",
}

// misplacedLay is about a pair where no library and no server looks for it.
var misplacedLay = lay{
	"does not work, since its protection stands in a place where it is not read", "",
	"its protection stands in a place where it is not read", "the protection of this link stands in a place where it is not read. It has to be made again.",
	"the protection of these links stands in places where it is not read. They have to be made again.",
}

const copied = "Please copy the link again from where you got it."

func gotInto(what string) lay {
	return lay{
		"does not work, since " + what, "That happens easily when a link is copied or sent by mail.",
		what, what + ". " + copied, what + ", in each of these links. Please copy them again from where you got them.",
	}
}

// intruders are what gets into links on their way.
var intruders = []entry[report.Code, string]{
	{report.CodeWhitespace, "a space has got into the middle of it, probably while it was copied"},
	{report.CodeLineBreak, "a line break has got into the middle of it, probably on its way through a mail"},
	{report.CodeInvisibleCharacter, "a character that cannot be seen has got into it, probably while it was copied"},
	{report.CodeQuotes, "quotation marks have got into it, probably while it was copied"},
}

var lays = []entry[report.Code, lay]{
	{report.CodeSignatureMissing, cutLay},
	{report.CodePolicyMissing, partLay},
	{report.CodeIncompletePair, partLay},
	{report.CodePolicyTruncated, cutLay},

	{report.CodeExpiryMissing, endlessLay},
	{report.CodeInFragment, misplacedLay},
	{report.CodePairUnread, misplacedLay},
	{report.CodePairBesideTask, misplacedLay},
	{report.CodeInitFormIgnored, misplacedLay},
	{report.CodeViewerAttributes, misplacedLay},
	{report.CodeDuplicateParameter, lay{
		"does not work, since a part of it stands there twice", "Only one of the two can be meant.",
		"a part of it stands there twice", "a part of this link stands there twice. It has to be made again, with one of them.",
		"parts of these links stand there twice. They have to be made again, with one of them.",
	}},
	{report.CodeFileMissing, lay{
		"does not work, since it does not name a file", "", "it does not name a file",
		"this link does not name a file. " + copied, "these links do not name a file. Please copy them again from where you got them.",
	}},

	{report.CodeAPIKeyMissing, lay{
		"does not work, since the part that names the account is missing from it", "",
		"the part that names the account is missing from it", "the part that names the account is missing from this link. It has to be made again.",
		"the parts that name the account are missing from these links. They have to be made again.",
	}},
	{report.CodeHTMLEscaped, lay{
		"does not work, since a part of it is still written as inside a web page: \"&amp;\" should be just \"&\"", "That happens easily when a link is copied out of the text of a web page.",
		"a part of it is still written as inside a web page", "a part of this link is still written as inside a web page: \"&amp;\" should be just \"&\". Please correct that.",
		"parts of these links are still written as inside a web page: \"&amp;\" should be just \"&\". Please correct that.",
	}},
	{report.CodePlaceholder, lay{
		"is not finished: a part of it is still to be filled in", "What stands there now is only an example.",
		"a part of it is still to be filled in", "a part of this link is still to be filled in.", "parts of these links are still to be filled in.",
	}},
	{report.CodeHandleDiffers, lay{
		"was made for another file, so it cannot open this one", "Each of these links opens the file it was made for, and no other.",
		"it was made for another file", "this link was made for another file, so it cannot open this one. It needs a new link.",
		"these links were made for other files, so they cannot open these. They need new links.",
	}},
	{report.CodeDeleteOnCDN, lay{
		"does not work, since it goes to an address that only shows files", "Files are deleted at another address.",
		"it goes to an address that only shows files", "this link goes to an address that only shows files, and files are deleted at another one. It has to be made again.",
		"these links go to an address that only shows files, and files are deleted at another one. They have to be made again.",
	}},
	{report.CodeExpiryInMilliseconds, lay{
		"works, but would go on working for thousands of years", "The date on which it ends was written in the wrong way.",
		"it ends much too late", "this link works, but would go on working for thousands of years. It should be made again with the right date.",
		"these links work, but would go on working for thousands of years. They should be made again with the right date.",
	}},
}

// limits are what a link does not permit though it permits what is asked for, and what
// its permission is limited to.
var limits = []entry[report.Code, [2]string]{
	{report.CodePathDenied, [2]string{"storing the file in the place where it is to go", "certain places, and this one is not among them"}},
	{report.CodeContainerDenied, [2]string{"storing the file in the place where it is to go", "certain places, and this one is not among them"}},
	{report.CodeSizeDenied, [2]string{"storing a file of this size", "files of certain sizes"}},
	{report.CodeSourceDenied, [2]string{"using a file from where this one lies", "files from certain places"}},
}

// within is about a limit of links.
func within(limit [2]string) lay {
	not := "not permit " + limit[0]
	return lay{
		"does not work, since it does " + not, "The permission in it is limited to " + limit[1] + ".",
		"it does " + not, "this link does " + not + ". It has to be made again.", "these links do " + not + ". They have to be made again.",
	}
}

var layOf = []entry[triage.Result, lay]{
	{triage.Result(report.Malformed), lay{
		"does not work, since a part of it is not written as it has to be", "",
		"a part of it is not written as it has to be", "a part of this link is not written as it has to be. It has to be made again.",
		"parts of these links are not written as they have to be. They have to be made again.",
	}},
	{triage.Result(report.Denied), lay{
		"does not work, since it lacks the permission for what it is used for", "Each link permits certain things, such as viewing a file or changing it.",
		"it lacks the permission for what it is used for", "this link lacks the permission for what it is used for. It has to be made again.",
		"these links lack the permission for what they are used for. They have to be made again.",
	}},
	{triage.Result(report.Mismatch), lay{
		"was not made in the right way, so it is refused", "",
		"it was not made in the right way", "this link was not made in the right way, so it is refused. It has to be made again.",
		"these links were not made in the right way, so they are refused. They have to be made again.",
	}},
	{triage.Result(report.Unsigned), lay{
		"has no protection, and is refused without", "", "it has no protection", "this link has no protection, and is refused without. It has to be made again.",
		"these links have no protection, and are refused without. They have to be made again.",
	}},
	{triage.TooLong, lay{
		"works, but would go on working much too long", "", "it ends much too late", "this link works, but would go on working much too long. It should be made again with the right date.",
		"these links work, but would go on working much too long. They should be made again with the right date.",
	}},
	{triage.TooOpen, lay{
		"works, but permits more than it should", "", "it permits more than it should", "this link works, but permits more than it should. It should be made again.",
		"these links work, but permit more than they should. They should be made again.",
	}},
}
