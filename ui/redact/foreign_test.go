package redact

import (
	"regexp"
	"strings"
	"testing"

	"policybench/signing/report"
)

// foreignSecrets are texts with another service's secret between ‹ and ›, as they stand
// in tickets. None of the secrets is anybody's.
var foreignSecrets = map[string]string{
	"bearer":               "Authorization: Bearer ‹mF_9.B5f-4.1JqM8xQ›",
	"bearer, JSON":         `{"headers":{"authorization":"Bearer ‹mF_9.B5f-4.1JqM8xQ›","accept":"*/*"}}`,
	"bearer, curl":         `curl -H 'Authorization: Bearer ‹mF_9.B5f-4.1JqM8xQ›' https://example.com`,
	"bearer, escaped JSON": `"{\"Authorization\":\"Bearer ‹mF_9.B5f-4.1JqM8xQ›\"}"`,
	"bearer in prose":      "we send bearer ‹mF_9.B5f-4.1JqM8xQ› with it",
	"basic":                "Authorization: Basic ‹dXNlcjpwYXNzd29yZDEyMw==›",
	"basic, proxy":         "Proxy-Authorization: Basic ‹dXNlcjpwYXNzd29yZDEyMw==›\r\nHost: a",
	"cookie":               "Cookie: ‹session=8f2a9c1; csrftoken=zz91; theme=dark›\nAccept: */*",
	"set-cookie":           "Set-Cookie: ‹sid=31d4d96e407aad42; HttpOnly; Secure›",
	"cookie, HAR":          `{"name":"Cookie","value":"‹_ga=GA1.2.3; connect.sid=s%3Aabc.def›"}`,
	"cookie, JS":           `fetch(u, {headers: {"cookie": "‹sid=31d4d96e407aad42›"}})`,
	"API key header":       "X-Api-Key: ‹9f8e7d6c5b4a3210›",
	"URL":                  "postgres://app:‹s3cr3t-Pa55›@db.example.com:5432/app",
	"URL, at in it":        "mysql://root:‹p@ss:w0rd›@127.0.0.1/x",
	"URL, http":            "https://bob:‹hunter2hunter2›@example.com/path",
	"URL, redis":           "redis://:‹x9y8z7w6›@cache:6379",
	"DATABASE_URL":         "DATABASE_URL=postgres://u:‹longpassword1›@h/db",
	"env secret":           "CLIENT_SECRET=‹a1b2c3d4e5f6›",
	"env secret, quoted":   `export OAUTH_CLIENT_SECRET="‹a1b2c3d4 e5f6›"`,
	"env token":            "SLACK_TOKEN=‹abcdef-12345›\nX=1",
	"env password":         "DB_PASSWORD: ‹hunter2›",
	"env key":              "STRIPE_KEY=‹qwertyuiop123›",
	"env key, long name":   "MY_SERVICE_ENCRYPTION_KEY=‹qwertyuiop123›",
	"JSON password":        `{"user":"bob","password":"‹hunter2›"}`,
	"JSON camel":           `{"clientSecret":"‹a1b2c3d4›","x":1}`,
	"YAML":                 "smtp:\n  password: ‹hunter2›\n  port: 25",
	"PHP":                  "define('DB_PASSWORD', '‹hunter2!›');",
	"PHP array":            "'password' => '‹hunter2›',",
	"Ruby":                 `config.secret_key_base = "‹3f9a8b7c6d5e4f›"`,
	"Python":               `AWS_SECRET_ACCESS_KEY = '‹wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY›'`,
	"query":                "https://api.example.com/v1?access_token=‹abc123def456›&x=1",
	"query, percent":       "https://x.example/?u=https%3A%2F%2Fy.example%3Faccess_token%3D‹abc123def456›%26x%3D1",
	"XML":                  "<password>‹hunter2›</password>",
	"flag":                 "mysql --password=‹hunter2› -u bob",
	"AWS id":               "key ‹AKIAIOSFODNN7EXAMPLE› used",
	"AWS pair":             "‹AKIAIOSFODNN7EXAMPLE› ‹wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY›",
	"AWS credentials":      "[default]\naws_access_key_id = ‹AKIAIOSFODNN7EXAMPLE›\naws_secret_access_key = ‹wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY›",
	"Google":               "https://maps.googleapis.com/maps/api/js?key=‹AIzaSyA1234567890abcdefghijklmnopqrstuv›",
	"Google service":       `{"type":"service_account","private_key_id":"‹0123abcd›","private_key":"‹-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBg\n-----END PRIVATE KEY-----\n›"}`,
	"Slack":                "xoxb: ‹xoxb-123456789012-abcdefghijkl›",
	"Slack webhook":        "https://‹hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX›",
	"GitHub":               "git clone https://‹ghp_abcdefghijklmnopqrstuvwxyz0123456789›@github.com/a/b",
	"Stripe":               "stripe.api_key = ‹sk_live_abcdefghijklmnopqrstuvwx›",
	"Stripe, bare":         "use ‹sk_test_abcdefghijklmnopqrstuvwx›.",
	"JWT":                  "token ‹eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9P›",
	"PEM":                  "-----BEGIN RSA PRIVATE KEY-----\n‹MIIEpAIBAAKCAQEA1234\nabcd5678›\n-----END RSA PRIVATE KEY-----\nmore",
	"PEM cut off":          "-----BEGIN OPENSSH PRIVATE KEY-----\n‹b3BlbnNzaC1rZXktdjEAAAAA\nabcd›\n\nafter",
	"SendGrid":             "SG: ‹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›",
	"Azure":                "DefaultEndpointsProtocol=https;AccountName=a;AccountKey=‹abc123def456==›;EndpointSuffix=core.windows.net",
	"session":              "PHPSESSID and sessionid=‹31d4d96e407aad42›",
}

