package finding

import (
	"strconv"
	"strings"
	"time"

	"policybench/signing/report"
	"policybench/ui/words"
	"policybench/ui/words/english"
	"policybench/ui/words/times"
)

// Say puts a finding into words. Any number of arguments is fine: what is
// missing is left out. The basis stands behind where it is not documentation.
func Say(f report.Finding) words.Sentence {
	s := sentence(f)
	if f.Code != report.CodeServerMessage { // its hint says what is only likely
		s.Fact = mark(f.Basis, s.Fact)
	}
	return s
}

// Fact is what a code means where no arguments are at hand: "the policy has
// expired".
func Fact(code report.Code) string { return Say(report.Finding{Code: code}).Fact }

func sentence(f report.Finding) words.Sentence {
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
		f.Args = ListedCalls(f.Args)
	case report.CodeOtherService:
		f.Args = ServiceArgs(f.Args)
	case report.CodeWhitespace:
		if f.Part == "policy" || f.Part == "signature" {
			return words.Sentence{Fact: "a space or line break became part of the " + f.Part, Hint: "take it out, also where it is written as %20 or %0A"}
		}
	}
	if s, ok := Signature(f); ok {
		return s
	}
	for _, table := range []map[Variant]template{variants, timeVariants} {
		if t, ok := table[Variant{f.Code, ArgOf(f.Args, f.Code)}]; ok {
			return t.with(f.Args)
		}
	}
	for _, table := range []map[report.Code]template{policyWords, encodingWords, carrierWords, requestWords, grammarWords, timeWords} {
		if t, ok := table[f.Code]; ok {
			return t.with(f.Args)
		}
	}
	return words.Sentence{Fact: words.Value(string(f.Code))}
}

// Variant is a code with an argument that changes the sentence.
type Variant struct {
	Code report.Code
	Arg  string
}

// ArgOf is the argument that may choose a variant: the first, but for the codes that
// quote the text before it. A missing one is empty.
func ArgOf(args []string, code report.Code) string {
	n := 0
	switch code {
	case report.CodeSignatureNotHex:
		n = 2
	case report.CodePolicyNotBase64:
		n = 2
	case report.CodePolicyNotJSON, report.CodeExpiryInMilliseconds:
		n = 3
	case report.CodePlaceholder, report.CodeSignatureLength, report.CodeUnread, report.CodeKeyLength:
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

// Unquoted is a finding with no more of its arguments than what chooses its sentence, which
// is a word of ours: what is said of it holds nothing that was pasted.
func Unquoted(f report.Finding) report.Finding {
	bare := report.Finding{Code: f.Code, Part: f.Part}
	arg := ArgOf(f.Args, f.Code)
	if _, chosen := variants[Variant{f.Code, arg}]; !chosen || arg == "" {
		return bare
	}
	bare.Args = make([]string, len(f.Args))
	for i, a := range f.Args {
		if a == arg {
			bare.Args[i] = a
		}
	}
	return bare
}

// expirySentence words the three codes whose arguments are the expiry and the
// seconds since or left.
func expirySentence(f report.Finding) words.Sentence {
	when := Distance(f)
	if when == "" {
		return words.Sentence{Fact: Undated[f.Code], Hint: policyWords[f.Code].hint}
	}
	return policyWords[f.Code].with([]string{when})
}

// Distance is how far away an expiry is, empty where the arguments do not say.
func Distance(f report.Finding) string {
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
	return times.Distance(unix, time.Unix(at, 0))
}

// Undated are the facts about an expiry where its time is not at hand.
var Undated = map[report.Code]string{
	report.CodeExpired:     "the policy has expired",
	report.CodeExpiresSoon: "the policy expires soon",
	report.CodeExpiresFar:  "the policy lives long",
}

// ListedCalls completes the arguments of a call that is a text: without several
// calls in it, it is the one.
func ListedCalls(args []string) []string {
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

// ServiceArgs has the name by which people know a service in place of its key.
func ServiceArgs(args []string) []string {
	if len(args) == 0 {
		return nil
	}
	if name, known := services[args[0]]; known {
		return append([]string{name}, args[1:]...)
	}
	return args
}

func mismatchSentence(args []string) words.Sentence {
	tried := Fill("«, tried with {1}»", args)
	if len(args) > 0 && strings.HasPrefix(args[0], "a ") {
		tried = Fill("«, tried with the app secret of {1}»", args) // a file, which has no name here
	}
	cause := ""
	if len(args) > 1 {
		cause = args[1]
	}
	s := Cause(cause)
	s.Fact = "the signature does not belong to this policy" + tried + ": " + s.Fact
	return s
}

// misspelledKey says what a restriction that is not read leaves open.
func misspelledKey(args []string) words.Sentence {
	if len(args) == 0 {
		return words.Sentence{Fact: "a key is not one of Filestack's"}
	}
	t := template{"key «{1} »is not one of Filestack's«, {2} is meant»", "«write {2}»"}
	if len(args) > 2 && args[2] != "" {
		t.hint = "{2} stands there too: drop {1}"
		return t.with(args)
	}
	s := t.with(args)
	if len(args) > 1 {
		s.Hint = english.Join(s.Hint, ": ", Opens[args[1]])
	}
	return s
}

// Opens is what a policy allows while a key is missing.
var Opens = map[string]string{
	"expiry":    "as it stands the policy has no expiry",
	"call":      "as it stands everything but exif is allowed",
	"handle":    "as it stands every file is open",
	"url":       "as it stands every source is allowed",
	"maxSize":   "as it stands there is no upper limit",
	"minSize":   "as it stands there is no lower limit",
	"path":      "as it stands every path may be written",
	"container": "as it stands every container may be written",
}
