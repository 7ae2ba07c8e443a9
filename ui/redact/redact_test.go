package redact

import (
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"

	"policybench/signing"
	"policybench/ui/canary"
)

const portalSecret = "Z3IYZSH2UJA7VN3QYFVSVCF7PI"

// secrets are app secrets of several kinds.
var secretKinds = map[string]string{
	"portal":      portalSecret,
	"words":       "correct-horse-battery-staple",
	"our words":   "expired policy signature link",
	"with quotes": `a"quote\slash'and/more&<x>`,
	"mixed":       "xK9-pQ2_vT7.mW4+zR1=",
	"hex":         "0f1e2d3c4b5a69788796a5b4c3d2e1f0",
	"digits":      "20261127073015998877",
	"twelve":      "aB3dE5gH7jK9",
	"eight":       "s3cr3tXY",
}

func TestEverySpellingIsMasked(t *testing.T) {
	count := 0
	for name, secret := range secretKinds {
		r := New(signing.NewSecret(secret))
		for _, sp := range canary.Spellings {
			count++
			written := sp.Write(secret)
			text := "dear team,\nthe key is " + written + " and that is all\n"
			got := r.Text(text)
			if !strings.Contains(got, masked(secret)) || !strings.HasPrefix(got, "dear team,\nthe key is ") || !strings.HasSuffix(got, " and that is all\n") {
				t.Errorf("%s, %s: %q became %q", name, sp.Name, text, got)
			}
		}
	}
	if count < 800 {
		t.Errorf("%d cases", count)
	}
}

// Of a secret, however it is spelled, no end is left beside its mask: at most what an
// encoding's last character shares with what stands behind.
func TestNoEndIsLeftBesideTheMask(t *testing.T) {
	const most = 3 // letters and digits in a row
	random := rand.New(rand.NewPCG(3, 5))
	drawn := func(letters string, n int) string {
		b := make([]byte, n)
		for i := range b {
			b[i] = letters[random.IntN(len(letters))]
		}
		return string(b)
	}
	secrets := []string{"KANARIENVOGEL234567ABCDEFG", "ABCDEFGHABCDEFGHABCDEFGHAB", "AAAAAAAAAAAAAAAAAAAAAAAAA2", portalSecret}
	for range 20 {
		secrets = append(secrets, drawn("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 26), drawn("0123456789abcdef", 32),
			drawn("abcABC019abcABC019-_.+/=", 20+random.IntN(30)), drawn("aB3", 26))
	}
	mask, left := regexp.MustCompile(`(…|‹app secret, \d+ characters›)+`), regexp.MustCompile(`[0-9A-Za-z]+`)
	for _, secret := range secrets {
		r := New(signing.NewSecret(secret))
		if got := r.Text("(" + secret + ")"); got != "("+masked(secret)+")" {
			t.Errorf("%q became %q", secret, got)
		}
		for _, sp := range canary.Spellings {
			written, other := sp.Write(secret), sp.Write(strings.Map(another, secret))
			before, behind := alike(written, other) // what the spelling puts around any value
			rest := strings.TrimSuffix(strings.TrimPrefix(r.Text("("+written+")"), "("+before), behind+")")
			for _, run := range left.FindAllString(mask.ReplaceAllString(rest, " "), -1) {
				if len(run) > most && strings.Contains(written, run) && !strings.Contains(other, run) {
					t.Errorf("%s: of %q is left %q", sp.Name, written, run)
				}
			}
		}
	}
}

// A text that is cut at any byte, within any escape, is read to its end, and stays.
func TestCutTexts(t *testing.T) {
	secret := New(signing.NewSecret(portalSecret))
	for _, unit := range hostile {
		if strings.Contains(portalSecret, strings.TrimSpace(unit[:min(len(unit), 8)])) {
			continue // a part of the secret
		}
		for n := range min(len(unit), 40) * 3 {
			text := strings.Repeat(unit, 3)[:n]
			for _, end := range []string{"", `\`, `\\`, "%", "%25", "&", "&amp;", "=", "\x1b", "\x1b]", "<", "0", "\xf0", `\ud83d`, `"`} {
				if got := secret.Text(text + end); got != text+end {
					t.Errorf("%q became %q", text+end, got)
				}
			}
		}
	}
}

// another is another character of the same kind.
func another(r rune) rune {
	const signs = "-_.+/="
	switch i := strings.IndexRune(signs, r); {
	case i >= 0:
		return rune(signs[(i+1)%len(signs)])
	case r >= '0' && r <= '9':
		return '0' + (r-'0'+1)%10
	case r >= 'a' && r <= 'z':
		return 'a' + (r-'a'+1)%26
	case r >= 'A' && r <= 'Z':
		return 'A' + (r-'A'+1)%26
	}
	return r
}

// alike are the start and the end that two texts have in common.
func alike(a, b string) (before, behind string) {
	i, n := 0, min(len(a), len(b))
	for i < n && a[i] == b[i] {
		i++
	}
	j := 0
	for j < n-i && a[len(a)-1-j] == b[len(b)-1-j] {
		j++
	}
	return a[:i], a[len(a)-j:]
}
