package call_test

import (
	"strings"
	"testing"

	"policybench/signing/inspect/call"
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/syntax"
	"policybench/signing/link"
)

const (
	key     = "AhTgLagciQByzXpFGRI0Az"
	another = "ANdpKX6pWRIevNAWvvOOtz"
	handle  = "KW9EJhYtS6y48Whm2S6D"
)

func TestKeyAt(t *testing.T) {
	for text, want := range map[string]string{
		key: key, "'" + key + "'": key, "a" + key: "", key + "a": "", key[:21]: "", key[1:]: "",
		// seen: a key with a hyphen in public code.
		strings.Replace(key, "L", "-", 1): strings.Replace(key, "L", "-", 1), strings.Replace(key, "L", ".", 1): "", "B" + key[1:]: "", "key=" + key + "&": key, "/" + key + "/": key,
	} {
		got := ""
		if at := strings.IndexByte(text, 'A'); at >= 0 {
			got = call.KeyAt(text, at)
		}
		if got != want {
			t.Errorf("%s: %q", text, got)
		}
	}
}

func TestNearestKey(t *testing.T) {
	for _, c := range []struct{ name, before, after, want string }{
		{"before", "key: " + key + " ", "", key},
		{"behind", "", " " + key, key},
		{"the nearer, behind", key + strings.Repeat(" ", 50), " " + another, another},
		{"the nearer, before", another + " ", strings.Repeat(" ", 50) + key, another},
		{"the last of two before", key + " " + another + " ", "", another},
		{"the first of two behind", "", another + " " + key, another},
		{"none", "the API key", "Another", ""},
		{"too far before", key + strings.Repeat(" ", 900), "", ""},
	} {
		if got := call.NearestKey(c.before, c.after); got != c.want {
			t.Errorf("%s: %q", c.name, got)
		}
	}
}

func TestNearHandle(t *testing.T) {
	for _, c := range []struct{ name, before, after, want string }{
		{"named before", "handle: '" + handle + "', ", "", handle},
		{"named behind", "", ", \"handle\": \"" + handle + "\"", handle},
		{"a constant", "FILE_handle = \"" + handle + "\"", "", handle},
		{"a longer word", "handle: '" + handle + "x'", "", ""},
		{"a shorter word", "handle: '" + handle[1:] + "'", "", ""},
		{"no name", handle, "", ""},
		{"a function", "handle(" + handle + ")", "", handle},
		{"a word that goes on", "handler " + handle, "", ""},
		{"the earlier of two names", "handle: '" + handle + "', handle: x", "", handle},
		{"too far behind", "", strings.Repeat(" ", 200) + "handle: '" + handle + "'", ""},
	} {
		if got := call.NearHandle(c.before, c.after); got != c.want {
			t.Errorf("%s: %q", c.name, got)
		}
	}
}

func TestKeyIn(t *testing.T) {
	for code, want := range map[string]string{
		"{key: '" + key + "'}": key, "{key: config.key}": "variable", "{apikey}": "variable", "API_KEY + x": "variable",
		"{monkey: 1}": "", "{keys: 2}": "", "": "",
	} {
		got, variable := call.KeyIn(code)
		if variable {
			got = "variable"
		}
		if got != want {
			t.Errorf("%s: %q, want %q", code, got, want)
		}
	}
}

func TestLibrary(t *testing.T) {
	for name, want := range map[string]call.Asked{
		"filepicker.remove": {Method: "DELETE"}, "window.filepicker.write": {Method: "POST"}, "Filepicker.writeUrl": {Method: "POST"},
		"filepicker.read": {Method: "GET"}, "filepicker.stat": {Route: link.RouteMetadata}, "filepicker.convert": {Route: link.RouteConvert}, "filepicker.pick": {},
	} {
		if got, ok := call.Library(name); !ok || got != want {
			t.Errorf("%s: %+v %v", name, got, ok)
		}
	}
	for _, name := range []string{"requests.remove", "remove", "", "filestack.remove"} {
		if _, ok := call.Library(name); ok {
			t.Errorf("%s is no function of filepicker.js", name)
		}
	}
}

// url is the stretch between bars, its statement and the text without them.
func url(marked string) (v *carrier.View, own syntax.Statement, at, end int) {
	at, end = strings.IndexByte(marked, '|'), strings.LastIndexByte(marked, '|')-1
	v = &carrier.View{Text: strings.ReplaceAll(marked, "|", "")}
	return v, syntax.StatementAround(v.Text, at, end), at, end
}

