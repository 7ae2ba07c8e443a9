package snippets

import (
	"maps"
	"net/url"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"policybench/signing"
	"policybench/snippets/internal/toolchain"
)

// visit is a page for the browser; see testdata/conformance/browser.mjs.
type visit struct {
	HTML   string  `json:"html,omitempty"`
	Module *module `json:"module,omitempty"` // in place of HTML
	Picker bool    `json:"picker,omitempty"` // click, and wait until the picker's stand-in is done
	Viewer bool    `json:"viewer,omitempty"` // wait until the viewer's script asks for the preview
	// Security are the answers of the page's own endpoint; Expiry is that of the first.
	Security []signing.Security `json:"security,omitempty"`
	Expiry   int64              `json:"expiry,omitempty"`

	name  string
	check func(*testing.T, *visited)
}

// module is a snippet that its own tools make a page of.
type module struct {
	Text     string `json:"text"`
	Language string `json:"language"`
	React19  bool   `json:"react19,omitempty"`
}

// visited is what a page asked for and what it became.
type visited struct {
	Requests       []asked
	Later          []asked  // after half of the first policy's time
	Closed         bool     // a closed picker asks for nothing more
	Refused, Noise []string // requests that nobody answers; dialogs, popups and errors
	Scripts        []string // addresses, or "inline"
	Frames         []string
	Elements       int               // inside the body
	Attributes     map[string]string // of the viewer's div
	Steps          map[string]string // what the stand-in did
	Options        struct {          // what it was given of the policy
		MaxSize int64
		StoreTo struct{ Path, Container string }
	}
	Pwned bool // a value of the user's ran as code
}

