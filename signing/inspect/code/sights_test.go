package code_test

import (
	"strings"
	"testing"

	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/code"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/source"
	"policybench/signing/inspect/syntax"
	"policybench/signing/report"
)

// values are the two halves of a request, what stands for them.
func values(r *request.Request) string {
	var out []string
	for _, v := range []*request.Value{&r.Policy, &r.Signature} {
		if v.Shown() {
			out = append(out, strings.TrimSpace(v.Found))
		} else {
			out = append(out, "-")
		}
	}
	return short.Replace(strings.Join(out, " "))
}

func TestInit(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a key alone", "init('§K')", "alone §K - -"},
		{"a word alone", "super.init(name: \"resize\")", "none"},
		{"variables", "init('§K', {security: {policy: p, signature: s}})", "§K p s"},
		{"the short form", "init(key, {policy, signature})", "flat policy signature"},
		{"one object", "init('§K', {security: sec})", "§K sec sec"},
		{"options by name", "o = {security: {policy: a, signature: b}}; init('§K', o)", "§K a b"},
		{"no options of security", "init('§K', {cname: 'x'})", "none"},
		{"no object", "init('§K', options)", "none"},
		{"a variable for the key", "init(key)", "none"},
	} {
		v := carrier.Undo(written.Replace(c.text))
		cd := code.Of(v, true)
		at := strings.Index(v.Text, "init(")
		got := "none"
		if i, ok := cd.InitAt(at, syntax.ArgumentsAt(v.Text, at+len("init("))); ok {
			got = ""
			if i.Alone {
				got = "alone "
			}
			if i.Page.Flat {
				got = "flat "
			}
			got = strings.Join(strings.Fields(got+short.Replace(i.Key)+" "+values(&request.Request{Policy: i.Policy, Signature: i.Signature})), " ")
			if v.Text[i.From:i.From+5] != "init(" || i.To > len(v.Text) {
				t.Errorf("%s stands from %d to %d", c.name, i.From, i.To)
			}
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestHanded(t *testing.T) {
	for _, c := range []struct {
		name, text, want string
		by               code.Taker
	}{
		{"to a method", "client.remove('§H', {policy: p, signature: s})", "p s handle=§H needs=remove", code.ByLibrary},
		{"to init", "filestack.init('§K', {security: {policy: p, signature: s}})", "p s picker key=§K", code.ByInit},
		{"to nobody", "f({policy: p, signature: s})", "p s", code.ByNobody},
		{"in the short form", "client.remove('§H', {policy, signature})", "policy signature handle=§H needs=remove", code.ByLibrary},
		{"written out", "client.remove('§H', {policy: 'x', signature: 'y'})", "none", 0},
		{"to a call without parentheses", "<%= f.filepicker_field :url, text: 'Up', policy: @p, signature: @s %>", "@p @s", code.ByNobody},
		{"in prose", "It takes a policy and a signature, which are texts", "none", 0},
		{"one half", "client.remove('§H', {signature: s})", "none", 0},
		{"taken apart", "const {policy, signature} = make()", "none", 0},
		{"parameters of a function", "function ({policy, signature}) {", "none", 0},
	} {
		v := carrier.Undo(written.Replace(c.text))
		cd := code.Of(v, true)
		h, ok := cd.HandedAt(strings.Index(v.Text, "signature"))
		if !ok {
			if c.want != "none" {
				t.Errorf("%s: nothing", c.name)
			}
			continue
		}
		said, by := cd.Takes(&h)
		r := h.Request(v)
		said.On(&r)
		got := strings.Replace(strings.TrimSpace(values(&r)+" "+outline(&r)), " pair", "", 1)
		if got != c.want || by != c.by {
			t.Errorf("%s: %q by %d, want %q by %d", c.name, got, by, c.want, c.by)
		}
		if len(r.Forgiven) != 2 {
			t.Errorf("%s: %v", c.name, r.Forgiven)
		}
	}
}

func TestWidget(t *testing.T) {
	for text, want := range map[string]string{
		`<input type="filepicker" :data-fp-policy="p" :data-fp-signature="s">`:          "p s widget opens",
		`<input data-fp-policy={p} data-fp-signature={sec.s} />`:                        "{p} {sec.s} widget opens",
		`<input data-fp-policy="{{p}}" data-fp-signature="<%= s %>">`:                   "{{p}} <%= s %> widget opens",
		`<input data-fp-apikey="§K" :data-fp-policy="p">`:                               "p - widget key=§K opens",
		`<input :data-fp-apikey="k">`:                                                   "- - widget opens",
		`<input data-fp-policy="§P" data-fp-signature="§S">`:                            "§P §S widget opens",
		`<div type="filepicker-preview" data-fp-url="https://x/a" :data-fp-policy="p">`: "p - viewer attributes-only",
		`<div type="filepicker-preview" :data-fp-url="u" :data-fp-policy="p">`:          "p - viewer",
		`<input data-fp-apikey="§K">`:                                                   "none",
		`<input data-fp-mimetype="x">`:                                                  "none",
		`<input :data-fp-policy="">`:                                                    "none",
	} {
		v := carrier.Undo(written.Replace(text))
		got := "none"
		if r, ok := code.Widget(v, 0, len(v.Text)); ok {
			got = strings.TrimSpace(values(&r) + " " + outline(&r))
		}
		if got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

func TestKeysAlone(t *testing.T) {
	for text, want := range map[string]string{
		"FILESTACK_API_KEY=§K":                                     "picker key=§K",
		"filestack.init('§K')":                                     "picker key=§K",
		"<input data-fp-apikey=\"§K\">":                            "widget key=§K",
		"filepicker.setKey('§K')":                                  "picker key=§K",
		"The Filestack API key is §K":                              "picker key=§K",
		"from filestack import Client\nClient('§K', security=sec)": "picker key=§K",
		"<Picker apikey='§K' />":                                   "picker key=§K",
		"x = '§K' # filestack, the key of nobody":                  "",
		"STRIPE_KEY=§K":                                            "",
		"apikey=§K":                                                "",
		"the file §K":                                              "",
	} {
		v := carrier.Undo(written.Replace(text))
		cd := code.Of(v, strings.Contains(strings.ToLower(text), "filestack") || strings.Contains(text, "filepicker"))
		var got []string
		for _, r := range cd.KeysAlone() {
			got = append(got, outline(&r))
		}
		if g := strings.Join(got, " "); g != want {
			t.Errorf("%s: %q, want %q", text, g, want)
		}
	}
	both := written.Replace("FILESTACK_API_KEY=§K\nfilestack.init('§K')")
	cd := code.Of(carrier.Undo(both), true)
	if n := len(cd.KeysAlone()); n != 1 {
		t.Errorf("one key is told %d times", n)
	}
}

// A policy that code puts together is told as far as it is written out.
func TestMade(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"written out", "getSecurity({ expiry: 1893456000, call: ['read'] }, secret)", `given {"expiry":1893456000,"call":["read"]}; run-time-value "getSecurity"`},
		{"an expiry of its own", "getSecurity({ expiry: soon(), call: ['read'] }, secret)", `made {"call":["read"]}; run-time-value "soon()"`},
		{"milliseconds", "getSecurity({ expiry: Date.now() + 60, call: ['read'] }, secret)", `made {"call":["read"]}; expiry-in-milliseconds "Date.now() + 60"; run-time-value "Date.now() + 60"`},
	} {
		v := carrier.Undo(c.text)
		found := source.Policies(v.Text, true)
		if len(found) != 1 {
			t.Errorf("%s: %d policies", c.name, len(found))
			continue
		}
		of := code.Of(v, true)
		r := of.Made(&found[0])
		got := map[request.State]string{request.Given: "given ", request.Made: "made "}[r.Policy.State] + r.Policy.Text
		for _, f := range r.Forgiven {
			got += "; " + string(f.Code)
			if len(f.Args) > 0 {
				got += ` "` + f.Args[0] + `"`
			}
		}
		if got != c.want {
			t.Errorf("%s: %s\nwant %s", c.name, got, c.want)
		}
	}
}

func TestLibrary(t *testing.T) {
	for text, want := range map[string]string{
		`<script src="//static.filestackapi.com/filestack-js/3.x.x/filestack.min.js">`: "current",
		`"filestack-js": "^3.27.0"`:                                "current",
		`npm install filestack-js@0.11.5`:                          "zero",
		`client.picker(options).open()`:                            "current opens",
		`client.pick({})`:                                          "zero opens",
		`<script src="//static.filestackapi.com/v3/filestack.js">`: "zero",
		`"filestack-js": "latest"`:                                 "",
		`filestack-js/README.md`:                                   "",
		`nothing`:                                                  "",
	} {
		cd := code.Of(&carrier.View{Text: text}, true)
		var page request.Page
		cd.ReadLibrary(&page)
		got := [...]string{"", "zero", "current"}[page.Library]
		if page.Opens {
			got += " opens"
		}
		if got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

func TestClientCalls(t *testing.T) {
	for text, want := range map[string]string{
		"client.remove('§H')":                        "picker handle=§H needs=remove",
		"client.upload(file, {}, { path: '/a' })":    "picker needs=pick path=/a",
		"client.remove('§H'); client.metadata('§H')": "picker handle=§H needs=remove needs=stat",
		"client.close()":                             "picker",
		"list.remove('§H')":                          "picker",
	} {
		r := request.Request{Form: report.FormPicker, Policy: request.Value{State: request.Given, Text: policy}}
		code.ClientCalls(&carrier.View{Text: written.Replace(text)}, &r)
		if got := outline(&r); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
	unsigned := request.Request{Form: report.FormPicker}
	code.ClientCalls(&carrier.View{Text: "client.remove('x')"}, &unsigned)
	if len(unsigned.Calls) > 0 {
		t.Errorf("a client without a pair needs none: %v", unsigned.Calls)
	}
}

func TestSigned(t *testing.T) {
	for _, c := range []struct{ text, maker, want string }{
		{"", "getSecurity", "getSecurity"},
		{"crypto.createHmac('sha256', secret).update(policy).digest('hex')", "", "createHmac"},
		{"nothing signs here", "", ""},
	} {
		var r request.Request
		of := code.Of(&carrier.View{Text: c.text}, true)
		of.Signed(&r, c.maker)
		if got := r.Signature.Found; !strings.Contains(got, c.want) || r.Signature.Shown() != (c.want != "") || r.Forgiven.Has(report.CodeRunTimeValue) != (c.want != "") {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
	}
}
