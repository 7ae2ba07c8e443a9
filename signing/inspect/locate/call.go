package locate

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/syntax"
	"policybench/signing/inspect/value"
	"policybench/signing/link"
)

// findKey looks for the API key among the parameters of a request. Where only its
// name stands there, a variable holds it.
func findKey(l *request.Request, code string) {
	if l.Link.APIKey != "" || l.Open.Key {
		return
	}
	for i := 0; i < len(code); i++ {
		if key := keyAt(code, i); key != "" {
			l.Link.APIKey = key
			return
		}
	}
	for _, name := range [...]string{"key", "apikey", "apiKey", "api_key", "API_KEY", "APIKEY", "KEY"} {
		if ascii.HoldsWord(code, name) {
			l.Open.Key = true
			return
		}
	}
}

// readLibraryCall knows what filepicker.js asks for under the name of its function,
// and that it adds the API key by itself.
func readLibraryCall(l *request.Request, call string) {
	_, name, ok := strings.Cut(call, "ilepicker.")
	if !ok {
		return
	}
	l.Open.Key = true
	switch name {
	case "remove":
		l.Link.Method = "DELETE"
	case "write", "writeUrl":
		l.Link.Method = "POST"
	case "read":
		l.Link.Method = "GET"
	case "stat":
		l.Route = link.RouteMetadata
	case "convert":
		l.Route = link.RouteConvert
	}
}

// completePair takes the half of a pair that the code leaves to a variable.
func (f *finder) completePair(l *request.Request, from, to int) {
	code := syntax.Argument{Text: f.v.Text[from:to], At: from}
	if !l.Policy.Shown() {
		l.Policy = variableIn(f.v, code, "policy")
	}
	if !l.Signature.Shown() {
		l.Signature = variableIn(f.v, code, "signature")
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
		policy, signature := f.parameterIn(own, b, "policy"), f.parameterIn(own, b, "signature")
		if !policy.Shown() || !signature.Shown() {
			if policy = f.objectGiven(own, b); !policy.Shown() {
				continue
			}
			signature = policy
		}
		l.Policy, l.Signature, l.Carried.InCode = policy, signature, true
		code := own.Text(s)
		if m := syntax.MethodIn(code); m != "" {
			l.Link.Method = m
		}
		findKey(l, code)
		readLibraryCall(l, callee(s, own, own.Opens))
	}
}

// parameterIn finds what a statement gives a name: outside of its URL, or in a
// template at its end.
func (f *finder) parameterIn(own *syntax.Statement, b *bareURL, name string) request.Value {
	s := f.v.Text
	places := [...][2]int{{b.end, own.To}, {own.From, b.at}, {b.end, b.end}}
	if i := strings.Index(s[b.at:b.end], "?${"); i >= 0 {
		places[2] = [2]int{b.at + i, b.end}
	}
	for _, p := range places {
		code := ascii.Part(s, p[0], p[1])
		if !syntax.IsParameter(code, name) {
			continue
		}
		if v := variableIn(f.v, syntax.Argument{Text: code, At: p[0]}, name); v.Shown() && syntax.IsVariable(strings.TrimLeft(v.Found, "$@:&*(")) {
			return v
		}
	}
	return request.Value{}
}

// objectGiven finds a variable that the request takes its parameters from, so that
// nobody can say what is missing: params=params, { query }.
func (f *finder) objectGiven(own *syntax.Statement, b *bareURL) request.Value {
	s := f.v.Text
	code := ascii.Part(s, b.end, own.To)
	for _, name := range [...]string{"params", "query", "qs", "searchParams", "security"} {
		for at := 0; ; {
			i := strings.Index(code[at:], name)
			if i < 0 {
				break
			}
			i += at
			at = i + len(name)
			before, rest := strings.TrimRight(code[:i], " \t\r\n"), strings.TrimLeft(code[at:], " \t")
			if before == "" || strings.IndexByte("{(,", before[len(before)-1]) < 0 || rest == "" {
				continue
			}
			given := strings.TrimLeft(strings.TrimLeft(rest, ":=>"), " \t")
			if len(given) < len(rest) && syntax.IsVariable(given) || strings.IndexByte(",})", rest[0]) >= 0 {
				return request.Value{State: request.Variable, Found: name, Spans: f.v.Spans(b.end+i, b.end+at)}
			}
		}
	}
	return request.Value{}
}
