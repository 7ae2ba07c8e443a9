package build

import (
	"fmt"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"policybench/signing"
	"policybench/snippets"
	"policybench/ui/draft"
	"policybench/ui/page"
	"policybench/ui/profile"
	"policybench/ui/root"
	"policybench/ui/uitest"
)

func TestFocusStartsOnExpiry(t *testing.T) {
	b := newBench(t, uitest.SampleSettings(), 120, 36)
	if built(b).focus != fieldStop(draft.Expiry) {
		t.Errorf("the focus is on %v", built(b).focus)
	}
	b.Shows("▌ Expiry")
}

func TestTypingSigns(t *testing.T) {
	b := newBench(t, uitest.SampleSettings(), 120, 36)
	before := built(b).result.Security
	b.Press("end", "backspace", "d")
	after := built(b).result
	if after.Security == before || !after.OK {
		t.Fatal("the signature did not follow the expiry")
	}
	// The pair that the standard library's own signer makes of the JSON shown.
	want, err := signing.Sign(signing.NewSecret(profile.SampleSecret), after.Policy)
	if err != nil || want != after.Security {
		t.Errorf("signed %v, want %v (%v)", after.Security, want, err)
	}
	b.Shows("1d", after.Security.Signature[:20])
}

// Why it is the last good one is said at every size, and no color alone says it.
func TestLastGoodResultIsNamed(t *testing.T) {
	for _, size := range uitest.Sizes {
		b := newBench(t, uitest.SampleSettings(), size.Width, size.Height)
		b.Press("end", "x")
		b.Shows("the last good one, until")
		b.Hides("all copied")
	}
}

// The last good result stays while a value is half typed, and cannot be taken.
func TestLastGoodResultStays(t *testing.T) {
	b := newBench(t, uitest.SampleSettings(), 120, 36)
	signature := built(b).result.Security.Signature
	b.Press("end", "backspace", "x")
	b.Shows(`"x" is no unit`, "the last good one, until Expiry is fixed", signature[:20], "/rotate=deg:90")
	if got := b.Page().Subject().Text; got != "" {
		t.Errorf("%q could be copied", got)
	}
	b.Press("ctrl+y")
	b.Shows("nothing to take: until Expiry is fixed")
	b.Press("backspace", "h")
	b.Hides("the last good one")
}

func TestPasteSaysWhatItLeavesOut(t *testing.T) {
	for paste, said := range map[string]bool{"1\u202e2h": true, "\xff12h": true, "\x0012h": true, " 12h\n": false} {
		b := newBench(t, uitest.SampleSettings(), 120, 36)
		b.Press("backspace", "backspace")
		b.Send(tea.PasteMsg{Content: paste})
		if got := built(b).draft.Text[draft.Expiry]; got != "12h" {
			t.Errorf("%q became %q", paste, got)
		}
		if got := strings.Contains(b.Screen(), "cannot be seen were left out"); got != said {
			t.Errorf("%q: said %v, want %v", paste, got, said)
		}
	}
}

func TestOwnSecretBesideTheSamplesKey(t *testing.T) {
	b := newBench(t, uitest.SampleSettings(), 120, 36)
	b.Hides("still the sample")
	b.TabTo("App secret")
	b.Typed("mine")
	b.Shows("still the sample app's key", "still the sample app's file")
	b.Press("ctrl+u")
	b.Hides("still the sample")
}

func TestLastGoodResultNamesTheField(t *testing.T) {
	b := newBench(t, uitest.SampleSettings(), 120, 36)
	built(b).change(built(b).draft.Set(draft.File, "no/file", b.Now))
	b.Shows(`json       {"expiry"`, "the last good one, until File is fixed")
	built(b).change(built(b).draft.Set(draft.File, "", b.Now).Set(draft.Path, "(", b.Now))
	b.Shows("the last good one, until Path is fixed")
}

func TestNarrowSaysAllOfWhatIsMissing(t *testing.T) {
	b := newBench(t, uitest.SampleSettings(), 40, 12)
	b.Press("esc", "down")
	b.Shows("this form needs an external URL", "under File")
}

func TestFocusOrder(t *testing.T) {
	b := newBench(t, uitest.SampleSettings(), 120, 36)
	want := []stop{
		fieldStop(draft.Calls), fieldStop(draft.Transform), fieldStop(draft.CNAME), fieldStop(draft.APIKey),
		fieldStop(draft.AppSecret), stopLimits, stopJSON, stopPolicy, stopSignature, stopSnippet,
		fieldStop(draft.Recipe), fieldStop(draft.File), stopOnly, fieldStop(draft.Expiry),
	}
	for _, s := range want {
		b.Press("tab")
		if built(b).focus != s {
			t.Fatalf("the focus is on %v, want %v", built(b).focus, s)
		}
	}
	for i := len(want) - 2; i >= 0; i-- {
		b.Press("shift+tab")
		if built(b).focus != want[i] {
			t.Fatalf("backwards: the focus is on %v, want %v", built(b).focus, want[i])
		}
	}
}

