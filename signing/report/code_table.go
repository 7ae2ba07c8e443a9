package report

// Row is all that is known of a code but its sentence, which a front end has.
type Row struct {
	Code Code
	// Args says what the Args of a finding are, in order: one that does not apply is
	// empty, those in brackets may be left out at the end. Times are Unix seconds,
	// durations seconds, offsets bytes, all in decimal. What quotes the text is as
	// found: hostile, and never the app secret.
	Args  string
	Basis Basis // of a finding, where the case does not say another
	stops stop  // whether it keeps policy and signature from arriving
	Docs  string
}

// stop says whether a problem keeps policy and signature from arriving as they are
// meant, so that the request cannot be read.
type stop uint8

const (
	never    stop = iota
	pairOnly      // where the finding is about policy, signature or both
	whole         // wherever it stands
)

// Pages of Filestack's documentation.
const (
	noPage       = ""
	docsPolicies = "https://www.filestack.com/docs/security/policies"
	docsCreating = "https://www.filestack.com/docs/security/creating-policies"
	docsSigning  = "https://www.filestack.com/docs/security/signing-policies"
	docsTask     = "https://www.filestack.com/docs/image-transformations/security"
	docsRemove   = "https://www.filestack.com/docs/rest-api/remove"
	docsStore    = "https://www.filestack.com/docs/rest-api/store"
	docsPage     = "https://www.filestack.com/docs/security"
)

