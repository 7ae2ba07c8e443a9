package carrier

import (
	"strings"
	"testing"
)

func TestJoinOperator(t *testing.T) {
	for text, want := range map[string]int{
		"+ ": 1, "+= ": 0, "++": 0, ". ": 1, ".\"": 1, ".a": 0, "..": 2, "\\\n": 1, "\\n": 0, ".": 0, "\\": 0, "\\\r": 1, "&": 0, "&\n": 1, ".'": 1, ".$": 1, ".\n": 1, "& _": 3, "&a": 0, "<>": 2, "<a": 0, "||": 2, "|a": 0, "~": 1, "-": 0, "": 0,
	} {
		if got := JoinOperator(text, 0, false); got != want {
			t.Errorf("%q: %d, want %d", text, got, want)
		}
	}
	if JoinOperator("\n+ ", 1, true) != 0 || JoinOperator("\n +", 2, true) != 1 {
		t.Error("a plus in the first column is a diff's")
	}
}

func TestLiteralOpens(t *testing.T) {
	for text, want := range map[string]int{`"a`: 1, `'a`: 1, "`a": 1, `f"a`: 2, `rb'a`: 3, `$"a`: 2, `@"a`: 2, `F"a`: 2, `R"a`: 2, `B"a`: 2, `u"a`: 2, `L"a`: 2, `b"a`: 2, `U"a`: 0, `a"`: 0, `frb"`: 0, "": 0, "f": 0} {
		if got := LiteralOpens(text, 0); got != want {
			t.Errorf("%q: %d, want %d", text, got, want)
		}
	}
}

func TestSkipGap(t *testing.T) {
	for _, c := range []struct {
		text  string
		next  int
		broke bool
	}{
		{"a", 0, false}, {" \ta", 2, false}, {"\r\na", 2, true}, {"\r", 1, false}, {"\na", 1, true}, {"\n  // a", 6, true}, {"\n> > a", 5, true}, {"\n * a", 4, true}, {"\n *a", 2, true}, {"", 0, false},
	} {
		if next, broke := SkipGap(c.text, 0); next != c.next || broke != c.broke {
			t.Errorf("%q: %d, broken %v", c.text, next, broke)
		}
	}
	if next, _ := SkipGap(strings.Repeat(" ", 2*MaxGap), 0); next != MaxGap {
		t.Errorf("%d blanks are passed", next)
	}
}

func TestBeforeColours(t *testing.T) {
	for text, want := range map[string]int{"a\x1b[1m": 1, "a\x1b[1m\x1b[K": 1, "am": 2, `a\x1b[0m`: 1, "": 0} {
		if got := BeforeColours(text, len(text)); got != want {
			t.Errorf("%q: %d, want %d", text, got, want)
		}
	}
}
