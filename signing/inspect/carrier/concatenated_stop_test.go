package carrier

import "testing"

// A full stop behind a quote joins in PHP and Perl, and ends a sentence elsewhere.
func TestAFullStopJoinsInPHPAlone(t *testing.T) {
	for text, want := range map[string]string{
		`my link is "https://h/a". Thanks, Bob`: `my link is "https://h/a". Thanks, Bob`,
		`it is "https://h/a". It fails.`:        `it is "https://h/a". It fails.`,
		"it is 'a'.\nIt fails":                  "it is 'a'.\nIt fails",
		`"a" . $b;`:                             `"a${$b}";`,
		`"a".$b."c"`:                            `"a${$b}c"`,
		`"a" . b("x");`:                         `"a${b("x")}";`,
		`"a" . Config::KEY;`:                    `"a${Config::KEY}";`,
		`"a" . KEY . "c"`:                       `"a${KEY}c"`,
		`"a" . 'c'`:                             `"ac'`,
	} {
		if got := Undo(text).Text; got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
