package locate

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/syntax"
	"policybench/signing/link"
)

// findKey looks for the API key among the parameters of a request. Where only its
// name stands there, a variable holds it.
func (l *located) findKey(code string) {
	if l.link.APIKey != "" || l.skipKey {
		return
	}
	for i := 0; i < len(code); i++ {
		if key := keyAt(code, i); key != "" {
			l.link.APIKey = key
			return
		}
	}
	for _, name := range [...]string{"key", "apikey", "apiKey", "api_key", "API_KEY", "APIKEY", "KEY"} {
		if ascii.HoldsWord(code, name) {
			l.skipKey = true
			return
		}
	}
}

// readLibraryCall knows what filepicker.js asks for under the name of its function,
// and that it adds the API key by itself.
func (l *located) readLibraryCall(call string) {
	_, name, ok := strings.Cut(call, "ilepicker.")
	if !ok {
		return
	}
	l.skipKey = true
	switch name {
	case "remove":
		l.link.Method = "DELETE"
	case "write", "writeUrl":
		l.link.Method = "POST"
	case "read":
		l.link.Method = "GET"
	case "stat":
		l.route = link.RouteMetadata
	case "convert":
		l.route = link.RouteConvert
	}
}

// completePair takes the half of a pair that the code leaves to a variable.
func (f *finder) completePair(l *located, from, to int) {
	code := syntax.Argument{Text: f.v.Text[from:to], At: from}
	if !l.policy.given {
		l.policy = f.variableIn(code, "policy")
	}
	if !l.signature.given {
		l.signature = f.variableIn(code, "signature")
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
		if l.policy.given || l.signature.given || syntax.QuoteBefore(s, b.at) == 0 || contextAt(f.v, b.at, b.end).html {
			continue
		}
		own := b.statement(s)
		policy, signature := f.parameterIn(own, b, "policy"), f.parameterIn(own, b, "signature")
		if !policy.given || !signature.given {
			if policy = f.objectGiven(own, b); !policy.given {
				continue
			}
			signature = policy
		}
		l.policy, l.signature, l.fields = policy, signature, true
		code := own.Text(s)
		if m := syntax.MethodIn(code); m != "" {
			l.link.Method = m
		}
		l.findKey(code)
		l.readLibraryCall(callee(s, own, own.Opens))
	}
}

// parameterIn finds what a statement gives a name: outside of its URL, or in a
// template at its end.
func (f *finder) parameterIn(own *syntax.Statement, b *bareURL, name string) value {
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
		if v := f.variableIn(syntax.Argument{Text: code, At: p[0]}, name); v.given && syntax.IsVariable(strings.TrimLeft(v.found, "$@:&*(")) {
			return v
		}
	}
	return value{}
}

// objectGiven finds a variable that the request takes its parameters from, so that
// nobody can say what is missing: params=params, { query }.
func (f *finder) objectGiven(own *syntax.Statement, b *bareURL) value {
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
				return value{given: true, variable: true, found: name, spans: f.v.Spans(b.end+i, b.end+at)}
			}
		}
	}
	return value{}
}
