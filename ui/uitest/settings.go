package uitest

import (
	"encoding/base64"
	"os"
	"strings"
	"testing"

	"policybench/signing"
	"policybench/ui/profile"
)

// SampleSettings are those of a first start.
func SampleSettings() profile.Settings {
	return profile.Settings{
		Secret:     signing.NewSecret(profile.SampleSecret),
		SecretFrom: "sample app",
		Sample:     true,
		APIKey:     profile.SampleAPIKey,
		Theme:      "dark",
	}
}

// The apps of the tests: one whose secret is at hand, and another one.
const (
	OwnApp   = "RDOQO4WFRBFPRCFZOZFHJGZHW4"
	OtherApp = "MBVEKA6ARFGNDDTVY7IQDZ4HYU"
	File     = "KW9EJhYtS6y48Whm2S6D"
	Cdn      = "https://cdn.filestackcontent.com/"
)

// SupportSettings are those of somebody without an app secret.
func SupportSettings() profile.Settings {
	return profile.Settings{Theme: "dark", Inspect: true}
}

// OwnerSettings are those of somebody with one.
func OwnerSettings() profile.Settings {
	s := SupportSettings()
	s.Secret, s.SecretFrom = signing.NewSecret(OwnApp), "FILESTACK_APP_SECRET"
	return s
}

// Signed is the pair that an app makes of a policy.
func Signed(t testing.TB, secret, json string) signing.Security {
	t.Helper()
	encoded := base64.URLEncoding.EncodeToString([]byte(json))
	pair, err := signing.NewSigner(signing.NewSecret(secret)).SignEncoded(encoded)
	if err != nil {
		t.Fatal(err)
	}
	return pair
}

// Link is a URL that carries a pair in its query.
func Link(t testing.TB, secret, json string) string {
	pair := Signed(t, secret, json)
	return Cdn + File + "?policy=" + pair.Policy + "&signature=" + pair.Signature
}

// CopyingSettings copy through the terminal alone: no tool is started.
func CopyingSettings() profile.Settings {
	s := SampleSettings()
	s.Clipboard, s.Env = "osc52", func(string) string { return "" }
	return s
}

// TypedSecret is a secret that the tests type; no part of it may show.
const TypedSecret = "KANARIENVOGEL234567ABCDEFG"

// PageURL is the conversion URL of the documentation's security page, as it stands
// there.
func PageURL(t testing.TB) string {
	t.Helper()
	page, err := os.ReadFile(Testdata(t, "page.txt"))
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.SplitSeq(string(page), "\n") {
		if strings.HasPrefix(line, "https://process.filestackapi.com/") {
			return line
		}
	}
	t.Fatal("the page has lost its URL")
	return ""
}

const Alive = `{"expiry":1893456000,"call":["read"],"handle":"` + File + `"}`
