package conformance

import (
	"maps"
	"net/url"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"policybench/signing"
	"policybench/snippets"
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
	project, ok := toolchain.NeedNode(t, "../..")
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
func pasted(t *testing.T, k snippets.Kind, variant string, in snippets.Input) string {
	t.Helper()
	s, err := snippets.Render(k, variant, in)
	if err != nil {
		t.Fatal(err)
	}
	return s.Text
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

func showsDiv(in snippets.Input) func(*testing.T, *visited) {
	return func(t *testing.T, v *visited) { v.showsDiv(t, in) }
}

// showsDiv: the div's attributes are the values, and the viewer's script asks for
// the preview with exactly this pair.
func (v *visited) showsDiv(t *testing.T, in snippets.Input) {
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
