package call

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/syntax"
	"policybench/signing/link"
)

// KeyIn looks for the API key among the parameters of a request. Where only its name
// stands there, a variable holds it.
func KeyIn(code string) (key string, variable bool) {
	for i := 0; i < len(code); i++ {
		next := strings.IndexByte(code[i:], 'A') // which keys begin with
		if next < 0 {
			break
		}
		i += next
		if key := KeyAt(code, i); key != "" {
			return key, false
		}
	}
	for _, name := range [...]string{"key", "apikey", "apiKey", "api_key", "API_KEY", "APIKEY", "KEY"} {
		if ascii.HoldsWord(code, name) {
			return "", true
		}
	}
	return "", false
}

// Asked is what a function of filepicker.js asks for.
type Asked struct {
	Method string
	Route  link.Route
}

// Library knows what filepicker.js asks for under the name of its function; it adds
// the API key by itself.
func Library(call string) (Asked, bool) {
	_, name, ok := strings.Cut(call, "ilepicker.")
	if !ok {
		return Asked{}, false
	}
	switch name {
	case "remove":
		return Asked{Method: "DELETE"}, true
	case "write", "writeUrl":
		return Asked{Method: "POST"}, true
	case "read":
		return Asked{Method: "GET"}, true
	case "stat":
		return Asked{Route: link.RouteMetadata}, true
	case "convert":
		return Asked{Route: link.RouteConvert}, true
	}
	return Asked{}, true
}

// Callee is the name of the call whose arguments common encloses, the innermost;
// own is the URL's statement. Empty where there is none.
func Callee(s string, own *syntax.Statement, common []syntax.Bracket) string {
	for _, b := range common {
		if b.Kind != '(' {
			continue
		}
		i := b.At
		for i > own.From && (ascii.IsName(s[i-1]) || strings.IndexByte(".$:>?!-", s[i-1]) >= 0) {
			i--
		}
		if i < b.At {
			return s[i:b.At]
		}
	}
	if len(common) == 0 { // a call without parentheses, a chain of calls, a command
		return "-"
	}
	return ""
}

// ParameterIn finds what a statement gives a name: outside of its URL, or in a
// template at its end.
func ParameterIn(view *carrier.View, own *syntax.Statement, at, end int, name string) request.Value {
	s := view.Text
	places := [...][2]int{{end, own.To}, {own.From, at}, {end, end}}
	if i := strings.Index(s[at:end], "?${"); i >= 0 {
		places[2] = [2]int{at + i, end}
	}
	for _, p := range places {
		code := ascii.Part(s, p[0], p[1])
		if !syntax.IsParameter(code, name) {
			continue
		}
		if v := VariableIn(view, syntax.Argument{Text: code, At: p[0]}, name); v.Shown() && syntax.IsVariable(strings.TrimLeft(v.Found, "$@:&*(")) {
			return v
		}
	}
	return request.Value{}
}

// ObjectGiven finds a variable that the request takes its parameters from, so that
// nobody can say what is missing: params=params, { query }.
func ObjectGiven(view *carrier.View, own *syntax.Statement, end int) request.Value {
	s := view.Text
	code := ascii.Part(s, end, own.To)
	for _, name := range [...]string{"params", "parameters", "query", "qs", "searchParams", "security"} {
		for at := 0; ; {
			i := strings.Index(code[at:], name)
			if i < 0 {
				break
			}
			i += at
			at = i + len(name)
			before, rest := strings.TrimRight(code[:i], " \t\r\n"), strings.TrimLeft(code[at:], " \t")
			if before == "" || strings.IndexByte("{(,\"", before[len(before)-1]) < 0 || rest == "" {
				continue
			}
			given := strings.TrimLeft(strings.TrimLeft(rest, ":=>"), " \t")
			if len(given) < len(rest) && syntax.IsVariable(given) || strings.IndexByte(",})", rest[0]) >= 0 {
				return request.Value{State: request.Variable, Found: name, Spans: view.Spans(end+i, end+at)}
			}
		}
	}
	return request.Value{}
}
