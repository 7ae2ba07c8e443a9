package cause

import (
	"encoding/base64"
	"encoding/hex"
	"strings"
	"testing"
)

// A signature is the digest in one writing alone, whole or cut.
func TestWritten(t *testing.T) {
	digest := rightMAC(causeSecret, causePolicy)
	digits := hex.EncodeToString(digest)
	standard, urlSafe := base64.StdEncoding.EncodeToString(digest), base64.URLEncoding.EncodeToString(digest)
	if standard == urlSafe {
		t.Fatal("this digest is the same in both alphabets")
	}
	const none = "none"
	for _, c := range []struct{ name, text, want string }{
		{"digits", digits, ""},
		{"digits in capitals", strings.ToUpper(digits), ""},
		{"digits and a line end", " " + digits + "\n", ""},
		{"one digit less", digits[:63], Truncated},
		{"half of the digits", digits[:32], Truncated},
		{"the fewest digits", digits[:fewestDigits], Truncated},
		{"an odd number of digits", digits[:fewestDigits+1], Truncated},
		{"the first digit is missing", digits[1:], Truncated},
		{"the first digits are missing", digits[MostLost:], Truncated},
		{"a digit in it is missing", digits[:30] + digits[31:], Truncated},
		{"two digits in it are missing", digits[:31] + digits[33:], Truncated},
		{"more of the first digits are missing", digits[MostLost+1:], none},
		{"a digit in it is missing, another is wrong", digits[:30] + digits[31:62] + flipped(digits[62]) + digits[63:], none},
		{"digits at two places are missing", digits[1:30] + digits[31:], none},
		{"one digit fewer than that", digits[:fewestDigits-1], none},
		{"another last digit", digits[:16] + flipped(digits[16]), none},
		{"another last digit of an even number", digits[:17] + flipped(digits[17]), none},
		{"another digit at the end", digits[:63] + flipped(digits[63]), none},
		{"another first digit", flipped(digits[0]) + digits[1:], none},
		{"one digit more", digits + "0", none},
		{"two digits more", digits + "00", none},
		{"a letter that is no digit behind", digits[:62] + "g", none},
		{"base64", standard, "digest-base64"},
		{"base64 without padding, one alphabet's signs", strings.TrimRight(standard, "="), "digest-base64"},
		{"base64 for URLs", urlSafe, "digest-base64url"},
		{"base64 for URLs without padding", strings.TrimRight(urlSafe, "="), "digest-base64url"},
		{"base64, cut", standard[:40], none},
		{"base64 with a blank in it", standard[:10] + " " + standard[10:], none},
		{"nothing", "", none},
		{"digits typed off a picture", misread(digits, "0O", "1l", "5S", "8B"), Misread},
		{"the same in capitals but for what is none", misread(strings.ToUpper(digits), "1I"), Misread},
		{"digits typed off a picture, one of them wrong", misread(digits[:63], "0O", "1l") + flipped(digits[63]), none},
		{"digits typed off a picture, one left out", misread(digits[1:], "0O", "1l"), none},
		{"signs that look like no digit", misread(digits, "0W"), none},
		{"signs that look like other digits", misread(digits, "0l"), none},
	} {
		g := readSignature(c.text)
		got, ok := g.written(digest)
		if !ok {
			got = none
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
		if ok && !g.fits(len(digest), true) || got == "" && !g.fits(len(digest), false) || ok && got != "" && g.fits(len(digest), false) {
			t.Errorf("%s: it fits as it is not written", c.name)
		}
	}
}

// flipped is another digit than the given one.
// misread are digits with signs in place of some: "0O" is an O for each 0.
func misread(digits string, swaps ...string) string {
	for _, swap := range swaps {
		digits = strings.ReplaceAll(digits, swap[:1], swap[1:])
	}
	return digits
}

func flipped(digit byte) string {
	if digit == '0' {
		return "1"
	}
	return "0"
}

// Which alphabet made base64 that has none of its signs, its padding tells.
func TestAlphabetOfDigest(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"with padding", "YWJjZA==", "digest-base64"}, {"without", "YWJjZA", "digest-base64url"}, {"that needs none", "YWJj", "digest-base64"}, {"a plus", "YWJ+ZA", "digest-base64"}, {"a minus", "YWJ-ZA==", "digest-base64url"}, {"a low bar", "YWJ_", "digest-base64url"}, {"another sign", "YWJ.", ""},
	} {
		if got := readSignature(c.text).mistake; got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