// told are the codes that have a place in the order in which problems are told: first
// what keeps the pair from arriving, then what the other verdicts stand on, in their
// order, then the rest. The first problem becomes the headline's fact.
var told = []Row{
	// on the way
	{CodePlaceholder, `what stands there, ["unset" where a variable had no value, "object" where an object was put into text, "empty" where nothing stands there, "redacted" where the value was taken out]`, Inferred, pairOnly, noPage},
	{CodeNestedNotEncoded, "", Inferred, whole, noPage},
	{CodeInitFormIgnored, `"current" where the text shows filestack-js 1.0 or later, else empty`, Documented, whole, noPage},
	{CodeViewerAttributes, "", Inferred, whole, docsPage},
	{CodeSecurityObject, "", Documented, whole, docsCreating},
	{CodeIncompletePair, `"policy" or "signature": the half that is missing`, Documented, never, docsSigning},
	{CodeHTMLEscaped, "", Inferred, whole, noPage},
	{CodeInFragment, "", Documented, whole, noPage},
	{CodeNoQuestionMark, "", Documented, whole, noPage},
	{CodeTaskAfterHandle, "", Documented, whole, docsTask},
	{CodeEqualsInTask, "[what stands there, what belongs there]", Documented, whole, docsTask},
	{CodeCommaMissing, "", Documented, whole, docsTask},
	{CodeParameterCase, `name as written, the name meant, ["name" where it is another one, which nothing reads]`, Inferred, whole, noPage},
	{CodeLineBreak, "", Inferred, whole, noPage},
	{CodeWhitespace, "", Inferred, whole, noPage},
	{CodeQuotes, `["bytes" where they are those of Python's b'…', "around" where they are curly and stand around the link]`, Inferred, whole, noPage},
	{CodeDoublePercentEncoded, `["code" where no URL would decode it once]`, Inferred, whole, noPage},
	{CodePlusBecameSpace, "", Inferred, whole, noPage},
	{CodeSlashInTask, "", Inferred, whole, docsTask},
	{CodeUnread, "what stands there", Inferred, whole, noPage},
	{CodeSchemeMisspelled, "scheme as written, the scheme meant", Inferred, whole, noPage},
	{CodeHostMisspelled, "host as written, the one of Filestack's that is meant", Inferred, whole, noPage},
	{CodeInvisibleCharacter, `the character as U+200B, [the part it stands in: "host", "path", "scheme"]`, Inferred, whole, noPage},
	{CodePairUnread, `where the pair stands: "picker", "header" or another place in a word`, Inferred, whole, noPage},
	{CodeTasksOnAPIHost, `host, the tasks joined by "/"`, Documented, never, docsTask},
	{CodeTaskUnknown, "name as written, the nearest known one or empty", Inferred, whole, noPage},
	// the values
	{CodeSwappedValues, "", Documented, never, docsSigning},
	{CodePolicyMissing, `["empty" where its name stands there alone]`, Documented, never, docsCreating},
	{CodeSignatureMissing, `["empty" where its name stands there alone]`, Documented, never, docsSigning},
	{CodePolicyTruncated, "offset where it ends, in the decoded policy", Documented, whole, docsCreating},
	{CodeJSONNotEncoded, "", Documented, never, docsCreating},
	{CodeDoubleBase64, "", Documented, never, docsCreating},
	{CodePaddingMissing, `how many "=" are missing`, Documented, never, docsCreating},
	{CodeStandardBase64, `the characters that stand there: "+", "/" or "+/"`, Documented, whole, docsCreating},
	{CodePolicyNotBase64, "offset in the encoded policy, the character there or empty", Documented, never, docsCreating},
	{CodeBOM, "", Inferred, never, noPage},
	{CodePolicyNotObject, "the JSON", Documented, never, docsCreating},
	{CodePolicyNotJSON, `offset in the decoded policy, what breaks it, the character there or empty, ["capitals" or "small" where all letters are such; "beginning" and the characters that are missing there]`, Documented, never, docsCreating},
	{CodeSignatureNotHex, `offset in the signature, the character there, "base64" where it is a digest in base64, "secret" where it is an app secret`, Documented, whole, docsSigning},
	{CodeSignatureLength, `digits, the algorithm that makes so many, "cut" where the end is missing, or empty`, Documented, whole, docsSigning},
	{CodeExpiryMissing, "", Documented, never, docsPolicies},
	{CodeExpiryInvalid, "value as written", Documented, never, docsCreating},
	{CodeExpiryTooLarge, "value as written", Undocumented, never, docsCreating},
	// the verdicts
	{CodeSignatureMismatch, `names of the secrets tried joined by ", ", cause or empty`, Documented, never, docsSigning},
	{CodeExpired, "expiry, seconds since", Documented, never, docsPolicies},
	{CodeDeleteOnCDN, `"method" where the text shows a delete, "policy" where the policy allows nothing else`, Documented, never, docsRemove},
	{CodeAPIKeyMissing, `"store", "delete", "source" or "alias": what asks for the key`, Documented, never, docsStore},
	{CodeCallDenied, `call needed, calls listed joined by ", " or empty where the key is missing`, Documented, never, docsPolicies},
	{CodeHandleIsAPIKey, "the policy's handle", Inferred, never, docsCreating},
	{CodeHandleDiffers, `the policy's handle, the request's (several joined by ", ")`, Documented, never, docsPolicies},
	{CodeSourceDenied, "pattern, source", Documented, never, docsCreating},
	{CodeUnsigned, `call that needs a pair in any case, "policy" where only the signature is missing, "basic" where HTTP Basic takes the place of a pair, or empty, ["sfw" or another task that does]`, Documented, never, docsPolicies},
	{CodePathDenied, "pattern, path", Documented, never, docsCreating},
	{CodeContainerDenied, "pattern, container", Documented, never, docsCreating},
	{CodeSizeDenied, `"minSize" or "maxSize", the limit in bytes, the size in bytes`, Documented, never, docsCreating},
	{CodeFileMissing, `[what the request asks of the file: "read", "convert", …]`, Inferred, never, noPage},
	// the rest
	{CodeSecretExposed, "", Inferred, never, docsSigning},
	{CodeExpiryInMilliseconds, `value as written, the same in seconds, seconds left as written, "over" where the same in seconds is over or nearly so, "added" where code of the same text adds seconds to milliseconds: then in seconds what was meant`, Documented, never, docsCreating},
	{CodeKeyMisspelled, `key as written, the key meant, "also" where that stands there too`, Inferred, never, docsPolicies},
	{CodeCallWrongCase, "call as written, the call meant", Inferred, never, docsPolicies},
	{CodeCallUnknown, "call as written, the call or calls meant or empty; for what is no text, the JSON", Inferred, never, docsPolicies},
	{CodeSizeRange, "minSize or empty, maxSize or empty, as written: minimum above maximum, or one negative", Inferred, never, docsCreating},
	{CodePatternInvalid, "key, pattern, what breaks it", Documented, never, docsCreating},
	{CodeDuplicateParameter, "name", Inferred, never, noPage},
	{CodeServerMessage, `key of the message (see package inspect/message), codes that this text confirms joined by " ", the other likely codes joined by " ", time of the message or empty, [what a front end quotes: a reason that is not known, the host that answered with a status]`, Inferred, never, noPage},
	{CodeOtherService, "host or name of the service, when its link expires or empty", Inferred, never, noPage},
}

