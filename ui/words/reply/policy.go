package reply

import (
	"policybench/signing/report"
)

// letter is what a reply says about one finding: a clause that can stand behind
// "as it stands, Filestack refuses this request: …" or begin a sentence, and what
// to do. THING is what carries the pair ("the link"), PART what the finding is
// about. What is only inferred says "most likely", or what Filestack documents.
//
// What to do is a request ("Please …" is put in front where it is the first), or a
// sentence of its own where it begins with a capital.
type letter struct {
	says, do string
	resign   bool // the policy's own text changes, so that it has to be signed again
}

// policyLetters are about what the policy says.
var policyLetters = []entry[report.Code, letter]{
	{report.CodeExpired, letter{"the policy expired {1}, and Filestack refuses every request with it since then", "sign a new policy with a later expiry", false}},
	{report.CodeExpiresSoon, letter{"the policy expires {1}", "sign a new one each time where a page stays open longer than that", false}},
	{report.CodeExpiresFar, letter{"the policy lives for a very long time«: it expires {1}»", "Whoever gets hold of it can use it until then, so a shorter life is safer", false}},
	{report.CodeExpiryMissing, letter{"the policy has no expiry, the one key that every policy must have", `add "expiry" to it, in Unix seconds such as 1893456000`, true}},
	{report.CodeExpiryInvalid, letter{"the expiry of the policy is no valid time«: {1}»", "write it in Unix seconds, as a number such as 1893456000", true}},
	{report.CodeExpiryInMilliseconds, letter{"the expiry« {1}» is in milliseconds, while Filestack counts seconds, so the policy stays alive for thousands of years", "divide it by 1000«: {2}, which is {2|date}»", true}},
	{report.CodeExpiryNotInteger, letter{"the expiry« {1}» is not a whole number, and Filestack does not document how it reads such a one", "write whole seconds«: {2}»", true}},
	{report.CodeExpiryIsString, letter{"the expiry« {1}» stands in quotes, while Filestack documents a number", "write it as a number«: {2}»", true}},
	{report.CodeExpiryTooLarge, letter{"the expiry« {1}» is so large that not every program reads it exactly", "write it in Unix seconds, such as 1893456000", true}},

	{report.CodeNoCall, letter{"the policy has no list of calls, so it allows everything but reading EXIF data", `list the calls that are needed, such as "call":["read","convert"]`, true}},
	{report.CodeCallEmpty, letter{"the list of calls in the policy is empty, and Filestack does not document what that allows", "list the calls that are needed, or leave the key out to allow everything but exif", true}},
	{report.CodeCallIsString, letter{`"call" in the policy is the text "{1}", while Filestack documents a list there`, "write {2|list}", true}},
	{report.CodeCallDuplicate, letter{`the policy lists a call twice«: "{1}"»`, "leave one of them out", true}},
	{report.CodeCallUnknown, letter{"the policy lists a call that Filestack does not document«: {1}»", "write one of the documented calls«; {2} may be meant»", true}},
	{report.CodeCallWrongCase, letter{"a call in the policy is not written as Filestack documents it, and most likely does not count«: {1}»", "write it with the same capitals as the documentation«: {2}»", true}},
	{report.CodeCallDenied, letter{`the request needs the call« "{1}"», which the policy does not list«; it lists {2}»`, "add it to the list of calls", true}},

	{report.CodeHandleDiffers, letter{"the policy is for another file«: it names {1}, and the request asks for {2}»", "use the policy and signature of this file, or sign new ones for it", false}},
	{report.CodeHandleIsAPIKey, letter{"the handle in the policy looks like an API key«: {1}»", "put the file's handle there, the 20 characters that name the file in its URL", true}},
	{report.CodeNoHandle, letter{"the policy names no file, so it holds for every file of the app", "add the handle of the file if it is meant for one", true}},

	{report.CodeKeyUnknown, letter{"the policy has a key that Filestack does not document, and that most likely does nothing«: \"{1}\"»", "leave it out; the documented keys are expiry, call, handle, url, maxSize, minSize, path and container", true}},
	{report.CodeKeyMisspelled, letter{`the policy has a key« "{1}"» that Filestack does not document«; most likely "{2}" is meant»`, `write« "{2}",» the documented name`, true}},
	{report.CodeKeyDuplicate, letter{"a key stands in the policy twice«, with {2} values»«: {1}»", "keep one of them, since Filestack does not document which one counts", true}},

	{report.CodeSizeRange, letter{"the size limits of the policy most likely let no file through«, with minSize {1}»«, with maxSize {2}»", "write a minSize that is not above maxSize, and neither below zero", true}},
	{report.CodeSizeNotInteger, letter{"a size in the policy is not a whole number«: {1} is {2}»", "write bytes as a number, such as 10485760", true}},
	{report.CodePatternInvalid, letter{"a pattern in the policy is no valid regular expression«: {1}, {3}»", "write a backslash in front of . + * ? ( [ where they stand for themselves", true}},
	{report.CodePatternUntested, letter{"we could not try a pattern of the policy«: {1} uses {3}»", "try it with a real request", false}},
	{report.CodePatternUnanchored, letter{"a pattern in the policy may match in the middle of a text, since Filestack does not document how it matches«: {1}»", "write ^ in front of it and $ behind it if the whole text is meant", true}},
	{report.CodePatternLooksLikeGlob, letter{"a pattern in the policy looks like a file pattern, while most likely it is read as a regular expression«: {2} for {1}»", "write« {3},» a regular expression", true}},
	{report.CodeSourceDenied, letter{"the source of the request does not match the policy's url pattern«: {2} against {1}»", "widen the pattern, or use a source that it matches", false}},
}
