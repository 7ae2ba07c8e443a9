package inspect

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"policybench/signing/report"
	"policybench/ui/root"
	"policybench/ui/uitest"
)

func TestPasteReplacesAndUndoes(t *testing.T) {
	b := newBench(t, uitest.OwnerSettings(), 120, 36)
	b.Shows("Paste what fails")
	first, second := uitest.Link(t, uitest.OwnApp, uitest.Alive), uitest.Link(t, uitest.OtherApp, uitest.Alive)
	b.Pasted(first)
	b.Shows("VALID")
	b.Pasted(second)
	b.Shows("MISMATCH")
	b.Press("u")
	b.Shows("VALID")
	b.Press("u")
	b.Shows("MISMATCH")
}

func TestUndoOfTheFirstPaste(t *testing.T) {
	b := newBench(t, uitest.OwnerSettings(), 120, 36)
	b.Pasted(uitest.Link(t, uitest.OwnApp, uitest.Alive))
	b.Press("u")
	b.Shows("Paste what fails")
	b.Press("u")
	b.Shows("VALID")
}

func TestUnverifiedNeverLooksValid(t *testing.T) {
	b := newBench(t, uitest.SupportSettings(), 120, 36)
	b.Pasted(uitest.Link(t, uitest.OwnApp, uitest.Alive))
	b.Shows("? NOT VERIFIED", "GENUINE ? needs the app secret", "no app secret")
	b.Hides("VALID ", "✓ VALID")
}

// TestValidPairThatFails holds that a pair which is right does not hide a problem.
func TestValidPairThatFails(t *testing.T) {
	b := newBench(t, uitest.OwnerSettings(), 120, 36)
	b.Pasted(uitest.Link(t, uitest.OwnApp, `{"expiry":1893456000000,"call":["read"]}`))
	b.Hides("✓ VALID")
	b.Shows("! VALID", "milliseconds")
}

// TestValues holds that tab reaches every value, and y takes it whole. What the link asks
// for is a list of its own only where the link is not shown part by part beside it.
func TestValues(t *testing.T) {
	b := newBench(t, uitest.OwnerSettings(), 120, 36)
	pair := uitest.Signed(t, uitest.OwnApp, uitest.Alive)
	b.Pasted(uitest.Link(t, uitest.OwnApp, uitest.Alive))
	b.Hides("What it asks for")
	b.Press("z")
	b.Shows("What it asks for")
	got := map[string]string{}
	for range inspected(b).items() {
		b.Press("tab")
		s := inspected(b).Subject()
		got[s.Name] = s.Text
	}
	for name, want := range map[string]string{
		"policy JSON": uitest.Alive, "encoded policy": pair.Policy, "signature": pair.Signature,
		"expiry": "1893456000", "host": "cdn.filestackcontent.com", "handle": uitest.File,
	} {
		if got[name] != want {
			t.Errorf("%s is %q, want %q", name, got[name], want)
		}
	}
}

func TestExample(t *testing.T) {
	b := newBench(t, uitest.SampleSettings(), 120, 36)
	b.Press("f3", "enter")
	b.Shows("ALIVE ✗", "rotate=deg:90")
}

func TestClickAndWheel(t *testing.T) {
	b := newBench(t, uitest.OwnerSettings(), 120, 36)
	b.Pasted(strings.Repeat(uitest.Link(t, uitest.OwnApp, `{"expiry":1893456000}`)+"\n", 30))
	b.Press("enter")
	lines := strings.Split(b.Screen(), "\n")
	at := func(text string) (x, y int) {
		for y, line := range lines {
			if i := strings.Index(line, text); i >= 0 {
				return len([]rune(line[:i])), y
			}
		}
		t.Fatalf("no %q on\n%s", text, b.Screen())
		return 0, 0
	}
	x, y := at("no handle")
	b.Send(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft})
	if f, _ := inspected(b).selected(); f.Code != report.CodeNoHandle {
		t.Errorf("a click selects %s", f.Code)
	}
	_, y = at("eyJ")
	b.Send(tea.MouseClickMsg{X: 12, Y: y, Button: tea.MouseLeft})
	b.Press("z")
	lines = strings.Split(b.Screen(), "\n")
	x, y = at("Pasted")
	b.Send(tea.MouseWheelMsg{X: x, Y: y + 3, Button: tea.MouseWheelDown})
	b.View()
	if inspected(b).textTop != root.WheelLines {
		t.Errorf("the wheel scrolls the text to %d", inspected(b).textTop)
	}
}
