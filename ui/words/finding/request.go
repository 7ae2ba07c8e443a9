package finding

import (
	"policybench/signing/report"
)

// requestWords are about the request that carries the pair.
var requestWords = map[report.Code]template{
	report.CodeUnsigned:         {"no policy and signature, and« {1}» needs them even where security is off", "add a policy« that allows {1}» and its signature"},
	report.CodeAPIKeyMissing:    {"the API key is missing", "add it: policy and signature alone do not name the app"},
	report.CodeDeleteOnCDN:      {"files cannot be deleted on the CDN", "send DELETE to www.filestackapi.com/api/file/HANDLE?key=APIKEY"},
	report.CodeInsecureHTTP:     {"the link goes over http«, to {1}»: everyone on the way can read policy and signature", "write https"},
	report.CodeLegacyHost:       {"«{1} is »a host from Filepicker's time", "the current one for files is cdn.filestackcontent.com"},
	report.CodeCustomHost:       {"«{1} is »not a host of Filestack's, read as the app's own name for it", "check that the name belongs to this app"},
	report.CodeProxied:          {"the link goes through another service, which may change or keep it", "try the URL inside it« of {1}» on its own first"},
	report.CodeInitFormIgnored:  {"init(key, {policy, signature}) is ignored silently: filestack-js 1.0 and later sends neither policy nor signature", "write init(key, {security: {policy, signature}})"},
	report.CodeViewerAttributes: {"the viewer does not read data-fp-policy and data-fp-signature: it asks without policy and signature", "put ?policy=…&signature=… into data-fp-url"},
	report.CodeOtherService:     {"this belongs to another service«: {1}»«, and expires on {2|date}»", "nothing here is Filestack's to check"},
}

