package build

import (
	"slices"
	"strings"
	"testing"

	"policybench/ui/draft"
	"policybench/ui/uitest"
)

// What can be read in two ways is refused, and shows both; each is chosen by its number or
// by the arrows, without leaving the field. Others are offered what they may have meant.
func TestOffersAreChosen(t *testing.T) {
	for _, tt := range []struct {
		typed string
		keys  []string
		want  string
	}{
		{"03/04/2027", []string{"alt+1"}, "2027-04-03"},
		{"03/04/2027", []string{"alt+2"}, "2027-03-04"},
		{"03/04/2027", []string{"down", "enter"}, "2027-04-03"},
		{"03/04/2027", []string{"down", "down", "enter"}, "2027-03-04"},
		{"03/04/2027", []string{"enter", "2"}, "2027-03-04"},
		{"03/04/2027", []string{"down", "down", "up", "enter"}, "2027-04-03"},
		{"03/04/2027", []string{"down", "up", "1"}, "03/04/20271"}, // in the text digits are typed
		{"03/04/2027", []string{"down", "backspace"}, "03/04/202"},
		{"1h2h", []string{"alt+2"}, "3h"},
		{"1h30", []string{"alt+2"}, "01:30"},
		{"friday midnight", []string{"down", "enter"}, "2026-11-27 00:00"},
		{"2027", []string{"down", "enter"}, "2027-12-31"},
		{"6", []string{"down", "3"}, "6pm"},
		{"never", []string{"alt+1"}, "10y"},
		{"1893456000000", []string{"enter", "enter"}, "1893456000"},
		{"03/04/2027", []string{"alt+3"}, "03/04/2027"},
	} {
		b := newBench(t, uitest.SampleSettings(), 120, 36)
		b.Typed(tt.typed)
		b.Press(tt.keys...)
		b.Shows("▌ Expiry")
		if got := built(b).draft.Text[draft.Expiry]; got != tt.want {
			t.Errorf("%s, %v: %q, want %q", tt.typed, tt.keys, got, tt.want)
		}
	}
}

// Both readings are whole at every size while the field has the focus, and can be clicked.
func TestOffersShow(t *testing.T) {
	for _, size := range uitest.Sizes {
		for typed, shows := range map[string][]string{
			"03/04/2027": {"2027-04-03", "day first", "2027-03-04", "month first"},
			"6":          {"6 what?", "6h", "6d", "6pm"},
		} {
			b := newBench(t, uitest.SampleSettings(), size.Width, size.Height)
			b.Typed(typed)
			if size.Width <= 80 { // how it was read is cut
				shows = slices.DeleteFunc(shows, func(s string) bool { return strings.HasSuffix(s, "first") })
			}
			b.Shows(shows...)
		}
		b := newBench(t, uitest.SampleSettings(), size.Width, size.Height)
		b.Typed("03/04/2027")
		b.ClickOn("2027-03-04")
		b.Hides("2027-04-03")
		b.Shows("Expiry      2027-03-04")
	}
}

// Nothing below the expiry moves while its text is refused.
func TestOffersMoveNothing(t *testing.T) {
	for _, size := range []struct{ width, height int }{{120, 36}, {100, 28}, {80, 23}} {
		b := newBench(t, uitest.SampleSettings(), size.width, size.height)
		calls := row0(b, "Calls ")
		for _, text := range []string{"03/04/2027", "2027", "6", "01/02/03", "never"} {
			b.Press("ctrl+u")
			for _, r := range text {
				b.Typed(string(r))
				if got := row0(b, "Calls "); got != calls {
					t.Fatalf("%v: in %q at %q Calls moves from %d to %d:\n%s", size, text, string(r), calls, got, strings.TrimRight(b.Screen(), " "))
				}
			}
		}
	}
}
