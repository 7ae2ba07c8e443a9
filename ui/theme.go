package ui

import (
	"image/color"
	"strings"

	"charm.land/lipgloss/v2"
)

// role is what a text is on the screen; a theme says how it looks.
type role uint8

// The roles. Values stand in the terminal's own foreground; what explains them is
// quiet; one accent marks where one is.
const (
	normal    role = iota
	quiet          // labels and explanations
	heading        // group titles
	accent         // the focused label, the current tab
	pointed        // the one of several that the arrows stand on
	block          // the text cursor
	good           // yes
	bad            // no, an error
	caution        // a warning
	keycap         // a key in the footer and the help
	keyword        // syntax: words of the language
	literal        // syntax: strings
	remark         // syntax: comments
	datum          // syntax: the user's own values
	fresh          // what the last edit changed
	goodBadge      // a verdict
	badBadge
	cautionBadge
	accentBadge
	roles // their number
)

// theme holds the escape sequence that opens each role. It is made once per change
// of theme: painting a text is then two appends.
type theme struct {
	name string
	open [roles]string
}

// closing ends every role.
const closing = "\x1b[m"

// palette are the colours of a theme, each at least 4.5:1 against its background.
// own stands for the terminal's own foreground.
type palette struct {
	quiet, accent, good, bad, caution, keyword, literal, fresh color.Color
}

var (
	darkPalette = palette{
		quiet:   lipgloss.Color("#8b95a3"),
		accent:  lipgloss.Color("#7cc4ff"),
		good:    lipgloss.Color("#7ee2a8"),
		bad:     lipgloss.Color("#ff8a80"),
		caution: lipgloss.Color("#f2c572"),
		keyword: lipgloss.Color("#c6a8ff"),
		literal: lipgloss.Color("#a9d6b4"),
		fresh:   lipgloss.Color("#ffe08a"),
	}
	lightPalette = palette{
		quiet:   lipgloss.Color("#677080"),
		accent:  lipgloss.Color("#0b5cad"),
		good:    lipgloss.Color("#14692f"),
		bad:     lipgloss.Color("#b3261e"),
		caution: lipgloss.Color("#7d4e00"),
		keyword: lipgloss.Color("#6b3fb5"),
		literal: lipgloss.Color("#1f6f4a"),
		fresh:   lipgloss.Color("#8a3b00"),
	}
)

var own color.Color = lipgloss.NoColor{}

// Where a terminal has 16 colours, the nearest of them is often unreadable: a grey
// becomes blue on black. These are chosen a role at a time instead, and hold 4.5:1 on
// the palettes in use. What no colour of the 16 can say that well, such as a quiet
// text (bright black and faint are too dark on the Linux console), keeps the
// terminal's own foreground.
var (
	dark16Palette = palette{
		quiet: own, accent: lipgloss.Cyan, good: lipgloss.Green, bad: lipgloss.BrightRed,
		caution: lipgloss.BrightYellow, keyword: lipgloss.Cyan, literal: lipgloss.Green,
		fresh: lipgloss.BrightYellow,
	}
	light16Palette = palette{
		quiet: own, accent: lipgloss.Blue, good: own, bad: lipgloss.Red,
		caution: lipgloss.Magenta, keyword: lipgloss.Magenta, literal: own,
		fresh: lipgloss.Red,
	}
)

// plainTheme uses the terminal's own colours, bold and reverse only: for NO_COLOR,
// and until the terminal has told its background.
func plainTheme() *theme {
	none, bold := lipgloss.NewStyle(), lipgloss.NewStyle().Bold(true)
	reverse := lipgloss.NewStyle().Reverse(true)
	badge := bold.Reverse(true)
	return newTheme("plain", [roles]lipgloss.Style{
		normal: none, quiet: none, heading: bold, accent: bold, pointed: reverse, block: reverse,
		good: none, bad: bold, caution: bold, keycap: bold,
		keyword: none, literal: none, remark: none, datum: none, fresh: none,
		goodBadge: badge, badBadge: badge, cautionBadge: badge, accentBadge: badge,
	})
}

// darkTheme and lightTheme are for backgrounds of that kind; few says that the
// terminal has 16 colours.
func darkTheme(few bool) *theme {
	if few {
		return colouredTheme("dark", dark16Palette)
	}
	return colouredTheme("dark", darkPalette)
}

func lightTheme(few bool) *theme {
	if few {
		return colouredTheme("light", light16Palette)
	}
	return colouredTheme("light", lightPalette)
}

func colouredTheme(name string, p palette) *theme {
	badge := func(c color.Color) lipgloss.Style {
		return lipgloss.NewStyle().Foreground(c).Bold(true).Reverse(true)
	}
	in := func(c color.Color) lipgloss.Style { return lipgloss.NewStyle().Foreground(c) }
	return newTheme(name, [roles]lipgloss.Style{
		normal:  lipgloss.NewStyle(),
		quiet:   in(p.quiet),
		heading: lipgloss.NewStyle().Bold(true),
		accent:  in(p.accent).Bold(true),
		pointed: in(p.accent).Bold(true).Reverse(true),
		block:   lipgloss.NewStyle().Reverse(true),
		good:    in(p.good),
		bad:     in(p.bad),
		caution: in(p.caution),
		keycap:  in(p.accent),
		keyword: in(p.keyword),
		literal: in(p.literal),
		remark:  in(p.quiet),
		datum:   lipgloss.NewStyle(),
		fresh:   in(p.fresh),

		goodBadge: badge(p.good), badBadge: badge(p.bad),
		cautionBadge: badge(p.caution), accentBadge: badge(p.accent),
	})
}

func newTheme(name string, styles [roles]lipgloss.Style) *theme {
	t := &theme{name: name}
	for r, style := range styles {
		open, _, styled := strings.Cut(style.Render("x"), "x")
		if styled {
			t.open[r] = open
		}
	}
	return t
}
