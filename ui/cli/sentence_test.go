package cli

import (
	"strings"
	"testing"
)

// refusedLines are command lines that are refused, around what somebody typed.
var refusedLines = map[string]func(typed string) []string{
	"command":      func(x string) []string { return []string{x[:min(len(x), 16)]} },
	"argument":     func(x string) []string { return []string{"sign", x} },
	"flag":         func(x string) []string { return []string{"sign", "--" + x} },
	"time":         func(x string) []string { return []string{"sign", "--expiry", x} },
	"call":         func(x string) []string { return []string{"sign", "--expiry", "1h", "--call", x} },
	"size":         func(x string) []string { return []string{"sign", "--expiry", "1h", "--max-size", x} },
	"task":         func(x string) []string { return []string{"snippet", "url", "--expiry", "1h", "--task", x + "=="} },
	"policy":       func(x string) []string { return []string{"sign", "--policy", x} },
	"JSON":         func(x string) []string { return []string{"sign", "--policy-json", x} },
	"secret file":  func(x string) []string { return []string{"sign", "--expiry", "1h", "--secret-file", "/nowhere/" + x} },
	"theme":        func(x string) []string { return []string{"--theme", x} },
	"level":        func(x string) []string { return []string{"inspect", "--only", x} },
	"zone":         func(x string) []string { return []string{"inspect", "--reply", "--zone", x} },
	"at":           func(x string) []string { return []string{"inspect", "--at", x} },
	"file":         func(x string) []string { return []string{"inspect", "/nowhere/" + x + ".txt"} },
	"snippet":      func(x string) []string { return []string{"snippet", x} },
	"variant":      func(x string) []string { return []string{"snippet", "url", x} },
	"two variants": func(x string) []string { return []string{"snippet", "server", "python", "--variant", x} },
	"shell":        func(x string) []string { return []string{"completion", x} },
	"tab":          func(x string) []string { return []string{"--tab", x} },
}

func saidOf(secret string, args []string) string {
	r := testRun{typed: true, drawn: true, secret: secret}
	r.run(args...)
	return r.out.String() + r.errOut.String()
}

// A secret that is made of our own words, as a passphrase may be, takes none of them out of
// a sentence.
func TestSentencesKeepTheirWords(t *testing.T) {
	for name, line := range refusedLines {
		args := line("bananas-77")
		want := saidOf("", args)
		if want == "" {
			t.Errorf("%s: %q is not refused", name, args)
			continue
		}
		words := strings.Fields(want)
		for i := range words {
			for n := 2; n <= 4 && i+n <= len(words); n++ {
				secret := strings.Join(words[i:i+n], " ")
				if strings.Contains(secret, "bananas") {
					continue
				}
				if got := saidOf(secret, args); got != want {
					t.Errorf("%s, with the secret %q: %q, want %q", name, secret, got, want)
				}
			}
		}
	}
}

// A secret that was typed is not repeated, though it be made of our own words: those of
// the sentence stay.
func TestSentencesMaskWhatWasTyped(t *testing.T) {
	for name, line := range refusedLines {
		for _, secret := range []string{"unknown-command-is-no-time", "the expiry is no time", "there is no such variant", "no file, no policy: base64", "Z3IYZSH2UJA7VN3QYFVSVCF7PI"} {
			got := saidOf(secret, line(secret))
			if strings.Contains(got, secret) || strings.Contains(strings.ToLower(got), strings.ToLower(secret)) {
				t.Errorf("%s: %q repeats %q", name, got, secret)
			}
			if !strings.HasPrefix(got, "policybench: ") || len(strings.Fields(got)) < 3 {
				t.Errorf("%s, with the secret %q typed: %q", name, secret, got)
			}
		}
	}
}
