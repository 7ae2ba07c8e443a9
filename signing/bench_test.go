package signing_test

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"testing"

	"policybench/signing"
)

var benchPolicy = signing.Policy{
	Expiry: year2030, Call: []signing.Call{signing.Read, signing.Convert}, Handle: docsHandle,
}

// BenchmarkSign is to be no slower than BenchmarkSignByHand.
func BenchmarkSign(b *testing.B) {
	secret := signing.NewSecret(docsSecret)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := signing.Sign(secret, benchPolicy); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkSignByHand is what one writes with the standard library.
func BenchmarkSignByHand(b *testing.B) {
	type policy struct {
		Expiry int64    `json:"expiry"`
		Call   []string `json:"call,omitempty"`
		Handle string   `json:"handle,omitempty"`
	}
	p := policy{year2030, []string{"read", "convert"}, docsHandle}
	var signature string
	b.ReportAllocs()
	for b.Loop() {
		text, err := json.Marshal(p)
		if err != nil {
			b.Fatal(err)
		}
		encoded := base64.URLEncoding.EncodeToString(text)
		mac := hmac.New(sha256.New, []byte(docsSecret))
		mac.Write([]byte(encoded))
		signature = hex.EncodeToString(mac.Sum(nil))
	}
	if pair, err := signing.Sign(signing.NewSecret(docsSecret), benchPolicy); err != nil || pair.Signature != signature {
		b.Fatal("not the same work")
	}
}

// BenchmarkSignMany signs with one signer.
func BenchmarkSignMany(b *testing.B) {
	signer := signing.NewSigner(signing.NewSecret(docsSecret))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := signer.Sign(benchPolicy); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkVerifyMany is to take no more than 1.5 times BenchmarkBareHMAC.
func BenchmarkVerifyMany(b *testing.B) {
	signer := signing.NewSigner(signing.NewSecret(docsSecret))
	pair, err := signer.Sign(benchPolicy)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if err := signer.Verify(pair); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkBareHMAC is the least that verifying can cost.
func BenchmarkBareHMAC(b *testing.B) {
	encoded, err := signing.Encode(benchPolicy)
	if err != nil {
		b.Fatal(err)
	}
	message := []byte(encoded)
	mac := hmac.New(sha256.New, []byte(docsSecret))
	var sum [sha256.Size]byte
	b.ReportAllocs()
	for b.Loop() {
		mac.Reset()
		mac.Write(message)
		mac.Sum(sum[:0])
	}
}

func BenchmarkFields(b *testing.B) {
	text := string(signing.AppendJSON(nil, benchPolicy))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := signing.Fields(text); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkDecode(b *testing.B) {
	encoded, err := signing.Encode(benchPolicy)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := signing.Decode(encoded); err != nil {
			b.Fatal(err)
		}
	}
}
