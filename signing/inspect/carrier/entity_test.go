package carrier

import "testing"

func TestEntityAt(t *testing.T) {
	for _, c := range []struct{ name, read, rest, with string }{
		{"an ampersand", "&amp;", "b", "&"},
		{"in capitals", "&AMP;", "b", "&"},
		{"a quote", "&quot;", "", `"`},
		{"an equals sign", "&equals;", "a", "="},
		{"an apostrophe", "&apos;", "", "'"},
		{"a slash", "&sol;", "", "/"},
		{"a colon", "&colon;", "", ":"},
		{"a comma", "&comma;", "", ","},
		{"a plus", "&plus;", "", "+"},
		{"a question mark", "&quest;", "", "?"},
		{"a number sign", "&num;", "", "#"},
		{"a low bar", "&lowbar;", "", "_"},
		{"a hyphen", "&hyphen;", "", "-"},
		{"a full stop", "&period;", "", "."},
		{"a percent sign", "&percnt;", "", "%"},
		{"a blank by its number", "&#32;", "", " "},
		{"the sign before it", "", "&#31;", ""},
		{"a digit behind nine", "", "&#3:;", ""},
		{"a letter that is no digit", "", "&#x3g;", ""},
		{"a hard blank", "&nbsp;", "a", " "},
		{"a hard blank by its number", "&#160;", "a", " "},
		{"by its number", "&#38;", "a", "&"},
		{"by its hexadecimal number", "&#x26;", "a", "&"},
		{"with a large x", "&#X2f;", "a", "/"},
		{"escaped twice", "&amp;amp;", "b", "&"},
		{"another, escaped twice", "&amp;lt;", "b", "<"},
		{"by a number, escaped twice", "&amp;#61;", "b", "="},
		{"escaped five times", "&amp;amp;amp;amp;amp;", "b", "&"},
		{"escaped six times", "&amp;amp;amp;amp;amp;", "amp;b", "&"},
		{"a parameter behind it", "&amp;", "policy=", "&"},
		{"no name", "", "&;", ""},
		{"an unknown name", "", "&copy;", ""},
		{"a name that is too long", "", "&copyright;", ""},
		{"no semicolon", "", "&amp=1", ""},
		{"a letter of another script", "", "&#233;", ""},
		{"a control byte", "", "&#10;", ""},
		{"the last that is printed", "&#126;", "", "~"},
		{"the next", "", "&#127;", ""},
		{"no digits", "", "&#;", ""},
		{"no hexadecimal digits", "", "&#x;", ""},
		{"letters for digits", "", "&#3a;", ""},
		{"no digits at all", "", "&#zz;", ""},
		{"an ampersand alone", "", "&", ""},
	} {
		size, with := EntityAt("a"+c.read+c.rest, 1)
		if size != len(c.read) || with != c.with {
			t.Errorf("%s: %d bytes are %q, want %d and %q", c.name, size, with, len(c.read), c.with)
		}
	}
}

func TestEscapedOnce(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"once", "&amp;", "&amp;"},
		{"twice", "&amp;amp;", "&amp;"},
		{"another in it", "&amp;lt;", "&lt;"},
		{"by its number", "&amp;#38;", "&#38;"},
	} {
		got := EscapedOnce(c.text)
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
		if again := EscapedOnce(got); again != got {
			t.Errorf("%s: %q, and again %q", c.name, got, again)
		}
	}
}