// others are told in the order in which they are found, behind those that have a place.
var others = []Row{
	{CodeExpiresSoon, "expiry, seconds left", Documented, never, docsPolicies},
	{CodeExpiresFar, "expiry, seconds left", Documented, never, docsPolicies},
	{CodeExpiryNotInteger, `value as written, the whole number taken for it, "whole" where it is that number, oddly written`, Undocumented, never, docsCreating},
	{CodeExpiryIsString, "value without quotes, the number taken for it or empty", Undocumented, never, docsCreating},
	{CodeNoCall, "", Documented, never, docsPolicies},
	{CodeCallEmpty, "", Undocumented, never, docsPolicies},
	{CodeCallIsString, `the string, the calls in it joined by ", " where there are several`, Documented, never, docsPolicies},
	{CodeCallDuplicate, "call", Documented, never, docsPolicies},
	{CodeNoHandle, "", Documented, never, docsPolicies},
	{CodeKeyUnknown, "key as written", Inferred, never, docsPolicies},
	{CodeKeyDuplicate, `key, "same" or "different" values`, Inferred, never, noPage},
	{CodeSizeNotInteger, "key, value as written", Documented, never, docsCreating},
	{CodePatternUntested, "key, pattern, what this program does not know", Undocumented, never, docsCreating},
	{CodePatternUnanchored, `key, pattern, "start", "end" or "both"`, Undocumented, never, docsCreating},
	{CodePatternLooksLikeGlob, "key, pattern, the regular expression meant", Inferred, never, docsCreating},
	{CodePaddingExtra, `how many "=" are too many`, Inferred, never, docsCreating},
	{CodeSignatureUppercase, "", Documented, never, docsSigning},
	{CodeInsecureHTTP, `host, ["unsigned" where it carries no pair]`, Inferred, never, noPage},
	{CodeLegacyHost, "host", Documented, never, noPage},
	{CodeCustomHost, "host", Inferred, never, noPage},
	{CodeProxied, "host", Inferred, never, noPage},
	{CodeInputTruncated, "", Documented, never, noPage},
	{CodeHandleLength, "the handle as written, its characters", Inferred, never, noPage},
	{CodeAnswered, `what the times beside it say of the expiry ("ended", "refused-after", "refused-ahead", "worked-after", "alive-then"), when it worked or empty, the status then, when it was refused or empty, the status then, the expiry`, Inferred, never, noPage},
	{CodeClockDiffers, "the server's time, the other one, seconds between them", Inferred, never, noPage},
	{CodePairBesideTask, "the task", Undocumented, never, docsTask},
	{CodeClientEscaped, `the escapes that stand there joined by " "`, Inferred, never, noPage},
	{CodeRunTimeValue, "what stands there: a variable, an interpolation, a binding", Inferred, never, noPage},
	{CodeKeyLength, "the API key as written, its characters", Inferred, never, noPage},
	{CodeOptionUnknown, "task, option as written, the nearest known one or empty", Inferred, never, noPage},
	{CodeRouteUnknown, "path as written", Inferred, never, noPage},
	{CodeNameBehindHandle, "the name", Undocumented, never, noPage},
}

// rows finds a row with its place by its code.
var rows = func() map[Code]placed {
	table := make(map[Code]placed, len(told)+len(others))
	for i := range told {
		table[told[i].Code] = placed{&told[i], i - len(told)}
	}
	for i := range others {
		table[others[i].Code] = placed{&others[i], 0}
	}
	return table
}()

type placed struct {
	*Row
	rank int // below 0 for what has a place
}

// Rows are the rows of all codes, in the order in which problems are told.
func Rows() []Row { return append(append([]Row(nil), told...), others...) }

// RowOf is the row of a code, the zero Row for what is none.
func RowOf(code Code) Row {
	if p, ok := rows[code]; ok {
		return *p.Row
	}
	return Row{}
}

// Stops reports whether a finding keeps policy and signature from arriving.
func (f *Finding) Stops() bool {
	if f.Level != Problem {
		return false
	}
	p, ok := rows[f.Code]
	if !ok {
		return false
	}
	switch p.stops {
	case whole:
		return true
	case pairOnly:
		return f.Part == "policy" || f.Part == "signature" || f.Part == "security"
	}
	return false
}
