package inspect

import (
	"strings"
	"testing"

	"policybench/ui/uitest"
)

func TestEdit(t *testing.T) {
	b := newBench(t, uitest.OwnerSettings(), 120, 36)
	good := uitest.Link(t, uitest.OwnApp, uitest.Alive)
	b.Pasted(good + "0")
	b.Hides("✓ VALID")
	b.Press("e", "end")
	b.Press("q", "backspace", "backspace")
	if b.Quits() {
		t.Fatal("a q in the editor quit")
	}
	if inspected(b).text != good {
		t.Fatalf("the text is %q", inspected(b).text)
	}
	b.Shows("✓ VALID", "Edit")
	b.Press("esc")
	b.Hides("esc ends the edit")
	b.Press("u")
	if inspected(b).text != good+"0" {
		t.Errorf("u brings back %q", inspected(b).text)
	}
}

func TestTypeFromNothing(t *testing.T) {
	b := newBench(t, uitest.SupportSettings(), 120, 36)
	b.Press("e")
	b.Typed(`{"expiry":1}`)
	b.Shows("Edit", "expiry")
	b.Press("esc")
	if inspected(b).text != `{"expiry":1}` {
		t.Errorf("typed %q", inspected(b).text)
	}
}

func TestEditOfALongText(t *testing.T) {
	b := newBench(t, uitest.SupportSettings(), 120, 36)
	b.Pasted(strings.Repeat(uitest.Link(t, uitest.OwnApp, uitest.Alive)+"\n", 200))
	b.Press("e")
	b.Shows("too long to edit here")
}
