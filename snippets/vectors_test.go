package snippets

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"policybench/signing"
	"policybench/signing/link"
)

// vector is a published pair with its secret, which is empty where nobody published
// it.
type vector struct{ ID, Secret, Policy, Signature string }

func (v vector) security() signing.Security {
	return signing.Security{Policy: v.Policy, Signature: v.Signature}
}

// vectors reads what Filestack's documentation and libraries publish. Without the
// secrets of most it fails.
func vectors(t *testing.T) []vector {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("..", "testdata", "vectors.json"))
	if err != nil {
		t.Fatal(err)
	}
	var list []vector
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

// TestVectors: a published pair stands in every snippet exactly as published,
// whatever its policy looks like.
func TestVectors(t *testing.T) {
	for _, v := range vectors(t) {
		pair := v.security()
		for _, in := range []Input{forHandle(t), forExternal(t), forAlias(t)} {
			in.Security = pair
			for _, s := range All(in) {
				if !Carries(s.Kind, s.Variant) || s.Variant == "b64" {
					continue // makes its own, or carries it in base64
				}
				_, values, err := read(s)
				if err != nil {
					t.Errorf("%s: %s %s: %v", v.ID, s.Kind, s.Variant, err)
				}
				if s.Kind == Steps {
					values = append(values, s.Text) // the results stand in comments
				}
				if !carries(values, pair) {
					t.Errorf("%s: %s %s has another pair\n%s", v.ID, s.Kind, s.Variant, s.Text)
				}
			}
		}
	}
}

// carries reports whether the pair stands among the literals, plain or in a URL.
func carries(values []string, pair signing.Security) bool {
	all := strings.Join(values, "\n")
	for _, form := range []string{
		link.Query(pair),
		strings.ReplaceAll(link.Query(pair), "%3D", "="),
		link.EscapePath(link.SecurityTask(pair).String()),
		link.EscapePath(link.ShortSecurityTask(pair).String()),
	} {
		if strings.Contains(all, form) {
			return true
		}
	}
	return strings.Contains(all, pair.Policy) && strings.Contains(all, pair.Signature)
}
