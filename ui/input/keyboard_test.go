package input

import (
	"strings"
	"testing"

	"policybench/signing/inspect"
)

// reads filters a text that comes in reads of a size. Each paste is put back to
// where it was taken out.
func reads(t testing.TB, k *Keyboard, text string, size int) string {
	t.Helper()
	var b strings.Builder
	for text != "" {
		n := min(size, len(text))
		got := k.filter(nil, []byte(text[:n]))
		if len(got) > n+filterRoom {
			t.Fatalf("%d bytes become %d", n, len(got))
		}
		b.Write(got)
		text = text[n:]
	}
	seen := b.String()
	for range k.pastes {
		seen = strings.Replace(seen, handedOver+pasteEnd, k.Paste(handedOver)+pasteEnd, 1)
	}
	return seen
}

var keyboardTable = []struct{ name, in, want string }{
	{"keys", "ab\x03\x1b[A", "ab\x03\x1b[A"},
	{"a paste", "a" + pasteStart + "text" + pasteEnd + "b", "a" + pasteStart + "text" + pasteEnd + "b"},
	{"two pastes", pasteStart + "1" + pasteEnd + pasteStart + "2" + pasteEnd, pasteStart + "1" + pasteEnd + pasteStart + "2" + pasteEnd},
	{"an empty paste", pasteStart + pasteEnd, pasteStart + pasteEnd},
	{"a start within", pasteStart + pasteStart + "x" + pasteEnd, pasteStart + pasteStart + "x" + pasteEnd},
	{"half an end within", pasteStart + "\x1b[20\x1b[201" + pasteEnd, pasteStart + "\x1b[20\x1b[201" + pasteEnd},
	{"no UTF-8", pasteStart + "\xff\x00\x1b[A" + pasteEnd, pasteStart + "\xff\x00\x1b[A" + pasteEnd},
	{"an end without start", pasteEnd + "x", pasteEnd + "x"},
	{"never ended", pasteStart + "abc\x03", pasteStart + pasteEnd + "\x03"},
	{"ended", pasteStart + "abc" + pasteEnd + "\x03", pasteStart + "abc" + pasteEnd + "\x03"},
}

func TestKeyboard(t *testing.T) {
	for _, test := range keyboardTable {
		for _, size := range []int{1, 2, 5, 7, 4096} {
			if got := reads(t, &Keyboard{}, test.in, size); got != test.want {
				t.Errorf("%s in reads of %d: %q, want %q", test.name, size, got, test.want)
			}
		}
	}
}

func TestPastedControlCharacterIsNoKey(t *testing.T) {
	in := pasteStart + "a\x03b" + pasteEnd
	if got := reads(t, &Keyboard{}, in, 4096); got != in {
		t.Errorf("%q", got)
	}
}

func TestKeyboardCutsALongPaste(t *testing.T) {
	for _, length := range []int{inspect.MaxText - 1, inspect.MaxText, inspect.MaxText + 1, inspect.MaxText + 5, 2 * inspect.MaxText} {
		k := &Keyboard{}
		k.filter(nil, []byte(pasteStart+strings.Repeat("x", length)+pasteEnd))
		if got, want := len(k.Paste(handedOver)), min(length, inspect.MaxText+1); got != want {
			t.Errorf("of %d bytes %d are kept, want %d", length, got, want)
		}
		if got := reads(t, k, "q", 1); got != "q" {
			t.Errorf("after it: %q", got)
		}
	}
}

// FuzzKeyboard: in whatever pieces keys and pastes come, nothing is invented, and nothing
// is lost, unless a ctrl+c ends a paste or a sequence is longer than any real one.
func FuzzKeyboard(f *testing.F) {
	for _, test := range keyboardTable {
		f.Add(test.in, 3)
	}
	f.Add("\x9d"+strings.Repeat("\x02", maxString+2), 1)
	f.Fuzz(func(t *testing.T, text string, size int) {
		text = strings.ReplaceAll(text, handedOver, "")
		size = min(max(size, 1), 4096)
		k := &Keyboard{}
		got := reads(t, k, text, size) + string(k.text)
		if strings.Contains(text, string(rune(CtrlC))) || got == text {
			return
		}
		if !mayBeTooLong(text) {
			t.Fatalf("%q becomes %q", text, got)
		}
		rest := text
		for _, c := range []byte(got) {
			i := strings.IndexByte(rest, c)
			if i < 0 && c != cancel { // which stands for what is dropped
				t.Fatalf("%q becomes %q, which it does not hold", text, got)
			}
			rest = rest[i+1:]
		}
	})
}

// mayBeTooLong reports whether a text holds the beginning of a sequence, and enough behind
// it for one that no terminal sends.
func mayBeTooLong(text string) bool {
	for i := range len(text) {
		if _, ok := introduces(text[i]); ok {
			return len(text)-i > maxControl || strings.Count(text[i:], ";")+strings.Count(text[i:], ":") >= maxParameters
		}
	}
	return false
}
