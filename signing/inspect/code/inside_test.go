package code

import (
	"strings"
	"testing"

	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/sdk"
	"policybench/signing/inspect/syntax"
)

const (
	someKey    = "AhTgLagciQByzXpFGRI0Az"
	someHandle = "KW9EJhYtS6y48Whm2S6D"
)

func TestFileArgument(t *testing.T) {
	for _, c := range []struct {
		name, text string
		file       int
		want       string
	}{
		{"the first", "remove('" + someHandle + "', s)", 0, someHandle},
		{"the second", "remove(s, \"" + someHandle + "\")", 1, someHandle},
		{"no method names one", "remove('" + someHandle + "')", -1, ""},
		{"too few arguments", "remove('" + someHandle + "')", 1, ""},
		{"a variable", "remove(handle)", 0, ""},
		{"another text", "remove('handle')", 0, ""},
		{"no arguments", "remove()", 0, ""},
	} {
		use := sdk.Use{File: c.file, CallAt: len("remove")}
		if got := FileArgument(c.text, &use); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestStoreArgument(t *testing.T) {
	for _, c := range []struct {
		name, text string
		store      int
		want       string
	}{
		{"an object", "upload(f, { path: '/a' })", 1, "/a"},
		{"no method stores", "upload(f, { path: '/a' })", -1, ""},
		{"too few arguments", "upload(f)", 1, ""},
		{"a variable", "upload(f, options)", 1, ""},
		{"another argument", "upload({ path: '/a' }, {})", 1, ""},
	} {
		use := sdk.Use{Store: c.store, CallAt: len("upload")}
		if got := StoreArgument(carrier.Undo(c.text), &use).Path.Text; got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestLibraryIn(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       string
	}{
		{"two digits", "filestack-js@10.2.0", "current"},
		{"a leading zero", "filestack-js@0.9", "zero"},
		{"a range", `"filestack-js": ">=1.2"`, "current"},
		{"a tilde", `"filestack-js":"~0.11"`, "zero"},
		{"a version of one digit alone", "filestack-js@3", ""},
		{"a digit and a letter", "filestack-js@3x", ""},
		{"a letter", "filestack-js@next", ""},
		{"the first that tells", "filestack-js@latest filestack-js@1.0", "current"},
		{"a version and a picker of another", "filestack-js@0.9 client.picker()", "zero opens"},
		{"two pickers", "client.picker() client.pick()", "current opens"},
		{"the old script", "filestackapi.com/v3/filestack.js", "zero"},
		{"a script without a version", "filestackapi.com/filestack.js", ""},
		{"nothing", "", ""},
	} {
		v, opens := libraryIn(c.text)
		got := [...]string{"", "zero", "current"}[v]
		if opens {
			got += " opens"
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestInitBefore(t *testing.T) {
	for _, c := range []struct {
		name, head string
		want       int
	}{
		{"a key", "x.init('k',", 2}, {"a key in a variable", "init(k,", 0}, {"a call for the key", "init(f(k),", 0},
		{"no comma", "init('k'", -1}, {"two commas", "init('k', a,", -1}, {"another statement", "init(k); f(a,", -1}, {"an object", "init({},", -1},
		{"another call", "start(k,", -1}, {"nothing", "", -1},
	} {
		if got := initBefore(c.head); got != c.want {
			t.Errorf("%s: %d, want %d", c.name, got, c.want)
		}
	}
}

func TestObjectNamed(t *testing.T) {
	for _, c := range []struct{ name, text, argument, want string }{
		{"a constant", "const o = { a: 1 };", "o", "{ a: 1 }"}, {"a field", "o: { a: 1 }", "o", "{ a: 1 }"}, {"in the next line", "o =\n{ a: 1 }", "o", "{ a: 1 }"},
		{"the second use", "f(o); o = { a: 1 }", "o", "{ a: 1 }"}, {"of a longer name", "foo = { a: 1 }", "o", "o"}, {"no object", "o = f()", "o", "o"},
		{"never closed", "o = { a: 1", "o", "o"}, {"never given", "f(o)", "o", "o"}, {"an expression", "o.p = { a: 1 }", "o.p", "o.p"}, {"nothing", "o = {}", "", ""},
	} {
		if got := objectNamed(c.text, syntax.Argument{Text: c.argument, At: 3}); got.Text != c.want {
			t.Errorf("%s: %q, want %q", c.name, got.Text, c.want)
		}
	}
}

func TestFieldLine(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a variable", "a: 1\n  policy: p\n", "p"}, {"a field", "policy: this.p", "this.p"}, {"jQuery", "policy: $('.b').attr('policy')", "$('.b').attr('policy')"},
		{"a setting", "policy: $p", "$p"}, {"the second line of that name", "policy = 1\npolicy: p", "p"},
		{"a text", "policy: 'p'", ""}, {"within a line", "a, policy: p", ""}, {"an assignment", "policy = p", ""}, {"a longer name", "policys: p", ""}, {"no value", "policy:\n", ""}, {"nothing", "", ""},
	} {
		got, ok := fieldLine(c.text, "policy")
		if got.Text != c.want || ok != (c.want != "") || ok && !strings.HasPrefix(c.text[got.At:], got.Text) {
			t.Errorf("%s: %q at %d, want %q", c.name, got.Text, got.At, c.want)
		}
	}
}

func TestIsPattern(t *testing.T) {
	for _, c := range []struct {
		name, rest string
		want       bool
	}{
		{"an assignment", " = f()", true}, {"parameters of a function", ") {", true}, {"of an arrow", ") => x", true}, {"of PHP or Java", ") -> x", true}, {"of a block", " {", true},
		{"a comparison", " == x", false}, {"an argument", ")", false}, {"an argument and more", ", x)", false}, {"nothing", "", false},
	} {
		if got := isPattern("{a}"+c.rest, 0, 3); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}
