package build

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"policybench/signing"
	"policybench/snippets"
	"policybench/ui/uitest"
)

func TestRecipes(t *testing.T) {
	b := newBench(t, uitest.SampleSettings(), 120, 36)
	b.TabTo("Recipe")
	b.Press("right", "right")
	b.Shows("Upload with the picker", "visitors upload files")
	if !built(b).result.Policy.Allows(signing.Pick) || built(b).result.Policy.Allows(signing.Read) {
		t.Errorf("the recipe ticked %v", built(b).result.Policy.Call)
	}
	b.Press("left", "left", "left")
	b.Shows("Custom")
}

// Trying the recipes loses no calls that were ticked by hand.
func TestCustomKeepsItsCalls(t *testing.T) {
	b := newBench(t, uitest.SampleSettings(), 120, 36)
	b.Press("tab", "space", "right", "right", "space")
	b.TabTo("Recipe")
	b.Shows("Custom")
	mine := built(b).result.Encoded
	for _, way := range [][]string{{"right", "left"}, {"left", "left", "right", "right"}} {
		b.Press(way...)
		if got := built(b).result.Encoded; got != mine {
			t.Errorf("after %v Custom signs %s, want %s", way, got, mine)
		}
	}
}

func TestTabsAndVariants(t *testing.T) {
	b := newBench(t, uitest.SampleSettings(), 120, 36)
	b.Shows("CONVERSION")
	b.Press("ctrl+n")
	b.Shows("VIEWER", "div")
	b.Press("ctrl+o")
	if got := built(b).tabs.shown.Variant; got != "preview" {
		t.Errorf("ctrl+o shows %q", got)
	}
	b.Press("esc")
	for i, kind := range snippets.Tabs() {
		b.Press(fmt.Sprint(i + 1))
		if got := built(b).tabs.shown.Kind; got != kind {
			t.Errorf("%d shows %q, want %q", i+1, got, kind)
		}
	}
	b.Press("2", "right", "left", "left")
	b.Shows("PICKER")
	b.Press("up", "down", "down", "down")
	if got := built(b).tabs.shown.Variant; got != "html" {
		t.Errorf("the arrows show %q", got)
	}
	// Server shows two kinds: the libraries stand behind the code by hand.
	b.Press("5")
	b.Shows("by hand | library")
	b.Press("up")
	if got := built(b).tabs.shown; got.Kind != snippets.SDK || got.Variant != "go" {
		t.Errorf("before the first stands %s %s", got.Kind, got.Variant)
	}
	b.Press("down")
	if got := built(b).tabs.shown; got.Kind != snippets.Server || got.Variant != "node" {
		t.Errorf("behind the last stands %s %s", got.Kind, got.Variant)
	}
}

func TestDeniedTab(t *testing.T) {
	b := newBench(t, uitest.SampleSettings(), 120, 36)
	b.Hides("Picker ✗") // dim, and why once it is open
	b.Press("esc", "1")
	b.Shows("PICKER ✗", "✗ needs pick: space adds it")
	b.Press("space")
	b.Hides("PICKER ✗", "needs pick")
	if !built(b).draft.Ticked[signing.Pick] {
		t.Error("space ticked nothing")
	}
}

// Whoever takes the last call away opens everything: that is said at the field, with the
// code of every tab, and with the copy.
func TestLastCallTakenAway(t *testing.T) {
	b := newBench(t, uitest.CopyingSettings(), 120, 36)
	b.Hides("no call key")
	b.Press("tab", "right", "space")
	for call := range built(b).draft.Ticked {
		b.ClickOn("■ " + string(call))
	}
	for range snippets.Tabs() {
		b.Press("ctrl+n")
		if got := strings.Count(b.Screen(), " no call key: everything but exif"); got != 2 {
			t.Errorf("said %d times:\n%s", got, b.Screen())
		}
	}
	b.Press("ctrl+y")
	if got := uitest.Copies(b); len(got) != 1 || !strings.Contains(got[0].Note, "no call key") {
		t.Errorf("%+v", got)
	}
}

// Enter on a value shows the step that makes it, wherever the code is long.
func TestEnterOnAValueShowsItsStep(t *testing.T) {
	for label, shows := range map[string]string{"json": "# 1  the policy is JSON", "policy": "# 2  its base64url", "signature": "# 3  HMAC-SHA256"} {
		for _, size := range []struct{ width, height int }{{120, 36}, {80, 23}} {
			b := newBench(t, uitest.SampleSettings(), size.width, size.height)
			b.TabTo(label)
			b.Press("enter")
			b.Shows("STEPS", shows)
		}
	}
}

// The mark of the focus stands at the open tab, not at the first.
func TestFocusStandsAtTheOpenTab(t *testing.T) {
	for _, size := range uitest.Sizes {
		b := newBench(t, uitest.SampleSettings(), size.Width, size.Height)
		b.OutOfText()
		for i, title := range []string{"PICKER", "FILELINK", "CONVERSION", "VIEWER", "SERVER", "CURL", "STEPS"} {
			b.Press(strconv.Itoa(i + 1))
			if screen := b.Screen(); !strings.Contains(screen, "▌ "+title) && !strings.Contains(screen, "▌"+title) {
				t.Errorf("%dx%d: no mark at %s:\n%s", size.Width, size.Height, title, screen)
			}
			if n := strings.Count(b.Screen(), "▌"); n != 1 {
				t.Errorf("%dx%d, %s: %d marks", size.Width, size.Height, title, n)
			}
		}
		b.Press("enter")
		b.Hides("▌ STEPS", "▌STEPS")
	}
}
