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
		if got := formsOf(joinParts.Replace(c.text)); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// Each thing that the whole of a text may be or hold, by the forms that the text gives,
// and its nearest neighbor.
func TestWholes(t *testing.T) {
	const linked = "https://b.s3.amazonaws.com/a?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Date=20261101T000000Z&X-Amz-Expires=60&X-Amz-Signature=§S1"
	checkTable(t, []joinRow{
		{"message of a server", "", "Error: The signature has expired (filestack)", "message"},
		{"message of a server", "not in prose about others", "my passport has expired", ""},
		{"webhook", "", "FS-Signature: §S1\nFS-Timestamp: 1777000000", "webhook"},
		{"webhook", "in JSON", `{"x-filestack-signature":["§S1"],"user-agent":["Filestack"]}`, "webhook"},
		{"webhook", "in an environment", "HTTP_FS_SIGNATURE=§S1\nHTTP_FS_TIMESTAMP=1777000000", "webhook"},
		{"webhook", "not another's", "X-Hub-Signature: §S1", ""},
		{"link of another service", "", linked, "other-service"},
		{"link of another service", "not beside a policy", linked + ` {"expiry":1893456000,"call":["read"]}`, "json"},
		{"app secret", "", "FILESTACK_SECRET=Z3IYZSH2UJA7VN3QYFVSVCF7PI", "secret"},
		{"app secret", "not another's", "TWILIO_SECRET=Z3IYZSH2UJA7VN3QYFVSVCF7PI", ""},
		{"API key", "", "filestack.init('§K')", "picker"},
		{"API key", "not another's", "stripe.init('§K')", ""},
		{"picker without a key", "", "<ReactFilestack apikey={KEY}/>", "picker"},
		{"picker without a key", "not another component", "<ReactPlayer apikey={KEY}/>", ""},
	}, WholeNames(), formsOf)
}

// formsOf are the forms of what a text shows.
func formsOf(text string) string {
	var forms []string
	for _, r := range Requests(text) {
		forms = append(forms, string(r.Form))
	}
	return strings.Join(forms, " ")
}
