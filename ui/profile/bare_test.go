package profile

import (
	"testing"

	"policybench/signing"
)

func TestBare(t *testing.T) {
	for text, want := range map[string]string{
		canary:                           "",
		"":                               "",
		" ":                              "",
		`""`:                             "",
		" " + canary:                     canary,
		canary + "\n":                    canary,
		canary + "\r\n":                  canary,
		`"` + canary + `"`:               canary,
		"'" + canary + "'":               canary,
		` "` + canary + `" `:             canary,
		`"` + canary:                     canary,
		canary + ";":                     canary,
		"FILESTACK_APP_SECRET=" + canary: canary,
		"export FILESTACK_APP_SECRET='" + canary + "'": canary,
		"app_secret: " + canary:                        canary,
		"SECRET_KEY = \"" + canary + "\";":             canary,
		"abc=" + canary:                                "", // it may belong to the secret
		"with a space inside":                          "",
	} {
		bare, found := Bare(signing.NewSecret(text))
		got := ""
		if found {
			bare.Use(func(s string) { got = s })
		}
		if got != want {
			t.Errorf("%q: %d bytes, want %d", text, len(got), len(want))
		}
	}
}
