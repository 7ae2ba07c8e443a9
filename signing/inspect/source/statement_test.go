package source

import (
	"strings"
	"testing"
)

func TestExpressionEnd(t *testing.T) {
	for _, c := range []struct{ name, expression, rest string }{
		{"a semicolon", "a + b", "; c"},
		{"a line end", "a + b", "\nc"},
		{"an operator at the line's end", "a +\n b", "\nc"},
		{"an operator in the next line", "a\n + b", "\nc"},
		{"a method in the next line", "a\n .b()", "\nc"},
		{"a call over lines", "f(\n a,\n b)", "\nc"},
		{"the bracket around it", "a", ") c"},
		{"a comma", "a, b", ") c"},
		{"a comment", "a", " // b; c\nd"},
		{"a semicolon in quotes", `"a;b"`, ";c"},
		{"a bracket in quotes", `")"`, ";c"},
		{"blanks before the end", "a", "  ;"},
		{"the end", "a + b", ""},
		{"the end behind a line", "a", "\n"},
		{"nothing", "", ""},
	} {
		if got := expressionEnd(c.expression+c.rest, 0); got != len(c.expression) {
			t.Errorf("%s: %q", c.name, (c.expression + c.rest)[:got])
		}
	}
	if got := expressionEnd(strings.Repeat("a", 2*reach), 10); got != 10+reach {
		t.Errorf("an expression without an end ends at %d", got)
	}
}

func TestSetAt(t *testing.T) {
	for _, c := range []struct{ name, text, key, value string }{
		{"a field", "p.expiry = 1;", "expiry", "1"},
		{"a pointer's", "p->expiry = 1;", "expiry", "1"},
		{"an index", "p['expiry'] = 1;", "expiry", "1"},
		{"an index with blanks", `p[ "expiry" ] = 1;`, "expiry", "1"},
		{"a field in capitals", "p.MaxSize = 1\n", "maxSize", "1"},
		{"a tab", "p.expiry\t=\n 1;", "expiry", "1"},
		{"a first value", "p.expiry := 1\n", "expiry", "1"},
		{"a setter", "p.setExpiry(1);", "expiry", "1"},
		{"a map's", `p.put("expiry", 1);`, "expiry", "1"},
		{"a setter of two", "p.setExpiry(1, 2);", "", ""},
		{"a map's by a name", "p.put(key, 1);", "", ""},
		{"another method", "p.expiry(1);", "", ""},
		{"a method of three", `p.put("expiry", 1, 2);`, "", ""},
		{"a comparison", "p.expiry == 1;", "", ""},
		{"an index by a name", "p[expiry] = 1;", "", ""},
		{"an index by nothing", "p[] = 1;", "", ""},
		{"an index, cut", "p['expiry", "", ""},
		{"a field that is read", "p.expiry + 1;", "", ""},
		{"the receiver itself", "p = 1;", "", ""},
		{"a field, cut", "p.expiry", "", ""},
		{"a dot alone", "p.", "", ""},
		{"nothing behind", "p", "", ""},
	} {
		e, end := setAt(c.text, 1)
		value := ""
		if end > 0 {
			value = c.text[e.from:e.to]
		}
		if end > 0 != (c.key != "") || end > 0 && e.key != c.key || value != c.value {
			t.Errorf("%s: %q is %q to %d, want %q is %q", c.name, e.key, value, end, c.key, c.value)
		}
	}
}

