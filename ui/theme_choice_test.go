package ui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"policybench/ui/root"
	"policybench/ui/uitest"
)

// The six looks: what the terminal is, and what was chosen.
var lookTests = []struct {
	name    string
	theme   string
	profile colorprofile.Profile
	noColor bool
}{
	{"dark", "dark", colorprofile.TrueColor, false},
	{"light", "light", colorprofile.TrueColor, false},
	{"dark16", "dark", colorprofile.ANSI, false},
	{"light16", "light", colorprofile.ANSI, false},
	{"safe", "auto", colorprofile.ANSI256, false}, // the terminal has told nothing
	{"plain", "dark", colorprofile.TrueColor, true},
}

// TestThemes holds which cell has which role in each look: the text is the same, the map
// of styles is not.
func TestThemes(t *testing.T) {
	texts, maps := map[string]string{}, map[string]string{}
	for _, test := range lookTests {
		s := uitest.SampleSettings()
		s.Theme, s.NoColor = test.theme, test.noColor
		b := newBench(t, s, 80, 23)
		b.Send(tea.ColorProfileMsg{Profile: test.profile})
		b.Press("tab")
		texts[b.Screen()] = test.name
		cells := b.RoleMap()
		if same, taken := maps[cells]; taken {
			t.Errorf("%s draws as %s", test.name, same)
		}
		maps[cells] = test.name
		uitest.Golden(t, "style-"+test.name+"-80x23.txt", cells)
		if few := test.profile == colorprofile.ANSI || test.name == "safe"; few && strings.Contains(cells, "8;") {
			t.Errorf("%s has colors that are none of the 16:\n%s", test.name, cells)
		}
	}
	if len(texts) != 1 {
		t.Errorf("the looks show different texts: %v", texts)
	}
}

// TestMonochrome holds that a terminal without colors is sent none.
func TestMonochrome(t *testing.T) {
	for _, term := range []string{"vt100", "vt102", "vt220", "xterm-mono", "linux-m"} {
		s := uitest.SampleSettings()
		s.Env = func(string) string { return term }
		b := newBench(t, s, 80, 23)
		b.Send(tea.ColorProfileMsg{Profile: colorprofile.ANSI})
		if b.Theme.Name != "plain" {
			t.Errorf("%s gets colors", term)
		}
	}
	for _, term := range []string{"xterm", "linux", "screen", "rxvt"} {
		if root.Monochrome(term) {
			t.Errorf("%s gets no colors", term)
		}
	}
}
