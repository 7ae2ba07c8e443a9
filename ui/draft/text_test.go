package draft

import (
	"strings"
	"testing"

	"policybench/signing"
)

// A word of 26 letters of base32 has the shape of a secret, one more or less has not.
func TestHoldsSecretShape(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		want       bool
	}{
		{"alone", aSecret, true},
		{"in a sentence", "it is " + aSecret + ", I think", true},
		{"in a URL", "https://example.com/" + aSecret + "?x", true},
		{"behind a word of the alphabet", "SECRET " + aSecret, true},
		{"behind small letters", "x" + aSecret + "y", true},
		{"a letter less", aSecret[1:], false},
		{"a letter more", aSecret + "A", false},
		{"a digit that base32 has not", aSecret[1:] + "1", false},
		{"the digit before", aSecret[1:] + "8", false},
		{"in two pieces", aSecret[:13] + " " + aSecret[13:], false},
		{"small letters", strings.ToLower(aSecret), false},
		{"nothing", "", false},
	} {
		if got := HoldsSecretShape(tt.text); got != tt.want {
			t.Errorf("%s: %v", tt.name, got)
		}
	}
}

// What is odd about a secret is said once, without a character of it.
func TestSecretIssues(t *testing.T) {
	for _, tt := range []struct{ name, secret, says string }{
		{"as it should be", aSecret, ""},
		{"of another shape", "own", ""},
		{"no UTF-8", aSecret + "\xff", "no UTF-8"},
		{"with its name", "FILESTACK_APP_SECRET=" + aSecret, "its name before it"},
		{"with a name in small letters", "secret=" + aSecret, "its name before it"},
		{"with another name", "password=" + aSecret, ""},
		{"with a blank behind it", aSecret + " ", "white space"},
		{"with a line end", aSecret + "\n", "white space"},
		{"with a hard blank", "\u00a0" + aSecret, "white space"},
		{"with a control character", aSecret + "\x1b", "control character"},
		{"in double quotes", `"` + aSecret + `"`, "quotes around"},
		{"in single quotes", "'" + aSecret + "'", "quotes around"},
		{"in backquotes", "`" + aSecret + "`", "quotes around"},
		{"with a quote within", aSecret[:5] + "'" + aSecret[5:], ""},
		{"none", "", ""},
	} {
		list := SecretIssues(signing.NewSecret(tt.secret))
		if len(list) > 1 || (len(list) == 1) != (tt.says != "") {
			t.Errorf("%s: %+v", tt.name, list)
			continue
		}
		for _, issue := range list {
			if issue.Field != AppSecret || issue.Level != Warning || !strings.Contains(issue.Fact, tt.says) || issue.Hint == "" || strings.Contains(issue.Fact+issue.Hint, aSecret[:5]) {
				t.Errorf("%s: %+v", tt.name, issue)
			}
		}
	}
}

func TestWhereBlank(t *testing.T) {
	for text, want := range map[string]string{" a": "at the start", "a ": "at the end", "a b": "inside", " a ": "at the start", "  ": "and nothing else", " ": "and nothing else"} {
		if got := whereBlank(text); got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
}

// A field that holds the secret says nothing else, and none of its text.
func TestHeldSecretIsAllThatIsSaid(t *testing.T) {
	for _, f := range []Field{APIKey, Handle, File, Transform, CNAME, Path, Container, URL, MinSize} {
		d := edited(edits{f: "my own ( secret"})
		d.Holds[f] = true
		list := Derive(d, nil, noon).At(f)
		if len(list) != 1 || list[0].Level != Error || !strings.Contains(list[0].Fact, "the app secret stands in this") || strings.Contains(list[0].Fact+list[0].Hint, "my own") {
			t.Errorf("%s: %+v", f, list)
		}
	}
}

// A value of a foreign policy is shown short, and a secret not at all.
func TestShortValue(t *testing.T) {
	for _, tt := range []struct{ name, raw, want string }{
		{"a number", "1.5", "1.5"},
		{"forty characters", strings.Repeat("é", 40), strings.Repeat("é", 40)},
		{"one more", strings.Repeat("é", 41), strings.Repeat("é", 40) + "…"},
		{"a line end", "a\nb", `a\nb`},
		{"a secret", aSecret, "‹app secret, 26 characters›"},
		{"a secret in quotes", `"` + aSecret + `"`, "‹app secret, 26 characters›"},
		{"nothing", "", ""},
	} {
		if got := shortValue(tt.raw); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
	for text, want := range map[string]string{strings.Repeat("é", 32): strings.Repeat("é", 32), strings.Repeat("é", 33): strings.Repeat("é", 32) + "…", "": ""} {
		if got := short(text); got != want {
			t.Errorf("%q: %q", text, got)
		}
	}
}
