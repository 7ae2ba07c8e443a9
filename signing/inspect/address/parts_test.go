package address

import (
	"strings"
	"testing"

	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/inspecttest"
	"policybench/signing/link"
)

const (
	somePolicy    = "eyJleHBpcnkiOjE4OTM0NTYwMDB9"
	someSignature = "9bb689d6aacfe5757af84c204299fa6654a4e7c89e89c29aff8457cf716211e6"
	someHandle    = "KW9EJhYtS6y48Whm2S6D"
)

func TestCommaEscaped(t *testing.T) {
	inspecttest.Ask(t, commaEscaped, []inspecttest.Asked{{"capitals", "a%2Cb", true}, {"small letters", "a%2cb", true}, {"escaped twice", "a%252Cb", false}, {"a comma", "a,b", false}, {"another escape", "a%2Fb", false}, {"nothing", "", false}})
}

func TestSlashFollows(t *testing.T) {
	inspecttest.Ask(t, slashFollows, []inspecttest.Asked{{"a slash", "/a", true}, {"escaped", "%2Fa", true}, {"in small letters", "%2fa", true}, {"escaped twice", "%252Fa", true}, {"a colon", ":80/", false}, {"another escape", "%2Ea", false}, {"nothing", "", false}})
}

func TestHostStart(t *testing.T) {
	for _, c := range []struct{ name, before, rest string }{
		{"a parameter", "https://a/?url=", "cdn.filestackcontent.com/x"}, {"in a path", "https://a/", "cdn.filestackcontent.com/x"}, {"behind a proxy's scheme", "https://a/?u=ssl:", "cdn.filestackcontent.com%2Fx"}, {"of the API", "https://a/?u=", "www.filestackapi.com/x"}, {"with a dash", "https://a/?u=", "fs-cdn.filestackapi.com/x"},
		{"no path", "", "https://a/?u=cdn.filestackcontent.com"}, {"a longer domain", "", "https://a/?u=cdn.filestackcontent.com.evil.org/"}, {"a word before", "", "a cdn.filestackcontent.com/x"}, {"behind an underscore", "", "https://a/?u=x_cdn.filestackcontent.com/x"}, {"nothing", "", ""},
	} {
		want := -1
		if c.before != "" {
			want = len(c.before)
		}
		if got := hostStart(c.before+c.rest, 0); got != want {
			t.Errorf("%s: %d, want %d", c.name, got, want)
		}
	}
}

func TestIsEncodedURL(t *testing.T) {
	inspecttest.Ask(t, isEncodedURL, []inspecttest.Asked{
		{"a URL", "https%3A%2F%2Fa", true}, {"escaped twice", "https%253A%252F%252Fa", true}, {"its colon alone", "https%3A//a", true}, {"a host", "a.com%2Fb", true}, {"a host and a path", "a.com%2Fb/c", true},
		{"plain", "https://a/b%2Fc", false}, {"plain http", "http://a", false}, {"one slash", "https:/a", false}, {"a plain host", "a.com/b%2Fc", false}, {"no path", "a.com", false}, {"escaped far behind", "a.com" + strings.Repeat("x", 40) + "%2F", false}, {"nothing", "", false},
	})
}

func TestInParameter(t *testing.T) {
	inspecttest.Ask(t, inParameter, []inspecttest.Asked{
		{"a parameter", "https://a/?url=", true}, {"a later one", "https://a/?x=1&url=", true}, {"of a proxy", "https://a/?url=ssl:", true}, {"with two slashes", "https://a/?url=//", true}, {"with both", "https://a/?url=ssl://", true},
		{"a path", "https://a/url=", false}, {"a value begun", "https://a/?url=x", false}, {"no value", "https://a/?", false}, {"nothing", "", false},
	})
}