func TestReceiverBefore(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a field's", "policy.", "policy"}, {"a pointer's", "$policy->", "policy"}, {"an index's", `policy["`, "policy"}, {"a map's", `policy.put("`, "policy"},
		{"a map's, of a pointer", `policy->insert("`, "policy"}, {"a name that ends like a method", "input.", "input"}, {"a function like the method", `put("`, "put"},
		{"of itself", "this.", ""}, {"of Python", "self.", ""}, {"none", "(", ""}, {"nothing", "", ""},
	} {
		if got := receiverBefore(c.text, len(c.text)); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestStatementsAround(t *testing.T) {
	for _, c := range []struct{ name, code, want string }{
		{"fields", "p.handle = 'a';\np.expiry = 1;\n", "handle=a expiry=1"},
		{"of another receiver", "q.handle = 'a';\np.expiry = 1;\n", "expiry=1"},
		{"of a longer name", "pp.handle = 'a';\np.expiry = 1;\np2.path = 'b';", "expiry=1"},
		{"of PHP", "$p['expiry'] = 1;\n$p['handle'] = 'a';", "expiry=1 handle=a"},
		{"too far away", "p.handle = 'a';" + strings.Repeat(" ", reach) + "p.expiry = 1;", "expiry=1"},
		{"of itself", "this.expiry = 1;", ""},
		{"none", "expiry = 1;", ""},
	} {
		key := strings.Index(c.code, "expiry")
		dot := key
		for dot > 0 && strings.IndexByte("'\"[", c.code[dot-1]) >= 0 {
			dot--
		}
		g, ok := statementsAround(c.code, key, dot)
		var got []string
		for _, e := range g.entries {
			got = append(got, e.key+"="+strings.Trim(c.code[e.from:e.to], "'"))
		}
		if text := strings.Join(got, " "); text != c.want || ok != (c.want != "") {
			t.Errorf("%s: %q, %v, want %q", c.name, text, ok, c.want)
		}
		if ok && (g.from > key || g.to <= key) {
			t.Errorf("%s: %d to %d does not hold the key at %d", c.name, g.from, g.to, key)
		}
	}
}

func TestChainAround(t *testing.T) {
	for _, c := range []struct{ name, code, want, from string }{
		{"a builder", `new Policy.Builder().expiry(1).call("read").build(s)`, "expiry call", "Policy.Builder()"},
		{"the key first", `Policy.Builder().expiry(1)`, "expiry", "Policy.Builder()"},
		{"the key last", `Policy.builder().call("read").expiry(1)`, "call expiry", "Policy.builder()"},
		{"over lines", "Policy.Builder()\n  .call(\"read\")\n  .expiry(1)\n  .build(s)", "call expiry", "Policy.Builder()"},
		{"arguments with brackets", `Policy.Builder().call(f("a"), g()).expiry(h(1))`, "call expiry", "Policy.Builder()"},
		{"of something else, with two keys", "b.handle(x).expiry(1)", "handle expiry", "b.handle(x)"},
		{"of something else, with one", "b.expiry(1)", "", ""},
		{"over lines of Windows", "Policy.Builder()\r\n\t.call(\"read\")\r\n\t.expiry(1)\r\n\t.build(s)", "call expiry", "Policy.Builder()"},
		{"a method behind it that is none", `Policy.Builder().expiry(1).field`, "expiry", "Policy.Builder()"},
		{"a call behind it that is never closed", `Policy.Builder().expiry(1).call("read"`, "expiry", "Policy.Builder()"},
		{"a name with dots", `com.filestack.Policy.Builder().expiry(1)`, "expiry", "com.filestack.Policy.Builder()"},
		{"of a policy that is a variable", "policy.expiry(1)", "expiry", "policy.expiry(1)"},
		{"of something else, with the other key behind", "b.expiry(1).handle(x)", "expiry handle", "b.expiry(1)"},
		{"of something else, with a member between", "b.expiry(1).x.handle(x)", "expiry handle", "b.expiry(1)"},
		{"of something else, with a member behind", "b.expiry(1).handle", "", ""},
		{"behind a bracket that nothing opens", ").expiry(1)", "", ""},
		{"never closed", "Policy.Builder().expiry(1", "", ""},
		{"without arguments", "Policy.Builder().expiry()", "", ""},
	} {
		at := strings.Index(c.code, "expiry")
		g, ok := chainAround(c.code, at)
		var got []string
		for _, e := range g.entries {
			got = append(got, e.key)
		}
		if text := strings.Join(got, " "); ok != (c.want != "") || ok && text != c.want {
			t.Errorf("%s: %q, %v, want %q", c.name, text, ok, c.want)
		}
		if ok && (!strings.HasPrefix(c.code[g.from:], c.from) || g.to <= at) {
			t.Errorf("%s: it is %q", c.name, c.code[g.from:g.to])
		}
	}
}

func TestOpenOf(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       int
	}{
		{"a call", "f(a)", 1}, {"calls in it", "f(g(a), h())", 1}, {"nothing in it", "f()", 1},
		{"none", "a)", -1}, {"too few", "f(a))", -1}, {"alone", ")", -1},
	} {
		if got := openOf(c.text, len(c.text)-1); got != c.want {
			t.Errorf("%s: %d, want %d", c.name, got, c.want)
		}
	}
}