func TestEnterIsNext(t *testing.T) {
	b := newBench(t, uitest.SampleSettings(), 120, 36)
	b.Press("enter")
	if built(b).focus != fieldStop(draft.Calls) {
		t.Errorf("the focus is on %v", built(b).focus)
	}
}

func TestEscapeLadder(t *testing.T) {
	b := newBench(t, uitest.SampleSettings(), 120, 36)
	b.Press("f1")
	b.Shows("Everywhere")
	b.Press("esc")
	b.Hides("Everywhere")
	b.Press("tab", "tab", "esc")
	if built(b).focus != stopSnippet {
		t.Fatal("esc did not go to the snippet")
	}
	b.Press("esc")
	if b.Quits() || built(b).focus != stopSnippet {
		t.Fatal("esc went further")
	}
	b.Press("enter")
	if built(b).focus != fieldStop(draft.Transform) {
		t.Errorf("enter did not return: %v", built(b).focus)
	}
}

func TestCalls(t *testing.T) {
	b := newBench(t, uitest.SampleSettings(), 120, 36)
	b.Press("tab")
	b.Shows("pick: upload files")
	b.Press("space")
	if !built(b).draft.Ticked[signing.Pick] {
		t.Error("space did not tick")
	}
	b.Press("right")
	b.Shows("read: view and download")
	b.Press("down", "down", "down", "down")
	b.Shows("runWorkflow: run a workflow")
	b.Press("down")
	if built(b).focus != fieldStop(draft.Transform) {
		t.Error("down at the edge did not leave")
	}
	for _, call := range allCalls {
		if built(b).draft.Ticked[call] {
			built(b).change(built(b).draft.Tick(call, false))
		}
	}
	b.Press("esc")
	b.Shows("! no call key: everything but exif")
}

// A link pasted into a field of the request is taken apart, and that is said.
func TestPastedLinkIsTakenApart(t *testing.T) {
	const url = "https://cdn.files.example.com/resize=width:200/KW9EJhYtS6y48Whm2S6D"
	for _, f := range []draft.Field{draft.File, draft.Expiry, draft.Transform, draft.CNAME} {
		b := newBench(t, uitest.SampleSettings(), 120, 36)
		built(b).moveTo(fieldStop(f))
		b.Send(tea.PasteMsg{Content: url})
		b.Shows("File        KW9EJhYtS6y48Whm2S6D", "Transform   resize=width:200", "CNAME       files.example.com",
			"taken from the link: File KW9EJhYtS6y48Whm2S6D, Transform resize=width:200")
		if text := built(b).form.editor.Input.Value(); text != built(b).text(f) {
			t.Errorf("%s: the field holds %q, the draft %q", f, text, built(b).text(f))
		}
	}
}

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

func TestMoreLimits(t *testing.T) {
	b := newBench(t, uitest.SampleSettings(), 120, 36)
	b.Hides("Container")
	b.TabTo("More limits")
	b.Press("space")
	b.Shows("Container", "▌ Path")
	b.Typed("/up/.*")
	b.Shows(`"path":"/up/.*"`)
	b.Press("shift+tab", "space")
	b.Shows("Container") // a value in it stays in view
}

func TestAnchor(t *testing.T) {
	b := newBench(t, uitest.SampleSettings(), 120, 36)
	before := built(b).result.Expiry.Unix
	b.Pass(50 * time.Second)
	if built(b).result.Expiry.Unix != before {
		t.Fatal("the expiry moved while time passed")
	}
	b.Shows("in 59 minutes")
	b.Press("ctrl+r")
	if got := built(b).result.Expiry.Unix; got < before+50 {
		t.Errorf("anchored to %d, was %d", got, before)
	}
}

func TestCountdownCrossesTheEnd(t *testing.T) {
	b := newBench(t, uitest.SampleSettings(), 120, 36)
	b.Press("backspace", "backspace", "2", "s")
	for range 4 {
		b.Pass(time.Second)
	}
	b.Shows("expired")
}

func TestNoSecret(t *testing.T) {
	b := newBench(t, profile.Settings{Theme: "dark"}, 120, 36)
	b.Hides(root.SampleLine)
	b.Shows("no app secret")
	if built(b).result.OK {
		t.Error("signed without a secret")
	}
}

func TestLoadIsSignedAsItCame(t *testing.T) {
	b := newBench(t, uitest.SampleSettings(), 120, 36)
	const policy = "eyJoYW5kbGUiOiJLVzlFSmhZdFM2eTQ4V2htMlM2RCIsImV4cGlyeSI6MTg5MzQ1NjAwMH0="
	b.Send(page.Load{Policy: policy, Tasks: []string{"rotate=deg:90"}})
	if got := built(b).result.Encoded; got != policy {
		t.Errorf("signed %q, want %q", got, policy)
	}
	b.Shows("KW9EJhYtS6y48Whm2S6D")
}

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
	built(b).moveTo(fieldStop(draft.AppSecret))
	b.Typed("first")
	b.Shows("5 characters, typed")
	b.Press("tab", "shift+tab")
	b.Typed("the second")
	b.Shows("10 characters, typed")
	b.Press("tab", "shift+tab", "backspace")
	b.Shows("26 characters, sample")
}
