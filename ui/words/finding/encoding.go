package finding

import (
	"policybench/signing/report"
)

// encodingWords are about how policy and signature are written.
var encodingWords = map[report.Code]template{
	report.CodePaddingMissing:       {"the policy has lost its = padding", "put back «{1} »= at the end, as base64 writes it; if it was signed without, sign it again with"},
	report.CodePaddingExtra:         {"the policy has more = than base64 writes", "«drop {1} = »at the end"},
	report.CodeStandardBase64:       {"the policy is in the standard base64 alphabet«, with {1}»", "use the url-safe one: - for + and _ for /, before signing"},
	report.CodePlusBecameSpace:      {"a + of the policy became a space on its way", "use the url-safe alphabet, or write %2B"},
	report.CodeSlashInTask:          {"a / in the policy ends the security task", "use the url-safe alphabet: _ for /, before signing"},
	report.CodeDoubleBase64:         {"the policy is encoded in base64 twice", "encode the JSON once"},
	report.CodeJSONNotEncoded:       {"the policy is bare JSON", "encode it in base64url, then sign that text"},
	report.CodeDoublePercentEncoded: {"the values are percent-encoded twice", "encode once: %253D should be %3D or ="},
	report.CodeBOM:                  {"a byte order mark stands in front of the policy", "write the JSON as UTF-8 without it, and sign again"},

	report.CodePolicyNotBase64: {"the policy is not base64«: {2} at character {1|place}»", "copy the whole policy again from where it was made"},
	report.CodePolicyNotJSON:   {"the policy decodes to what is no JSON«: {2}»« at byte {1|place}»", "make the JSON with a JSON writer, then encode and sign it"},
	report.CodePolicyNotObject: {"the policy decodes to JSON that is no object«: {1}»", `write an object: {"expiry":1893456000}`},
	report.CodePolicyTruncated: {"the policy is cut off« after {1|bytes} of its JSON»", "copy the whole policy again from where it was made"},
	report.CodePolicyMissing:   {"there is no policy", "send the policy beside its signature"},
	report.CodeSecurityObject:  {"policy is the object itself, not its encoded text", "pass the base64url text that was signed"},

	report.CodeSignatureMissing:   {"there is no signature", "send the signature beside its policy"},
	report.CodeSignatureNotHex:    {"the signature is not hex«: {2} at character {1|place}»", "write the HMAC as 64 lower-case hex digits"},
	report.CodeSignatureLength:    {"the signature has« {1} digits,» not the 64 of HMAC-SHA256«: it is cut short, or made with {2}»", "use HMAC-SHA256, and send all its digits"},
	report.CodeSwappedValues:      {"policy and signature are swapped", "put each under its own name"},
	report.CodeIncompletePair:     {"half of policy and signature is missing«: {1}»", "policy and signature only work together"},
	report.CodeSignatureUppercase: {"the signature is in upper case, the documentation asks for lower case", "write the hex digits in lower case"},
}
