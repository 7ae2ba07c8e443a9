package root

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"policybench/ui/kit"
	"policybench/ui/profile"
)

// asksBackground reports whether the terminal's answer would matter.
func (a *App) asksBackground() bool {
	return !a.Settings.NoColor && a.look != "dark" && a.look != "light"
}

// setProfile takes the colours the terminal has: without any, the plain theme says
// more than colours that are dropped, and 16 are chosen by us.
func (a *App) setProfile(msg tea.ColorProfileMsg) {
	a.few = msg.Profile == colorprofile.ANSI
	if msg.Profile < colorprofile.ANSI || a.few && Monochrome(a.Settings.Env("TERM")) {
		a.Settings.NoColor = true
	}
	a.applyTheme()
}

// Monochrome reports whether a terminal has no colours by its name: the framework
// takes every name that it does not know for 16.
func Monochrome(term string) bool {
	term = strings.ToLower(term)
	return strings.HasSuffix(term, "-m") || strings.HasSuffix(term, "-mono") ||
		strings.HasPrefix(term, "vt1") || strings.HasPrefix(term, "vt2") || strings.HasPrefix(term, "vt3") ||
		strings.HasPrefix(term, "vt4") || strings.HasPrefix(term, "vt52")
}

// applyTheme makes the theme that the choice and the background ask for.
func (a *App) applyTheme() {
	switch {
	case a.Settings.NoColor:
		a.Theme = kit.PlainTheme()
	case a.look == "dark", a.look != "light" && a.asked && a.dark:
		a.Theme = kit.DarkTheme(a.few)
	case a.look == "light", a.asked:
		a.Theme = kit.LightTheme(a.few)
	default:
		a.Theme = kit.PlainTheme()
	}
}

// nextTheme goes from auto to dark to light and back.
func (a *App) nextTheme() tea.Cmd {
	if a.Settings.NoColor {
		return a.Say(kit.Quiet, "no colours here: NO_COLOR is set, or the terminal has none")
	}
	switch a.look {
	case "dark":
		a.look = "light"
	case "light":
		a.look = "auto"
	default:
		a.look = "dark"
	}
	a.applyTheme()
	return a.Say(kit.Quiet, "theme: "+a.look)
}

// startTheme is the theme until the terminal has told its background.
func startTheme(s profile.Settings) *kit.Theme {
	switch {
	case s.NoColor:
		return kit.PlainTheme()
	case s.Theme == "dark":
		return kit.DarkTheme(false)
	case s.Theme == "light":
		return kit.LightTheme(false)
	}
	return kit.PlainTheme()
}
