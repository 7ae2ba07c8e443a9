package redact

import (
	"encoding/base32"
	"encoding/base64"
	"encoding/hex"
	"strings"
	"testing"

	"policybench/signing"
	"policybench/ui/canary"
)

// A spelling that is cut, within an escape or a group as well, hides nothing either.
func TestCutSpellingsAreMasked(t *testing.T) {
	const most = 5 // characters of what is written that are cut off
	r := New(signing.NewSecret(portalSecret))
	count := 0
	for _, sp := range canary.Spellings {
		written := sp.Write(portalSecret)
		for n := range most {
			for end, text := range map[string]string{"start": written[n+1:], "end": written[:len(written)-n-1]} {
				count++
				if leak := canary.Read(r.Text("key "+text+" there"), portalSecret, 12); leak != "" {
					t.Errorf("%s without %d at its %s: %s is left of %q", sp.Name, n+1, end, leak, text)
				}
			}
		}
	}
	if count < 1000 {
		t.Errorf("%d cases", count)
	}
}

// What is undone of a piece that is cut at either end, and what is no such piece.
func TestViewsOfCutPieces(t *testing.T) {
	const text = "the key of our app is no word of this"
	for _, tt := range []struct {
		name, written string
		undo          func(*layer) (layer, bool)
		left          string // empty where nothing is undone
	}{
		{"hex", hexOf(text), unhexed, text},
		{"hex cut at its end", hexOf(text)[:len(text)*2-1], unhexed, text[:len(text)-1]},
		{"hex cut at its start", hexOf(text)[1:], unhexed, text[1:]},
		{"hex behind bytes", "00ff10e3" + hexOf(text), unhexed, text},
		{"a few letters behind bytes", "00ff10e3" + hexOf(text[:11]), unhexed, ""},
		{"short hex", hexOf(text)[:14], unhexed, ""},
		{"base64 cut at its start", base64Of(text)[1:], decoded, text[3:]},
		{"base64 cut by two", base64Of(text)[2:], decoded, text[3:]},
		{"base64 cut by three", base64Of(text)[3:], decoded, text[3:]},
		{"base64 of a path", "images/gallery/portraits/summer", decoded, ""},
		{"base64 of a digest", "m7aJ1qrP5XV6EwgQpn6ZlSk58ieicKa4RXz3FiEeY", decoded, ""},
		{"base32 cut at its end", base32Of(text)[:len(base32Of(text))-1], decoded32, text[:len(text)-1]},
		{"base32 cut at its start", base32Of(text)[1:], decoded32, text[5:]},
		{"base32 of an app secret", portalSecret, decoded32, ""},
		{"letters in a tag", `<a href="𝐚𝐛𝐜">`, inTags, `<a href="abc">`},
		{"a tag without such letters", `<a href="abc">`, inTags, ""},
		{"letters without a tag", "𝐚𝐛𝐜", inTags, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			made, changed := tt.undo(&layer{text: []byte(tt.written)})
			if got := string(made.text); changed != (tt.left != "") || !strings.Contains(got, strings.Trim(tt.left, " ")) {
				t.Errorf("%q became %q", tt.written, got)
			}
		})
	}
}

func hexOf(text string) string    { return hex.EncodeToString([]byte(text)) }
func base64Of(text string) string { return base64.RawStdEncoding.EncodeToString([]byte(text)) }
func base32Of(text string) string {
	return base32.StdEncoding.WithPadding(base32.NoPadding).EncodeToString([]byte(text))
}
