package signing_test

import (
	"errors"
	"strings"
	"testing"

	"policybench/signing"
)

func TestVerifyIsStrict(t *testing.T) {
	secret := signing.NewSecret(docsSecret)
	good, err := signing.Sign(secret, signing.Policy{Expiry: year2030, Handle: docsHandle})
	if err != nil {
		t.Fatal(err)
	}
	with := func(policy, signature string) signing.Security {
		return signing.Security{Policy: policy, Signature: signature}
	}
	tests := []struct {
		name string
		pair signing.Security
		want error
	}{
		{"as signed", good, nil},
		{"upper case", with(good.Policy, strings.ToUpper(good.Signature)), signing.ErrSignatureShape},
		{"one digit upper case", with(good.Policy, upperFirst(good.Signature)), signing.ErrSignatureShape},
		{"short", with(good.Policy, good.Signature[:63]), signing.ErrSignatureShape},
		{"long", with(good.Policy, good.Signature+"0"), signing.ErrSignatureShape},
		{"empty", with(good.Policy, ""), signing.ErrSignatureShape},
		{"blank behind", with(good.Policy, good.Signature+" "), signing.ErrSignatureShape},
		{"no hex", with(good.Policy, strings.Repeat("g", 64)), signing.ErrSignatureShape},
		{"full-width digits", with(good.Policy, strings.Repeat("１", 21)+"0"), signing.ErrSignatureShape},
		{"other signature", with(good.Policy, strings.Repeat("0", 64)), signing.ErrSignatureMismatch},
		{"padding lost", with(strings.TrimRight(good.Policy, "="), good.Signature), signing.ErrSignatureMismatch},
		{"newline behind the policy", with(good.Policy+"\n", good.Signature), signing.ErrSignatureMismatch},
		{"no policy", with("", good.Signature), signing.ErrSignatureMismatch},
	}
	if !strings.HasSuffix(good.Policy, "=") {
		t.Fatal("this policy should end in padding")
	}
	signer := signing.NewSigner(secret)
	for _, tt := range tests {
		if err := signer.Verify(tt.pair); !errors.Is(err, tt.want) {
			t.Errorf("%s: %v, want %v", tt.name, err, tt.want)
		}
	}
}

func upperFirst(signature string) string {
	at := strings.IndexAny(signature, "abcdef")
	return signature[:at] + strings.ToUpper(signature[at:at+1]) + signature[at+1:]
}

// What is verified is the text, not the JSON behind it.
func TestVerifyTakesThePolicyAsItStands(t *testing.T) {
	secret := signing.NewSecret(docsSecret)
	for _, policy := range []string{"", "not base64 at all", "eyJleHBpcnkiOjF9", "eyJleHBpcnkiOjF9==\n", "\xff\x00"} {
		pair, err := signing.SignEncoded(secret, policy)
		if err != nil || pair.Policy != policy {
			t.Fatalf("%q: %v, %v", policy, pair, err)
		}
		if err := signing.Verify(secret, pair); err != nil {
			t.Errorf("%q: %v", policy, err)
		}
	}
}

func TestNoSecret(t *testing.T) {
	policy := signing.Policy{Expiry: 1}
	for _, secret := range []signing.Secret{{}, signing.NewSecret("")} {
		if _, err := signing.Sign(secret, policy); !errors.Is(err, signing.ErrNoSecret) {
			t.Errorf("Sign: %v", err)
		}
		if _, err := signing.SignEncoded(secret, "e30="); !errors.Is(err, signing.ErrNoSecret) {
			t.Errorf("SignEncoded: %v", err)
		}
		if err := signing.Verify(secret, signing.Security{}); !errors.Is(err, signing.ErrNoSecret) {
			t.Errorf("Verify: %v", err)
		}
	}
}

// One signer gives what many give, and what it returned stays as it was.
func TestSignerReusesItsBuffersSafely(t *testing.T) {
	secret := signing.NewSecret(docsSecret)
	signer := signing.NewSigner(secret)
	var pairs []signing.Security
	policies := []signing.Policy{
		{Expiry: 1, Path: strings.Repeat("long", 200)}, {Expiry: 2}, {Expiry: 3, Call: signing.Calls()}, {Expiry: 4},
	}
	for _, p := range policies {
		pair, err := signer.Sign(p)
		if err != nil {
			t.Fatal(err)
		}
		pairs = append(pairs, pair)
		if err := signer.Verify(pair); err != nil {
			t.Fatal(err)
		}
	}
	for i, p := range policies {
		if alone, err := signing.Sign(secret, p); err != nil || alone != pairs[i] {
			t.Errorf("policy %d: %v, want %v (%v)", i, pairs[i], alone, err)
		}
	}
}

func TestAllocations(t *testing.T) {
	signer := signing.NewSigner(signing.NewSecret(docsSecret))
	policy := signing.Policy{Expiry: year2030, Call: []signing.Call{signing.Read}, Handle: docsHandle}
	pair, err := signer.Sign(policy)
	if err != nil {
		t.Fatal(err)
	}
	if n := testing.AllocsPerRun(100, func() { _, _ = signer.Sign(policy) }); n > 1 {
		t.Errorf("signing allocates %v times, the pair alone needs one", n)
	}
	if n := testing.AllocsPerRun(100, func() { _ = signer.Verify(pair) }); n > 0 {
		t.Errorf("verifying allocates %v times", n)
	}
}
