// Package judge turns a request into a report: four answers, a verdict, and the findings
// behind them.
//
// It is a fixed list of small checks in a fixed order: the policy by itself (check_*.go),
// the signature, the request against the policy, then the keys. Each check looks at one
// thing and adds findings; none takes another's back.
//
//	b := judge.NewBench(judge.Options{At: now, Keys: keys})
//	r := b.Judge(&requests[0])
//
// [CheckPolicy] is for a policy that no request carries. A new code is a row of package
// report's table, a check here, and its nearest case without it in judgedCases.
//
// It sees the record alone, never the text: what the text leaves open is unknown to it,
// not missing. It does not know what Filestack's servers do where nobody documents it,
// and says so in a finding's basis. Without keys a judgment costs about 2 µs and five
// allocations; the search for a mismatch's cause is the dearest (package cause).
package judge

import (
	"slices"
	"time"

	"policybench/signing/inspect/request"
	"policybench/signing/inspect/shape"
	"policybench/signing/report"
)

// judging is the state of judging one thing.
type judging struct {
	policyText
	l  *request.Request
	at time.Time

	hasPolicy, hasSignature bool
	signatureShape          bool // the signature is 64 hex digits
	swapped                 bool
	needs                   needs
	handle, source          report.Answer // whether the policy's handle and url fit the request
	store                   report.Answer // whether its path, container and sizes do
	denied                  bool          // by something other than the policy
	unclear                 bool          // the request holds what nobody documents
}

// Judge turns a request into a report: the policy first, then the
// signature, the request, and what follows from all three. It leaves l as it is.
func (b *Bench) Judge(l *request.Request) report.Report {
	switch l.Form {
	case report.FormMessage, report.FormWebhook, report.FormOtherService, report.FormSecret:
		return b.judgeOther(l)
	}
	j := judging{l: l, at: b.At}
	j.start(&b.pool, l.Forgiven)
	r := report.Report{Form: l.Form, Span: l.Span, Security: l.Pair()}
	j.checkPair()
	j.checkRequest()
	if l.Said().Key != "" {
		j.addMessage(l)
	}
	r.Link = l.Link
	r.Link.Needs = j.needs.set.calls()
	r.Policy = report.Policy{JSON: j.json, Fields: j.fields}
	r.Expiry = j.expiry
	if j.hasPolicy {
		r.Allows = j.allows()
	}
	r.Readable, r.Alive, r.Allowed = j.readable(), j.isAlive(), j.allowed(r.Allows)
	j.verify(&r, b)
	r.Verdict = verdictOf(&r, j.hasPolicy && j.hasSignature)
	r.Findings = j.sorted()
	for i := range l.Inner {
		r.Inner = append(r.Inner, b.Judge(&l.Inner[i]))
	}
	return r
}

// checkPair reads the policy and the signature and says which half is missing.
func (j *judging) checkPair() {
	l := j.l
	if j.swapped = areSwapped(l); j.swapped {
		j.add(report.Problem, report.CodeSwappedValues, report.Documented, "security", slices.Concat(l.Policy.Spans, l.Signature.Spans))
		turned := *l
		turned.Policy, turned.Signature = l.Signature, l.Policy
		j.l, l = &turned, &turned
	}
	j.hasPolicy, j.hasSignature = l.Policy.Present(), l.Signature.Present()
	if j.hasPolicy {
		j.readPolicy(l.Policy, l.Form)
		j.checkAlphabet()
		j.checkEscapes()
		j.check(j.at)
	}
	if j.hasSignature {
		j.signatureShape = j.checkSignature()
	}
	j.checkMissing()
}

// check runs the checks of the policy itself, in a fixed order.
func (p *policyText) check(at time.Time) {
	p.checkExpiry(at)
	p.checkCall()
	p.checkKeys()
	p.checkHandle()
	p.checkSizes()
	p.checkPatterns()
	p.checkSecret()
}

// checkSecret knows an app secret that was written into the policy, which everybody
// can decode.
func (p *policyText) checkSecret() {
	for _, s := range shape.Secrets(p.json) {
		p.add(report.Problem, report.CodeSecretExposed, report.Inferred, "policy.secret", p.spot(s.Offset, s.Length))
	}
}

// onlyPolicy reports whether the thing is a policy by itself, which nobody
// expected to be signed yet.
func (j *judging) onlyPolicy() bool {
	return (j.l.Form == report.FormPolicy || j.l.Form == report.FormJSON) && j.hasPolicy && !j.hasSignature
}

func (j *judging) checkMissing() {
	l := j.l
	switch {
	case j.hasPolicy == j.hasSignature:
	case j.onlyPolicy():
		j.add(report.Note, report.CodeUnsigned, report.Documented, "signature", nil, "policy")
	case j.hasPolicy:
		j.add(report.Problem, report.CodeSignatureMissing, report.Documented, "signature", nil, leftEmpty(&l.Signature)...)
		if j.l.Form == report.FormPicker {
			j.add(report.Problem, report.CodeIncompletePair, report.Documented, "security", nil, "signature")
		}
	default:
		j.add(report.Problem, report.CodePolicyMissing, report.Documented, "policy", nil, leftEmpty(&l.Policy)...)
		if j.l.Form == report.FormPicker {
			j.add(report.Problem, report.CodeIncompletePair, report.Documented, "security", nil, "policy")
		}
	}
}

// leftEmpty tells a value whose name stands there alone from one that is not there at all.
func leftEmpty(v *request.Value) []string {
	if v.State == request.Empty {
		return []string{"empty"}
	}
	return nil
}

// CheckPolicy judges the JSON of a policy by itself: the findings about it, those
// of the highest level first, and what it permits. There is no request, so a
// permission speaks of the call list alone. It is quick enough for every key press.
func CheckPolicy(json string, at time.Time) ([]report.Finding, []report.Permission) {
	j := judging{handle: report.Yes, source: report.Yes, store: report.Yes}
	j.start(new(pool), nil)
	j.readJSON(json, request.Value{})
	j.check(at)
	return j.sorted(), j.allows()
}
