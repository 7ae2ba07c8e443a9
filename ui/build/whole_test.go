package build

import (
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"policybench/ui/clip"
	"policybench/ui/draft"
	"policybench/ui/page"
	"policybench/ui/root"
	"policybench/ui/uitest"
)

// A relative expiry that is over is never copied as it is: it is counted from now again,
// and that is said.
func TestCopyRenewsAnExpiryThatRanOut(t *testing.T) {
	b := newBench(t, uitest.CopyingSettings(), 120, 36)
	before := built(b).result.Security.Signature
	b.Press("ctrl+y")
	if built(b).result.Security.Signature != before {
		t.Fatal("a living expiry was counted again")
	}
	b.Pass(2 * time.Hour)
	b.Shows("expired since it was typed")
	b.Press("ctrl+y")
	got := uitest.Copies(b)
	if len(got) != 1 || built(b).result.RanOut || !strings.Contains(got[0].Text, built(b).result.Security.Signature) {
		t.Fatalf("copied %+v", got)
	}
	b.Send(root.CopiedMsg{What: "conversion URL", Text: "text", Outcome: clip.Outcome{OSC52: true}, Note: got[0].Note})
	b.Shows("sent conversion URL", "counted again from now: until 00:14")
}

// A policy without calls says so with every copy.
func TestCopySaysThatNothingIsLimited(t *testing.T) {
	b := newBench(t, uitest.CopyingSettings(), 120, 36)
	for call := range built(b).draft.Ticked {
		b.ClickOn("■ " + string(call))
	}
	b.Press("ctrl+y")
	if got := uitest.Copies(b); len(got) != 1 || !strings.Contains(got[0].Note, "everything but exif") {
		t.Errorf("copied %+v", got)
	}
}

// TestBuildAndBack holds that a policy goes to Build byte for byte, with the request
// around it, and that nothing of Inspect is lost on the way.
func TestBuildAndBack(t *testing.T) {
	b := newBench(t, uitest.OwnerSettings(), 120, 36)
	json := `{ "handle":"` + uitest.File + `", "expiry":1893456000,"call":["convert","read"]}`
	pair := uitest.Signed(t, uitest.OwnApp, json)
	b.Pasted("https://cdn.filestackcontent.com/ANdpKX6pWRIevNAWvvOOtz/security=p:" + pair.Policy + ",s:" + pair.Signature + "/rotate=deg:90/" + uitest.File)
	b.Press("j")
	before := b.Screen()
	b.Press("b")
	if b.Current != page.BuildPage {
		t.Fatal("b did not go to Build")
	}
	form := built(b)
	if form.result.Encoded != pair.Policy || form.result.Security.Signature != pair.Signature {
		t.Errorf("signed %q", form.result.JSON)
	}
	for field, want := range map[draft.Field]string{
		draft.APIKey: "ANdpKX6pWRIevNAWvvOOtz", draft.Handle: uitest.File, draft.Transform: "rotate=deg:90",
	} {
		if got := form.draft.Text[field]; got != want {
			t.Errorf("%v is %q, want %q", field, got, want)
		}
	}
	b.Press("f3")
	if b.Shows("VALID"); b.Screen() != before {
		t.Errorf("Inspect has lost something:\n%s\nwas\n%s", b.Screen(), before)
	}
}

// A policy that lost its padding would be signed as no server reads it, and a custom
// host is named without the prefix that every snippet puts before it.
func TestLoadMendsPaddingAndHost(t *testing.T) {
	b := newBench(t, uitest.OwnerSettings(), 120, 36)
	pair := uitest.Signed(t, uitest.OwnApp, `{"expiry":1893456000,"call":["read","convert"],"handle":"`+uitest.File+`"}`)
	b.Pasted("https://cdn.files.example.com/" + uitest.File + "?policy=" + strings.TrimRight(pair.Policy, "=") + "&signature=" + pair.Signature)
	b.Press("b")
	form := built(b)
	if got := form.result.Security; got != pair {
		t.Errorf("signed %q %q, want %q %q", got.Policy, got.Signature, pair.Policy, pair.Signature)
	}
	if got := form.draft.Text[draft.CNAME]; got != "files.example.com" {
		t.Errorf("CNAME is %q", got)
	}
}

// A blank paste says so, on both screens, and changes nothing.
func TestBlankPasteSaysSo(t *testing.T) {
	for _, key := range []string{"f2", "f3"} {
		for _, blank := range []string{"", " ", "\n\n", " \t\r\n"} {
			b := newBench(t, uitest.SampleSettings(), 80, 23)
			b.Press(key)
			current, policy := b.Current, built(b).result.JSON
			b.Send(tea.PasteMsg{Content: blank})
			b.Shows("the paste is blank")
			if b.Current != current || built(b).result.JSON != policy || b.Pages[page.InspectPage].Edited() {
				t.Errorf("%q on %s changes something", blank, key)
			}
		}
	}
}