// libraries are the script tags that the snippets without a page ask for.
const libraries = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>x</title>` +
	`<script src="https://static.filestackapi.com/filestack-js/4.x.x/filestack.min.js" crossorigin="anonymous"></script></head><body>`

// TestBrowser loads the Picker and Viewer snippets as pasted into a real browser, with
// the real libraries: at the addresses that the snippets name, or bundled as a project
// of each kind does, React 18 and 19, Vue and Angular among them. The
// requests of the picker, the viewer and the frame carry exactly the pair; the form
// for versions before 1.0 loses it; no value becomes code; nothing else is asked for.
func TestBrowser(t *testing.T) {
	project, ok := toolchain.NeedNode(t, "..")
	if !ok || !toolchain.Need(t, "chromium") {
		return
	}
	chromium, err := exec.LookPath("chromium")
	if err != nil {
		t.Fatal(err)
	}
	visits := append(plainVisits(t), hostileVisits(t)...)
	var results []visited
	toolchain.RunNode(t, project, "browser.mjs", map[string]any{"chromium": chromium, "pages": visits}, &results)
	if len(results) != len(visits) {
		t.Fatalf("%d answers for %d pages", len(results), len(visits))
	}
	hosts := map[string]int{}
	for i := range visits {
		t.Run(visits[i].name, func(t *testing.T) {
			visits[i].check(t, &results[i])
			for _, problem := range append(results[i].Refused, results[i].Noise...) {
				t.Error(problem)
			}
			for _, r := range results[i].Requests {
				hosts[r.url(t).Host]++
			}
		})
	}
	// All of these were answered by the test itself; names do not resolve in this browser.
	want := []string{
		"api.filestackapi.com", "cdn.filestackcontent.com", "cloud.filestackapi.com", "dialog.filestackapi.com",
		"process.filestackapi.com", "static.filestackapi.com", "storage.invalid", "upload.filestackapi.com", "www.filestackapi.com",
	}
	if got := slices.Sorted(maps.Keys(hosts)); !slices.Equal(got, want) {
		t.Errorf("asked for hosts\n%q, want\n%q", got, want)
	}
	t.Logf("%d pages, requests by host: %v", len(visits), hosts)
}

// pasted is a snippet's text.
func pasted(t *testing.T, k Kind, variant string, in Input) string {
	t.Helper()
	s, err := Render(k, variant, in)
	if err != nil {
		t.Fatal(err)
	}
	return s.Text
}

func plainVisits(t *testing.T) []visit {
	t.Helper()
	handle, alias := forHandle(t), forAlias(t)
	handle.Security = sign(t, signing.Policy{Expiry: 1893456000, Path: "/?>~ é/a"}) // padding, - and _
	alias.Security = handle.Security
	pair := handle.Security
	if !strings.ContainsAny(pair.Policy, "-_") || !strings.HasSuffix(pair.Policy, "=") {
		t.Fatalf("%s is too easy", pair.Policy)
	}
	handle.Policy.MaxSize, handle.Policy.Path, handle.Policy.Container = 5000, "^/up/.*$", "^my-bucket$"
	div := pasted(t, Viewer, "div", handle)
	before, after, _ := strings.Cut(div, "?policy=")
	_, after, _ = strings.Cut(after, `"`)
	attributesOnly := before + `"` + after
	list := []visit{
		{name: "control", HTML: `<script>window.__pwned = 1</script>`, check: func(t *testing.T, v *visited) {
			if !v.Pwned {
				t.Error("the browser does not tell when a value runs")
			}
		}},
		{name: "picker html", Picker: true, HTML: pasted(t, Picker, "html", handle), check: carriesEverywhere(pair)},
		{name: "picker legacy", Picker: true, HTML: libraries + "<button>x</button><script>" + pasted(t, Picker, "legacy", handle) + legacyClick, check: losesIt},
		{name: "viewer div", Viewer: true, HTML: libraries + div, check: showsDiv(handle)},
		{name: "viewer div, attributes only", Viewer: true, HTML: libraries + attributesOnly, check: losesInViewer},
		{name: "viewer iframe", HTML: libraries + pasted(t, Viewer, "iframe", handle), check: asksFor(pasted(t, Viewer, "preview", handle))},
		{name: "viewer iframe, alias", HTML: libraries + pasted(t, Viewer, "iframe", alias), check: asksFor(pasted(t, Viewer, "preview", alias))},
		{name: "viewer js", Viewer: true, Module: asModule(t, Viewer, "js", handle), check: asksFor(pasted(t, Viewer, "preview", handle))},
		{name: "viewer js, alias", Viewer: true, Module: asModule(t, Viewer, "js", alias), check: asksFor(framed(alias))},
		fetchVisit(t, handle),
	}
	for _, variant := range []string{"open", "react", "react-18", "angular", "vue"} {
		list = append(list, visit{
			name: "picker " + variant, Picker: true, Module: asModule(t, Picker, variant, handle), check: carriesEverywhere(pair),
		})
	}
	react19 := asModule(t, Picker, "react", handle)
	react19.React19 = true
	return append(list, visit{name: "picker react, React 19", Picker: true, Module: react19, check: carriesEverywhere(pair)})
}

// legacyClick opens a picker with the client of the old form.
const legacyClick = "\ndocument.querySelector('button').onclick = () => client.picker({ maxSize: 5000, storeTo: { path: '/up/', container: 'my-bucket' } }).open();</script>"

// asModule is a snippet for the tools of its language.
func asModule(t *testing.T, k Kind, variant string, in Input) *module {
	t.Helper()
	s, err := Render(k, variant, in)
	if err != nil {
		t.Fatal(err)
	}
	return &module{Text: s.Text, Language: s.Language}
}

