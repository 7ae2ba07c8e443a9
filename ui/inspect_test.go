package ui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"policybench/signing/report"
	"policybench/ui/root"
)

func TestPasteReplacesAndUndoes(t *testing.T) {
	b := newBench(t, ownerSettings(), 120, 36)
	b.shows("Paste what fails")
	first, second := link(t, ownApp, alive), link(t, otherApp, alive)
	b.pasted(first)
	b.shows("VALID")
	b.pasted(second)
	b.shows("MISMATCH")
	b.press("u")
	b.shows("VALID")
	b.press("u")
	b.shows("MISMATCH")
}

func TestUndoOfTheFirstPaste(t *testing.T) {
	b := newBench(t, ownerSettings(), 120, 36)
	b.pasted(link(t, ownApp, alive))
	b.press("u")
	b.shows("Paste what fails")
	b.press("u")
	b.shows("VALID")
}

func TestUnverifiedNeverLooksValid(t *testing.T) {
	b := newBench(t, supportSettings(), 120, 36)
	b.pasted(link(t, ownApp, alive))
	b.shows("? NOT VERIFIED", "GENUINE ? unknown", "no app secret")
	b.hides("VALID ", "✓ VALID")
}

// TestValidPairThatFails holds that a pair which is right does not hide a problem.
func TestValidPairThatFails(t *testing.T) {
	b := newBench(t, ownerSettings(), 120, 36)
	b.pasted(link(t, ownApp, `{"expiry":1893456000000,"call":["read"]}`))
	b.hides("✓ VALID")
	b.shows("! VALID", "milliseconds")
}

// TestValues holds that tab reaches every value, and y takes it whole.
func TestValues(t *testing.T) {
	b := newBench(t, ownerSettings(), 120, 36)
	pair := signed(t, ownApp, alive)
	b.pasted(link(t, ownApp, alive))
	got := map[string]string{}
	for range inspected(b).items() {
		b.press("tab")
		s := inspected(b).Subject()
		got[s.Name] = s.Text
	}
	for name, want := range map[string]string{
		"policy JSON": alive, "encoded policy": pair.Policy, "signature": pair.Signature,
		"expiry": "1893456000", "host": "cdn.filestackcontent.com", "handle": file,
	} {
		if got[name] != want {
			t.Errorf("%s is %q, want %q", name, got[name], want)
		}
	}
}

func TestExample(t *testing.T) {
	b := newBench(t, sampleSettings(), 120, 36)
	b.press("f3", "enter")
	b.shows("ALIVE ✗", "rotate=deg:90")
}

func TestClickAndWheel(t *testing.T) {
	b := newBench(t, ownerSettings(), 120, 36)
	b.pasted(strings.Repeat(link(t, ownApp, `{"expiry":1893456000}`)+"\n", 30))
	lines := strings.Split(b.screen(), "\n")
	at := func(text string) (x, y int) {
		for y, line := range lines {
			if i := strings.Index(line, text); i >= 0 {
				return len([]rune(line[:i])), y
			}
		}
		t.Fatalf("no %q on\n%s", text, b.screen())
		return 0, 0
	}
	x, y := at("no handle")
	b.send(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft})
	if f, _ := inspected(b).selected(); f.Code != report.CodeNoHandle {
		t.Errorf("a click selects %s", f.Code)
	}
	_, y = at("eyJ")
	b.send(tea.MouseClickMsg{X: 12, Y: y, Button: tea.MouseLeft})
	x, y = at("Pasted")
	b.send(tea.MouseWheelMsg{X: x, Y: y + 3, Button: tea.MouseWheelDown})
	b.View()
	if inspected(b).textTop != root.WheelLines {
		t.Errorf("the wheel scrolls the text to %d", inspected(b).textTop)
	}
}