func TestOwnEnd(t *testing.T) {
	for _, c := range []struct{ name, own, rest string }{
		{"another parameter", "https://a/b", "&x=1"}, {"none", "https://a/b", ""}, {"its own query", "https://a/b?c=1&x=1", ""}, {"a pair without its mark", "https://a/b&policy=c", ""}, {"a pair behind another", "https://a/b&x=1&signature=c", ""}, {"nothing", "", ""},
	} {
		if got := ownEnd(c.own + c.rest); got != len(c.own) {
			t.Errorf("%s: %d, want %d", c.name, got, len(c.own))
		}
	}
}

func TestMarkless(t *testing.T) {
	const handle = "KW9EJhYtS6y48Whm2S6D"
	for _, c := range []struct {
		name, segment string
		end, query    int
	}{
		{"a policy", "H&policy=a", 1, 2}, {"a signature", "H&signature=a", 1, 2}, {"a key before the pair", "H&key=a&policy=b", 1, 2}, {"the first of both", "H&signature=a&policy=b", 1, 2},
		{"a key alone", "H&key=a", -1, 0}, {"another parameter", "H&dl=true", -1, 0}, {"another first", "H&dl=true&policy=a", 9, 10}, {"none", "H", -1, 0}, {"nothing", "", -1, 0},
		{"no sign at all", handle + "policy=a", 20, 20}, {"no sign before a signature", handle + "signature=a&policy=b", 20, 20}, {"another sign", handle + ";policy=a", 20, 21},
		{"a letter", handle + "_policy=a", 20, 21}, {"a blank", handle + "%20policy=a", 20, 23}, {"a name between", handle + ".jpeg;policy=a", -1, 0}, {"no handle", "filepolicy=a", -1, 0},
		{"the whole segment", "policy=a&signature=b", 0, 0}, {"a sign at the start", "&policy=a", -1, 0},
	} {
		if end, query := markless(c.segment); end != c.end || query != c.query {
			t.Errorf("%s: %d and %d, want %d and %d", c.name, end, query, c.end, c.query)
		}
	}
	inspecttest.Ask(t, HasPairName, []inspecttest.Asked{{"a policy", "?policy=", true}, {"a signature", "x&signature=a", true}, {"a name alone", "policy", false}, {"a task's", "policy:", false}, {"nothing", "", false}})
}

func TestMeansHalf(t *testing.T) {
	for _, c := range []struct {
		name              string
		policy, signature bool
	}{
		{"p", true, false}, {"pol", true, false}, {"s", false, true}, {"sig", false, true}, {"sign", false, true}, {"polcy", true, false}, {"plicy", true, false}, {"signatur", false, true}, {"singature", false, true}, {"signatures", false, true},
		{"policy", false, false}, {"signature", false, false}, {"pola", false, false}, {"price", false, false}, {"version", false, false}, {"", false, false},
	} {
		if got := meansHalf(c.name, "policy"); got != c.policy {
			t.Errorf("%q is meant for a policy: %v", c.name, got)
		}
		if got := meansHalf(c.name, "signature"); got != c.signature {
			t.Errorf("%q is meant for a signature: %v", c.name, got)
		}
	}
	for _, c := range []struct {
		name, text        string
		policy, signature bool
	}{
		{"a policy", somePolicy, true, false}, {"a signature", someSignature, false, true}, {"a shorter one", someSignature[1:], false, false}, {"no digits", strings.Repeat("x", 64), false, false}, {"another object", "eyJhIjoxfQ", false, false}, {"nothing", "", false, false},
	} {
		if hasShapeOf(c.text, "policy") != c.policy || hasShapeOf(c.text, "signature") != c.signature {
			t.Errorf("%s: a policy %v, a signature %v", c.name, hasShapeOf(c.text, "policy"), hasShapeOf(c.text, "signature"))
		}
	}
}

