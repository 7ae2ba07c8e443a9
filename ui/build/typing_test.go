package build

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"policybench/ui/draft"
	"policybench/ui/page"
	"policybench/ui/root"
	"policybench/ui/uitest"
)

// A field that is entered by tab is replaced by what is typed; one that is clicked is
// gone on with.
func TestTypingReplaces(t *testing.T) {
	for _, size := range uitest.Sizes {
		b := newBench(t, uitest.SampleSettings(), size.Width, size.Height)
		b.Typed("7d")
		b.Shows("Expiry      7d")
		b.Press("tab", "shift+tab")
		b.Typed("2h")
		b.Shows("Expiry      2h")
		b.Press("esc", "enter")
		b.Typed("3h")
		b.Shows("Expiry      3h")
		b.ClickOn("Expiry")
		b.Typed("0")
		b.Shows("Expiry      3h0")
	}
}

// The masked field is one as well: a second secret takes the place of the first.
func TestTypingReplacesTheSecret(t *testing.T) {
	b := newBench(t, uitest.SampleSettings(), 120, 36)
	goTo(b, draft.AppSecret)
	b.Typed("first")
	b.Shows("5 characters, typed")
	b.Press("tab", "shift+tab")
	b.Typed("the second")
	b.Shows("10 characters, typed")
	b.Press("tab", "shift+tab", "backspace")
	b.Shows("26 characters, sample")
}

// Letters that go nowhere are answered once; a key that is bound does what it does.
func TestTypedNowhere(t *testing.T) {
	const says = "letters are typed in a field: tab goes to one"
	for name, keys := range map[string][]string{
		"code": {"esc"}, "calls": {"tab"}, "only": {"shift+tab"}, "value": {"esc", "shift+tab"}, "recipe": {"shift+tab", "shift+tab", "shift+tab"},
	} {
		b := newBench(t, uitest.SampleSettings(), 120, 36)
		b.Press(keys...)
		b.Press("down", "up", "space", "space", "ctrl+k")
		b.Hides(says)
		b.Press(keys...)
		b.OutOfText()
		b.Press("g")
		if b.Shows(says); t.Failed() {
			t.Fatal(name)
		}
		b.Send(page.ToastOver{Serial: b.Toast.Serial})
		b.Press("g")
		b.Hides(says)
	}
	b := newBench(t, uitest.SampleSettings(), 120, 36)
	b.Typed("7d")
	b.Hides(says)
}

// A handle that is pasted where nothing is typed goes into File; what only looks like one
// goes where it went.
func TestHandlePastedAnywhere(t *testing.T) {
	const handle = "KW9EJhYtS6y48Whm2S6D"
	for name, keys := range map[string][]string{"code": {"esc"}, "calls": {"tab"}, "only": {"shift+tab"}, "value": {"esc", "shift+tab"}} {
		for _, way := range []string{"pasted", "burst"} {
			b := newBench(t, uitest.SampleSettings(), 120, 36)
			b.Press(keys...)
			before := signed(b)
			b.Puts(way, handle)
			b.Send(root.BurstOverMsg{})
			b.Shows("BUILD", "the handle went into File", "u undoes", "File        "+handle)
			if b.Press("u"); signed(b) != before {
				t.Errorf("%s, %s: u brings %s, want %s", name, way, signed(b), before)
			}
		}
	}
	for name, text := range map[string]string{
		"a word": "internationalization", "in a title": "Internationalization", "capitals": "INTERNATIONALIZATION",
		"an API key": "ANdpKX6pWRIevNAWvvOOtz", "an app secret": uitest.TypedSecret, "one more": handle + "x", "digits": "12345678901234567890", "words": "KW9EJhYt S6y48Whm2S6",
	} {
		b := newBench(t, uitest.SampleSettings(), 120, 36)
		b.OutOfText()
		b.Send(tea.PasteMsg{Content: text})
		b.Shows("INSPECT")
		if name == "an app secret" {
			b.Hides(text)
		}
	}
}
