package locate_test

import (
	"strings"
	"testing"

	"policybench/signing"
	"policybench/signing/inspect"
)

// The same keys are ours beside a word of Filestack's, beside a signature of the
// right length, and where the text holds nothing else.
func TestLocateOwnsWhatIsVouchedFor(t *testing.T) {
	const object = "eyJmb28iOjEsImV4cGlyeSI6MTg5MzQ1NjAwMH0=" // {"foo":1,"expiry":1893456000}
	for name, text := range map[string]string{
		"alone":                object,
		"a word":               "filestack: policy '" + object + "'",
		"a token, with a word": "filestack token=" + object,
		"a signature":          "policy: '" + object + "', signature: '" + strings.Repeat("0a", 32) + "'",
	} {
		t.Run(name, func(t *testing.T) {
			if got := inspect.Inspect(text, inspect.Options{At: wildAt}); len(got) != 1 || got[0].Security.Policy != object {
				t.Errorf("got %+v", got)
			}
		})
	}
}

// A signature made with the API key is explained wherever the text names the key.
func TestCauseKnowsKeysOfTheText(t *testing.T) {
	const key = "AhTgLagciQByzXpFGRI0Az"
	by := signing.NewSigner(signing.NewSecret(key))
	signature, err := by.SignEncoded(initPolicy)
	if err != nil {
		t.Fatal(err)
	}
	text := "our key is " + key + "\nhttps://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D?policy=" + initPolicy + "&signature=" + signature.Signature
	keys := []inspect.Key{{Name: "ours", Secret: signing.NewSecret("Z3IYZSH2UJA7VN3QYFVSVCF7PI")}}
	if got := inspect.Inspect(text, inspect.Options{At: wildAt, Keys: keys}); len(got) != 1 || got[0].Cause != "api-key-as-secret" {
		t.Errorf("got %+v", got)
	}
}
