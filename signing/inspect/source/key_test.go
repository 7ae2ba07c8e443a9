package source

import "testing"

func TestKeyOf(t *testing.T) {
	for _, c := range []struct{ name, part, key, value string }{
		{"an object's", "expiry: 1", "expiry", "1"},
		{"in quotes", `"expiry" : 1`, "expiry", "1"},
		{"an argument's", "expiry=1", "expiry", "1"},
		{"of a hash", "'expiry' => 1", "expiry", "1"},
		{"a symbol's", ":expiry => 1", "expiry", "1"},
		{"of Kotlin", `"expiry" to 1`, "expiry", "1"},
		{"of Go", "expiry := 1", "expiry", "1"},
		{"of an index", `["expiry"] = 1`, "expiry", "1"},
		{"of PHP", "$expiry = 1", "expiry", "1"},
		{"a shorthand", "expiry", "expiry", "expiry"},
		{"the key of a Go struct", "MaxSize: 1", "maxSize", "1"},
		{"a capital in quotes", `"Expiry": 1`, "Expiry", "1"},
		{"a key of no policy", "Rules: 1", "rules", "1"},
		{"a comparison", "expiry == 1", "", ""},
		{"a name of a module", "Policy::Expiry", "", ""},
		{"a text alone", "'expiry'", "", ""},
		{"no value", "expiry:", "", ""},
		{"a call", "expiry(1)", "", ""},
		{"a number", "1: 2", "", ""},
		{"a sign", "+", "", ""},
		{"a word and another", "expiry now", "", ""},
	} {
		key, at := keyOf(c.part, [2]int{0, len(c.part)})
		value := ""
		if key != "" {
			value = c.part[at:]
		}
		if key != c.key || value != c.value {
			t.Errorf("%s: %q with %q, want %q with %q", c.name, key, value, c.key, c.value)
		}
	}
	// What stands behind a part is none of it.
	for _, text := range []string{"expiry: 1", "expiry  : 1", "expiry:  1"} {
		for n := range len(text) {
			if key, at := keyOf(text, [2]int{0, n}); key != "" && at >= n {
				t.Errorf("%q of %q: %q with a value at %d", text[:n], text, key, at)
			}
		}
	}
	if hasKey("expiry", [2]int{0, 6}) || !hasKey("a: b", [2]int{0, 4}) || hasKey("'a'", [2]int{0, 3}) {
		t.Error("a shorthand and a text have no key of their own; an entry has")
	}
}

func TestIsQuoted(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       bool
	}{
		{"quotes", `"a"`, true}, {"single quotes", "'a'", true}, {"backquotes", "`a`", true}, {"empty", "''", true}, {"others within", `"it's"`, true},
		{"one", "'", false}, {"two kinds", `'a"`, false}, {"two texts", "'a' + 'b'", false}, {"no quotes", "aba", false}, {"nothing", "", false},
	} {
		if got := isQuoted(c.text); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

func TestCanonical(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"as it is", "expiry", "expiry"}, {"of a struct", "MaxSize", "maxSize"}, {"in other capitals", "MAXSIZE", "maxSize"}, {"of a builder", "setMaxSize", "maxSize"},
		{"of another builder", "withHandle", "handle"}, {"of a list", "addCall", "call"}, {"two prefixes", "setWithPath", "withPath"},
		{"no key", "SetRules", "setRules"}, {"a word that begins like it", "settings", "settings"}, {"a prefix alone", "set", "set"},
		{"a small letter behind it", "setup", "setup"}, {"a digit behind it", "set1", "set1"}, {"a key that is new, in capitals", "RULES", "rULES"}, {"nothing", "", ""},
	} {
		if got := canonical(c.text); got != c.want {
			t.Errorf("%s: %q becomes %q, want %q", c.name, c.text, got, c.want)
		}
	}
}

func TestIsAssignment(t *testing.T) {
	for _, c := range []struct {
		text string
		want bool
	}{{"= 1", true}, {"=1", true}, {":= 1", true}, {":=", true}, {"== 1", false}, {"=> 1", false}, {": 1", false}, {"=", false}, {"", false}, {"!= 1", false}, {"+= 1", false}} {
		if got := isAssignment(c.text); got != c.want {
			t.Errorf("%q: %v", c.text, got)
		}
	}
}
