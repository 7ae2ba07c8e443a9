package ui

import (
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"policybench/ui/clip"
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

// A message never covers the keys: on a high screen it is read whole, on a low one it takes
// one row and ends where a sentence does, what matters most first.
func TestMessageLeavesTheKeys(t *testing.T) {
	failed := root.CopiedMsg{What: "conversion URL", Text: "text", Outcome: clip.Outcome{Causes: []string{
		"the clipboard tool failed: no clipboard tool found (xclip, xsel, wl-clipboard)", "a terminal of type linux has no clipboard"}}}
	sent := root.CopiedMsg{What: "filelink URL", Text: "text", Note: "your own app", Outcome: clip.Outcome{Tmux: true, OSC52: true, First: true}}
	for _, test := range []struct {
		name          string
		width, height int
		msg           root.CopiedMsg
		last          string // line of the message
	}{
		{"failed, high", 120, 36, failed, failed.Outcome.Say("conversion URL", "Y")},
		{"failed, wide", 100, 28, failed, "found (xclip, xsel, wl-clipboard); a terminal of type linux has no clipboard"},
		{"failed, low", 80, 24, failed, "conversion URL not copied: Y shows it, w saves it"},
		{"failed, lower", 60, 20, failed, "conversion URL not copied: Y shows it, w saves it"},
		{"failed, narrow", 40, 12, failed, "conversion URL not copied: Y shows it"},
		{"sent, low", 80, 24, sent, "sent filelink URL to tmux and the terminal"},
		{"sent, lower", 60, 20, sent, "sent filelink URL to tmux and the terminal"},
		{"sent, narrow", 40, 12, sent, "sent filelink URL to tmux and the…"},
	} {
		b := newBench(t, uitest.SupportSettings(), test.width, test.height)
		b.Press("f3")
		above := strings.Split(b.Screen(), "\n")[:test.height-2]
		b.Send(test.msg)
		rows := strings.Split(b.Screen(), "\n")
		if !strings.Contains(rows[test.height-1], "f4 all") {
			t.Errorf("%s: the keys are covered:\n%s", test.name, b.Screen())
		}
		if said := strings.Trim(rows[test.height-2], " "); test.last != said && !strings.HasSuffix(test.last, said) {
			t.Errorf("%s: said %q, want %q", test.name, said, test.last)
		}
		if test.height <= 24 && strings.Join(above, "\n") != strings.Join(rows[:test.height-2], "\n") {
			t.Errorf("%s: more than one row is covered:\n%s", test.name, b.Screen())
		}
		uitest.Fits(t, b, test.width, test.height)
	}
}

// A message ends with the next key that does something, and not with one that does nothing.
func TestMessageEndsWithTheNextDeed(t *testing.T) {
	b := newBench(t, uitest.SupportSettings(), 80, 24)
	b.Pasted(uitest.Link(t, uitest.OwnApp, uitest.Alive))
	b.Late()
	b.Press("Q")
	b.Shows("sent conversion URL")
	b.Press("s")
	b.Hides("sent conversion URL")
	b.Shows("app secret")
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

// What a page said about its own keys goes with it; what became of a copy is said on each.
func TestHintsStayOnTheirPage(t *testing.T) {
	b := newBench(t, uitest.SupportSettings(), 120, 36)
	b.Pasted(uitest.Link(t, uitest.OwnApp, uitest.Alive))
	b.Press("b")
	b.Shows("loaded")
	b.Press("f3")
	b.Hides("loaded")
	b.Press("f2")
	b.Late()
	b.Shows("sent conversion URL")
}
