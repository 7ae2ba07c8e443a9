package code_test

import (
	"fmt"
	"strings"
	"testing"

	"policybench/signing"
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/code"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/source"
	"policybench/signing/report"
)

// noted are the findings of a request with what each points at, and its two states.
func noted(v *carrier.View, r *request.Request) string {
	list := []string{fmt.Sprintf("%d %d", r.Policy.State, r.Signature.State)}
	for _, f := range r.Forgiven {
		at := ""
		for _, s := range f.Spans {
			at += v.Text[s.Offset:s.End()]
		}
		list = append(list, fmt.Sprint(f.Level, " ", f.Code, " ", f.Basis, " ", f.Part, " ", strings.Join(f.Args, "|"), " @", at))
	}
	return strings.Join(list, "\n")
}

const (
	isGiven, isVariable, isMade = request.Given, request.Variable, request.Made

	runTime = "note run-time-value inferred "
)

// A pair of variables is told by each of its halves, and as one where it is one.
func TestNoteRunTime(t *testing.T) {
	value := func(at int, text string) request.Value {
		return request.Value{State: isVariable, Found: text, Spans: []report.Span{{Offset: at, Length: len(text)}}}
	}
	v := carrier.Undo("p s")
	for _, c := range []struct {
		name              string
		policy, signature request.Value
		want              string
	}{
		{"two", value(0, "p"), value(2, "s"), "3 3\n" + runTime + "policy p @p\n" + runTime + "signature s @s"},
		{"one", value(0, "p"), value(0, "p"), "3 3\n" + runTime + "security p @p"},
		{"a policy", value(0, "p"), request.Value{}, "3 0\n" + runTime + "policy p @p"},
		{"a signature", request.Value{}, value(2, "s"), "0 3\n" + runTime + "signature s @s"},
		{"nothing", request.Value{}, request.Value{}, "0 0"},
	} {
		r := request.Request{Policy: c.policy, Signature: c.signature}
		code.NoteRunTime(&r)
		if got := noted(v, &r); got != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
}

// What hands over a pair beside a key is told with the key.
func TestSecuredBeside(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"Python", "from filestack import Client\nClient('§K', security=sec)", "3 3\n" + runTime + "security sec @security=sec"},
		{"by name", "Filestack\nClient(apiKey: '§K', security: sec)", "3 3\n" + runTime + "security sec @security: sec"},
		{"PHP", "new FilestackClient('§K', $security)", "3 3\n" + runTime + "security $security @$security"},
		{"Go", "// filestack\nNewClient('§K', &security)", "3 3\n" + runTime + "security &security @&security"},
		{"init", "filestack.init('§K', options)", "3 3\n" + runTime + "security options @options"},
		{"two lines", "FILESTACK_API_KEY=§K\npolicy: p\nsignature: s", "3 3\n" + runTime + "policy p @p\n" + runTime + "signature s @s"},
		{"one line of two", "FILESTACK_API_KEY=§K\npolicy: p", "0 0"},
		{"a text for it", "from filestack import Client\nClient('§K', security='sec')", "0 0"},
		{"another argument", "from filestack import Client\nClient('§K', storage=box)", "0 0"},
		{"no call", "FILESTACK_API_KEY=§K security=sec", "0 0"},
	} {
		v := carrier.Undo(written.Replace(c.text))
		cd := code.Of(v, strings.Contains(strings.ToLower(c.text), "filestack"))
		found := cd.KeysAlone()
		if len(found) != 1 {
			t.Errorf("%s: %d keys", c.name, len(found))
			continue
		}
		if got := noted(v, &found[0]); got != c.want || found[0].Open.Key != (c.want != "0 0") {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
}

// The attributes of a tag that code fills in are told, one that holds a text is not.
func TestWidgetNotes(t *testing.T) {
	for _, c := range []struct{ name, tag, want string }{
		{"bound", `<input :data-fp-policy="p" :data-fp-signature="s">`, "3 3\n" + runTime + "policy p @p\n" + runTime + "signature s @s"},
		{"JSX", `<input data-fp-policy={p} data-fp-signature={s}>`, "3 3\n" + runTime + "policy {p} @{p}\n" + runTime + "signature {s} @{s}"},
		{"written out", `<input data-fp-policy="§P" data-fp-signature="§S">`, "2 2"},
		{"bound to a value", `<input :data-fp-policy="§P" data-fp-signature="§S">`, "2 2"},
	} {
		v := carrier.Undo(written.Replace(c.tag))
		r, ok := code.Widget(v, 0, len(v.Text))
		if got := short.Replace(noted(v, &r)); !ok || got != c.want || r.Span.Length != len(v.Text) {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
}

// A policy that a program makes has the key that stands near, and the signature that the
// text makes; what comes when it runs is told by its expression.
func TestMadeNotes(t *testing.T) {
	for _, c := range []struct{ name, text, want, key string }{
		{"written out, signed by a call", "getSecurity({ expiry: 1893456000 }, k)", "2 3\n" + runTime + "signature getSecurity @", ""},
		{"with a key near", "'§K'\ngetSecurity({ expiry: 1893456000 }, k)", "2 3\n" + runTime + "signature getSecurity @", "§K"},
		{"with a key far away", "'§K'" + strings.Repeat(" ", 900) + "\ngetSecurity({ expiry: 1893456000 }, k)", "2 3\n" + runTime + "signature getSecurity @", ""},
		{"an expiry behind a handle", "getSecurity({ handle: h, expiry: soon() }, k)", "6 3\n" + runTime + "policy soon() @soon()", ""},
		{"a handle alone", "getSecurity({ expiry: 1893456000, handle: h }, k)", "6 3\n" + runTime + "policy h @h", ""},
		{"milliseconds", "getSecurity({ expiry: Date.now() + 60 }, k)", "6 3\nproblem expiry-in-milliseconds inferred policy Date.now() + 60 @Date.now() + 60\n" + runTime + "policy Date.now() + 60 @Date.now() + 60", ""},
	} {
		v := carrier.Undo(written.Replace(c.text))
		found := source.Policies(v.Text, true)
		if len(found) != 1 {
			t.Errorf("%s: %d policies", c.name, len(found))
			continue
		}
		cd := code.Of(v, true)
		r := cd.Made(&found[0])
		if got := short.Replace(noted(v, &r)); got != c.want || short.Replace(r.Link.APIKey) != c.key || r.Form != report.FormJSON || !r.Open.Key {
			t.Errorf("%s, key %q:\n%s\nwant\n%s", c.name, short.Replace(r.Link.APIKey), got, c.want)
		}
	}
}

// What a program does with the client that got the pair is noted on its only picker.
func TestClientCallsBesideAPicker(t *testing.T) {
	pair := request.Request{Policy: request.Value{State: isGiven}}
	opens := pair
	opens.Page = &request.Page{Opens: true}
	called := pair
	called.Calls = []signing.Call{signing.Read}
	for _, c := range []struct {
		name, text string
		l          request.Request
		want       string
	}{
		{"one call", "client.remove('§H')", pair, "handle=§H needs=remove"},
		{"two calls", "client.remove('§H'); client.metadata('§H')", pair, "handle=§H needs=remove needs=stat"},
		{"one twice", "client.remove('§H'); client.remove(file)", pair, "handle=§H needs=remove"},
		{"beside a picker", "client.remove('§H')", opens, "handle=§H needs=remove needs=pick opens"},
		{"a picker alone", "", opens, "opens"},
		{"a call of the pair's own", "client.remove('§H')", called, "needs=read"},
		{"no pair", "client.remove('§H')", request.Request{}, ""},
		{"a place to store", "client.storeURL(u, { path: '/a' })", pair, "needs=store path=/a"},
	} {
		l := c.l
		code.ClientCalls(carrier.Undo(written.Replace("const client = filestack.init(k);\n"+c.text)), &l)
		if got := outline(&l); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// A key is named as one in many ways, and only where the text is about Filestack.
func TestKeysNamed(t *testing.T) {
	for _, c := range []struct {
		name, text string
		ours, want bool
	}{
		{"of the old library", "setKey('§K')", false, true}, {"of an attribute", "data-fp-apikey = \"§K\"", false, true}, {"of Python", "filestack.Client('§K')", false, true}, {"of PHP", "FilestackClient('§K')", false, true}, {"of init", "filestack.init('§K')", false, true},
		{"a field", "apikey: '§K'", true, true}, {"an index", "x[apiKey] = '§K'", true, true}, {"several", "api_keys = ['§K']", true, true}, {"several words", "API key: §K", true, true}, {"another word for it", "apikeys: ['§K']", true, true}, {"of two words", "api_key=§K", true, true}, {"a key of anybody", "key = §K", true, true},
		{"of a component", "<Picker x apikey='§K'", false, true}, {"of a component, elsewhere", "apikey='§K' <Picker", false, true}, {"of Angular, elsewhere", "apikey='§K' <ng-picker", false, true},
		{"a field of nobody", "apikey: '§K'", false, false}, {"of a like word", "a < b icker; apikey: '§K'", false, false}, {"in another line", "apikey:\nx '§K'", true, false}, {"in another statement", "apikey; '§K'", true, false}, {"far from its name", "apikey" + strings.Repeat(" x", 40) + " '§K'", true, false},
		{"near the name", "a filestack account has §K", true, true}, {"far from the name", "filestack" + strings.Repeat(" x", 60) + " §K", true, false},
	} {
		cd := code.Of(carrier.Undo(written.Replace(c.text)), c.ours)
		if got := len(cd.KeysAlone()) == 1; got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}
