package call_test

import (
	"strings"
	"testing"

	"policybench/signing/inspect/call"
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/syntax"
)

// Whatever the code is, an answer is a part of it.
func FuzzCall(f *testing.F) {
	for _, text := range []string{
		`get("https://a/", {policy: secret.policy, signature})`, "get(`https://a/${handle}`)", "key: '" + key + "', handle: '" + handle + "'",
		`filepicker.remove("https://a/", params=params)`, `{policy: p`,
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		at, end := len(text)/3, len(text)/2
		v := &carrier.View{Text: text}
		own := syntax.StatementAround(text, at, end)
		key, _ := call.KeyIn(text)
		for _, answer := range []string{
			key, call.NearestKey(text[:at], text[end:]), call.NearHandle(text[:at], text[end:]),
			call.ParameterIn(v, &own, at, end, "policy").Found, call.ObjectGiven(v, &own, end).Found,
			call.VariableIn(v, syntax.Argument{Text: text[at:], At: at}, "policy").Found,
			strings.TrimSuffix(call.Callee(text, &own, own.Opens), "-"),
		} {
			if !strings.Contains(text, answer) {
				t.Fatalf("%q is no part of the code", answer)
			}
		}
		call.EndsInVariable(text, at, end)
	})
}
