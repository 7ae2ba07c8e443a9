package cause

import (
	"crypto/hmac"
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha512"
	"encoding/base32"
	"encoding/base64"
	"encoding/hex"
	"hash"
	"net/url"
	"strings"

	"policybench/signing"
)

const causeAPIKey = "AhTgLagciQByzXpFGRI0Az"

// causePolicies are encoded policies of every kind that matters to a mistake: each
// padding, with characters that differ between the alphabets, and with what writers
// escape.
var causePolicies = []struct{ name, policy string }{
	{"short, no padding", base64.URLEncoding.EncodeToString([]byte(`{"expiry":1893456000}`))},
	{"one =", base64.URLEncoding.EncodeToString([]byte(`{"expiry":1893456000,"call":["read","convert"]}`))},
	{"two =", base64.URLEncoding.EncodeToString([]byte(`{"expiry":1893456000,"call":["read"],"handle":"KW9EJhYtS6y48Whm2S6D"}`))},
	{"unicode", base64.URLEncoding.EncodeToString([]byte(`{"expiry":1893456000,"call":["store"],"path":"/ünïcödé/日本語/😀.*"}`))},
	{"html and slash", base64.URLEncoding.EncodeToString([]byte(`{"expiry":1893456000,"path":"/<a>&'\"?>>>/~~~ÿÿ"}`))},
	{"unpadded", base64.RawURLEncoding.EncodeToString([]byte(`{"expiry":1893456000,"call":["read","convert"]}`))},
	{"overpadded", base64.URLEncoding.EncodeToString([]byte(`{"expiry":1893456000,"call":["read","convert"]}`)) + "="},
	{"standard", base64.StdEncoding.EncodeToString([]byte(`{"expiry":1893456000,"path":"/ünïcödé?>/日本語/😀.*~~~"}`))},
}

const causeSibling = "eyJleHBpcnkiOjE5MDAwMDAwMDAsImNhbGwiOlsicGljayJdfQ=="

// madeTexts, madeKeys, madeAlgorithms and madeDigests are mistakes made by hand, apart from the tables of
// the search. A maker returns nothing where its mistake is not possible.
var madeTexts = []struct {
	want string
	text func(policy string) string
}{
	{"json-signed", func(p string) string { text, _ := signing.DecodeText(p); return text }},
	{"unpadded-signed", func(p string) string {
		if len(strings.TrimRight(p, "="))%4 == 0 || !strings.HasSuffix(p, "=") {
			return ""
		}
		return strings.TrimRight(p, "=")
	}},
	{"padding-lost", func(p string) string {
		if len(p)%4 == 0 || strings.HasSuffix(p, "=") {
			return ""
		}
		return p + strings.Repeat("=", 4-len(p)%4)
	}},
	{"padding-added", func(p string) string {
		if len(p)%4 != 1 {
			return ""
		}
		return p[:len(p)-1]
	}},
	{"standard-base64-signed", func(p string) string {
		return strings.ReplaceAll(strings.ReplaceAll(p, "-", "+"), "_", "/")
	}},
	{"urlsafe-signed", func(p string) string {
		return strings.ReplaceAll(strings.ReplaceAll(p, "+", "-"), "/", "_")
	}},
	{"percent-encoded-signed", url.QueryEscape},
	{"percent-encoded-signed", func(p string) string { return strings.NewReplacer("+", "%2b", "/", "%2f", "=", "%3d").Replace(p) }},
	{"policy-newline", func(p string) string { return p + "\n" }},
	{"policy-newline", func(p string) string { return p + "\r\n" }},
	{"policy-line-wrapped", func(p string) string { return foldLines(p, 76) + "\n" }},
	{"policy-line-wrapped", func(p string) string { return foldLines(p, 60) + "\n" }},
	{"policy-line-wrapped", func(p string) string { return foldLines(p, 64) }},
	{"policy-line-wrapped", func(p string) string { return strings.ReplaceAll(foldLines(p, 64), "\n", "\r\n") }},
	{"quotes-signed", func(p string) string { return `"` + p + `"` }},
	{"quotes-signed", func(p string) string { return "'" + p + "'" }},
	{"bytes-literal-signed", func(p string) string { return "b'" + p + "'" }},
	{"double-base64", func(p string) string { return base64.StdEncoding.EncodeToString([]byte(p)) }},
	{"double-base64", func(p string) string { return base64.RawURLEncoding.EncodeToString([]byte(p)) }},
	{"re-encoded", func(p string) string {
		json, _ := signing.DecodeText(p)
		spaced := strings.NewReplacer(`":`, `": `, `,"`, `, "`).Replace(json)
		if !isASCII(spaced) {
			return ""
		}
		return base64.URLEncoding.EncodeToString([]byte(spaced))
	}},
	{"re-encoded", func(p string) string {
		json, _ := signing.DecodeText(p)
		slashed := strings.ReplaceAll(json, "/", `\/`)
		if slashed == json {
			return ""
		}
		return base64.URLEncoding.EncodeToString([]byte(slashed))
	}},
	{"other-policy", func(string) string { return causeSibling }},
}

