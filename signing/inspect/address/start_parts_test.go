package address

import (
	"strings"
	"testing"

	"policybench/signing/inspect/inspecttest"
)

func TestIsPattern(t *testing.T) {
	inspecttest.Ask(t, isPattern, []inspecttest.Asked{
		{"a class", "https://cdn.filestackcontent.com/[a-z]+", true}, {"all but some", "https://a/[^/]*", true}, {"a count", "https://a/[0-9]{20}", true}, {"in a group", "(https://a/[a-z])", true}, {"the second", "https://a/[x]/[a-z]?", true},
		{"a list", "https://a/[" + someHandle + "," + someHandle + "]", false}, {"no repetition", "https://a/[a-z]/b", false}, {"no range", "https://a/[abc]+", false}, {"cut", "https://a/[a-z", false}, {"at the end", "https://a/[a-z]", false}, {"a long one", "https://a/[" + strings.Repeat("a-", 10) + "]+", false}, {"none", "https://a/b", false}, {"nothing", "", false},
	})
}

func TestOptionFollows(t *testing.T) {
	inspecttest.Ask(t, optionFollows, []inspecttest.Asked{{"a policy", "policy:a", true}, {"with an equals sign", "policy=a", true}, {"its short name", "p:a", true}, {"a signature", "signature:a", true}, {"its short name", "s:a", true}, {"another", "path:a", false}, {"a value", "eyJ", false}, {"nothing", "", false}})
	for _, c := range []struct {
		name, text string
		want       int
	}{
		{"a task", "a/security=p:x", 2}, {"behind a dash", "a-security=p:x", 2}, {"at the start", "security=p:x", 0}, {"in capitals", "/Security=p:x", 1}, {"no option", "a/security=x", -1},
	} {
		if got := TaskStart(c.text, strings.Index(c.text, "ecurity=")); got != c.want {
			t.Errorf("%s: %d, want %d", c.name, got, c.want)
		}
	}
}

func TestQueryStart(t *testing.T) {
	for _, c := range []struct{ name, before, query string }{
		{"a URL", "see ", "https://a/b?c=d&policy"}, {"a query", `"`, "?policy"}, {"a name alone", "(", "policy"}, {"a template", "<", "${a}/b?policy"}, {"signs of a sentence", "so", ""}, {"far before", "", strings.Repeat("a", 900) + "policy"},
	} {
		s := c.before + c.query + "=x"
		at := len(c.before) + len(c.query)
		want := len(c.before)
		if c.name == "signs of a sentence" {
			s, at, want = "a ;:policy=x", 4, 4
		}
		if got := QueryStart(s, at); got != want {
			t.Errorf("%s: %d, want %d", c.name, got, want)
		}
	}
	if got := QueryStart(strings.Repeat("a", 2000), 1500); got != 500 {
		t.Errorf("a query is looked for from %d on", got)
	}
}

func TestHostLength(t *testing.T) {
	for _, rest := range []string{"/a", "?a", "#a", " a", `"a`, "'a", "<a", ">a", ""} {
		if got := hostLength("cdn.filestackcontent.com" + rest); got != len("cdn.filestackcontent.com") {
			t.Errorf("before %q it has %d bytes", rest, got)
		}
	}
}
