package locate

import (
	"encoding/base64"
	"strings"
	"testing"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/request"
	"policybench/signing/link"
)

// What decides more than one rule: how a call, an object and a body are read on the way to
// a join. Each of a kind has its nearest neighbors.
func TestJoinedByMore(t *testing.T) {
	const handed = "client.remove('KW9EJhYtS6y48Whm2S6D', {policy: p, signature: s}) // filestack"
	checkTable(t, []joinRow{
		{"an expression in a URL", "", "params = {'policy': '§P1', 'signature': '§S1'}\nfetch(`§URL?${params}`)", "URL+P1+S1"},
		{"an expression in a URL", "the second", "q = {'policy': '§P1', 'signature': '§S1'}\nfetch(`§URL?v=${version}&${encode(q)}`)", "URL+P1+S1"},
		{"an expression in a URL", "not of another name", "params = {'policy': '§P1', 'signature': '§S1'}\nfetch(`§URL?${paramsOf}`)", "P1+S1 URL"},
		{"an expression in a URL", "not one without an expression", "params = {'policy': '§P1', 'signature': '§S1'}\nfetch(`§URL?params`)", "P1+S1 URL"},

		{"set on the URL behind", "", "const u = new URL('§URL');\nu.searchParams.set('policy', p);\nu.searchParams.set('signature', s);", "URL+$+$"},
		{"set on the URL behind", "on its query", "u, _ := url.Parse(\"§URL\")\nq := u.Query()\nq.Set(\"policy\", p)\nq.Set(\"signature\", s)", "URL+$+$"},
		{"set on the URL behind", "not on another", "const u = new URL('§URL');\nv.searchParams.set('policy', p);\nv.searchParams.set('signature', s);", "URL"},
		{"set on the URL behind", "not on another's query", "u, _ := url.Parse(\"§URL\")\nq := v.Query()\nq.Set(\"policy\", p)\nq.Set(\"signature\", s)", "URL"},
		{"set on the URL behind", "not one half alone", "const u = new URL('§URL');\nu.searchParams.set('policy', p);\nu.searchParams.set('other', s);", "URL"},
		{"set on the URL behind", "not behind the next URL", "const u = new URL('§URL');\nconst v = new URL('https://example.com/');\nu.searchParams.set('policy', p);\nu.searchParams.set('signature', s);", "URL"},

		{"set on the form before", "", "form.append('policy', p);\nform.append('signature', s);\nfetch('§API', { method: 'PUT', body: form });", "API+$+$ by PUT"},
		{"set on the form before", "not on another", "form.append('policy', p);\nform.append('signature', s);\nfetch('§API', { method: 'PUT', body: other });", "API by PUT"},
		{"set on the form before", "not one half alone", "form.append('policy', p);\nfetch('§API', { method: 'PUT', body: form });", "API by PUT"},
		{"set on the form before", "not before another URL", "form.append('policy', p);\nform.append('signature', s);\nsend('https://example.com/');\nfetch('§API', { method: 'PUT', body: form });", "API by PUT"},

		{"strangers", "", `get("§URL", {"policy": "§P1", "signature": "§S1"})`, "URL+P1+S1"},
		{"strangers", "with a referrer between", `get({url: "§URL", headers: {Referer: "https://example.com/a"}, params: {policy: "§P1", signature: "§S1"}})`, "URL+P1+S1"},
		{"strangers", "with a referrer before", `get({headers: {"Referer": "https://example.com/a"}, url: "§URL", params: {policy: "§P1", signature: "§S1"}})`, "URL+P1+S1"},
		{"strangers", "not with another URL before", `get("https://example.com/a", "§URL", {"policy": "§P1", "signature": "§S1"})`, "URL P1+S1"},
		{"strangers", "not with another URL between", `get("§URL", "https://example.com/a", {"policy": "§P1", "signature": "§S1"})`, "URL P1+S1"},
		{"strangers", "not with an element's end between", `get("§URL", "<b>x</b>", {"policy": "§P1", "signature": "§S1"})`, "URL P1+S1"},

		{"past other values", "", "policy: §P1\nchecksum: §S2\nsignature: §S1", "P1+S1"},
		{"past other values", "not past a policy", "policy: §P1\npolicy: §P2\nsignature: §S1", "P1 P2+S1"},

		{"an object alone", "", `filestack {"policy": {"call": ["read"]}}`, `{"call": ["read"]}`},
		{"an object alone", "not code that makes one", `filestack {"policy": {call: ["read"]}}`, ""},
		{"an object alone", "not of nobody", `{"policy": {"call": ["read"]}}`, ""},

		{"variables handed over", "", handed, "$+$"},
		{"variables handed over", "not beside what they hold", "policy=§P1&signature=§S1\n§far" + handed, "P1+S1"},
		{"variables handed over", "not to init, beside what they hold", "const security = {policy: '§P1', signature: '§S1'};\nfilestack.init('§K', {policy: security.policy, signature: security.signature});", "K+P1+S1"},
		{"variables handed over", "not twice", handed + "\n" + handed, "$+$"},
		{"variables handed over", "with the key of init", "const client = filestack.init('§K');\n" + handed, "K+$+$"},
		{"variables handed over", "not once more than init tells", "filestack.init('§K', {security: security});\nconst security = {policy: p, signature: s};", "K+$+$"},

		{"a policy that code makes", "", "getSecurity({ expiry: soon, call: ['read'] }, secret)", `{"call":["read"]}+$`},
		{"a policy that code makes", "not beside what it made", "policy = '§P1'\n§fargetSecurity({ expiry: soon, call: ['read'] }, secret)", "P1"},

		{"a pair that init takes", "", "const security = {policy: '§P1', signature: '§S1'};\nfilestack.init('§K', {security: security});", "K+P1+S1"},
		{"a pair that init takes", "whatever its name, the only one", "const made = {policy: '§P1', signature: '§S1'};\nfilestack.init('§K', {security: other});", "K+P1+S1"},
		{"a pair that init takes", "not one of two", "const a = {policy: '§P1', signature: '§S1'}, b = {policy: '§P2', signature: '§S2'};\nfilestack.init('§K', {security: other});", "K+P1+S1 K+P2+S2 K+$+$"},
	}, nil, joinOutline)
}

