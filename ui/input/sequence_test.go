package input

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/ansi/parser"
)

// list is so many parameters behind each other.
func list(n int, separator string) string {
	return strings.TrimSuffix(strings.Repeat("1"+separator, n), separator)
}

// Sequences that terminals send pass as they are.
var realSequences = []struct{ name, text string }{
	{"an arrow", "\x1b[A"},
	{"a key with modifiers", "\x1b[1;5C"},
	{"escape alone", "\x1b"},
	{"alt and a letter", "\x1bx"},
	{"alt and a bracket", "\x1b["},
	{"a function key", "\x1bOP"},
	{"SGR mouse", "\x1b[<0;120;36M\x1b[<0;120;36m"},
	{"X10 mouse", "\x1b[M !!"},
	{"a kitty key with its text", "\x1b[97:65:99;6:1;65:66:67u"},
	{"a key of Windows", "\x1b[65;30;97;1;0;1_"},
	{"attributes of xterm", "\x1b[?65;1;2;4;6;9;15;16;17;18;21;22;28;29;42;52c"},
	{"a mode", "\x1b[?2026;2$y"},
	{"a background", "\x1b]11;rgb:1e1e/1e1e/1e1e\x1b\\"},
	{"a background, ended by a bell", "\x1b]11;rgb:1e1e/1e1e/1e1e\a"},
	{"a version", "\x1bP>|XTerm(390)\x1b\\"},
	{"a capability", "\x1bP1+r544E=787465726D\x1b\\"},
	{"graphics", "\x1b_Gi=31;OK\x1b\\"},
	{"eight bits", "\x9b1;5C\x9d11;rgb:0/0/0\x9c\x90>|x\x9c"},
	{"letters whose last byte is an introducer", "АЛśßĝ" + list(20, ";")},
	{"numbers behind such a letter", "Л" + list(60, ";")},
	{"numbers", list(5000, ";")},
	{"intermediates", "\x1b[4 t\x1b[?1t"},
	{"a full list", "\x1b[" + list(maxParameters, ";") + "c"},
}

func TestSequencesPass(t *testing.T) {
	for _, test := range realSequences {
		for _, size := range []int{4096, 512} {
			text := "a" + test.text + "b"
			if got := reads(t, &Keyboard{}, text, size); got != text {
				t.Errorf("%s: %q becomes %q", test.name, text, got)
			}
		}
	}
}

// tooLong are sequences that no terminal sends, and what is left of them and of the
// letter behind.
var tooLong = []struct{ name, text string }{
	{"33 parameters", "\x1b[" + list(33, ";") + "m"},
	{"one more than there may be", "\x1b[" + list(maxParameters+1, ";") + "m"},
	{"5,000 parameters", "\x1b[" + list(5000, ";") + "m"},
	{"colons", "\x1b[" + list(33, ":") + "m"},
	{"both", "\x1b[" + list(20, ":") + ";" + list(20, ";") + "m"},
	{"empty parameters", "\x1b[" + strings.Repeat(";", 40) + "m"},
	{"a private one", "\x1b[?" + list(40, ";") + "h"},
	{"a mouse", "\x1b[<" + list(40, ";") + "M"},
	{"a key of kitty's", "\x1b[97;1:" + list(40, ":") + "u"},
	{"a key of Windows", "\x1b[" + list(40, ";") + "_"},
	{"a long number", "\x1b[" + strings.Repeat("9", 500) + "m"},
	{"intermediates", "\x1b[1" + strings.Repeat(" ", 500) + "q"},
	{"a device control string", "\x1bP" + list(40, ";") + "qdata\x1b\\"},
	{"eight bits", "\x9b" + list(40, ";") + "m"},
	{"a device control string in eight bits", "\x90" + list(40, ";") + "qdata\x9c"},
	{"a system command", "\x1b]52;c;" + strings.Repeat("A", 5000) + "\a"},
	{"an application command", "\x1b_" + strings.Repeat("A", 5000) + "\x9c"},
	{"a private message", "\x1b^" + strings.Repeat("A", 5000) + "\x9c"},
	{"a string", "\x1bX" + strings.Repeat("A", 5000) + "\x9c"},
	{"the size, which is not asked for", "\x1b[48;36;120;720;960t"},
	{"the size as an answer", "\x1b[8;36;120t"},
	{"a size in eight bits", "\x9b48:36:120:720:960t"},
	{"a long device control string", "\x1bP1q" + strings.Repeat("A", 5000) + "\x9c"},
}

