// Package message knows the errors that Filestack's servers and libraries answer with,
// word for word, and what each of them likely means.
//
//	for _, m := range message.Find(text) {
//		confirmed, others := message.Rank(m.Key, codesFoundInTheText)
//	}
//
// A message is evidence of what somebody saw, not of what is wrong: hosts use the same
// words for different faults, so its causes are only an order in which to look. Front
// ends have the sentences, by Key. A search costs one pass over the text for each
// message of the table, and none where a text is a URL alone.
package message

import (
	"slices"
	"sort"
	"strconv"
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/report"
)

// serverMessage is an error text of Filestack's servers or libraries with what it
// likely means, in the order in which to look.
type serverMessage struct {
	key    string // names it in a report; a front end has the words
	needle string // found in a text verbatim
	likely []report.Code
}

// common are messages whose words other programs say as well.
var common = map[string]bool{
	"signature-not-valid": true, "signature-expired": true, "api-connection": true, "source-timeout": true,
	"unsupported-conversion": true, "unsupported-format": true, "output-limit": true, "saving-failed": true,
}

var (
	noPair = []report.Code{
		report.CodeUnsigned, report.CodeInitFormIgnored, report.CodeViewerAttributes, report.CodeHTMLEscaped, report.CodeParameterCase,
		report.CodeNoQuestionMark, report.CodeInFragment, report.CodePolicyMissing, report.CodeSignatureMissing, report.CodeTaskAfterHandle,
		report.CodeNestedNotEncoded, report.CodePlaceholder,
	}
	badPair = []report.Code{
		report.CodeExpired, report.CodeCallDenied, report.CodeHandleDiffers, report.CodeSignatureMismatch, report.CodeUnsigned,
		report.CodeInitFormIgnored, report.CodePaddingMissing, report.CodeStandardBase64, report.CodePlusBecameSpace, report.CodeHTMLEscaped,
		report.CodePolicyNotBase64, report.CodePolicyNotJSON, report.CodeExpiryMissing, report.CodePlaceholder,
	}
	wrongSignature = []report.Code{
		report.CodeSignatureMismatch, report.CodePaddingMissing, report.CodePaddingExtra, report.CodeStandardBase64, report.CodePlusBecameSpace,
		report.CodeSignatureLength, report.CodeSignatureNotHex, report.CodeSignatureUppercase, report.CodeDoubleBase64, report.CodeSwappedValues,
		report.CodeLineBreak, report.CodeWhitespace, report.CodePlaceholder,
	}
	wrongBase64 = []report.Code{
		report.CodePaddingMissing, report.CodePlusBecameSpace, report.CodeDoublePercentEncoded, report.CodeStandardBase64, report.CodeJSONNotEncoded,
		report.CodePolicyNotBase64, report.CodePolicyTruncated, report.CodeWhitespace, report.CodeLineBreak, report.CodeQuotes, report.CodePlaceholder,
	}
	wrongOptions = []report.Code{
		report.CodeKeyMisspelled, report.CodeKeyUnknown, report.CodeExpiryIsString, report.CodeCallUnknown, report.CodeCallWrongCase, report.CodeCallIsString,
		report.CodeSizeNotInteger, report.CodeExpiryMissing,
	}
	noKey   = []report.Code{report.CodeAPIKeyMissing}
	noShape = []report.Code{report.CodeIncompletePair, report.CodePolicyMissing, report.CodeSignatureMissing, report.CodeUnsigned}
)

