package ui

import (
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"policybench/ui/clip"
)

// late is what the clipboard says some time after the key.
func (b *bench) late() {
	b.send(copiedMsg{"conversion URL", "text", clip.Outcome{OSC52: true}})
}

const quitCaution = "ctrl+c again quits"

// A caution stands as long as it is in force: what comes late waits behind it.
func TestLateResultWaitsBehindTheCaution(t *testing.T) {
	b := newBench(t, sampleSettings(), 120, 36)
	b.press("tab", "space", "ctrl+c")
	b.late()
	b.shows(quitCaution)
	b.hides("sent conversion URL")
	b.pass(quitWindow)
	b.send(toastOverMsg{b.toast.serial})
	b.hides(quitCaution)
	b.shows("sent conversion URL")
	b.pass(toastTime)
	b.send(toastOverMsg{b.toast.serial})
	b.hides("sent conversion URL")
}

// Whatever else one does ends the caution, and then a second ctrl+c asks again.
func TestCautionEndsWithItsForce(t *testing.T) {
	others := map[string]func(b *bench){
		"a key":   func(b *bench) { b.press("right") },
		"a click": func(b *bench) { b.send(tea.MouseClickMsg{X: 5, Y: 10, Button: tea.MouseLeft}) },
		"a paste": func(b *bench) { b.send(tea.PasteMsg{Content: "x"}) },
	}
	for what, other := range others {
		b := newBench(t, sampleSettings(), 120, 36)
		b.press("tab", "space", "ctrl+c")
		b.late()
		other(b)
		b.hides(quitCaution)
		b.shows("sent conversion URL")
		b.press("ctrl+c")
		if b.quits() {
			t.Errorf("after %s the next ctrl+c quits", what)
		}
		b.shows(quitCaution)
	}
}

// A failure is read before anything that comes late, and a caution before a failure.
func TestFailureStaysUntilAKey(t *testing.T) {
	b := newBench(t, sampleSettings(), 120, 36)
	b.press("backspace", "x", "ctrl+y")
	b.shows("nothing to take")
	b.late()
	b.shows("nothing to take")
	b.press("tab")
	b.shows("sent conversion URL")
	b.press("ctrl+y")
	b.shows("nothing to take")
	b.press("ctrl+c")
	b.shows(quitCaution)
	b.send(savedMsg{err: tea.ErrInterrupted})
	b.shows(quitCaution)
	b.press("tab")
	b.shows("saving failed")
	b.pass(time.Minute)
	b.shows("saving failed")
}
