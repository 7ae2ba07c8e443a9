package redact

import (
	"math/rand/v2"
	"strings"
	"testing"

	"policybench/ui/canary"
)

func TestPlain(t *testing.T) {
	for _, tt := range []undoing{
		{"a colour", "ab\x1b[31mcd\x1b[0m", "ab cd "},
		{"a string of the terminal", "ab\x1b]0;title\x07cd", "ab cd"},
		{"one with another end", "ab\x1bPq#0\x1b\\cd", "ab cd"},
		{"one that never ends", "ab\x1b]0;title", "ab\x1b]0;title"},
		{"one within another", "ab\x1b]0;\x1b[31m", "ab\x1b]0; "},
		{"too long a sequence", "\x1b[" + strings.Repeat("1;", 20) + "m", "\x1b[" + strings.Repeat("1;", 20) + "m"},
		{"an escape alone", "ab\x1b", "ab\x1b"},
		{"tags", "<b>ab</b>cd<br/><!-- x -->", " ab cd  "},
		{"less than", "a < b > c, 1<2>3", "a < b > c, 1<2>3"},
		{"a tag that never ends", "<b", "<b"},
		{"a tag over lines", "<b\nx>", "<b\nx>"},
		{"a tag in a tag", "<a <b>", "<a  "},
		{"too long a tag", "<a " + strings.Repeat("x", 400) + ">", "<a " + strings.Repeat("x", 400) + ">"},
		{"full width", "ＡＢ９！", "AB9!"},
		{"bold and circled", "𝐀𝟗Ⓐ①⓪", "A9A10"},
		{"raised", "x²⁹ⁿ", "x29n"},
		{"invisible tags", "\U000e0041\U000e0039", "A9"},
		{"letters of another script", "АВЕ αβγ é ß 密", "АВЕ αβγ é ß 密"},
		{"signs", "… — “x” ‹y›", "… — “x” ‹y›"},
		{"nothing", "", ""},
	} {
		tt.check(t, plain)
	}
}

func TestLiterals(t *testing.T) {
	for _, tt := range []undoing{
		{"two", `a = "ab" + "cd"`, "ab|cd|"},
		{"of three kinds", "'ab', \"cd\", `ef`", "ab|cd|ef|"},
		{"one", `a = "ab"`, `a = "ab"`},
		{"an escaped quote", `"a\"b" "c"`, `a\"b|c|`},
		{"over lines", "\"a\nb", "\"a\nb"},
		{"an apostrophe", "it's Bob's", "it's Bob's"},
		{"too long", `"` + strings.Repeat("x", 400) + `"`, `"` + strings.Repeat("x", 400) + `"`},
		{"none", "a + b", "a + b"},
	} {
		tt.check(t, literals)
	}
}

func TestQuotedWords(t *testing.T) {
	for _, tt := range []undoing{
		{"literals", `"ab" + "cd"`, "ab|cd|"},
		{"within a literal", `"s":"a = "ab";`, "s|:|ab|"},
		{"beside a line end", "\"ab\"\n\"cd\"", "ab|cd|"},
		{"sentences", `"a b" and "c d"`, `"a b" and "c d"`},
		{"one", `"ab"`, `"ab"`},
		{"empty ones", `"" ""`, `"" ""`},
		{"too long", `"` + strings.Repeat("x", 401) + `"a"b"`, "a|b|"},
		{"none", "ab cd", "ab cd"},
	} {
		tt.check(t, quotedWords)
	}
}

func TestCodes(t *testing.T) {
	const word = "9bh-K W_x"
	spelled := map[string]string{}
	for _, sp := range canary.Spellings {
		spelled[sp.Name] = sp.Write(word)
	}
	for _, tt := range []struct {
		undoing
		undo func(*layer) (layer, bool)
	}{
		{undoing{"a list", spelled["codes"], word + "|"}, numbers},
		{undoing{"by commas", spelled["codes close"], word + "|"}, numbers},
		{undoing{"of calls", spelled["chr"], word + "|"}, numbers},
		{undoing{"in hex", spelled["0x codes"], word + "|"}, numbers},
		{undoing{"in octal", spelled["octal codes"], word + "|"}, octals},
		{undoing{"of a shell", spelled["octal by printf"], word + "|"}, octals},
		{undoing{"in binary", spelled["binary codes"], word + "|"}, binaries},
		{undoing{"two lists", "57 57 57 57 57 57 57 57 and far from them, behind other words, 57 57 57 57 57 57 57 58", "99999999|9999999:|"}, numbers},
		{undoing{"few", "57, 98, 104", "57, 98, 104"}, numbers},
		{undoing{"larger ones", "1800 1801 1802 1803 1804 1805 1806 1807", "1800 1801 1802 1803 1804 1805 1806 1807"}, numbers},
		{undoing{"small ones", "1 2 3 4 5 6 7 8 1 2 3", "1 2 3 4 5 6 7 8 1 2 3"}, numbers},
		{undoing{"with a large one between", "57 57 57 57 9999 57 57 57 57", "57 57 57 57 9999 57 57 57 57"}, numbers},
		{undoing{"in words", "a57 b57 c57 d57 e57 f57 g57 h57", "a57 b57 c57 d57 e57 f57 g57 h57"}, numbers},
		{undoing{"no octals", "98 98 98 98 98 98 98 98", "98 98 98 98 98 98 98 98"}, octals},
		{undoing{"short binary", "101 101 101 101 101 101 101 101", "101 101 101 101 101 101 101 101"}, binaries},
	} {
		tt.check(t, tt.undo)
	}
}

// Whatever a text holds, each view keeps its places, and undoing ends.
func TestViewsKeepPlaces(t *testing.T) {
	pieces := strings.Split(`%39 %c3%a9 &#57; \u0039 \ud835 \udfd7 =3D =39=62 <b> "ab" 'cd' 57, 0x39 071 `+"\x1b[1m 𝐀 é 密 \x00 YWJjZGVm 6162636465 MFRGGZDF 01100001, YWJj, , + / = . : \n a Z 9 b%", " ")
	random := rand.New(rand.NewPCG(5, 8))
	undone := make([]int, len(views))
	for range 4_000 {
		var b strings.Builder
		for range 1 + random.IntN(24) {
			b.WriteString(strings.Repeat(pieces[random.IntN(len(pieces))], 1+random.IntN(5)))
			if random.IntN(3) == 0 {
				b.WriteByte(' ')
			}
		}
		text := b.String()
		for i, v := range views {
			made, changed := v.undo(&layer{text: []byte(text)})
			if !changed {
				continue
			}
			undone[i]++
			if len(made.text) > len(text) {
				t.Fatalf("view %d makes %d bytes of %d", i, len(made.text), len(text))
			}
			checkPlaces(t, text, &made, len(text))
			if again, changed := v.undo(&made); changed {
				checkPlaces(t, text, &again, len(text))
			}
		}
	}
	for i, n := range undone {
		if n == 0 {
			t.Errorf("view %d undid nothing", i)
		}
	}
}
