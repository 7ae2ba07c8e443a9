package locate

import (
	"strings"

	"policybench/signing/inspect/call"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/syntax"
	"policybench/signing/inspect/value"
	"policybench/signing/link"
)

// takeCall takes over what the call around a URL says: its API key, and what its name
// asks for.
func takeCall(l *request.Request, code, name string) {
	if l.Link.APIKey == "" && !l.Open.Key {
		l.Link.APIKey, l.Open.Key = call.KeyIn(code)
	}
	call, ok := call.Library(name)
	if !ok {
		return
	}
	l.Open.Key = true
	if call.Method != "" {
		l.Link.Method = call.Method
	}
	if call.Route != link.RouteNone {
		l.Route = call.Route
	}
}

// completePair takes the half of a pair that the code leaves to a variable.
func (f *finder) completePair(l *request.Request, from, to int) {
	code := syntax.Argument{Text: f.v.Text[from:to], At: from}
	if !l.Policy.Shown() {
		l.Policy = call.VariableIn(f.v, code, "policy")
	}
	if !l.Signature.Shown() {
		l.Signature = call.VariableIn(f.v, code, "signature")
	}
}

// signWithVariables notes the URLs in code whose request gets a pair out of
// variables: { params: { policy, signature } }.
func (f *finder) signWithVariables() {
	s := f.v.Text
	if !strings.Contains(s, "olicy") && !strings.Contains(s, "ecurity") && !strings.Contains(s, "params") && !strings.Contains(s, "query") {
		return
	}
	for i := range f.bare {
		b := &f.bare[i]
		if b.hidden != nil {
			continue
		}
		l := &f.found[b.index]
		if l.Policy.Shown() || l.Signature.Shown() || syntax.QuoteBefore(s, b.at) == 0 || value.AroundAt(f.v, b.at, b.end).HTML {
			continue
		}
		own := b.statement(s)
		policy, signature := call.ParameterIn(f.v, own, b.at, b.end, "policy"), call.ParameterIn(f.v, own, b.at, b.end, "signature")
		if !policy.Shown() || !signature.Shown() {
			if policy = call.ObjectGiven(f.v, own, b.end); !policy.Shown() {
				continue
			}
			signature = policy
		}
		l.Policy, l.Signature, l.Carried.InCode = policy, signature, true
		code := own.Text(s)
		if m := syntax.MethodIn(code); m != "" {
			l.Link.Method = m
		}
		takeCall(l, code, call.Callee(s, own, own.Opens))
	}
}
