package code_test

import (
	"strings"
	"testing"

	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/code"
)

// Code that names a key hands a pair over beside it, or does not.
func TestKeysWithSecurity(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"Python", "filestack.Client('§K', security=sec)", "sec sec"},
		{"PHP", "new FilestackClient('§K', $security)", "$security $security"},
		{"Ruby", "FilestackClient.new('§K', security: security)", "security security"},
		{"a later argument", "filestack.Client('§K', storage=box, security=sec)", "sec sec"},
		{"another argument", "filestack.Client('§K', storage=box)", "- -"},
		{"written out", "filestack.Client('§K', security={'policy': 1})", "- -"},
		{"a call", "filestack.Client('§K', security('a'))", "security('a') security('a')"},
		{"options by name", "filestack.init('§K', options)", "options options"},
		{"a component's options", "<PickerOverlay apikey='§K' clientOptions={options} /> // filestack", "options options"},
		{"lines of an object", "filestack key: '§K',\n policy: $('.b').attr('p'),\n signature: s\n", "$('.b').attr('p'), s"},
		{"one line of them", "filestack key: '§K',\n policy: p\n", "- -"},
		{"no call", "FILESTACK_API_KEY=§K", "- -"},
	} {
		cd := code.Of(carrier.Undo(written.Replace(c.text)), true)
		found := cd.KeysAlone()
		if len(found) != 1 {
			t.Errorf("%s: %d keys", c.name, len(found))
			continue
		}
		r := &found[0]
		if got := values(r); got != c.want || r.Open.Key != (c.want != "- -") {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// A text of many keys is told up to a bound, each key once.
func TestKeysBounds(t *testing.T) {
	var many strings.Builder
	for i := range 20 {
		many.WriteString("filestack.init('" + key[:5] + string(rune('a'+i)) + key[6:] + "');\n")
	}
	cd := code.Of(carrier.Undo(many.String()), true)
	if n := len(cd.KeysAlone()); n != 8 {
		t.Errorf("%d of 20 keys are told", n)
	}
	letters := code.Of(carrier.Undo("apikey=AbCdEfGhIjKlMnOpQrStUz filepicker.setKey('AbCdEfGhIjKlMnOpQrStUz')"), false)
	if n := len(letters.KeysAlone()); n != 0 {
		t.Errorf("letters alone are told as %d keys of a text that is nobody's", n)
	}
}

// Where a pair goes that is a constant of its own, or in an object that is.
func TestUses(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"an object by name", "const sec = { §pair };\nclient.remove('§H', sec);", "handle=§H needs=remove"},
		{"an object in an object", "const sec = { §pair };\nconst o = { security: sec };\n<PickerInline clientOptions={o} />", "picker needs=pick opens"},
		{"in the short form", "const security = { §pair };\nconst o = { security };\n<PickerInline clientOptions={o} />", "picker needs=pick opens"},
		{"of a component", "const o = { security: { §pair } };\n<PickerInline apikey='§K' clientOptions={o} />", "picker key=§K needs=pick opens"},
		{"made anew", "let sec = { §pair };\nsec = null;\nclient.remove('§H', sec);", "handle=§H needs=remove"},
		{"of another name", "const sec = { §pair };\nclient.remove('§H', secs);", ""},
		{"a client of another name", "const c = filestack.init('§K');\nc.picker({ accept: 'x', §pair }).open();", "key=§K unread-in=picker"},
		{"no client", "const c = other.start('§K');\nc.picker({ accept: 'x', §pair }).open();", "key=§K"},
		{"an object that nobody uses", "const sec = { §pair };\nclient.remove('§H');", ""},
		{"halves in an object of two", "const policy = '§P', signature = '§S';\nclient.metadata('§H', {}, { policy: policy, signature: signature });", "handle=§H needs=stat"},
		{"one half of them", "const policy = '§P', signature = '§S';\nclient.metadata('§H', {}, { policy: policy });", ""},
	} {
		if got := around(t, c.name, c.text, true); got != c.want {
			t.Errorf("%s: %s\n got %s\nwant %s", c.name, c.text, got, c.want)
		}
	}
}

