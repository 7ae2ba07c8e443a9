package conformance

import (
	"strings"
	"testing"

	"policybench/signing"
	"policybench/snippets"
	"policybench/snippets/internal/sample"
)

func plainVisits(t *testing.T) []visit {
	t.Helper()
	handle, alias := forHandle(t), forAlias(t)
	handle.Security = sample.Sign(t, signing.Policy{Expiry: 1893456000, Path: "/?>~ é/a"}) // padding, - and _
	alias.Security = handle.Security
	pair := handle.Security
	if !strings.ContainsAny(pair.Policy, "-_") || !strings.HasSuffix(pair.Policy, "=") {
		t.Fatalf("%s is too easy", pair.Policy)
	}
	handle.Policy.MaxSize, handle.Policy.Path, handle.Policy.Container = 5000, "^/up/.*$", "^my-bucket$"
	div := pasted(t, snippets.Viewer, "div", handle)
	before, after, _ := strings.Cut(div, "?policy=")
	_, after, _ = strings.Cut(after, `"`)
	attributesOnly := before + `"` + after
	list := []visit{
		{name: "control", HTML: `<script>window.__pwned = 1</script>`, check: func(t *testing.T, v *visited) {
			if !v.Pwned {
				t.Error("the browser does not tell when a value runs")
			}
		}},
		{name: "picker html", Picker: true, HTML: pasted(t, snippets.Picker, "html", handle), check: carriesEverywhere(pair)},
		{name: "picker legacy", Picker: true, HTML: libraries + "<button>x</button><script>" + pasted(t, snippets.Picker, "legacy", handle) + legacyClick, check: losesIt},
		{name: "viewer div", Viewer: true, HTML: libraries + div, check: showsDiv(handle)},
		{name: "viewer div, attributes only", Viewer: true, HTML: libraries + attributesOnly, check: losesInViewer},
		{name: "viewer iframe", HTML: libraries + pasted(t, snippets.Viewer, "iframe", handle), check: asksFor(pasted(t, snippets.Viewer, "preview", handle))},
		{name: "viewer iframe, alias", HTML: libraries + pasted(t, snippets.Viewer, "iframe", alias), check: asksFor(pasted(t, snippets.Viewer, "preview", alias))},
		{name: "viewer js", Viewer: true, Module: asModule(t, snippets.Viewer, "js", handle), check: asksFor(pasted(t, snippets.Viewer, "preview", handle))},
		{name: "viewer js, alias", Viewer: true, Module: asModule(t, snippets.Viewer, "js", alias), check: asksFor(framed(alias))},
		fetchVisit(t, handle),
	}
	for _, variant := range []string{"open", "react", "react-18", "angular", "vue"} {
		list = append(list, visit{
			name: "picker " + variant, Picker: true, Module: asModule(t, snippets.Picker, variant, handle), check: carriesEverywhere(pair),
		})
	}
	react19 := asModule(t, snippets.Picker, "react", handle)
	react19.React19 = true
	return append(list, visit{name: "picker react, React 19", Picker: true, Module: react19, check: carriesEverywhere(pair)})
}

// legacyClick opens a picker with the client of the old form.
const legacyClick = "\ndocument.querySelector('button').onclick = () => client.picker({ maxSize: 5000, storeTo: { path: '/up/', container: 'my-bucket' } }).open();</script>"

// asModule is a snippet for the tools of its language.
func asModule(t *testing.T, k snippets.Kind, variant string, in snippets.Input) *module {
	t.Helper()
	s, err := snippets.Render(k, variant, in)
	if err != nil {
		t.Fatal(err)
	}
	return &module{Text: s.Text, Language: s.Language}
}

// fetchVisit is a page that gets its policies from its own server: the first when the
// picker opens, the second half an hour later, before the first expires.
func fetchVisit(t *testing.T, in snippets.Input) visit {
	t.Helper()
	first := in.Security
	second := sample.Sign(t, signing.Policy{Expiry: 1893456000 + 1800})
	in.Security = signing.Security{} // it needs none
	return visit{
		name: "picker fetch", Picker: true, Module: asModule(t, snippets.Picker, "fetch", in),
		Security: []signing.Security{first, second}, Expiry: 1893456000,
		check: func(t *testing.T, v *visited) {
			v.carries(t, first, "")
			after := *v
			after.Requests = v.Later
			after.carries(t, second, "")
			if !v.Closed {
				t.Error("it goes on after the picker is closed")
			}
		},
	}
}

// payloads would run, or open a dialog, if they got out of where they stand.
var payloads = []string{
	`</script><script>window.__pwned=1</script>`,
	`"><img src=x onerror="window.__pwned=1">`,
	`'><svg onload=window.__pwned=1>`,
	`";window.__pwned=1;"`,
	`\";window.__pwned=1;//`,
	"`${window.__pwned=1}`${alert(1)}",
	`</div><iframe srcdoc="<script>parent.__pwned=1</script>"></iframe>`,
	`<!--<script>window.__pwned=1`,
	`&quot;><script>window.__pwned=1</script>&#34;`,
	"\u2028window.__pwned=1//\nwindow.__pwned=1//",
	`javascript:window.__pwned=1`,
}

// hostileVisits have one payload in every place at once.
func hostileVisits(t *testing.T) []visit {
	t.Helper()
	var list []visit
	for _, payload := range payloads {
		in := forHandle(t)
		in.APIKey, in.Handle = payload, payload
		in.Security = signing.Security{Policy: payload, Signature: payload}
		alias := in
		alias.Handle, alias.Source = "", "src://alias/"+payload
		viewers := libraries + pasted(t, snippets.Viewer, "div", in) + pasted(t, snippets.Viewer, "iframe", in) + "<p>" + pasted(t, snippets.Viewer, "iframe", alias) + "</p>"
		list = append(list,
			visit{name: "picker html, " + payload, Picker: true, HTML: pasted(t, snippets.Picker, "html", in), check: func(t *testing.T, v *visited) {
				v.harmless(t, 3, 3)
				v.carries(t, in.Security, "transform") // the SDK encodes nothing in a path
			}},
			visit{name: "viewer, " + payload, Viewer: true, HTML: viewers, check: func(t *testing.T, v *visited) {
				v.harmless(t, 8, 2)
				v.showsDiv(t, in)
				for _, of := range []snippets.Input{in, alias} {
					v.asksFor(t, pasted(t, snippets.Viewer, "preview", of))
				}
			}},
		)
	}
	return list
}
