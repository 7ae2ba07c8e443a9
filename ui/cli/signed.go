package cli

import (
	"strings"

	"policybench/signing"
	"policybench/signing/inspect"
	"policybench/signing/report"
	"policybench/ui/cli/console"
	"policybench/ui/cli/flags"
	"policybench/ui/cli/nearest"
	"policybench/ui/draft"
	"policybench/ui/words"
)

// signed is a policy from the flags with its signature.
type signed struct {
	draft.Result
	typed string // the expiry as typed; empty for a policy from elsewhere
}

// signed reads the flags as the form would, refuses them for all their reasons at
// once, and signs. Without keyed a missing app secret leaves the signature empty.
func (p *program) signed(policy *policyFlags, target *targetFlags, keyed bool) (signed, error) {
	d, err := policy.draft(p)
	if err != nil {
		return signed{}, err
	}
	if target != nil {
		target.fill(&d)
		d.Text[draft.APIKey] = p.apiKey()
	}
	d, taken := takeApart(d)
	calls := policy.calls()
	for _, c := range calls {
		if c.Known() {
			d = d.Tick(c, true)
		}
	}
	s := signed{Result: draft.Derive(d, nil, p.now()), typed: policy.expiry}
	if err := p.refused(d, s.Result, calls, policy.empty()); err != nil {
		return signed{}, err
	}
	key, err := p.secret()
	if err == nil && keyed && key.Secret.IsZero() {
		err = console.Wrong("no app secret: "+flags.SecretWays, "")
	}
	if err != nil {
		return signed{}, err
	}
	if err := exposed(d, key.Secret); err != nil {
		return signed{}, err
	}
	for _, said := range taken {
		p.Say(said, "")
	}
	if !key.Secret.IsZero() {
		s.Issues = append(s.Issues, draft.Mixed(d, key.Sample)...)
	}
	if d.Verbatim != "" {
		s.judged(d.Verbatim, p.now())
		s.Encoded = d.Verbatim
	} else {
		s.Policy.Call = calls // in the order typed, which a form cannot hold
		s.JSON = string(signing.AppendJSON(nil, s.Policy))
		s.Findings, s.Allows = inspect.CheckPolicy(s.JSON, p.now())
		s.Encoded, err = signing.Encode(s.Policy)
	}
	if err == nil && !key.Secret.IsZero() {
		s.Security, err = signing.NewSigner(key.Secret).SignEncoded(s.Encoded)
	}
	if err != nil {
		return signed{}, console.Wrong(err.Error(), "")
	}
	s.Input.Policy, s.Input.Security = s.Policy, s.Security
	return s, nil
}

// exposed refuses to write the app secret where everybody can read it.
func exposed(d draft.Draft, secret signing.Secret) error {
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

// refused collects every reason against the flags; empty are those without a value. Of a
// value that holds a secret nothing is said: a reason may name its words one by one.
func (p *program) refused(d draft.Draft, r draft.Result, calls []signing.Call, empty console.Failure) error {
	reasons := empty
	known := p.Known()
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
			fact, hint := unknownCall(c)
			reasons = append(reasons, console.Reason{Fact: "--call: " + fact, Hint: hint})
		}
	}
	if len(reasons) == 0 {
		return nil
	}
	return reasons
}

// sentence joins a fact and its hint on one line.
func sentence(fact, hint string) string {
	if hint == "" {
		return fact
	}
	return fact + "; " + hint
}

func unknownCall(c signing.Call) (fact, hint string) {
	return "unknown call " + console.Quoted(string(c)), nearest.Choices(string(c), namesOf(signing.Calls()))
}

// warn says on standard error what is odd about the policy and the target.
func (p *program) warn(s signed) {
	spoken := map[draft.Field]bool{}
	for _, issue := range s.Issues {
		if flag := flagOf[issue.Field]; issue.Level == draft.Warning && flag != "" {
			spoken[issue.Field] = true
			p.Say(flag+": "+issue.Fact, issue.Hint)
		}
	}
	for _, f := range s.Findings {
		// Of what was typed its flag has spoken, and notes are no news.
		field, ofFlag := fieldOf[f.Part]
		if s.typed != "" && (f.Level == report.Note || ofFlag && spoken[field]) {
			continue
		}
		said := words.Finding(f)
		p.Say(string(f.Level)+": "+said.Fact, said.Hint)
	}
}
