package code_test

import (
	"fmt"
	"strings"
	"testing"

	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/code"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/value"
)

const (
	key       = "AhTgLagciQByzXpFGRI0Az"
	handle    = "KW9EJhYtS6y48Whm2S6D"
	policy    = "eyJleHBpcnkiOjE4OTM0NTYwMDB9"
	signature = "9bb689d6aacfe5757af84c204299fa6654a4e7c89e89c29aff8457cf716211e6"
)

var (
	written = strings.NewReplacer("§K", key, "§H", handle, "§P", policy, "§S", signature, "§pair", "policy: '"+policy+"', signature: '"+signature+"'")
	short   = strings.NewReplacer(key, "§K", handle, "§H", policy, "§P", signature, "§S")
)

// outline is what code says of a pair, as it is noted in a request.
func outline(r *request.Request) string {
	var out []string
	add := func(format string, args ...any) { out = append(out, fmt.Sprintf(format, args...)) }
	if r.Form != "" {
		add("%s", r.Form)
	}
	if r.Link.APIKey != "" {
		add("key=%s", r.Link.APIKey)
	}
	if r.Link.Handle != "" {
		add("handle=%s", r.Link.Handle)
	}
	if r.Link.Method != "" {
		add("%s", r.Link.Method)
	}
	for _, c := range r.Calls {
		add("needs=%s", c)
	}
	if r.Carried.Unread != "" {
		add("unread-in=%s", r.Carried.Unread)
	}
	if p := r.Page; p != nil {
		for _, c := range []struct {
			is   bool
			word string
		}{{p.Opens, "opens"}, {p.Flat, "flat"}, {p.AttributesOnly, "attributes-only"}, {p.HasQuery, "has-query"},
			{p.Library == request.ZeroLibrary, "zero"}, {p.Library == request.CurrentLibrary, "current"}, {p.Object.Length > 0, "object"}, {p.URL.Length > 0, "url"}} {
			if c.is {
				out = append(out, c.word)
			}
		}
	}
	if r.Storing().Path.Text != "" {
		add("path=%s", r.Storing().Path.Text)
	}
	return short.Replace(strings.Join(out, " "))
}

// around asks what code says of the only pair of a text.
func around(t *testing.T, name, text string, ours bool) string {
	t.Helper()
	v := carrier.Undo(written.Replace(text))
	k := value.Seeker{Text: v, Ours: ours, Taken: func(int) int { return 0 }}
	k.Tokens("eyJ")
	k.Named("ignature", false)
	var p, s *value.Sighting
	found := k.InOrder()
	for i := range found {
		if found[i].Policy {
			p = &found[i]
		} else {
			s = &found[i]
		}
	}
	if p == nil || s == nil {
		t.Fatalf("%s: %d values", name, len(found))
	}
	c := code.Of(v, ours)
	said := c.Around(p, s, min(p.NameAt, s.NameAt), max(p.End, s.End))
	var r request.Request
	said.On(&r)
	return outline(&r)
}

// Each text holds one pair, §pair as two fields of an object.
func TestAround(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"nothing around", "const security = { §pair };",
			""},
		{"a key and a handle near", "// §K\nconst file = { handle: '§H', §pair };",
			"key=§K handle=§H"},
		{"init, nested", "const client = filestack.init('§K', { security: { §pair } });",
			"picker key=§K"},
		{"init, flat", "filestack.init('§K', { §pair });",
			"picker key=§K flat object"},
		{"init, flat, of the old library", `<script src="https://static.filestackapi.com/v3/filestack.js"></script> filestack.init('§K', { §pair }); client.pick({});`,
			"picker key=§K opens flat zero object"},
		{"init, by name", "const security = { §pair };\nconst client = filestack.init('§K', { security });",
			"picker key=§K"},
		{"init, options by name", "const options = { security: { §pair } };\nfilestack.init('§K', options).picker().open();",
			"picker key=§K opens current"},
		{"init, the pair by name", "const pair = { §pair };\nfilestack.init('§K', pair);",
			"picker key=§K flat object"},
		{"another's init", "const security = { §pair };\napp.init('x', { y });",
			""},
		{"the picker opens", "filestack.init('§K', { security: { §pair } }).picker().open();",
			"picker key=§K opens current"},
		{"setSecurity", "client.setSecurity({ §pair });",
			"picker"},
		{"clientOptions", "<PickerOverlay apikey={k} clientOptions={{ security: { §pair } }} />",
			"picker needs=pick opens"},
		{"remove", "client.remove('§H', { §pair });",
			"handle=§H needs=remove"},
		{"remove, handle in a variable", "client.remove(file, { §pair });",
			"needs=remove"},
		{"metadata", "client.metadata('§H', {}, { §pair });",
			"handle=§H needs=stat"},
		{"storeURL", "client.storeURL(url, { path: '/a' }, {}, { §pair });",
			"needs=store path=/a"},
		{"filepicker.pick", "filepicker.pick({ §pair }, done);",
			"picker needs=pick opens zero"},
		{"two constants", "const policy = '§P';\nconst signature = '§S';\nclient.remove('§H', { policy, signature });",
			"handle=§H needs=remove"},
		{"two constants, of another object", "const policy = '§P';\nconst signature = '§S';\nclient.remove('§H', { page, size });",
			""},
		{"the options of a picker", "client.picker({ §pair });",
			"unread-in=picker"},
		{"another's method", "list.remove('§H', { §pair });",
			""},
		{"in a header", "curl -H 'Filestack-Security: policy=§P&signature=§S' https://x",
			"unread-in=header"},
		{"another header", "curl -H 'X-Page: policy=§P&signature=§S' https://x",
			""},
		{"a body of curl", `curl -X POST https://x -d '{"policy": "§P", "signature": "§S"}'`,
			"request-body POST"},
		{"a body of fetch", "fetch(u, { method: 'POST', body: JSON.stringify({ §pair }) });",
			"request-body"},
		{"fields beside a key", `{"apikey": "§K", "policy": "§P", "signature": "§S"}`,
			"request-body key=§K"},
		{"fields beside nothing", `{"policy": "§P", "signature": "§S"}`,
			""},
		{"a widget", `<input type="filepicker" data-fp-apikey="§K" data-fp-policy="§P" data-fp-signature="§S">`,
			"widget key=§K opens"},
		{"a widget without a key", `<input data-fp-policy="§P" data-fp-signature="§S">`,
			"widget"},
		{"a viewer", `<div type="filepicker-preview" data-fp-url="https://cdn.filestackcontent.com/§H" data-fp-policy="§P" data-fp-signature="§S">`,
			"viewer attributes-only url"},
		{"a viewer with a query", `<div type="filepicker-preview" data-fp-url="https://cdn.filestackcontent.com/§H?dl=true" data-fp-policy="§P" data-fp-signature="§S">`,
			"viewer attributes-only has-query url"},
		{"a viewer whose URL holds one", `<div type="filepicker-preview" data-fp-url="https://x/§H?policy=p" data-fp-policy="§P" data-fp-signature="§S">`,
			"viewer"},
	} {
		if got := around(t, c.name, c.text, true); got != c.want {
			t.Errorf("%s: %s\n got %s\nwant %s", c.name, c.text, got, c.want)
		}
	}
}

// Node has files with a method of the same name, which only a text about Filestack means.
func TestAroundOfAnybody(t *testing.T) {
	const text = "fs.remove('§H', { §pair });"
	if got := around(t, "of nobody", text, false); strings.Contains(got, "needs") {
		t.Errorf("%s", got)
	}
}
