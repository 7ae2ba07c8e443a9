package finding

import (
	"policybench/signing/report"
)

// policyWords are about what the policy says.
var policyWords = map[report.Code]template{
	report.CodeExpired:              {"the policy expired {1}", "sign it again with a new expiry, or ask for a new link"},
	report.CodeExpiresSoon:          {"the policy expires {1}", "a page that stays open longer needs a new one"},
	report.CodeExpiresFar:           {"the policy lives long: it expires {1}", "whoever has it keeps it until then: a shorter life is safer"},
	report.CodeExpiryMissing:        {"the policy has no expiry", "add it in Unix seconds; it is the one key that must be there"},
	report.CodeExpiryInvalid:        {"the expiry« {1}» is no time", "write Unix seconds as a number, such as 1893456000"},
	report.CodeExpiryInMilliseconds: {"the expiry« {1}» is in milliseconds, Filestack counts seconds: the policy lives for thousands of years", "divide by 1000, and sign again«: {2} is {2|date}»"},
	report.CodeExpiryNotInteger:     {"the expiry« {1}» is no whole number", "write whole seconds«: {2}»"},
	report.CodeExpiryIsString:       {"the expiry« {1}» stands in quotes", "write it as a number«: {2}»"},
	report.CodeExpiryTooLarge:       {"the expiry« {1}» is beyond 2^53, the largest number all readers keep exact", "write Unix seconds, such as 1893456000"},

	report.CodeNoCall:        {"no call list: everything but exif is allowed", "list the calls that are needed, such as read and convert"},
	report.CodeCallEmpty:     {"the call list is empty, and what that allows is undocumented", "list the calls that are needed, or leave the key out to allow everything but exif"},
	report.CodeCallIsString:  {`call is the text "{1}", not a list`, "write a list: {2|list}"},
	report.CodeCallDuplicate: {"call« {1}» is listed twice", "once is enough"},
	report.CodeCallUnknown:   {"call« {1}» is none of Filestack's", "«did you mean {2}?»"},
	report.CodeCallWrongCase: {"call« {1}» is written in the wrong case", "«write {2}: »case matters"},
	report.CodeCallDenied:    {"the request needs« {1},» a call that the policy does not list«: it has {2}»", "«add {1} to call, and »sign again"},

	report.CodeHandleDiffers:  {"the policy is for another file«: {1}, the request asks for {2}»", "use the policy and signature of this file, or sign a policy for it"},
	report.CodeHandleIsAPIKey: {"the policy's handle« {1}» has the shape of an API key", "put the file's handle there, the 20 characters behind its URL"},
	report.CodeNoHandle:       {"no handle: the policy opens every file of the app", "add the handle where it is for one file"},

	report.CodeKeyUnknown:   {"key« {1}» is not one of Filestack's and very likely ignored", "remove it; the keys are expiry, call, handle, url, maxSize, minSize, path, container"},
	report.CodeKeyDuplicate: {"key« {1}» stands there twice« with {2} values»", "keep one: which of them counts is undocumented"},

	report.CodeSizeRange:            {"no size fits« minSize {1}»« and maxSize {2}»", "minSize must not exceed maxSize, and neither be negative"},
	report.CodeSizeNotInteger:       {"the size« {2}»« of {1}» is no whole number", "write bytes as a number, such as 10485760"},
	report.CodePatternInvalid:       {"the pattern« of {1}» is no regular expression«: {3}»", "escape . + * ? ( [ by a backslash where they stand for themselves"},
	report.CodePatternUntested:      {"the pattern« of {1}» uses« {3},» what Perl and Python know and this program cannot try", "try it where it runs"},
	report.CodePatternUnanchored:    {"the pattern« of {1}» is not bound to start and end, and how Filestack matches is undocumented", "write ^…$ around it"},
	report.CodePatternLooksLikeGlob: {"the pattern« of {1}, {2},» looks like a file pattern, it is read as a regular expression", "«write {3}»"},
	report.CodeSourceDenied:         {"the policy's url« {1}» does not match the source« {2}»", "widen the pattern, or use a source it names"},
}