// variants are sentences that an argument changes.
var variants = map[Variant]template{
	{report.CodeExpiryInMilliseconds, "added"}: {"the expiry« {1}» is in milliseconds, Filestack counts seconds: the policy lives for thousands of years", "the code adds seconds to milliseconds: ask the clock for seconds there, and sign again« (meant was {2}, {2|date})»"},
	{report.CodeExpiryInMilliseconds, "over"}:  {"the expiry« {1}» is in milliseconds, Filestack counts seconds: the policy lives for thousands of years", "count seconds from now, and sign again«: {2}, the same in seconds, is {2|date}, over or nearly so»"},
	{report.CodePolicyNotBase64, "jwt"}:        {"a JSON Web Token stands where the policy belongs", "send the encoded policy, base64 of {\"expiry\": …}, and its signature: Filestack reads no tokens"},
	{report.CodeKeyLength, "22"}:               {"the API key« {1}» does not begin with A and end with z, as Filestack's keys do", "copy the API key again from the Developer Portal"},
	{report.CodePolicyNotJSON, "capitals"}:     {"all letters of the policy are capitals, so it decodes to what is no JSON: base64 needs both kinds", "copy the link again from where it was made: something on its way changed its letters"},
	{report.CodePolicyNotJSON, "small"}:        {"all letters of the policy are small ones, so it decodes to what is no JSON: base64 needs both kinds", "copy the link again from where it was made: something on its way changed its letters"},
	{report.CodePolicyNotJSON, "beginning"}:    {"the policy has lost its beginning«: {5}»", "copy the whole link again from where it was made"},
	{report.CodeUnread, "dash"}:                {"a dash stands in the policy where a hyphen was: a text program made {1} of it", "write - in its place, and copy links as plain text"},
	{report.CodeSignatureLength, "cut"}:        {"the signature is cut off« after {1} of its 64 digits»", "copy the whole signature again from where it was made"},
	{report.CodeDeleteOnCDN, "policy"}:         {"the policy allows nothing but remove, and the CDN cannot delete", "send DELETE to www.filestackapi.com/api/file/HANDLE?key=APIKEY"},
	{report.CodeUnsigned, ""}:                  {"no policy and signature: it works only while the app's security is off", "add a policy and its signature where security is on"},
	{report.CodeUnsigned, "basic"}:             {"HTTP Basic with the app secret takes the place of policy and signature", "keep it on a server: whoever has the app secret can sign anything"},
	{report.CodeUnsigned, "task"}: {
		"no policy and signature, and the task« {2}» needs them even where security is off", "add a policy« that allows {1}» and its signature",
	},
	{report.CodeUnsigned, "policy"}:        {"a policy without a signature", "sign it, then send both"},
	{report.CodeInitFormIgnored, ""}:       {"init(key, {policy, signature}) is ignored silently by filestack-js 1.0 and later", "write init(key, {security: {policy, signature}}) unless it is 0.x"},
	{report.CodeAPIKeyMissing, "store"}:    {"the API key is missing, storing asks for it beside policy and signature", "add key=APIKEY to the query"},
	{report.CodeAPIKeyMissing, "delete"}:   {"the API key is missing, deleting asks for it beside policy and signature", "add key=APIKEY to the query"},
	{report.CodeAPIKeyMissing, "source"}:   {"the API key is missing, an external URL asks for it", "put the API key first in the path"},
	{report.CodeAPIKeyMissing, "alias"}:    {"the API key is missing, a storage alias asks for it", "put the API key first in the path"},
	{report.CodeSignatureNotHex, "secret"}: {"an app secret stands in place of the signature", "sign the policy with it, on a server, and put the signature there"},
	{report.CodeSignatureNotHex, "base64"}: {"the signature is a digest in base64", "write it as 64 lower-case hex digits: digest('hex'), hexdigest()"},
	{report.CodeDoublePercentEncoded, "code"}: {
		"the values are percent-encoded where no URL decodes them", "pass them as they were signed: = for %3D",
	},
	{report.CodeInsecureHTTP, "unsigned"}: {
		"the link goes over http«, to {1}»: everyone on the way can read the address and the file", "write https",
	},
	{report.CodeIncompletePair, "policy"}: {"there is a signature without a policy", "send the policy that was signed beside it"},
	{report.CodeIncompletePair, "signature"}: {
		"there is a policy without a signature", "send its signature beside it"},
	{report.CodeSignatureMissing, "empty"}: {"the signature is empty", "fill it in; in code, set the variable before it is used"},
	{report.CodePolicyMissing, "empty"}:    {"the policy is empty", "fill it in; in code, set the variable before it is used"},
	{report.CodeQuotes, "bytes"}:           {"Python's b'…' became part of the value", "take it out; in Python, decode the bytes first: .decode()"},
	{report.CodePairUnread, "header"}:      {"policy and signature stand in a header, where nothing reads them", "put them into the query or a security task"},
	{report.CodePairUnread, "picker"}:      {"policy and signature stand in the picker's options, where nothing reads them", "move them to the client: filestack.init('APIKEY', {security: {policy, signature}})"},
	{report.CodePairUnread, "component"}:   {"policy and signature stand where the component does not look for them", "put them into its clientOptions: {security: {policy, signature}}"},
	{report.CodeQuotes, "around"}:          {"curly quotes stand around the link: no shell, page or program takes them for quotes", "write straight ones"},
	{report.CodePolicyTruncated, "0"}:      {"the policy is cut off, too little of it is left to read", "copy the whole policy again from where it was made"},
	{report.CodeSignatureLength, ""}:       {"the signature has« {1} digits,» not the 64 of HMAC-SHA256", "use HMAC-SHA256, and send all its digits"},
	{report.CodeParameterCase, "name"}:     {"nothing reads« {1}», so policy or signature is not seen", "write« {2}»: a query has policy=…&signature=…, a task policy:…,signature:…"},
	{report.CodeParameterCase, ""}:         {"a name is not written as documented", "policy, signature and security are lower case"},
	{report.CodeKeyUnknown, ""}:            {"a key is not one of Filestack's and very likely ignored", "remove it; the keys are expiry, call, handle, url, maxSize, minSize, path, container"},
	{report.CodeKeyDuplicate, ""}:          {"a key stands there twice", "keep one: which of them counts is undocumented"},
	{report.CodeCallUnknown, ""}:           {"a call is none of Filestack's", ""},
	{report.CodeCallWrongCase, ""}:         {"a call is written in the wrong case", "case matters"},
	{report.CodeCallDuplicate, ""}:         {"a call is listed twice", "once is enough"},
	{report.CodeLegacyHost, ""}:            {"the host is from Filepicker's time", "the current one for files is cdn.filestackcontent.com"},
	{report.CodeExpiryNotInteger, "whole"}: {"the expiry« {1}» is not written as plain digits", "write whole seconds«: {2}»"},
	{report.CodeCustomHost, ""}:            {"the host is not one of Filestack's, read as the app's own name for it", "check that the name belongs to this app"},
	{report.CodeCallIsString, ""}:          {"call is a text, not a list", "write a list of the calls"},
	{report.CodePatternUnanchored, "start"}: {
		"the pattern« of {1}» is not bound to the start, and how Filestack matches is undocumented", "write ^ in front of it",
	},
	{report.CodePatternUnanchored, "end"}: {
		"the pattern« of {1}» is not bound to the end, and how Filestack matches is undocumented", "write $ behind it",
	},
}
