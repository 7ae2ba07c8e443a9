package reply

import (
	"policybench/signing/report"
	"policybench/ui/words/finding"
)

const (
	deleteThere  = "send the DELETE request to www.filestackapi.com/api/file/HANDLE?key=APIKEY"
	keyToQuery   = "add key= with your API key to the query"
	keyToPath    = "put your API key first in the path"
	withSecurity = "write init(key, {security: {policy, signature}})"
)

// requestLetters are about the request that carries the pair.
var requestLetters = []entry[report.Code, letter]{
	{report.CodeUnsigned, letter{`there is no policy and signature in THING, while a request for "{1}" needs them even where the app's security is off`, `add a policy that allows "{1}", and its signature`, false}},
	{report.CodeAPIKeyMissing, letter{"the API key is missing, and the policy alone does not tell which app asks", "add your API key", false}},
	{report.CodeDeleteOnCDN, letter{"files cannot be deleted through the CDN", deleteThere, false}},
	{report.CodeInsecureHTTP, letter{"the link goes over http«, to {1}», where others on the way may read the policy and signature", "write https", false}},
	{report.CodeLegacyHost, letter{"the link uses a host from Filepicker's time«: {1}»", "use cdn.filestackcontent.com for files, which is the current one", false}},
	{report.CodeCustomHost, letter{"the link uses a host that is not one of Filestack's own«: {1}»", "check that the name belongs to your app", false}},
	{report.CodeProxied, letter{"the link goes through another service, which may change it or keep an old copy", "try the URL inside it on its own first", false}},
	{report.CodeInitFormIgnored, letter{"filestack-js 1.0 and later ignores init(key, {policy, signature}) without an error, and sends neither of them", withSecurity, false}},
	{report.CodeViewerAttributes, letter{"the viewer most likely does not read data-fp-policy and data-fp-signature, and asks without them", "put ?policy=…&signature=… into data-fp-url", false}},
	{report.CodeOtherService, letter{"this most likely belongs to another service«: {1}»«; its link expires on {2|date}»", "ask there, since only Filestack's own links can be checked here", false}},
}

