package ui

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
)

func TestFocusStartsOnExpiry(t *testing.T) {
	b := newBench(t, sampleSettings(), 120, 36)
	if form(b).focus != fieldStop(draft.Expiry) {
		t.Errorf("the focus is on %v", form(b).focus)
	}
	b.shows("▌ Expiry")
}

func TestTypingSigns(t *testing.T) {
	b := newBench(t, sampleSettings(), 120, 36)
	before := form(b).result.Security
	b.press("backspace", "d")
	after := form(b).result
	if after.Security == before || !after.OK {
		t.Fatal("the signature did not follow the expiry")
	}
	// The pair that the standard library's own signer makes of the JSON shown.
	want, err := signing.Sign(signing.NewSecret(profile.SampleSecret), after.Policy)
	if err != nil || want != after.Security {
		t.Errorf("signed %v, want %v (%v)", after.Security, want, err)
	}
	b.shows("1d", after.Security.Signature)
}

func TestErrorBlanksEverything(t *testing.T) {
	b := newBench(t, sampleSettings(), 120, 36)
	signature := form(b).result.Security.Signature
	b.press("backspace", "x")
	b.shows(`"x" is no unit`, "blank until Expiry is mended")
	b.hides(signature, signature[:20])
	if got := b.Page().Subject().Text; got != "" {
		t.Errorf("%q could be copied", got)
	}
	b.press("ctrl+y")
	b.shows("nothing to take: blank until Expiry is mended")
	b.press("backspace", "h")
	b.shows(form(b).result.Security.Signature)
}

func TestPasteSaysWhatItLeavesOut(t *testing.T) {
	for paste, said := range map[string]bool{"1\u202e2h": true, "\xff12h": true, "\x0012h": true, " 12h\n": false} {
		b := newBench(t, sampleSettings(), 120, 36)
		b.press("backspace", "backspace")
		b.send(tea.PasteMsg{Content: paste})
		if got := form(b).draft.Text[draft.Expiry]; got != "12h" {
			t.Errorf("%q became %q", paste, got)
		}
		if got := strings.Contains(b.screen(), "cannot be seen were left out"); got != said {
			t.Errorf("%q: said %v, want %v", paste, got, said)
		}
	}
}

func TestOwnSecretBesideTheSamplesKey(t *testing.T) {
	b := newBench(t, sampleSettings(), 120, 36)
	b.hides("still the sample")
	b.press("shift+tab", "shift+tab")
	b.typed("mine")
	b.shows("still the sample app's key", "still the sample app's file")
	b.press("ctrl+u")
	b.hides("still the sample")
}

func TestBlankJSONNamesAFieldOfThePolicy(t *testing.T) {
	b := newBench(t, sampleSettings(), 120, 36)
	form(b).change(form(b).draft.Set(draft.File, "no/file", b.Now))
	b.shows(`json      {"expiry"`, "signature blank until File is mended")
	form(b).change(form(b).draft.Set(draft.Path, "(", b.Now))
	b.shows("json      blank until Path is mended")
}

func TestNarrowSaysAllOfWhatIsMissing(t *testing.T) {
	b := newBench(t, sampleSettings(), 40, 12)
	b.press("esc", "down")
	b.shows("this form needs an external URL", "under File")
}

func TestFocusOrder(t *testing.T) {
	b := newBench(t, sampleSettings(), 120, 36)
	want := []stop{
		fieldStop(draft.Calls), fieldStop(draft.Handle), fieldStop(draft.File), fieldStop(draft.Transform),
		fieldStop(draft.CNAME), stopLimits, stopJSON, stopPolicy, stopSignature, stopSnippet,
		fieldStop(draft.APIKey), fieldStop(draft.AppSecret), fieldStop(draft.Recipe), fieldStop(draft.Expiry),
	}
	for _, s := range want {
		b.press("tab")
		if form(b).focus != s {
			t.Fatalf("the focus is on %v, want %v", form(b).focus, s)
		}
	}
	for i := len(want) - 2; i >= 0; i-- {
		b.press("shift+tab")
		if form(b).focus != want[i] {
			t.Fatalf("backwards: the focus is on %v, want %v", form(b).focus, want[i])
		}
	}
}

