package locate_test

import (
	"strings"
	"testing"

	"policybench/signing/inspect"
	"policybench/signing/report"
)

// clientCalls hand the pair, which may read and convert, to a call of a client. needs
// are the calls that it needs, denied what is said of it.
var clientCalls = []struct{ name, text, needs, problems string }{
	{"remove", `client.remove('§H', {policy: '§P', signature: '§S'})`, "remove", "call-denied"},
	{"remove, over lines", "await client.remove(\n  '§H',\n  {\n    policy: '§P',\n    signature: '§S',\n  },\n);", "remove", "call-denied"},
	{"metadata", `client.metadata('§H', {}, {policy: '§P', signature: '§S'})`, "stat", "call-denied"},
	{"download", `filestackClient.download('§H', {policy: '§P', signature: '§S'})`, "read", ""},
	{"store", `client.storeURL(url, {}, {policy: '§P', signature: '§S'})`, "store", "call-denied"},
	{"handle in a variable", `client.remove(handle, {policy: '§P', signature: '§S'})`, "remove", "call-denied"},

	{"another's method", `list.remove('§H', {policy: '§P', signature: '§S'})`, "", ""},
	{"another method", `client.send('§H', {policy: '§P', signature: '§S'})`, "", ""},
	{"a statement before", `client.remove(a); use({policy: '§P', signature: '§S'})`, "", ""},
	{"a list", `client.remove([{policy: '§P', signature: '§S'}])`, "", ""},
	{"no call", `const security = {policy: '§P', signature: '§S'}`, "", ""},
}

func TestClientCall(t *testing.T) {
	for _, tt := range clientCalls {
		t.Run(tt.name, func(t *testing.T) {
			text := carrying.Replace("const filestack = require('filestack-js');\n" + tt.text)
			reports := inspect.Inspect(text, inspect.Options{At: wildAt})
			if len(reports) != 1 {
				t.Fatalf("%v", describe(reports))
			}
			var needs []string
			for _, c := range reports[0].Link.Needs {
				needs = append(needs, string(c))
			}
			if got := strings.Join(needs, " "); got != tt.needs || problemsOf(reports[0]) != tt.problems {
				t.Errorf("needs %q, problems %q", got, problemsOf(reports[0]))
			}
		})
	}
}

// An app secret where the signature belongs is said to be one.
func TestSecretAsSignature(t *testing.T) {
	for _, text := range []string{
		`filestack.init("§K", { security: { policy: "§P", signature: "§x" } })`,
		`https://cdn.filestackcontent.com/§H?policy=§P&signature=§x`,
		`https://cdn.filestackcontent.com/security=policy:§P,signature:§x/§H`,
		`<div type="filepicker" data-fp-apikey="§K" data-fp-policy="§P" data-fp-signature="§x"></div>`,
	} {
		text = withBasic.Replace(carrying.Replace(text))
		reports := inspect.Inspect(text, inspect.Options{At: wildAt})
		if len(reports) != 1 || reports[0].Verdict != report.Malformed || !reports[0].Has(report.CodeSecretExposed) {
			t.Errorf("%s: %v", text, describe(reports))
			continue
		}
		if f := reports[0].Find(report.CodeSignatureNotHex); f == nil || f.Args[2] != "secret" || strings.Contains(strings.Join(f.Args, ""), basicSecret[:4]) {
			t.Errorf("%s: %v", text, reports[0].Findings)
		}
	}
	// The secret that signs is no signature.
	for _, text := range []string{
		`const signature = hmac("§x", policy); filestack.init("§K", { security: { policy: "§P", signature } })`,
		`filestack; const signatureSecret = "§x"; const policy = "§P"; const signature = "§S"`,
	} {
		text = withBasic.Replace(carrying.Replace(text))
		for _, r := range inspect.Inspect(text, inspect.Options{At: wildAt}) {
			if r.Has(report.CodeSignatureNotHex) {
				t.Errorf("%s: %v", text, r.Codes())
			}
		}
	}
}
