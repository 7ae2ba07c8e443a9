package code

import (
	"strings"
	"testing"

	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/syntax"
)

func TestIsDeclaration(t *testing.T) {
	for _, c := range []struct {
		name, before, first string
		want                bool
	}{
		{"Python", "def ", "key", true}, {"JavaScript", "function ", "key", true}, {"Go", "func ", "key", true}, {"Kotlin", "fun ", "key", true},
		{"a method", "private ", "key", true}, {"types of parameters", "x ", "String key", true},
		{"a call", "return ", "key", false}, {"a call of a new object", "x = ", "new Config", false}, {"a call that waits", "x = ", "await key", false},
		{"a word that ends like it", "undef ", "key", false}, {"an expression", "", "a + b", false}, {"a text", "", "'a b'", false}, {"a name and a blank", "", "key ", false},
	} {
		if got := isDeclaration(c.before, c.first); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

func TestStarts(t *testing.T) {
	for _, c := range []struct {
		name, text, callee, before, first string
		want                              bool
	}{
		{"init of the library", "", "filestack.init", "", "key", true},
		{"of a name that holds it", "", "window.Filestack.init", "", "key", true},
		{"of a chain", "", "init", "require('filestack-js').", "key", true},
		{"of another chain", "", "init", "require('x').", "key", false},
		{"behind the library's word", "", "init", "filestack ", "key", false},
		{"imported", "from 'filestack-js'", "init", "", "key", true},
		{"imported in double quotes", `from "filestack-js"`, "init", "", "key", true},
		{"of a client, imported", "from 'filestack-js'", "client.init", "", "key", true},
		{"of another, imported", "from 'filestack-js'", "map.init", "", "key", false},
		{"of nobody", "", "init", "", "key", false},
		{"the old library's key", "", "filepicker.setKey", "", "key", true},
		{"another's key", "", "maps.setKey", "", "key", false},
		{"Ruby", "", "FilestackClient.new", "", "key", true},
		{"another class", "", "Client.new", "", "key", false},
		{"PHP", "", "FilestackClient", "", "key", true},
		{"Python", "", "Client", "", "api_key", true},
		{"Python, of the package", "", "filestack.Client", "", "API_KEY", true},
		{"of another package", "", "stripe.Client", "", "api_key", false},
		{"Go", "", "fs.NewClient", "", "apiKey", true},
		{"Java's inner one", "", "Config", "", "API_KEY", true},
		{"Java's outer one", "", "Client", "", "new Config(API_KEY)", false},
		{"without a word of a key", "", "Client", "", "options", false},
		{"another name", "", "filestack.close", "", "key", false},
	} {
		cd := Of(carrier.Undo(c.text), true)
		if got := cd.starts(c.callee, c.before, c.first); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

func TestSecurityOf(t *testing.T) {
	for _, c := range []struct{ name, arguments, want string }{
		{"a variable", "sec", "sec"}, {"a field", "this.sec", "this.sec"}, {"PHP", "$security", "security"}, {"an address", "&opts", "opts"},
		{"by name", "security: sec", "sec"}, {"by name in Python", "security=sec", "sec"}, {"a name in another", "client_security: sec", "sec"},
		{"by another name", "storage: box", ""}, {"by another name in Python", "storage=box", ""}, {"behind another", "storage: box, security: sec", "sec"},
		{"a function", "done => f(done)", ""}, {"a hash of Ruby", "security => sec", "sec"}, {"a class's", "Config::security", "security"}, {"a default", "security = sec", "sec"},
		{"a text", "'sec'", ""}, {"an object", "{ a: b }", ""}, {"a text with a colon", "'a:b', sec", "sec"}, {"a number", "1", ""}, {"none", "", ""},
	} {
		text := "f(" + c.arguments + ")"
		got := securityOf(syntax.ArgumentsAt(text, 2))
		if got.Text != c.want || got.Text != "" && !strings.HasPrefix(text[got.At:], got.Text) {
			t.Errorf("%s: %q at %d, want %q", c.name, got.Text, got.At, c.want)
		}
	}
}

func TestAttributeOf(t *testing.T) {
	for _, c := range []struct{ name, tag, want string }{
		{"a text", `<a b="1" key="x">`, `"x"`}, {"an expression", "<a key={x}>", "{x}"}, {"bound", `<a [key]="x">`, "x"}, {"bound by a colon", `<a :key="x">`, "x"},
		{"another spelling", `<a Key="y">`, `"y"`}, {"a longer name", `<a keys="x">`, ""}, {"empty", `<a key="">`, ""}, {"without a value", "<a key>", ""}, {"none", "<a>", ""},
	} {
		got, ok := attributeOf(c.tag, 0, len(c.tag), "key", "Key")
		if got.Text != c.want || ok != (c.want != "") || ok && !strings.HasPrefix(c.tag[got.At:], got.Text) {
			t.Errorf("%s: %q at %d, want %q", c.name, got.Text, got.At, c.want)
		}
	}
}

func TestAsVariable(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"in braces", "{options}", "options"}, {"with blanks", "{ options }", "options"}, {"bound", "options", "options"},
		{"an object", "{{ cname: 'x' }}", ""}, {"an object of a name", "{{ options }}", ""}, {"a call", "{options()}", ""}, {"empty", "{}", ""}, {"nothing", "", ""},
	} {
		if got := asVariable(syntax.Argument{Text: c.text, At: 7}); got.Text != c.want || got.Text != "" && got.At != 7+strings.Index(c.text, c.want) {
			t.Errorf("%s: %q at %d", c.name, got.Text, got.At)
		}
	}
}

func TestOptionsBeside(t *testing.T) {
	for _, c := range []struct{ name, before, after, want string }{
		{"of init", "filestack.init('", "', options)", "options"},
		{"of a component", `<PickerOverlay apikey="`, `" clientOptions={options} />`, "options"},
		{"of another component", `<DatePicker apikey="`, `" clientOptions={options} />`, ""},
		{"of another function", "filestack.open('", "', options)", ""},
		{"of init with three arguments", "filestack.init('", "', options, more)", ""},
		{"an object", "filestack.init('", "', { cname: 'x' })", ""},
		{"the key second", "filestack.init(options, '", "')", ""},
		{"behind init", "filestack.init(k, options); key = '", "'", ""},
		{"no options", "filestack.init('", "')", ""},
		{"nothing", "'", "'", ""},
	} {
		if got := optionsBeside(c.before+someKey+c.after, len(c.before)); got.Text != c.want {
			t.Errorf("%s: %q, want %q", c.name, got.Text, c.want)
		}
	}
}

func TestIsWritten(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       bool
	}{
		{"a key", "'" + someKey + "'", true}, {"any text", "'12'", true}, {"a word for the key", "'YOUR_API_KEY'", false}, {"a template", "'${key}'", false},
		{"a variable", "key", false}, {"a field by its name", "env['KEY']", false}, {"empty", "''", false}, {"nothing", "", false},
	} {
		if got := isWritten(c.text); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}
