package build

import (
	"testing"

	"policybench/ui/draft"
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
