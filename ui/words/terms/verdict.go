package terms

import (
	"policybench/signing/report"
)

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

// Verdict names a verdict by one or two words. Unverified says what it lacks, so
// that it never reads as valid.
//
//go:noinline
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

// Unchecked says why nobody knows whether a signature is genuine: a value that a program
// fills in cannot be checked by any secret.
func Unchecked(r report.Report) string {
	for _, f := range r.Findings {
		if f.Code == report.CodeRunTimeValue && (f.Part == "policy" || f.Part == "signature") {
			return "the " + f.Part + " comes when the code runs, so the signature is unchecked"
		}
	}
	return "without the app secret the signature is unchecked"
}
