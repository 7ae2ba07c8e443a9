package source

import (
	"strings"
	"testing"
)

// A call without parentheses has named arguments, too: those of its line.
func TestBareFields(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"of Ruby", "f.field :url, policy: |@policy, signature: 'S'", "policy=@policy signature='S'! in f.field :url, policy: @policy, signature: 'S'"},
		{"in a template", "<%= f.field :url, policy: |@policy, signature: @s %>", "policy=@policy signature=@s in <%= f.field :url, policy: @policy, signature: @s"},
		{"a template's end before it", "%> f :url, policy: |@policy, signature: @s", "policy=@policy signature=@s in %> f :url, policy: @policy, signature: @s"},
		{"of one line", "a :b, c: 1, d: 2\n  f :url, policy: |@policy, signature: @s \t\r\ng :h, i: 3, j: 4", "policy=@policy signature=@s in f :url, policy: @policy, signature: @s"},
		{"with an object", "f :url, policy: |@policy, on: { a: 1, b: 2 }", "policy=@policy on={ a: 1, b: 2 } in f :url, policy: @policy, on: { a: 1, b: 2 }"},
		{"a number that is written out", "f :url, size: |3, on: x", "size=3! on=x in f :url, size: 3, on: x"},
		{"names alone", "f a, |b, c", "b=b c=c in f a, b, c"},
		{"texts alone", "f 'a', |'b', 'c'", ""},
		{"one argument", "f :url, policy: |@policy", ""},
		{"a bracket too many", "f :url, policy: |@policy), signature: @s", ""},
		{"a line that is too long", "f :url, " + strings.Repeat("x", 400) + "policy: |@policy, signature: @s", ""},
		{"nothing", "|", ""},
	} {
		at := strings.IndexByte(c.text, '|')
		s := strings.Replace(c.text, "|", "", 1)
		fields, from, to, ok := FieldsAt(s, at)
		var list []string
		for _, f := range fields {
			text := f.Key + "=" + s[f.From:f.To]
			if f.Written {
				text += "!"
			}
			list = append(list, text)
		}
		got := strings.Join(list, " ")
		if ok {
			got += " in " + s[from:to]
		}
		if got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.name, got, c.want)
		}
	}
}

// Of arguments without names those are told by what they call or are.
func TestPositional(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"calls", "f(p.policy(), p.signature())", "policy=p.policy() signature=p.signature()"},
		{"members", "f(this.policy, that->signature)", "policy=this.policy signature=that->signature"},
		{"names, which an object could hold", "f(policy, signature)", ""},
		{"a text in double quotes", `f("x"+a.b(), p.policy())`, "policy=p.policy()"},
		{"a text in single quotes", "f('x'+a.b(), p.policy())", "policy=p.policy()"},
		{"a template", "f(`x`+a.b(), p.policy())", "policy=p.policy()"},
		{"a sum", "f(1 +a.b(), p.policy())", "policy=p.policy()"},
		{"an expression over lines", "f(a.\nb(), p.policy())", "policy=p.policy()"},
		{"an object's member", "f(g{x}.b(), p.policy())", "policy=p.policy()"},
		{"a call with arguments", "f(g(a), p.policy())", "a=g(a) policy=p.policy()"},
		{"nothing", "f()", ""},
		{"never closed", "f(p.policy()", ""},
	} {
		var g group
		ok := g.positional(c.text, strings.IndexByte(c.text, '('))
		var list []string
		for _, e := range g.entries {
			list = append(list, e.key+"="+c.text[e.from:e.to])
		}
		got := strings.Join(list, " ")
		if got != c.want || ok != (got != "") || ok && c.text[g.from:g.to] != c.text[1:] {
			t.Errorf("%s\n got %s\nwant %s", c.name, got, c.want)
		}
	}
}
