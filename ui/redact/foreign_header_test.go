package redact

import (
	"strings"
	"testing"
)

// Secrets between ‹ and ›, by how a header, a scheme, a link or a name gives them, each
// beside neighbours that hold none.
func TestSecretsByTheirNames(t *testing.T) {
	for _, tt := range []struct{ name, text string }{
		{"a header", "authorization: ‹mF_9.B5f-4.1JqM8xQ›"},
		{"a header with its scheme", "Authorization: Digest ‹username=\"bob\", response=\"1a2b\"›"},
		{"a header, another case", "AUTHORIZATION: bearer ‹abcdef123›"},
		{"a header of an object", `headers: { Authorization: "Token ‹abcdef123›" }`},
		{"a header in a whole quote", `-H "X-Api-Key: ‹9f8e7d6c5b4a3210›"`},
		{"a longer name in a whole quote", `-H 'Proxy-Authorization: Basic ‹dXNlcjpwYXNzd29yZDEyMw==›' x`},
		{"a header in two arguments", `req.setHeader("Cookie", "‹sid=31d4d96e407aad42›")`},
		{"a header with an equals sign", "cookie=‹sid-31d4d96e407aad42›"},
		{"the last of the headers", "Accept: */*\r\nCookie: ‹a=b›\r\n\r\nbody"},
		{"a variable header", "Authorization: Bearer ${token}"},
		{"a header in prose", "send the cookie, please"},
		{"a longer word", "reauthorization: needed"},
		{"another header", "Content-Type: application/json"},
		{"an API key of ours", "X-Api-Key of the app: see below"},

		{"a scheme", "it sends Bearer ‹abcdef123456› each time"},
		{"a scheme with a plus", "Basic+‹dXNlcjpwYXNzd29yZA==›"},
		{"a scheme and a word", "bearer authentication and basic functions"},
		{"a scheme and little", "token abc123"},
		{"a scheme in a word", "mytoken abcdef123456"},

		{"a link", "ftp://bob:‹hunter2›@files.example.com/a"},
		{"a link without a user", "redis://:‹hunter2›@cache.example.com:6379/0"},
		{"a link with a port", "http://example.com:8080/a@b"},
		{"a link with a port and a password", "http://bob:‹hunter2›@example.com:8080/a"},
		{"a link with a user", "ssh://git@example.com/a"},
		{"a link with a variable", "https://bob:$PASS@example.com"},
		{"a mail address behind a link", "https://example.com/?to=bob@example.com"},

		{"a name", "client_secret = ‹abc123def›"},
		{"a name, arrow", "'password' => '‹abc 123›',"},
		{"a name, colon and equals", "secret := ‹abc123›"},
		{"a name, an element", "<apiSecret>‹abc123›</apiSecret>"},
		{"a name of a flag", "deploy --token=‹abc123def›"},
		{"a name in brackets", "config['secret'] = '‹abc123›'"},
		{"a name in a query", "?token=‹abc123›&page=2"},
		{"a name, its value escaped", `{\"password\": \"‹hunter2›\"}`},
		{"an argument", "define('API_SECRET', '‹abc123›')"},
		{"another argument", "setting('page', 'abc123')"},
		{"compared", "if (secret == 'abc123')"},
		{"a call", "token = getToken('abc123')"},
		{"a function", "password: hash(input)"},
		{"a sentence", "the secret: it is kept by bob"},
		{"a list of names", "secret, token, password"},
		{"an API key of Filestack", "apikey: ANdpKX6pWRIevNAWvvOOtz"},
		{"such a key as a secret", "secret: ‹ANdpKX6pWRIevNAWvvOOtz›"},
		{"nothing", "password="},
		{"a very long name", strings.Repeat("x", 70) + "_token=abc123"},

		{"a shape", "id ‹AKIAIOSFODNN7EXAMPLE›, region eu"},
		{"a shape in a word", "XAKIAIOSFODNN7EXAMPLE"},
		{"a short one", "AKIAIOSFODNN7"},
		{"a token of three parts", "‹eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N›"},
		{"of two parts", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0"},
		{"a policy", "eyJleHBpcnkiOjE4OTM0NTYwMDB9"},
		{"a public key", "-----BEGIN PUBLIC KEY-----"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			text := strings.NewReplacer("‹", "", "›", "").Replace(tt.text)
			want := marks.ReplaceAllString(tt.text, "…")
			if got := secretLabel.ReplaceAllString(ticketOf(text), "…"); got != want {
				t.Errorf("%q, want %q", got, want)
			}
		})
	}
}

// What is no tracker's is shown as it is, but for app secrets: a reply quotes the text.
func TestForeignSecretsOutsideTickets(t *testing.T) {
	for _, text := range []string{"Authorization: Bearer mF_9.B5f-4.1JqM8xQ", "password=hunter2", "signature=" + hexSignature} {
		if got := New().Text(text); got != text {
			t.Errorf("%q became %q", text, got)
		}
	}
}
