package headline

import (
	"strings"
	"time"

	"policybench/signing/report"
	"policybench/ui/triage"
	"policybench/ui/words/english"
	"policybench/ui/words/times"
)

// Answer is one of the four answers with what made it, or with what would settle it.
type Answer struct {
	Name   string // readable, genuine, alive, allowed
	Answer report.Answer
	Long   string // "needs the app secret"; empty where there is nothing to say
	Short  string // "needs secret"
}

// Answers are the four answers of a report in their order.
func Answers(r report.Report, at time.Time) [4]Answer {
	readable, genuine, allowed := readableSaid(r), genuineSaid(r), allowedSaid(r)
	long, short := aliveSaid(r, at)
	return [4]Answer{
		{"readable", r.Readable, readable, strings.ReplaceAll(readable, "invisible character", "unseen")},
		{"genuine", r.Genuine, genuine, strings.ReplaceAll(strings.ReplaceAll(genuine, "the app ", ""), "the whole link", "the end")},
		{"alive", r.Alive, long, short},
		{"allowed", r.Allowed, allowed, allowed},
	}
}

// unreadable are what keeps a link from being read, in a word or two.
var unreadable = map[report.Code]string{
	report.CodeWhitespace: "space", report.CodeLineBreak: "line break", report.CodeQuotes: "quotes", report.CodeHTMLEscaped: "HTML escapes",
	report.CodeInvisibleCharacter: "invisible character", report.CodePlaceholder: "placeholder", report.CodeInFragment: "behind #",
	report.CodeSignatureLength: "signature", report.CodeSignatureNotHex: "signature", report.CodeSignatureMissing: "no signature",
	report.CodePolicyMissing: "no policy", report.CodePolicyNotBase64: "policy", report.CodePolicyNotJSON: "policy", report.CodePolicyNotObject: "policy",
	report.CodePolicyTruncated: "policy cut off", report.CodeIncompletePair: "half is missing", report.CodeExpiryInvalid: "expiry", report.CodeExpiryMissing: "no expiry",
}

func readableSaid(r report.Report) string {
	switch r.Readable {
	case report.Yes:
		return ""
	case report.Unknown:
		return "comes at run time"
	}
	for i := range r.Findings {
		if word := unreadable[r.Findings[i].Code]; word != "" && r.Findings[i].Level == report.Problem {
			return word
		}
	}
	return ""
}

func genuineSaid(r report.Report) string {
	switch r.Genuine {
	case report.Yes:
		return ""
	case report.No:
		if r.Cause == "signature-truncated" {
			return "cut short"
		}
		if triage.Misread(r.Cause) {
			return "needs it as text"
		}
		return "does not fit"
	}
	for _, f := range r.Findings {
		switch {
		case triage.CutOff(f), f.Code == report.CodePolicyTruncated, f.Code == report.CodeIncompletePair:
			return "needs the whole link"
		case f.Code == report.CodePlaceholder, f.Code == report.CodeRunTimeValue:
			return "needs the real values"
		case triage.FromPicture(f):
			return "needs it as text"
		}
	}
	if r.Security.Signature == "" {
		return "no signature"
	}
	return "needs the app secret"
}

func aliveSaid(r report.Report, at time.Time) (long, short string) {
	if !r.Expiry.OK {
		return "no expiry", "no expiry"
	}
	t := time.Unix(r.Expiry.Unix, 0).UTC()
	switch {
	case r.Alive == report.No:
		ago := times.Roughly(t, at)
		return "expired " + ago, strings.TrimSuffix(ago, " ago")
	case r.Alive == report.Yes && t.Year() > 9999:
		return "until the year " + t.Format("2006"), "year " + t.Format("2006")
	case r.Alive == report.Yes && t.Sub(at) < 24*time.Hour:
		return "for " + strings.TrimPrefix(times.Roughly(t, at), "in "), strings.TrimPrefix(times.Roughly(t, at), "in ")
	case r.Alive == report.Yes:
		return "until " + t.Format("2 Jan 2006"), t.Format("2 Jan 2006")
	}
	return "", ""
}

func allowedSaid(r report.Report) string {
	calls := make([]string, len(r.Link.Needs))
	for i, c := range r.Link.Needs {
		calls[i] = string(c)
	}
	needs := strings.Join(calls, " ")
	switch r.Allowed {
	case report.Unknown:
		return english.Join("not known", ": ", needs)
	case report.Yes:
		return needs
	}
	for _, f := range r.Findings {
		switch f.Code {
		case report.CodeHandleDiffers:
			return "another file"
		case report.CodeAPIKeyMissing:
			return "no API key"
		case report.CodePathDenied:
			return "path"
		case report.CodeContainerDenied:
			return "container"
		case report.CodeSizeDenied:
			return "size"
		case report.CodeSourceDenied:
			return "source"
		case report.CodeDeleteOnCDN:
			return "delete on the CDN"
		}
	}
	return needs
}
