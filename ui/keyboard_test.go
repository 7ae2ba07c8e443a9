package ui

import (
	"strings"
	"testing"

	"policybench/signing/inspect"
)

// reads filters a text that comes in reads of a size.
func reads(s *pasting, text string, size int) string {
	var out []byte
	for text != "" {
		n := min(size, len(text))
		out = s.filter(out, []byte(text[:n]))
		text = text[n:]
	}
	return string(out)
}

var keyboardTable = []struct{ name, in, want string }{
	{"keys", "ab\x03\x1b[A", "ab\x03\x1b[A"},
	{"a paste", "a" + pasteStart + "text" + pasteEnd + "b", "a" + pasteStart + "text" + pasteEnd + "b"},
	{"a start within", pasteStart + pasteStart + "x" + pasteEnd, pasteStart + pasteStart + "x" + pasteEnd},
	{"half an end within", pasteStart + "\x1b[20\x1b[201" + pasteEnd, pasteStart + "\x1b[20\x1b[201" + pasteEnd},
	{"an end without start", pasteEnd + "x", pasteEnd + "x"},
	{"never ended", pasteStart + "abc\x03", pasteStart + "abc" + cancelled + pasteEnd + "\x03"},
	{"ended", pasteStart + "abc" + pasteEnd + "\x03", pasteStart + "abc" + pasteEnd + "\x03"},
}

func TestKeyboard(t *testing.T) {
	for _, test := range keyboardTable {
		for _, size := range []int{1, 2, 5, 7, 4096} {
			if got := reads(&pasting{}, test.in, size); got != test.want {
				t.Errorf("%s in reads of %d: %q, want %q", test.name, size, got, test.want)
			}
		}
	}
}

func TestPastedControlCharacterIsNoKey(t *testing.T) {
	in := pasteStart + "a\x03b" + pasteEnd
	if got := reads(&pasting{}, in, 4096); got != in {
		t.Errorf("%q", got)
	}
}

func TestKeyboardCutsAnEndlessPaste(t *testing.T) {
	for _, size := range []int{3, 4083} {
		var s pasting
		begun := reads(&s, pasteStart+strings.Repeat("x", 2*inspect.MaxText), size)
		if got := len(begun) - len(pasteStart); got != inspect.MaxText+1 {
			t.Errorf("%d bytes of the paste go through", got)
		}
		if got := reads(&s, "x\x1b[20"+pasteEnd+"q", size); got != pasteEnd+"q" {
			t.Errorf("after it: %q", got)
		}
	}
}

// FuzzKeyboard: nothing is lost or invented, in whatever pieces it comes, unless a
// ctrl+c ends a paste; and no read makes more than Read leaves room for.
func FuzzKeyboard(f *testing.F) {
	for _, test := range keyboardTable {
		f.Add(test.in, 3)
	}
	f.Fuzz(func(t *testing.T, text string, size int) {
		size = min(max(size, 1), 4096)
		var s pasting
		for rest := text; rest != ""; {
			n := min(size, len(rest))
			got := s.filter(nil, []byte(rest[:n]))
			if len(got) > n+len(cancelled)+2*len(pasteEnd) {
				t.Fatalf("%d bytes become %d", n, len(got))
			}
			if string(got) != rest[:n] && rest[n-1] != ctrlC && len(text) <= inspect.MaxText {
				t.Fatalf("%q becomes %q", rest[:n], got)
			}
			rest = rest[n:]
		}
	})
}

func TestGivenUpPasteIsDropped(t *testing.T) {
	b := newBench(t, sampleSettings(), 120, 36)
	before := b.form().result.JSON
	b.paste("2030-01-01" + cancelled)
	if b.form().result.JSON != before {
		t.Error("the paste was taken")
	}
	b.shows("the paste did not end")
}
