package extent

import (
	"math/rand/v2"
	"strings"
	"testing"

	"policybench/signing/inspect/inspecttest"
)

func TestClosedAt(t *testing.T) {
	for _, c := range []struct{ name, url, rest string }{
		{"nothing behind", signed, ""},
		{"another parameter", signed + "&dl=true", ""},
		{"a fragment", signed + "#page=2", ""},
		{"a template's mark", signed, "#{x}"},
		{"brackets of markup", signed, "[text]"},
		{"a letter of another script", signed, "次"},
		{"a letter, which is a fault", signed + "g", ""},
		{"a digit more, which is a fault", signed + "0", ""},
		{"a dash", signed, "-"},
		{"two dashes", signed, "--see"},
		{"one dash and a word", signed + "-see", ""},
		{"the next sentence", signed, ".Then"},
		{"a file's ending", signed + ".jpg", ""},
		{"capitals alone", signed + ".TH", ""},
		{"dots that cut", signed, "..."},
		{"a comma in a row of values", signed, ",next"},
		{"an escaped quote", signed, "%22"},
		{"an escaped blank, which is a fault", signed + "%20", ""},
		{"an escape cut off", signed + "%2", ""},
		{"no escape", signed + "%zz", ""},
		{"an escape of another script", signed, "%E3%80%82"},
		{"the pair the other way round", url + "?signature=" + signature + "&policy=" + policy, ")x"},
		{"the pair the other way round, padded", url + "?signature=" + signature + "&policy=" + policy + "%3D=", "]"},
		{"a policy that is not whole", url + "?signature=" + signature + "&policy=" + half + "]", ""},
		{"the policy, before its signature", url + "?policy=" + policy + "*&signature=" + signature, ""},
		{"a policy alone", url + "?policy=" + policy, "*x"},
		{"a policy that is no JSON", url + "?policy=abcd*x", ""},
		{"a pair in a task", task, "]"},
		{"in a task a comma goes on", task + ",x", ""},
		{"in a task a path goes on", task + "/resize=w:10", ""},
		{"a second signature", signed, "|signature=" + signature},
		{"a signature, before its policy", url + "?signature=" + signature + "|&policy=" + policy, ""},
		{"a short signature in a row of values", url + "?policy=" + policy + "&signature=" + signature[:20], ",next"},
		{"a very short one", url + "?policy=" + policy + "&signature=" + signature[:15] + ",next", ""},
		{"a short one before a parameter", url + "?policy=" + policy + "&signature=" + signature[:20] + ",a=b", ""},
		{"a name alone", url + "?signature", ""},
		{"a handle before markup", url, "[text]"},
		{"a handle before a quote", url, "\"x"},
		{"a handle before another URL", url, ",https://"},
		{"a handle before another value of the row", url, ",x"},
		{"a handle before a number", url, ",200"},
		{"a handle before a word and a semicolon", url, ";team1;eu"},
		{"a handle and a sign before a query", url + ",x?a=b", ""},
		{"a handle and a sign before a path", url + ",200/x", ""},
		{"a handle and a sign before an escape", url + ",%41", ""},
		{"a handle before two commas", url + ",,x", ""},
		{"a handle before a dot", url + ".jpg", ""},
		{"a handle before a dash", url, "-"},
		{"a handle before two dashes", url, "--x"},
		{"a handle before a template", url, "#{x}"},
		{"a handle before a fragment", url + "#x", ""},
		{"a handle before an escaped bracket", url, "%29"},
		{"a name as long as a handle, longer", url + "x[", ""},
		{"a handle in a source of its own", "https://cdn.filestackcontent.com/resize=w:1/https://example.com/KW9EJhYtS6y48Whm2S6D[x]", ""},
		{"no path", "https:", ""},
		{"nothing", "", ""},
	} {
		if got := ClosedAt(c.url + c.rest); got != len(c.url) {
			t.Errorf("%s: %q ends at %d, want %d", c.name, c.url+c.rest, got, len(c.url))
		}
		if IsClosed(c.url+c.rest) != (c.rest != "") {
			t.Errorf("%s: IsClosed does not say what ClosedAt says", c.name)
		}
	}
}

// What is spared the search is what the search would leave whole: the quick answers
// hold for any URL that is put together of pieces.
func TestClosedQuickly(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	pieces := []string{signed, task, url, signature, policy, "&", "/", ",", ".", "-", "--", ".Then", ",http", "[", "%22", "é", "=", "signature", "a"}
	for range 3000 {
		text := ""
		for range 1 + r.IntN(5) {
			text += pieces[r.IntN(len(pieces))]
		}
		end := ClosedAt(text)
		if end < 0 || end > len(text) {
			t.Fatalf("%q ends at %d of %d", text, end, len(text))
		}
		if again := ClosedAt(text[:end]); again != end {
			t.Fatalf("%q ends at %d, what is left at %d", text, end, again)
		}
		if !mayClose(text) && handleClosed(text) > 0 {
			t.Fatalf("%q is spared, and its handle is closed", text)
		}
	}
}

func TestMayClose(t *testing.T) {
	inspecttest.Ask(t, mayClose, []inspecttest.Asked{
		{"no task", "https://a/b", true},
		{"nothing odd", "https://a/security=p:b,s:c/d", false},
		{"a dash within", "https://a/security=p:b-c", false},
		{"a dash at the end", "https://a/security=p:b-", true},
		{"two dashes", "https://a/security=p:b--c", true},
		{"a file's ending", "https://a/security=p:b/c.jpg", false},
		{"a sentence", "https://a/security=p:b.Then", true},
		{"a dot at the end", "https://a/security=p:b.", false},
		{"dots", "https://a/security=p:b..", true},
		{"another URL", "https://a/security=p:b,https://c", true},
		{"a bracket", "https://a/security=p:b]", true},
		{"a letter of another script", "https://a/security=p:bé", true},
	})
}

