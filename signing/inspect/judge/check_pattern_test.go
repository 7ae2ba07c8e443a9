package judge

import (
	"errors"
	"regexp/syntax"
	"strings"
	"testing"

	"policybench/signing"
	"policybench/signing/inspect/inspecttest"
	"policybench/signing/report"
)

func TestCheckPatterns(t *testing.T) {
	codes := []report.Code{report.CodePatternInvalid, report.CodePatternUntested, report.CodePatternLooksLikeGlob, report.CodePatternUnanchored}
	for _, c := range []struct{ name, value, want string }{
		{"anchored", `"^/a$"`, ""},
		{"nothing", `null`, ""},
		{"an empty text", `""`, ""},
		{"no text", `["^/a$"]`, `problem pattern-invalid documented policy.path path|["^/a$"]|it is no text`},
		{"open at its start", `"/a$"`, `note pattern-unanchored undocumented policy.path path|/a$|start`},
		{"open at its end", `"^/a"`, `note pattern-unanchored undocumented policy.path path|^/a|end`},
		{"open at both", `"/a"`, `note pattern-unanchored undocumented policy.path path|/a|both`},
		{"open, behind a compiler", `"(/a)"`, `note pattern-unanchored undocumented policy.path path|(/a)|both`},
		{"anchored by letters", `"\\A/a\\z"`, ""},
		{"by a capital letter", `"\\A/a\\Z"`, `note pattern-untested undocumented policy.path path|\A/a\Z|invalid escape sequence: "\\Z"`},
		{"by other letters", `"\\B/a\\b"`, `note pattern-unanchored undocumented policy.path path|\B/a\b|both`},
		{"anything on both sides", `".*/a.*"`, ""},
		{"a class", `"^[a-z]+$"`, ""},
		{"invalid and open is told once", `"(a"`, `problem pattern-invalid inferred policy.path path|(a|missing closing ): "(a"`},
		{"untested and open is told once", `"(?!a)b"`, `note pattern-untested undocumented policy.path path|(?!a)b|invalid or unsupported Perl syntax: "(?!"`},
		{"a glob is told beside its fault", `"*.jpg"`, `problem pattern-invalid inferred policy.path path|*.jpg|missing argument to repetition operator: "*"` + "\n" + `warning pattern-looks-like-glob inferred policy.path path|*.jpg|^.*\.jpg$`},
	} {
		findings, _ := CheckPolicy(`{"path":`+c.value+`}`, judgedAt)
		if got := told(findings, codes...); got != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
	findings, _ := CheckPolicy(`{"path":null,"container":"a"}`, judgedAt)
	if got, want := told(findings, codes...), "note pattern-unanchored undocumented policy.container container|a|both"; got != want {
		t.Errorf("behind a key of nothing: %q", got)
	}
}

// A star behind what nobody repeats makes a shell pattern; what a regular expression may
// mean does not.
func TestGlobMeant(t *testing.T) {
	for _, c := range []struct{ name, pattern, want string }{
		{"a star alone", "*", "^.*$"},
		{"a star first", "*.jpg", `^.*\.jpg$`},
		{"a star behind a slash", "/a/*/b", "^/a/.*/b$"},
		{"behind a minus", "a-*b", "^a-.*b$"},
		{"behind an underscore", "a_*b", "^a_.*b$"},
		{"behind a colon", "a:*b", "^a:.*b$"},
		{"two stars are one", "/a/**/b", "^/a/.*/b$"},
		{"two stars behind a letter", "a**b", "^a.*b$"},
		{"a star last", "abc*", "^abc.*$"},
		{"any one letter", "/a?/*", "^/a./.*$"},
		{"a dot is a dot", "/a.b/*", `^/a\.b/.*$`},
		{"a dot last", "/*/a.", `^/.*/a\.$`},
		{"a dot before a star stays", "/*/.*", "^/.*/.*$"},
		{"a repeated letter", "ab*c", ""},
		{"a repeated dot", "a.*b", ""},
		{"no star", "/a/b", ""},
		{"nothing", "", ""},
		{"an escape", `/a\b/*`, ""}, {"a group", "(a)/*", ""}, {"a class", "[a]/*", ""}, {"a count", "a{2}/*", ""}, {"a choice", "a|/*", ""},
		{"an anchor", "^/*", ""}, {"an end", "/*$", ""}, {"one or more", "a+/*", ""},
	} {
		if got, ok := globMeant(c.pattern); got != c.want || ok != (c.want != "") {
			t.Errorf("%s: %q is %q, %v; want %q", c.name, c.pattern, got, ok, c.want)
		}
	}
}

// The characters at the edges of each range are plain, those beyond are not.
func TestPlainCharacters(t *testing.T) {
	const plain = `/:-_ .,=&%@!~'` + "azAZ09"
	for c := range byte(0x80) {
		want := c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || strings.IndexByte(plain, c) >= 0
		if got := isPlainPattern("a" + string(c) + "a"); got != (want || strings.IndexByte("*+?", c) >= 0) {
			t.Errorf("%q: %v", c, got)
		}
		if got := isPlainPattern(string(c) + "+a"); got != (want || c == '\\') {
			t.Errorf("%q, repeated: %v", c, got)
		}
		if got := isPlainPattern(`\` + string(c) + "+a"); got != (strings.IndexByte(`./-:?+*()[]$^|{}\`, c) >= 0) {
			t.Errorf("%q, escaped and repeated: %v", c, got)
		}
	}
}

// What is compiled is bounded in its length and with its repeats written out, and compiled
// once.
func TestCompile(t *testing.T) {
	for _, c := range []struct {
		name, expr string
		want       error
	}{
		{"a pattern", "^a$", nil},
		{"no pattern", "(a", signing.ErrPatternInvalid},
		{"the longest", strings.Repeat("a", longestPattern), nil},
		{"a longer one", strings.Repeat("a", longestPattern+1), signing.ErrPatternUntested},
		{"the largest", "a{1000}b{365}", nil},
		{"a larger one", "a{1000}b{366}", signing.ErrPatternUntested},
	} {
		for range 2 {
			re, err := compile(c.expr)
			if !errors.Is(err, c.want) || (re != nil) != (err == nil) {
				t.Errorf("%s: %v", c.name, err)
			}
		}
	}
	_, err := compile(strings.Repeat("b", longestPattern+1))
	if got := patternFault(err); got != "longer than 1024 bytes" {
		t.Errorf("a longer one: %q", got)
	}
	_, err = compile("[a-f]{1000}[a-f]{1000}[a-f]{1000}")
	if got := patternFault(err); got != "too many repeats" {
		t.Errorf("a larger one: %q", got)
	}
	for _, expr := range []string{"^kept$", "", "(not kept"} {
		first, firstErr := compile(expr)
		if second, err := compile(expr); second != first || err != firstErr {
			t.Errorf("%q is compiled twice", expr)
		}
	}
	for i := range 2 * len(patterns.kept) {
		if _, err := compile("^new" + strings.Repeat("w", i) + "$"); err != nil {
			t.Error(err)
		}
	}
	kept := map[string]bool{}
	for _, c := range patterns.kept {
		kept[c.expr] = true
	}
	if len(kept) != len(patterns.kept) || kept["^kept$"] {
		t.Errorf("%d patterns are kept of the last %d", len(kept), len(patterns.kept))
	}
}

func TestMatches(t *testing.T) {
	for _, c := range []struct {
		name, pattern, text string
		want                report.Answer
	}{
		{"the whole", "a+", "aaa", report.Yes},
		{"a part", "a+", "baaa", report.Unknown},
		{"nothing of it", "a+", "b", report.No},
		{"one side of a choice", "a|b", "ab", report.Unknown},
		{"nothing in all", "", "a", report.Unknown},
		{"nothing in nothing", "", "", report.Yes},
		{"what cannot be tried", "(?!a)", "b", report.Unknown},
		{"what is no pattern", "(a", "b", report.Unknown},
		{"the longest text", "^a+$", strings.Repeat("a", longestSource), report.Yes},
		{"a longer one", "^a+$", strings.Repeat("a", longestSource+1), report.Unknown},
		{"a longer one that does not match", "^b", strings.Repeat("a", longestSource+1), report.Unknown},
		{"the longest pattern", strings.Repeat("a", longestPattern), strings.Repeat("a", longestSource), report.Unknown},
	} {
		if got := matches(c.pattern, c.text); got != c.want {
			t.Errorf("%s: %d, want %d", c.name, got, c.want)
		}
	}
}

// What is surely a pattern needs no compiler; what may be none goes there.
func TestIsPlainPattern(t *testing.T) {
	rows := []inspecttest.Asked{
		{"letters", "abc/def.png", true}, {"anchors", "^/a/b$", true}, {"escaped signs", `^https://files\.example\.com/\?a=b$`, true}, {"repeats", "a*b+c?.*", true}, {"signs of a path", "/:-_ .,=&%@!~'", true}, {"nothing", "", true},
		{"a repeat of nothing", "*a", false}, {"two repeats", "a**", false}, {"a repeat behind an anchor", "^*", false}, {"a class", "[a-z]", false}, {"a group", "(a)", false}, {"a count", "a{2}", false}, {"a choice", "a|b", false}, {"an anchor within", "a^b", false}, {"an end within", "a$b", false}, {"an escape of a class", `\d`, false}, {"an escape, cut", `a\`, false}, {"another script", "é", false},
	}
	inspecttest.Ask(t, isPlainPattern, rows)
	for _, r := range rows {
		if !r.Want {
			continue
		}
		if _, err := signing.CompilePattern(r.Text); err != nil {
			t.Errorf("%s: %q is plain and does not compile: %v", r.Name, r.Text, err)
		}
	}
}

func TestSizeOf(t *testing.T) {
	for _, c := range []struct {
		name, expr string
		low, high  int // what it costs lies between
	}{
		{"without counts", "abc*", 4, 4}, {"a count", "a{100}", 100, 400}, {"counts in counts", "((a{10}){10}){10}", 1000, 50000}, {"a range", "a{2,50}", 50, 200}, {"no end", "a{50,}", 50, 200}, {"no pattern", "a{2", 3, 6}, {"braces of no count", "a{x}", 4, 8}, {"no group", "(a{2}", 5, 5},
	} {
		if got := sizeOf(c.expr); got < c.low || got > c.high {
			t.Errorf("%s: %d, want %d to %d", c.name, got, c.low, c.high)
		}
	}
	tree, err := syntax.Parse("(((((a{9}){9}){9}){9}){9})", syntax.Perl)
	if err == nil && treeSize(tree) < largestPattern {
		t.Errorf("counts in counts cost %d", treeSize(tree))
	}
}
