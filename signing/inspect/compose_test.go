package inspect_test

import (
	"encoding/base64"
	"encoding/json"
	"html"
	"math/rand/v2"
	"net/url"
	"strings"
	"testing"

	"policybench/signing"
	"policybench/signing/report"
)

// carrierOf puts a link into a text as some program or person does.
type carrierOf struct {
	name string
	put  func(r *rand.Rand, link string) string
}

var carriersOf = []carrierOf{
	{"bare", func(_ *rand.Rand, s string) string { return s }},
	{"prose", func(r *rand.Rand, s string) string {
		return pick(r, "The link ", "See: ", "it fails with ", "GET ") + s + pick(r, " does not open.", "\nthanks", " HTTP/1.1", "")
	}},
	{"angle brackets", func(_ *rand.Rand, s string) string { return "see <" + s + "> please" }},
	{"double quotes", func(_ *rand.Rand, s string) string { return `my link is "` + s + `". Thanks, Bob` }},
	{"single quotes", func(r *rand.Rand, s string) string { return pick(r, "curl '", "const u = '", "open '") + s + "';" }},
	{"Markdown", func(_ *rand.Rand, s string) string { return "- [file](" + s + ") of today" }},
	{"an HTML attribute", func(r *rand.Rand, s string) string {
		return pick(r, `<a href="`, `<img src="`, `<iframe src="`) + html.EscapeString(s) + pick(r, `">here</a>`, `" alt="">`, `"></iframe>`)
	}},
	{"JSON", func(r *rand.Rand, s string) string {
		text, _ := json.Marshal(map[string]any{pick(r, "url", "link", "message"): s, "n": r.IntN(100)})
		return string(text)
	}},
	{"JSON without HTML escapes", func(r *rand.Rand, s string) string {
		var b strings.Builder
		e := json.NewEncoder(&b)
		e.SetEscapeHTML(false)
		_ = e.Encode(map[string]any{pick(r, "url", "body"): s})
		return b.String()
	}},
	{"a quoted mail", func(_ *rand.Rand, s string) string {
		return "On Friday Ann wrote:\n> " + strings.ReplaceAll(s, "\n", "\n> ") + "\n> regards"
	}},
	{"a row of a CSV", func(r *rand.Rand, s string) string {
		return "id,url,team\n1,\"" + strings.ReplaceAll(s, `"`, `""`) + `",` + pick(r, "blue", "red") + "\n"
	}},
	{"a log line", func(_ *rand.Rand, s string) string {
		return `2026-11-26 12:00:03 INFO fetch url=` + s + ` status=403`
	}},
	{"a parameter", func(r *rand.Rand, s string) string {
		return pick(r, "https://proxy.example.com/?url=", "https://click.example.net/t?u=") + url.QueryEscape(s)
	}},
	{"base64", func(_ *rand.Rand, s string) string { return base64.StdEncoding.EncodeToString([]byte(s)) }},
	{"colors", func(_ *rand.Rand, s string) string { return "\x1b[32m" + s + "\x1b[0m done" }},
	{"lines around", func(r *rand.Rand, s string) string { return noise(r) + "\n" + s + "\n" + noise(r) }},
}

// apart are carriers that cannot stand in each other: the outer one would break what the
// inner one means, or nobody could tell where the inner one ends.
func apart(inner, outer string) bool {
	switch outer {
	case "base64": // nothing in base64 twice shows what it is
		return inner == outer
	case "an HTML attribute", "a parameter", "Markdown", "angle brackets", "single quotes", "a log line", "double quotes":
		return inner != "bare" && inner != "a parameter" // these hold a URL alone
	}
	return false
}

func pick(r *rand.Rand, list ...string) string { return list[r.IntN(len(list))] }

// noise is text with nothing of Filestack's in it.
func noise(r *rand.Rand) string {
	words := []string{"the", "image", "did not", "load", "(see below)", "{ id: 7 }", "2026-11-26", "ok;", "a=b", "https://example.org/x?y=1", "<b>now</b>", "100%", "#12", "it's", "–", "ünd"}
	list := make([]string, 3+r.IntN(12))
	for i := range list {
		list[i] = words[r.IntN(len(words))]
	}
	return strings.Join(list, " ")
}

// Carriers compose: a good link put into two carriers, one in the other, is found whole
// and genuine.
func TestCarriersCompose(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	list := goods(t)
	tried := 0
	for range 6000 {
		g := list[r.IntN(len(list))]
		inner, outer := carriersOf[r.IntN(len(carriersOf))], carriersOf[r.IntN(len(carriersOf))]
		if apart(inner.name, outer.name) {
			continue
		}
		tried++
		checkComposed(t, g, inner, outer, outer.put(r, inner.put(r, g.url)))
	}
	if tried < 3000 {
		t.Errorf("only %d texts were tried", tried)
	}
}

func checkComposed(t *testing.T, g good, inner, outer carrierOf, text string) {
	t.Helper()
	want := readBack(g.url)[0]
	for _, r := range readBack(text) {
		if r.Security == want.Security && r.Genuine == report.Yes {
			if r.Link.Handle != want.Link.Handle || r.Link.Source != want.Link.Source || r.Link.APIKey != want.Link.APIKey || !sameCalls(r.Link.Needs, want.Link.Needs) {
				t.Errorf("%s in %s in %s: %+v, want %+v\n%s", g.name, inner.name, outer.name, r.Link, want.Link, text)
			}
			return
		}
	}
	t.Errorf("%s in %s in %s: %v\n%s", g.name, inner.name, outer.name, outlines(readBack(text)), text)
}

func sameCalls(a, b []signing.Call) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// FuzzCarriers puts a link into two carriers with any text around.
func FuzzCarriers(f *testing.F) {
	list := goods(f)
	f.Add(uint64(1), uint8(0), uint8(1), uint8(2))
	f.Fuzz(func(t *testing.T, seed uint64, which, one, two uint8) {
		r := rand.New(rand.NewPCG(seed, 1))
		inner, outer := carriersOf[int(one)%len(carriersOf)], carriersOf[int(two)%len(carriersOf)]
		if apart(inner.name, outer.name) {
			return
		}
		g := list[int(which)%len(list)]
		checkComposed(t, g, inner, outer, outer.put(r, inner.put(r, g.url)))
	})
}
