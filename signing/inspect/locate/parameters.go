package locate

import (
	"strings"

	"policybench/signing/inspect/ascii"
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
		offers: func(url int, to offer) {
			if found = parametersOf(sc, &sc.urls[url]); found != nil {
				to(0, 0)
			}
		},
		join: func(url, _ int) {
			b := &sc.urls[url]
			g := sc.group(b.index)
			if g.params = found; sc.list[b.index].kind == unfit {
				g.reveal = b.statement(sc)
				sc.shown++
			}
		},
	}
}

// parametersOf are the variables that the call around a URL hands to its request, nil
// without any.
func parametersOf(sc *scene, b *apart) *parameters {
	s := sc.view.Text
	if b.settled || sc.list[b.index].kind == unfit && !call.EndsInVariable(s, b.from, b.to) || syntax.QuoteBefore(s, b.from) == 0 || value.AroundAt(sc.view, b.from, b.to).HTML {
		return nil
	}
	own := b.statement(sc)
	p := parameters{code: own.Text(s), callee: call.Callee(s, own, own.Opens)}
	p.policy, p.signature = call.ParameterIn(sc.view, own, b.from, b.to, "policy"), call.ParameterIn(sc.view, own, b.from, b.to, "signature")
	if !p.policy.Shown() || !p.signature.Shown() {
		if p.policy = call.ObjectGiven(sc.view, own, b.to); !p.policy.Shown() {
			if found := setBehind(sc, own, &p); found != nil {
				return found
			}
			return setBefore(sc, own, b.to, &p)
		}
		p.signature = p.policy
	}
	p.header = sentAsHeader(sc, own.From, p.code)
	return &p
}

// sentAsHeader reports whether code that begins at a place sends its policy as a header.
func sentAsHeader(sc *scene, at int, code string) bool {
	i := strings.Index(code, "policy")
	return i >= 0 && sc.code.SentAsHeader(at+i, at+i)
}

// findVariableFile finds the URLs whose file is a variable, or a word in its place.
func findVariableFile(sc *scene, _ string) {
	s := sc.view.Text
	for i := range sc.unsigned() {
		b := &sc.urls[i]
		if sc.list[b.index].kind == unfit && (call.EndsInVariable(s, b.from, b.to) || sc.alone[b.index].Forgiven.Has(report.CodePlaceholder)) {
			sc.group(b.index).reveal = b.statement(sc)
			sc.shown++
		}
	}
}

// setBehind are the variables that the statements behind a URL set on what holds it: u in
// u.searchParams.set('policy', policy), its query's alias in q.Set("policy", policy).
func setBehind(sc *scene, own *syntax.Statement, p *parameters) *parameters {
	const reach = 600
	name, _ := own.Name(sc.view.Text)
	behind, _, _ := strings.Cut(ascii.After(sc.view.Text, own.To, reach), "://")
	if name == "" || !syntax.IsParameter(behind, "policy") || !syntax.IsParameter(behind, "signature") {
		return nil
	}
	object := syntax.Argument{Text: behind, At: own.To}
	p.policy, p.signature = call.VariableIn(sc.view, object, "policy"), call.VariableIn(sc.view, object, "signature")
	if !p.policy.Shown() || !p.signature.Shown() {
		return nil
	}
	p.header = sentAsHeader(sc, own.To, behind)
	at := own.To + strings.Index(behind, "policy")
	st := syntax.StatementAround(sc.view.Text, syntax.IndexStart(sc.view.Text, at), at)
	text, alias := st.Text(sc.view.Text), ""
	if alias, _ = st.Name(sc.view.Text); ascii.HoldsWord(text, name) {
		return p
	}
	for line := range strings.SplitSeq(behind[:at-own.To], "\n") {
		if given, value, ok := strings.Cut(line, "="); ok && alias != "" && ascii.HoldsWord(given, alias) && ascii.HoldsWord(value, name) {
			return p
		}
	}
	return nil
}

// setBefore are the variables that the statements before a URL set on what its call sends:
// form in form.append('policy', policy), which is the body of fetch(url, {body: form}).
func setBefore(sc *scene, own *syntax.Statement, end int, p *parameters) *parameters {
	const reach = 600
	before := ascii.Before(sc.view.Text, own.From, reach)
	before = before[strings.LastIndex(before, "://")+1:]
	at := strings.LastIndex(before, "policy")
	if at < 0 || !syntax.IsParameter(before, "policy") || !syntax.IsParameter(before, "signature") {
		return nil
	}
	head, _, set := strings.Cut(before[ascii.LineStart(before, at):at], ".")
	form := strings.TrimSpace(head)
	if !set || form == "" || syntax.LastWord(form) != form || !ascii.HoldsWord(ascii.Part(sc.view.Text, end, own.To), form) {
		return nil
	}
	object := syntax.Argument{Text: before, At: own.From - len(before)}
	p.policy, p.signature = call.VariableIn(sc.view, object, "policy"), call.VariableIn(sc.view, object, "signature")
	if !p.policy.Shown() || !p.signature.Shown() {
		return nil
	}
	return p
}
