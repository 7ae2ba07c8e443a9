package source

import (
	"strings"
	"testing"
)

// groupText is where an object stands, by what stands before its bracket.
func TestAround(t *testing.T) {
	for _, c := range []struct{ name, before, rest, group, call, typed string }{
		{"a variable's", "const policy = ", "{a: 1}", "policy", "", ""},
		{"a field's", "this.policy = ", "{a: 1}", "policy", "", ""},
		{"an argument", "sign(", "{a: 1})", "", "sign", ""},
		{"a later argument", "sign(secret, ", "{a: 1})", "", "sign", ""},
		{"an argument behind a call", "sign(f(1), ", "{a: 1})", "", "sign", ""},
		{"a method's", "filestack.getSecurity(", "{a: 1})", "", "filestack.getSecurity", ""},
		{"a constructor's options", "FilestackSecurity.new(s, options: ", "{a: 1})", "options", "FilestackSecurity.new", ""},
		{"another key's", "f(s, more: ", "{a: 1})", "more", "f", ""},
		{"in an object", "f({policy: ", "{a: 1}})", "policy", "", ""},
		{"in an object of options", "f({options: ", "{a: 1}})", "options", "", ""},
		{"in a list", "f([", "{a: 1}])", "", "", ""},
		{"of a statement before", "f(a); ", "{a: 1}", "", "", ""},
		{"of a type", "p := security.Policy", "{a: 1}", "p", "", "Policy"},
		{"of a type by its address", "sign(&security.Policy", "{a: 1})", "", "sign", "Policy"},
		{"of a type with new", "var p = new Policy ", "{a: 1}", "p", "", "Policy"},
		{"returned", "return ", "{a: 1}", "", "", ""},
		{"new alone", "var p = new ", "{a: 1}", "", "", ""}, // an anonymous object
		{"named arguments", "Policy", "(a: 1)", "", "Policy", ""},
		{"Python's dict", "policy = dict", "(a=1)", "policy", "", ""},
		{"Elixir", "policy = %", "{a: 1}", "policy", "", ""},
		{"Rails", "config.filestack_rails.security = ", "{a: 1}", "security", "config.filestack_rails.security", ""},
		{"nothing before", "", "{a: 1}", "", "", ""},
	} {
		var g group
		g.around(c.before+c.rest, len(c.before))
		if g.name != c.group || g.call != c.call || g.typed != c.typed {
			t.Errorf("%s: name %q, call %q, type %q, want %q, %q, %q", c.name, g.name, g.call, g.typed, c.group, c.call, c.typed)
		}
	}
}

func TestMakerOf(t *testing.T) {
	for _, c := range []struct{ name, before, want string }{
		{"JavaScript", "filestack.getSecurity(", "filestack.getSecurity"},
		{"PHP", "new FilestackSecurity($s, ", "FilestackSecurity"},
		{"PHP with its namespace", `new \Filestack\FilestackSecurity($s, `, `Filestack\FilestackSecurity`},
		{"Ruby", "FilestackSecurity.new(s, options: ", "FilestackSecurity.new"},
		{"Rails", "config.filestack_rails.security = ", "filestack_rails.security"},
		{"Python", "Security(", "Security"},
		{"a variable of that name", "security = security(", "security"},
		{"another function", "getSecurityOf(", ""},
		{"JSON", "JSON.stringify(", ""},
		{"no call", "policy = ", ""},
	} {
		if got := MakerOf(c.before+"{a: 1}", len(c.before)); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
	for _, c := range []struct {
		g    group
		want string
	}{
		{group{call: "security"}, "security"},
		{group{call: "security", name: "policy"}, "security"},
		{group{call: "security", name: "security"}, ""}, // it calls itself
		{group{call: "Security", name: "security"}, "Security"},
	} {
		if got, _ := c.g.maker(); got != c.want {
			t.Errorf("%+v: %q, want %q", c.g, got, c.want)
		}
	}
}

func TestOpenBefore(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       int
	}{
		{"an object", "f({a: ", 2}, {"a call", "f(a, ", 1}, {"behind one that closed", "f({a: 1}, ", 1}, {"a list", "f([", 2},
		{"none", "f(a)", -1}, {"nothing", "", -1},
	} {
		if got := openBefore(c.text, len(c.text)); got != c.want {
			t.Errorf("%s: %d, want %d", c.name, got, c.want)
		}
	}
}