func TestEndsWhole(t *testing.T) {
	inspecttest.Ask(t, endsWhole, []inspecttest.Asked{
		{"the usual URL", signed, true},
		{"its signature alone", "=" + signature, false},
		{"no separator", "signature" + signature, false},
		{"in a task", task, false},
		{"a digit missing", signed[:len(signed)-1], false},
		{"a digit more", signed + "0", false},
		{"two signatures", signed + "&signature=" + signature, false},
		{"nothing", "", false},
	})
}

func TestClosesURL(t *testing.T) {
	const file = "https://cdn.filestackcontent.com/resize=w:1/https://example.com/a"
	for _, c := range []struct {
		name, url, rest string
		want            bool
	}{
		{"a full stop of another script", url, "。", true},
		{"a quote", url, "»", true},
		{"a letter", url, "é", false},
		{"what cuts a value", url, "…", false},
		{"a long dash", url, "—", true},
		{"a long dash in a policy", url + "?policy=" + half, "—", false},
		{"a minus in a policy", url + "?policy=" + half, "−", false},
		{"a quote in a policy", url + "?policy=" + half, "»", true},
		{"in an outside file's name", file, "。", false},
		{"behind an outside file", file + ".webp", "。", true},
		{"behind what is no ending", file + ".website", "。", false},
	} {
		text := c.url + c.rest
		if got := closesURL(text, 0, sourceOf(text), len(c.url)); got != c.want {
			t.Errorf("%s: %q closes it: %v", c.name, c.rest, got)
		}
	}
}

func TestSourceOf(t *testing.T) {
	for _, c := range []struct {
		name, url string
		want      int
	}{
		{"none", url, 1 << 30},
		{"a URL", "https://a/https://b", len("https://a/https:/")},
		{"a protocol-relative URL", "//a/https://b", len("//a/https:/")},
		{"its slashes made one", "https://a/https:/b", len("https://a/https:/")},
		{"no host", "a:/b", 1 << 30},
		{"nothing", "", 1 << 30},
	} {
		if got := sourceOf(c.url); got != c.want {
			t.Errorf("%s: the source of %q is at %d, want %d", c.name, c.url, got, c.want)
		}
		if inSource(c.url) != (c.want < 1<<30) {
			t.Errorf("%s: inSource does not say what sourceOf says", c.name)
		}
	}
}

func TestHasExtension(t *testing.T) {
	inspecttest.Ask(t, hasExtension, []inspecttest.Asked{
		{"a file", "a.jpg", true},
		{"five letters", "a.abcde", true},
		{"six letters", "a.abcdef", false},
		{"two letters", "a.md", true},
		{"one letter", "a.c", false},
		{"no letter", "a.", false},
		{"no dot", "ajpg", false},
		{"no name", "jpg", false},
		{"nothing", "", false},
		{"an ending alone", ".jpg", true},
	})
}

func TestPolicyRun(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       int
	}{
		{"whole", policy + "&", len(policy)},
		{"padded", policy + "==&", len(policy) + 2},
		{"padded with escapes", policy + "%3D%3d&", len(policy) + 6},
		{"padded with both", policy + "=%3D&", len(policy) + 4},
		{"padded within", policy + "=a", len(policy) + 1},
		{"another escape", policy + "%2B", len(policy)},
		{"no policy", "abc", 0},
		{"nothing", "", 0},
	} {
		if got := policyRun(c.text); got != c.want {
			t.Errorf("%s: %d, want %d", c.name, got, c.want)
		}
	}
}

// The bytes behind a whole value of a query, and behind one of a task, which goes on
// with what separates tasks.
func TestEndsValue(t *testing.T) {
	const both, query, neither = "[]{}()<>@$*~!'`", ",;|_:^\\", "&/=+?aZ0\""
	for _, c := range []struct {
		bytes       string
		query, task bool
	}{{both, true, true}, {query, true, false}, {neither, false, false}} {
		for _, b := range []byte(c.bytes) {
			rest := string(b) + "x"
			if endsValue(rest, false) != c.query || endsValue(rest, true) != c.task {
				t.Errorf("%q: %v in a query, %v in a task", rest, endsValue(rest, false), endsValue(rest, true))
			}
		}
	}
	inspecttest.Ask(t, func(s string) bool { return endsEscaped(s) }, []inspecttest.Asked{
		{"a quote", "%22", true}, {"a bracket", "%5d", true}, {"a comma", "%2C", true}, {"a byte of another script", "%e3", true},
		{"the last byte of ASCII", "%7F", false}, {"the first behind it", "%80", true},
		{"a blank", "%20", false}, {"a line break", "%0A", false}, {"a slash", "%2F", false}, {"an equals sign", "%3D", false},
		{"one digit", "%2", false}, {"no digits", "%g2", false}, {"no second digit", "%2g", false}, {"alone", "%", false},
	})
}

// No text makes the search for what closes a URL leave it.
func TestClosedAtAnyCut(t *testing.T) {
	for _, text := range []string{signed + "[x]%22é", task + "]--", strings.ToUpper(signed) + "…"} {
		for n := range len(text) + 1 {
			if end := ClosedAt(text[:n]); end < 0 || end > n {
				t.Fatalf("%q ends at %d", text[:n], end)
			}
		}
	}
}
