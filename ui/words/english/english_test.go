package english

import (
	"strings"
	"testing"
	"unicode/utf8"

	"policybench/ui/words"
)

func TestJoin(t *testing.T) {
	for _, c := range []struct{ a, glue, b, want string }{
		{"read", ": ", "a file", "read: a file"},
		{"", ": ", "a file", "a file"},
		{"read", ": ", "", "read"},
		{"", ": ", "", ""},
	} {
		if got := Join(c.a, c.glue, c.b); got != c.want {
			t.Errorf("%q and %q: %q, want %q", c.a, c.b, got, c.want)
		}
	}
}

func TestAnd(t *testing.T) {
	for want, list := range map[string][]string{
		"one": {"one"}, "one and two": {"one", "two"}, "one, two and three": {"one", "two", "three"},
	} {
		if got := And(list); got != want {
			t.Errorf("%q: %q, want %q", list, got, want)
		}
	}
}

func TestSome(t *testing.T) {
	for n, want := range map[int]string{
		0: "", 1: "x", 3: "x, x, x", 10: strings.Repeat("x, ", 9) + "x", 11: strings.Repeat("x, ", 9) + "x and 1 more", 25: strings.Repeat("x, ", 9) + "x and 15 more",
	} {
		list := strings.Split(strings.Repeat("x", n), "")
		if got := Some(list[:n]); got != want {
			t.Errorf("%d: %q, want %q", n, got, want)
		}
	}
}

func TestNumbersAsWords(t *testing.T) {
	for n, want := range map[int][2]string{0: {"no", "0"}, 1: {"one", "1"}, 10: {"ten", "10"}, 11: {"11", "11"}, 2000: {"2,000", "2,000"}} {
		if got := [2]string{Few(n), words.Comma(n)}; got != want {
			t.Errorf("%d: %q, want %q", n, got, want)
		}
	}
	for n, want := range map[int]string{0: "are", 1: "is", 2: "are"} {
		if got := Either(n, "is", "are"); got != want {
			t.Errorf("%d: %s", n, got)
		}
	}
}

// A sentence begins with a capital and ends with a stop; what is code stays as it is.
func TestSentence(t *testing.T) {
	for in, want := range map[string]string{
		"":                             "",
		"the policy has expired":       "The policy has expired.",
		"The policy has expired.":      "The policy has expired.",
		"cut off…":                     "Cut off…",
		"policy= stands there twice":   "policy= stands there twice.",
		"fetch() sends it":             "fetch() sends it.",
		"filestack-js refuses it":      "filestack-js refuses it.",
		"filestack refuses it":         "Filestack refuses it.",
		"cdn.filestackcontent.com/x y": "cdn.filestackcontent.com/x y.",
		"éa":                           "éa.",
		"64 digits":                    "64 digits.",
	} {
		if got := Sentence(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestBounded(t *testing.T) {
	for _, c := range []struct {
		name, text string
		most       int
		want       string
	}{
		{"short", "abc", 3, "abc"},
		{"at the last line", "first\nsecond", 8, "first\n… 7 bytes more, left out"},
		{"but not far back", "a\nbcdefghij", 8, "a\nbcdefg\n… 3 bytes more, left out"},
		{"one byte", "abcd", 3, "abc\n… 1 byte more, left out"},
		{"no half character", "aé日", 4, "aé\n… 3 bytes more, left out"},
		{"of one line break", "\n\n\n\n", 3, "\n\n\n… 2 bytes more, left out"},
	} {
		got := Bounded(c.text, c.most)
		if got != c.want || !utf8.ValidString(got) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestWithoutTail(t *testing.T) {
	for _, c := range []struct{ names, want string }{
		{"Annex A, page 3|Annex B, page 3", "Annex A|Annex B"},
		{"Annex A, page 3|Annex B, page 4", "Annex A, page 3|Annex B, page 4"},
		{"Annex A, page 3", "Annex A, page 3"},
		{"Annex A|Annex B", "Annex A|Annex B"},
		{"A, x, y|B, x, y", "A|B"},
	} {
		if got := strings.Join(WithoutTail(strings.Split(c.names, "|")), "|"); got != c.want {
			t.Errorf("%s: %s, want %s", c.names, got, c.want)
		}
	}
}

func TestNumbersFit(t *testing.T) {
	numbers := []int{1, 2, 3, 7, 9, 10, 20}
	for most, want := range map[int]string{40: "1–3 7 9 10 20", 13: "1–3 7 9 10 20", 12: "1–3 7 9 …", 6: "1–3 …", 3: "…", 0: "…"} {
		if got := Numbers(numbers, most); got != want {
			t.Errorf("%d: %q, want %q", most, got, want)
		}
	}
}
