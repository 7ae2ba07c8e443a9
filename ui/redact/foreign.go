package redact

import (
	"bytes"
	"fmt"
	"iter"
	"slices"
	"strings"
	"unicode/utf8"
)

// maskedOther is what stands in place of another service's secret.
func maskedOther(secret []byte) string {
	return fmt.Sprintf("‹secret, %d characters›", utf8.RuneCount(secret))
}

// foreign finds the secrets of other services: by the shape that they gave them, and by
// the name that a text gives them.
func foreign(l *layer, found func([]cut)) {
	mask := func(from, to int) {
		if from < to {
			found([]cut{l.cut(from, to, maskedOther(l.text[from:to]))})
		}
	}
	shapes(l.text, mask)
	webTokens(l.text, mask)
	keyBlocks(l.text, mask)
	credentials(l.text, mask)
	schemes(l.text, mask)
	headers(l.text, mask)
	assignments(l.text, mask)
}

// shape is how the secrets of a service begin, and of how many characters they are at
// least.
type shape struct {
	head  string
	least int
	also  string // characters besides letters and digits
}

// serviceShapes are published by the services, for scanners like this one.
var serviceShapes = []shape{
	{"AKIA", 20, ""}, {"ASIA", 20, ""}, // AWS
	{"AIza", 39, "-_"}, {"ya29.", 30, "-_."}, {"GOCSPX-", 30, "-_"}, // Google
	{"xoxb-", 20, "-"}, {"xoxp-", 20, "-"}, {"xoxa-", 20, "-"}, {"xoxr-", 20, "-"}, {"xoxs-", 20, "-"}, {"xapp-", 20, "-"}, // Slack
	{"hooks.slack.com/services/", 40, "/"},                                                                                  // Slack's webhooks
	{"ghp_", 36, "_"}, {"gho_", 36, "_"}, {"ghu_", 36, "_"}, {"ghs_", 36, "_"}, {"ghr_", 36, "_"}, {"github_pat_", 40, "_"}, // GitHub
	{"glpat-", 20, "-_"},                                                                                          // GitLab
	{"sk_live_", 20, ""}, {"sk_test_", 20, ""}, {"rk_live_", 20, ""}, {"rk_test_", 20, ""}, {"whsec_", 20, "+/="}, // Stripe
	{"sk-", 24, "-_"}, {"SG.", 40, "-_."}, {"npm_", 36, ""}, {"dop_v1_", 40, ""}, {"shpat_", 32, ""}, {"key-", 36, ""}, // others
}

func shapes(text []byte, mask func(from, to int)) {
	for _, s := range serviceShapes {
		for at := range indexesOf(text, s.head) {
			if at > 0 && isAlnum(text[at-1]) {
				continue
			}
			to := at + len(s.head)
			for to < len(text) && (isAlnum(text[to]) || strings.IndexByte(s.also, text[to]) >= 0) {
				to++
			}
			if to-at >= s.least {
				mask(at, to)
				if s.least == 20 && s.also == "" && strings.HasSuffix(s.head, "IA") {
					secretNear(text, to, mask)
				}
			}
		}
	}
}

// secretNear finds the secret that stands behind AWS's key: 40 characters of base64.
func secretNear(text []byte, at int, mask func(from, to int)) {
	const near, size = 300, 40
	end := min(len(text), at+near)
	for i := at; i < end; {
		to := i
		for to < len(text) && (isAlnum(text[to]) || text[to] == '+' || text[to] == '/') {
			to++
		}
		if to-i == size && !allHex(text[i:to]) {
			mask(i, to)
		}
		i = max(to, i+1)
	}
}

// webTokens finds JSON Web Tokens: three parts of base64url, the first and second JSON.
func webTokens(text []byte, mask func(from, to int)) {
	const shortest = 10
	for at := range indexesOf(text, "eyJ") {
		if at > 0 && isBase64(text[at-1]) {
			continue
		}
		to, parts := at, 0
		for part := to; ; part = to {
			for to < len(text) && (isAlnum(text[to]) || text[to] == '-' || text[to] == '_') {
				to++
			}
			if to-part < shortest {
				break
			}
			if parts++; to == len(text) || text[to] != '.' {
				break
			}
			to++
		}
		if parts >= 3 {
			mask(at, to)
		}
	}
}

