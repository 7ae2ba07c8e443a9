package source

import (
	"strings"
	"testing"
)

// The words of expiring are looked at in many objects; which of them is a policy, by
// what it is called, what it holds and what the text is about.
func TestIsPolicy(t *testing.T) {
	keys := func(names ...string) (g group) {
		for _, n := range names {
			g.entries = append(g.entries, entry{key: n})
		}
		return g
	}
	with := func(g group, change func(*group)) group { change(&g); return g }
	named := func(g *group) { g.name = "policy" }
	built := func(g *group) { g.typed = "Policy" }
	made := func(g *group) { g.call = "getSecurity" }
	for _, c := range []struct {
		name        string
		g           group
		ours, signs bool
		want        bool
	}{
		{"calls and an expiry", keys("expiry", "call"), false, false, true},
		{"calls alone", keys("call"), false, false, false},
		{"calls of a policy", with(keys("calls"), named), false, false, true},
		{"calls in a text of Filestack's", keys("call"), true, false, true},
		{"calls in a text that signs", keys("call"), false, true, true},
		{"an expiry", keys("expiry"), true, false, false},
		{"an expiry of a policy", with(keys("expiry"), named), true, false, false},
		{"an expiry of a policy in a text that signs", with(keys("expiry"), named), false, true, true},
		{"an expiry in a text that signs", keys("expiry"), false, true, false},
		{"an expiry in a text of Filestack's that signs", keys("expiry"), true, true, true},
		{"an expiry and a handle", keys("expiry", "handle"), true, false, true},
		{"an expiry and a container", keys("expiry", "container"), true, false, true},
		{"an expiry and a size", keys("expiry", "maxSize"), true, false, false},
		{"an expiry and a handle of anybody", keys("expiry", "handle"), false, false, false},
		{"an expiry of the type", with(keys("expiry"), built), true, false, true},
		{"a misspelled expiry", keys("expires"), true, true, false},
		{"a misspelled expiry of a policy", with(keys("expires"), named), true, true, true},
		{"a misspelled expiry of anybody's policy", with(keys("expires"), named), false, true, false},
		{"handed to a library", with(keys("expiry"), made), false, false, true},
		{"handed to a library, misspelled", with(keys("expires"), made), false, false, false},
		{"handed to a library, misspelled, in a text of Filestack's", with(keys("expires"), made), true, false, true},
		{"parameters", with(keys("expiry", "call"), func(g *group) { g.parameters = true }), true, true, false},
		{"arguments of a library", with(keys("expiry"), func(g *group) { g.parameters, g.call = true, "Policy" }), false, false, true},
	} {
		if got := c.g.isPolicy(c.ours, c.signs); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

func TestPolicyAt(t *testing.T) {
	for _, c := range []struct{ name, before, object, want string }{
		{"an object", "x = ", "{expiry: 1, call: ['read']}", `{"expiry":1,"call":["read"]}`},
		{"any keys", "x = ", "{rules: 1, a: b}", `{"rules":1,"a":null}`},
		{"an argument of any function", "f(", "{rules: 1, expiry: x}", `{"rules":1} expiry`},
		{"named arguments", "f", "(expiry=1)", `{"expiry":1}`},
		{"a library's, which is its own", "Security(", "{expiry: 1, rules: x}", `{"expiry":1,"rules":null}`},
	} {
		p, ok := PolicyAt(c.before+c.object, len(c.before))
		got := p.JSON
		for _, o := range p.Open {
			got += " " + o.Key
		}
		if !ok || got != c.want || p.Maker != "" || p.From != len(c.before) || p.To != len(c.before+c.object) {
			t.Errorf("%s: %s, %+v, %v, want %s", c.name, got, p, ok, c.want)
		}
	}
	for _, c := range []struct {
		name, text string
		open       int
	}{
		{"nothing in it", "{}", 0}, {"texts alone", "{'a'}", 0}, {"never closed", "{a: 1", 0},
		{"one key of an object", `{ { "expiry", 1 }, { "call", 2 } }`, 2}, {"one key of nothing", `{ "expiry", 1 }`, 0},
	} {
		if p, ok := PolicyAt(c.text, c.open); ok {
			t.Errorf("%s: %+v", c.name, p)
		}
	}
}

// What stands in JSON of a policy, by who encodes it: a library sends what it knows, a
// function of one's own may take anything, JSON is signed as it is.
func TestPolicyOfCall(t *testing.T) {
	for _, c := range []struct{ name, code, want string }{
		{"a variable", "policy = {expiry: 1, call: ['read'], note: 'a', at: x}", `{"expiry":1,"call":["read"],"note":"a","at":null}`},
		{"JSON", "JSON.stringify({expiry: 1, call: ['read'], note: 'a'})", `{"expiry":1,"call":["read"],"note":"a"}`},
		{"Python's JSON", "json.dumps({expiry: 1, call: ['read'], note: 'a'})", `{"expiry":1,"call":["read"],"note":"a"}`},
		{"JSON of .NET", "Serialize({expiry: 1, call: ['read'], note: 'a'})", `{"expiry":1,"call":["read"],"note":"a"}`},
		{"an encoder", "b64encode({expiry: 1, call: ['read'], note: 'a'})", `{"expiry":1,"call":["read"],"note":"a"}`},
		{"another function", "sign({expiry: 1, call: ['read'], note: 'a'})", `{"expiry":1,"call":["read"]}`},
		{"a library", "getSecurity({expiry: 1, call: ['read'], note: 'a'})", `{"expiry":1,"call":["read"],"note":"a"}`},
		{"a name for the expiry", "policy = {expiry: .distantFuture, call: ['read']}", `{"call":["read"]}`},
		{"a symbol for the expiry", "policy = {expiry: :never, call: ['read']}", `{"call":["read"]}`},
		{"a duration", "FilestackSecurity.new(s, options: {expiry: 3600, call: ['read']})", `{"call":["read"]}`},
		{"a duration in a text of the gem", "config.filestack_rails.x\npolicy = {expiry: 3600, call: ['read']}", `{"call":["read"]}`},
		{"another library's number", "config.filestack_rails.x\ngetSecurity({expiry: 3600, call: ['read']})", `{"expiry":3600,"call":["read"]}`},
	} {
		list := Policies(c.code, true)
		if len(list) != 1 || list[0].JSON != c.want {
			t.Errorf("%s: %+v, want %s", c.name, list, c.want)
		}
	}
}

// The forms that a key is set in, and what is not one.
func TestGroupOf(t *testing.T) {
	for _, c := range []struct{ name, code, want string }{
		{"an object", "p = {expiry: 1, handle: 'a'}", "expiry handle"},
		{"an object in quotes", `p = {"expiry": 1, "handle": 'a'}`, "expiry handle"},
		{"fields", "p.expiry = 1;p.handle = 'a'", "expiry handle"},
		{"a pointer's fields", "p->expiry = 1;p->handle = 'a'", "expiry handle"},
		{"indexes", "p['expiry'] = 1;p['handle'] = 'a'", "expiry handle"},
		{"a map's", `p.put("expiry", 1);p.put("handle", a)`, "expiry handle"},
		{"a chain", "Policy.Builder().expiry(1).handle('a')", "expiry handle"},
		{"indexes of an object", `x = {["expiry"] = 1, ["handle"] = 2}`, "expiry handle"},
		{"pairs of an object", `x = {{"expiry", 1}, {"handle", 2}}`, "expiry handle"},
		{"pairs in parentheses", `x = [("expiry", 1), ("handle", 2)]`, "expiry handle"},
		{"keys and values in turn", `Map.of("expiry", 1, "handle", 2)`, "expiry handle"},
		{"named arguments of Kotlin", `mapOf("expiry" to 1, "handle" to 2)`, "expiry handle"},
		{"PHP's array", `array("expiry" => 1, "handle" => 2)`, "expiry handle"},
		{"a spread of Python", "p = {**more, 'expiry': 1}", "expiry …"},
		{"a spread of JavaScript", "p = {...more, expiry: 1}", "expiry …"},
		{"a field that is read", "f(p.expiry)", ""},
		{"a comparison", "p.expiry == 1", ""},
		{"a function's put", `put("expiry", 1)`, ""},
		{"an argument alone", `f("expiry")`, ""},
		{"prose", "the expiry of it", ""},
		{"prose in brackets", "(the expiry of it)", ""},
		{"cut behind the key", "p.expiry", ""},
	} {
		start := strings.Index(c.code, "expiry")
		g, ok := groupOf(c.code, start, start+len("expiry"))
		var got []string
		for _, e := range g.entries {
			got = append(got, e.key)
		}
		if g.rest {
			got = append(got, "…")
		}
		if text := strings.Join(got, " "); ok != (c.want != "") || ok && text != c.want {
			t.Errorf("%s: %q, %v, want %q", c.name, text, ok, c.want)
		}
	}
}

// A value ends before a comment behind which somebody forgot a comma.
func TestValueEndsAtComment(t *testing.T) {
	p, _ := PolicyAt("{expiry: x // soon\n handle: 'a'}", 0)
	if len(p.Open) != 1 || p.Open[0].To != len("{expiry: x") {
		t.Errorf("%+v", p)
	}
	if p, _ := PolicyAt(`{handle: "a//b"}`, 0); p.JSON != `{"handle":"a//b"}` {
		t.Errorf("a text with slashes is %s", p.JSON)
	}
}

func TestSigns(t *testing.T) {
	for _, c := range []struct{ name, code, want string }{
		{"JavaScript", "crypto.createHmac('sha256', s)", "createHmac"},
		{"PHP", "hash_hmac('sha256', $p, $s)", "hash_hmac"},
		{"Python", "hmac.new(s, p, hashlib.sha256)", "hmac.new"},
		{"Rust", "Hmac<Sha256>; HMAC<SHA256>", "HMAC"},
		{"Java", `Mac.getInstance("HmacSHA256")`, "HmacSHA256"},
		{"openssl", "openssl dgst -sha256 -hmac s", "-hmac"},
		{"a browser", "crypto.subtle.importKey('raw', k)", "importKey"},
		{"the library", "filestack.getSecurity(p, s)", "getSecurity"},
		{"the library for Python", "sec = security(policy, secret)", "security"},
		{"a library of Filepicker's time", "p = Policy(policy, secret); p.signature_params()", "signature_params"},
		{"another hash", "crypto.createHash('sha256')", ""},
		{"a word about it", "signed with an HMAC of SHA-256", ""},
		{"nothing", "", ""},
	} {
		if got := Signs(c.code); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// A text of many objects is read up to a bound.
func TestPoliciesBounds(t *testing.T) {
	one := "p = {expiry: 1, call: ['read']};\n"
	if got := len(Policies(strings.Repeat(one, maxPolicies), false)); got != maxPolicies {
		t.Errorf("%d policies of %d", got, maxPolicies)
	}
	if got := len(Policies(strings.Repeat(one, maxPolicies+1), false)); got != maxPolicies {
		t.Errorf("%d policies, at most %d", got, maxPolicies)
	}
	if got := len(Policies(strings.Repeat("expiry ", maxLooked)+one, false)); got != 0 {
		t.Errorf("%d policies behind %d words", got, maxLooked)
	}
	if nextExpiry("EXPIRES expires", 0) != 1 || nextExpiry("expires EXPIRES", 0) != 1 || nextExpiry("expired", 2) != -1 || nextExpiry("", 0) != -1 {
		t.Error("the next word of expiring is the first of its spellings")
	}
}
