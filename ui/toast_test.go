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
)

// A relative expiry that is over is never copied as it is: it is counted from now again,
// and that is said.
func TestCopyRenewsAnExpiryThatRanOut(t *testing.T) {
	b := newBench(t, copyingSettings(), 120, 36)
	before := form(b).result.Security.Signature
	b.press("ctrl+y")
	if form(b).result.Security.Signature != before {
		t.Fatal("a living expiry was counted again")
	}
	b.pass(2 * time.Hour)
	b.shows("expired since it was typed")
	b.press("ctrl+y")
	got := copies(b)
	if len(got) != 1 || form(b).result.RanOut || !strings.Contains(got[0].Text, form(b).result.Security.Signature) {
		t.Fatalf("copied %+v", got)
	}
	b.send(root.CopiedMsg{What: "conversion URL", Text: "text", Outcome: clip.Outcome{OSC52: true}, Note: got[0].Note})
	b.shows("sent conversion URL", "counted again from now: until 00:14")
}

// A policy without calls says so with every copy.
func TestCopySaysThatNothingIsLimited(t *testing.T) {
	b := newBench(t, copyingSettings(), 120, 36)
	for _, call := range allCalls {
		form(b).change(form(b).draft.Tick(call, false))
	}
	b.press("ctrl+y")
	if got := copies(b); len(got) != 1 || !strings.Contains(got[0].Note, "everything but exif") {
		t.Errorf("copied %+v", got)
	}
}

const quitCaution = "ctrl+c again quits"

// A caution stands as long as it is in force: what comes late waits behind it.
func TestLateResultWaitsBehindTheCaution(t *testing.T) {
	b := newBench(t, sampleSettings(), 120, 36)
	b.press("tab", "space", "ctrl+c")
	b.late()
	b.shows(quitCaution)
	b.hides("sent conversion URL")
	b.pass(root.QuitWindow)
	b.send(page.ToastOver{Serial: b.Toast.Serial})
	b.hides(quitCaution)
	b.shows("sent conversion URL")
	b.pass(page.ToastTime)
	b.send(page.ToastOver{Serial: b.Toast.Serial})
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
	b.send(root.SavedMsg{Err: tea.ErrInterrupted})
	b.shows(quitCaution)
	b.press("tab")
	b.shows("saving failed")
	b.pass(time.Minute)
	b.shows("saving failed")
}

// A message is read whole at every size: it takes the free line, then the keys', then
// some of the page.
func TestMessageIsWhole(t *testing.T) {
	failed := root.CopiedMsg{What: "conversion URL", Text: "text", Outcome: clip.Outcome{Causes: []string{
		"the clipboard tool failed: no clipboard tool found (xclip, xsel, wl-clipboard)", "a terminal of type linux has no clipboard"}}}
	for _, size := range []struct{ width, height int }{{120, 36}, {100, 28}, {80, 23}, {60, 20}, {40, 12}} {
		b := newBench(t, supportSettings(), size.width, size.height)
		b.press("f3")
		b.send(failed)
		if said := strings.Join(strings.Fields(b.screen()), " "); !strings.Contains(said, failed.Outcome.Say("conversion URL", "Y")) {
			t.Errorf("%v: cut:\n%s", size, b.screen())
		}
		fits(t, b, size.width, size.height)
		if size.height >= kit.AiryHeight {
			b.shows("? help")
		}
	}
}

// Y is a letter where text is typed: there esc comes first.
func TestMessageNamesKeysThatWork(t *testing.T) {
	first := root.CopiedMsg{What: "conversion URL", Text: "text", Outcome: clip.Outcome{OSC52: true, First: true}}
	b := newBench(t, sampleSettings(), 120, 36)
	b.send(first)
	b.shows("press esc, then Y to show it")
	b.press("esc")
	b.send(first)
	b.shows("press Y to show it")
}

// What a page said about its own keys goes with it; what became of a copy stays.
func TestHintsStayOnTheirPage(t *testing.T) {
	b := newBench(t, supportSettings(), 120, 36)
	b.pasted(link(t, ownApp, alive))
	b.press("b")
	b.shows("loaded")
	b.press("f3")
	b.hides("loaded")
	b.late()
	b.press("f2")
	b.shows("sent conversion URL")
}
