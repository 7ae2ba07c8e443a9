package reply

import (
	"policybench/signing/report"
	"policybench/ui/words/english"
	"policybench/ui/words/finding"
)

const (
	urlSafe     = "write - in place of + and _ in place of / before signing, which is the URL-safe base64 alphabet"
	documented  = "write it as security=policy:…,signature:…"
	sendBoth    = "sign the policy, and send both together"
	halfAPolicy = "there is a policy, but no signature with it"
	halfASign   = "there is a signature, but no policy with it"
	sendPolicy  = "send the policy that was signed along with it"
	recased     = "copy the link again from where it was made, since something on its way has changed its letters"
)

// carrierLetters are about how the pair is written, and what the text did to it.
var carrierLetters = []entry[report.Code, letter]{
	{report.CodePaddingMissing, letter{"the policy has lost its padding«, the {1|equals} at its end»", "put it back; if it was signed without, encode the policy with its padding and sign that text", false}},
	{report.CodePaddingExtra, letter{"the policy has more = at its end than base64 writes«, {1} too many»", "leave them out", false}},
	{report.CodeStandardBase64, letter{"the policy is written in the standard base64 alphabet«, with {1}», while Filestack documents the URL-safe one", urlSafe, false}},
	{report.CodePlusBecameSpace, letter{"a + in the policy most likely became a space on its way", urlSafe, false}},
	{report.CodeSlashInTask, letter{"the / inside the policy most likely ends the security part of the link too early", urlSafe, false}},
	{report.CodeDoubleBase64, letter{"the policy is encoded in base64 twice", "encode its JSON once, and sign that text", false}},
	{report.CodeJSONNotEncoded, letter{"the policy is plain JSON, while Filestack expects it encoded", "encode it in URL-safe base64, then sign the encoded text", false}},
	{report.CodeDoublePercentEncoded, letter{"the values are percent-encoded twice", "encode them once: %253D has to be %3D or =", false}},
	{report.CodeBOM, letter{"the policy begins with a byte order mark, an invisible character that most likely breaks it", "write its JSON in UTF-8 without one", true}},

	{report.CodePolicyNotBase64, letter{"the policy is not valid base64«: {2} at character {1|place}»", "copy the whole policy again from where it was made", false}},
	{report.CodePolicyNotJSON, letter{"the policy decodes to something that is not JSON«: {2}»« at byte {1|place}»", "make its JSON with a JSON library, then encode and sign it", false}},
	{report.CodePolicyNotObject, letter{"the policy is JSON, but no object«: {1}»", `write an object such as {"expiry":1893456000}`, true}},
	{report.CodePolicyTruncated, letter{"the end of the policy is missing", "send it to us whole if it was shortened for your message, and copy it again from where it was made if not", false}},
	{report.CodePolicyMissing, letter{halfASign, sendPolicy, false}},
	{report.CodeSecurityObject, letter{"the policy is given as JSON or as an object, while its encoded text is expected", "encode its JSON in base64url, sign that text, and pass both", false}},

	{report.CodeSignatureMissing, letter{halfAPolicy, sendBoth, false}},
	{report.CodeSignatureNotHex, letter{"the signature is not written in hex digits«: \"{2}\" stands at character {1|place}»", "write the HMAC-SHA256 as 64 hex digits in lower case", false}},
	{report.CodeSignatureLength, letter{"the signature has« {1} digits,» not the 64 of an HMAC-SHA256«; it is cut short, or made with {2}»", "use HMAC-SHA256, and send all of its digits", false}},
	{report.CodeSignatureMismatch, letter{"the signature was made with another app secret, or over another text than the policy", "sign the policy again with the app's own, current secret", false}},
	{report.CodeSwappedValues, letter{"policy and signature have changed places", "put each under its own name", false}},
	{report.CodeIncompletePair, letter{"policy and signature only work together, and one of them is missing", "send both", false}},
	{report.CodeSignatureUppercase, letter{"the signature is written in capitals, while Filestack asks for lower case", "write its digits in lower case", false}},

	{report.CodeHTMLEscaped, letter{"THING is written as in HTML«, with {1} in place of &», so most likely what follows is not read", "write a plain & wherever it stands outside of HTML", false}},
	{report.CodeLineBreak, letter{"PART is broken by a line end, where it is most likely cut", "put it on one line", false}},
	{report.CodeWhitespace, letter{"there is a space inside PART, where it is most likely cut", "take the space out", false}},
	{report.CodeQuotes, letter{"the quotes around a value have most likely become part of it", "take the quotes out", false}},
	{report.CodeEqualsInTask, letter{"the security part of the link is not written as Filestack documents it«: {1} stands where {2} belongs»", documented, false}},
	{report.CodeCommaMissing, letter{"the comma between policy and signature is missing in the security part of the link", documented, false}},
	{report.CodeInFragment, letter{"policy and signature stand behind a #, and what stands there is never sent to a server", "write ? in place of the #", false}},
	{report.CodePlaceholder, letter{`a placeholder stands in place of a real value«: "{1}"»`, "put the real value there", false}},
	{report.CodeNoQuestionMark, letter{"the ? in front of the first parameter is missing", "put it there", false}},
	{report.CodeTaskAfterHandle, letter{"a task stands behind the handle of the file, where Filestack does not read it", "put the tasks in front of the handle", false}},
	{report.CodeParameterCase, letter{"a name is not written as Filestack documents it«: {1} in place of {2}»", "write policy, signature and security in lower case", false}},
	{report.CodeNestedNotEncoded, letter{"the URL inside the link is not encoded, so most likely the outer one takes its &signature for its own", "percent-encode the inner URL, so that its & becomes %26", false}},

	{report.CodeDuplicateParameter, letter{"a parameter stands in the link twice«: {1}»", "keep one of them, since Filestack does not document which one counts", false}},
	{report.CodeInputTruncated, letter{"your text is longer than 1 MiB, so we read only its beginning", "send the part around the link", false}},
	{report.CodeSecretExposed, letter{"your text holds what looks like an app secret, and whoever knows it can sign for your app", "make a new secret in the Developer Portal, which ends everything signed with the old one, and do not pass this text on", false}},
}