func TestSequencesTooLong(t *testing.T) {
	for _, test := range tooLong {
		got := reads(t, &Keyboard{}, "a"+test.text+"b", 8192)
		got = strings.TrimSuffix(strings.Replace(got, "\x1b\\", "", 1), "data\x9c")
		if got = strings.Replace(got, "qdata", "", 1); got != "ab" {
			t.Errorf("%s leaves %q", test.name, got)
		}
	}
}

// What is dropped was not the end of what it stood in: that is called off as well, or what
// follows would go on with it.
func TestSequencesTooLongWithinOthers(t *testing.T) {
	for _, outer := range []string{"\x1b", "\x1b[", "\x1b[1;2", "\x9b1;2", "\x1bP1;2", "\x1b ", "\x1b]0;x"} {
		for _, inner := range tooLong {
			for _, behind := range []string{list(60, ";") + "m", "[" + list(60, ";") + "m", ";" + list(60, ":") + "u"} {
				text := outer + inner.text + behind
				for _, size := range []int{8192, 100, 3} {
					decode(t, text, []byte(reads(t, &Keyboard{}, text, size)))
				}
			}
		}
	}
	for _, text := range []string{"\x1b [" + list(60, ";") + "m", "\x1b(/[" + list(60, ":") + "m", "\x1b !P" + list(60, ";") + "q"} {
		decode(t, text, []byte(reads(t, &Keyboard{}, text, 8192)))
	}
}

// What has begun in an earlier read is called off.
func TestSequencesTooLongInPieces(t *testing.T) {
	for _, test := range tooLong {
		for _, size := range []int{1, 7, 100} {
			got := reads(t, &Keyboard{}, test.text, size)
			if len(got) > maxString+10 || strings.Count(got, ";")+strings.Count(got, ":") > maxParameters+2 {
				t.Errorf("%s in reads of %d: %d bytes, %q", test.name, size, len(got), got)
			}
		}
	}
}

// One that never ends takes nothing of what is typed later.
func TestSequencesUnended(t *testing.T) {
	for _, test := range tooLong {
		k := &Keyboard{}
		k.filter(nil, []byte(test.text[:len(test.text)-1]))
		k.sequence.rest()
		if got := k.filter(nil, []byte("x")); string(got) != "x" {
			t.Errorf("%s: %q", test.name, got)
		}
	}
}

// hostile is a text of pieces that make sequences.
func hostile(random *rand.Rand) string {
	pieces := []string{
		"\x1b[", "\x9b", "\x1b]", "\x9d", "\x1bP", "\x90", "\x1b_", "\x1bX", "\x1b^", "\x1b", "\x1bO",
		";", ":", ";;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;", "1;1;1;1;1;1;1;1;1;1;", "::::::::::", "1", "4294967296",
		"?", "<", ">", " ", "$", "(", "/", "[", "P", "m", "M", "u", "~", "_", "c", "R", "\a", "\x1b\\", "\x9c", "\x18", "\x1a", "\r",
		"Л", "А", "\xd0", "\xe1\x9b", "\xff", "e\u0301", pasteStart, pasteEnd, "text", strings.Repeat("x", 1100),
	}
	var b strings.Builder
	for range 1 + random.IntN(40) {
		b.WriteString(pieces[random.IntN(len(pieces))])
	}
	return b.String()
}

// What the framework decodes never has more parameters than it can hold, from
// wherever it begins to read.
func TestSequencesNeverOverflow(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 7))
	for range 3000 {
		text := hostile(random)
		k := &Keyboard{}
		var passed []byte
		var edges []int
		for rest := text; rest != ""; {
			n := min(1+random.IntN(1<<(2+random.IntN(11))), len(rest))
			edges = append(edges, len(passed))
			passed = k.filter(passed, []byte(rest[:n]))
			rest = rest[n:]
			if random.IntN(8) == 0 {
				k.sequence.rest()
			}
		}
		for _, from := range edges {
			decode(t, text, passed[from:])
		}
	}
}

// decode reads as the framework does, with its number of parameters.
func decode(t *testing.T, text string, passed []byte) {
	defer func() {
		if what := recover(); what != nil {
			t.Fatalf("%v: %q passes as %q", what, text, passed)
		}
	}()
	p := ansi.NewParser()
	p.SetParamsSize(parser.MaxParamsSize)
	var state byte
	for len(passed) > 0 {
		_, _, n, next := ansi.DecodeSequence(passed, state, p)
		state, passed = next, passed[n:]
	}
}