// notSecret are texts of the same words that hold none.
var notSecret = []string{
	"FILESTACK_API_KEY=ANdpKX6pWRIevNAWvvOOtz", `{"apikey":"ANdpKX6pWRIevNAWvvOOtz"}`, "filestack.init('ANdpKX6pWRIevNAWvvOOtz', { security })",
	"password: process.env.DB_PASSWORD", "SECRET=$SECRET", "secret = os.environ['SECRET']", "token: ${TOKEN}", `password: "<your password>"`, "TOKEN={{token}}",
	"the token is missing", "the secret: please never send it", "max_tokens: 4096", "keyboard: us", "primaryKey: id", `"key": "value"`, "Basic authentication is used",
	"Authorization: Bearer <token>", "Cookie: $COOKIE", "https://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D?policy=eyJleHBpcnkiOjE4OTM0NTYwMDB9",
	"2026-11-27 07:30:00 2026-11-28 07:30:00 2026-11-29 07:30:00 2026-11-30 07:30:00", "id 123e4567-e89b-12d3-a456-426614174000 and 7b9c0d1e-2f3a-4b5c-8d6e-7f8091a2b3c4",
	"commit 9bb689d6aacf by bob", "signature verification failed", "signature: the one from yesterday", "GET /api/file/KW9EJhYtS6y48Whm2S6D 403", "10.0.0.1:8080", "user:password pairs",
	"bearer authentication", "policy=eyJleHBpcnkiOjE4OTM0NTYwMDAsImNhbGwiOlsicmVhZCJdLCJoYW5kbGUiOiJLVzlFSmhZdFM2eTQ4V2htMlM2RCJ9", "a token, a secret and a password",
	"cookie: none", "password=", "password: null", "1795608000,1795608001,1795608002,1795608003,1795608004,1795608005,1795608006", "getSecret('x')", "token = getToken()",
}

func TestTicketMasksOtherServices(t *testing.T) {
	for name, marked := range foreignSecrets {
		t.Run(name, func(t *testing.T) {
			text := strings.NewReplacer("‹", "", "›", "").Replace(marked)
			got := ticketOf(text)
			rest := marked
			for {
				_, after, found := strings.Cut(rest, "‹")
				if !found {
					break
				}
				secret, after, _ := strings.Cut(after, "›")
				if strings.Contains(got, secret) {
					t.Errorf("%q is in %q", secret, got)
				}
				rest = after
			}
			want := ""
			for i, piece := range strings.Split(marked, "‹") {
				if _, after, found := strings.Cut(piece, "›"); found {
					piece = "…" + after
				} else if i > 0 {
					t.Fatal("unclosed")
				}
				want += piece
			}
			if plain := secretLabel.ReplaceAllString(got, "…"); plain != want {
				t.Errorf(" got %q\nwant %q", plain, want)
			}
		})
	}
}

func TestTicketKeepsWhatIsNoSecret(t *testing.T) {
	for _, text := range notSecret {
		if got := ticketOf(text); got != text {
			t.Errorf("%q became %q", text, got)
		}
	}
}

func ticketOf(text string) string {
	return New().Paste(text, nil).Ticket().Part(report.Span{Length: len(text)})
}

var secretLabel = regexp.MustCompile(`‹secret, \d+ characters›`)

// marks are the places of secrets in the texts of tests.
var marks = regexp.MustCompile(`‹[^›]*›`)

func TestWhatACallReturnsIsNoSecret(t *testing.T) {
	for _, c := range []struct {
		value string
		want  bool
	}{
		{"getToken('x')", true}, {"base64_encode(hash_hmac(", true}, {"OpenSSL::HMAC.hexdigest(", true}, {"hmac_sha256(", true},
		{"pa55(word", false}, {"plain", false}, {"(x", false}, {"ü64(x", false},
	} {
		if got := called([]byte(c.value), 0); got != c.want {
			t.Errorf("%s: %v, want %v", c.value, got, c.want)
		}
	}
	if called([]byte("getToken("), '"') {
		t.Error("what stands in quotes is called")
	}
}