// What a request is told by what stands around its pair: by the body, and by the call.
func TestBuilt(t *testing.T) {
	const (
		pair    = `"policy": "§P1", "signature": "§S1"`
		process = `{"apikey": "§K", "sources": ["KW9EJhYtS6y48Whm2S6D"], "tasks": [{"name": "resize"}], ` + pair + `}`
	)
	for _, c := range []struct{ name, text, want string }{
		{"a body alone", process, "key file resize"},
		{"a body below its request", "POST https://cdn.filestackcontent.com/process\n" + process, "key file resize POST"},
		{"a body with what is no key", "POST https://cdn.filestackcontent.com/process\n" + strings.Replace(process, "§K", "none", 1), "file resize POST"},
		{"a body without tasks", `{"apikey": "§K", "sources": ["KW9EJhYtS6y48Whm2S6D"], ` + pair + `}`, "key"},
		{"code without a body", `save({"sources": ["KW9EJhYtS6y48Whm2S6D"], "tasks": [{"name": "resize"}]}, {` + pair + `})`, ""},

		{"the method of a call", "axios.delete(`https://www.filestackapi.com/api/file/${handle}`)", "DELETE"},
		{"the key of a call", "axios.delete(`https://www.filestackapi.com/api/file/${handle}`, {params: {key: '§K'}})", "key DELETE"},
		{"of no other call", "axios.get(`https://www.filestackapi.com/api/file/${handle}`); axios.delete(other, {key: '§K'})", "GET"},
	} {
		found := Requests(joinParts.Replace(c.text))
		if len(found) != 1 {
			t.Errorf("%s: %+v", c.name, found)
			continue
		}
		if got := said(&found[0]); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// A text is one URL alone where nothing but blanks stands around the only one that is
// worth a report.
func TestIsOneURL(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       bool
	}{
		{"by itself", "§URL", true},
		{"between blanks", " \n§URL?policy=§P1&signature=§S1\t", true},
		{"behind a word", "see §URL", false},
		{"before a word", "§URL fails", false},
		{"in quotes", "'§URL'", false},
		{"two", "§URL §API", false},
		{"twice", "§URL\n§URL", false},
		{"one that names no file", "https://cdn.filestackcontent.com/", false},
		{"another's", "https://example.com/a.png", false},
		{"nothing", "", false},
	} {
		view := carrier.Undo(joinParts.Replace(c.text))
		sc := &scene{view: view, words: ascii.WordsOf(view.Text), ours: link.Mentioned(view.Text)}
		if sc.see(urls); sc.isOneURL() != c.want {
			t.Errorf("%s: %v", c.name, !c.want)
		}
	}
}

// said is what a request says beside its pair: key, file, tasks and method.
func said(r *request.Request) string {
	var parts []string
	if r.Link.APIKey == joinKey {
		parts = append(parts, "key")
	}
	if r.Link.Handle == "KW9EJhYtS6y48Whm2S6D" {
		parts = append(parts, "file")
	}
	parts = append(parts, r.Link.Tasks...)
	if r.Link.Method != "" {
		parts = append(parts, r.Link.Method)
	}
	return strings.Join(parts, " ")
}

// A request is marked where any part of it stands in base64 that a carrier writes: nothing
// can be changed there.
func TestInBase64OfACarrier(t *testing.T) {
	encode := func(s string) string { return base64.StdEncoding.EncodeToString([]byte(joinParts.Replace(s))) }
	for _, c := range []struct {
		name, text string
		want       bool
	}{
		{"a URL in a Secret", "kind: Secret\ndata:\n  U: " + encode("§URL?policy=§P1&signature=§S1") + "\n", true},
		{"both halves in a Secret", "kind: Secret\ndata:\n  policy: " + encode("§P1") + "\n  signature: " + encode("§S1") + "\n", true},
		{"a signature in a Secret", "policy: §P1\n---\nkind: Secret\ndata:\n  signature: " + encode("§S1") + "\n", true},
		{"a URL beside a Secret", "kind: Secret\ndata:\n  a: " + encode("one") + "\n---\nurl: §URL?policy=§P1&signature=§S1\n", false},
		{"a URL in a text of a Secret", "kind: Secret\nstringData:\n  U: §URL?policy=§P1&signature=§S1\n", false},
	} {
		found := Requests(joinParts.Replace(c.text))
		if len(found) != 1 || found[0].Policy.Text != firstPolicy || found[0].Signature.Text != firstSignature {
			t.Errorf("%s: %+v", c.name, found)
			continue
		}
		if found[0].Carried.Base64 != c.want {
			t.Errorf("%s: in base64 %v", c.name, !c.want)
		}
	}
}
