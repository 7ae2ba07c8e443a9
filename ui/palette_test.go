package ui

import (
	"strings"
	"testing"

	"policybench/ui/uitest"
)

// The palette finds a field by its label, its flag and its JSON key, and goes there,
// unfolding More limits where it lies there.
func TestPaletteGoesToFields(t *testing.T) {
	for typed, want := range map[string]string{
		"max size": "Max size", "maxSize": "Max size", "--max-size": "Max size", "minsize": "Min size", "size": "Min size",
		"container": "Container", "secret": "App secret", "transform": "Transform",
		"go file": "File", "cname": "CNAME", "api key": "API key", "expiry": "Expiry", "path": "Path", "url": "Url", "go calls": "Calls", "go recipe": "Recipe",
	} {
		b := newBench(t, uitest.SampleSettings(), 120, 36)
		b.Press("f4")
		b.Typed(typed)
		b.Shows("▌ go to " + want)
		b.Press("enter")
		b.Shows("▌ " + want)
	}
}

// What cannot be done stands below what can, letters apart are no words, and what finds
// nothing promises nothing.
func TestPaletteOrder(t *testing.T) {
	b := newBench(t, uitest.SampleSettings(), 120, 36)
	b.Press("f4")
	b.Typed("secret")
	refused := false
	for range 40 {
		if why := strings.Contains(b.Screen(), "has not the focus") || strings.Contains(b.Screen(), "on Inspect: "); refused && !why {
			t.Fatalf("it can be done and stands last:\n%s", b.Screen())
		} else if why {
			refused = true
		}
		b.Press("down")
	}
	if !refused {
		t.Errorf("nothing is refused:\n%s", b.Screen())
	}
	b.Hides("copy the fixed")
	for typed, says := range map[string]string{"sizzzq": "nothing like that: fewer letters find more", "§": "nothing like that "} {
		b.Press("ctrl+u")
		b.Typed(typed)
		b.Shows(says)
	}
	for typed, want := range map[string]string{"redo": "bring back what was undone", "cli": "show as command", "sacm": "show as command", "help": "help"} {
		b.Press("ctrl+u")
		b.Typed(typed)
		b.Shows("▌ " + want)
	}
}