// paddingLetter says what to do about lost padding, as far as it is known how the
// policy was signed.
func paddingLetter(unknown string, r report.Report) string {
	switch {
	case mends(r, report.CodePaddingMissing):
		return "put it back"
	case r.Genuine == report.Yes:
		return "encode the policy with its padding, and sign that text"
	}
	return unknown
}

// mismatchLead says that a signature is wrong, and what went wrong in signing.
func mismatchLead(r report.Report, f report.Finding) string {
	cause := r.Cause
	if cause == "" && len(f.Args) > 1 {
		cause = f.Args[1]
	}
	switch cause {
	case "":
		return "The signature does not belong to this policy. Most likely it was made with the secret of another app or one that has been replaced since, " +
			"or the policy was changed after it was signed. Please sign the policy again with the secret that the Developer Portal shows for this app."
	case "signature-truncated":
		return "The signature is the right one, but a part of it is missing. Please send all of its 64 digits; a column or a log may have cut them."
	case "digest-base64", "digest-base64url":
		return "The signature is the right one, but written in base64, while Filestack expects hex digits. Please write it in hex, as digest('hex') or hexdigest() do."
	case "signature-misread":
		return "The signature is the right one, but for signs that were taken for others that look like them, as O for 0 and l for 1. Please copy it as text instead of typing it off a picture."
	}
	s := finding.Cause(cause)
	fit := "The signature does not belong to this policy: "
	if f.Basis == report.Inferred { // the code was seen, and not the signature that it makes
		fit = "By the code in your text the signature does not belong to this policy: "
	}
	return english.Join(fit+english.Ended(s.Fact), " ", ask(s.Hint))
}
