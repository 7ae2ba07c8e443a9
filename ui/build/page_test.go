package build

import (
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"policybench/signing"
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

func TestNarrowSaysAllOfWhatIsMissing(t *testing.T) {
	b := newBench(t, uitest.SampleSettings(), 40, 12)
	b.Press("esc", "down")
	b.Shows("this code needs an external URL", "under File")
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
			b.ClickOn("■ " + string(call))
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
		goTo(b, f)
		b.Send(tea.PasteMsg{Content: url})
		b.Shows("File        KW9EJhYtS6y48Whm2S6D", "Transform   resize=width:200", "CNAME       files.example.com",
			"taken from the link: File KW9EJhYtS6y48Whm2S6D, Transform resize=width:200")
		if text := built(b).form.editor.Input.Value(); text != built(b).text(f) {
			t.Errorf("%s: the field holds %q, the draft %q", f, text, built(b).text(f))
		}
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
