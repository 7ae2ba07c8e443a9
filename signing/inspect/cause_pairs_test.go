package inspect

import (
	"crypto/hmac"
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha512"
	"encoding/base32"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"hash"
	"math/rand/v2"
	"net/url"
	"strings"
	"testing"

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

// madeText, madeKey, madeDigest are mistakes made by hand, apart from the tables of
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
	{"policy-newline", func(p string) string { return p + "\n" }},
	{"policy-newline", func(p string) string { return p + "\r\n" }},
	{"policy-line-wrapped", func(p string) string { return foldLines(p, 76) + "\n" }},
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

// causeCase checks one signature and counts it.
type causeCase struct {
	t               *testing.T
	policy, secret  string
	singles, couple int
}

func (c *causeCase) check(want, signature string) {
	c.t.Helper()
	if strings.Contains(want, "+") {
		c.couple++
	} else {
		c.singles++
	}
	hints := causeHints{apiKey: causeAPIKey, siblings: []string{c.policy, causeSibling}}
	if got := findCause(c.policy, signature, signing.NewSecret(c.secret), hints); got != want {
		c.t.Errorf("%s\nsigned as %s gives %q, want %q", c.policy, signature, got, want)
	}
}

// Each mistake alone and each two of different kinds, made by hand, have their name.
func TestCauseOfEachMistakeAndPair(t *testing.T) {
	var singles, couples int
	for _, p := range causePolicies {
		for _, secret := range causeSecrets {
			t.Run(fmt.Sprintf("%s/%d", p.name, len(secret)), func(t *testing.T) {
				c := &causeCase{t: t, policy: p.policy, secret: secret}
				c.messagesAndMore()
				c.keysAndMore()
				c.algorithmsAndDigests()
				singles, couples = singles+c.singles, couples+c.couple
			})
		}
	}
	t.Logf("%d single mistakes, %d pairs", singles, couples)
	if singles < 400 || couples < 5000 {
		t.Errorf("only %d single mistakes and %d pairs were made", singles, couples)
	}
}

var rightMAC = macWith(sha256.New)

func (c *causeCase) messagesAndMore() {
	c.t.Helper()
	for _, m := range madeTexts {
		text := m.text(c.policy)
		if text == "" || text == c.policy || text == "\n" {
			continue
		}
		right := rightMAC(c.secret, text)
		c.check(m.want, hex.EncodeToString(right))
		c.check(m.want+"+swapped", hex.EncodeToString(rightMAC(text, c.secret)))
		for _, k := range madeKeys {
			if key := k.key(c.secret); key != "" && key != c.secret {
				c.check(m.want+"+"+k.want, hex.EncodeToString(rightMAC(key, text)))
			}
		}
		for _, a := range madeAlgorithms {
			c.check(m.want+"+"+a.want, hex.EncodeToString(a.sum(c.secret, text)))
		}
		c.digests(m.want, right)
	}
}

func (c *causeCase) keysAndMore() {
	c.t.Helper()
	for _, k := range madeKeys {
		key := k.key(c.secret)
		if key == "" || key == c.secret {
			continue
		}
		right := rightMAC(key, c.policy)
		c.check(k.want, hex.EncodeToString(right))
		for _, a := range madeAlgorithms {
			if a.keys {
				c.check(k.want+"+"+a.want, hex.EncodeToString(a.sum(key, c.policy)))
			}
		}
		c.digests(k.want, right)
	}
	c.check("swapped", hex.EncodeToString(rightMAC(c.policy, c.secret)))
	c.digests("swapped", rightMAC(c.policy, c.secret))
	for _, a := range madeAlgorithms[:4] {
		c.check("swapped+"+a.want, hex.EncodeToString(a.sum(c.policy, c.secret)))
	}
}

func (c *causeCase) algorithmsAndDigests() {
	c.t.Helper()
	for _, a := range madeAlgorithms {
		sum := a.sum(c.secret, c.policy)
		c.check(a.want, hex.EncodeToString(sum))
		c.check(a.want, strings.ToUpper(hex.EncodeToString(sum)))
		c.digests(a.want, sum)
	}
	for _, d := range madeDigests {
		c.check(d.want, d.write(rightMAC(c.secret, c.policy)))
	}
}

func (c *causeCase) digests(with string, sum []byte) {
	c.t.Helper()
	for _, d := range madeDigests {
		if written := d.write(sum); written != "" {
			c.check(with+"+"+d.want, written)
		}
	}
}

// Two mistakes of one kind.
func TestCauseOfTwoTextsAndTwoKeys(t *testing.T) {
	std := base64.StdEncoding.EncodeToString([]byte(`{"expiry":1893456000,"path":"/ünïcödé/日本語/😀.*"}`))
	policy := strings.NewReplacer("+", "-", "/", "_").Replace(std)
	tests := []struct{ want, key, text string }{
		{"json-signed+policy-newline", causeSecret, `{"expiry":1893456000,"path":"/ünïcödé/日本語/😀.*"}` + "\n"},
		{"json-signed+re-encoded", causeSecret, `{"expiry": 1893456000, "path": "/ünïcödé/日本語/😀.*"}`},
		{"standard-base64-signed+policy-line-wrapped", causeSecret, foldLines(std, 64) + "\n"},
		{"standard-base64-signed+percent-encoded-signed", causeSecret, url.QueryEscape(std)},
		{"policy-newline+double-base64", causeSecret, base64.StdEncoding.EncodeToString([]byte(policy + "\n"))},
		{"policy-newline+double-base64", causeSecret, base64.StdEncoding.EncodeToString([]byte(policy)) + "\n"},
		{"secret-newline+secret-case", strings.ToLower(causeSecret) + "\n", policy},
		{"secret-newline+secret-quoted", `"` + causeSecret + "\"\n", policy},
		{"secret-newline+api-key-as-secret", causeAPIKey + "\n", policy},
		{"secret-newline+swapped", policy, causeSecret + "\n"},
	}
	for _, tt := range tests {
		c := &causeCase{t: t, policy: policy, secret: causeSecret}
		c.check(tt.want, hex.EncodeToString(rightMAC(tt.key, tt.text)))
	}
}

// The same policy as each library and each order of keys writes it.
func TestCauseReEncoded(t *testing.T) {
	const (
		compact = `{"call":["pick","store"],"path":"/a<b>/ü😀","expiry":1893456000,"maxSize":5,"container":"c"}`
		eight   = `{"expiry":1,"call":["pick"],"handle":"h","url":"u","maxSize":9,"minSize":8,"path":"p","container":"c"}`
		nested  = `{"expiry":1,"odd":{"b":[1,{}],"a":[]},"n":1.50}`
	)
	tests := []struct{ name, sent, signed string }{
		{"JavaScript", compact, `{"expiry":1893456000,"call":["pick","store"],"container":"c","path":"/a<b>/ü😀","maxSize":5}`},
		{"Python", compact, `{"call": ["pick", "store"], "container": "c", "expiry": 1893456000, "maxSize": 5, "path": "/a<b>/\u00fc\ud83d\ude00"}`},
		{"Go", compact, `{"call":["pick","store"],"container":"c","expiry":1893456000,"maxSize":5,"path":"/a\u003cb\u003e/ü😀"}`},
		{"PHP", compact, `{"call":["pick","store"],"path":"\/a<b>\/\u00fc\ud83d\ude00","maxSize":5,"container":"c","expiry":1893456000}`},
		{"Swift", compact, `{"call":["pick","store"],"container":"c","expiry":1893456000,"maxSize":5,"path":"\/a<b>\/ü😀"}`},
		{"Java, eight keys", `{"call":["pick"],"container":"c","expiry":1,"handle":"h","maxSize":9,"minSize":8,"path":"p","url":"u"}`, eight},
		{"Python, eight keys", eight, `{"call": ["pick"], "container": "c", "expiry": 1, "handle": "h", "maxSize": 9, "minSize": 8, "path": "p", "url": "u"}`},
		{"pretty, two blanks", nested, "{\n  \"expiry\": 1,\n  \"odd\": {\n    \"b\": [\n      1,\n      {}\n    ],\n    \"a\": []\n  },\n  \"n\": 1.50\n}"},
		{"pretty, tab", `{"expiry":1,"call":["read"]}`, "{\n\t\"expiry\": 1,\n\t\"call\": [\n\t\t\"read\"\n\t]\n}"},
		{"pretty, four blanks, PHP", `{"expiry":1,"url":"/ü"}`, "{\n    \"expiry\": 1,\n    \"url\": \"\\/\\u00fc\"\n}"},
		{"unusual order", compact, `{"maxSize":5,"expiry":1893456000,"container":"c","path":"/a<b>/ü😀","call":["pick","store"]}`},
		{"a key twice", `{"expiry":1,"handle":"h","expiry":2}`, `{"expiry":2,"handle":"h"}`},
		{"escapes undone", `{"expiry":1,"path":"\/\u0061\u003c"}`, `{"expiry":1,"path":"/a<"}`},
		{"spaces undone", `{ "expiry" : 1 }`, `{"expiry":1}`},
		{"short escapes", `{"expiry":1,"path":"\u000a\u0008\u0001\""}`, `{"path":"\n\b\u0001\"","expiry":1}`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			for _, alphabet := range []*base64.Encoding{base64.URLEncoding, base64.StdEncoding} {
				c := &causeCase{t: t, policy: base64.URLEncoding.EncodeToString([]byte(tt.sent)), secret: causeSecret}
				text := alphabet.EncodeToString([]byte(tt.signed))
				c.check("re-encoded", hex.EncodeToString(rightMAC(causeSecret, text)))
				c.check("re-encoded+secret-newline", hex.EncodeToString(rightMAC(causeSecret+"\n", text)))
				c.check("re-encoded+digest-base64", base64.StdEncoding.EncodeToString(rightMAC(causeSecret, text)))
			}
		})
	}
}

