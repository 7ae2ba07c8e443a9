package reply

import (
	"policybench/signing/report"
)

// grammarLetters are about parts of a request that are not written as Filestack's
// grammar has them, or that stand where nothing reads them.
var grammarLetters = map[report.Code]letter{
	report.CodeUnread:             {"a part of the link most likely belongs to nothing that Filestack reads«: {1}»", "take it out, or write it as documented", false},
	report.CodeSchemeMisspelled:   {"the link does not begin with https://«, but with {1}»", "write https:// at its beginning", false},
	report.CodeInvisibleCharacter: {"a character that cannot be seen stands in the link«: {1}»", "take it out, or copy the link again from where it was made", false},
	report.CodeHandleLength:       {"the file's handle« {1}» most likely is not whole«: it has {2} characters, and those of Filestack have 20»", "copy it again", false},
	report.CodeKeyLength:          {"the API key« {1}» most likely is not whole«: it has {2} characters, and those of Filestack have 22»", "copy it again from the Developer Portal", false},
	report.CodeHostMisspelled:     {"the host« {1}» is not one of Filestack's«, and {2} is most likely meant»", "check its spelling", false},
	report.CodeTaskUnknown:        {"the task« {1}» is not one that Filestack documents«, and {2} is most likely meant»", "check its spelling", false},
	report.CodeOptionUnknown:      {"an option of the task« {1}» is not one that Filestack documents«: {2}»", "check its spelling", false},
	report.CodeRouteUnknown:       {"the path of the link leads to nothing that Filestack documents«: {1}»", "check the path", false},
	report.CodeFileMissing:        {"the link names no file", "put the file's handle at its end", false},
	report.CodeNameBehindHandle:   {"a name stands behind the handle«: {1}», and Filestack does not document what it does there", "leave it out if the link does not work", false},
	report.CodePairUnread:         {"policy and signature most likely stand where nothing reads them«: {1}»", "put them into the link, or into the client's security option", false},
	report.CodeTasksOnAPIHost:     {"tasks belong to the host for files, and this one reads none«: {1}»", "send them to cdn.filestackcontent.com", false},
	report.CodePairBesideTask:     {"policy and signature stand at the end of the link beside a task« {1}», and Filestack does not document that tasks read them there", documented, false},
	report.CodeClientEscaped:      {"a program has escaped some signs of the link, which most likely does no harm«: {1}»", "leave them as they are", false},
	report.CodeRunTimeValue:       {"a value in the link most likely comes when the code runs«: {1}»", "send us the link as it looks then, if you want it checked", false},
	report.CodePathDenied:         {"the policy does not allow storing under this path«: {2} does not match {1}»", "store under a path that the policy allows, or sign a policy for this one", false},
	report.CodeContainerDenied:    {"the policy does not allow storing into this container«: {2} does not match {1}»", "store into one that the policy allows, or sign a policy for this one", false},
	report.CodeSizeDenied:         {"the size of the file is outside of what the policy allows«: {3} bytes, with {1} at {2}»", "send a file of an allowed size, or sign a policy with other limits", false},
}
