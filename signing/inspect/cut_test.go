package inspect

import (
	"strings"
	"testing"

	"policybench/signing"
	"policybench/signing/report"
)

// A number in which a policy breaks off is not known: 177898 is not 1778988514.
func TestCutNumber(t *testing.T) {
	const cut = "eyJleHBpcnkiOjE3Nzg5OD" // {"expiry":177898
	for _, text := range []string{
		"Policy : " + cut + "...\nSignature : 26f6727e45fd75533f...",
		"policy=" + cut + "...",
		"policy=" + cut + "…",
		`{"policy": "` + cut + `***", "signature": "26f6***"}`,
		"https://cdn.filestackcontent.com/" + carriedHandle + "?policy=" + cut + "…&signature=26f6727e45fd75533f…",
		"https://cdn.filestackcontent.com/" + carriedHandle + "?policy=" + cut + "&signature=" + carriedSignature,
		"https://cdn.filestackcontent.com/" + carriedHandle + "?policy=" + cut + "g&signature=" + carriedSignature,
	} {
		for _, r := range Inspect(text, Options{At: wildAt}) {
			if r.Alive != report.Unknown || r.Expiry.OK || r.Has(report.CodeExpired) || r.Has(report.CodeExpiryMissing) || !r.Has(report.CodePolicyTruncated) {
				t.Errorf("%s: alive %v, %v", text, r.Alive, r.Codes())
			}
		}
	}
	whole := "https://cdn.filestackcontent.com/" + carriedHandle + "?policy=eyJleHBpcnkiOjE3Nzg5ODg1MTQsImNhbGwiOlsi&signature=" + carriedSignature
	r := Inspect(whole, Options{At: wildAt}) // {"expiry":1778988514,"call":["
	if len(r) != 1 || r[0].Alive != report.No || r[0].Expiry.Unix != 1778988514 {
		t.Errorf("a number before the cut is not known: %+v", r)
	}
}

// How long a signature is suggests an algorithm, unless the secret shows another cause.
func TestCutSignature(t *testing.T) {
	secret := signing.NewSecret("Z3IYZSH2UJA7VN3QYFVSVCF7PI")
	const sha1 = "a1db93c004ad81b6674e5e53d630d74788db3e51" // of another policy
	for _, c := range []struct {
		name, signature, why string
		keys                 []Key
	}{
		{"no secret", carriedSignature[:40], "SHA-1", nil},
		{"cut", carriedSignature[:40], "cut", []Key{{Name: "mine", Secret: secret}}},
		{"cut elsewhere", carriedSignature[:56], "cut", []Key{{Name: "mine", Secret: secret}}},
		{"another secret's", carriedSignature[:40], "SHA-1", []Key{{Name: "mine", Secret: signing.NewSecret("TN6MAIP4XZHLFLX7RO2D77X4JU")}}},
		{"unknown", sha1, "SHA-1", []Key{{Name: "mine", Secret: secret}}},
	} {
		text := strings.Replace(carrying.Replace(`https://cdn.filestackcontent.com/§H?policy=§E&signature=§S`), carriedSignature, c.signature, 1)
		r := Inspect(text, Options{At: wildAt, Keys: c.keys})
		if len(r) != 1 || !r[0].Has(report.CodeSignatureLength) {
			t.Fatalf("%s: %v", c.name, describe(r))
		}
		if f := r[0].Find(report.CodeSignatureLength); f.Args[1] != c.why {
			t.Errorf("%s: %q, want %q", c.name, f.Args, c.why)
		}
	}
}
