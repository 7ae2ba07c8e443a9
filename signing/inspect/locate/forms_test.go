package locate

import (
	"encoding/base64"
	"strings"
	"testing"
)

// What texts of other kinds give, by form: most are a request by themselves.
func TestForms(t *testing.T) {
	foreign := base64.StdEncoding.EncodeToString([]byte(`{"expiration":"2026-12-01T00:00:00Z","conditions":[{"bucket":"b"}]}`))
	for _, c := range []struct{ name, text, want string }{
		{"JSON that is broken, by itself", `{"expiry": 1893456000 "call": ["read"]}`, "json"},
		{"JSON that is broken, among others", `save {"expiry": 1893456000 "call": ["read"]} now`, ""},
		{"JSON of an error", `{"expiry": 1893456000 "call": ["read"], "error": 1}`, ""},
		{"JSON beside its own encoding", `{"expiry":1893456000} §P1`, "policy"},
		{"JSON beside another encoding", `{"expiry":1893456000} §P2`, "json policy"},
		{"JSON that code fills in", "p = `{\"expiry\": ${soon}, \"call\": [\"read\"]}`", "json"},
		{"an object that code signs", "getSecurity({ expiry: 1893456000, call: ['read'] }, secret)", "json"},
		{"an object of another program", "schedule({ expiry: 1893456000, user: 'x' })", ""},
		{"a form for Amazon's storage", `<input name="policy" value="` + foreign + `"> S3`, "other-service"},
		{"a URL whose file a variable names", `fetch("https://cdn.filestackcontent.com/" + handle)`, "delivery"},
		{"a URL without a file", `see https://cdn.filestackcontent.com/ for it`, ""},
		{"a pair handed to nobody, alone", "const x = {policy: p, signature: s} // filestack", "pair"},
		{"two calls of init", "filestack.init('§K', {security: {policy: p, signature: s}}); filestack.init('§K', {security: {policy: a, signature: b}})", "picker picker"},
		{"a server's message", "HTTP 403: this action has been secured by the developer of this website. Error: The policy does not give you permission to make that call", "message"},
		{"a base64 text in a base64 text", base64.StdEncoding.EncodeToString([]byte("see " + base64.StdEncoding.EncodeToString([]byte("https://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D is it")))), ""},
	} {
		var forms []string
		for _, r := range Requests(joinParts.Replace(c.text)) {
			forms = append(forms, string(r.Form))
		}
		if got := strings.Join(forms, " "); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
