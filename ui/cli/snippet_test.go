package cli

import (
	"testing"

	"policybench/signing"
	"policybench/snippets"
	"policybench/ui/words"
)

// Nothing hides in a snippet: what makes hidden characters visible leaves it as it is,
// or other code would be printed.
func TestCodeIsPrintedAsRendered(t *testing.T) {
	rendered := 0
	for _, text := range []string{
		"plain", "日本語", "❤\ufe0f", "\u0301", "e\u0301\u0301\u0301\u0301\u0301", "\n\u0301", "\u3164", "\uffa0", "\u2800",
		"\u034f", "\u115f", "\U000e0101", "\u202e", "\u200d", "\u00ad", "\ue000", "\u0378", "\x1b[31m", "\u0085", "\u2028", "\t",
	} {
		policy := signing.Policy{Expiry: 1893456000, Handle: text, URL: text, Path: text, Container: text, Call: []signing.Call{signing.Call(text)}}
		in := snippets.Input{
			APIKey: text, Handle: text, Tasks: []string{`watermark=file:"` + text + `"`}, Policy: policy,
			Security: signing.Security{Policy: text, Signature: text},
		}
		external, alias := in, in
		external.Handle, external.Source = "", "https://example.com/"+text
		alias.Handle, alias.Source = "", "src://alias/"+text
		for _, in := range []snippets.Input{in, external, alias} {
			for _, s := range snippets.All(in) {
				rendered++
				if shown := words.VisibleCode(s.Text); shown != s.Text {
					t.Errorf("%s %s with %q is\n%s\nand is printed as\n%s", s.Kind, s.Variant, text, s.Text, shown)
				}
			}
		}
	}
	if rendered < 500 {
		t.Errorf("only %d snippets", rendered)
	}
}