// keyBlocks finds what stands between the lines of a PEM block, also where its end is
// missing.
func keyBlocks(text []byte, mask func(from, to int)) {
	for at := range indexesOf(text, "-----BEGIN ") {
		head := bytes.Index(text[at+1:], []byte("-----"))
		if head < 0 || head > 80 {
			continue
		}
		from := at + 1 + head + len("-----")
		to := len(text)
		if end := bytes.Index(text[from:], []byte("-----END")); end >= 0 {
			to = from + end
		} else if end := bytes.Index(text[from:], []byte("\n\n")); end >= 0 {
			to = from + end
		}
		for from < to && (text[from] == '\n' || text[from] == '\r') {
			from++
		}
		for from < to && (text[to-1] == '\n' || text[to-1] == '\r') {
			to--
		}
		mask(from, to)
	}
}

// credentials finds the password in scheme://user:password@host.
func credentials(text []byte, mask func(from, to int)) {
	const longest = 300
	for at := range indexesOf(text, "://") {
		colon := -1
		for i := at + 3; i < min(len(text), at+longest); i++ {
			c := text[i]
			if c == '@' {
				if colon >= 0 && !variable(text[colon+1:i]) {
					mask(colon+1, lastAt(text, i))
				}
				break
			}
			if c == ':' && colon < 0 {
				colon = i
			}
			if c <= ' ' || strings.IndexByte(`/?#"'<>\`+"`", c) >= 0 && colon < 0 || c == '"' || c == '<' {
				break
			}
		}
	}
}

// lastAt is the last @ before the host: a password may hold one.
func lastAt(text []byte, at int) int {
	for i := at + 1; i < len(text) && !strings.ContainsRune(" /?#\"'<>\n\r\t", rune(text[i])); i++ {
		if text[i] == '@' {
			at = i
		}
	}
	return at
}

// schemes finds what stands behind Bearer, Basic and their like.
func schemes(text []byte, mask func(from, to int)) {
	const shortest = 8
	for _, scheme := range []string{"bearer", "basic", "token", "digest", "apikey"} {
		for at := range indexes(text, scheme) {
			from := at + len(scheme)
			if at > 0 && isAlnum(text[at-1]) || from >= len(text) || text[from] != ' ' && text[from] != '\t' && text[from] != '+' {
				continue
			}
			for from < len(text) && (text[from] == ' ' || text[from] == '\t' || text[from] == '+') {
				from++
			}
			to := from
			for to < len(text) && (isBase64(text[to]) || strings.IndexByte("=.~:", text[to]) >= 0) {
				to++
			}
			if to-from >= shortest && !worded(string(text[from:to])) {
				mask(from, to)
			}
		}
	}
}

// secretHeaders hold nothing but secrets.
var secretHeaders = []string{"authorization", "cookie", "x-api-key", "x-auth-token", "x-access-token", "x-csrf-token", "x-amz-security-token", "api-key"}

// headers finds the values of headers that sign somebody in, to the end of the line or
// the quote around them.
func headers(text []byte, mask func(from, to int)) {
	for _, name := range secretHeaders {
		for at := range indexes(text, name) {
			if at > 0 && isAlnum(text[at-1]) {
				continue
			}
			i := at + len(name)
			quote := byte(0)
			for i < len(text) && strings.IndexByte("\"'` \t\\", text[i]) >= 0 {
				i++
			}
			if i >= len(text) || text[i] != ':' && text[i] != '=' && text[i] != ',' {
				continue
			}
			if text[i] == ',' && (at == 0 || strings.IndexByte("\"'`", text[at-1]) < 0) {
				continue
			}
			if at > 0 && strings.IndexByte("\"'`", text[at-1]) >= 0 && bytes.IndexByte(text[at:i], text[at-1]) < 0 {
				quote = text[at-1] // "Cookie: …" whole in quotes
			}
			i++
			for i < len(text) && (text[i] == ' ' || text[i] == '\t' || text[i] == '\\') {
				i++
			}
			if i < len(text) && quote == 0 && strings.IndexByte("\"'`", text[i]) >= 0 {
				quote = text[i]
				i++
			}
			maskHeader(text, i, quote, mask)
		}
	}
}

