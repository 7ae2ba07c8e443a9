package conformance

import (
	"encoding/base64"
	"strings"
	"testing"

	"policybench/signing"
	"policybench/snippets"
	"policybench/snippets/internal/sample"
	"policybench/snippets/internal/toolchain"
)

// TestStepsRun: the shell lines print what the comments below them say: the JSON
// where it was written elsewhere, the encoded policy, the signature.
func TestStepsRun(t *testing.T) {
	if !toolchain.Need(t, "sh", "openssl", "tr", "sed", "cat") {
		return
	}
	for _, value := range hostileToAll() {
		p := signing.Policy{Expiry: 1893456000, Path: value, Container: inBase64 + value}
		pair, err := signing.Sign(signing.NewSecret(canary), p)
		if err != nil {
			t.Fatal(err)
		}
		stepsPrint(t, pair, canary)
	}
	for _, policy := range foreignPolicies {
		pair, err := signing.SignEncoded(signing.NewSecret(canary), policy)
		if err != nil {
			t.Fatal(err)
		}
		stepsPrint(t, pair, canary)
	}
}

// TestStepsOfVectors: the published pairs come about in these steps.
func TestStepsOfVectors(t *testing.T) {
	if !toolchain.Need(t, "sh", "openssl", "tr", "sed", "cat") {
		return
	}
	for _, v := range sample.Vectors(t, "../..") {
		if v.Secret != "" {
			stepsPrint(t, v.Security(), v.Secret)
		}
	}
}

// foreignPolicies are encoded in other ways than ours: without padding, in the
// standard alphabet, with other JSON, or with what could steer a terminal.
var foreignPolicies = []string{
	"e30", "e30==", "eyJhIjoxfQ", "eyJhIjoxfQ=", "eyJhIjoxfQ===",
	base64.URLEncoding.EncodeToString([]byte(`{ "expiry" : 1893456000 }`)),
	base64.RawURLEncoding.EncodeToString([]byte(`{"expiry":1893456000,"path":"/a"}`)),
	base64.RawURLEncoding.EncodeToString([]byte(`{"expiry":1893456000,"path":"/ab"}`)),
	base64.StdEncoding.EncodeToString([]byte(`{"expiry":1893456000,"path":"` + inBase64 + `"}`)),
	base64.URLEncoding.EncodeToString([]byte("{\n  \"expiry\": 1893456000\n}\n")),
	base64.URLEncoding.EncodeToString([]byte("{\"expiry\":1,\"path\":\"\x1b[31m\u202e\"}")),
	base64.URLEncoding.EncodeToString([]byte(`{"expiry":1893456000,"path":"` + strings.Repeat("long/", 2000) + `"}`)),
}

// stepsPrint runs the steps of a pair and compares what they print.
func stepsPrint(t *testing.T, pair signing.Security, secret string) {
	t.Helper()
	s, err := snippets.Render(snippets.Steps, "shell", snippets.Input{Security: pair})
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	save(t, folder, "steps.sh", s.Text+"\n")
	r := execute(t, folder, []string{"FILESTACK_APP_SECRET=" + secret}, "sh", "steps.sh")
	want := pair.Signature + "\n"
	if json, err := signing.DecodeText(pair.Policy); err != nil || !strings.Contains(s.Text, "\njson=") {
		if strings.Contains(s.Text, "| cat -v\n") {
			json = asCat(json)
		}
		want = json + "\n" + want
	} else {
		want = pair.Policy + "\n" + want
	}
	if r.code != 0 || r.complaint != "" || r.out != want {
		t.Errorf("exit %d, %sprints\n%q, want\n%q\n%s", r.code, r.complaint, r.out, want, s.Text)
	}
}

// asCat writes controls and bytes beyond ASCII as cat -v does.
func asCat(text string) string {
	var b strings.Builder
	for _, c := range []byte(text) {
		if c >= 0x80 {
			b.WriteString("M-")
			c -= 0x80
		} else if c == '\n' || c == '\t' {
			b.WriteByte(c)
			continue
		}
		if c < ' ' || c == 0x7f {
			b.WriteByte('^')
			c ^= 0x40
		}
		b.WriteByte(c)
	}
	return b.String()
}
