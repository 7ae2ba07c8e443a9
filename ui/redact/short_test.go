package redact

import (
	"strings"
	"testing"

	"policybench/signing"
	"policybench/signing/report"
)

// A short secret is found where it stands by itself, and nowhere by chance.
func TestShortSecrets(t *testing.T) {
	for _, tt := range []struct {
		name, secret, text string
		found              bool
	}{
		{"four", "kX7q", "it is kX7q.", true},
		{"five", "Zq9_w", "secret=Zq9_w&x", true},
		{"in quotes", "m3Kd9x", `"m3Kd9x"`, true},
		{"by letters", "m3Kd9x", `'m','3','K','d','9','x'`, true},
		{"colored", "m3Kd9x", "m3Kd\x1b[1m9x", true},
		{"base64", "m3Kd9x", "key bTNLZDl4", true},
		{"base64 of text around", "kX7q", "eyJzZWNyZXQiOiJrWDdxIn0=", true},
		{"percent", "m3Kd9x", "%6d%33%4b%64%39%78", true},
		{"signs alone", "!@#$^&*()", "is !@#$^&*() ok", true},
		{"signs in literals", "!@#$^&*()", `'!@#$^' + '&*()'`, true},
		{"within a word", "kX7q", "akX7qb", false},
		{"other case", "kX7q", "kx7q", false},
		{"a word", "read", "call read", false},
		{"a word of six", "secret", "my secret is", true},
		{"three", "k7q", "k7q", false},
		{"spread over a line", "kX7q", "k X marks the spot 7 q", false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := New(signing.NewSecret(tt.secret)).Text(tt.text)
			if found := strings.Contains(got, masked(tt.secret)); found != tt.found {
				t.Errorf("%q became %q", tt.text, got)
			}
		})
	}
}

// What a report takes out of a text is masked where it shows the secret only as it will be
// shown: escaped again, or beside its neighbours.
func TestValuesOfReports(t *testing.T) {
	const escaped, path = `a\b\cdefg\n12h`, "kJ8/+sdf93JKd0sfLL+/aQ=="
	for _, tt := range []struct {
		name, secret string
		link         report.Link
		gone         string
	}{
		{"with a line end", escaped, report.Link{APIKey: "a\\b\\cdefg\n12h"}, "cdefg"},
		{"undone", "50%off%41bc%zz9", report.Link{Handle: "50%offAbc%zz9"}, "offAbc"},
		{"in pieces", path, report.Link{Tasks: []string{"kJ8", "+sdf", "93JK", "d0sf", "LL+", "aQ=="}}, "d0sf"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			paste := New(signing.NewSecret(tt.secret)).Paste("text", []report.Report{{Link: tt.link}})
			l := paste.Reports[0].Link
			if shown := l.APIKey + l.Handle + strings.Join(l.Tasks, "/"); strings.Contains(shown, tt.gone) || !strings.Contains(shown, masked(tt.secret)) {
				t.Errorf("%q", shown)
			}
		})
	}
}

// A secret that stands in place of a signature is masked, not cut behind its beginning.
func TestSecretAsSignature(t *testing.T) {
	for _, secret := range []string{portalSecret, "84729105836271", `ab"cd"efgh"ij12`} {
		text := "?policy=eyJleHBpcnkiOjE4OTM0NTYwMDB9&signature=" + secret
		reports := []report.Report{{Security: signing.Security{Signature: secret}}}
		got := New(signing.NewSecret(secret)).Paste(text, reports).Ticket().Part(report.Span{Length: len(text)})
		if want := strings.Replace(text, secret, masked(secret), 1); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
