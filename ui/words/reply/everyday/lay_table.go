package everyday

import (
	"policybench/signing/report"
	"policybench/ui/triage"
)

const (
	easilyLost = "Parts of a link are easily lost when it is copied."
	byCopying  = "That happens easily when a link is copied or sent by mail."
)

var (
	sending  = remedy{"Please send us the whole link, or copy it again from where you got it.", "Please send us the whole links, or copy them again from where you got them.", false}
	asText   = remedy{"Please send it as text.", "Please send them as text.", false}
	again    = remedy{"It has to be made again.", "They have to be made again.", false}
	another  = remedy{"It needs a new link.", "They need new links.", false}
	rightEnd = remedy{"It should be made again with the right date.", "They should be made again with the right date.", false}
	tighter  = remedy{"It should be made again.", "They should be made again.", false}
)

// lays are the words about what no clause behind "since" says.
var lays = []entry[report.Code, Lay]{
	{report.CodeSignatureMissing, Lay{"is not complete: the end of it is missing", easilyLost, "the end of it is missing", &sending}},
	{report.CodePolicyTruncated, Lay{"is not complete: the end of it is missing", easilyLost, "the end of it is missing", &sending}},
	{report.CodePolicyMissing, Lay{"is not complete: a part of it is missing", easilyLost, "a part of it is missing", &sending}},
	{report.CodeIncompletePair, Lay{"is not complete: a part of it is missing", easilyLost, "a part of it is missing", &sending}},
	{report.CodeSignatureNotHex, Lay{"cannot be checked as it is: a part of it was most likely typed off a picture or off paper", "There 0 and O, or 1 and l, look alike.", "a part of it was most likely typed off a picture", &asText}},
	{report.CodeHTMLEscaped, Lay{"does not work, since a part of it is still written as inside a web page: \"&amp;\" should be just \"&\"", "That happens easily when a link is copied out of the text of a web page.",
		"a part of it is still written as inside a web page", &correct}},
	{report.CodePlaceholder, Lay{"is not finished: a part of it is still to be filled in", "What stands there now is only an example.", "a part of it is still to be filled in", &again}},
	{report.CodeHandleDiffers, Lay{"was made for another file, so it cannot open this one", "Each of these links opens the file it was made for, and no other.", "it was made for another file", &another}},
	{report.CodeExpiryInMilliseconds, Lay{"works, but would go on working for thousands of years", "The date on which it ends was written in the wrong way.", "it ends much too late", &rightEnd}},
}

// byResult are the words where nothing more is known than what became of a link.
var byResult = []entry[triage.Result, Lay]{
	{triage.Result(report.Malformed), Lay{"does not work, since a part of it is not written as it has to be", "", "a part of it is not written as it has to be", &again}},
	{triage.Result(report.Denied), Lay{"lacks the permission for what it is used for", "Each link permits certain things, such as viewing a file or changing it.", "it lacks the permission for what it is used for", &again}},
	{triage.Result(report.Mismatch), Lay{"was not made in the right way, so it is refused", "", "it was not made in the right way", &again}},
	{triage.Result(report.Unsigned), Lay{"has no protection, and is refused without", "", "it has no protection", &again}},
	{triage.TooLong, Lay{"works, but would go on working much too long", "", "it ends much too late", &rightEnd}},
	{triage.TooOpen, Lay{"works, but permits more than it should", "", "it permits more than it should", &tighter}},
}

// whys are what more is said of a fault, of one link.
var whys = []entry[report.Code, string]{
	{report.CodeWhitespace, byCopying},
	{report.CodeLineBreak, byCopying},
	{report.CodeInvisibleCharacter, byCopying},
	{report.CodeQuotes, byCopying},
	{report.CodeHandleDiffers, easilyLost},
	{report.CodeExpiryMissing, "Each such link has to name a day on which it ends; that day may be many years away."},
	{report.CodeDuplicateParameter, "Only one of the two can be meant."},
	{report.CodePolicyNotJSON, "In such a link, capitals and small letters mean different things, and some programs change them."},
	{report.CodeSignatureMissing, "Most likely the program that made it had no value for it."},
	{report.CodePolicyMissing, "Most likely the program that made it had no value for it."},
}