// Every order of five keys is tried.
func TestCauseEveryOrder(t *testing.T) {
	keys := []string{`"expiry":1`, `"call":["read"]`, `"handle":"h"`, `"path":"p"`, `"maxSize":7`}
	policy := base64.URLEncoding.EncodeToString([]byte("{" + strings.Join(keys, ",") + "}"))
	orders := 0
	for order := range permutations(len(keys)) {
		var list []string
		for _, i := range order {
			list = append(list, keys[i])
		}
		text := base64.URLEncoding.EncodeToString([]byte("{" + strings.Join(list, ",") + "}"))
		if text != policy {
			c := &causeCase{t: t, policy: policy, secret: causeSecret}
			c.check("re-encoded", hex.EncodeToString(rightMAC(causeSecret, text)))
			orders++
		}
	}
	if orders != 119 {
		t.Errorf("%d orders, want 119", orders)
	}
}

// A signature made by nothing known has no cause.
func TestNoFalseCause(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for _, p := range causePolicies {
		for _, size := range []int{8, 16, 20, 32, 48, 64} {
			sum := make([]byte, size)
			for i := range sum {
				sum[i] = byte(random.Uint32())
			}
			c := &causeCase{t: t, policy: p.policy, secret: causeSecret}
			c.check("", hex.EncodeToString(sum))
			c.check("", base64.StdEncoding.EncodeToString(sum))
		}
	}
	for _, odd := range []string{"", "=", "zz", "‹", "0", strings.Repeat("0", 63), strings.Repeat("0", 1000), "\xff\x00"} {
		c := &causeCase{t: t, policy: causePolicy, secret: causeSecret}
		c.check("", odd)
	}
	right := hex.EncodeToString(rightMAC(causeSecret, causePolicy))
	(&causeCase{t: t, policy: causePolicy, secret: causeSecret}).check("", right[:15])
	if got := findCause(causePolicy, right[:20], signing.Secret{}, causeHints{}); got != "" {
		t.Errorf("without a secret: %q", got)
	}
}
