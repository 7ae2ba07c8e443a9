package root

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"policybench/ui/kit"
	"policybench/ui/page"
	"policybench/ui/profile"
	"policybench/ui/state"
)

// choices are what is chosen about the terminal.
type choices struct {
	outlet
	background profile.Background
	asked      bool // the terminal, for it
	few        bool // the terminal has 16 colors
	look       string
}

// askBackground asks the terminal for its background, once, as soon as the answer would
// matter.
func (a *choices) askBackground() tea.Cmd {
	if a.asked || a.Settings.NoColor || a.look == "dark" || a.look == "light" {
		return nil
	}
	a.asked = true
	return tea.RequestBackgroundColor
}

// setBackground takes the terminal's own answer, which is newer than its environment.
func (a *choices) setBackground(msg tea.BackgroundColorMsg) {
	a.background = profile.LightBackground
	if msg.IsDark() {
		a.background = profile.DarkBackground
	}
	a.applyTheme()
}

// setProfile takes the colors the terminal has: without any, the plain theme says
// more than colors that are dropped, and 16 are chosen by us.
func (a *choices) setProfile(msg tea.ColorProfileMsg) {
	a.few = msg.Profile == colorprofile.ANSI
	if msg.Profile < colorprofile.ANSI || a.few && Monochrome(a.Settings.Env("TERM")) {
		a.Settings.NoColor = true
	}
	a.applyTheme()
}

// Monochrome reports whether a terminal has no colors by its name: the framework
// takes every name that it does not know for 16.
func Monochrome(term string) bool {
	term = strings.ToLower(term)
	return strings.HasSuffix(term, "-m") || strings.HasSuffix(term, "-mono") ||
		strings.HasPrefix(term, "vt1") || strings.HasPrefix(term, "vt2") || strings.HasPrefix(term, "vt3") ||
		strings.HasPrefix(term, "vt4") || strings.HasPrefix(term, "vt52")
}

// applyTheme makes the theme that the choice and the background ask for.
func (a *choices) applyTheme() {
	a.Theme = themeFor(a.Settings.NoColor, a.look, a.background, a.few)
	a.Resize(a.Width, a.Height) // a page may have drawn already
}

// themeFor is the theme of a choice (auto, dark, light) on a background; few says that
// the terminal has 16 colors.
func themeFor(noColor bool, choice string, on profile.Background, few bool) *kit.Theme {
	switch {
	case noColor:
		return kit.PlainTheme()
	case choice == "dark", choice != "light" && on == profile.DarkBackground:
		return kit.DarkTheme(few)
	case choice == "light", on == profile.LightBackground:
		return kit.LightTheme(few)
	}
	return kit.SafeTheme()
}

// nextTheme goes from auto to dark to light and back.
func (a *choices) nextTheme() tea.Cmd {
	switch a.look {
	case "dark":
		a.look = "light"
	case "light":
		a.look = "auto"
	default:
		a.look = "dark"
	}
	return a.setLook(a.look)
}

// setLook chooses the theme.
func (a *choices) setLook(name string) tea.Cmd {
	a.look = name
	a.applyTheme()
	said := a.choose(state.Choices{Theme: a.look}, "theme: "+a.look+a.autoNote())
	return page.Batch(said, a.askBackground())
}

// noTheme is why there is no theme to choose.
func (a *choices) noTheme() string {
	if a.Settings.NoColor {
		return "no colors here: NO_COLOR is set, or the terminal has none"
	}
	return ""
}

// autoNote says what auto comes to here.
func (a *choices) autoNote() string {
	switch {
	case a.look != "auto" || !a.asked:
		return "" // nothing is asked yet, so nothing is known
	case a.background == profile.DarkBackground:
		return ", dark here"
	case a.background == profile.LightBackground:
		return ", light here"
	}
	return ", for dark and light alike"
}
