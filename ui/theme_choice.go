package ui

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"policybench/ui/profile"
)

// asksBackground reports whether the terminal's answer would matter.
func (a *app) asksBackground() bool {
	return !a.settings.NoColor && a.look != "dark" && a.look != "light"
}

// setProfile takes the colours the terminal has: without any, the plain theme says
// more than colours that are dropped, and 16 are chosen by us.
func (a *app) setProfile(msg tea.ColorProfileMsg) {
	a.few = msg.Profile == colorprofile.ANSI
	if msg.Profile < colorprofile.ANSI || a.few && monochrome(a.settings.Env("TERM")) {
		a.settings.NoColor = true
	}
	a.applyTheme()
}

// monochrome reports whether a terminal has no colours by its name: the framework
// takes every name that it does not know for 16.
func monochrome(term string) bool {
	term = strings.ToLower(term)
	return strings.HasSuffix(term, "-m") || strings.HasSuffix(term, "-mono") ||
		strings.HasPrefix(term, "vt1") || strings.HasPrefix(term, "vt2") || strings.HasPrefix(term, "vt3") ||
		strings.HasPrefix(term, "vt4") || strings.HasPrefix(term, "vt52")
}

// applyTheme makes the theme that the choice and the background ask for.
func (a *app) applyTheme() {
	switch {
	case a.settings.NoColor:
		a.theme = plainTheme()
	case a.look == "dark", a.look != "light" && a.asked && a.dark:
		a.theme = darkTheme(a.few)
	case a.look == "light", a.asked:
		a.theme = lightTheme(a.few)
	default:
		a.theme = plainTheme()
	}
}

// nextTheme goes from auto to dark to light and back.
func (a *app) nextTheme() tea.Cmd {
	if a.settings.NoColor {
		return a.say(quiet, "no colours here: NO_COLOR is set, or the terminal has none")
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
	return a.say(quiet, "theme: "+a.look)
}

// startTheme is the theme until the terminal has told its background.
func startTheme(s profile.Settings) *theme {
	switch {
	case s.NoColor:
		return plainTheme()
	case s.Theme == "dark":
		return darkTheme(false)
	case s.Theme == "light":
		return lightTheme(false)
	}
	return plainTheme()
}
