package words

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"
)

var visibleCases = []struct{ name, in, line, text string }{
	{"plain", "a b/c=", "a b/c=", "a b/c="},
	{"accents", "ünïcödé 日本語 😀", "ünïcödé 日本語 😀", "ünïcödé 日本語 😀"},
	{"empty", "", "", ""},
	{"escape sequence", "\x1b[2Jx", `\x1b[2Jx`, `\x1b[2Jx`},
	{"clipboard write", "\x1b]52;c;eA==\a", `\x1b]52;c;eA==\x07`, `\x1b]52;c;eA==\x07`},
	{"newlines", "a\nb\r\nc", `a\nb\r\nc`, "a\nb\nc"},
	{"lone return", "a\rb", `a\rb`, `a\rb`},
	{"tab", "a\tb", `a\tb`, "a    b"},
	{"delete", "a\x7f", `a\x7f`, `a\x7f`},
	{"C1", "\u009b31m", "<U+009B>31m", "<U+009B>31m"},
	{"bidi override", "a\u202eb", "a<U+202E>b", "a<U+202E>b"},
	{"bidi isolate", "a\u2066b\u2069", "a<U+2066>b<U+2069>", "a<U+2066>b<U+2069>"},
	{"marks of direction", "\u200e\u061c", "<U+200E><U+061C>", "<U+200E><U+061C>"},
	{"zero width", "a\u200bb\u200d\ufeff", "a<U+200B>b<U+200D><U+FEFF>", "a<U+200B>b<U+200D><U+FEFF>"},
	{"separators", "a\u2028b\u2029", "a<U+2028>b<U+2029>", "a<U+2028>b<U+2029>"},
	{"tag", "a\U000e0041", "a<U+E0041>", "a<U+E0041>"},
	{"variation selector", "❤\ufe0f", "❤<U+FE0F>", "❤<U+FE0F>"},
	{"Hangul filler", "\u3164", "<U+3164>", "<U+3164>"},
	{"unassigned", "\u0378", "<U+0378>", "<U+0378>"},
	{"private", "\ue000", "<U+E000>", "<U+E000>"},
	{"broken", "a\xffb\xc3", `a\xffb\xc3`, `a\xffb\xc3`},
	{"the replacement character itself", "\ufffd", "\ufffd", "\ufffd"},
	{"an accent", "e\u0301", "e\u0301", "e\u0301"},
	{"an accent first", "\u0301e", "<U+0301>e", "<U+0301>e"},
	{"a stack of accents", "e\u0301\u0301\u0301\u0301\u0301", "e\u0301\u0301\u0301\u0301<U+0301>", "e\u0301\u0301\u0301\u0301<U+0301>"},
}

func TestVisible(t *testing.T) {
	for _, tt := range visibleCases {
		t.Run(tt.name, func(t *testing.T) {
			if got := Visible(tt.in); got != tt.line {
				t.Errorf("Visible(%q) = %q, want %q", tt.in, got, tt.line)
			}
			if got := VisibleText(tt.in); got != tt.text {
				t.Errorf("VisibleText(%q) = %q, want %q", tt.in, got, tt.text)
			}
		})
	}
}

// What is shown is UTF-8, holds nothing a terminal obeys or hides, and showing it
// again changes nothing.
func FuzzVisible(f *testing.F) {
	for _, tt := range visibleCases {
		f.Add(tt.in)
	}
	f.Fuzz(func(t *testing.T, s string) {
		line, text := Visible(s), VisibleText(s)
		if firstHidden(line, "") < len(line) || !utf8.ValidString(line) || Visible(line) != line {
			t.Errorf("Visible(%q) = %q", s, line)
		}
		if firstHidden(text, "\n") < len(text) || !utf8.ValidString(text) || VisibleText(text) != text {
			t.Errorf("VisibleText(%q) = %q", s, text)
		}
		for _, r := range line {
			if hidden(r) {
				t.Errorf("Visible(%q) holds %U", s, r)
			}
		}
		clean, _ := Clean(s)
		if again, dropped := Clean(clean); again != clean || dropped || hiddenIn(clean) {
			t.Errorf("Clean(%q) = %q", s, clean)
		}
		encoded := MarshalJSON(textValue(s))
		var back, plain string
		raw, _ := json.Marshal(s)
		if json.Unmarshal(encoded, &back) != nil || json.Unmarshal(raw, &plain) != nil || back != plain {
			t.Errorf("MarshalJSON(%q) = %s", s, encoded)
		}
		for _, r := range string(encoded) {
			if hidden(r) && r != '\n' {
				t.Errorf("MarshalJSON(%q) holds %U", s, r)
			}
		}
	})
}

// A mark has nothing to stand on at the start of a line, in whatever alphabet the line
// before was.
func TestMarksAtTheStartOfLines(t *testing.T) {
	for _, before := range []string{"", "a", "\u067e", "\u0436\u0484", "\u65e5", "\n", "\r\n", "a\u0301"} {
		for _, mark := range []string{"\u0484", "\u0301", "\u20dd", "\u0301\u0301\u0301\u0301\u0301\u0301"} {
			for _, end := range []string{"\n", "\r\n", "\n\n"} {
				text := before + end + mark + "\u0436"
				shown := VisibleText(text)
				for line := range strings.SplitSeq(shown, "\n") {
					if Visible(line) != line {
						t.Errorf("%q has the line %q", text, line)
					}
				}
				if VisibleText(shown) != shown {
					t.Errorf("%q shown twice: %q", text, shown)
				}
			}
		}
	}
}

func hiddenIn(s string) bool {
	for _, r := range s {
		if hidden(r) {
			return true
		}
	}
	return false
}

func TestVisibleOfCleanTextIsFree(t *testing.T) {
	text := "https://cdn.filestackcontent.com/ajTW5xm2Sd6v22yrtKmQ?policy=é"
	if n := testing.AllocsPerRun(100, func() { _ = Visible(text) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func TestClean(t *testing.T) {
	for in, want := range map[string]struct {
		clean   string
		dropped bool
	}{
		"abc": {"abc", false}, " abc\n": {"abc", false}, "a\r\nb": {"a b", false},
		"\x1b[31mred": {"[31mred", true}, "a\u200bb": {"ab", true}, "\xff": {"", true},
	} {
		if got, dropped := Clean(in); got != want.clean || dropped != want.dropped {
			t.Errorf("Clean(%q) = %q, %v", in, got, dropped)
		}
	}
}

func BenchmarkVisible(b *testing.B) {
	text := "https://cdn.filestackcontent.com/ajTW5xm2Sd6v22yrtKmQ?policy=eyJleHBpcnkiOjE3NjQ1MzYwMjR9"
	for b.Loop() {
		_ = Visible(text)
	}
}
