package cli

import (
	"fmt"
	"slices"

	"policybench/signing"
	"policybench/signing/inspect"
	"policybench/snippets"
	"policybench/ui/draft"
)

// signed is a policy from the flags with its signature.
type signed struct {
	draft.Result
	typed string // the expiry as typed; empty for a policy from elsewhere
}

// signed reads the flags as the form would, refuses them for all their reasons at
// once, and signs.
func (p *program) signed(policy *policyFlags, target *targetFlags) (signed, error) {
	d, err := policy.draft(p.now())
	if err != nil {
		return signed{}, err
	}
	target.fill(&d)
	calls := policy.calls()
	for _, c := range calls {
		if c.Known() {
			d = d.Tick(c, true)
		}
	}
	s := signed{draft.Derive(d, nil, p.now()), policy.expiry}
	if err := refused(s.Result, calls); err != nil {
		return signed{}, err
	}
	key, err := p.needSecret()
	if err != nil {
		return signed{}, err
	}
	signer := signing.NewSigner(key.Secret)
	if d.Verbatim != "" {
		s.Security, err = signer.SignEncoded(d.Verbatim)
	} else {
		s.Policy.Call = calls // in the order typed
		s.JSON = string(signing.AppendJSON(nil, s.Policy))
		s.Security, err = signer.Sign(s.Policy)
	}
	if err != nil {
		return signed{}, wrong(err.Error(), "")
	}
	s.Input.Policy, s.Input.Security = s.Policy, s.Security
	return s, nil
}

// refused collects every reason against the flags.
func refused(r draft.Result, calls []signing.Call) error {
	var reasons []string
	for _, issue := range r.Issues {
		if issue.Level == draft.Error {
			reasons = append(reasons, withHint(flagOf[issue.Field]+": "+issue.Fact, issue.Hint))
		}
	}
	if calls != nil && len(calls) == 0 {
		reasons = append(reasons, "--call: the list is empty, leave the flag out to allow everything but exif")
	}
	for _, c := range calls {
		if !c.Known() {
			reasons = append(reasons, unknownCall(c))
		}
	}
	if len(reasons) == 0 {
		return nil
	}
	return &failure{facts: reasons}
}

func withHint(fact, hint string) string {
	if hint == "" {
		return fact
	}
	return fact + "; " + hint
}

func unknownCall(c signing.Call) string {
	var names []string
	for _, known := range signing.Calls() {
		names = append(names, string(known))
	}
	best, near := nearest(string(c), names)
	if !near {
		return fmt.Sprintf("--call: unknown call %q; the calls are %s", c, joined(names))
	}
	return fmt.Sprintf("--call: unknown call %q; the nearest is %s", c, best)
}

func joined(names []string) string {
	text := ""
	for i, n := range names {
		if i > 0 {
			text += " "
		}
		text += n
	}
	return text
}

// warn says on standard error what is odd about the policy and the target.
func (p *program) warn(s signed) {
	for _, issue := range s.Issues {
		if issue.Level == draft.Warning {
			p.say(flagOf[issue.Field] + ": " + withHint(issue.Fact, issue.Hint))
		}
	}
	for _, f := range s.Findings {
		if f.Level != inspect.Note || s.typed == "" {
			p.say(string(f.Code))
		}
	}
}

var _ = slices.Contains[[]string]
var _ snippets.Input