// What the text around says of how a pair is sent, and what says nothing.
func TestSentAs(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a form of curl", "curl https://x -F policy=§P -F signature=§S", "request-body"},
		{"data of a URL", "https://x --data 'policy=§P&signature=§S'", "request-body"},
		{"Python's json", "requests.post(u, json={'policy': '§P', 'signature': '§S'})", "request-body"},
		{"Python's data", "requests.post(u, data={'policy': '§P', 'signature': '§S'})", "request-body"},
		{"a form of JavaScript", "const f = new FormData(); f.append('policy', '§P'); f.append('signature', '§S')", "request-body"},
		{"sources", `{"sources": ["§H"], "policy": "§P", "signature": "§S"}`, "request-body"},
		{"a handle behind", `{"policy": "§P", "signature": "§S", "handle": "§H"}`, "request-body handle=§H"},
		{"a handle behind, names without quotes", `{policy: "§P", signature: "§S", "handle": "§H"}`, "handle=§H"},
		{"curl's query", "curl 'https://x?policy=§P&signature=§S'", ""},
		{"a flag of nobody", "-d policy=§P signature=§S", ""},
		{"Go's headers", `req.Header.Set("Filestack-Policy", "§P"); req.Header.Set("Filestack-Signature", "§S")`, "unread-in=header"},
		{"Java's headers", `new Request.Builder().addHeader("Filestack-Policy", "§P").addHeader("Filestack-Signature", "§S")`, "unread-in=header"},
		{"a browser's headers", `xhr.setRequestHeader("policy", "§P"); xhr.setRequestHeader("signature", "§S")`, "unread-in=header"},
		{"headers of JavaScript", `const h = new Headers(); h.append("policy", "§P"); h.append("signature", "§S")`, "unread-in=header"},
		{"parameters of JavaScript", `const h = new URLSearchParams(); h.append("policy", "§P"); h.append("signature", "§S")`, ""},
		{"C#'s headers", `client.DefaultRequestHeaders.Add("X-Policy", "§P"); client.DefaultRequestHeaders.Add("X-Signature", "§S")`, "unread-in=header"},
		{"Swift's headers", `r.setValue("§P", forHTTPHeaderField: "policy"); r.setValue("§S", forHTTPHeaderField: "signature")`, "unread-in=header"},
		{"Python's headers", `requests.get(u, headers=dict(policy="§P", signature="§S"))`, "unread-in=header"},
		{"Python's headers by name", `headers = {"policy": "§P", "signature": "§S"}; requests.get(u, headers=headers)`, "unread-in=header"},
		{"by another name", `h = {"policy": "§P", "signature": "§S"}; requests.get(u, headers=h)`, "unread-in=header"},
		{"parameters by a name", `h = {"policy": "§P", "signature": "§S"}; requests.get(u, params=h)`, ""},
		{"PHP's headers", `$c->get($u, ["headers" => ["policy" => "§P", "signature" => "§S"]])`, "unread-in=header"},
		{"PHP's query", `$c->get($u, ["query" => ["policy" => "§P", "signature" => "§S"]])`, ""},
		{"an answer's headers", `res.setHeader("X-Policy", "§P"); res.setHeader("X-Signature", "§S")`, ""},
		{"an answer's headers in PHP", `header("X-Policy: §P"); header("X-Signature: §S")`, ""},
		{"a header of a table", `table.add("header"); sign("policy", "§P", "§S")`, ""},
		{"a header in quotes", "headers: { 'X-Filestack-Policy': 'policy=§P&signature=§S' }", "unread-in=header"},
	} {
		if got := around(t, c.name, c.text, false); got != c.want {
			t.Errorf("%s: %s\n got %s\nwant %s", c.name, c.text, got, c.want)
		}
	}
}
