package build

import (
	"testing"

	"policybench/snippets"
	"policybench/ui/profile"
	"policybench/ui/uitest"
)

// Until the first key the help line says how to come to code of one's own, with or
// without a secret; then what the field takes, and that typing replaces what stands there.
func TestFirstLine(t *testing.T) {
	for _, size := range uitest.Sizes {
		b := newBench(t, uitest.SampleSettings(), size.Width, size.Height)
		b.Shows("paste", "link", "ctrl+y copies")
		b.Press("tab", "shift+tab")
		b.Hides("paste a", "paste the")
		b = newBench(t, profile.Settings{Theme: "dark"}, size.Width, size.Height)
		b.Shows("type the app secret")
	}
	b := newBench(t, uitest.SampleSettings(), 120, 36)
	b.Shows("1 paste the file's link into File · 2 choose when it expires · 3 ctrl+y copies the code")
	b.Press("tab", "shift+tab")
	b.Shows("when the link stops working: 1h, 7d, friday 18:00", "Typing replaces the value.")
	b.Press("right")
	b.Shows("when the link stops working: 1h, 7d, friday 18:00")
	b.Hides("Typing replaces")
}

// Every action leads past the first line, also those that are no key.
func TestFirstLineGoes(t *testing.T) {
	for name, does := range map[string]func(b *uitest.Bench){
		"typed":   func(b *uitest.Bench) { b.Press("2") },
		"a tab":   func(b *uitest.Bench) { b.Press("ctrl+n") },
		"a click": func(b *uitest.Bench) { b.ClickOn("Expiry") },
	} {
		b := newBench(t, uitest.SampleSettings(), 120, 36)
		if does(b); b.T.Failed() {
			t.Fatal(name)
		}
		b.Hides("1 paste the file's link")
	}
}

// The row offers the variants that one looks for; the others are shown when they are asked
// for by name.
func TestVariantRow(t *testing.T) {
	b := newBench(t, uitest.SampleSettings(), 120, 36)
	b.Press("esc", "1")
	b.Shows("‹ open ›  fetch  html  react")
	b.Hides("init  pair", "vue  init")
	b.Press("3")
	b.Shows("‹ handle ›  external  alias  process")
	b.Hides("b64")
	b.Press("2")
	b.Shows("‹ query ›  task  metadata")
	b.Press("up")
	b.Shows("query  task  ‹ metadata ›")

	s := uitest.SampleSettings()
	s.Form = &profile.Form{Tab: string(snippets.Picker), Variant: "pair"}
	b = newBench(t, s, 120, 36)
	b.Shows("‹ pair ›")
	b.Press("esc", "down")
	b.Hides("‹ pair ›")
}

// Code of a server is made by hand or with Filestack's library, by a key or a click, in
// the same language.
func TestByHandOrLibrary(t *testing.T) {
	b := newBench(t, uitest.SampleSettings(), 120, 36)
	b.Press("esc", "5", "down", "down")
	b.Shows("‹ python ›", "by hand | library")
	b.Press("l")
	if got := built(b).tabs.shown; got.Kind != snippets.SDK || got.Variant != "python" {
		t.Errorf("l shows %s %s", got.Kind, got.Variant)
	}
	b.ClickOn("by hand | library")
	if got := built(b).tabs.shown; got.Kind != snippets.Server || got.Variant != "python" {
		t.Errorf("a click shows %s %s", got.Kind, got.Variant)
	}
	b.Press("3")
	b.Hides("by hand")
}

// With the sample's secret every copy says where that of one's own goes.
func TestCopySaysHowToSignForOnesOwnApp(t *testing.T) {
	b := newBench(t, uitest.CopyingSettings(), 120, 36)
	b.Press("ctrl+y")
	got := uitest.Copies(b)
	if len(got) != 1 || got[0].Note != "your own app: its secret goes under App secret" {
		t.Errorf("%+v", got)
	}
}
