package code_test

import (
	"strings"
	"testing"
)

// Each sign of a body that holds the pair as fields, and what only looks like one.
func TestRequestBody(t *testing.T) {
	const fields = `{"policy": "§P", "signature": "§S"}`
	for _, c := range []struct{ name, before, after, want string }{
		{"curl's data", "curl https://x -d '", "'", "request-body"},
		{"at once", "curl https://x -d'", "'", "request-body"},
		{"written out", "curl https://x --data '", "'", "request-body"},
		{"a form", "curl https://x -F 'a=", "'", "request-body"},
		{"a form, written out", "curl https://x --form 'a=", "'", "request-body"},
		{"of another program", "x https://x -d '", "'", "request-body"},
		{"of curl without a URL", "curl $U -d '", "'", "request-body POST"},
		{"of neither", "x -d '", "'", ""},
		{"curl with another flag", "curl https://x -H '", "'", ""},
		{"made a text", "f(JSON.stringify(", "))", "request-body"},
		{"an option", "f({ body: ", "})", "request-body"},
		{"a variable", "body = ", "", "request-body"},
		{"Python's JSON", "f(json=", ")", "request-body"},
		{"Python's data", "f(data=", ")", "request-body"},
		{"a form's data", "new FormData(", ")", "request-body"},
		{"beside a key of its own", `{"apikey": k, "a": `, "}", "request-body"},
		{"beside a key in single quotes", `{'apikey': k, "a": `, "}", "request-body"},
		{"beside sources", `{"sources": [], "a": `, "}", "request-body"},
		{"behind a handle", `{"handle": h, "a": `, "}", "request-body"},
		{"before a handle", "", `, "handle": h`, "request-body"},
		{"behind a handle and a URL", `{"handle": null, "url": "https://a/b", `, "}", ""},
		{"before a URL and a handle", "{", `, "url": "https://a/b", "handle": h}`, ""},
		{"behind another object's URL", `{"url": "https://a/b"}, {"handle": h, `, "}", "request-body"},
		{"before a key", "", `, "apikey": k`, "request-body"},
		{"far before a key", "", strings.Repeat(" ", 200) + `"apikey": k`, ""},
		{"far behind a sign", "json=" + strings.Repeat(" ", 400), "", ""},
		{"beside another word", `{"tokens": k, "a": `, "}", ""},
		{"nothing around", "", "", ""},
	} {
		if got := around(t, c.name, c.before+fields+c.after, true); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
	for name, text := range map[string]string{
		"no names in quotes":    "{policy: '§P', signature: '§S'}, \"handle\": h",
		"one of them in quotes": "{\"policy\": '§P', signature: '§S'}, \"handle\": h",
		"the other in quotes":   "{policy: '§P', \"signature\": '§S'}, \"handle\": h",
	} {
		if got := around(t, name, text, true); got != "" {
			t.Errorf("%s: %q", name, got)
		}
	}
}

// A pair is followed by its names to what takes it, a few steps and not far.
func TestUsesOfAPair(t *testing.T) {
	const halves = "const policy = '§P';\nconst signature = '§S';\n"
	const remove = "handle=§H needs=remove"
	for _, c := range []struct{ name, text, want string }{
		{"an object of both", halves + "const o = { policy, signature };\nclient.remove('§H', o);", remove},
		{"given to another name first", halves + "log(policy);\nclient.remove('§H', { policy, signature });", remove},
		{"named by longer words only", halves + "client.remove('§H', { policyId, signatureId });", ""},
		{"one of them by a longer word", halves + "client.remove('§H', { policy, signatureId });", ""},
		{"made anew", "const o = { §pair };\no = f();\n", ""},
		{"an argument by its name", "const o = { §pair };\nclient.remove('§H', o);", remove},
		{"a field that the method does not read", "const o = { §pair };\nclient.remove('§H', { security: o });", ""},
		{"the eighth use", "const pair = { §pair };\n" + strings.Repeat("pair;", 7) + "\nclient.remove('§H', pair);", remove},
		{"the ninth use", "const pair = { §pair };\n" + strings.Repeat("pair;", 8) + "\nclient.remove('§H', pair);", ""},
		{"far away", "const o = { §pair };\n" + strings.Repeat(" ", 1500) + "\nclient.remove('§H', o);", ""},
		{"the value of an attribute", "const o = { security: { §pair } };\n<PickerOverlay clientOptions={o} />", "picker needs=pick opens"},
		{"an attribute's name", "const o = { §pair };\n<a o={x} />", ""},
	} {
		if got := around(t, c.name, c.text, true); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
