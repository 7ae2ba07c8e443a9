package expiry

import (
	"strings"
	"testing"
)

// Digits and letters are cut into runs, all else into characters. A dash shows what is
// glued to what stands before it.
func TestCut(t *testing.T) {
	for text, want := range map[string]string{
		"":               "",
		"   ":            "",
		"1h30M":          "0:1 -a:h -0:30 -a:m",
		"18:00 Uhr":      "0:18 -::: -0:00 a:uhr",
		"2026-12-31T06":  "0:2026 --:- -0:12 --:- -0:31 -a:t -0:06",
		"übermorgen  at": "a:übermorgen a:at",
		"1½":             "0:1 -\x00:½",
		"١":              "\x00:١", // a digit to others
		"\xff1":          "\x00:\ufffd -0:1",
		"a1b":            "a:a -0:1 -a:b",
	} {
		var got []string
		tokens := cut(text)
		for _, tok := range tokens {
			glue := ""
			if tok.glued {
				glue = "-"
			}
			got = append(got, glue+string([]byte{tok.kind})+":"+tok.text)
			if text[tok.at:tok.at+len(tok.raw)] != tok.raw || !strings.EqualFold(tok.raw, tok.text) {
				t.Errorf("%q: %+v", text, tok)
			}
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%q: %q, want %q", text, s, want)
		}
		if at(tokens, -1) != (token{}) || at(tokens, len(tokens)) != (token{}) {
			t.Errorf("%q has tokens outside", text)
		}
	}
}

func TestIsNumber(t *testing.T) {
	for _, tt := range []struct {
		text        string
		least, most int
		want        bool
	}{
		{"12", 1, 2, true}, {"12", 2, 4, true}, {"12", 3, 4, false}, {"123", 1, 2, false}, {"ab", 1, 2, false}, {":", 1, 1, false},
	} {
		if got := at(cut(tt.text), 0).isNumber(tt.least, tt.most); got != tt.want {
			t.Errorf("%q of %d to %d digits: %t", tt.text, tt.least, tt.most, got)
		}
	}
}

// A phrase stands where all of its words do, in order.
func TestWords(t *testing.T) {
	tokens := cut("End of the Day")
	for phrase, want := range map[string]int{
		"end of": 2, "end of the day": 4, "end": 1, "end of the day after": 0, "of the": 0, "en": 0, "end the": 0,
	} {
		if got := words(tokens, 0, phrase); got != want {
			t.Errorf("%q: %d tokens, want %d", phrase, got, want)
		}
	}
	if anyOf(tokens, 1, "the", "of the", "of") != 2 || anyOf(tokens, 4, "end") != 0 {
		t.Error("the first phrase that stands there is the one")
	}
}

func TestAmong(t *testing.T) {
	for word, want := range map[string]bool{"tue": true, "tues": true, "tu": false, "": false, "tue tues": true, "esday": false} {
		if among("tue tues tuesday", word) != want {
			t.Errorf("%q: %t", word, !want)
		}
	}
}
