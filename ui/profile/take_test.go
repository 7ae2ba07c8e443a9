package profile

import (
	"os"
	"strings"
	"testing"

	"policybench/signing"
)

const canary = "CANARYSECRETOFTHETESTS2345"

func TestTake(t *testing.T) {
	for _, name := range []string{SecretVariable, "TEA_TRACE", "TEA_DEBUG", KeyVariable} {
		t.Setenv(name, canary+name) // restored after the test
	}
	got := Take()
	if got.APIKey != canary+KeyVariable {
		t.Errorf("API key %q", got.APIKey)
	}
	same := false
	got.Secret.Use(func(secret string) { same = secret == canary+SecretVariable })
	if !same {
		t.Error("another secret was taken")
	}
	for _, entry := range os.Environ() {
		name, value, _ := strings.Cut(entry, "=")
		if strings.Contains(value, canary) && name != KeyVariable {
			t.Errorf("%s is still there", name)
		}
	}
	if again := Take(); !again.Secret.IsZero() {
		t.Error("the secret can be taken twice")
	}
}

func TestTakeWithoutSecret(t *testing.T) {
	t.Setenv(SecretVariable, "")
	if got := Take(); !got.Secret.IsZero() {
		t.Error("an empty variable is a secret")
	}
}

// The sample secret is the one that makes the documentation's published pair.
func TestSampleVerifies(t *testing.T) {
	pair := signing.Security{
		Policy:    "eyJleHBpcnkiOjE3NjQ1MzYwMjR9",
		Signature: "9bb689d6aacfe5757af84c204299fa6654a4e7c89e89c29aff8457cf716211e6",
	}
	if err := signing.Verify(signing.NewSecret(SampleSecret), pair); err != nil {
		t.Error(err)
	}
}