func TestEnterIsNext(t *testing.T) {
	b := newBench(t, sampleSettings(), 120, 36)
	b.press("enter")
	if form(b).focus != fieldStop(draft.Calls) {
		t.Errorf("the focus is on %v", form(b).focus)
	}
}

func TestEscapeLadder(t *testing.T) {
	b := newBench(t, sampleSettings(), 120, 36)
	b.press("f1")
	b.shows("Where no text is typed")
	b.press("esc")
	b.hides("Where no text is typed")
	b.press("tab", "tab", "esc")
	if form(b).focus != stopSnippet {
		t.Fatal("esc did not go to the snippet")
	}
	b.press("esc")
	if b.quits() || form(b).focus != stopSnippet {
		t.Fatal("esc went further")
	}
	b.press("enter")
	if form(b).focus != fieldStop(draft.Handle) {
		t.Errorf("enter did not return: %v", form(b).focus)
	}
}

func TestCalls(t *testing.T) {
	b := newBench(t, sampleSettings(), 120, 36)
	b.press("tab")
	b.shows("pick: upload files")
	b.press("space")
	if !form(b).draft.Ticked[signing.Pick] {
		t.Error("space did not tick")
	}
	b.press("right")
	b.shows("read: view and download")
	b.press("down", "down", "down", "down")
	b.shows("runWorkflow: run a workflow")
	b.press("down")
	if form(b).focus != fieldStop(draft.Handle) {
		t.Error("down at the edge did not leave")
	}
	for _, call := range allCalls {
		if form(b).draft.Ticked[call] {
			form(b).change(form(b).draft.Tick(call, false))
		}
	}
	b.press("esc")
	b.shows("! no call key: everything but exif")
}

// A link pasted into a field of the request is taken apart, and that is said.
func TestPastedLinkIsTakenApart(t *testing.T) {
	const url = "https://cdn.files.example.com/resize=width:200/KW9EJhYtS6y48Whm2S6D"
	for _, f := range []draft.Field{draft.Handle, draft.File, draft.Transform, draft.CNAME} {
		b := newBench(t, sampleSettings(), 120, 36)
		form(b).moveTo(fieldStop(f))
		b.send(tea.PasteMsg{Content: url})
		b.shows("Handle      KW9EJhYtS6y48Whm2S6D", "Transform   resize=width:200", "CNAME       files.example.com",
			"taken from the link: Handle KW9EJhYtS6y48Whm2S6D, Transform resize=width:200")
		if text := form(b).form.editor.Input.Value(); text != form(b).draft.Text[f] {
			t.Errorf("%s: the field holds %q, the draft %q", f, text, form(b).draft.Text[f])
		}
	}
}

func TestRecipes(t *testing.T) {
	b := newBench(t, sampleSettings(), 120, 36)
	b.press("shift+tab", "right", "right")
	b.shows("Upload with the picker", "visitors upload files")
	if !form(b).result.Policy.Allows(signing.Pick) || form(b).result.Policy.Allows(signing.Read) {
		t.Errorf("the recipe ticked %v", form(b).result.Policy.Call)
	}
	b.press("left", "left", "left")
	b.shows("Custom")
}

// Trying the recipes loses no calls that were ticked by hand.
func TestCustomKeepsItsCalls(t *testing.T) {
	b := newBench(t, sampleSettings(), 120, 36)
	b.press("tab", "space", "right", "right", "space", "shift+tab", "shift+tab")
	b.shows("Custom")
	mine := form(b).result.Encoded
	for _, way := range [][]string{{"right", "left"}, {"left", "left", "right", "right"}} {
		b.press(way...)
		if got := form(b).result.Encoded; got != mine {
			t.Errorf("after %v Custom signs %s, want %s", way, got, mine)
		}
	}
}

