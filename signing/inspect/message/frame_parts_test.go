package message

import (
	"strings"
	"testing"

	"policybench/signing/report"
)

func TestLineOf(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a line", "a b\nc", "a b"}, {"of Windows", "a b\r\nc", "a b"}, {"a string", `a b"c`, "a b"}, {"an escaped string", `a b\"c`, "a b"}, {"an element", "a b</p>", "a b"}, {"blanks at the end", "a b  \n", "a b"}, {"to the end", "a b", "a b"}, {"nothing", "", ""}, {"an empty line", "\na", ""},
		{"a long line", strings.Repeat("a", longestReason+1), strings.Repeat("a", longestReason)},
	} {
		if got := lineOf(c.text); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestValueAt(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"JSON", `": "a b"`, "a b"}, {"at once", `":"a"`, "a"}, {"escaped", `\":\"a\"`, "a"}, {"escaped twice", `\\\":\\\"a`, "a"}, {"cut", `":"a`, "a"},
		{"a number", `":1`, ""}, {"no colon", `""a"`, ""}, {"no quotes", `:a`, ""}, {"another key", `s":"a"`, ""}, {"nothing", "", ""}, {"quotes far away", `":` + strings.Repeat(" ", 30) + `"a"`, ""}, {"empty", `":""`, ""},
	} {
		start, end := valueAt(c.text, 0)
		if got := c.text[start:max(start, end)]; got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestEnvelope(t *testing.T) {
	for _, c := range []struct {
		name, text string
		id, node   bool
	}{
		{"a request's id", "0d4b0e1c-7d1c-4e3e-8a5c-0123456789ab", true, false}, {"one digit short", "0d4b0e1c-7d1c-4e3e-8a5c-0123456789a", false, false}, {"the first dash moved", "0d4b0e1-c7d1c-4e3e-8a5c-0123456789ab", false, false},
		{"the second moved", "0d4b0e1c-7d1-c4e3e-8a5c-0123456789ab", false, false}, {"the third moved", "0d4b0e1c-7d1c-4e3-e8a5c-0123456789ab", false, false}, {"the last moved", "0d4b0e1c-7d1c-4e3e-8a5-c0123456789ab", false, false},
		{"a node", "CLR-us-e-1-10", false, true}, {"a node of two dashes", "UPL-eu-w-1", false, true}, {"a node of one", "UPL-eu-1", false, false}, {"small letters", "clr-us-e-1-10", false, false}, {"four letters", "CLRX-us-e-1-10", false, false}, {"letters alone", "CLR", false, false}, {"nothing", "", false, false},
	} {
		if isRequestID(c.text) != c.id || isNode(c.text) != c.node {
			t.Errorf("%s: an id %v, a node %v", c.name, isRequestID(c.text), isNode(c.text))
		}
	}
	for _, c := range []struct {
		name, window string
		want         bool
	}{
		{"a key", `{"c":"x"}`, true}, {"escaped", `{\"c\":\"x\"}`, true}, {"behind a word", `{"cc":"y","c":"x"}`, true}, {"of a longer name", `{"cc":"x"}`, false}, {"another value", `{"c":"y"}`, false}, {"no value", `{"c":1}`, false}, {"at the start", "c", false}, {"nothing", "", false},
	} {
		if got := hasKey(c.window, 'c', func(s string) bool { return s == "x" }); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

func TestOverlaps(t *testing.T) {
	found := []Found{{Span: report.Span{Offset: 10, Length: 5}}}
	for _, c := range []struct {
		name       string
		start, end int
		want       bool
	}{
		{"before", 5, 10, false}, {"behind", 15, 20, false}, {"its first byte", 5, 11, true}, {"its last byte", 14, 20, true}, {"within", 11, 12, true}, {"around", 0, 30, true},
	} {
		if got := overlaps(found, c.start, c.end); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
	if overlaps(nil, 0, 10) {
		t.Error("nothing overlaps")
	}
}

func TestWholeSentence(t *testing.T) {
	for _, c := range []struct {
		name, before, after string
		want                bool
	}{
		{"alone", "", "", true}, {"behind The", "The ", ".", true}, {"behind the, in small letters", "Error: the ", "", true}, {"behind a colon", "Error: ", "\n", true}, {"in quotes", `"The `, `"`, true},
		{"behind a word", "If ", "", false}, {"behind a word and the", "If the ", "", false}, {"behind a comma", "a, the ", "", false}, {"behind a path", "a/the ", "", false},
		{"before a word", "The ", " or so", false}, {"before a comma", "The ", ", so", false}, {"before a bracket", "The ", " (yet)", false}, {"before a dash", "The ", " - so", false}, {"before a slash", "The ", "/x", false}, {"before a full stop", "The ", ". Then", true},
	} {
		if got := wholeSentence(c.before, c.after); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

func TestLineFrom(t *testing.T) {
	for _, c := range []struct{ name, line, rest string }{
		{"a line", "a: b", "\nc"}, {"of Windows", "a: b", "\r\nc"}, {"the last", "a: b", ""}, {"nothing", "", ""}, {"a long one", strings.Repeat("a", 200), "a"},
	} {
		if got := lineFrom("x "+c.line+c.rest, 2); got != (report.Span{Offset: 2, Length: len(c.line)}) {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

// The ends of a word are told in order, in both of its spellings.
func TestEndsOf(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []int
	}{
		{"both", "ab AB ab", []int{2, 5, 8}}, {"capitals first", "AB ab", []int{2, 5}}, {"one spelling", "ab", []int{2}}, {"none", "aB", nil}, {"nothing", "", nil},
	} {
		var got []int
		for end := range endsOf(c.text, "ab", "AB") {
			got = append(got, end)
		}
		if len(got) != len(c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
			continue
		}
		for i := range got {
			if got[i] != c.want[i] {
				t.Errorf("%s: %v, want %v", c.name, got, c.want)
			}
		}
	}
	for range endsOf("ab ab", "ab", "AB") {
		break // whoever has found one may stop
	}
}
