package inspect

import (
	"slices"
	"strconv"
	"strings"
)

// serverMessage is an error text of Filestack's servers or libraries with what it
// likely means, in the order in which to look.
type serverMessage struct {
	key    string // names it in a report; a front end has the words
	needle string // found in a text verbatim
	likely []Code
}

var (
	noPair = []Code{
		CodeUnsigned, CodeInitFormIgnored, CodeViewerAttributes, CodeHTMLEscaped, CodeParameterCase,
		CodeNoQuestionMark, CodeInFragment, CodePolicyMissing, CodeSignatureMissing, CodeTaskAfterHandle,
		CodeNestedNotEncoded, CodePlaceholder,
	}
	badPair = []Code{
		CodeExpired, CodeCallDenied, CodeHandleDiffers, CodeSignatureMismatch, CodeUnsigned,
		CodeInitFormIgnored, CodePaddingMissing, CodeStandardBase64, CodePlusBecameSpace, CodeHTMLEscaped,
		CodePolicyNotBase64, CodePolicyNotJSON, CodeExpiryMissing, CodePlaceholder,
	}
	wrongSignature = []Code{
		CodeSignatureMismatch, CodePaddingMissing, CodePaddingExtra, CodeStandardBase64, CodePlusBecameSpace,
		CodeSignatureLength, CodeSignatureNotHex, CodeSignatureUppercase, CodeDoubleBase64, CodeSwappedValues,
		CodeLineBreak, CodeWhitespace, CodePlaceholder,
	}
	wrongBase64 = []Code{
		CodePaddingMissing, CodePlusBecameSpace, CodeDoublePercentEncoded, CodeStandardBase64, CodeJSONNotEncoded,
		CodePolicyNotBase64, CodePolicyTruncated, CodeWhitespace, CodeLineBreak, CodeQuotes, CodePlaceholder,
	}
	wrongOptions = []Code{
		CodeKeyMisspelled, CodeKeyUnknown, CodeExpiryIsString, CodeCallUnknown, CodeCallWrongCase, CodeCallIsString,
		CodeSizeNotInteger, CodeExpiryMissing,
	}
	noKey   = []Code{CodeAPIKeyMissing}
	noShape = []Code{CodeIncompletePair, CodePolicyMissing, CodeSignatureMissing, CodeUnsigned}
)

// messages are the texts that people have reported, verbatim, with the mistakes
// that explain them. Statuses are left out: hosts differ in them.
var messages = [...]serverMessage{
	{"credentials-not-provided", "roper credentials not provided", noPair},
	{"credentials-not-provided", "roper credentials were not provided", noPair},
	{"signature-not-valid", "signature was not valid", wrongSignature},
	{"signature-expired", "signature has expired", []Code{CodeExpired, CodeExpiresSoon, CodeExpiryInvalid}},
	{"invalid-app-policy", "Invalid App policy", badPair},
	{"invalid-policy", "Invalid Policy", badPair},
	{"not-base64", "not properly url-safe base64 encoded", wrongBase64},
	{"policy-path", "invalid security policy path", []Code{CodePatternInvalid, CodePatternLooksLikeGlob, CodePatternUnanchored}},
	{"policy-required", "Policy required", noPair},
	{"invalid-application", "Invalid Application", noKey},
	{"parameters-invalid", "Parameters are inalid", noKey},
	{"parameters-invalid", "Parameters are invalid", noKey},
	{"security-params", "Invalid security params", wrongOptions},
	{"pair-needed", "do you need to pass a security policy and signature", noPair},
	{"not-authorized", "Not authorized to make this request", badPair},
	{"pair-incomplete", "Both policy and signature are required", noShape},
	{"remove-needs-pair", "policy and signature are required for remove", noShape},
	{"source-needs-key", "External sources requires apikey", noKey},
	{"source-invalid", "Invalid filestack source provided", []Code{CodePlaceholder, CodeAPIKeyMissing}},
	{"key-required", "An apikey is required to initialize", noKey},
	{"node-only", "getSecurity is only supported in nodejs", []Code{CodeSecretExposed}},
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
}

