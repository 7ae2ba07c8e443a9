package address

import (
	"testing"

	"policybench/signing/report"
)

func TestIsScheme(t *testing.T) {
	for _, c := range []struct {
		name, before, scheme, rest string
		want                       bool
	}{
		{"https", "", "https://", "a", true}, {"http", "see ", "http://", "a", true}, {"in capitals", "", "HTTPS://", "a", true}, {"at the end", "", "https://", "", true}, {"behind a quote", `"`, "https://", "a", true}, {"behind a word", "see", "https://", "a", true},
		{"three slashes", "", "https://", "/a", false}, {"a letter doubled", "h", "http://", "a", false}, {"a letter doubled behind a blank", " h", "https://", "a", false},
		{"another scheme", "", "ftp://", "a", false}, {"half of one", "", "ttps://", "a", false}, {"one slash", "", "https:/", "a", false},
	} {
		s := c.before + c.scheme + c.rest
		if got := isScheme(s, len(c.before), len(c.before)+len(c.scheme)); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

func TestHeadBefore(t *testing.T) {
	for _, c := range []struct {
		name, before, head string
		kind               report.Code
		meant              string
	}{
		{"whole", "", "https://", "", "https://"}, {"a letter left out", "see ", "htps://", report.CodeSchemeMisspelled, "https://"}, {"a letter doubled", "", "httpss://", report.CodeSchemeMisspelled, "https://"}, {"one slash", "", "https:/", report.CodeSchemeMisspelled, "https://"}, {"no colon", "", "https//", report.CodeSchemeMisspelled, "https://"}, {"three slashes", "", "https:///", report.CodeSchemeMisspelled, "https://"},
		{"a line break", "", "https:\n//", report.CodeLineBreak, "https://"}, {"a blank", "", "https: //", report.CodeWhitespace, "https://"}, {"a quote", "", `https:"//`, report.CodeQuotes, "https://"}, {"a backslash", "", `https:\//`, report.CodeUnread, "https://"}, {"a letter of another script", "", "https:é//", report.CodeUnread, "https://"},
		{"a scheme of files", "", "ftp://", report.CodeSchemeMisspelled, "https://"}, {"a scheme nobody knows", "a ", "x1://", report.CodeSchemeMisspelled, "https://"},
		{"no scheme", "see ", "", "", ""}, {"two slashes alone", "a ", "", "", ""}, {"a word", "the ", "", "", ""},
	} {
		s := c.before + c.head + "cdn.filestackcontent.com/"
		h := headBefore(s, len(c.before)+len(c.head))
		if h.kind != c.kind || h.meant != c.meant || c.meant != "" && h.start != len(c.before) {
			t.Errorf("%s: %+v, want %q from %d", c.name, h, c.kind, len(c.before))
		}
	}
}

// What gets between the letters of a scheme names the fault.
func TestHeadKind(t *testing.T) {
	for _, c := range []struct {
		name, written string
		distance      int
		want          report.Code
	}{
		{"whole", "https://", 0, ""}, {"a letter wrong", "htps://", 1, report.CodeSchemeMisspelled}, {"a line's end", "https:\n//", 0, report.CodeLineBreak}, {"an old one", "https:\r//", 0, report.CodeLineBreak}, {"a line's end and a blank", "https:\n //", 0, report.CodeLineBreak}, {"a blank", "https: //", 0, report.CodeWhitespace}, {"a tab", "https:\t//", 0, report.CodeWhitespace}, {"a blank and a quote", `https:" //`, 0, report.CodeWhitespace},
		{"a quote", `https:"//`, 0, report.CodeQuotes}, {"a single one", "https:'//", 0, report.CodeQuotes}, {"a backquote", "https:`//", 0, report.CodeQuotes}, {"a backslash", `https:\//`, 0, report.CodeUnread},
	} {
		if got := headKind(c.written, "https://", c.distance); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
	for c := range 256 {
		want := byte(0)
		if b := byte(c) | 0x20; b >= 'a' && b <= 'z' && c < 128 && c != '@' {
			want = b
		} else if c == ':' || c == '/' {
			want = byte(c)
		}
		if got := headLetter(byte(c)); got != want {
			t.Errorf("%q stands for %q, want %q", rune(c), got, want)
		}
	}
}