func TestTabsAndVariants(t *testing.T) {
	b := newBench(t, sampleSettings(), 120, 36)
	b.shows("CONVERSION")
	b.press("ctrl+n")
	b.shows("VIEWER", "div")
	b.press("ctrl+o")
	if got := form(b).tabs.shown.Variant; got != "preview" {
		t.Errorf("ctrl+o shows %q", got)
	}
	b.press("esc")
	for i, kind := range snippets.Tabs() {
		b.press(fmt.Sprint(i + 1))
		if got := form(b).tabs.shown.Kind; got != kind {
			t.Errorf("%d shows %q, want %q", i+1, got, kind)
		}
	}
	b.press("2", "right", "left", "left")
	b.shows("PICKER")
	b.press("up", "down", "down", "down")
	if got := form(b).tabs.shown.Variant; got != "html" {
		t.Errorf("the arrows show %q", got)
	}
	// Server shows two kinds: the libraries stand behind the code by hand.
	b.press("5")
	b.shows("by hand | library")
	b.press("up")
	if got := b.form().tabs.shown; got.Kind != snippets.SDK || got.Variant != "go" {
		t.Errorf("before the first stands %s %s", got.Kind, got.Variant)
	}
	b.press("down")
	if got := b.form().tabs.shown; got.Kind != snippets.Server || got.Variant != "node" {
		t.Errorf("behind the last stands %s %s", got.Kind, got.Variant)
	}
}

func TestDeniedTab(t *testing.T) {
	b := newBench(t, sampleSettings(), 120, 36)
	b.shows("Picker ✗")
	b.press("esc", "1")
	b.shows("this policy has no pick: the picker will be refused: space ticks it")
	b.press("space")
	b.hides("PICKER ✗", "refused")
	if !form(b).draft.Ticked[signing.Pick] {
		t.Error("space ticked nothing")
	}
}

func TestMoreLimits(t *testing.T) {
	b := newBench(t, sampleSettings(), 120, 36)
	b.hides("Container")
	b.press("tab", "tab", "tab", "tab", "tab", "tab", "space")
	b.shows("Container", "▌ Path")
	b.typed("/up/.*")
	b.shows(`"path":"/up/.*"`)
	b.press("shift+tab", "space")
	b.shows("Container") // a value in it stays in view
}

func TestAnchor(t *testing.T) {
	b := newBench(t, sampleSettings(), 120, 36)
	before := form(b).result.Expiry.Unix
	b.pass(50 * time.Second)
	if form(b).result.Expiry.Unix != before {
		t.Fatal("the expiry moved while time passed")
	}
	b.shows("in 59 minutes")
	b.press("ctrl+r")
	if got := form(b).result.Expiry.Unix; got < before+50 {
		t.Errorf("anchored to %d, was %d", got, before)
	}
}

func TestCountdownCrossesTheEnd(t *testing.T) {
	b := newBench(t, sampleSettings(), 120, 36)
	b.press("backspace", "backspace", "2", "s")
	for range 4 {
		b.pass(time.Second)
	}
	b.shows("expired")
}

func TestNoSecret(t *testing.T) {
	b := newBench(t, profile.Settings{Theme: "dark"}, 120, 36)
	b.hides(root.SampleLine)
	b.shows("no app secret")
	if form(b).result.OK {
		t.Error("signed without a secret")
	}
}

func TestLoadIsSignedAsItCame(t *testing.T) {
	b := newBench(t, sampleSettings(), 120, 36)
	const policy = "eyJoYW5kbGUiOiJLVzlFSmhZdFM2eTQ4V2htMlM2RCIsImV4cGlyeSI6MTg5MzQ1NjAwMH0="
	b.send(page.Load{Policy: policy, Tasks: []string{"rotate=deg:90"}})
	if got := form(b).result.Encoded; got != policy {
		t.Errorf("signed %q, want %q", got, policy)
	}
	b.shows("KW9EJhYtS6y48Whm2S6D")
}