// maskHeader masks the value of a header from i on, but for the scheme before it.
func maskHeader(text []byte, i int, quote byte, mask func(from, to int)) {
	to := i
	for to < len(text) && text[to] != '\n' && text[to] != '\r' && (quote == 0 || text[to] != quote) {
		to++
	}
	for to > i && strings.IndexByte(" \t\\", text[to-1]) >= 0 {
		to--
	}
	for _, scheme := range []string{"bearer ", "basic ", "token ", "digest ", "negotiate "} {
		if len(text[i:to]) > len(scheme) && strings.EqualFold(string(text[i:i+len(scheme)]), scheme) {
			i += len(scheme)
			break
		}
	}
	if !variable(text[i:to]) {
		mask(i, to)
	}
}

// variable reports whether a value is put in by a program or a person, or is none.
func variable(value []byte) bool {
	s := strings.TrimSpace(string(value))
	if s == "" || strings.HasPrefix(s, "‹") || strings.HasPrefix(s, "…") {
		return true
	}
	if strings.ContainsAny(s[:1], "$%<{[(*#@") && (len(s) < 2 || s[0] != '$' || !strings.HasPrefix(s, "$2")) {
		return true
	}
	switch strings.ToLower(strings.TrimRight(s, ";,.")) {
	case "null", "nil", "none", "undefined", "true", "false", "string", "str", "text", "xxx", "xxxx", "redacted", "required", "optional", "is", "was", "the", "a", "and", "or", "not":
		return true
	}
	for _, head := range []string{"process.env", "import.meta", "os.environ", "os.getenv", "getenv", "env.", "env(", "env[", "config.", "settings.", "this.", "self.", "secrets.", "System.getenv", "ENV["} {
		if strings.HasPrefix(s, head) {
			return true
		}
	}
	return strings.Trim(s, "xX*.•-_…") == "" || strings.HasPrefix(strings.ToLower(s), "your")
}

// indexes are the offsets of a word in any case. The word is lower case.
func indexes(text []byte, word string) iter.Seq[int] {
	return func(yield func(int) bool) {
		upper := word[0] - ('a' - 'A')
		for i := 0; i+len(word) <= len(text); i++ {
			if c := text[i]; c != word[0] && c != upper {
				continue
			}
			if bytes.EqualFold(text[i:i+len(word)], []byte(word)) && !yield(i) {
				return
			}
		}
	}
}

// indexesOf are the offsets of a word as it is written.
func indexesOf(text []byte, word string) iter.Seq[int] {
	return func(yield func(int) bool) {
		for at := 0; ; {
			i := bytes.Index(text[at:], []byte(word))
			if i < 0 || !yield(at+i) {
				return
			}
			at += i + 1
		}
	}
}

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

// keyHolders make a key of the word before it: what else is called a key is none.
var keyHolders = []string{"api", "secret", "access", "private", "auth", "account", "encryption", "signing", "master", "storage", "client", "service", "session", "shared", "license", "hmac", "webhook", "deploy", "ssh", "aws", "stripe", "google", "sendgrid", "mailgun", "twilio", "azure", "server", "app"}

// namesSecret reports whether a name is that of a secret.
func namesSecret(name string) bool {
	parts := nameParts(name)
	if len(parts) == 0 {
		return false
	}
	last := parts[len(parts)-1]
	if last == "key" || last == "keys" || last == "id" && slices.Contains(parts, "key") {
		shout := len(parts) > 1 && name == strings.ToUpper(name)
		return last != "id" && (shout || len(parts) > 1 && slices.Contains(keyHolders, parts[len(parts)-2]))
	}
	if slices.Contains(secretWords, last) {
		return true
	}
	// AWS_SECRET_ACCESS_KEY_V2, TOKEN_PROD: shouted names may go on
	return name == strings.ToUpper(name) && slices.ContainsFunc(parts, func(p string) bool {
		return p == "secret" || p == "token" || p == "password" || p == "passwd"
	})
}
