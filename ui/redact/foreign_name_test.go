package redact

import (
	"slices"
	"strings"
	"testing"
)

// What a name is given is a secret, or not, by the words of the name.
func TestNamesOfSecrets(t *testing.T) {
	secret := strings.Fields(`secret SECRET clientSecret client_secret client-secret app.secret apiSecret APISecret token access_token accessToken
		X-Access-Token password DB_PASSWORD dbPassword passwd pwd MYSQL_PWD passphrase credentials apikey apiKey api_key API-KEY secretKey
		secret_key_base aws_secret_access_key aws_access_key_id AWS_SECRET_ACCESS_KEY_V2 TOKEN_PROD PASSWORD_OLD private_key privateKeyId
		STRIPE_KEY MY_SERVICE_ENCRYPTION_KEY SIGNING_KEYS webhookKey sshKey sig pat jwt sessionid PGPASSWORD dbpasswd oauthsecret`)
	other := strings.Fields(`key keys primaryKey keyboard monkey KEY foreign_key tokenizer tokens max_tokens secretary passenger compass
		bypass author user id name url policy signature expiry handle call path container cacheKey sortKey translation_key
		secret_name_prefix token_type password_reset_url passwordless _ - . sign design patch path`)
	for _, name := range secret {
		if !namesSecret(name) {
			t.Errorf("%s names no secret", name)
		}
	}
	for _, name := range other {
		if namesSecret(name) {
			t.Errorf("%s names a secret", name)
		}
	}
}

func TestNameParts(t *testing.T) {
	for name, want := range map[string]string{
		"DB_PASSWORD": "db password", "dbPassword": "db password", "db-password": "db password", "db.password": "db password",
		"APISecret": "apisecret", "apiKeyV2": "api key v2", "x": "x", "": "", "__": "", "_a_": "a", "2fa": "2fa",
	} {
		if got := nameParts(name); !slices.Equal(got, strings.Fields(want)) {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
	}
}

// What stands in place of a value is kept: nobody signs in with it.
func TestVariables(t *testing.T) {
	for _, value := range []string{
		"", "  ", "$TOKEN", "${TOKEN}", "%TOKEN%", "<your token>", "{{token}}", "[token]", "(token)", "*****", "#{token}", "@token", "null", "None", "undefined",
		"true", "xxx", "XXXXXXXX", "….", "‹app secret, 26 characters›", "process.env.TOKEN", "os.environ['T']", "ENV['T']", "getenv('T')", "config.token", "this.token",
		"your-token", "YOUR_TOKEN", "redacted", "required", "string;",
	} {
		if !variable([]byte(value)) {
			t.Errorf("%q is taken for a value", value)
		}
	}
	for _, value := range []string{"hunter2", "$2y$10$abcdefghijklmnopqrstuv", "a1b2c3", "nullable1", "xylophone", "truely", "env", "configure", "99"} {
		if variable([]byte(value)) {
			t.Errorf("%q is taken for none", value)
		}
	}
}

func TestWords(t *testing.T) {
	for _, word := range []string{"signature", "Signature", "SIGNATURE", "a", "Filestack"} {
		if !isWord(word) {
			t.Errorf("%s is no word", word)
		}
	}
	for _, word := range []string{"sIgnature", "signature1", "abcDEF", "transformations", "9"} {
		if isWord(word) {
			t.Errorf("%s is a word", word)
		}
	}
	for value, want := range map[string]bool{
		"your-signature-here": true, "SIGNATURE": true, "eyJhbGciOi": true, `{"a":1}`: true, "a b c": true, "…": true,
		"9bb689d6": false, "abc-dEf": false, "m7aJ1qrP5XV6": false,
	} {
		if got := worded(value); got != want {
			t.Errorf("%q: %v", value, got)
		}
	}
}
