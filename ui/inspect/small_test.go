package inspect

import (
	"strings"
	"testing"

	"policybench/ui/kit"
	"policybench/ui/page"
	"policybench/ui/profile"
	"policybench/ui/uitest"
)

// A year is no time to judge at.
func TestAsOfTakesNoYear(t *testing.T) {
	b := newBench(t, uitest.SupportSettings(), 80, 23)
	b.Pasted(uitest.Link(t, uitest.OwnApp, `{"expiry":1764536024}`))
	b.Press("a")
	b.Typed("2025")
	b.Press("enter")
	b.Shows("2025 is a whole year: its end: 2025-12-31", "EXPIRED")
	b.Typed("-06-30")
	b.Press("enter")
	b.Shows("as of 30 Jun 2025", "NOT VERIFIED")
}

// On the smallest screen the reason of a mismatch can be read whole, and the question
// before signing with both its answers.
func TestSmallScreenSaysItWhole(t *testing.T) {
	b := newBench(t, uitest.OwnerSettings(), 40, 12)
	b.Pasted(unpadded(t))
	b.Shows("was signed without its = padding")
	b.Pasted(uitest.Link(t, uitest.OwnApp, `{"expiry":1764536024,"calls":["read"]}`))
	b.Press("s")
	b.Shows("FILESTACK_APP_SECRET", "fixed; tab: nothing but a new expiry", "enter sign  esc leave it")
}

// A message that does not fit on one line ends with a sentence, and leaves the keys.
func TestLongMessageLeavesTheKeys(t *testing.T) {
	b := newBench(t, uitest.SampleSettings(), 40, 12)
	b.Press("tab", "space", "ctrl+c")
	b.Shows("ctrl+c again quits", "f4 all", "space tick")
	b.Pass(page.ToastTime)
	b.Send(page.ToastOver{Serial: b.Toast.Serial})
	b.Shows("f4 all", "space tick")
}

// The page before a paste says all of it on the smallest screen, with examples.
func TestSmallInvitationIsWhole(t *testing.T) {
	for says, s := range map[string]profile.Settings{
		"never refute": uitest.SampleSettings(), "stay unchecked": uitest.SupportSettings(), "FILESTACK_APP_SECRET": uitest.OwnerSettings(),
	} {
		b := newBench(t, s, 40, 12)
		b.Press("f3")
		b.Shows("?policy=eyJ…&signature=9b…", "no URL is fetched")
		if said := strings.Join(strings.Fields(b.Screen()), " "); !strings.Contains(said, says) {
			t.Errorf("no %q:\n%s", says, b.Screen())
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
			b.Press("tab")
		}
	}
}
