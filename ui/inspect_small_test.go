package ui

import (
	"strings"
	"testing"

	"policybench/ui/kit"
	"policybench/ui/page"
	"policybench/ui/profile"
)

// A year is no time to judge at.
func TestAsOfTakesNoYear(t *testing.T) {
	b := newBench(t, supportSettings(), 80, 23)
	b.pasted(link(t, ownApp, `{"expiry":1764536024}`))
	b.press("a")
	b.typed("2025")
	b.press("enter")
	b.shows("2025 is a whole year: its end: 2025-12-31", "EXPIRED")
	b.typed("-06-30")
	b.press("enter")
	b.shows("as of 30 Jun 2025", "NOT VERIFIED")
}

// On the smallest screen the reason of a mismatch can be read whole, and the question
// before signing with both its answers.
func TestSmallScreenSaysItWhole(t *testing.T) {
	b := newBench(t, ownerSettings(), 40, 12)
	b.pasted(unpadded(t))
	b.shows("was signed without its = padding")
	b.pasted(link(t, ownApp, `{"expiry":1764536024,"calls":["read"]}`))
	b.press("R")
	b.shows("FILESTACK_APP_SECRET", "mended; tab: nothing but a new expiry", "enter sign  esc leave it")
}

// A message that does not fit on one line takes the line of the keys as well.
func TestLongMessageTakesBothLines(t *testing.T) {
	b := newBench(t, sampleSettings(), 40, 12)
	b.press("tab", "space", "ctrl+c")
	b.shows("ctrl+c again quits: nothing of this is", " kept ")
	b.hides("tab next")
	b.pass(page.ToastTime)
	b.send(page.ToastOver{Serial: b.Toast.Serial})
	b.shows("? help", "space tick")
}

// The page before a paste says all of it on the smallest screen, with examples.
func TestSmallInvitationIsWhole(t *testing.T) {
	for says, s := range map[string]profile.Settings{
		"never refute": sampleSettings(), "stay unchecked": supportSettings(), "FILESTACK_APP_SECRET": ownerSettings(),
	} {
		b := newBench(t, s, 40, 12)
		b.press("f3")
		b.shows("?policy=eyJ…&signature=9b…", "no URL is fetched")
		if said := strings.Join(strings.Fields(b.screen()), " "); !strings.Contains(said, says) {
			t.Errorf("no %q:\n%s", says, b.screen())
		}
	}
}

// The help line ends where a clause ends, never in a word.
func TestSmallHintsAreWhole(t *testing.T) {
	for _, c := range inspectCases(t) {
		b := c.on(t, 40, 12)
		for range 12 {
			if hint := b.Page().Footer().Hint; kit.Cells(hint) > 38 {
				t.Errorf("%s: %q does not fit", c.name, hint)
			}
			b.press("tab")
		}
	}
}
