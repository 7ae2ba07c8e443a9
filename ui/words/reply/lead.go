package reply

import (
	"slices"
	"strings"

	"policybench/signing/report"
	"policybench/ui/triage"
	"policybench/ui/words/english"
	"policybench/ui/words/headline"
	"policybench/ui/words/reply/table"
)

// about is what a reply says about one report: first what matters most, with what
// to do about it, then the rest.
func (w *replier) about(r report.Report) string {
	all := w.points(r)
	var points []point
	for _, p := range all {
		if !ofProgram(&r, &p.finding) {
			points = append(points, p)
		}
	}
	if len(points) == 0 && len(all) > 0 {
		return "" // it is told of the code
	}
	var b strings.Builder
	put := func(s string) { b.WriteString(s + "\n\n") }
	if r.Verdict == report.None {
		w.explain(put, r, points)
		return b.String()
	}
	points, secret := takeSecret(points)
	lead, rest := w.leadOrLimit(r, points)
	put(lead)
	switch {
	case len(rest) == 1:
		put("Besides, " + rest[0].clause())
	case len(rest) > 1:
		put("We also found this:")
		for _, p := range rest {
			b.WriteString("- " + english.Capital(p.clause()) + "\n")
		}
		b.WriteByte('\n')
	}
	if signAgain(points) {
		put("A changed policy needs a new signature, so please encode and sign it again after that.")
	}
	if s := outlives(&r); s != "" {
		put(s)
	}
	if secret != "" {
		put(secret)
	}
	return b.String()
}

// takeSecret takes the warning of a secret in the text out of the points: it has a
// paragraph of its own.
func takeSecret(points []point) (rest []point, warning string) {
	at := slices.IndexFunc(points, func(p point) bool { return p.finding.Code == report.CodeSecretExposed })
	if at < 0 {
		return points, ""
	}
	return without(points, at), "Important: " + english.Ended(points[at].says) + " " + ask(points[at].do)
}

// clause is a point as a sentence that begins with a small letter, and what to do.
func (p point) clause() string {
	return english.Join(english.Ended(p.says), " ", english.Sentence(p.do))
}

// ask is what to do as a request.
func ask(do string) string {
	if do == "" || do[0] >= 'A' && do[0] <= 'Z' {
		return english.Sentence(do)
	}
	return "Please " + english.Ended(do)
}

// signAgain reports whether the policy itself changes, and nothing that is said
// asks for a new one yet.
func signAgain(points []point) bool {
	resign := false
	for _, p := range points {
		switch p.finding.Code {
		case report.CodeExpired, report.CodeSignatureMismatch:
			return false
		}
		resign = resign || p.resign
	}
	return resign
}

// lead is the first paragraph on a report, and the points that it leaves.
func (w *replier) lead(r report.Report, points []point) (string, []point) {
	at := slices.IndexFunc(points, func(p point) bool { return p.finding.Code == report.CodeSignatureMismatch })
	if at >= 0 {
		return mismatchLead(r, points[at].finding), without(points, at)
	}
	if len(points) > 0 && points[0].finding.Code == report.CodeExpired && w.renewal() != nil {
		if it := w.endedLink(); it != nil {
			claimed := w.claimed(*it)
			if slices.ContainsFunc(points, func(p point) bool { return p.finding.Code == report.CodeAnswered }) {
				claimed = "" // that point says it
			}
			rest := points[1:]
			if _, behind := triage.SlowClock(it.Report); behind > 0 {
				rest = withoutClocks(rest)
			}
			return w.stopped(*it, claimed), rest
		}
		claimed := ""
		if triage.SaysSigned(w.Text) {
			claimed = w.claimed(*w.renewal())
		}
		return english.Sentence(points[0].says) + claimed, points[1:] // what to do stands below
	}
	if s, rest := w.brokenLead(r, points); s != "" {
		return s, rest
	}
	if len(points) == 0 || points[0].finding.Level == report.Note {
		if s := w.quietLead(r, points); s != "" {
			return s, points
		}
	}
	switch {
	case len(points) == 0 && loneForm(r):
		return english.Join("We could read the policy, and saw nothing wrong in it.", " ", untilOf(r, w.opts)), nil
	case len(points) == 0:
		says, _ := table.Find(bareLead, r.Verdict)
		return says, nil
	}
	first := points[0]
	grave := first.finding.Level == report.Problem
	switch r.Verdict {
	case report.Malformed:
		if first.finding.Code == report.CodeHostMisspelled {
			return "The request does not reach Filestack: " + english.Ended(first.says) + " " + ask(first.do), points[1:]
		}
		return first.behind("As it stands, Filestack", "cannot read the policy and signature"), points[1:]
	case report.Denied:
		return first.behind("As it stands, Filestack", "refuses this request"), points[1:]
	case report.Valid, report.Unverified:
		opening := "We could read the policy and signature"
		if r.Verdict == report.Valid {
			opening = "The signature is right"
		}
		if first.finding.Code == report.CodePairBesideTask && w.refusedBesideTask(&r) {
			return "Most likely this is why it is refused: " + english.Ended(first.says) + " " + ask(first.do), points[1:]
		}
		if grave {
			return opening + ", but " + english.Ended(first.says) + " " + ask(first.do), points[1:]
		}
		return w.quietLead(r, points), points
	}
	return english.Join(english.Sentence(first.says), " ", ask(first.do)), points[1:]
}

