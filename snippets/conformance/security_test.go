package conformance

import (
	"encoding/base64"
	"encoding/json"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"policybench/signing"
	"policybench/snippets/internal/sample"
	"policybench/snippets/internal/toolchain"
)

// toSign is a policy for the official SDK. It is written by encoding/json, not by
// us; the order of its keys is the one that signing promises.
type toSign struct {
	Policy struct {
		Expiry    int64          `json:"expiry"`
		Call      []signing.Call `json:"call,omitempty"`
		Handle    string         `json:"handle,omitempty"`
		URL       string         `json:"url,omitempty"`
		MaxSize   int64          `json:"maxSize,omitempty"`
		MinSize   int64          `json:"minSize,omitempty"`
		Path      string         `json:"path,omitempty"`
		Container string         `json:"container,omitempty"`
	} `json:"policy"`
	Secret string `json:"secret"`
}

// TestSDKSigns compares signing with getSecurity of filestack-js.
//
// The JSON is the same, byte for byte. filestack-js then writes the standard base64
// alphabet where the documentation asks for base64url; the two differ in + / and
// - _ only. Where the text has none of them, policy and signature are the same
// outright. Where it has, the signature covers other characters: its policy is ours
// after mapping the alphabet, and its signature is ours for its own text.
func TestSDKSigns(t *testing.T) {
	project, ok := toolchain.NeedNode(t, "../..")
	if !ok {
		return
	}
	policies := append(tablePolicies(t), generatedPolicies(400)...)
	secrets := []string{sample.Secret, "testAppSecret", "s", "pässwörd 日本 ", "\x00\n\"'"}
	requests := make([]toSign, len(policies))
	for i, p := range policies {
		r := &requests[i]
		r.Policy.Expiry, r.Policy.Call, r.Policy.Handle, r.Policy.URL = p.Expiry, p.Call, p.Handle, p.URL
		r.Policy.MaxSize, r.Policy.MinSize, r.Policy.Path, r.Policy.Container = p.MaxSize, p.MinSize, p.Path, p.Container
		r.Secret = secrets[i%len(secrets)]
	}
	var theirs []signing.Security
	toolchain.RunNode(t, project, "security.mjs", requests, &theirs)
	if len(theirs) != len(policies) {
		t.Fatalf("%d answers for %d policies", len(theirs), len(policies))
	}
	var same, mapped int
	for i, p := range policies {
		if samePair(t, p, theirs[i], signing.NewSecret(requests[i].Secret)) {
			same++
		} else {
			mapped++
		}
	}
	t.Logf("filestack-js: %d pairs are equal, %d after mapping the alphabet", same, mapped)
	if same < 50 || mapped < 50 {
		t.Error("the policies must try both")
	}
}

// samePair compares one policy, and reports whether both wrote the same pair.
func samePair(t *testing.T, p signing.Policy, theirs signing.Security, secret signing.Secret) bool {
	t.Helper()
	ours, err := signing.Sign(secret, p)
	if err != nil {
		t.Fatalf("%+v: %v", p, err)
	}
	text, err := base64.StdEncoding.Strict().DecodeString(theirs.Policy)
	if want := string(signing.AppendJSON(nil, p)); err != nil || string(text) != want {
		t.Errorf("JSON (%v)\nfilestack-js %s\n        ours %s", err, text, want)
	}
	if mapped := strings.NewReplacer("+", "-", "/", "_").Replace(theirs.Policy); mapped != ours.Policy {
		t.Errorf("%s\nfilestack-js, mapped %s\n                ours %s", text, mapped, ours.Policy)
	}
	own, err := signing.SignEncoded(secret, theirs.Policy)
	if err != nil || own != theirs {
		t.Errorf("%s: filestack-js signs %s, we sign %s, %v", theirs.Policy, theirs.Signature, own.Signature, err)
	}
	if err := signing.NewSigner(secret).Verify(theirs); err != nil {
		t.Errorf("%s: %v", theirs.Policy, err)
	}
	if strings.ContainsAny(theirs.Policy, "+/") {
		return false
	}
	if ours != theirs {
		t.Errorf("%s: %+v, filestack-js has %+v", text, ours, theirs)
	}
	return true
}

// tablePolicies are the policies that the tests of signing use.
func tablePolicies(t *testing.T) []signing.Policy {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("..", "..", "testdata", "policies.json"))
	if err != nil {
		t.Fatal(err)
	}
	var rows []struct{ Policy signing.Policy }
	if err := json.Unmarshal(text, &rows); err != nil || len(rows) == 0 {
		t.Fatalf("%d policies, %v", len(rows), err)
	}
	list := make([]signing.Policy, len(rows))
	for i := range rows {
		list[i] = rows[i].Policy
	}
	return list
}

// generatedPolicies are n policies, always the same ones: any subset of the keys,
// with texts made of what breaks out somewhere and of characters from all planes.
func generatedPolicies(n int) []signing.Policy {
	r := rand.New(rand.NewPCG(1893456000, 64))
	calls := signing.Calls()
	list := make([]signing.Policy, n)
	for i := range list {
		p := &list[i]
		p.Expiry = 1 + r.Int64N(1<<(1+r.IntN(40))) // above are milliseconds
		for range r.IntN(4) {
			p.Call = append(p.Call, calls[r.IntN(len(calls))])
		}
		for _, field := range []*string{&p.Handle, &p.URL, &p.Path, &p.Container} {
			if r.IntN(3) == 0 {
				*field = generatedText(r)
			}
		}
		if r.IntN(3) == 0 {
			p.MinSize = r.Int64N(1 << 20)
		}
		if r.IntN(3) == 0 {
			p.MaxSize = p.MinSize + 1 + r.Int64N(1<<(1+r.IntN(52)))
		}
	}
	return list
}

func generatedText(r *rand.Rand) string {
	var b strings.Builder
	for range 1 + r.IntN(4) {
		switch piece := sample.Hostile[r.IntN(len(sample.Hostile))]; r.IntN(4) {
		case 0:
			b.WriteString(sample.Handle)
		case 1: // any character, the surrogates left out
			c := rune(r.IntN(utf8.MaxRune + 1))
			if utf8.ValidRune(c) {
				b.WriteRune(c)
			}
		case 2:
			b.WriteString("?>~") // becomes + and / in the standard alphabet
		default:
			if utf8.ValidString(piece) {
				b.WriteString(piece)
			}
		}
	}
	return b.String()
}
