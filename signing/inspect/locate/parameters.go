package locate

import (
	"iter"
	"strings"

	"policybench/signing/inspect/call"
	"policybench/signing/inspect/syntax"
	"policybench/signing/inspect/value"
	"policybench/signing/report"
)

// byParameters finds the URLs in code whose request gets a pair out of variables:
// { params: { policy, signature } }.
func byParameters(sc *scene) attempt {
	s := sc.view.Text
	if !strings.Contains(s, "olicy") && !strings.Contains(s, "ecurity") && !strings.Contains(s, "params") && !strings.Contains(s, "query") {
		return attempt{}
	}
	var found *parameters
	return attempt{
		things: len(sc.unsigned()),
		offers: func(url int) iter.Seq2[int, int] {
			return func(yield func(int, int) bool) {
				if found = parametersOf(sc, &sc.bare[url]); found != nil {
					yield(0, 0)
				}
			}
		},
		join: func(url, _ int) { sc.group(sc.bare[url].index).params = found },
	}
}

// parametersOf are the variables that the call around a URL hands to its request, nil
// without any.
func parametersOf(sc *scene, b *bareURL) *parameters {
	s := sc.view.Text
	if b.signed || sc.list[b.index].kind == unfit || syntax.QuoteBefore(s, b.at) == 0 || value.AroundAt(sc.view, b.at, b.end).HTML {
		return nil
	}
	own := b.statement(s)
	p := parameters{code: own.Text(s), callee: call.Callee(s, own, own.Opens)}
	p.policy, p.signature = call.ParameterIn(sc.view, own, b.at, b.end, "policy"), call.ParameterIn(sc.view, own, b.at, b.end, "signature")
	if !p.policy.Shown() || !p.signature.Shown() {
		if p.policy = call.ObjectGiven(sc.view, own, b.end); !p.policy.Shown() {
			return nil
		}
		p.signature = p.policy
	}
	return &p
}

// revealURLs finds the URLs whose file is a variable or a word in its place:
// `https://cdn.filestackcontent.com/${handle}`, "https://…/resize=width:600/" + url,
// https://cdn.filestackcontent.com/<HANDLE>.
func revealURLs(sc *scene) {
	s := sc.view.Text
	for i := range sc.unsigned() {
		b := &sc.bare[i]
		if sc.list[b.index].kind == unfit && (call.EndsInVariable(s, b.at, b.end) || sc.alone[b.index].Forgiven.Has(report.CodePlaceholder)) {
			sc.group(b.index).reveal = b.statement(s)
			sc.shown++
		}
	}
}
