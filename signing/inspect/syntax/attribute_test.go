package syntax

import (
	"strings"
	"testing"
)

type sign struct {
	name, text string
	want       bool
}

func signs(t *testing.T, is func(string) bool, rows []sign) {
	t.Helper()
	for _, r := range rows {
		if got := is(r.text); got != r.want {
			t.Errorf("%s: %q gives %v", r.name, r.text, got)
		}
	}
}

// The name of the attribute is data-fp-policy in each tag.
func TestIsBound(t *testing.T) {
	bound := func(tag string) bool { return IsBound(tag, strings.Index(tag, "data-fp-policy")) }
	signs(t, bound, []sign{
		{"Vue", `<a :data-fp-policy="p">`, true}, {"Vue, written out", `<a v-bind:data-fp-policy="p">`, true}, {"Alpine", `<a x-bind:data-fp-policy="p">`, true},
		{"Angular", `<a [data-fp-policy]="p">`, true}, {"Angular's attribute", `<a [attr.data-fp-policy]="p">`, true}, {"AngularJS", `<a ng-attr-data-fp-policy="p">`, true},
		{"plain", `<a data-fp-policy="p">`, false}, {"behind an attribute", `<a x="y" data-fp-policy="p">`, false}, {"behind another prefix", `<a x-data-fp-policy="p">`, false},
		{"Vue's event", `<a @data-fp-policy="p">`, false}, {"at the start", "data-fp-policy", false}, {"at the start, bound", ":data-fp-policy", true},
	})
}

func TestAttributeValue(t *testing.T) {
	for _, c := range []struct{ name, before, rest, want string }{
		{"in quotes", "a", `="b" c`, "b"}, {"in single quotes", "a", "='b' c", "b"}, {"other quotes in it", "a", `="it's"`, "it's"}, {"blanks around the sign", "a", ` = "b"`, "b"}, {"over lines", "a", "=\n\"b\"", "b"},
		{"of Angular", "[a", `]="b"`, "b"}, {"without quotes", "a", "=b c", "b"}, {"without quotes, at the tag's end", "a", "=b>", "b"}, {"without quotes, at the end", "a", "=b", "b"},
		{"JSX", "a", "={b.c} d", "{b.c}"}, {"an object of JSX", "a", "={{b: {c}}} d", "{{b:"}, {"JSX, cut", "a", "={b c", "{b"}, {"braces in braces", "a", "={b({c})} d", "{b({c})}"},
		{"empty", "a", `="" b`, ""}, {"no value", "a", " b>", ""}, {"no value at the end", "a", "", ""}, {"a sign alone", "a", "=", ""}, {"a sign and blanks", "a", "=  ", ""}, {"quotes without end", "a", `="b`, ""},
	} {
		s := c.before + c.rest
		from, to := AttributeValue(s, len(c.before))
		if got := s[from:to]; got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestAttributeAt(t *testing.T) {
	for _, c := range []struct {
		name, tag, want string
		at              int
	}{
		{"blanks around the sign", `<a u = "b">`, "b", 8}, {"JSX with quotes", `<a u={"b"}>`, "b", 7}, {"at a blank", "<a u=b c>", "b", 5}, {"at the end", "<a u=b", "b", 5}, {"empty", `<a u="">`, "", 6}, {"cut behind the name", "<a u", "", -1},
	} {
		got, at := AttributeAt(c.tag, "u")
		if got != c.want || at != c.at {
			t.Errorf("%s: %q at %d, want %q at %d", c.name, got, at, c.want, c.at)
		}
	}
}

func TestTagEnd(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       int
	}{
		{"a tag", "a>b", 2}, {"behind a template", "%>a>", 4}, {"behind PHP", "?>a>", 4}, {"behind an arrow", "=>a>", 4}, {"behind a comment", "->a>", 4}, {"at the start", ">a", 0}, {"none", "ab", 0}, {"nothing", "", 0},
	} {
		if got := tagEnd(c.text, 0, len(c.text)); got != c.want {
			t.Errorf("%s: %d, want %d", c.name, got, c.want)
		}
	}
	if tagEnd("ab>", 0, 2) != 0 || tagEnd("ab>", 0, 3) != 3 {
		t.Error("a tag is looked for up to its bound")
	}
}

func TestOpensTag(t *testing.T) {
	signs(t, opensTag, []sign{
		{"a tag", "a href=x>", true}, {"a tag alone", "br>", true}, {"one that ends itself", "br/>", true}, {"one over lines", "img\n src=x>", true}, {"a name of a component", "ng-picker:x.y z=1", true},
		{"a closing tag", "/a>", true}, {"a comment", "!-- x", true}, {"PHP", "?php", true},
		{"a stand-in", "your-policy>", false}, {"a stand-in in capitals", "YOUR_POLICY>", false}, {"a comparison", " b", false}, {"a number", "3 b", false}, {"a name to the end", "abc", false}, {"a name and a sign", "abc(", false}, {"a sign", "=b", false}, {"nothing", "", false},
	})
}

func TestAttributeEnds(t *testing.T) {
	signs(t, attributeEnds, []sign{
		{"an image", `<img src="`, true}, {"in single quotes", "<a href='", true}, {"of a later image", `<img data-src="`, true}, {"bound", `<img :src="`, true}, {"several", `<img srcset="`, true}, {"a film", `<video poster="`, true}, {"in a line of its own", "\nsrc=\"", true}, {"at the start", `src="`, true},
		{"a field", `img.src="`, false}, {"a variable", `imgsrc="`, false}, {"with a blank", `src ="`, false}, {"another attribute", `alt="`, false}, {"no quote", "src=", false}, {"no sign", `src"`, false}, {"a quote alone", `"`, false}, {"nothing", "", false},
	})
}

func TestLinkOfText(t *testing.T) {
	for _, c := range []struct {
		name, before, after string
		want                bool
	}{
		{"Markdown", "[a](", ")", true}, {"Markdown with brackets", "[a](<", ">)", true}, {"a mail's", "see <", "> x", true}, {"a chat's", "<", "|a>", true},
		{"a bracket alone", "(", ")", false}, {"a list", "[a] (", ")", false}, {"a chat's, cut", "<", "|a", false}, {"a chat's over lines", "<", "|a\n>", false}, {"a comparison", "a <", " b >", false}, {"nothing", "", "", false},
	} {
		if got := linkOfText(c.before, c.after); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

// What is behind a text says that it is markup, or does not.
func TestInMarkupBehind(t *testing.T) {
	signs(t, func(after string) bool { return InMarkup("x ", after) }, []sign{
		{"a closing tag", "</p>", true}, {"a line's end", " <br>", true}, {"a comment", "<!-- a", true}, {"a tag that ends itself", `" />`, true},
		{"another tag", "<p>", false}, {"a closing tag in capitals", "</P>", false}, {"a comparison", " < b", false}, {"cut", "</", false}, {"a path", "</1", false}, {"nothing", "", false},
	})
	if InMarkup("<a><1<2<3<4 ", "") || !InMarkup("<a href=x <1 ", "") {
		t.Error("a tag is looked for behind a few signs, and no more")
	}
}