func TestTakesApart(t *testing.T) {
	for _, c := range []struct {
		name, rest string
		want       bool
	}{
		{"an object taken apart", " = {}", true}, {"over lines of Windows", "\r\n\t= {}", true}, {"a body in its own line", ")\r\n\t{", true}, {"a parameter", ") {", true}, {"a parameter of an arrow", ") => x", true}, {"over lines", "\n)\n{", true},
		{"compared", " == x", false}, {"an arrow", " => x", false}, {"an argument", ")", false}, {"an argument in a condition", ");\n{", false},
		{"nothing", "", false}, {"an equals sign at the end", "=", false},
	} {
		if got := takesApart("{a}"+c.rest, 3); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

func TestSetsKey(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       bool
	}{
		{"a map", "policy.put(", true}, {"in capitals", "policy.Add(", true}, {"of a pointer", "policy->insert(", true}, {"of JSON", "policy.addProperty(", true},
		{"a builder", "policy.set(", true}, {"a form", "form.append(", true}, {"of Java", "p.setProperty(", true}, {"of Objective-C++", "p.store(", true}, {"of an old library", "json.accumulate(", true}, {"over lines", "policy.put(\r\n\t", true}, {"a longer name", "policy.puts(", false},
		{"blanks", "policy.put( ", true}, {"a function", "put(", false}, {"another method", "policy.get(", false}, {"nothing", "", false},
	} {
		if got := setsKey(c.text, len(c.text)); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

func TestInBlock(t *testing.T) {
	for _, c := range []struct {
		text string
		want bool
	}{{`policy["`, true}, {`policy['`, true}, {`{ ["`, false}, {`(["`, false}, {`["`, false}} {
		if got := inBlock(c.text, len(c.text)); got != c.want {
			t.Errorf("%q: %v", c.text, got)
		}
	}
}

func TestFieldsAt(t *testing.T) {
	for _, c := range []struct{ name, before, after, want string }{
		{"an object", "f({ a: 1, b: x", ", c })", "a=1! b=x c=c"},
		{"the innermost", "f({ a: { b: 2", " }, c: 3 })", "b=2!"},
		{"named arguments", "f(a=1, b='x'", ")", "a=1! b='x'!"},
		{"arguments called by a name", "f(p.policy(), p.signature", "())", "policy=p.policy() signature=p.signature()"},
		{"arguments that are names", "f(policy, signature", ")", "policy=policy signature=signature"},
		{"texts alone", "f('a', 'b'", ")", ""},
		{"an object as an argument", "f({ a: 1 }, b", ")", "b=b"},
		{"a constant", "x = 60\nf({ a: x", " })", "a=x!"},
		{"no bracket", "a: 1, b", ": 2", ""},
		{"never closed", "f({ a: 1, b", "", ""},
		{"arguments never closed", "f(a, b", "", ""},
		{"nothing in it", "f(", ")", ""},
	} {
		s := c.before + c.after
		fields, from, to, ok := FieldsAt(s, len(c.before))
		var got []string
		for _, f := range fields {
			text := f.Key + "=" + s[f.From:f.To]
			if f.Written {
				text += "!"
			}
			got = append(got, text)
			if f.From < from || f.To > to {
				t.Errorf("%s: %+v stands outside of %d to %d", c.name, f, from, to)
			}
		}
		if text := strings.Join(got, " "); text != c.want || ok != (c.want != "") {
			t.Errorf("%s: %q, %v, want %q", c.name, text, ok, c.want)
		}
	}
}

func TestCalleeBefore(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a function", "x = sign", "sign"}, {"a method", "a.b.sign", "a.b.sign"}, {"of a pointer", "$a->sign", "a.sign"},
		{"of a class", "A::sign", "A::sign"}, {"of a namespace", `\A\sign`, `A\sign`}, {"of an exclamation", "!sign", "sign"}, {"none", "x = ", ""}, {"nothing", "", ""},
	} {
		if got := calleeBefore(c.text+"(", len(c.text)); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
