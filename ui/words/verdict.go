package words

import (
	"time"

	"policybench/signing/inspect"
)

// Verdict names a verdict by one or two words. Unverified says what it lacks, so
// that it never reads as valid.
func Verdict(v inspect.Verdict) string {
	switch v {
	case inspect.Unverified:
		return "not verified"
	case inspect.None:
		return "no link"
	}
	return string(v)
}

var verdicts = map[inspect.Verdict]string{
	inspect.Unsigned:   "there is no policy and signature to judge",
	inspect.Malformed:  "as it stands, the server gets no policy and signature it can read",
	inspect.Mismatch:   "the signature was not made over this policy with this app secret",
	inspect.Expired:    "the policy is past its expiry, every request with it is refused",
	inspect.Denied:     "the pair can be read, but does not allow this request",
	inspect.Unverified: "nothing speaks against it, but without the app secret the signature is unchecked",
	inspect.Valid:      "the signature fits, the policy is alive and allows this request as far as the text shows it",
	inspect.None:       "no request with a policy and signature",
}

// VerdictSentence says in one sentence what a verdict means.
func VerdictSentence(v inspect.Verdict) string { return verdicts[v] }

// AnswerWord is one of the four answers with its name.
type AnswerWord struct {
	Name   string // readable, genuine, alive, allowed
	Answer inspect.Answer
	Word   string // yes, no, unknown
}

// Answers are the four answers of a report in their order.
func Answers(r inspect.Report) [4]AnswerWord {
	return [4]AnswerWord{
		{"readable", r.Readable, Answer(r.Readable)},
		{"genuine", r.Genuine, Answer(r.Genuine)},
		{"alive", r.Alive, Answer(r.Alive)},
		{"allowed", r.Allowed, Answer(r.Allowed)},
	}
}

// Answer names an answer.
func Answer(a inspect.Answer) string {
	switch a {
	case inspect.Yes:
		return "yes"
	case inspect.No:
		return "no"
	}
	return "unknown"
}

// Head is a headline in its parts.
type Head struct {
	Verdict string // "expired"
	Fact    string // "11 months ago, on 30 Nov 2025 at 20:53:44 UTC"
	After   string // "after repair: valid", empty where a repair changes nothing
}

// String is the headline on one line.
func (h Head) String() string { return join(join(h.Verdict, ": ", h.Fact), "; ", h.After) }

// Headline is the verdict and the first problem's fact on one line, and what a
// repair would make of it.
func Headline(r inspect.Report, at time.Time) string { return HeadOf(r, at).String() }

// HeadOf is the headline in its parts, for screens that set them apart.
func HeadOf(r inspect.Report, at time.Time) Head {
	h := Head{Verdict: Verdict(r.Verdict), Fact: headFact(r, at)}
	if r.Verdict == inspect.None {
		h.Verdict = Form(r.Form)
	}
	if r.RepairedVerdict != "" && r.RepairedVerdict != r.Verdict {
		h.After = "after repair: " + Verdict(r.RepairedVerdict)
	}
	return h
}

func headFact(r inspect.Report, at time.Time) string {
	first, found := foremost(r)
	switch {
	case r.Verdict == inspect.Expired && r.Expiry.OK:
		return distance(r.Expiry.Unix, at) + also(r, inspect.CodeExpired)
	case r.Verdict == inspect.Mismatch:
		return mismatchFact(r) + also(r, inspect.CodeSignatureMismatch)
	case r.Verdict == inspect.Unsigned && found:
		first = halfMissing(r, first)
		return Finding(first).Fact + also(r, first.Code)
	case first.Code == inspect.CodeSignatureLength && r.Cause != "":
		return fill("the signature has {1} digits, not 64: ", first.Args) + Cause(r.Cause).Fact
	case r.Verdict == inspect.Denied && found:
		return Finding(first).Fact + also(r, first.Code)
	case r.Verdict == inspect.Unverified:
		const unchecked = "without the app secret the signature is unchecked"
		if found {
			return unchecked + "; also: " + Finding(first).Fact
		}
		return join(unchecked, ", ", lifeLeft(r, at))
	case found && r.Verdict == inspect.Valid:
		return "the signature fits, but " + Finding(first).Fact
	case found:
		return Finding(first).Fact
	case r.Verdict == inspect.Valid:
		return join(join("the signature fits", " ", signedWith(r)), ", ", lifeLeft(r, at))
	}
	return verdicts[r.Verdict]
}

