package extent

import (
	"strings"
	"testing"

	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/inspecttest"
	"policybench/signing/report"
)

func TestTokenEnd(t *testing.T) {
	pass(t, "policy=", TokenEnd, []ended{
		{"to the end", "abc", ""}, {"both alphabets", "a-_+/=", "&"}, {"an escape", "a%3Db", " "}, {"a small escape", "a%3db", " "},
		{"an escape cut off", "a", "%3"}, {"no escape", "a", "%zz"}, {"half an escape", "a", "%3z"}, {"the other half", "a", "%z3"},
		{"what cuts for display", "a…b", " "}, {"three dots", "a...b", " "}, {"two dots", "a", "..b"}, {"four dots", "a...", ".b"},
		{"another script", "a", "é"}, {"a quote", "a", "'"},
	})
	if got := TokenEnd("", 0); got != 0 {
		t.Errorf("nothing ends at %d", got)
	}
	if got := TokenEnd("&a", 0); got != 0 {
		t.Errorf("a value that is empty ends at %d", got)
	}
}

func TestTokenGoesOn(t *testing.T) {
	for _, c := range []struct {
		name, gap, rest string
		kind            report.Code
		no              bool
	}{
		{name: "another line", gap: "\n", rest: "abcd", kind: report.CodeLineBreak},
		{name: "another line of Windows", gap: "\r\n", rest: "abcd\r\n", kind: report.CodeLineBreak},
		{name: "another line of a mail", gap: "\n> ", rest: "abcd\n", kind: report.CodeLineBreak},
		{name: "a comment's next line", gap: "\n // ", rest: "abcd", kind: report.CodeLineBreak},
		{name: "a line that ends in quotes", gap: "\n", rest: `abcd"`, kind: report.CodeLineBreak},
		{name: "a line that ends in single quotes", gap: "\n", rest: "abcd'", kind: report.CodeLineBreak},
		{name: "a line that ends in a blank", gap: "\n", rest: "abcd ", kind: report.CodeLineBreak},
		{name: "a line that ends in an escape", gap: "\n", rest: "abcd%3D", kind: report.CodeLineBreak},
		{name: "a line that goes on", gap: "\n", rest: `abcd\`, kind: report.CodeLineBreak},
		{name: "a line of a word and more", gap: "\n", rest: "abcd: e", no: true},
		{name: "a short line", gap: "\n", rest: "abc", no: true},
		{name: "an empty line", gap: "\n\n", rest: "abcd", kind: report.CodeLineBreak},
		{name: "nothing behind", gap: "\n", no: true},
		{name: "the next literal", gap: "\"\n\"", rest: "abcd"},
		{name: "the next literal with a prefix", gap: "'\n f'", rest: "abcd"},
		{name: "a short literal", gap: "\"\n\"", rest: "abc", no: true},
		{name: "a literal in the same line", gap: `" "`, rest: "abcd"},
		{name: "literals that touch", gap: `""`, rest: "abcd", no: true},
		{name: "another policy in the same line", gap: `" "`, rest: "eyJleHBp", no: true},
		{name: "a list in one line", gap: `", "`, rest: "abcd", no: true},
		{name: "no literal", gap: "\"\n", rest: "abcd", no: true},
		{name: "a blank before a policy's end", gap: " ", rest: "abcdefghijk9", kind: report.CodeWhitespace},
		{name: "before its padding", gap: " ", rest: "abcdefghijk=", kind: report.CodeWhitespace},
		{name: "before the end of a list", gap: " ", rest: "abcdefghijkQ", kind: report.CodeWhitespace},
		{name: "before a word", gap: " ", rest: "abcdefghijkl", no: true},
		{name: "before a short word", gap: " ", rest: "abcdefghij9", no: true},
		{name: "another byte", gap: "&", rest: "abcd", no: true},
	} {
		next, kind := TokenGoesOn("policy"+c.gap+c.rest, len("policy"))
		want := len("policy") + len(c.gap)
		if c.no {
			want = 0
		}
		if next != want || kind != c.kind {
			t.Errorf("%s: goes on at %d with %q, want %d with %q", c.name, next, kind, want, c.kind)
		}
	}
}

// A value that is broken anywhere is put together again; pieces without end are not.
func TestTokenJoinsPieces(t *testing.T) {
	for at := 4; at < len(policy)-4; at++ {
		text := policy[:at] + "\n" + policy[at:] + " next"
		u, end, gaps := Token(plain(text), 0)
		if u.Text != policy || end != len(policy)+1 || len(gaps) != 1 || gaps[0].At != at || gaps[0].Span != (report.Span{Offset: at, Length: 1}) {
			t.Fatalf("broken at %d: %q to %d with %+v", at, u.Text, end, gaps)
		}
	}
	lines := strings.Repeat("eyJhYmNk\n", 3*maxPieces)
	u, _, gaps := Token(plain(lines), 0)
	if len(gaps) > maxPieces || len(u.Text) > longestToken {
		t.Errorf("%d pieces were joined to %d bytes", len(gaps), len(u.Text))
	}
	long := strings.Repeat(strings.Repeat("a", longestToken/2)+"\n", 8)
	if u, _, gaps := Token(plain(long), 0); len(gaps) > 3 || len(u.Text) > 2*longestToken {
		t.Errorf("%d long pieces were joined to %d bytes", len(gaps), len(u.Text))
	}
}

// The pieces of a view are a view: each byte of them leads to its place.
func TestJoin(t *testing.T) {
	v := carrier.Undo("abc-def-ghi")
	u := Join(v, [][2]int{{0, 3}, {4, 7}, {8, 11}})
	if u.Text != "abcdefghi" {
		t.Fatalf("joined to %q", u.Text)
	}
	for i := range len(u.Text) {
		want := i + i/3
		if got := u.Spans(i, i+1); len(got) != 1 || got[0] != (report.Span{Offset: want, Length: 1}) {
			t.Errorf("byte %d leads to %v, want %d", i, got, want)
		}
	}
	if one := Join(v, [][2]int{{4, 7}}); one.Text != "def" || one.Spans(0, 3)[0].Offset != 4 {
		t.Errorf("one piece is %q at %v", one.Text, one.Spans(0, 3))
	}
}

func TestIsWholeToken(t *testing.T) {
	inspecttest.Ask(t, isWholeToken, []inspecttest.Asked{
		{"a policy", policy, true}, {"padded", policy + "==", true}, {"escaped", policy + "%3D", true}, {"cut", policy[:27], false},
		{"no policy", "abcd", false}, {"an end alone", "MDB9", false}, {"nothing", "", false},
	})
}

func TestTrimEnd(t *testing.T) {
	for _, c := range []struct {
		name, url, trimmed, rest string
		quote                    byte
	}{
		{"a sentence", url, ".", " Then", 0},
		{"any of its signs", url, ".,;:!?*_~", "", 0},
		{"in the literal's quotes they stay", url + "?!", "", `"`, '"'},
		{"in another literal's they do not", url, "?!", "'", '"'},
		{"a value left out", url + "?signature=...", "", "", 0},
		{"a value left out by two dots", url + "?signature=", "..", "", 0},
		{"the next sentence", signed, ".Then", "", 0},
		{"nothing but signs", "", "...", "", 0},
	} {
		s := "see " + c.url + c.trimmed + c.rest
		if got := trimEnd(s, 4, 4+len(c.url)+len(c.trimmed), c.quote); got != 4+len(c.url) {
			t.Errorf("%s: %q ends at %d, want %d", c.name, s, got, 4+len(c.url))
		}
	}
}

func TestJoinsWithPlus(t *testing.T) {
	askBehind(t, joinsWithPlus, []behind{
		{"a policy without its plus", "https://a?policy=eyJjYWxsIjpbInJlYWQiXSwiaGFuZGxlIjoi", "fj4ifQ", false},
		{"a policy that is whole without", "https://a?policy=" + half, policy[len(half):], false},
		{"a policy that is not whole", "https://a?policy=" + half, "abc", true},
		{"a value that is no policy", "https://a?policy=abc", "def", false},
		{"an empty one", "https://a?policy=", "def", false},
		{"its first letter alone", "https://a?policy=e", "yJ", false},
		{"behind the policy", "https://a?policy=" + half + "&b", "abc", false},
		{"no policy", "https://a?b=" + half, "abc", false},
	})
}
