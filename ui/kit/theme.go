package kit

import (
	"image/color"
	"strings"

	"charm.land/lipgloss/v2"
)

// Role is what a text is on the screen; a theme says how it looks.
type Role uint8

// The roles. Values stand in the terminal's own foreground; what explains them is
// quiet; one accent marks where one is.
const (
	Normal    Role = iota
	Quiet          // labels and explanations
	Heading        // group titles
	Accent         // the focused label, the current tab
	Pointed        // the one of several that the arrows stand on
	Block          // the text cursor
	Good           // yes
	Bad            // no, an error
	Caution        // a warning
	Keycap         // a key in the footer and the help
	Keyword        // syntax: words of the language
	Literal        // syntax: strings
	Remark         // syntax: comments
	Datum          // syntax: the user's own values
	fresh          // what the last edit changed
	GoodBadge      // a verdict
	BadBadge
	CautionBadge
	AccentBadge
	roles // their number
)

// Theme holds the escape sequence that opens each role. It is made once per change
// of theme: painting a text is then two appends.
type Theme struct {
	Name string
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

// PlainTheme uses the terminal's own colours, bold and reverse only: for NO_COLOR,
// and until the terminal has told its background.
func PlainTheme() *Theme {
	none, bold := lipgloss.NewStyle(), lipgloss.NewStyle().Bold(true)
	reverse := lipgloss.NewStyle().Reverse(true)
	badge := bold.Reverse(true)
	return newTheme("plain", [roles]lipgloss.Style{
		Normal: none, Quiet: none, Heading: bold, Accent: bold, Pointed: reverse, Block: reverse,
		Good: none, Bad: bold, Caution: bold, Keycap: bold,
		Keyword: none, Literal: none, Remark: none, Datum: none, fresh: none,
		GoodBadge: badge, BadBadge: badge, CautionBadge: badge, AccentBadge: badge,
	})
}

// DarkTheme and lightTheme are for backgrounds of that kind; few says that the
// terminal has 16 colours.
func DarkTheme(few bool) *Theme {
	if few {
		return colouredTheme("dark", dark16Palette)
	}
	return colouredTheme("dark", darkPalette)
}

func LightTheme(few bool) *Theme {
	if few {
		return colouredTheme("light", light16Palette)
	}
	return colouredTheme("light", lightPalette)
}

func colouredTheme(name string, p palette) *Theme {
	badge := func(c color.Color) lipgloss.Style {
		return lipgloss.NewStyle().Foreground(c).Bold(true).Reverse(true)
	}
	in := func(c color.Color) lipgloss.Style { return lipgloss.NewStyle().Foreground(c) }
	return newTheme(name, [roles]lipgloss.Style{
		Normal:  lipgloss.NewStyle(),
		Quiet:   in(p.quiet),
		Heading: lipgloss.NewStyle().Bold(true),
		Accent:  in(p.accent).Bold(true),
		Pointed: in(p.accent).Bold(true).Reverse(true),
		Block:   lipgloss.NewStyle().Reverse(true),
		Good:    in(p.good),
		Bad:     in(p.bad),
		Caution: in(p.caution),
		Keycap:  in(p.accent),
		Keyword: in(p.keyword),
		Literal: in(p.literal),
		Remark:  in(p.quiet),
		Datum:   lipgloss.NewStyle(),
		fresh:   in(p.fresh),

		GoodBadge: badge(p.good), BadBadge: badge(p.bad),
		CautionBadge: badge(p.caution), AccentBadge: badge(p.accent),
	})
}

func newTheme(name string, styles [roles]lipgloss.Style) *Theme {
	t := &Theme{Name: name}
	for r, style := range styles {
		open, _, styled := strings.Cut(style.Render("x"), "x")
		if styled {
			t.open[r] = open
		}
	}
	return t
}
