package patch_test

import (
	"strings"
	"testing"
	"time"

	"policybench/signing/inspect"
	"policybench/ui/redact"
	"policybench/ui/words/patch"
)

// A link fixed alone is what it is in the whole text fixed, whatever the order in which
// its faults were found.
func TestFixedLinkIsPartOfTheFixedText(t *testing.T) {
	const pair = "eyJleHBpcnkiOjE3NjQ1MzYwMjR9,signature:9bb689d6aacfe575876a3d8a3a2b1b5e4c6ab1a2a2b5c3f19af8457cf7162112"
	const link = "https://cdn.filestackcontent.com/security=policy:" + pair + "/rotate=deg:90/ajTW5xm2Sd6v22yrtKmQ"
	breaks := []func(string) string{
		func(s string) string { return strings.Replace(s, "policy:", "policy: ", 1) },
		func(s string) string { return strings.Replace(s, "ajTW5x", "ajT W5x", 1) },
		func(s string) string { return strings.Replace(s, ",signature", "\u200b,signature", 1) },
		func(s string) string { return strings.Replace(s, "/rotate", "\u2060/rotate", 1) },
		func(s string) string { return strings.Replace(s, "policy:", "policy:👩\u200d👧", 1) },
		func(s string) string { return s + "\u200b" },
	}
	for i, first := range breaks {
		for k, second := range breaks {
			text := "See " + second(first(link)) + " please"
			paste := redact.New().Paste(text, inspect.Inspect(text, inspect.Options{At: time.Unix(1795000000, 0)}))
			whole := patch.Fixed(paste)
			for n := range paste.Reports {
				if got := patch.FixedLink(paste, &paste.Reports[n]); !strings.Contains(whole, got) {
					t.Errorf("%d and %d: %q is not in %q", i, k, got, whole)
				}
				_ = patch.Of(paste, paste.Reports[n].Fixes, 40)
			}
		}
	}
}
