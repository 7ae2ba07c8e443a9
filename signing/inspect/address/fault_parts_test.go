package address

import (
	"strings"
	"testing"

	"policybench/signing/inspect/inspecttest"
	"policybench/signing/inspect/request"
	"policybench/signing/report"
)

// What arrives of a value that a gap breaks: what stands before it, and nothing of one
// behind it.
func TestBreakAt(t *testing.T) {
	pieces := []report.Span{{Offset: 10, Length: 4}, {Offset: 16, Length: 3}, {Offset: 20, Length: 1}}
	for _, c := range []struct {
		name  string
		place int
		sent  string
	}{
		{"before it", 9, ""}, {"at its start", 10, ""}, {"within its first piece", 12, "ab"}, {"behind its first piece", 14, "abcd"}, {"before its second", 16, "abcd"},
		{"within its second", 17, "abcde"}, {"behind its second", 19, "abcdefg"}, {"before its last", 20, "abcdefg"}, {"at its end", 21, "abcdefgh"}, {"far behind", 99, "abcdefgh"},
	} {
		d := &draft{}
		d.Policy = request.Value{State: request.Given, Text: "abcdefgh", Sent: "abcdefgh", Spans: pieces}
		d.Signature = request.Value{State: request.Variable, Sent: "x"}
		breakAt(d, c.place)
		if d.Policy.Sent != c.sent || d.Signature.Sent != "x" {
			t.Errorf("%s: %q and %q", c.name, d.Policy.Sent, d.Signature.Sent)
		}
		d.Policy.Sent = "other"
		if breakAt(d, c.place); c.place > 10 && d.Policy.Sent != "other" {
			t.Errorf("%s: what another fault leaves is %q", c.name, d.Policy.Sent)
		}
	}
}

func TestIsTwice(t *testing.T) {
	inspecttest.Ask(t, isTwice, []inspecttest.Asked{{"escaped again", "&amp;amp;", true}, {"a number of it", "&amp;#38;", true}, {"once", "&amp;", false}, {"a number", "&#38;", false}, {"no end", "&amp", false}})
}

// Between an escaped ampersand and a value its name may stand, and no other parameter.
func TestPrecedesName(t *testing.T) {
	for _, c := range []struct {
		name, between string
		want          bool
	}{
		{"a name", "signature=", true}, {"a name with blanks", "  signature  =", true}, {"nothing", "", true}, {"as long as may be", strings.Repeat("a", 24), true},
		{"longer", strings.Repeat("a", 25), false}, {"another parameter", "dl=true&policy=", false},
	} {
		if got := precedesName("&amp;"+c.between+"x", 5, 5+len(c.between)); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
	if precedesName("abc", 2, 1) {
		t.Error("a value before the escape is behind it")
	}
}
