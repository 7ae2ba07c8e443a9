package kit

import (
	"strings"
	"testing"
)

// spelled writes a text with its runs as P{...}; text in Normal as it is.
func spelled(text string, runs []Run) string {
	letters := map[Role]string{Policy: "P", Signature: "S", Handle: "H", Fresh: "F", Keyword: "k", Literal: "l", Quiet: "q"}
	var out strings.Builder
	at := 0
	for _, r := range runs {
		if letter := letters[r.As]; letter != "" {
			out.WriteString(letter + "{" + text[at:r.End] + "}")
		} else {
			out.WriteString(text[at:r.End])
		}
		at = r.End
	}
	return out.String() + text[at:]
}

func TestTint(t *testing.T) {
	values := []Value{{"eyJ9", Policy}, {"eyJ9==", Policy}, {"eyJ9%3D%3D", Policy}, {"0a1b", Signature}, {"Hand-le", Handle}, {"", Handle}}
	tests := []struct{ name, text, want string }{
		{"none", "nothing of it", "nothing of it"},
		{"all three", "https://h/security=policy:eyJ9,signature:0a1b/Hand-le", "https://h/security=policy:P{eyJ9},signature:S{0a1b}/H{Hand-le}"},
		{"the longer", "p=eyJ9==&x", "p=P{eyJ9==}&x"},
		{"another spelling", "p=eyJ9%3D%3D", "p=P{eyJ9%3D%3D}"},
		{"twice", `"0a1b","0a1b"`, `"S{0a1b}","S{0a1b}"`},
		{"next to each other", "eyJ9.0a1b", "P{eyJ9}.S{0a1b}"},
		{"within a word", "x0a1b 0a1bc _0a1b 0a1b- é0a1b", "x0a1b 0a1bc _0a1b 0a1b- é0a1b"},
		{"behind a word that holds it", "0a1b0a1b 0a1b", "0a1b0a1b S{0a1b}"},
		{"the whole", "Hand-le", "H{Hand-le}"},
		{"empty", "", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := spelled(test.text, Tint(test.text, PlainRun(test.text, Normal), values...)); got != test.want {
				t.Errorf("%s, want %s", got, test.want)
			}
		})
	}
}

// A value may stand across what was one role and another: the runs stay whole.
func TestTintOverRuns(t *testing.T) {
	const text = `key: "ab cd"`
	runs := []Run{{5, Keyword}, {8, Literal}, {len(text), Quiet}}
	if got, want := spelled(text, Tint(text, runs, Value{"ab cd", Policy})), `k{key: }l{"}P{ab cd}q{"}`; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func TestJsonRuns(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"a handle is one", `{"handle":"Ab"}`, `q{{}k{"handle"}q{:}l{"}H{Ab}l{"}q{}}`},
		{"nothing else is", `{"path":"Ab","call":["read"]}`,
			`q{{}k{"path"}q{:}l{"Ab"}q{,}k{"call"}q{:}q{[}l{"read"}q{]}q{}}`},
		{"nor what follows it", `{"handle":1,"url":"Ab"}`, `q{{}k{"handle"}q{:}1q{,}k{"url"}q{:}l{"Ab"}q{}}`},
		{"cut off", `{"handle":"A`, `q{{}k{"handle"}q{:}l{"}H{A}`},
		{"cut off at its quote", `{"handle":"`, `q{{}k{"handle"}q{:}l{"}H{}`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := spelled(test.text, JsonRuns(test.text)); got != test.want {
				t.Errorf("%s, want %s", got, test.want)
			}
		})
	}
}

func TestGlow(t *testing.T) {
	tests := []struct{ name, before, now, want string }{
		{"the same", "abc", "abc", "abc"},
		{"nothing before", "", "abc", "abc"},
		{"its middle", "abc", "axc", "aF{x}c"},
		{"added", "ac", "abc", "aF{b}c"},
		{"taken out", "abc", "ac", "ac"},
		{"a letter whose first byte is the same", "aéc", "aèc", "aF{è}c"},
		{"a letter whose last byte is the same", "aéc", "aũc", "aF{ũ}c"},
		{"all", "abc", "xyz", "F{xyz}"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := spelled(test.now, Glow(PlainRun(test.now, Normal), test.before, test.now)); got != test.want {
				t.Errorf("%s, want %s", got, test.want)
			}
		})
	}
}
