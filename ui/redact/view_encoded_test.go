package redact

import (
	"encoding/base64"
	"strings"
	"testing"

	"policybench/signing"
)

func TestBase64(t *testing.T) {
	const text = "the key of our app is none of these words"
	written := base64Of(text)
	for _, tt := range []struct {
		undoing
		undo func(*layer) (layer, bool)
	}{
		{undoing{"whole", written, text}, decoded},
		{undoing{"padded", base64.StdEncoding.EncodeToString([]byte(text[:40])) + " x", text[:40] + "== x"}, decoded},
		{undoing{"in a sentence", "see " + written + " there", "see " + text + " there"}, decoded},
		{undoing{"behind a path", "a/b/" + written, "a/b/" + text}, decoded},
		{undoing{"the other alphabet", base64.RawURLEncoding.EncodeToString([]byte("??>>" + text)), "??>>" + text}, decoded},
		{undoing{"in UTF-16", base64.RawStdEncoding.EncodeToString(wide(text)), text}, decoded},
		{undoing{"behind a digest", hexSignature + written, hexSignature + text}, decoded},
		{undoing{"in UTF-16 behind a digest", hexSignature + base64.RawStdEncoding.EncodeToString(wide(text)), hexSignature + text}, decoded},
		{undoing{"a digest", hexSignature, hexSignature}, decoded},
		{undoing{"an app secret", portalSecret, portalSecret}, decoded},
		{undoing{"a file", "KW9EJhYtS6y48Whm2S6D", "KW9EJhYtS6y48Whm2S6D"}, decoded},
		{undoing{"a long word", "internationalization", "internationalization"}, decoded},
		{undoing{"a path", "/usr/share/documentation/policybench/examples", "/usr/share/documentation/policybench/examples"}, decoded},
		{undoing{"short", base64Of("a short one"), base64Of("a short one")}, decoded},
		{undoing{"in lines", groupsBy(written[:48], 12, "\n"), text[:36]}, decodedGroups},
		{undoing{"in literals", `"` + groupsBy(written[:48], 16, `" + "`) + `"`, `"` + text[:36] + `"`}, decodedGroups},
		{undoing{"two groups", groupsBy(written[:24], 12, "\n"), groupsBy(written[:24], 12, "\n")}, decodedGroups},
		{undoing{"far apart", groupsBy(written[:48], 12, strings.Repeat(".", 20)), groupsBy(written[:48], 12, strings.Repeat(".", 20))}, decodedGroups},
		{undoing{"words of four letters", "this word list with four more", "this word list with four more"}, decodedGroups},
	} {
		tt.check(t, tt.undo)
	}
}

func TestHexAndBase32(t *testing.T) {
	const text = "the key of our app is none of these words"
	written := hexOf(text)
	for _, tt := range []struct {
		undoing
		undo func(*layer) (layer, bool)
	}{
		{undoing{"whole", written, text}, unhexed},
		{undoing{"upper case", "see " + strings.ToUpper(written) + " there", "see " + text + " there"}, unhexed},
		{undoing{"in UTF-16", hexOf(string(wide(text))), text}, unhexed},
		{undoing{"a digest", hexSignature, hexSignature}, unhexed},
		{undoing{"behind a digest", hexSignature + written, hexSignature + text}, unhexed},
		{undoing{"before one, within a byte", written[1:] + hexSignature, "4" + text[1:] + hexSignature}, unhexed},
		{undoing{"within a word", "x" + written, "x" + text}, unhexed},
		{undoing{"a number", "1234567890123456", "1234567890123456"}, unhexed},
		{undoing{"in bytes", groupsBy(written, 2, " "), text}, unhexedGroups},
		{undoing{"by colons", groupsBy(written, 2, ":"), text}, unhexedGroups},
		{undoing{"in lines", groupsBy(written[:80], 16, "\n"), text[:40]}, unhexedGroups},
		{undoing{"in literals", `'` + groupsBy(written[:80], 20, `' . '`) + `'`, `'` + text[:40] + `'`}, unhexedGroups},
		{undoing{"a dump", "00000000: " + groupsBy(written[:32], 4, " ") + "\n00000010: " + groupsBy(written[32:64], 4, " "), "00000000: " + text[:32]}, unhexedGroups},
		{undoing{"a digest in bytes", groupsBy(hexSignature, 2, ":"), groupsBy(hexSignature, 2, ":")}, unhexedGroups},
		{undoing{"an address", "fe80:01ff:fe23:4567", "fe80:01ff:fe23:4567"}, unhexedGroups},
		{undoing{"base32", base32Of(text), text}, decoded32},
		{undoing{"base32, lower case", strings.ToLower(base32Of(text)), text}, decoded32},
		{undoing{"an app secret", portalSecret, portalSecret}, decoded32},
		{undoing{"words", "see THEDOCUMENTATIONPLEASE there", "see THEDOCUMENTATIONPLEASE there"}, decoded32},
	} {
		tt.check(t, tt.undo)
	}
}

// groupsBy writes a value in groups.
func groupsBy(value string, size int, between string) string {
	var list []string
	for i := 0; i < len(value); i += size {
		list = append(list, value[i:min(i+size, len(value))])
	}
	return strings.Join(list, between)
}

// Letters of another look are those that they look as, each alphabet from its first to its
// last.
func TestLookalikes(t *testing.T) {
	for _, a := range alphabets {
		for i, r := range []rune{a.first, a.last} {
			size, c := lookalike([]byte(string(r)))
			want := a.as[int(r-a.first)%len(a.as)]
			if size != len(string(r)) || c != want || i == 0 && c != a.as[0] {
				t.Errorf("%c is %q of %d bytes, want %q", r, c, size, want)
			}
		}
		for _, r := range []rune{a.first - 1, a.last + 1} {
			if size, c := lookalike([]byte(string(r))); size > 0 && !inAlphabets(r) {
				t.Errorf("%U beside an alphabet is %q", r, c)
			}
		}
	}
	for r, want := range map[rune]byte{'²': '2', 'ℓ': 'l', 'ℤ': 'Z', 'ⅹ': 'x', 'ⁿ': 'n'} {
		if size, c := lookalike([]byte(string(r))); size != len(string(r)) || c != want {
			t.Errorf("%c is %q of %d bytes", r, c, size)
		}
	}
	for _, text := range []string{"", "a", "é", "ß", "я", "密", "\xff", "\xe2\x84", "…"} {
		if size, c := lookalike([]byte(text)); size != 0 {
			t.Errorf("%q is %q", text, c)
		}
	}
}

func inAlphabets(r rune) bool {
	for _, a := range alphabets {
		if r >= a.first && r <= a.last {
			return true
		}
	}
	return strings.ContainsRune(scattered, r)
}

// Spellings within each other are undone as deep as said, in a long text less deep.
func TestDepth(t *testing.T) {
	r := New(signing.NewSecret(portalSecret))
	nested := portalSecret
	for depth := range deepest + 2 {
		text := "see " + nested + " there"
		if got := r.Text(text) != text; got != (depth <= deepest) && depth < deepest {
			t.Errorf("depth %d: masked %v", depth, got)
		}
		nested = base64Of("xyz" + nested)
	}
	filler := strings.Repeat("lorem ipsum dolor sit amet\n", large/20)
	for depth, text := range []string{portalSecret, "%5A" + portalSecret[1:], base64Of(`{"k":"` + strings.ReplaceAll(portalSecret, "A", `\u0041`) + `"}`)} {
		if got := r.Text(filler + text + "\n"); !strings.Contains(got, masked(portalSecret)) {
			t.Errorf("depth %d in a long text: %q", depth, got[len(filler):])
		}
	}
}
