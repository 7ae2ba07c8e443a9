package reply

import (
	"policybench/signing/report"
	"policybench/ui/words/finding"
)

// grammarLetters are about parts of a request that are not written as Filestack's
// grammar has them, or that stand where nothing reads them.
var grammarLetters = []entry[report.Code, letter]{
	{report.CodeUnread, letter{"a part of the link most likely belongs to nothing that Filestack reads«: {1}»", "take it out, or write it as documented", false}},
	{report.CodeSchemeMisspelled, letter{"the link does not begin with https://«, but with {1}»", "write https:// at its beginning", false}},
	{report.CodeInvisibleCharacter, letter{"a character that cannot be seen stands in the link«: {1}»", "take it out, or copy the link again from where it was made", false}},
	{report.CodeHandleLength, letter{"the file's handle« {1}» most likely is not whole«: it has {2} characters, and those of Filestack have 20»", "copy it again", false}},
	{report.CodeKeyLength, letter{"the API key« {1}» most likely is not whole«: it has {2} characters, while those of Filestack have 22»", "copy it again from the Developer Portal", false}},
	{report.CodeHostMisspelled, letter{"the host« {1}» is not one of Filestack's«, and {2} is most likely meant»", "check its spelling", false}},
	{report.CodeTaskUnknown, letter{"the task« {1}» is not one that Filestack documents«, and {2} is most likely meant»", "check its spelling", false}},
	{report.CodeOptionUnknown, letter{"an option of the task« {1}» is not one that Filestack documents«: {2}»", "check its spelling", false}},
	{report.CodeRouteUnknown, letter{"the path of the link leads to nothing that Filestack documents«: {1}»", "check the path", false}},
	{report.CodeFileMissing, letter{"the link names no file", "put the file's handle at its end", false}},
	{report.CodeNameBehindHandle, letter{"a name stands behind the handle«: {1}», and Filestack does not document what it does there", "leave it out if the link does not work", false}},
	{report.CodePairUnread, letter{"policy and signature most likely stand where nothing reads them«: {1}»", "put them into the link, or into the client's security option", false}},
	{report.CodeTasksOnAPIHost, letter{"tasks belong to the host for files, and this one reads none«: {1}»", "send them to cdn.filestackcontent.com", false}},
	{report.CodePairBesideTask, letter{"policy and signature stand at the end of the link beside a task« {1}», and Filestack does not document that tasks read them there", documented, false}},
	{report.CodeClientEscaped, letter{"a program has escaped some signs of the link, which most likely does no harm«: {1}»", "leave them as they are", false}},
	{report.CodeRunTimeValue, letter{"a value in the link most likely comes when the code runs«: {1}»", "send us the link as it looks then, if you want it checked", false}},
	{report.CodePathDenied, letter{"the policy does not allow storing under this path«: {2} does not match {1}»", "store under a path that the policy allows, or sign a policy for this one", false}},
	{report.CodeContainerDenied, letter{"the policy does not allow storing into this container«: {2} does not match {1}»", "store into one that the policy allows, or sign a policy for this one", false}},
	{report.CodeSizeDenied, letter{"the size of the file is outside of what the policy allows«: {3} bytes, with {1} at {2}»", "send a file of an allowed size, or sign a policy with other limits", false}},
}

// timeLetters say the same in a reply.
var timeLetters = []entry[report.Code, letter]{
	{report.CodeAnswered, letter{"a time stands beside the request", "compare it with the expiry", false}},
	{report.CodeClockDiffers, letter{"two clocks disagree« by {3|span}»", "check the clock of the machine that signs: Filestack compares an expiry with its own", false}},
}

var timeLetterVariants = []entry[finding.Variant, letter]{
	{finding.Variant{Code: report.CodeAnswered, Arg: "ended"}, letter{"the times in your text show the same: it still worked ({3}) on {2|date}, it expired on {6|date}, and it was refused ({5}) on {4|date}", "", false}},
	{finding.Variant{Code: report.CodeAnswered, Arg: "refused-after"}, letter{"the times in your text fit that: it was refused ({5}) on {4|date}, after its expiry on {6|date}", "", false}},
	{finding.Variant{Code: report.CodeAnswered, Arg: "refused-ahead"}, letter{"it was refused on {4|date}, before its expiry on {6|date}, so the expiry does not explain that answer", "", false}},
	{finding.Variant{Code: report.CodeAnswered, Arg: "worked-after"}, letter{"it worked on {2|date}, although its policy expired on {6|date}", "check whether a cache answered, and the clocks of both machines", false}},
	{finding.Variant{Code: report.CodeAnswered, Arg: "alive-then"}, letter{"the policy had not expired on {2|date}, the time beside it", "send us the text of the answer of that time", false}},
}

// entry is a row of a table for [table.Find], of a type of this room: rows of another room's
// would have to name their fields.
type entry[K comparable, V any] struct {
	Key   K
	Value V
}
