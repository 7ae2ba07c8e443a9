package draft

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"policybench/signing"
	"policybench/ui/words"
)

// texts checks what holds for any text: that it is one, can be seen, and is no
// secret.
func (c *checker) texts() {
	for f, text := range c.draft.Text {
		f := Field(f)
		if c.draft.Verbatim != "" && f.InPolicy() {
			continue // signed as it came; the findings speak of it
		}
		if c.draft.Shortened[f] {
			c.say(Warning, f, fmt.Sprintf("cut after %d bytes", MaxText), "a longer text fits no policy in a URL")
		}
		if text == "" {
			continue
		}
		if LooksLikeSecret(text) {
			c.secret(f, SecretShape)
			continue
		}
		if c.draft.Holds[f] {
			c.secret(f, "the app secret stands in this")
			continue
		}
		c.characters(f, text)
	}
}

// SecretShape is the fact of the issue at a field that holds what may be an app
// secret. Where it belongs differs between front ends.
const SecretShape = "this has the shape of an app secret"

// secret refuses a text with a secret in it. No issue of the field is left that could
// repeat the text.
func (c *checker) secret(f Field, fact string) {
	c.issues = slices.DeleteFunc(c.issues, func(issue Issue) bool { return issue.Field == f })
	c.say(Error, f, fact, secretHint(f))
}

// overrule says an error in the place of the field's others: of a text that is
// none, or the wrong one, nothing else is worth saying.
func (c *checker) overrule(f Field, fact, hint string) {
	c.issues = slices.DeleteFunc(c.issues, func(issue Issue) bool { return issue.Field == f && issue.Level == Error })
	c.say(Error, f, fact, hint)
}

func secretHint(f Field) string {
	if f == APIKey {
		return "the API key is the shorter one; this goes into App secret"
	}
	return "it would be readable in the policy or URL; it goes into App secret"
}

// characters names the first character that must not stand in a field.
func (c *checker) characters(f Field, text string) {
	// No blank can stand in a name.
	name := f == APIKey || f == Handle || f == CNAME || f == File && !isSource(text)
	for i, r := range text {
		switch {
		case r == utf8.RuneError && isBroken(text[i:]):
			c.overrule(f, fmt.Sprintf("no UTF-8: %s at byte %d", words.Visible(text[i:i+1]), i+1), "type it again")
			return
		case r == ' ' && name:
			c.say(Error, f, "a space "+whereBlank(text), "take it out")
			return
		case r == ' ' || r >= 0x21 && r < 0x7f || unicode.IsGraphic(r) && !unicode.IsSpace(r):
		case unicode.IsControl(r) || name:
			c.overrule(f, fmt.Sprintf("a character that cannot be seen: %s at byte %d", visible(r), i+1), "take it out")
			return
		default:
			c.say(Warning, f, fmt.Sprintf("a character that cannot be seen: %s at byte %d", visible(r), i+1), "")
			return
		}
	}
}

func isBroken(text string) bool {
	_, size := utf8.DecodeRuneInString(text)
	return size == 1
}

func whereBlank(text string) string {
	switch {
	case strings.TrimSpace(text) == "":
		return "and nothing else"
	case strings.HasPrefix(text, " "):
		return "at the start"
	case strings.HasSuffix(text, " "):
		return "at the end"
	}
	return "inside"
}

func visible(r rune) string {
	if shown := words.Visible(string(r)); shown != string(r) {
		return shown
	}
	return fmt.Sprintf("<U+%04X>", r)
}

func hasBlank(text string) bool { return strings.ContainsFunc(text, unicode.IsSpace) }

// secretLength and its alphabet, base32, are those of every app secret in
// Filestack's documentation.
const secretLength = 26

// LooksLikeSecret reports whether a text, apart from its name before it and what quotes or
// ends it, has the shape of an app secret. A front end masks such a text in any field.
func LooksLikeSecret(text string) bool {
	if i := strings.LastIndexAny(text, "=:"); i >= 0 {
		text = text[i+1:]
	}
	text = strings.Trim(text, " \t\r\n\"'`,;.<>")
	return len(text) == secretLength &&
		strings.Trim(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567") == ""
}

// HoldsSecretShape reports whether a word of a text has the shape of an app secret.
func HoldsSecretShape(text string) bool {
	run := 0
	for i := 0; i <= len(text); i++ {
		if i < len(text) && (text[i] >= 'A' && text[i] <= 'Z' || text[i] >= '2' && text[i] <= '7') {
			run++
			continue
		}
		if run == secretLength {
			return true
		}
		run = 0
	}
	return false
}

// isAssignment recognises a line of a settings file, FILESTACK_APP_SECRET=….
func isAssignment(text string) bool {
	name, _, found := strings.Cut(text, "=")
	return found && strings.Contains(strings.ToUpper(name), "SECRET")
}

// SecretIssues says what is odd about an app secret, and never a character of it.
func SecretIssues(secret signing.Secret) []Issue {
	var list []Issue
	secret.Use(func(text string) {
		switch {
		case !utf8.ValidString(text):
			list = append(list, Issue{Field: AppSecret, Level: Warning, Fact: "the app secret is no UTF-8", Hint: "copy it again from the Developer Portal"})
		case isAssignment(text):
			list = append(list, Issue{Field: AppSecret, Level: Warning, Fact: "the app secret has its name before it, with an =", Hint: "the value alone"})
		case hasBlank(text):
			list = append(list, Issue{Field: AppSecret, Level: Warning, Fact: "white space in the app secret counts", Hint: "take it out, unless it belongs there"})
		case strings.ContainsFunc(text, unicode.IsControl):
			list = append(list, Issue{Field: AppSecret, Level: Warning, Fact: "a control character in the app secret counts", Hint: "take it out"})
		case strings.Trim(text, "\"'`") != text:
			list = append(list, Issue{Field: AppSecret, Level: Warning, Fact: "quotes around the app secret count", Hint: "take them out"})
		}
	})
	return list
}
