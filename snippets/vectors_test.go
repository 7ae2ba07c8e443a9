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

// TestVectors: a published pair stands in every snippet exactly as published,
// whatever its policy looks like.
func TestVectors(t *testing.T) {
	text, err := os.ReadFile(filepath.Join("..", "testdata", "vectors.json"))
	if err != nil {
		t.Fatal(err)
	}
	var vectors []struct {
		ID, Policy, Signature string
		Secret                *string
	}
	if err := json.Unmarshal(text, &vectors); err != nil {
		t.Fatal(err)
	}
	signed := 0
	for _, v := range vectors {
		pair := signing.Security{Policy: v.Policy, Signature: v.Signature}
		if v.Secret != nil {
			if pair, err = signing.SignEncoded(signing.NewSecret(*v.Secret), v.Policy); err != nil || pair.Signature != v.Signature {
				t.Fatalf("%s: signed as %s, %v", v.ID, pair.Signature, err)
			}
			signed++
		}
		for _, in := range []Input{forHandle(t), forExternal(t), forAlias(t)} {
			in.Security = pair
			for _, s := range All(in) {
				if s.Kind == Server || s.Variant == "b64" {
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
	if signed < 10 {
		t.Errorf("only %d vectors have a secret", signed)
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
