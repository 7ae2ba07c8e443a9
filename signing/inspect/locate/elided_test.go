package locate_test

import (
	"testing"

	"policybench/signing/inspect"
)

// Dots in the place of a value in a link are a placeholder, not a cut value.
func TestElidedValues(t *testing.T) {
	for text, want := range map[string]string{
		`security=policy:eyJ...,signature:a1b2c3.../XYZ123`:                                                         "placeholder",
		`https://cdn.filestackcontent.com/security=p:eyJ…,s:…/KW9EJhYtS6y48Whm2S6D`:                                 "placeholder",
		`https://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D?policy=eyJ...&signature=abc...`:                      "placeholder",
		`https://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D?policy=eyJleHBpc...&signature=26f6727e45fd75533f...`: "policy-truncated signature-length",
		"filestack\nPolicy: eyJleHBpcnk...\nSignature: 26f6727e45fd...":                                             "",
	} {
		r := inspect.Inspect(text, inspect.Options{At: wildAt})
		if len(r) != 1 || problemsOf(r[0]) != want {
			t.Errorf("%s: want %q\n%v", text, want, describe(r))
		}
	}
}
