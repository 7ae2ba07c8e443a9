package ui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"policybench/ui/root"
	"policybench/ui/uitest"
)

// TestFewColours holds that a terminal with 16 colours is sent nothing that has to be
// degraded, and one without any no colour at all.
func TestFewColours(t *testing.T) {
	for _, name := range []string{"dark", "light"} {
		s := uitest.SampleSettings()
		s.Theme = name
		b := newBench(t, s, 80, 23)
		b.Send(tea.ColorProfileMsg{Profile: colorprofile.ANSI})
		b.Press("tab")
		content := b.View().Content
		if strings.Contains(content, "38;") || name == "dark" && strings.Contains(content, "\x1b[34m") {
			t.Errorf("%s: colours that no terminal of 16 shows well: %q", name, content)
		}
		uitest.Golden(t, "style-"+name+"16-80x23.txt", uitest.StyleMap(content))
	}
	for _, term := range []string{"vt100", "vt102", "vt220", "xterm-mono", "linux-m"} {
		s := uitest.SampleSettings()
		s.Env = func(string) string { return term }
		b := newBench(t, s, 80, 23)
		b.Send(tea.ColorProfileMsg{Profile: colorprofile.ANSI})
		if b.Theme.Name != "plain" {
			t.Errorf("%s gets colours", term)
		}
	}
	for _, term := range []string{"xterm", "linux", "screen", "rxvt"} {
		if root.Monochrome(term) {
			t.Errorf("%s gets no colours", term)
		}
	}
}
