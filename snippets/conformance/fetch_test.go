package conformance

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"policybench/snippets"
	"policybench/snippets/internal/sample"
)

// fetched is a URL with what the peer must understand when curl fetches it.
type fetched struct {
	name, url string
	want      request
}

// TestURLsFetched: the bare URLs, with hostile values in them, are accepted and mean
// the same to the peer. One curl fetches them all.
func TestURLsFetched(t *testing.T) {
	shore, ok := newShore(t)
	if !ok {
		return
	}
	var list []fetched
	for _, value := range append([]string{"harmless"}, sample.Hostile...) {
		for _, v := range snippets.Variants(snippets.Filelink) {
			list = append(list, fileURLs(t, v, value)...)
		}
		for _, v := range snippets.Variants(snippets.Conversion) {
			list = append(list, conversionURLs(t, v, value)...)
		}
	}
	if len(list) < 8*len(sample.Hostile) {
		t.Fatalf("only %d URLs", len(list))
	}
	var settings strings.Builder
	for i := range list {
		fmt.Fprintf(&settings, "url = \"%s\"\n", list[i].url)
	}
	save(t, shore.folder, "urls", "globoff\n"+settings.String())
	shore.anyKey = true
	r := execute(t, shore.folder, nil, "curl", "--config", "urls")
	seen := shore.take()
	if r.code != 0 || len(seen) != len(list) {
		t.Fatalf("exit %d, %d answers for %d URLs, %s", r.code, len(seen), len(list), r.complaint)
	}
	for i := range list {
		if diff := cmp.Diff(list[i].want, seen[i], asSeen); diff != "" {
			t.Errorf("%s: %s\n%s", list[i].name, list[i].url, diff)
		}
	}
}

// fileURLs is one file link with the value as its handle.
func fileURLs(t *testing.T, variant, value string) []fetched {
	want := request{Call: "read", Handle: asDots(value)}
	switch variant {
	case "task":
		want.Handle = asPath(value)
	case "metadata":
		want.Call = "stat"
	}
	if variant == "task" {
		want = withoutKey(want)
	}
	return fetch(t, snippets.Filelink, variant, want, func(in *snippets.Input) { in.Handle = value })
}

// withoutKey: a URL given as a handle is a source at the end of a path, and one that
// comes without the API key is refused.
func withoutKey(want request) request {
	if strings.Contains(want.Handle, "://") {
		want.Source, want.Handle, want.Refused = want.Handle, "", saysNoApp
	}
	return want
}

// conversionURLs are transformations with the value in the source and API key, and
// in a task.
func conversionURLs(t *testing.T, variant, value string) []fetched {
	base := request{Call: "convert", Handle: sample.Handle, Tasks: []peerTask{{"rotate", map[string]string{"deg": "90"}}}}
	source := func(in *snippets.Input) {}
	place, inPath := base, asPath(value)
	change := func(in *snippets.Input) { in.Handle = value }
	place.Handle = inPath
	switch variant {
	case "external", "alias":
		scheme := map[string]string{"external": "https://e.com/", "alias": "src://e/"}[variant]
		source = func(in *snippets.Input) { in.Handle, in.Source = "", scheme+"x" }
		base.Handle, base.Source, base.Key = "", scheme+"x", sample.Key
		change = func(in *snippets.Input) { in.Handle, in.Source, in.APIKey = "", scheme+value, value }
		place.Handle, place.Source, place.Key = "", scheme+inPath, inPath
	case "process":
		base.Key = sample.Key
		place.Key, place.Handle = sample.Key, asDots(value)
	case "b64":
		place.Handle = value
	}
	if place.Key == "" {
		place = withoutKey(place)
	}
	list := fetch(t, snippets.Conversion, variant, place, change)
	// A task is given as it stands in a path, its quotes included.
	base.Tasks = []peerTask{{"watermark", map[string]string{"file": value}}}
	return append(list, fetch(t, snippets.Conversion, variant, base, func(in *snippets.Input) {
		source(in)
		in.Tasks = []string{`watermark=file:"` + value + `"`}
	})...)
}

// fetch renders one URL; nothing where the value is refused, as it may be.
func fetch(t *testing.T, k snippets.Kind, variant string, want request, change func(*snippets.Input)) []fetched {
	t.Helper()
	in := forHandle(t)
	in.Policy.Handle, in.Policy.Call = "", nil
	in.Security = sample.Sign(t, in.Policy)
	change(&in)
	s, err := snippets.Render(k, variant, in)
	if err != nil {
		if !slices.Contains(in.Tasks, "rotate=deg:90") {
			return nil // quotes that do not close make no task
		}
		t.Errorf("%s %s: %v", k, variant, err)
		return nil
	}
	return []fetched{{name: fmt.Sprintf("%s %s of %+v", k, variant, want), url: s.Text, want: want}}
}
