package judge

import (
	"encoding/json"
	"os"
	"slices"
	"testing"

	"policybench/signing"
	"policybench/signing/inspect/request"
	"policybench/signing/report"
)

type publishedPair struct{ ID, Secret, Policy, Signature string }

// publishedPairs are pairs that Filestack's documentation, libraries and their
// tests print together with the secret.
func publishedPairs(t testing.TB) []publishedPair {
	t.Helper()
	raw, err := os.ReadFile("../../../testdata/vectors.json")
	if err != nil {
		t.Fatal(err)
	}
	var pairs []publishedPair
	if err := json.Unmarshal(raw, &pairs); err != nil {
		t.Fatal(err)
	}
	pairs = slices.DeleteFunc(pairs, func(p publishedPair) bool { return p.Secret == "" })
	if len(pairs) == 0 {
		t.Fatal("no published pair with its secret")
	}
	return pairs
}

func TestPublishedPairsAreGenuine(t *testing.T) {
	for _, p := range publishedPairs(t) {
		t.Run(p.ID, func(t *testing.T) {
			l := request.Request{Form: report.FormPair, Policy: foundAs(p.Policy), Signature: foundAs(p.Signature)}
			r := judged(l, Options{At: judgedAt, Keys: []Key{{Name: "published", Secret: signing.NewSecret(p.Secret)}}})
			if r.Genuine != report.Yes || r.SecretFrom != "published" {
				t.Errorf("genuine %d, findings %v", r.Genuine, r.Codes())
			}
		})
	}
}

// TestWritersStylesRaiseNoAlarm judges one policy as every library writes its
// JSON: the spaces, orders and escapes must not be taken for faults.
func TestWritersStylesRaiseNoAlarm(t *testing.T) {
	for writer, json := range map[string]string{
		"filestack-js":     `{"expiry":1795395600,"call":["store"],"handle":"KW9EJhYtS6y48Whm2S6D","path":"^/<a>&ü😀/.*$"}`,
		"filestack-python": `{"call": ["store"], "expiry": 1795395600, "handle": "KW9EJhYtS6y48Whm2S6D", "path": "^/<a>&\u00fc\ud83d\ude00/.*$"}`,
		"filestack-php":    `{"call":["store"],"handle":"KW9EJhYtS6y48Whm2S6D","path":"^\/<a>&\u00fc\ud83d\ude00\/.*$","expiry":1795395600}`,
		"filestack-go":     `{"call":["store"],"expiry":1795395600,"handle":"KW9EJhYtS6y48Whm2S6D","path":"^/\u003ca\u003e\u0026ü😀/.*$"}`,
		"rails":            `{"expiry":1795395600,"call":["store"],"handle":"KW9EJhYtS6y48Whm2S6D","path":"^/\u003ca\u003e\u0026ü😀/.*$"}`,
		"filestack-swift":  `{"call":["store"],"expiry":1795395600,"handle":"KW9EJhYtS6y48Whm2S6D","path":"^\/<a>&ü😀\/.*$"}`,
		"by hand":          "{\n  \"expiry\": 1795395600,\r\n\t\"call\": [ \"store\" ],\n  \"handle\": \"KW9EJhYtS6y48Whm2S6D\",\n  \"path\": \"^/<a>&ü😀/.*$\"\n}\n",
	} {
		t.Run(writer, func(t *testing.T) {
			r := judged(signed(t, json), Options{At: judgedAt, Keys: testKeys()})
			if r.Verdict != report.Valid || len(r.Findings) != 0 {
				t.Errorf("%s, %v", r.Verdict, r.Codes())
			}
		})
	}
}
