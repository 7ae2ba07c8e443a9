package cause

import (
	"encoding"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"hash"
	"strings"
	"testing"

	"policybench/signing"
)

// countingHash counts what is written to it. Its state can be kept, which is how an
// HMAC keeps its key.
type countingHash struct {
	hash.Hash
	bytes *int
}

func (c countingHash) Write(b []byte) (int, error) {
	*c.bytes += len(b)
	return c.Hash.Write(b)
}

func (c countingHash) MarshalBinary() ([]byte, error) {
	return c.Hash.(encoding.BinaryMarshaler).MarshalBinary()
}

func (c countingHash) UnmarshalBinary(state []byte) error {
	return c.Hash.(encoding.BinaryUnmarshaler).UnmarshalBinary(state)
}

// countHashed counts, until the test ends, what every algorithm hashes.
func countHashed(t *testing.T) *int {
	t.Helper()
	var bytes int
	count := func(a *causeAlgorithm) {
		real := a.hash
		a.hash = func() hash.Hash { return countingHash{real(), &bytes} }
		t.Cleanup(func() { a.hash = real })
	}
	count(&hmacSHA256)
	for i := range wrongAlgorithms {
		count(&wrongAlgorithms[i])
	}
	return &bytes
}

func TestCauseBounds(t *testing.T) {
	hashed := countHashed(t)
	encode := base64.URLEncoding.EncodeToString
	siblings := make([]string, 2000)
	for i := range siblings {
		siblings[i] = encode(fmt.Appendf(nil, `{"expiry":%d,"handle":"KW9EJhYtS6y48Whm2S6D"}`, 1893456000+i))
	}
	tests := []struct {
		name   string
		policy string
		hints  Hints
		most   int
	}{
		{"least", encode([]byte(`{"expiry":1}`)), Hints{}, 1 << 20},
		{"typical", encode([]byte(`{"expiry":1893456000,"call":["read"],"handle":"KW9EJhYtS6y48Whm2S6D"}`)), Hints{}, 1 << 20},
		{"1 KiB, five keys", kibibyte(`{"expiry":1,"call":["pick"],"handle":"x","container":"c","path":"%s"}`, "/ü<>?~"), Hints{}, 4 << 20},
		{"1 KiB, many siblings", kibibyte(`{"expiry":1,"path":"%s"}`, "a"), Hints{Siblings: siblings}, 4 << 20},
		{"4 KiB", encode([]byte(`{"expiry":1,"call":["pick"],"handle":"x","container":"c","path":"` + strings.Repeat("/ü", 990) + `"}`)), Hints{}, maxCauseBytes},
		{"5 KiB, many keys", encode([]byte(`{"expiry":1` + strings.Repeat(`,"k":1`, 600) + `}`)), Hints{}, maxCauseBytes},
		{"1 MiB", strings.Repeat("eyJl", 1<<18), Hints{Siblings: siblings}, maxCauseBytes},
		{"1 MiB of JSON", encode([]byte(`{"expiry":1,"path":"` + strings.Repeat("/", 700_000) + `"}`)), Hints{}, maxCauseBytes},
		{"9 MiB", strings.Repeat("eyJl", 9<<18), Hints{}, maxCauseBytes},
	}
	secrets := make([]signing.Secret, 20)
	for i := range secrets {
		secrets[i] = signing.NewSecret(fmt.Sprintf("%s%d", causeSecret, i))
	}
	for _, tt := range tests {
		for _, size := range []int{16, 20, 32, 48, 64} {
			*hashed = 0
			if got := find(tt.policy, strings.Repeat("00", size), secrets[0], tt.hints); got != "" {
				t.Errorf("%s: cause %q", tt.name, got)
			}
			if *hashed > tt.most {
				t.Errorf("%s, %d bytes of digest: %d bytes hashed, at most %d", tt.name, size, *hashed, tt.most)
			}
		}
		*hashed = 0
		var finder Finder
		finder.Find(signing.Security{Policy: tt.policy, Signature: strings.Repeat("0", 64)}, secrets, tt.hints)
		if *hashed > maxCauseBytes {
			t.Errorf("%s: %d bytes hashed with %d secrets", tt.name, *hashed, len(secrets))
		}
	}
}

// Beyond 4 KiB one mistake is found, two are not looked for.
func TestCauseOfLongPolicy(t *testing.T) {
	for _, tt := range []struct {
		size int
		pair string
	}{{3000, "policy-newline+secret-newline"}, {3100, ""}} {
		policy := base64.URLEncoding.EncodeToString([]byte(`{"expiry":1,"path":"` + strings.Repeat("a", tt.size) + `"}`))
		c := &causeCase{t: t, policy: policy, secret: causeSecret}
		c.check("policy-newline", hex.EncodeToString(rightMAC(causeSecret, policy+"\n")))
		c.check(tt.pair, hex.EncodeToString(rightMAC(causeSecret+"\n", policy+"\n")))
	}
}

func TestCauseFinder(t *testing.T) {
	var finder Finder
	secrets := []signing.Secret{signing.NewSecret("another"), signing.NewSecret(causeSecret)}
	policy := func(i int) string {
		return base64.URLEncoding.EncodeToString(fmt.Appendf(nil, `{"expiry":%d}`, i))
	}
	for i := range 10 {
		want := "policy-newline"
		if i >= maxMismatches {
			want = ""
		}
		pair := signing.Security{
			Policy: policy(i), Signature: hex.EncodeToString(rightMAC(causeSecret, policy(i)+"\n")),
		}
		for range 2 {
			if got := finder.Find(pair, secrets, Hints{}); got != want {
				t.Errorf("mismatch %d: %q, want %q", i, got, want)
			}
		}
	}
}

// Property: whatever stands in place of policy, signature and secret, the search ends
// within its bounds and finds no cause without a secret.
func FuzzCause(f *testing.F) {
	for _, tt := range fingerprints {
		f.Add(tt.policy, tt.signature, causeSecret, causeAPIKey, "")
	}
	for _, p := range causePolicies {
		f.Add(p.policy, strings.Repeat("0", 64), "", "", `{"a":"\ud800","a":[1,{}]}`)
	}
	f.Fuzz(func(t *testing.T, policy, signature, secret, apiKey, json string) {
		hints := Hints{APIKey: apiKey, JSON: json, Siblings: []string{apiKey, policy, json}}
		s := newSearch(policy, signature, hints)
		cause := s.with(signing.NewSecret(secret))
		if secret == "" && cause != "" {
			t.Errorf("without a secret: %q", cause)
		}
		if s.hashed > maxCauseBytes {
			t.Errorf("%d bytes hashed", s.hashed)
		}
	})
}