// letterVariants are what an argument changes, as in variants.
var letterVariants = []entry[finding.Variant, letter]{
	{finding.Variant{Code: report.CodeExpiryInMilliseconds, Arg: "added"}, letter{"the expiry« {1}» is in milliseconds, while Filestack counts seconds, so the policy stays alive for thousands of years", "ask the clock for seconds where your code adds seconds to milliseconds, as shown below. What was meant« is {2}, which is {2|date}»", true}},
	{finding.Variant{Code: report.CodeExpiryInMilliseconds, Arg: "over"}, letter{"the expiry« {1}» is in milliseconds, while Filestack counts seconds, so the policy stays alive for thousands of years", "count seconds from the time of signing. The same in seconds« is {2}, which is {2|date}», and that is over or nearly so", true}},
	{finding.Variant{Code: report.CodeUnsigned, Arg: ""}, letter{"there is no policy and signature in THING, so it works only while security is switched off for the app", "add a policy and its signature if security is on", false}},
	{finding.Variant{Code: report.CodeUnsigned, Arg: "basic"}, letter{"the request goes with HTTP Basic and the app secret, which take the place of a policy and signature", "keep it on a server, since whoever has the app secret can sign anything", false}},
	{finding.Variant{Code: report.CodeUnsigned, Arg: "task"}, letter{`there is no policy and signature in THING, while the task "{2}" needs them even where the app's security is off`, `add a policy that allows "{1}", and its signature`, false}},
	{finding.Variant{Code: report.CodeUnsigned, Arg: "policy"}, letter{halfAPolicy, sendBoth, false}},
	{finding.Variant{Code: report.CodeIncompletePair, Arg: "policy"}, letter{halfASign, sendPolicy, false}},
	{finding.Variant{Code: report.CodeIncompletePair, Arg: "signature"}, letter{halfAPolicy, sendBoth, false}},
	{finding.Variant{Code: report.CodeInitFormIgnored, Arg: ""}, letter{"filestack-js 1.0 and later ignores init(key, {policy, signature}) without an error, and sends neither of them", withSecurity + ", unless your version is 0.x", false}},
	{finding.Variant{Code: report.CodePairUnread, Arg: "picker"}, letter{"security stands in the options of the picker, which most likely does not take it", "move it to the client: filestack.init('APIKEY', {security: {policy, signature}})", false}},
	{finding.Variant{Code: report.CodePairUnread, Arg: "component"}, letter{"security stands where the component most likely does not look for it", "put it into its clientOptions: {security: {policy, signature}}", false}},
	{finding.Variant{Code: report.CodePairUnread, Arg: "header"}, letter{"policy and signature most likely stand in a header, where nothing reads them", "put them into the link: ?policy=…&signature=…", false}},
	{finding.Variant{Code: report.CodeDeleteOnCDN, Arg: "policy"}, letter{"the policy allows nothing but deleting, and files cannot be deleted through the CDN", deleteThere, false}},
	{finding.Variant{Code: report.CodeAPIKeyMissing, Arg: "store"}, letter{"the API key is missing, which storing needs along with policy and signature", keyToQuery, false}},
	{finding.Variant{Code: report.CodeAPIKeyMissing, Arg: "delete"}, letter{"the API key is missing, which deleting needs along with policy and signature", keyToQuery, false}},
	{finding.Variant{Code: report.CodeAPIKeyMissing, Arg: "source"}, letter{"the API key is missing, which is needed where a file comes from an external URL", keyToPath, false}},
	{finding.Variant{Code: report.CodeAPIKeyMissing, Arg: "alias"}, letter{"the API key is missing, which is needed where a file comes from a storage alias", keyToPath, false}},
	{finding.Variant{Code: report.CodeSignatureNotHex, Arg: "secret"}, letter{"what stands in place of the signature looks like an app secret", "sign the policy with it on your server, and put the signature there", false}},
	{finding.Variant{Code: report.CodeSignatureMissing, Arg: "empty"}, letter{"nothing stands in place of the signature", "fill it in; in code, set the variable before it is used", false}},
	{finding.Variant{Code: report.CodePolicyMissing, Arg: "empty"}, letter{"nothing stands in place of the policy", "fill it in; in code, set the variable before it is used", false}},
	{finding.Variant{Code: report.CodeSignatureLength, Arg: "cut"}, letter{"the signature is cut off« after {1} of its 64 digits»", "copy the whole signature again from where it was made", false}},
	{finding.Variant{Code: report.CodeSignatureNotHex, Arg: "base64"}, letter{"the signature is written in base64, while Filestack expects hex digits", "write it in hex, as digest('hex') or hexdigest() do", false}},
	{finding.Variant{Code: report.CodeKeyLength, Arg: "22"}, letter{"the API key« {1}» most likely is not the right one, since those of Filestack begin with A and end with z", "copy it again from the Developer Portal", false}},
	{finding.Variant{Code: report.CodePolicyNotJSON, Arg: "capitals"}, letter{"all letters of the policy are capitals, while base64 tells capitals from small letters", recased, false}},
	{finding.Variant{Code: report.CodePolicyNotJSON, Arg: "small"}, letter{"all letters of the policy are small ones, while base64 tells capitals from small letters", recased, false}},
	{finding.Variant{Code: report.CodePolicyNotJSON, Arg: "beginning"}, letter{"the first characters of the policy are missing«: {5}»", "copy the whole link again from where it was made", false}},
	{finding.Variant{Code: report.CodeCallDenied, Arg: ""}, letter{"the request needs a call that the policy does not list", "add it to the list of calls", true}},
	{finding.Variant{Code: report.CodeCallIsString, Arg: ""}, letter{`"call" in the policy is a text, while Filestack documents a list`, "write a list of the calls", true}},

	{finding.Variant{Code: report.CodeDoublePercentEncoded, Arg: "code"}, letter{"the values are percent-encoded where nothing decodes them", "pass them just as they were signed, with = in place of %3D", false}},
	{finding.Variant{Code: report.CodePatternUnanchored, Arg: "start"}, letter{"a pattern in the policy may match in the middle of a text, since Filestack does not document how it matches«: {1}»", "write ^ in front of it if it is meant from the start", true}},
	{finding.Variant{Code: report.CodePatternUnanchored, Arg: "end"}, letter{"a pattern in the policy may match the beginning of a longer text, since Filestack does not document how it matches«: {1}»", "write $ behind it if it is meant to the end", true}},
	{finding.Variant{Code: report.CodeQuotes, Arg: "around"}, letter{"the quotation marks around the link are curly, and no command or program takes these for quotes", "write straight ones", false}},
	{finding.Variant{Code: report.CodeQuotes, Arg: "bytes"}, letter{"the b'…' of Python has most likely become part of a value", "take it out, and in Python turn the bytes into a text first, with .decode()", false}},
	{finding.Variant{Code: report.CodeParameterCase, Arg: "name"}, letter{"the policy or the signature stands in the link under a name that Filestack does not document«: {1} in place of {2}»", "write policy=…&signature=…", false}},
	{finding.Variant{Code: report.CodeInsecureHTTP, Arg: "unsigned"}, letter{"the link goes over http«, to {1}», where others on the way may read its address and the file", "write https", false}},
	{finding.Variant{Code: report.CodeExpiryNotInteger, Arg: "whole"}, letter{"the expiry« {1}» is not written in plain digits, and Filestack does not document how it reads such a one", "write whole seconds«: {2}»", true}},
	{finding.Variant{Code: report.CodePlaceholder, Arg: "unset"}, letter{"a variable without a value was put in for PART«: {1}»", "set the variable before it is used", false}},
	{finding.Variant{Code: report.CodePlaceholder, Arg: "object"}, letter{"an object was put in as text for PART«: {1}»", "put the one text there that is meant", false}},
	{finding.Variant{Code: report.CodePlaceholder, Arg: "redacted"}, letter{"PART was taken out of the text that you sent«: {1}»", "send it with the values, or check those where they are", false}},
	{finding.Variant{Code: report.CodePlaceholder, Arg: "empty"}, letter{"nothing stands in place of PART", "fill it in; in code, set the variable before it is used", false}},
}
