package everyday

import (
	"policybench/signing/report"
	"policybench/ui/triage"
)

// intruders are what gets into links on their way.
var intruders = []entry[report.Code, string]{
	{report.CodeWhitespace, "a space has got into the middle of it, probably while it was copied"},
	{report.CodeLineBreak, "a line break has got into the middle of it, probably on its way through a mail"},
	{report.CodeInvisibleCharacter, "a character that cannot be seen has got into it, probably while it was copied"},
	{report.CodeQuotes, "quotation marks have got into it, probably while it was copied"},
}

var lays = []entry[report.Code, Lay]{
	{report.CodeSignatureMissing, cutLay},
	{report.CodePolicyMissing, partLay},
	{report.CodeIncompletePair, partLay},
	{report.CodePolicyTruncated, cutLay},

	{report.CodeExpiryMissing, endlessLay},
	{report.CodeDuplicateParameter, Lay{
		"does not work, since a part of it stands there twice", "Only one of the two can be meant.",
		"a part of it stands there twice", "a part of this link stands there twice. It has to be made again, with one of them.",
		"parts of these links stand there twice. They have to be made again, with one of them.",
	}},

	{report.CodeAPIKeyMissing, Lay{
		"does not work, since the part that names the account is missing from it", "",
		"the part that names the account is missing from it", "the part that names the account is missing from this link. It has to be made again.",
		"the parts that name the account are missing from these links. They have to be made again.",
	}},
	{report.CodeHTMLEscaped, Lay{
		"does not work, since a part of it is still written as inside a web page: \"&amp;\" should be just \"&\"", "That happens easily when a link is copied out of the text of a web page.",
		"a part of it is still written as inside a web page", "a part of this link is still written as inside a web page: \"&amp;\" should be just \"&\". Please correct that.",
		"parts of these links are still written as inside a web page: \"&amp;\" should be just \"&\". Please correct that.",
	}},
	{report.CodePlaceholder, Lay{
		"is not finished: a part of it is still to be filled in", "What stands there now is only an example.",
		"a part of it is still to be filled in", "a part of this link is still to be filled in.", "parts of these links are still to be filled in.",
	}},
	{report.CodeHandleDiffers, Lay{
		"was made for another file, so it cannot open this one", "Each of these links opens the file it was made for, and no other.",
		"it was made for another file", "this link was made for another file, so it cannot open this one. It needs a new link.",
		"these links were made for other files, so they cannot open these. They need new links.",
	}},
	{report.CodeExpiryInMilliseconds, Lay{
		"works, but would go on working for thousands of years", "The date on which it ends was written in the wrong way.",
		"it ends much too late", "this link works, but would go on working for thousands of years. It should be made again with the right date.",
		"these links work, but would go on working for thousands of years. They should be made again with the right date.",
	}},
}

var byResult = []entry[triage.Result, Lay]{
	{triage.Result(report.Malformed), Lay{
		"does not work, since a part of it is not written as it has to be", "",
		"a part of it is not written as it has to be", "a part of this link is not written as it has to be. It has to be made again.",
		"parts of these links are not written as they have to be. They have to be made again.",
	}},
	{triage.Result(report.Denied), Lay{
		"does not work, since it lacks the permission for what it is used for", "Each link permits certain things, such as viewing a file or changing it.",
		"it lacks the permission for what it is used for", "this link lacks the permission for what it is used for. It has to be made again.",
		"these links lack the permission for what they are used for. They have to be made again.",
	}},
	{triage.Result(report.Mismatch), Lay{
		"was not made in the right way, so it is refused", "",
		"it was not made in the right way", "this link was not made in the right way, so it is refused. It has to be made again.",
		"these links were not made in the right way, so they are refused. They have to be made again.",
	}},
	{triage.Result(report.Unsigned), Lay{
		"has no protection, and is refused without", "", "it has no protection", "this link has no protection, and is refused without. It has to be made again.",
		"these links have no protection, and are refused without. They have to be made again.",
	}},
	{triage.TooLong, Lay{
		"works, but would go on working much too long", "", "it ends much too late", "this link works, but would go on working much too long. It should be made again with the right date.",
		"these links work, but would go on working much too long. They should be made again with the right date.",
	}},
	{triage.TooOpen, Lay{
		"works, but permits more than it should", "", "it permits more than it should", "this link works, but permits more than it should. It should be made again.",
		"these links work, but permit more than they should. They should be made again.",
	}},
}
