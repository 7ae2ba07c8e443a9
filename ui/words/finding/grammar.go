package finding

import (
	"policybench/signing/report"
)

// grammarWords are about parts of a request that are not written as Filestack's grammar
// has them, or that stand where nothing reads them.
var grammarWords = map[report.Code]template{
	report.CodeUnread:             {"a part of the link belongs to nothing that Filestack reads«: {1}»", "take it out, or write it as documented"},
	report.CodeSchemeMisspelled:   {"the link does not begin with https://«, but with {1}»", "write «{2}, which is likely meant: »https://"},
	report.CodeInvisibleCharacter: {"a character that cannot be seen stands in the link«: {1}»", "take it out: it is sent like any other"},
	report.CodeHandleLength:       {"the handle« {1}» has« {2} characters,» not the 20 of Filestack's handles", "copy the whole handle again"},
	report.CodeKeyLength:          {"the API key« {1}» has« {2} characters, and» not the 22 of Filestack's keys", "copy the whole API key again from the Developer Portal"},
	report.CodeHostMisspelled:     {"the host« {1}» is not one of Filestack's«, {2} is likely meant»", "check the spelling«: {2}»"},
	report.CodeTaskUnknown:        {"the task« {1}» is not one that Filestack documents«, {2} is likely meant»", "check the spelling«: {2}»"},
	report.CodeOptionUnknown:      {"an option of the task« {1}» is not documented«: {2}»", "check the spelling«: {3} is likely meant»"},
	report.CodeRouteUnknown:       {"the path leads to nothing that Filestack documents«: {1}»", "check the path; a file is read at cdn.filestackcontent.com/HANDLE"},
	report.CodeFileMissing:        {"the request« for {1}» names no file", "put the file's handle at the end of the path"},
	report.CodeNameBehindHandle:   {"a name stands behind the handle«: {1}»; what it does is undocumented", "leave it out if the link does not work"},
	report.CodePairUnread:         {"policy and signature stand where nothing reads them«: {1}»", "put them into the query, a security task or the client's security option"},
	report.CodeTasksOnAPIHost:     {"«{1} reads »no tasks: they belong to the host for files", "send tasks to cdn.filestackcontent.com"},
	report.CodePairBesideTask:     {"policy and signature stand in the query beside the task« {1}»; whether tasks read them there is undocumented", "write them as a security task: security=policy:…,signature:…"},
	report.CodeClientEscaped:      {"a URL client has escaped signs of the link«: {1}»", "nothing to do: Filestack reads both ways of writing"},
	report.CodeRunTimeValue:       {"a value comes when the code runs«: {1}»", "to check it, send the link as it looks then"},
	report.CodePathDenied:         {"the policy allows no storage under this path«: {2} does not match {1}»", "store under a path that the policy's path matches, or sign a policy for this one"},
	report.CodeContainerDenied:    {"the policy does not allow this container«: {2} does not match {1}»", "store into a container that the policy matches, or sign a policy for this one"},
	report.CodeSizeDenied:         {"the file's size is outside what the policy allows«: {3} bytes, {1} is {2}»", "send a file of that size, or sign a policy with other limits"},
}