func TestCallee(t *testing.T) {
	for text, want := range map[string]string{
		`requests.get("|u|", x)`:     "requests.get",
		`await this.http.get("|u|")`: "this.http.get",
		`$client->get("|u|")`:        "$client->get",
		`Net::HTTP.get("|u|")`:       "Net::HTTP.get",
		`f({a: "|u|"})`:              "f",
		`f(g("|u|"))`:                "g",
		`curl "|u|" -d x`:            "-",
		`{a: "|u|"}`:                 "",
		`["|u|"]`:                    "",
		`("|u|")`:                    "",
	} {
		v, own, _, _ := url(text)
		if got := call.Callee(v.Text, &own, own.Opens); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

func TestParameterIn(t *testing.T) {
	for text, want := range map[string]string{
		`get("|u|", {policy: secret.policy})`: "secret.policy",
		`get("|u|", {policy, signature})`:     "policy",
		`get("|u|", policy=pol)`:              "policy",
		`get("|u|", {"policy": $policy})`:     "$policy",
		"get(`|u?${policy}|`)":                "policy",
		`get("|u|", {policyId: 1})`:           "",
		`get("|u|", "the policy of ours")`:    "",
		`get("|u|", {x: a.policy})`:           "",
		`get("|u|")`:                          "",
		`get("|u|"); send({policy: p})`:       "",
	} {
		v, own, at, end := url(text)
		got := call.ParameterIn(v, &own, at, end, "policy")
		if got.Found != want || got.Shown() != (want != "") || want != "" && got.State != request.Variable {
			t.Errorf("%s: %+v, want %q", text, got, want)
		}
	}
}

func TestObjectGiven(t *testing.T) {
	for text, want := range map[string]string{
		`get("|u|", params=params)`:     "params",
		`get("|u|", { query })`:         "query",
		`get("|u|", {params: options})`: "params",
		`get("|u|", security)`:          "security",
		`get("|u|", {params: {a: 1}})`:  "",
		`get("|u|", {paramsOf: x})`:     "",
		`get("|u|").params`:             "",
		`get("|u|", "query")`:           "",
		`get("|u|")`:                    "",
	} {
		v, own, _, end := url(text)
		if got := call.ObjectGiven(v, &own, end); got.Found != want {
			t.Errorf("%s: %q, want %q", text, got.Found, want)
		}
	}
}

func TestVariableIn(t *testing.T) {
	for text, want := range map[string]string{
		"{policy: p, x: 1}": "p", "{policy}": "policy", `{"policy": cfg["p"]}`: `cfg["p"]`, "{a: b.policy}": "", "{policyOf: p}": "", "{mypolicy: p}": "", "{policy: p": "p", "{}": "",
	} {
		object := syntax.Argument{Text: text, At: 3}
		view := &carrier.View{Text: "f( " + text}
		v := call.VariableIn(view, object, "policy")
		if v.Found != want {
			t.Errorf("%s: %q, want %q", text, v.Found, want)
		}
		if want != "" && (len(v.Spans) != 1 || view.Text[v.Spans[0].Offset:v.Spans[0].End()] != want) {
			t.Errorf("%s: at %v", text, v.Spans)
		}
	}
}

func TestEndsInVariable(t *testing.T) {
	for text, want := range map[string]bool{
		`"|https://a/|" + handle`:       true,
		`'|https://a/|' . $handle`:      true,
		`"|https://a/|" & handle`:       true,
		`"|https://a/|" <> handle`:      true,
		`"|https://a/|" .. handle`:      true,
		"`|https://a/${handle}|`":       true,
		`"|https://a/#{handle}|"`:       true,
		`"|https://a/{{handle}}|"`:      true,
		`"|https://a/%s|"`:              true,
		`"|https://a/$handle|"`:         true,
		`|https://a/$HANDLE| -o f`:      true,
		`|https://a/$1|;`:               true,
		`$"|https://a/{handle}|"`:       true,
		`"|https://a/{file.Handle}/b|"`: true,
		`"|https://a/{}|".format(h)`:    true,
		`"|https://a/{b: 1}/{h}|"`:      true,
		`"|https://a/{b: 1}|"`:          false,
		`"|https://a/{handle|"`:         false,
		`"|https://a/b{handle}|"`:       false,
		`see |https://a/{handle}| now`:  false,
		`|https://a/100$|`:              false,
		`|https://a/%20b|`:              false,
		"`|https://${host}|`":           false,
		`"|https://${host}/a|"`:         false,
		`"|https://a/|" + "b"`:          false,
		`"|https://a/|". The next one`:  false,
		`|https://a/| + handle`:         false,
		`"|https://a/|"`:                false,
	} {
		v, _, at, end := url(text)
		if got := call.EndsInVariable(v.Text, at, end); got != want {
			t.Errorf("%s: %v", text, got)
		}
	}
}

// variable is what an object gives the name policy.
func variable(object string) string {
	return call.VariableIn(&carrier.View{Text: object}, syntax.Argument{Text: object}, "policy").Found
}
