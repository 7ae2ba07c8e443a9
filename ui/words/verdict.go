package words

import (
	"time"

	"policybench/signing/report"
)

// Verdict names a verdict by one or two words. Unverified says what it lacks, so
// that it never reads as valid.
func Verdict(v report.Verdict) string {
	switch v {
	case report.Unverified:
		return "not verified"
	case report.None:
		return "no link"
	}
	return string(v)
}

var verdicts = map[report.Verdict]string{
	report.Unsigned:   "there is no policy and signature to judge",
	report.Malformed:  "as it stands, the server gets no policy and signature it can read",
	report.Mismatch:   "the signature was not made over this policy with this app secret",
	report.Expired:    "the policy is past its expiry, every request with it is refused",
	report.Denied:     "policy and signature can be read, but do not allow this request",
	report.Unverified: "no fault found, but without the app secret the signature is unchecked",
	report.Valid:      "the signature fits, the policy is alive and allows this request as far as the text shows it",
	report.None:       "no request with a policy and signature",
}

// VerdictSentence says in one sentence what a verdict means.
func VerdictSentence(v report.Verdict) string { return verdicts[v] }

// AnswerWord is one of the four answers with its name.
type AnswerWord struct {
	Name   string // readable, genuine, alive, allowed
	Answer report.Answer
	Word   string // yes, no, unknown
}

// Answers are the four answers of a report in their order.
func Answers(r report.Report) [4]AnswerWord {
	return [4]AnswerWord{
		{"readable", r.Readable, Answer(r.Readable)},
		{"genuine", r.Genuine, Answer(r.Genuine)},
		{"alive", r.Alive, Answer(r.Alive)},
		{"allowed", r.Allowed, Answer(r.Allowed)},
	}
}

// Answer names an answer.
func Answer(a report.Answer) string {
	switch a {
	case report.Yes:
		return "yes"
	case report.No:
		return "no"
	}
	return "unknown"
}

// Head is a headline in its parts.
type Head struct {
	Verdict string // "expired"
	Fact    string // "11 months ago, on 30 Nov 2025 at 20:53:44 UTC"
	After   string // "with that fixed: valid", empty where a repair changes nothing
}

// String is the headline on one line.
func (h Head) String() string { return join(join(h.Verdict, ": ", h.Fact), "; ", h.After) }

// Headline is the verdict and the first problem's fact on one line, and what a
// repair would make of it.
func Headline(r report.Report, at time.Time) string { return HeadOf(r, at).String() }

// HeadOf is the headline in its parts, for screens that set them apart.
func HeadOf(r report.Report, at time.Time) Head {
	h := Head{Verdict: Verdict(r.Verdict), Fact: headFact(r, at)}
	if r.Verdict == report.None {
		h.Verdict = Form(r.Form)
	}
	if r.FixedVerdict != "" && r.FixedVerdict != r.Verdict {
		h.After = "with that fixed: " + Verdict(r.FixedVerdict)
	}
	return h
}

func headFact(r report.Report, at time.Time) string {
	at = r.AsOf(at)
	first, found := r.Foremost()
	switch {
	case r.Verdict == report.Expired && r.Expiry.OK:
		return distance(r.Expiry.Unix, at) + also(r, report.CodeExpired)
	case r.Verdict == report.Mismatch:
		return mismatchFact(r) + also(r, report.CodeSignatureMismatch)
	case r.Verdict == report.Unsigned && found:
		first = r.MissingHalf(first)
		return Finding(first).Fact + also(r, first.Code)
	case first.Code == report.CodeSignatureLength && r.Cause != "":
		return fill("the signature has {1} digits, not 64: ", first.Args) + Cause(r.Cause).Fact
	case r.Verdict == report.Denied && found:
		return Finding(first).Fact + also(r, first.Code)
	case r.Verdict == report.Unverified:
		const unchecked = "without the app secret the signature is unchecked"
		if found {
			return unchecked + "; also: " + Finding(first).Fact
		}
		return join(unchecked, ", ", lifeLeft(r, at))
	case found && r.Verdict == report.Valid:
		return "the signature fits, but " + Finding(first).Fact
	case found:
		return Finding(first).Fact
	case r.Verdict == report.Valid:
		return join(join("the signature fits", " ", signedWith(r)), ", ", lifeLeft(r, at))
	}
	return VerdictSentence(r.Verdict)
}

// mismatchFact names the secret that was tried, and what went wrong in signing.
func mismatchFact(r report.Report) string {
	fact := "the signature does not belong to this policy"
	if r.SecretFrom != "" {
		fact += ", tried with " + secretOf(r.SecretFrom)
	}
	s := Cause(r.Cause)
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
	return "the app secret of " + Value(key)
}

// lifeLeft says until when a policy lives.
func lifeLeft(r report.Report, at time.Time) string {
	if !r.Expiry.OK || r.Alive != report.Yes {
		return ""
	}
	return "expires " + distance(r.Expiry.Unix, at)
}

// also is the first problem of another kind than the one a headline is about: a
// request that is refused twice over is not mended by one repair.
func also(r report.Report, but report.Code) string {
	for _, f := range r.Findings {
		if f.Level == report.Problem && f.Code != but && !(f.Code.Half() && but.Half()) {
			return "; also: " + Finding(f).Fact
		}
	}
	return ""
}
