package build

import (
	"strings"

	"policybench/signing"
	"policybench/ui/draft"
	"policybench/ui/redact"
)

// hidden is what of the form may not be shown: the app secret, typed or pasted where
// it does not belong, or carried by a policy that was loaded. What is signed is the
// policy as it is.
type hidden struct {
	redactor redact.Redactor // the zero value where nothing is hidden
	fields   [draft.Fields]bool
	policy   bool // it stands in the policy that was loaded
}

// hide looks for secrets in all that was typed or loaded.
func (p *work) hide() hidden {
	var json string
	if p.draft.Verbatim != "" {
		json, _ = signing.DecodeText(p.draft.Verbatim) // one that is none is not shown
	}
	all := strings.Join(append(p.draft.Text[:], json), "\n")
	redactor := p.known.With(p.learned).Learn(all)
	var h hidden
	if redactor.Text(all) != all {
		h = hidden{redactor: redactor, policy: redactor.Text(json) != json}
	}
	for f, text := range p.draft.Text {
		h.fields[f] = h.redactor.Text(text) != text || draft.LooksLikeSecret(text)
	}
	return h
}

// mask takes the secrets out of what is said about the policy.
func (h hidden) mask(r *draft.Result) {
	if !h.policy {
		return // what holds one is refused, and nothing else said about it
	}
	for i, issue := range r.Issues {
		r.Issues[i].Fact, r.Issues[i].Hint = h.redactor.Text(issue.Fact), h.redactor.Text(issue.Hint)
	}
	for i, f := range r.Findings {
		args := make([]string, len(f.Args))
		for j, arg := range f.Args {
			args[j] = h.redactor.Text(arg)
		}
		r.Findings[i].Args = args
	}
}

// any reports whether something may not be shown.
func (h hidden) any() bool { return h.policy || h.fields != [draft.Fields]bool{} }

// signedValues are the three values of a result as they are shown.
type signedValues struct{ json, policy, signature string }

func (h hidden) shown(r draft.Result) signedValues {
	return signedValues{h.redactor.Text(r.JSON), h.redactor.Text(r.Encoded), r.Security.Signature}
}

// holdsSecret is why a value is not taken away.
const holdsSecret = "the app secret stands in it"

// secretShape says why a text is masked.
func secretShape(text string) string {
	if draft.LooksLikeSecret(text) {
		return " shape of an app secret"
	}
	return " holds an app secret"
}
