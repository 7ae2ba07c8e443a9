package ui

import (
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"policybench/ui/clip"
	"policybench/ui/kit"
	"policybench/ui/page"
	"policybench/ui/root"
	"policybench/ui/uitest"
)

const quitCaution = "ctrl+c again quits"

// A caution stands as long as it is in force: what comes late waits behind it.
func TestLateResultWaitsBehindTheCaution(t *testing.T) {
	b := newBench(t, uitest.SampleSettings(), 120, 36)
	b.Press("tab", "space", "ctrl+c")
	b.Late()
	b.Shows(quitCaution)
	b.Hides("sent conversion URL")
	b.Pass(root.QuitWindow)
	b.Send(page.ToastOver{Serial: b.Toast.Serial})
	b.Hides(quitCaution)
	b.Shows("sent conversion URL")
	b.Pass(page.ToastTime)
	b.Send(page.ToastOver{Serial: b.Toast.Serial})
	b.Hides("sent conversion URL")
}

// Whatever else one does ends the caution, and then a second ctrl+c asks again.
func TestCautionEndsWithItsForce(t *testing.T) {
	others := map[string]func(b *uitest.Bench){
		"a key":   func(b *uitest.Bench) { b.Press("right") },
		"a click": func(b *uitest.Bench) { b.Send(tea.MouseClickMsg{X: 5, Y: 10, Button: tea.MouseLeft}) },
		"a paste": func(b *uitest.Bench) { b.Send(tea.PasteMsg{Content: "x"}) },
	}
	for what, other := range others {
		b := newBench(t, uitest.SampleSettings(), 120, 36)
		b.Press("tab", "space", "ctrl+c")
		b.Late()
		other(b)
		b.Hides(quitCaution)
		b.Shows("sent conversion URL")
		b.Press("ctrl+c")
		if b.Quits() {
			t.Errorf("after %s the next ctrl+c quits", what)
		}
		b.Shows(quitCaution)
	}
}

// A failure is read before anything that comes late, and a caution before a failure.
func TestFailureStaysUntilAKey(t *testing.T) {
	b := newBench(t, uitest.SampleSettings(), 120, 36)
	b.Press("backspace", "x", "ctrl+y")
	b.Shows("nothing to take")
	b.Late()
	b.Shows("nothing to take")
	b.Press("tab")
	b.Shows("sent conversion URL")
	b.Press("ctrl+y")
	b.Shows("nothing to take")
	b.Press("ctrl+c")
	b.Shows(quitCaution)
	b.Send(root.SavedMsg{Err: tea.ErrInterrupted})
	b.Shows(quitCaution)
	b.Press("tab")
	b.Shows("saving failed")
	b.Pass(time.Minute)
	b.Shows("saving failed")
}

// A message is read whole at every size: it takes the free line, then the keys', then
// some of the page.
func TestMessageIsWhole(t *testing.T) {
	failed := root.CopiedMsg{What: "conversion URL", Text: "text", Outcome: clip.Outcome{Causes: []string{
		"the clipboard tool failed: no clipboard tool found (xclip, xsel, wl-clipboard)", "a terminal of type linux has no clipboard"}}}
	for _, size := range []struct{ width, height int }{{120, 36}, {100, 28}, {80, 23}, {60, 20}, {40, 12}} {
		b := newBench(t, uitest.SupportSettings(), size.width, size.height)
		b.Press("f3")
		b.Send(failed)
		if said := strings.Join(strings.Fields(b.Screen()), " "); !strings.Contains(said, failed.Outcome.Say("conversion URL", "Y")) {
			t.Errorf("%v: cut:\n%s", size, b.Screen())
		}
		uitest.Fits(t, b, size.width, size.height)
		if size.height >= kit.AiryHeight {
			b.Shows("f4 all")
		}
	}
}

// Y is a letter where text is typed: there esc comes first.
func TestMessageNamesKeysThatWork(t *testing.T) {
	first := root.CopiedMsg{What: "conversion URL", Text: "text", Outcome: clip.Outcome{OSC52: true, First: true}}
	b := newBench(t, uitest.SampleSettings(), 120, 36)
	b.Send(first)
	b.Shows("press esc, then Y to show it")
	b.Press("esc")
	b.Send(first)
	b.Shows("press Y to show it")
}

// What a page said about its own keys goes with it; what became of a copy stays.
func TestHintsStayOnTheirPage(t *testing.T) {
	b := newBench(t, uitest.SupportSettings(), 120, 36)
	b.Pasted(uitest.Link(t, uitest.OwnApp, uitest.Alive))
	b.Press("b")
	b.Shows("loaded")
	b.Press("f3")
	b.Hides("loaded")
	b.Late()
	b.Press("f2")
	b.Shows("sent conversion URL")
}
