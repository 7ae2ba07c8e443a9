package signing_test

import (
	"encoding/json"
	"errors"
	"os"
	"testing"

	"policybench/signing"
)

// vector is a published pair with its secret, which is empty where nobody published
// it.
type vector struct{ ID, Secret, Policy, Signature string }

func (v vector) security() signing.Security {
	return signing.Security{Policy: v.Policy, Signature: v.Signature}
}

// vectors reads what Filestack's documentation and libraries publish.
func vectors(t testing.TB) []vector {
	t.Helper()
	raw, err := os.ReadFile("../testdata/vectors.json")
	if err != nil {
		t.Fatal(err)
	}
	var list []vector
	if err := json.Unmarshal(raw, &list); err != nil {
		t.Fatal(err)
	}
	if len(list) < 20 {
		t.Fatalf("%d vectors, want all of them", len(list))
	}
	return list
}

func TestVectors(t *testing.T) {
	for _, v := range vectors(t) {
		t.Run(v.ID, func(t *testing.T) {
			if v.Secret == "" {
				// No secret known to the public fits, so none may confirm it.
				err := signing.Verify(signing.NewSecret(docsSecret), v.security())
				if !errors.Is(err, signing.ErrSignatureMismatch) {
					t.Errorf("%v, want a mismatch", err)
				}
				return
			}
			secret := signing.NewSecret(v.Secret)
			if err := signing.Verify(secret, v.security()); err != nil {
				t.Error(err)
			}
			if got, err := signing.SignEncoded(secret, v.Policy); err != nil || got != v.security() {
				t.Errorf("signed %v (%v), want %v", got, err, v.security())
			}
		})
	}
}

// A vector whose last policy character differs must not pass: it proves that the
// table is looked at.
func TestVectorOffByOne(t *testing.T) {
	for _, v := range vectors(t) {
		if v.Secret == "" {
			continue
		}
		pair := v.security()
		last := len(pair.Policy) - 1
		pair.Policy = pair.Policy[:last] + string(pair.Policy[last]^1)
		if err := signing.Verify(signing.NewSecret(v.Secret), pair); !errors.Is(err, signing.ErrSignatureMismatch) {
			t.Errorf("%s: %v, want a mismatch", v.ID, err)
		}
	}
}
