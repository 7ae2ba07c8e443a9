package redact

import (
	"slices"
	"strings"
)

// nameParts are the words of a name: DB_PASSWORD, dbPassword, db-password.
func nameParts(name string) []string {
	var parts []string
	from := 0
	for i := 1; i <= len(name); i++ {
		camel := i < len(name) && name[i] >= 'A' && name[i] <= 'Z' && name[i-1] >= 'a' && name[i-1] <= 'z'
		if i == len(name) || camel || !isAlnum(name[i]) {
			if part := strings.Trim(name[from:i], "_-."); part != "" {
				parts = append(parts, strings.ToLower(part))
			}
			from = i
		}
	}
	return parts
}

// secretWords end, or stand in, the name of a secret.
var secretWords = []string{"secret", "secrets", "token", "password", "passwd", "passwort", "pwd", "passphrase", "pass", "credential", "credentials", "apikey", "secretkey", "accesskey", "privatekey", "accesstoken", "authtoken", "clientsecret", "sig", "pat", "jwt", "sessionid"}

// joinedWords end the name of a secret though nothing parts them from the word before: PGPASSWORD.
var joinedWords = []string{"password", "passwd", "secret"}

// keyKinds make a key of the word before it secret, whatever stands behind.
var keyKinds = []string{"secret", "private", "access"}

// keyHolders make a key of the word before it: what else is called a key is none.
var keyHolders = []string{"api", "secret", "access", "private", "auth", "account", "encryption", "signing", "master", "storage", "client", "service", "session", "shared", "license", "hmac", "webhook", "deploy", "ssh", "aws", "stripe", "google", "sendgrid", "mailgun", "twilio", "azure", "server", "app"}

// namesSecret reports whether a name is that of a secret.
func namesSecret(name string) bool {
	parts := nameParts(name)
	if len(parts) == 0 {
		return false
	}
	last := parts[len(parts)-1]
	for i, p := range parts[1:] {
		if p == "key" && slices.Contains(keyKinds, parts[i]) {
			return true // secret_key_base, aws_access_key_id
		}
	}
	if last == "key" || last == "keys" {
		shout := len(parts) > 1 && name == strings.ToUpper(name)
		return shout || len(parts) > 1 && slices.Contains(keyHolders, parts[len(parts)-2])
	}
	if slices.Contains(secretWords, last) || slices.ContainsFunc(joinedWords, func(w string) bool { return strings.HasSuffix(last, w) }) {
		return true
	}
	// AWS_SECRET_ACCESS_KEY_V2, TOKEN_PROD: shouted names may go on
	return name == strings.ToUpper(name) && slices.ContainsFunc(parts, func(p string) bool {
		return p == "secret" || p == "token" || p == "password" || p == "passwd"
	})
}
