package snippets

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"policybench/snippets/internal/sample"
)

func TestVariants(t *testing.T) {
	want := map[Kind]string{
		Picker:     "open fetch html react react-18 angular vue init pair legacy",
		Filelink:   "query task file-api metadata",
		Conversion: "handle external alias process b64",
		Viewer:     "div preview iframe js",
		Server:     "node next python ruby php go java shell",
		SDK:        "node python php ruby rails java go",
		Curl:       "read metadata overwrite store delete workflow",
		Steps:      "shell",
	}
	if len(Kinds()) != len(want) {
		t.Errorf("kinds are %v", Kinds())
	}
	for _, k := range Kinds() {
		if got := strings.Join(Variants(k), " "); got != want[k] {
			t.Errorf("%s: %s, want %s", k, got, want[k])
		}
		if !slices.Contains(Variants(k), Default(k, Input{})) {
			t.Errorf("%s: no default", k)
		}
	}
	if Variants("x") != nil || Default("x", Input{}) != "" {
		t.Error("x is no kind")
	}
}

func TestConversionDefault(t *testing.T) {
	tests := map[string]string{"": "handle", "https://e.com": "external", "src://a/b": "alias", "x": "handle"}
	for source, want := range tests {
		if got := Default(Conversion, Input{Source: source}); got != want {
			t.Errorf("%q: %s, want %s", source, got, want)
		}
	}
}

func TestRenderUnknown(t *testing.T) {
	if _, err := Render("x", "", Input{}); !errors.Is(err, ErrKind) {
		t.Errorf("got %v", err)
	}
	if _, err := Render(Picker, "x", Input{}); !errors.Is(err, ErrVariant) {
		t.Errorf("got %v", err)
	}
}

func TestDefaultIsRendered(t *testing.T) {
	s, err := Render(Filelink, "", forHandle(t))
	if err != nil || s.Variant != "query" {
		t.Errorf("%s, %v", s.Variant, err)
	}
}

func TestAll(t *testing.T) {
	got := map[string]int{}
	for _, in := range []Input{forHandle(t), forExternal(t), forAlias(t)} {
		for _, s := range All(in) {
			one, err := Render(s.Kind, s.Variant, in)
			if err != nil {
				t.Errorf("%s %s: %v", s.Kind, s.Variant, err)
			}
			if diff := cmp.Diff(one, s); diff != "" {
				t.Errorf("%s %s differs from Render: %s", s.Kind, s.Variant, diff)
			}
			if s.Text == "" || s.Title == "" || s.Language == "" || strings.HasSuffix(s.Text, "\n") {
				t.Errorf("%s %s is not whole", s.Kind, s.Variant)
			}
			got[string(s.Kind)+s.Variant]++
		}
	}
	if len(got) != len(catalog) {
		t.Errorf("%d of %d variants render for some input", len(got), len(catalog))
	}
}

// forHandle and the like are inputs for each kind of file.
func forHandle(t testing.TB) Input {
	p := sample.Policy()
	return Input{APIKey: sample.Key, Handle: sample.Handle, Tasks: []string{"rotate=deg:90"}, Policy: p, Security: sample.Sign(t, p), TTL: time.Hour}
}

func forExternal(t testing.TB) Input {
	in := forHandle(t)
	in.Handle, in.Source = "", "https://example.com/a b.jpg?x=1"
	return in
}

func forAlias(t testing.TB) Input {
	in := forHandle(t)
	in.Handle, in.Source = "", "src://photos/2026/a.png"
	return in
}

// eachVariant calls f for every variant in the order of the catalog.
func eachVariant(f func(Kind, string)) {
	for _, k := range Kinds() {
		for _, v := range Variants(k) {
			f(k, v)
		}
	}
}
