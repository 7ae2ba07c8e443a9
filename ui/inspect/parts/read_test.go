package parts

import (
	"testing"

	"policybench/signing/report"
	"policybench/ui/words"
)

func TestCharacter(t *testing.T) {
	for _, tt := range []struct {
		text string
		size int
		want byte
	}{
		{"a", 1, 'a'}, {"%41", 3, 'A'}, {"%41BC", 3, 'A'}, {"%2541", 5, 'A'}, {"%252541", 7, 'A'}, {"%25", 3, '%'}, {"%", 1, '%'}, {"%4", 1, '%'}, {"%zz", 1, '%'}, {"%252", 3, '%'},
	} {
		if size, c := character(tt.text); size != tt.size || c != tt.want {
			t.Errorf("%q: %q of %d bytes", tt.text, c, size)
		}
	}
	for text, want := range map[string]string{"": "", "abc": "abc", "a%41%2542%": "aAB%", "%c3%bc": "ü", "100%25": "100%"} {
		if got := unescaped(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// The classes hold their first and last letters, and not their neighbors.
func TestClasses(t *testing.T) {
	for c, want := range map[byte]bool{
		'a': true, 'z': true, 'A': true, 'Z': true, '0': true, '9': true, '_': true,
		'`': false, '{': false, '@': false, '[': false, '/': false, ':': false, '-': false, ' ': false, 0x80: false,
	} {
		if isName(c) != want {
			t.Errorf("%q is in a name: %t", c, !want)
		}
	}
	for c, want := range map[byte]byte{'A': 'a', 'Z': 'z', '@': '@', '[': '[', 'a': 'a', '0': '0'} {
		if lower(c) != want {
			t.Errorf("%q in lower case is %q", c, lower(c))
		}
	}
	for c, want := range map[byte]bool{' ': true, '\t': true, '\n': true, '\r': true, '\v': false, 'a': false} {
		if isBlank(c) != want {
			t.Errorf("%q is a blank: %t", c, !want)
		}
	}
	for at, want := range map[int]int{0: 0, 1: 1, 2: 1, 3: 3, 4: 4} {
		if got := runeStart("aüb", at); got != want {
			t.Errorf("%d: %d, want %d", at, got, want)
		}
	}
}

// A value is read through escapes and breaks; what is another character ends it.
func TestMatch(t *testing.T) {
	for _, tt := range []struct {
		name, text, want string
		fold             bool
		end, strays      int
		ok               bool
	}{
		{"as it is", "abc", "abc", false, 3, 0, true},
		{"the start of more", "abcd", "abc", false, 3, 0, true},
		{"cut", "ab", "abc", false, 2, 0, false},
		{"another letter", "abX", "abc", false, 2, 0, false},
		{"escaped", "a%62c", "abc", false, 5, 0, true},
		{"escaped twice", "a%2562c", "abc", false, 7, 0, true},
		{"with an escape of its own", "a%62c", "a%62c", false, 5, 0, true},
		{"another case", "aBc", "abc", false, 1, 0, false},
		{"another case of a host", "aBc", "abc", true, 3, 0, true},
		{"a space", "a bc", "abc", false, 4, 1, true},
		{"an escaped space", "a%20bc", "abc", false, 6, 1, true},
		{"several are one", "a \t bc", "abc", false, 6, 1, true},
		{"a space before it", " abc", "abc", false, 0, 0, false},
		{"a quoted line", "a\n> bc", "abc", false, 6, 1, true},
		{"a bar in a line", "a|bc", "abc", false, 1, 0, false},
		{"a bar behind a break", "a\n|bc", "abc", false, 5, 1, true},
		{"a + that became a space", "a c", "a+c", false, 3, 1, true},
		{"the other alphabet", "a+/", "a-_", false, 3, 0, true},
		{"not backwards", "a-_", "a+/", false, 1, 0, false},
	} {
		if end, strays, ok := match(tt.text, tt.want, tt.fold); end != tt.end || len(strays) != tt.strays || ok != tt.ok {
			t.Errorf("%s: %d, %v, %t", tt.name, end, strays, ok)
		}
	}
}

// A handle and a key are whole words; a policy may stand anywhere.
func TestApart(t *testing.T) {
	const text = "xabcx abc-abc"
	for _, tt := range []struct {
		from int
		kind Kind
		want bool
	}{
		{1, Handle, false}, {1, Key, false}, {1, Policy, true}, {6, Handle, true}, {10, Handle, true}, {0, Handle, false},
	} {
		if got := apart(text, tt.from, tt.from+3, tt.kind); got != tt.want {
			t.Errorf("at %d, %s: %t", tt.from, kindNames[tt.kind], got)
		}
	}
}

// What cannot be seen is named, several of the same are counted.
func TestSpell(t *testing.T) {
	for text, want := range map[string]string{
		" ": "␣", "   ": "␣ ×3", " \t": "␣", "\t": "⇥", "\n": "⏎", "\r\n": "⏎", " \n> ": "⏎", "\u200b": "U+200B", "\u200b\u200b": "U+200B ×2", "\u00a0": "U+00A0",
		"é": "U+00E9", "\x00": "U+0000", "%20": "%20", "&amp;": "&amp;", "averyveryverylongword": "averyveryver",
	} {
		if got := spell(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
		if plain := plain.Replace(spell(text)); words.Visible(plain) != plain {
			t.Errorf("%q: %q", text, plain)
		}
	}
}

// A form that holds no request is called by what its text is; each kind has a name.
func TestNames(t *testing.T) {
	for form, want := range map[report.Form]string{
		report.FormMessage: "message", report.FormWebhook: "webhook", report.FormOtherService: "service", report.FormSecret: "text", report.FormDelivery: "", report.FormJSON: "",
	} {
		if got := saidIn(form); got != want {
			t.Errorf("%s: %q", form, got)
		}
	}
	for kind := range Said + 1 {
		p := Part{Kind: kind, Label: "maxSize"}
		if got := p.Name(); got == "" || (got == "maxSize") != (kind == Field) {
			t.Errorf("kind %d is called %q", kind, got)
		}
	}
}