// fetchVisit is a page that gets its policies from its own server: the first when the
// picker opens, the second half an hour later, before the first expires.
func fetchVisit(t *testing.T, in Input) visit {
	t.Helper()
	first := in.Security
	second := sign(t, signing.Policy{Expiry: 1893456000 + 1800})
	in.Security = signing.Security{} // it needs none
	return visit{
		name: "picker fetch", Picker: true, Module: asModule(t, Picker, "fetch", in),
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
		viewers := libraries + pasted(t, Viewer, "div", in) + pasted(t, Viewer, "iframe", in) + "<p>" + pasted(t, Viewer, "iframe", alias) + "</p>"
		list = append(list,
			visit{name: "picker html, " + payload, Picker: true, HTML: pasted(t, Picker, "html", in), check: func(t *testing.T, v *visited) {
				v.harmless(t, 3, 3)
				v.carries(t, in.Security, "transform") // the SDK encodes nothing in a path
			}},
			visit{name: "viewer, " + payload, Viewer: true, HTML: viewers, check: func(t *testing.T, v *visited) {
				v.harmless(t, 8, 2)
				v.showsDiv(t, in)
				for _, of := range []Input{in, alias} {
					v.asksFor(t, pasted(t, Viewer, "preview", of))
				}
			}},
		)
	}
	return list
}

// harmless: no value ran, and the page has the elements and scripts of its author.
func (v *visited) harmless(t *testing.T, elements, scripts int) {
	t.Helper()
	if v.Pwned || v.Elements != elements || len(v.Scripts) != scripts {
		t.Errorf("ran %t, %d elements, want %d, scripts %q", v.Pwned, v.Elements, elements, v.Scripts)
	}
}

func asksFor(address string) func(*testing.T, *visited) {
	return func(t *testing.T, v *visited) { v.asksFor(t, address) }
}

// asksFor: a frame of the page was requested, at exactly this address.
func (v *visited) asksFor(t *testing.T, address string) {
	t.Helper()
	if !slices.ContainsFunc(v.Requests, func(r asked) bool { return r.Type == "document" && r.URL == address }) {
		t.Errorf("no frame asks for\n%s, but\n%+v", address, v.Requests)
	}
}

func showsDiv(in Input) func(*testing.T, *visited) {
	return func(t *testing.T, v *visited) { v.showsDiv(t, in) }
}

// showsDiv: the div's attributes are the values, and the viewer's script asks for
// the preview with exactly this pair.
func (v *visited) showsDiv(t *testing.T, in Input) {
	t.Helper()
	u, err := url.Parse(v.Attributes["data-fp-url"])
	if err != nil {
		t.Fatal(err)
	}
	if got := v.Attributes["data-fp-policy"]; got != in.Security.Policy {
		t.Errorf("policy %q, want %q", got, in.Security.Policy)
	}
	if got := v.Attributes["data-fp-signature"]; got != in.Security.Signature {
		t.Errorf("signature %q, want %q", got, in.Security.Signature)
	}
	if u.Host != "cdn.filestackcontent.com" || u.Path != "/"+in.Handle || pairInQuery(u) != in.Security {
		t.Errorf("url %s", u)
	}
	for _, r := range v.Requests {
		if u := r.url(t); strings.HasPrefix(u.Path, "/api/preview/") {
			if u.Path != "/api/preview/"+in.Handle || pairInQuery(u) != in.Security {
				t.Errorf("the viewer asks for %s", u)
			}
			return
		}
	}
	t.Errorf("the viewer's script asks for no preview: %+v", v.Requests)
}

// losesInViewer: the viewer's script takes nothing from the two attributes, which is
// why the pair stands in data-fp-url.
func losesInViewer(t *testing.T, v *visited) {
	t.Helper()
	if v.Attributes["data-fp-policy"] == "" || v.Attributes["data-fp-signature"] == "" {
		t.Fatalf("attributes %q", v.Attributes)
	}
	for _, r := range v.Requests {
		if u := r.url(t); strings.HasPrefix(u.Path, "/api/preview/") {
			if u.RawQuery != "" {
				t.Errorf("the viewer asks for %s", u)
			}
			return
		}
	}
	t.Errorf("the viewer's script asks for no preview: %+v", v.Requests)
}