// foundMessage is a message in a text.
type foundMessage struct {
	key  string
	span Span
	time int64 // of the error's envelope, 0 without one
}

// findMessages finds the messages of servers and libraries, first things first. A
// text that holds one many times, as a log does, gives it once.
func findMessages(text string) []foundMessage {
	if strings.IndexByte(text, ' ') < 0 && !strings.Contains(text, "Signature") {
		return nil // every message has a blank or this word; a URL alone has neither
	}
	var found []foundMessage
	for i := range messages {
		m := &messages[i]
		at := m.placeOf(text)
		if at < 0 || slices.ContainsFunc(found, func(f foundMessage) bool { return f.key == m.key }) {
			continue
		}
		found = append(found, foundMessage{m.key, Span{Offset: at, Length: len(m.needle)}, envelopeTime(text[at:])})
	}
	slices.SortFunc(found, func(a, b foundMessage) int { return a.span.Offset - b.span.Offset })
	return found
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
	unix, _ := strconv.ParseInt(rest[:end], 10, 64) // no number is no time
	return unix
}

// likelyCauses are a message's causes, in the order in which to look.
func likelyCauses(key string) []Code {
	for i := range messages {
		if messages[i].key == key {
			return messages[i].likely
		}
	}
	return nil
}

// judgeOther makes the report on what is no secured request.
func judgeOther(l *located) Report {
	var j judging
	j.start(l.faults)
	switch l.form {
	case FormOtherService:
		name := l.message
		if name == "" {
			name = l.link.Host
		}
		j.add(Note, CodeOtherService, Inferred, "link.host", j.spot(l.span.Offset, l.span.Length), name)
	case FormSecret: // locating has said it
	default:
		j.addMessage(l)
	}
	sortFindings(j.findings)
	return Report{Verdict: None, Form: l.form, Span: l.span, Link: l.link, Findings: j.findings, Fixes: l.repairs}
}

// addMessage notes a message with its causes: those that its own findings confirm
// first.
func (j *judging) addMessage(l *located) {
	var codes []Code
	for i := range j.findings {
		if f := &j.findings[i]; f.Level != Note {
			codes = append(codes, f.Code)
		}
	}
	when := ""
	if l.messageTime != 0 {
		when = strconv.FormatInt(l.messageTime, 10)
	}
	confirmed, others := rankCauses(l.message, codes)
	j.add(Note, CodeServerMessage, Inferred, "text", j.spot(l.span.Offset, l.span.Length), l.message, confirmed, others, when)
}

// rankMessages ranks the causes of every message by what is wrong with the
// requests in the same text. Inspect calls it when all reports are there.
func rankMessages(reports []Report) {
	if !anyMessage(reports) {
		return
	}
	var codes []Code
	for i := range reports {
		codes = appendFaults(codes, &reports[i])
	}
	for i := range reports {
		for k := range reports[i].Findings {
			f := &reports[i].Findings[k]
			if f.Code == CodeServerMessage && len(f.Args) == messageArgs {
				f.Args[1], f.Args[2] = rankCauses(f.Args[0], codes)
			}
		}
	}
}

func anyMessage(reports []Report) bool {
	for i := range reports {
		if reports[i].Has(CodeServerMessage) {
			return true
		}
	}
	return false
}

// messageArgs is how many arguments server-message has.
const messageArgs = 4

func appendFaults(codes []Code, r *Report) []Code {
	for i := range r.Findings {
		f := &r.Findings[i]
		if (f.Level != Note || f.Code == CodeUnsigned && f.Args[0] != "basic") && !slices.Contains(codes, f.Code) {
			codes = append(codes, f.Code)
		}
	}
	for i := range r.Inner {
		codes = appendFaults(codes, &r.Inner[i])
	}
	return codes
}

// rankCauses splits a message's causes into those that the codes confirm and the
// others.
func rankCauses(key string, codes []Code) (confirmed, others string) {
	var yes, no []string
	for _, c := range likelyCauses(key) {
		if slices.Contains(codes, c) {
			yes = append(yes, string(c))
		} else {
			no = append(no, string(c))
		}
	}
	return strings.Join(yes, " "), strings.Join(no, " ")
}