// mismatchFact names the secret that was tried, and what went wrong in signing.
func mismatchFact(r inspect.Report) string {
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

func signedWith(r inspect.Report) string {
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
func lifeLeft(r inspect.Report, at time.Time) string {
	if !r.Expiry.OK || r.Alive != inspect.Yes {
		return ""
	}
	return "expires " + distance(r.Expiry.Unix, at)
}

// foremost is the finding that a headline names: the first problem that made the
// verdict, else the first problem, also of an inner pair, else a warning, else one
// of the notes that change how a link is read.
func foremost(r inspect.Report) (inspect.Finding, bool) {
	for _, f := range r.Findings {
		if f.Level == inspect.Problem && verdictOf(f.Code) == r.Verdict {
			return f, true
		}
	}
	for _, level := range []inspect.Level{inspect.Problem, inspect.Warning} {
		if f, ok := firstOf(r, level); ok {
			return f, true
		}
	}
	for _, f := range r.Findings {
		if telling[f.Code] {
			return f, true
		}
	}
	return inspect.Finding{}, false
}

func firstOf(r inspect.Report, level inspect.Level) (inspect.Finding, bool) {
	for _, f := range r.Findings {
		if f.Level == level && f.Code != inspect.CodeExpiresFar { // a headline names the expiry anyway
			return f, true
		}
	}
	for _, inner := range r.Inner {
		if f, ok := firstOf(inner, level); ok {
			return f, true
		}
	}
	return inspect.Finding{}, false
}

// also is the first problem of another kind than the one a headline is about: a
// request that is refused twice over is not mended by one repair.
func also(r inspect.Report, but inspect.Code) string {
	for _, f := range r.Findings {
		if f.Level == inspect.Problem && f.Code != but && !(halves[f.Code] && halves[but]) {
			return "; also: " + Finding(f).Fact
		}
	}
	return ""
}

// halves are the findings that say which half of a pair is missing, or both.
var halves = map[inspect.Code]bool{
	inspect.CodeUnsigned: true, inspect.CodeIncompletePair: true,
	inspect.CodePolicyMissing: true, inspect.CodeSignatureMissing: true,
}

// halfMissing is the finding that makes a report unsigned, whatever else is wrong.
func halfMissing(r inspect.Report, first inspect.Finding) inspect.Finding {
	if verdictOf(first.Code) == inspect.Unsigned {
		return first
	}
	for _, f := range r.Findings {
		if halves[f.Code] {
			return f
		}
	}
	return first
}

// telling are notes worth a headline where nothing worse is there.
var telling = map[inspect.Code]bool{
	inspect.CodeServerMessage: true, inspect.CodeOtherService: true, inspect.CodeProxied: true,
	inspect.CodeDeleteOnCDN: true, inspect.CodeUnsigned: true,
}

// verdictOf is the verdict that a problem makes by itself, None where it makes none.
func verdictOf(code inspect.Code) inspect.Verdict {
	switch code {
	case inspect.CodeExpired:
		return inspect.Expired
	case inspect.CodeSignatureMismatch:
		return inspect.Mismatch
	case inspect.CodeUnsigned, inspect.CodeInitFormIgnored, inspect.CodeViewerAttributes, inspect.CodePlaceholder:
		return inspect.Unsigned
	case inspect.CodeCallDenied, inspect.CodeHandleDiffers, inspect.CodeHandleIsAPIKey,
		inspect.CodeSourceDenied, inspect.CodeAPIKeyMissing, inspect.CodeDeleteOnCDN:
		return inspect.Denied
	case inspect.CodeExpiryMissing, inspect.CodeExpiryInvalid, inspect.CodeExpiryTooLarge:
		return inspect.Malformed
	}
	if _, ok := encodingWords[code]; ok {
		return inspect.Malformed
	}
	if _, ok := carrierWords[code]; ok && code != inspect.CodeSecretExposed {
		return inspect.Malformed
	}
	return inspect.None
}
