package policy

import (
	"strings"

	"policybench/signing"
	"policybench/signing/inspect"
	"policybench/signing/report"
	"policybench/ui/cli/app"
	"policybench/ui/cli/console"
	"policybench/ui/cli/flags"
	"policybench/ui/cli/nearest"
	"policybench/ui/draft"
	"policybench/ui/words/finding"
)

// Signed is a policy from the flags with its signature.
type Signed struct {
	draft.Result
	Typed string // the expiry as typed; empty for a policy from elsewhere
}

// Sign reads the flags as the form would, refuses them for all their reasons at
// once, and signs. Without keyed a missing app secret leaves the signature empty.
func Sign(a *app.App, policy *Flags, target *Target, keyed bool) (Signed, error) {
	d, err := policy.draft(a)
	if err != nil {
		return Signed{}, err
	}
	if target != nil {
		target.fill(&d)
		d.Text[draft.APIKey] = a.APIKey()
	}
	d, taken := takeApart(d)
	calls := policy.Calls()
	for _, c := range calls {
		if c.Known() {
			d = d.Tick(c, true)
		}
	}
	s := Signed{Result: draft.Derive(d, nil, a.Now()), Typed: policy.expiry}
	if err := Refused(a, d, s.Result, calls, policy.Empty()); err != nil {
		return Signed{}, err
	}
	key, err := a.Secret()
	if err == nil && keyed && key.Secret.IsZero() {
		err = console.Wrong("no app secret: "+flags.SecretWays, "")
	}
	if err != nil {
		return Signed{}, err
	}
	if err := Exposed(d, key.Secret); err != nil {
		return Signed{}, err
	}
	for _, said := range taken {
		a.Say(said, "")
	}
	if !key.Secret.IsZero() {
		s.Issues = append(s.Issues, draft.Mixed(d, key.Sample)...)
	}
	if d.Verbatim != "" {
		s.judged(d.Verbatim, a.Now())
		s.Encoded = d.Verbatim
	} else {
		s.Policy.Call = calls // in the order typed, which a form cannot hold
		s.JSON = string(signing.AppendJSON(nil, s.Policy))
		s.Findings, s.Allows = inspect.CheckPolicy(s.JSON, a.Now())
		s.Encoded, err = signing.Encode(s.Policy)
	}
	if err == nil && !key.Secret.IsZero() {
		s.Security, err = signing.NewSigner(key.Secret).SignEncoded(s.Encoded)
	}
	if err != nil {
		return Signed{}, console.Wrong(err.Error(), "")
	}
	s.Input.Policy, s.Input.Security = s.Policy, s.Security
	return s, nil
}

// Exposed refuses to write the app secret where everybody can read it.
func Exposed(d draft.Draft, secret signing.Secret) error {
	for field, text := range d.Text {
		if secret.In(text) {
			return console.Failure{inFlag(flagOf[draft.Field(field)])}
		}
	}
	if secret.In(readable(d.Verbatim)) {
		return console.Wrong("the policy holds the app secret", "everybody could read it there")
	}
	return nil
}

// inFlag is a reason against a flag whose value is, or holds, the app secret.
func inFlag(flag string) console.Reason {
	return console.Reason{Fact: flag + " holds the app secret", Hint: "everybody could read it there"}
}

// against are the reasons against one flag.
func against(flag string, issues []draft.Issue, secret bool) console.Failure {
	var reasons console.Failure
	for _, issue := range issues {
		switch {
		case issue.Level != draft.Error:
		case issue.Fact == draft.SecretShape:
			return console.Failure{{Fact: flag + ": " + issue.Fact, Hint: "no flag takes the app secret: " + flags.SecretWays}}
		default:
			reasons = append(reasons, console.Reason{Fact: flag + ": " + issue.Fact, Hint: issue.Hint})
		}
	}
	if secret {
		return console.Failure{inFlag(flag)}
	}
	return reasons
}

// Refused collects every reason against the flags; empty are those without a value. Of a
// value that holds a secret nothing is said: a reason may name its words one by one.
func Refused(a *app.App, d draft.Draft, r draft.Result, calls []signing.Call, empty console.Failure) error {
	reasons := empty
	known := a.Known()
	for field, text := range d.Text {
		// A policy from elsewhere is no flag: it is signed whatever it holds.
		if flag := flagOf[draft.Field(field)]; flag != "" {
			reasons = append(reasons, against(flag, r.At(draft.Field(field)), len(known.Places(text)) > 0)...)
		}
	}
	if calls != nil && len(calls) == 0 {
		reasons = append(reasons, console.Reason{Fact: "--call: the list is empty", Hint: "without the flag everything but exif is allowed"})
	}
	if len(known.Places(strings.Join(namesOf(calls), " "))) > 0 {
		return append(reasons, inFlag("--call"))
	}
	for _, c := range calls {
		if !c.Known() {
			fact, hint := UnknownCall(c)
			reasons = append(reasons, console.Reason{Fact: "--call: " + fact, Hint: hint})
		}
	}
	if len(reasons) == 0 {
		return nil
	}
	return reasons
}

// UnknownCall is what there is to say of a call that Filestack does not know.
func UnknownCall(c signing.Call) (fact, hint string) {
	return "unknown call " + console.Quoted(string(c)), nearest.Choices(string(c), namesOf(signing.Calls()))
}

// Warn says on standard error what is odd about the policy and the target.
func Warn(a *app.App, s Signed) {
	spoken := map[draft.Field]bool{}
	for _, issue := range s.Issues {
		if flag := flagOf[issue.Field]; issue.Level == draft.Warning && flag != "" {
			spoken[issue.Field] = true
			a.Say(flag+": "+issue.Fact, issue.Hint)
		}
	}
	for _, f := range s.Findings {
		// Of what was typed its flag has spoken, and notes are no news.
		field, ofFlag := fieldOf[f.Part]
		if s.Typed != "" && (f.Level == report.Note || ofFlag && spoken[field]) {
			continue
		}
		said := finding.Say(f)
		a.Say(string(f.Level)+": "+said.Fact, said.Hint)
	}
}