// messages are the texts that people have reported, verbatim, with the mistakes
// that explain them. Statuses are left out: hosts differ in them.
var messages = [...]serverMessage{
	{"credentials-not-provided", "roper credentials not provided", noPair},
	{"credentials-not-provided", "roper credentials were not provided", noPair},
	{"signature-not-valid", "signature was not valid", wrongSignature},
	{"signature-not-valid", "Signature was not valid", wrongSignature}, // as programs begin a sentence
	{"signature-expired", "signature has expired", []report.Code{report.CodeExpired, report.CodeExpiresSoon, report.CodeExpiryInvalid}},
	{"signature-expired", "Signature has expired", []report.Code{report.CodeExpired, report.CodeExpiresSoon, report.CodeExpiryInvalid}},
	{"invalid-app-policy", "Invalid App policy", badPair},
	{"invalid-policy", "Invalid Policy", badPair},
	{"not-base64", "not properly url-safe base64 encoded", wrongBase64},
	{"policy-path", "invalid security policy path", []report.Code{report.CodePatternInvalid, report.CodePatternLooksLikeGlob, report.CodePatternUnanchored}},
	{"policy-required", "Policy required", noPair},
	{"invalid-application", "Invalid Application", noKey},
	{"parameters-invalid", "Parameters are inalid", noKey},
	{"parameters-invalid", "Parameters are invalid", noKey},
	{"security-params", "Invalid security params", wrongOptions},
	{"picker-params", "Invalid picker params", []report.Code{report.CodePairUnread}},
	{"pair-needed", "do you need to pass a security policy and signature", noPair},
	{"not-authorized", "Not authorized to make this request", badPair},
	{"pair-incomplete", "Both policy and signature are required", noShape},
	{"remove-needs-pair", "policy and signature are required for remove", noShape},
	{"source-needs-key", "External sources requires apikey", noKey},
	{"source-invalid", "Invalid filestack source provided", []report.Code{report.CodePlaceholder, report.CodeAPIKeyMissing}},
	{"key-required", "An apikey is required to initialize", noKey},
	{"node-only", "getSecurity is only supported in nodejs", []report.Code{report.CodeSecretExposed}},
	{"library-needs-pair", "Security is required to sign url", noShape},
	{"library-needs-pair", "workflows require security policy", noShape},
	{"library-needs-pair", "Delete requires security", noShape},
	{"library-needs-pair", "You must use security for", noShape},
	{"library-needs-secret", "You must have secret key to use security", nil},
	{"library-needs-secret", "Secret can not be empty", nil},
	{"policy-option", "Invalid policy option", wrongOptions},
	{"policy-exception", "PolicySignatureException", badPair},
	{"s3-signature", "SignatureDoesNotMatch", nil},
	{"webhook-mismatch", "Signature mismatch! Expected", nil},
	{"key-not-set", "Api key not found. Be sure that you are setting it", noKey},
	{"no-fpfile", "Failed to retrieve FpFile from the response", noKey},
	{"saving-failed", "there was an error saving your file", nil},
	{"rails-hash", "undefined method `policy' for {", nil},
	{"rails-hash", "undefined method 'policy' for an instance of Hash", nil},
	{"s3-parts", "invalid params: parts", nil},
	{"api-connection", "Api connection failed", nil},
	{"source-timeout", "Invalid URL file", nil},
	{"unsupported-conversion", "Unsupported conversion", nil},
	{"unsupported-format", "Unsupported input format", nil},
	{"output-limit", "Output size limit exceeded", nil},
}

// Found is a message in a text.
type Found struct {
	Key  string // names the message, see Keys
	Span report.Span
	Time int64 // Unix seconds from the error's envelope, 0 without one
	// Detail is what a front end quotes: of Unknown the reason as it was written, of a
	// status the host that answered with it, where the text shows one.
	Detail string
}

// Find finds the messages of servers, libraries and browsers, first things first. A
// text that holds one many times, as a log does, gives it once.
func Find(text string) []Found { return FindIn(ascii.WordsOf(text)) }

// FindIn is Find in a text that has been read for its words.
func FindIn(words ascii.Words) []Found {
	text := words.Text
	if strings.IndexByte(text, ' ') < 0 && !words.Hold("Signature") && !words.Hold("error") {
		return nil // every message has a space or one of these words; a URL alone has none
	}
	var found []Found
	for i := range messages {
		m := &messages[i]
		at := m.placeOf(words)
		if at < 0 || holds(found, m.key) {
			continue
		}
		found = append(found, Found{Key: m.key, Span: report.Span{Offset: at, Length: len(m.needle)}, Time: envelopeTime(text[at:])})
	}
	found = findFrames(words, found)
	found = findStatuses(words, found)
	sort.SliceStable(found, func(i, j int) bool { return found[i].Span.Offset < found[j].Span.Offset })
	return found
}

func holds(found []Found, key string) bool {
	return slices.ContainsFunc(found, func(f Found) bool { return f.Key == key })
}

// Keys are the keys of all messages that Find knows.
func Keys() []string {
	keys := []string{Unknown, Webhook}
	for i := range messages {
		keys = append(keys, messages[i].key)
	}
	for i := range answers {
		keys = append(keys, answers[i].key)
	}
	for i := range statuses {
		keys = append(keys, statuses[i].key)
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

// envelopeTime reads t of {"error":…,"c":…,"i":…,"t":1508161246}, which is when the
// server answered.
func envelopeTime(rest string) int64 {
	const key, near = `"t":`, 240
	rest = rest[:min(len(rest), near)]
	i := strings.Index(rest, key)
	if i < 0 {
		return 0
	}
	rest = strings.TrimLeft(rest[i+len(key):], " ")
	end := 0
	for end < len(rest) && rest[end] >= '0' && rest[end] <= '9' {
		end++
	}
	unix, err := strconv.ParseInt(rest[:end], 10, 64)
	if err != nil || unix < earliest || unix >= latest {
		return 0
	}
	return unix
}

// Unix seconds between these are a time: 2001 to 2100.
const earliest, latest = 1_000_000_000, 4_102_444_800

// Likely are a message's causes, in the order in which to look.
func Likely(key string) []report.Code {
	for i := range messages {
		if messages[i].key == key {
			return messages[i].likely
		}
	}
	for i := range statuses {
		if statuses[i].key == key {
			return statuses[i].likely
		}
	}
	return nil
}

// Rank splits a message's causes into those that the codes confirm and the
// others.
func Rank(key string, codes []report.Code) (confirmed, others string) {
	var yes, no []string
	for _, c := range Likely(key) {
		if slices.Contains(codes, c) {
			yes = append(yes, string(c))
		} else {
			no = append(no, string(c))
		}
	}
	return strings.Join(yes, " "), strings.Join(no, " ")
}