func isASCII(s string) bool { return strings.IndexFunc(s, func(r rune) bool { return r > '~' }) < 0 }

// foldLines returns nothing for a text of one line: with an end it is policy-newline.
func foldLines(text string, width int) string {
	if len(text) <= width {
		return ""
	}
	var lines []string
	for len(text) > width {
		lines, text = append(lines, text[:width]), text[width:]
	}
	return strings.Join(append(lines, text), "\n")
}

var madeKeys = []struct {
	want string
	key  func(secret string) string
}{
	{"secret-newline", func(s string) string { return s + "\n" }},
	{"secret-newline", func(s string) string { return s + "\r\n" }},
	{"secret-whitespace", func(s string) string { return " " + s }},
	{"secret-whitespace", func(s string) string { return s + " " }},
	{"secret-case", strings.ToLower},
	{"secret-case", strings.ToUpper},
	{"secret-quoted", func(s string) string { return `"` + s + `"` }},
	{"secret-quoted", func(s string) string { return "'" + s + "'" }},
	{"secret-base32-decoded", func(s string) string {
		b, _ := base32.StdEncoding.DecodeString(s + strings.Repeat("=", (8-len(s)%8)%8))
		return string(b)
	}},
	{"secret-base64-decoded", func(s string) string {
		b, _ := base64.RawStdEncoding.DecodeString(s)
		return string(b)
	}},
	{"secret-hex-decoded", func(s string) string { b, _ := hex.DecodeString(s); return string(b) }},
	{"api-key-as-secret", func(string) string { return causeAPIKey }},
}

func macWith(h func() hash.Hash) func(key, message string) []byte {
	return func(key, message string) []byte {
		mac := hmac.New(h, []byte(key))
		mac.Write([]byte(message))
		return mac.Sum(nil)
	}
}

func plain(text string) []byte { sum := sha256.Sum256([]byte(text)); return sum[:] }

var madeAlgorithms = []struct {
	want string
	sum  func(key, message string) []byte
	keys bool // a key mistake makes a difference
}{
	{"hmac-sha1", macWith(sha1.New), true},
	{"hmac-md5", macWith(md5.New), true},
	{"hmac-sha384", macWith(sha512.New384), true},
	{"hmac-sha512", macWith(sha512.New), true},
	{"plain-sha256", func(_, message string) []byte { return plain(message) }, false},
	{"plain-sha256", func(key, message string) []byte { return plain(key + message) }, true},
	{"plain-sha256", func(key, message string) []byte { return plain(message + key) }, true},
}

var madeDigests = []struct {
	want  string
	write func(sum []byte) string
}{
	{"digest-base64", base64.StdEncoding.EncodeToString},
	{"digest-base64url", func(sum []byte) string {
		if len(sum)%3 == 0 && !strings.ContainsAny(base64.URLEncoding.EncodeToString(sum), "-_") {
			return "" // the same in both alphabets, with and without padding
		}
		return base64.RawURLEncoding.EncodeToString(sum)
	}},
	{"signature-truncated", func(sum []byte) string { return hex.EncodeToString(sum)[:16] }},
	{"signature-truncated", func(sum []byte) string { return hex.EncodeToString(sum)[:2*len(sum)-1] }},
}

// The secrets of the search: as Filestack makes them, and one that is hex.
var causeSecrets = []string{causeSecret, "00112233445566778899aabbccddeeff"}

var rightMAC = macWith(sha256.New)
