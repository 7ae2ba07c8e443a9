package inspect

import (
	"strings"
	"testing"

	"policybench/ui/page"
	"policybench/ui/uitest"
)

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
	b.Press("f2")
	b.TabTo("App secret")
	b.Typed(uitest.OwnApp)
	b.Press("f3")
	b.Shows("VALID", "the Build form")
}

func TestCopies(t *testing.T) {
	b := newBench(t, uitest.SupportSettings(), 120, 36)
	broken := strings.Replace(uitest.Link(t, uitest.OwnApp, uitest.Alive), "&", "&amp;", 1)
	b.Pasted("see\n" + broken + "\nthere")
	tests := []struct{ key, name, holds string }{
		{"f", "fixed link", uitest.Link(t, uitest.OwnApp, uitest.Alive)},
		{"F", "fixed text", "see\n" + uitest.Link(t, uitest.OwnApp, uitest.Alive) + "\nthere"},
		{"r", "reply", "Hello,\n"},
		{"t", "ticket", "```"},
	}
	for _, test := range tests {
		got := took(b, test.key)
		if !strings.EqualFold(test.key, "f") { // it is read first, as it is copied
			words := strings.Fields(got.Text)
			b.Shows(words[0], words[1])
		}
		if got.Name != test.name || !strings.Contains(got.Text, test.holds) {
			t.Errorf("%s copies %q:\n%s", test.key, got.Name, got.Text)
		}
		if again := inspected(b).Subject(); again.Text != got.Text {
			t.Errorf("after %s, Y and w take %q", test.key, again.Name)
		}
	}
	b.Press("esc", "j")
	if got := inspected(b).Subject().Name; got != "finding" {
		t.Errorf("after moving on, y takes %q", got)
	}
}
