package snippets

import (
	"strings"
	"testing"

	"policybench/signing"
	"policybench/signing/link"
	"policybench/snippets/internal/reader"
	"policybench/snippets/internal/sample"
)

// TestVectors: a published pair stands in every snippet exactly as published,
// whatever its policy looks like.
func TestVectors(t *testing.T) {
	for _, v := range sample.Vectors(t, "..") {
		pair := v.Security()
		for _, in := range []Input{forHandle(t), forExternal(t), forAlias(t)} {
			in.Security = pair
			for _, s := range All(in) {
				if !Carries(s.Kind, s.Variant) || s.Variant == "b64" {
					continue // makes its own, or carries it in base64
				}
				_, values, err := reader.Read(s.Text, s.Language)
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
