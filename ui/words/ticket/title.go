package ticket

import (
	"slices"
	"strings"
	"time"

	"policybench/signing"
	"policybench/signing/report"
	"policybench/ui/triage"
	"policybench/ui/words"
	"policybench/ui/words/finding"
	"policybench/ui/words/terms"
	"policybench/ui/words/times"
)

// titleOf is the verdict on one report, and why.
func titleOf(it triage.Item, at time.Time) string {
	r := *it.Report
	first, found := r.Foremost()
	grave := found && first.Level == report.Problem
	switch {
	case r.Verdict == report.Expired && r.Expiry.OK:
		clock := ""
		if _, behind := triage.SlowClock(&r); behind > 0 {
			clock = "; most likely the clock that signs is slow"
		}
		if triage.IsSpan(r.Expiry.Unix) {
			clock = "; most likely a span was given for a time"
		}
		return "expired " + times.Distance(r.Expiry.Unix, at) + clock
	case r.Verdict == report.Mismatch && r.Cause != "":
		return "mismatch: " + finding.Cause(r.Cause).Fact
	case r.Verdict == report.Mismatch:
		return "mismatch: the signature does not belong to this policy"
	case r.Verdict == report.Unsigned && found:
		first, grave = r.MissingHalf(first), true
	case r.Verdict == report.None:
		grave = found
	}
	title := nameOf(r)
	gist := gist(first)
	switch {
	case r.Verdict == report.Valid && found && first.Level != report.Note && gist != "":
		return title + ": the signature fits, but " + gist
	case grave && gist != "" && it.Outcome == triage.WorksBut:
		return "works, but " + gist
	case grave && gist != "":
		return title + ": " + gist
	case r.Verdict == report.Valid:
		return title + ": the signature fits"
	case r.Verdict == report.Unverified && found && triage.MayFail(&first) && gist != "":
		return title + ": " + gist + "; the signature is unchecked"
	case r.Verdict == report.Unverified:
		return title + ": " + terms.Unchecked(r)
	}
	return title
}

// gist is a finding's fact without what it quotes.
func gist(f report.Finding) string {
	switch {
	case triage.CutOff(f):
		return "the end of the signature is missing"
	case triage.FromPicture(f):
		return "the signature was probably read from a picture"
	}
	if f.Code == report.CodeSignatureMismatch && f.Basis == report.Inferred && len(f.Args) > 1 && f.Args[1] != "" {
		return "most likely " + finding.Cause(f.Args[1]).Fact
	}
	bare := finding.Unquoted(f)
	if f.Code == report.CodeCallDenied && len(f.Args) > 0 && signing.Call(f.Args[0]).Known() {
		bare.Args = f.Args[:1]
	}
	if f.Code.Half() || f.Code == report.CodeServerMessage {
		bare.Args = f.Args[:min(len(f.Args), 1)] // a call, a half, a message's key: none of them pasted
	}
	if f.Code == report.CodeSignatureLength {
		bare.Args = f.Args // a number, and the name of an algorithm
	}
	if f.Code == report.CodeSignatureNotHex && len(f.Args) > 2 && f.Args[2] != "" {
		bare.Args = []string{"", "", f.Args[2]} // the name of an alphabet
	}
	if f.Code == report.CodeKeyMisspelled && len(f.Args) > 1 {
		return "a key of the policy is misspelled: " + words.Value(f.Args[1]) + " is meant" // which is Filestack's
	}
	if f.Code == report.CodeSignatureMismatch && len(f.Args) > 1 {
		bare.Args = []string{"", f.Args[1]} // the name of a mistake in signing
	}
	if f.Code == report.CodeCallDenied && len(f.Args) > 0 && slices.Contains(signing.Calls(), signing.Call(f.Args[0])) {
		bare.Args = f.Args[:1] // a word of Filestack's
	}
	if fact := finding.Say(bare).Fact; fact != words.Value(string(f.Code)) {
		return inMarkdown.Replace(fact)
	}
	return ""
}

// nameOf names a report by its verdict, or by what it is where there is none.
func nameOf(r report.Report) string {
	if r.Verdict == report.None {
		return terms.Form(r.Form)
	}
	return terms.Verdict(r.Verdict)
}

// inMarkdown keeps the characters of our own words that Markdown would read.
var inMarkdown = strings.NewReplacer("&", "&amp;", "<", "&lt;", "*", `\*`, "_", `\_`, "[", `\[`, "`", "\\`")

// wideTitle says of a link without a fault how long it lives and how much it allows.
func wideTitle(r *report.Report) string {
	title := nameOf(*r) + ": alive until " + times.Unix(r.Expiry.Unix)
	if r.Has(report.CodeNoCall) {
		title += ", and allows everything but exif"
	}
	if r.Has(report.CodeNoHandle) {
		title += ", for every file of the app"
	}
	return title
}