func TestBeginsWithOption(t *testing.T) {
	inspecttest.Ask(t, beginsWithOption, []inspecttest.Asked{
		{"long names", "policy:a,signature:b", true}, {"the other way round", "signature:a,policy:b", true}, {"short names", "p:" + somePolicy + ",s:" + someSignature, true}, {"short ones the other way round", "s:" + someSignature + ",p:" + somePolicy, true}, {"a blank behind the comma", "policy:a, signature:b", true}, {"a semicolon", "policy:a;signature:b", true}, {"quotes", `p:"` + somePolicy + `",s:b`, true},
		{"another task's options", "p:1,s:2", false}, {"one option", "policy:a", false}, {"twice the same", "policy:a,policy:b", false}, {"a task", "resize=policy:a,signature:b", false}, {"another option", "size:a,policy:b", false}, {"no colon", "policy,signature", false}, {"a comma first", "policy,a:b", false}, {"nothing", "", false},
	})
}

func TestSplitHostless(t *testing.T) {
	for _, c := range []struct {
		name, text     string
		segments, pair int
	}{
		{"a query", "?policy=a&signature=b", 0, 2}, {"its parameters", "policy=a&signature=b", 0, 2}, {"behind an ampersand", "&policy=a&signature=b", 0, 2}, {"a task", "security=policy:a/H", 2, 0}, {"a path", "/security=policy:a/H", 2, 0}, {"a path and a query", "/H?policy=a", 1, 1},
	} {
		u := splitHostless(c.text)
		if len(u.Segments) != c.segments || len(u.Query) != c.pair || u.Host.Text != "" {
			t.Errorf("%s: %d segments, %d parameters, host %q", c.name, len(u.Segments), len(u.Query), u.Host.Text)
		}
		for _, p := range u.Query {
			if c.text[p.Value.Offset:p.Value.End()] != p.Value.Text {
				t.Errorf("%s: %q does not stand at %d", c.name, p.Value.Text, p.Value.Offset)
			}
		}
	}
}

// Where a handle or a key belongs something may stand in for it.
func TestStandsIn(t *testing.T) {
	for _, c := range []struct {
		name, text string
		code       bool
		want       string
	}{
		{"a word", "HANDLE", false, "problem"}, {"yours", "YOUR_FILE_HANDLE_HERE", false, "problem"}, {"in angles", "<handle>", false, "problem"}, {"in braces", "{handle}", false, "problem"}, {"unset", "undefined", false, "problem"}, {"escaped", "%3Chandle%3E", false, "problem"}, {"in a program", "HANDLE", true, "warning"}, {"redacted", "[FILTERED]", false, "warning"},
		{"a handle", someHandle, false, ""}, {"a template", "{{handle}}", false, ""}, {"braces of a program", "{handle}", true, ""}, {"a template's code", "<%= handle %>", false, ""}, {"a list", "[a,b]", false, ""}, {"one letter", "x", false, ""}, {"another word", "images", false, ""}, {"a long text", "your" + strings.Repeat("x", 45), false, ""}, {"a blank text", "  ", false, ""},
	} {
		d := draft{}
		d.around.Code = c.code
		u := carrier.Undo(c.text)
		is := d.standsIn(u, link.Piece{Text: u.Text}, "link.handle")
		got := ""
		if len(d.Forgiven) > 0 {
			got = string(d.Forgiven[0].Level)
		}
		if got != c.want || is != (c.want != "") || d.Open.File != is {
			t.Errorf("%s: %v with %q, want %q", c.name, is, got, c.want)
		}
	}
}

func TestReadKey(t *testing.T) {
	for _, c := range []struct {
		name, text, key string
		open            bool
	}{
		{"a key", "AhTgLagciQByzXpFGRI0Az", "AhTgLagciQByzXpFGRI0Az", false}, {"a word for one", "YOUR_API_KEY", "", true}, {"a template", "${key}", "", true}, {"a template of two braces", "{{key}}", "", true}, {"nothing", "", "", false},
	} {
		d := draft{}
		d.readKey(carrier.Undo(c.text), link.Piece{Text: c.text})
		if d.Link.APIKey != c.key || d.Open.Key != c.open {
			t.Errorf("%s: %q, open %v", c.name, d.Link.APIKey, d.Open.Key)
		}
	}
}
