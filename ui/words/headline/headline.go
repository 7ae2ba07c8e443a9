package headline

import (
	"time"

	"policybench/signing/report"
	"policybench/ui/triage"
	"policybench/ui/words"
	"policybench/ui/words/english"
	"policybench/ui/words/finding"
	"policybench/ui/words/terms"
	"policybench/ui/words/times"
)

// Head is a headline in its parts.
type Head struct {
	Verdict string // "expired"
	Fact    string // "11 months ago, on 30 Nov 2025 at 20:53:44 UTC"
	After   string // "with that fixed: valid", empty where a repair changes nothing
}

// String is the headline on one line.
func (h Head) String() string {
	return english.Join(english.Join(h.Verdict, ": ", h.Fact), "; ", h.After)
}

// Line is the verdict and the first problem's fact on one line, and what a
// repair would make of it.
func Line(r report.Report, at time.Time) string { return Of(r, at).String() }

// Of is the headline in its parts, for screens that set them apart.
func Of(r report.Report, at time.Time) Head {
	h := Head{Verdict: terms.Verdict(r.Verdict), Fact: headFact(r, at)}
	if r.Verdict == report.None {
		h.Verdict = terms.Form(r.Form)
	}
	if r.FixedVerdict != "" && r.FixedVerdict != r.Verdict {
		h.After = "with that fixed: " + terms.Verdict(r.FixedVerdict)
	}
	return h
}

func headFact(r report.Report, at time.Time) string {
	at = r.AsOf(at)
	first, found := r.Foremost()
	switch {
	case r.Verdict == report.Expired && r.Expiry.OK:
		return times.Distance(r.Expiry.Unix, at) + also(r, report.CodeExpired)
	case r.Verdict == report.Mismatch:
		return mismatchFact(r) + also(r, report.CodeSignatureMismatch)
	case r.Verdict == report.Unsigned && found:
		first = r.MissingHalf(first)
		return finding.Say(first).Fact + also(r, first.Code)
	case first.Code == report.CodeSignatureLength && r.Cause != "":
		return finding.Fill("the signature has {1} digits, not 64: ", first.Args) + finding.Cause(r.Cause).Fact
	case first.Code == report.CodeSignatureNotHex && triage.Misread(r.Cause):
		return finding.Say(first).Fact + ": " + finding.Cause(r.Cause).Fact
	case r.Verdict == report.Denied && found:
		return finding.Say(first).Fact + also(r, first.Code)
	case r.Verdict == report.Unverified:
		unchecked := terms.Unchecked(r)
		if found {
			return unchecked + "; also: " + finding.Say(first).Fact
		}
		return english.Join(unchecked, ", ", LifeLeft(r, at))
	case found && r.Verdict == report.Valid:
		return "the signature fits, but " + finding.Say(first).Fact
	case found:
		return finding.Say(first).Fact
	case r.Verdict == report.Valid:
		return english.Join(english.Join("the signature fits", " ", signedWith(r)), ", ", LifeLeft(r, at))
	}
	return terms.VerdictSentence(r.Verdict)
}

// mismatchFact names the secret that was tried, and what went wrong in signing.
func mismatchFact(r report.Report) string {
	fact := "the signature does not belong to this policy"
	if r.SecretFrom != "" {
		fact += ", tried with " + secretOf(r.SecretFrom)
	}
	s := finding.Cause(r.Cause)
	if r.Cause == "" {
		return fact + ": " + s.Hint
	}
	return fact + ": " + s.Fact
}

func signedWith(r report.Report) string {
	if r.SecretFrom == "" {
		return ""
	}
	return secretOf(r.SecretFrom)
}

// secretOf says whose app secret it is, by the name of its key.
func secretOf(key string) string {
	if key == "sample app" {
		key = "the " + key
	}
	return "the app secret of " + words.Value(key)
}

// LifeLeft says until when a policy lives.
func LifeLeft(r report.Report, at time.Time) string {
	if !r.Expiry.OK || r.Alive != report.Yes {
		return ""
	}
	return "expires " + times.Distance(r.Expiry.Unix, at)
}

// also is the first problem of another kind than the one a headline is about: a
// request that is refused twice over is not mended by one repair.
func also(r report.Report, but report.Code) string {
	for _, f := range r.Findings {
		if f.Level == report.Problem && f.Code != but && !(f.Code.Half() && but.Half()) {
			return "; also: " + finding.Say(f).Fact
		}
	}
	return ""
}
