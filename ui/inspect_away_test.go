package ui

import (
	"strings"
	"testing"

	"policybench/ui/draft"
	"policybench/ui/page"
	"policybench/ui/uitest"
)

// TestBuildAndBack holds that a policy goes to Build byte for byte, with the request
// around it, and that nothing of Inspect is lost on the way.
func TestBuildAndBack(t *testing.T) {
	b := newBench(t, uitest.OwnerSettings(), 120, 36)
	json := `{ "handle":"` + uitest.File + `", "expiry":1893456000,"call":["convert","read"]}`
	pair := uitest.Signed(t, uitest.OwnApp, json)
	b.Pasted("https://cdn.filestackcontent.com/ANdpKX6pWRIevNAWvvOOtz/security=p:" + pair.Policy + ",s:" + pair.Signature + "/rotate=deg:90/" + uitest.File)
	b.Press("j", "b")
	if b.Current != page.BuildPage {
		t.Fatal("b did not go to Build")
	}
	form := form(b)
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
	text, finding := inspected(b).text, inspected(b).finding
	b.Press("f3")
	b.Shows("VALID")
	if p := inspected(b); p.text != text || p.finding != finding || p.undo == nil {
		t.Error("Inspect has lost something")
	}
}

// A policy that lost its padding would be signed as no server reads it, and a custom
// host is named without the prefix that every snippet puts before it.
func TestLoadMendsPaddingAndHost(t *testing.T) {
	b := newBench(t, uitest.OwnerSettings(), 120, 36)
	pair := uitest.Signed(t, uitest.OwnApp, `{"expiry":1893456000,"call":["read","convert"],"handle":"`+uitest.File+`"}`)
	b.Pasted("https://cdn.files.example.com/" + uitest.File + "?policy=" + strings.TrimRight(pair.Policy, "=") + "&signature=" + pair.Signature)
	b.Press("b")
	form := form(b)
	if got := form.result.Security; got != pair {
		t.Errorf("signed %q %q, want %q %q", got.Policy, got.Signature, pair.Policy, pair.Signature)
	}
	if got := form.draft.Text[draft.CNAME]; got != "files.example.com" {
		t.Errorf("CNAME is %q", got)
	}
}

func TestLoadNeedsAPolicy(t *testing.T) {
	b := newBench(t, uitest.OwnerSettings(), 120, 36)
	b.Pasted("Invalid Application")
	b.Press("b")
	if b.Current != page.InspectPage {
		t.Error("b left without a policy")
	}
}

// TestSecretTypedOnBuild holds that a secret typed there checks what is pasted here.
func TestSecretTypedOnBuild(t *testing.T) {
	b := newBench(t, uitest.SampleSettings(), 120, 36)
	b.Pasted(uitest.Link(t, uitest.OwnApp, uitest.Alive))
	b.Shows("NOT VERIFIED")
	b.Press("f2", "shift+tab", "shift+tab")
	b.Typed(uitest.OwnApp)
	b.Press("f3")
	b.Shows("VALID", "the Build form")
}

func TestCopies(t *testing.T) {
	b := newBench(t, uitest.SupportSettings(), 120, 36)
	broken := strings.Replace(uitest.Link(t, uitest.OwnApp, uitest.Alive), "&", "&amp;", 1)
	b.Pasted("see\n" + broken + "\nthere")
	tests := []struct{ key, name, holds string }{
		{"m", "mended text", "see\n" + uitest.Link(t, uitest.OwnApp, uitest.Alive) + "\nthere"},
		{"c", "reply", "Hello,\n"},
		{"r", "report", "```"},
	}
	for _, test := range tests {
		got := took(b, test.key)
		if got.Name != test.name || !strings.Contains(got.Text, test.holds) {
			t.Errorf("%s copies %q:\n%s", test.key, got.Name, got.Text)
		}
		if again := inspected(b).Subject(); again.Text != got.Text {
			t.Errorf("after %s, Y and w take %q", test.key, again.Name)
		}
	}
	b.Press("j")
	if got := inspected(b).Subject().Name; got != "finding" {
		t.Errorf("after moving on, y takes %q", got)
	}
}
