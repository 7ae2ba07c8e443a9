package redact

import (
	"strings"
	"testing"

	"policybench/signing"
	"policybench/ui/canary"
)

const portalSecret = "Z3IYZSH2UJA7VN3QYFVSVCF7PI"

// secrets are app secrets of several kinds.
var secretKinds = map[string]string{
	"portal":      portalSecret,
	"words":       "correct-horse-battery-staple",
	"our words":   "expired policy signature link",
	"with quotes": `a"quote\slash'and/more&<x>`,
	"mixed":       "xK9-pQ2_vT7.mW4+zR1=",
	"hex":         "0f1e2d3c4b5a69788796a5b4c3d2e1f0",
	"digits":      "20261127073015998877",
	"twelve":      "aB3dE5gH7jK9",
	"eight":       "s3cr3tXY",
}

func TestEverySpellingIsMasked(t *testing.T) {
	count := 0
	for name, secret := range secretKinds {
		r := New(signing.NewSecret(secret))
		for _, sp := range canary.Spellings {
			count++
			written := sp.Write(secret)
			text := "dear team,\nthe key is " + written + " and that is all\n"
			got := r.Text(text)
			if !strings.Contains(got, masked(secret)) || !strings.HasPrefix(got, "dear team,\nthe key is ") || !strings.HasSuffix(got, " and that is all\n") {
				t.Errorf("%s, %s: %q became %q", name, sp.Name, text, got)
			}
		}
	}
	if count < 800 {
		t.Errorf("%d cases", count)
	}
}
