package cause

import (
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"math/rand/v2"
	"net/url"
	"strings"
	"testing"

	"policybench/signing"
)

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
	hints := Hints{APIKey: causeAPIKey, Siblings: []string{c.policy, causeSibling}}
	if got := find(c.policy, signature, signing.NewSecret(c.secret), hints); got != want {
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
		{"secret-case+secret-quoted", `"` + strings.ToLower(causeSecret) + `"`, policy},
		{"secret-whitespace+secret-case", " " + strings.ToLower(causeSecret), policy},
		{"secret-whitespace+secret-quoted", `"` + causeSecret + `" `, policy},
		{"secret-newline+api-key-as-secret", causeAPIKey + "\n", policy},
		{"secret-newline+swapped", policy, causeSecret + "\n"},
	}
	for _, tt := range tests {
		c := &causeCase{t: t, policy: policy, secret: causeSecret}
		c.check(tt.want, hex.EncodeToString(rightMAC(tt.key, tt.text)))
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
	if got := find(causePolicy, right[:20], signing.Secret{}, Hints{}); got != "" {
		t.Errorf("without a secret: %q", got)
	}
}
