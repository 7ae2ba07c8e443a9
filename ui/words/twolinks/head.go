package twolinks

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"policybench/signing"
	"policybench/signing/compare"
	"policybench/signing/link"
	"policybench/signing/report"
	"policybench/ui/words"
	"policybench/ui/words/finding"
	"policybench/ui/words/headline"
	"policybench/ui/words/times"
)

// Head is the headline on two links, in its parts.
type Head struct {
	Refused string // "B is refused", "A and B are refused"; empty where neither is for what the other is not
	Fact    string
	Basis   report.Basis // of what explains it, empty where nothing does or the fact says it
	Hint    string       // what to do
}

// HeadOf words the outcome of a comparison. A cause is named only where one was
// found: a difference alone is none.
func HeadOf(r compare.Result, a, b report.Report) Head {
	name, other := "B", "A"
	if r.Refused == compare.A {
		name, other = "A", "B"
	}
	const ask = "ask for: the answer of B (status and text)"
	switch {
	case r.Explains != "":
		s := finding.Say(r.Finding)
		h := Head{Refused: name + " is refused", Fact: whyOne(r, name, other, a, b), Basis: r.Finding.Basis, Hint: s.Hint}
		if r.Finding.Code == report.CodeCallDenied {
			h.Hint = fmt.Sprintf("add %s to %s's policy and sign it again", words.Value(argOr(r.Finding.Args, 0, "")), name)
		}
		if strings.Contains(s.Fact, "("+string(h.Basis)) {
			h.Basis = ""
		}
		return h
	case compare.Refuses(a) && compare.Refuses(b):
		return Head{Refused: "A and B are refused", Fact: "no difference explains it: " + headline.Why(b).Fact, Hint: headline.Why(b).Hint}
	case a.Security == b.Security && a.Security.Policy != "":
		return Head{
			Fact: "nothing in these two links explains it: policy and signature are the same characters",
			Hint: ask + ", and: curl -sI of both, run on the same machine",
		}
	case len(r.Differences) == 0:
		return Head{Fact: "the two links are the same", Hint: ask}
	}
	return Head{Fact: "nothing in these two links explains it", Hint: ask}
}

// whyOne is why one link is refused and the other is not: what the refused one has in
// its words, and how the other one differs.
func whyOne(r compare.Result, name, other string, a, b report.Report) string {
	refused, works := b, a
	if name == "A" {
		refused, works = a, b
	}
	f := r.Finding
	switch f.Code {
	case report.CodeCallDenied:
		call := argOr(f.Args, 0, "")
		needs := "the request"
		for _, task := range refused.Link.Tasks {
			if task, _, _ = strings.Cut(task, "="); slices.Contains(link.Needs(task), signing.Call(call)) {
				needs = words.Value(task)
				break
			}
		}
		said := fmt.Sprintf("its policy does not list %s, which %s needs", words.Value(call), needs)
		if slices.ContainsFunc(works.Allows, func(p report.Permission) bool { return string(p.Call) == call && p.Allowed == report.Yes }) {
			said += fmt.Sprintf(". %s's policy does.", other)
		}
		return said
	case report.CodeHandleDiffers:
		return fmt.Sprintf("its policy is for file %s, and it asks for file %s; %s asks for the file of its policy", words.Value(argOr(f.Args, 0, "")), words.Value(argOr(f.Args, 1, "")), other)
	case report.CodeExpired:
		if works.Expiry.OK && refused.Expiry.OK {
			return fmt.Sprintf("it expired on %s; %s works until %s", times.Unix(refused.Expiry.Unix), other, times.Unix(works.Expiry.Unix))
		}
	}
	return fmt.Sprintf("%s; %s is not refused for that", finding.Say(f).Fact, other)
}

func argOr(args []string, n int, otherwise string) string {
	if n < len(args) {
		return args[n]
	}
	return otherwise
}

// Remark says in a few words what a difference means: that it explains the
// refusal, or why it does not.
func Remark(d compare.Difference, a, b report.Report, at time.Time) string {
	switch {
	case d.Explains:
		return "explains it"
	case d.Part == "policy.expiry" && a.Expiry.OK && b.Expiry.OK:
		return ahead(a.Expiry.Unix > at.Unix(), b.Expiry.Unix > at.Unix())
	case d.Part == "form" && a.Readable == report.Yes && b.Readable == report.Yes:
		return "both are read"
	case d.Part == "signature" && d.A != "" && d.B != "":
		if a.Security.Policy != b.Security.Policy {
			return "other policy, so another signature"
		}
		return "for the same policy"
	case d.Part == "host" && (a.Has(report.CodeCustomHost) || b.Has(report.CodeCustomHost)):
		return "own domain: its set-up can't be seen here"
	}
	return ""
}

func ahead(a, b bool) string {
	switch {
	case a && b:
		return "both ahead"
	case a:
		return "B's is over"
	case b:
		return "A's is over"
	}
	return "both over"
}

// Unknown is what neither link shows, empty where nothing is left open.
func Unknown(a, b report.Report) string {
	switch {
	case a.Genuine == report.Unknown && b.Genuine == report.Unknown:
		return "whether the signatures are genuine: needs the app secret"
	case a.Genuine == report.Unknown:
		return "whether A's signature is genuine: needs the app secret"
	case b.Genuine == report.Unknown:
		return "whether B's signature is genuine: needs the app secret"
	}
	return ""
}
