package ui

import (
	"strings"
	"testing"
)

func TestEdit(t *testing.T) {
	b := newBench(t, ownerSettings(), 120, 36)
	good := link(t, ownApp, alive)
	b.pasted(good + "0")
	b.hides("✓ VALID")
	b.press("e", "end")
	b.press("q", "backspace", "backspace")
	if b.quits() {
		t.Fatal("a q in the editor quit")
	}
	if inspected(b).text != good {
		t.Fatalf("the text is %q", inspected(b).text)
	}
	b.shows("✓ VALID", "Edit")
	b.press("esc")
	b.hides("esc ends the edit")
	b.press("u")
	if inspected(b).text != good+"0" {
		t.Errorf("u brings back %q", inspected(b).text)
	}
}

func TestTypeFromNothing(t *testing.T) {
	b := newBench(t, supportSettings(), 120, 36)
	b.press("e")
	b.typed(`{"expiry":1}`)
	b.shows("Edit", "expiry")
	b.press("esc")
	if inspected(b).text != `{"expiry":1}` {
		t.Errorf("typed %q", inspected(b).text)
	}
}

func TestEditOfALongText(t *testing.T) {
	b := newBench(t, supportSettings(), 120, 36)
	b.pasted(strings.Repeat(link(t, ownApp, alive)+"\n", 200))
	b.press("e")
	b.shows("too long to edit here")
}
