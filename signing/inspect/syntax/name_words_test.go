package syntax

import (
	"strings"
	"testing"
)

// A name is a parameter between the signs of code, on either side one.
func TestIsParameterSigns(t *testing.T) {
	for _, before := range "{(,[&?\"'`: x" {
		for _, after := range ":=,})]\"'`>x " {
			want := strings.ContainsRune("{(,[&?\"'`:", before) && strings.ContainsRune(":=,})]\"'`", after)
			if code := string(before) + " policy\n" + string(after) + " z"; before != ' ' && after != ' ' && IsParameter(code, "policy") != want {
				t.Errorf("%q: %v", code, !want)
			}
		}
	}
	signs(t, func(s string) bool { return IsParameter(s, "policy") }, []sign{
		{"the second time", "the policy is { policy }", true}, {"at the start", "policy, b", false}, {"at the end", "{ policy", false}, {"at the end, with a blank", "{ policy ", false},
	})
}

func TestNotVariables(t *testing.T) {
	for word := range strings.FieldsSeq("null None nil undefined true false True False new dict array") {
		if IsVariable(word) || IsVariable(word+".a") || !IsVariable(word+"s") {
			t.Errorf("%s holds nothing, and a longer name does", word)
		}
	}
}

// A name gets another value at the start of a statement, however it is declared.
func TestRedefinedWays(t *testing.T) {
	signs(t, func(s string) bool { return Redefined(s, "p") }, []sign{
		{"at the start", "p = 1", true}, {"a constant", "\nconst p = 1", true}, {"a variable", ";var p = 1", true}, {"of Perl", "\nmy $p = 1", true}, {"a variable of blocks", "{let\tp=1", true}, {"behind a block", "} p = 1", true}, {"the second time", "f(p)\np = 1", true}, {"at the end", "\np = ", true},
		{"an equals sign alone", "\np =", false}, {"of Go", "\np := 1", true},
		{"compared", "\np == 1", false}, {"a field", "\na.p = 1", false}, {"of another name", "\nxp = 1", false}, {"a named argument", "f(a, p=1)", false}, {"a type", "\np : int", false}, {"a sign alone", "\np", false}, {"added to", "\np += 1", false},
	})
}

func TestAssignedToSigns(t *testing.T) {
	for _, c := range []struct{ head, want string }{
		{"a:", "a"}, {"a =", "a"}, {`"a" =>`, "a"}, {"a = {", "a"}, {"'a': {", "a"}, {"a\t= ( ", "a"}, {"a.b =", "b"}, {"a_1 =", "a_1"},
		{"a;", ""}, {"a)", ""}, {"a", ""}, {"=", ""},
	} {
		if got := AssignedTo(c.head); got != c.want {
			t.Errorf("%q: %q, want %q", c.head, got, c.want)
		}
	}
	for _, c := range []struct {
		a, b string
		want bool
	}{{"a_b-c", "aBc", true}, {"a-b", "ab", true}, {"ab", "a_b", true}, {"ab", "a-b", false}, {"", "_", false}, {"a", "b", false}} {
		if got := SameName(c.a, c.b); got != c.want {
			t.Errorf("%q and %q: %v", c.a, c.b, got)
		}
	}
	for _, c := range []struct{ text, want string }{
		{"b, 'key': `", "'key': `"}, {`"key"` + ": \r\n\t'", `"key"` + ": \r\n\t'"}, {"$key: ", "key: "}, {"a.key:", "key:"}, {"key", "key"}, {"", ""},
	} {
		if got := c.text[KeyBefore(c.text, len(c.text)):]; got != c.want {
			t.Errorf("%q: the key begins with %q, want %q", c.text, got, c.want)
		}
	}
}

// A block is opened by any of the words, each as the first of its line, and not where the
// line gives something a value.
func TestDeclaresFunction(t *testing.T) {
	for word := range strings.FieldsSeq("func fun fn pub public private protected internal override static function") {
		signs(t, declaresFunction, []sign{
			{word, word + " f(a) -> B ", true}, {word + ", moved in", "\t " + word + " f() ", true},
			{word + " without parameters", word + " f ", false}, {word + " in a longer word", word + "s f() ", false}, {word + " with a value", word + " f = g() ", false}, {word + " behind another", "a " + word + " f() ", false},
		})
	}
	for word := range strings.FieldsSeq("=> -> else do try finally async") {
		if !opensBlock("a "+word+" \t\r\n") || opensBlock("a "+word+" b") {
			t.Errorf("%s opens a block where it stands last", word)
		}
	}
}

// A tag is around a place within its reach, behind a few other signs, and named by a letter.
func TestTagReach(t *testing.T) {
	for _, c := range []struct {
		name, before string
		want         bool
	}{
		{"as far as one looks", "<a" + strings.Repeat(" ", LongestTag-2), true},
		{"farther", "<a" + strings.Repeat(" ", LongestTag-1), false},
		{"behind other signs", "<a " + strings.Repeat("<1 ", maxSigns), false},
		{"behind fewer", "<a " + strings.Repeat("<1 ", maxSigns-1), true},
		{"the first letter", "<a ", true}, {"the last letter", "<z ", true}, {"a capital", "<Z ", true},
		{"a sign before the letters", "<@ ", false}, {"a sign behind them", "<{ ", false}, {"a closing tag", "</a ", false},
		{"a tag that has ended", "<a> ", false}, {"an arrow in it", "<a b={() => ", true},
	} {
		from, to, ok := TagAround(c.before, len(c.before))
		if ok != c.want || ok && (from != strings.Index(strings.ToLower(c.before), "<"+strings.ToLower(c.before[1:2])) || to != len(c.before)) {
			t.Errorf("%s: %d to %d, %v", c.name, from, to, ok)
		}
	}
	for _, more := range []int{0, 1} {
		text := "<a " + strings.Repeat(" ", LongestTag-1+more) + ">"
		if _, to, ok := TagAround(text, 3); !ok || to != map[int]int{0: len(text), 1: 3}[more] {
			t.Errorf("an end %d beyond its reach: %d of %d, %v", more, to, len(text), ok)
		}
	}
}
