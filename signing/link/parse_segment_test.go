package link

import (
	"strings"
	"testing"
)

// Where a segment ends: what is written in it, and what stands behind.
func TestSegmentEnd(t *testing.T) {
	for _, c := range []struct{ name, segment, rest string }{
		{"a word", "flip", "/H"}, {"before a query", "H", "?a=b"}, {"at the end", "H", ""}, {"nothing", "", "/H"},
		{"quotes", `a:"b/c?d"`, "/H"}, {"a quote that does not close", `a:"b`, "/c"}, {"a list", "[a/b]", "/H"}, {"a list that does not close", "[a", "/b"},
		{"a template", "${a/b}", "/H"}, {"braces", "{{a/b}}", "/H"}, {"a stand-in", "<a/b>", "/H"}, {"a template that does not close", "${a", "/b}x"[:2]}, {"a sum of money", "$5", "/H"},
		{"a long template", "${" + strings.Repeat("a", 117) + "/}", "/H"}, {"too long a one", "${" + strings.Repeat("a", 119), "/}/H"},
		{"a source", "https://e.com/a/b", "?c=d"}, {"behind blanks", "  https://e.com/a", "?c=d"}, {"a source with a file's query", "https://www.filestackapi.com/api/file/H?policy=a", ""}, {"a source in capitals", "HTTPS://e.com/a", "?b"}, {"with one slash", "https:/e.com/a", "?b"}, {"with an escaped colon", "https%3A/e.com/a", "?b"}, {"an alias", "src://a/b", "?c"}, {"an alias to the end", "src://a/b", ""}, {"in base64", "b64://ab/cd", "?e"}, {"a workflow's", "wf://a/b", "?c"},
		{"no source", "sources:", "/a"}, {"another scheme", "ftp:", "//e.com"},
	} {
		if got := segmentEnd("/"+c.segment+c.rest, 1); got != 1+len(c.segment) {
			t.Errorf("%s: %q ends at %d, want %d", c.name, c.segment+c.rest, got-1, len(c.segment))
		}
	}
}

// A security task whose policy has slashes goes on behind them where its signature does.
func TestSecurityEnd(t *testing.T) {
	for _, c := range []struct{ name, task, rest string }{
		{"a slash in the policy", "security=policy:a/b,signature:c", "/H"}, {"two", "security=p:a/b/c,s:d", "/H"}, {"all signs of the alphabet", "security=p:a/+-_9%3D=,s:d", "/H"},
		{"at the end", "security=p:a/b,s:c", ""}, {"in capitals", "SECURITY=P:a/b,S:c", "/H"}, {"a slash in the signature", "security=p:a/b,s:c", "/d"},
		{"none", "security=p:a,s:b", "/H"}, {"another option behind", "security=p:a", "/b,x:c/H"}, {"no option behind", "security=p:a", "/H"}, {"another task", "resize=p:a", "/b,s:c/H"}, {"no colon", "security=a", "/b,s:c"}, {"another sign", "security=p:a", "/b!,s:c"}, {"a query", "security=p:a", "?b,s:c"},
		{"too far away", "security=p:a", "/" + strings.Repeat("b", maxSlashed) + ",s:c/H"}, {"far away", "security=p:a/" + strings.Repeat("b", maxSlashed-2) + ",s:c", "/H"},
	} {
		s := c.task + c.rest
		if got := securityEnd(s, 0, segmentEnd(s, 0)); got != len(c.task) {
			t.Errorf("%s: ends at %d, want %d", c.name, got, len(c.task))
		}
	}
}
