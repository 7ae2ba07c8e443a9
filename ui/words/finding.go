package words

import (
	"strconv"
	"time"

	"policybench/signing/report"
)

// Finding puts a finding into words. Any number of arguments is fine: what is
// missing is left out. The basis stands behind where it is not documentation.
func Finding(f report.Finding) Sentence {
	s := sentence(f)
	if f.Code != report.CodeServerMessage { // its hint says what is only likely
		s.Fact = mark(f.Basis, s.Fact)
	}
	return s
}

// Fact is what a code means where no arguments are at hand: "the policy has
// expired".
func Fact(code report.Code) string { return Finding(report.Finding{Code: code}).Fact }

func sentence(f report.Finding) Sentence {
	switch f.Code {
	case report.CodeExpired, report.CodeExpiresSoon, report.CodeExpiresFar:
		return expirySentence(f)
	case report.CodeServerMessage:
		return messageSentence(f.Args)
	case report.CodeSignatureMismatch:
		return mismatchSentence(f.Args)
	case report.CodeKeyMisspelled:
		return misspelledKey(f.Args)
	case report.CodePlaceholder:
		return placeholderSentence(f)
	case report.CodeCallIsString:
		f.Args = listedCalls(f.Args)
	case report.CodeOtherService:
		f.Args = serviceArgs(f.Args)
	case report.CodeWhitespace:
		if f.Part == "policy" || f.Part == "signature" {
			return Sentence{"a space or line break became part of the " + f.Part, "take it out, also where it is written as %20 or %0A"}
		}
	}
	if s, ok := signatureSentence(f); ok {
		return s
	}
	for _, table := range []map[variant]template{variants, timeVariants} {
		if t, ok := table[variant{f.Code, arg(f.Args, f.Code)}]; ok {
			return t.with(f.Args)
		}
	}
	for _, table := range []map[report.Code]template{policyWords, encodingWords, carrierWords, requestWords, grammarWords, timeWords} {
		if t, ok := table[f.Code]; ok {
			return t.with(f.Args)
		}
	}
	return Sentence{Fact: Value(string(f.Code))}
}

// variant is a code with an argument that changes the sentence.
type variant struct {
	code report.Code
	arg  string
}

// arg is the argument that may choose a variant: the first, but for the codes that
// quote the text before it. A missing one is empty.
func arg(args []string, code report.Code) string {
	n := 0
	switch code {
	case report.CodeSignatureNotHex:
		n = 2
	case report.CodePolicyNotBase64:
		n = 2
	case report.CodePlaceholder, report.CodeSignatureLength, report.CodeUnread:
		n = 1
	case report.CodePatternUnanchored, report.CodeExpiryNotInteger:
		n = 2
	case report.CodeInsecureHTTP:
		n = 1
	case report.CodeUnsigned:
		if len(args) > 1 {
			return "task"
		}
	case report.CodeParameterCase:
		if len(args) > 2 {
			n = 2
		}
	}
	if n < len(args) {
		return args[n]
	}
	return ""
}

// expirySentence words the three codes whose arguments are the expiry and the
// seconds since or left.
func expirySentence(f report.Finding) Sentence {
	when := expiryDistance(f)
	if when == "" {
		return Sentence{undated[f.Code], policyWords[f.Code].hint}
	}
	return policyWords[f.Code].with([]string{when})
}

// expiryDistance is how far away an expiry is, empty where the arguments do not say.
func expiryDistance(f report.Finding) string {
	if len(f.Args) < 2 {
		return ""
	}
	unix, err := strconv.ParseInt(f.Args[0], 10, 64)
	seconds, err2 := strconv.ParseInt(f.Args[1], 10, 64)
	if err != nil || err2 != nil {
		return ""
	}
	at := unix - seconds
	if f.Code == report.CodeExpired {
		at = unix + seconds
	}
	return distance(unix, time.Unix(at, 0))
}

// undated are the facts about an expiry where its time is not at hand.
var undated = map[report.Code]string{
	report.CodeExpired:     "the policy has expired",
	report.CodeExpiresSoon: "the policy expires soon",
	report.CodeExpiresFar:  "the policy lives long",
}

// listedCalls completes the arguments of a call that is a text: without several
// calls in it, it is the one.
func listedCalls(args []string) []string {
	if len(args) == 0 || len(args) > 1 && args[1] != "" {
		return args
	}
	return []string{args[0], args[0]}
}

// services are the names by which people know the services that the inspector tells
// apart; a host stands for itself.
var services = map[string]string{
	"s3": "Amazon S3", "cloudfront": "Amazon CloudFront", "aliyun-oss": "Alibaba Cloud OSS",
	"google-storage": "Google Cloud Storage", "azure": "Azure Blob Storage", "other": "",
}

func serviceArgs(args []string) []string {
	if len(args) == 0 {
		return nil
	}
	if name, known := services[args[0]]; known {
		return append([]string{name}, args[1:]...)
	}
	return args
}

func mismatchSentence(args []string) Sentence {
	tried := fill("«, tried with {1}»", args)
	cause := ""
	if len(args) > 1 {
		cause = args[1]
	}
	s := Cause(cause)
	s.Fact = "the signature does not belong to this policy" + tried + ": " + s.Fact
	return s
}

// misspelledKey says what a restriction that is not read leaves open.
func misspelledKey(args []string) Sentence {
	if len(args) == 0 {
		return Sentence{Fact: "a key is not one of Filestack's"}
	}
	t := template{"key «{1} »is not one of Filestack's«, {2} is meant»", "«write {2}»"}
	if len(args) > 2 && args[2] != "" {
		t.hint = "{2} stands there too: drop {1}"
		return t.with(args)
	}
	s := t.with(args)
	if len(args) > 1 {
		s.Hint = join(s.Hint, ": ", opens[args[1]])
	}
	return s
}

// opens is what a policy allows while a key is missing.
var opens = map[string]string{
	"expiry":    "as it stands the policy has no expiry",
	"call":      "as it stands everything but exif is allowed",
	"handle":    "as it stands every file is open",
	"url":       "as it stands every source is allowed",
	"maxSize":   "as it stands there is no upper limit",
	"minSize":   "as it stands there is no lower limit",
	"path":      "as it stands every path may be written",
	"container": "as it stands every container may be written",
}

var levels = map[report.Level]string{
	report.Problem: "problem: it fails, or protects far less than is written",
	report.Warning: "warning: it may work, but is likely not meant",
	report.Note:    "note: worth knowing",
}

// Level explains a level.
func Level(l report.Level) string { return levels[l] }

var bases = map[report.Basis]string{
	report.Documented:   "documented: Filestack's documentation or libraries say so",
	report.Inferred:     "inferred: it follows from what Filestack's documentation or libraries say",
	report.Undocumented: "undocumented: Filestack says nothing about it",
}

// Basis explains how sure a finding is.
func Basis(b report.Basis) string { return bases[b] }