func without(points []point, at int) []point {
	return slices.Delete(slices.Clone(points), at, at+1)
}

// behind says a point as the reason of something. What is inferred of the point
// makes the whole likely, once.
func (p point) behind(subject, does string) string {
	says := p.says
	if rest, ok := strings.CutPrefix(says, "the request "); ok {
		says = "it " + rest
	}
	if p.finding.Basis != report.Documented {
		subject += " most likely"
		says = strings.Replace(says, "most likely ", "", 1)
	}
	return english.Join(subject+" "+does+", since "+english.Ended(says), " ", ask(p.do))
}

// brokenLead begins with the line end in a link that shows no fault without it.
func (w *replier) brokenLead(r report.Report, points []point) (string, []point) {
	at := slices.IndexFunc(points, func(p point) bool { return p.finding.Code == report.CodeLineBreak })
	if at < 0 || r.Verdict != report.Unverified && r.Verdict != report.Valid || slices.ContainsFunc(points, func(p point) bool { return p.finding.Level == report.Problem }) {
		return "", nil
	}
	rest := without(points, at)
	sound := w.quietLead(r, rest)
	if sound == "" {
		return "", nil
	}
	return english.Capital(english.Ended(points[at].says)) + " " + ask(points[at].do) + "\n\nPut together, this is what it holds. " + sound, rest
}

// bareLead is said where no finding is of use to a customer.
var bareLead = []entry[report.Verdict, string]{
	{report.Expired, "The policy has expired, and Filestack refuses every request with it. Please sign a new one with a later expiry."},
	{report.Malformed, "As it stands, Filestack cannot read the policy and signature. Could you send us the whole of both?"},
	{report.Mismatch, "The signature does not belong to this policy. Please sign the policy again with the app's own, current secret."},
	{report.Denied, "As it stands, Filestack refuses this request, since the policy does not allow it."},
	{report.Unsigned, "No policy and signature reach Filestack here."},
}

// untilOf says how long a policy lives, where that is not said elsewhere.
func untilOf(r report.Report, opts Options) string {
	if left := headline.LifeLeft(r, r.AsOf(opts.At)); left != "" && !longLived(r) {
		return "The policy " + english.Ended(left)
	}
	return ""
}

// quietLead is the first paragraph where no problem is known.
func (w *replier) quietLead(r report.Report, points []point) string {
	until := untilOf(r, w.opts)
	switch {
	case r.Verdict == report.Valid && (len(points) > 0 || w.answered()):
		return english.Join("The signature is right.", " ", until)
	case r.Verdict == report.Valid:
		return english.Join("The signature is right. "+until, " ", "If the request fails all the same, please send us the error message.")
	case r.Verdict != report.Unverified:
		return ""
	case r.Policy.JSON != "" && r.Security.Signature == "":
		s := "We could read the policy, and saw nothing wrong in it."
		if len(points) > 0 || len(w.faults()) > 0 || !r.Expiry.OK {
			s = "We could read the policy."
		}
		if r.Has(report.CodeRunTimeValue) {
			s += " Its signature is made when the code runs, so we cannot check it here."
		}
		return english.Join(s, " ", until)
	case r.Policy.JSON == "":
		return "The values of policy and signature are put in when the code runs, so we cannot see them here."
	}
	s := "We could read the policy and signature. "
	if !w.oneSignature() && !slices.ContainsFunc(points, func(p point) bool { return p.finding.Code != report.CodeExpiresFar }) {
		s = "We could read the policy and signature, and saw nothing that would make the request fail. "
	}
	switch {
	case w.elsewhere():
		s = "We could read the policy and signature, and found no fault in them; whether the signature is right we could not check."
	case w.checks() >= 0:
		s += "Whether the signature is right can only be checked with your app secret; see below for how to check it."
	default:
		s += "Whether the signature is right can only be checked with your app secret. Please do not send it to us."
	}
	return english.Join(s, " ", until)
}
