// Package sample is what the tests of snippets are made from: the sample app of the
// documentation, published pairs, and values that break out of something where they
// stand as they are.
package sample

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"policybench/signing"
)

// The sample app, as the documentation publishes it.
const (
	Key    = "ANdpKX6pWRIevNAWvvOOtz"
	Handle = "ajTW5xm2Sd6v22yrtKmQ"
	Secret = "Z3IYZSH2UJA7VN3QYFVSVCF7PI"
)

// Policy allows to read and convert the sample file.
func Policy() signing.Policy {
	return signing.Policy{Expiry: 1893456000, Call: []signing.Call{signing.Read, signing.Convert}, Handle: Handle}
}

// Sign signs as the sample app.
func Sign(t testing.TB, p signing.Policy) signing.Security {
	t.Helper()
	pair, err := signing.Sign(signing.NewSecret(Secret), p)
	if err != nil {
		t.Fatal(err)
	}
	return pair
}

// Vector is a published pair with its secret, which is empty where nobody published
// it.
type Vector struct{ ID, Secret, Policy, Signature string }

// Security is the pair.
func (v Vector) Security() signing.Security {
	return signing.Security{Policy: v.Policy, Signature: v.Signature}
}

// Vectors reads what Filestack's documentation and libraries publish. Root is the top
// of the module, relative to the test's package. Without the secrets of most it fails.
func Vectors(t *testing.T, root string) []Vector {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(root, "testdata", "vectors.json"))
	if err != nil {
		t.Fatal(err)
	}
	var list []Vector
	if err := json.Unmarshal(text, &list); err != nil {
		t.Fatal(err)
	}
	signed := 0
	for _, v := range list {
		if v.Secret != "" {
			signed++
		}
	}
	if signed < 10 {
		t.Fatalf("only %d of %d vectors have a secret", signed, len(list))
	}
	return list
}
