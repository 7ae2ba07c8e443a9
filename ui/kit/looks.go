package kit

import (
	"image/color"

	"charm.land/lipgloss/v2"
)

// DarkTheme and LightTheme are for backgrounds of that kind; few says that the
// terminal has 16 colors.
func DarkTheme(few bool) *Theme {
	if few {
		return darkFew().theme("dark")
	}
	return darkColors.looks().theme("dark")
}

func LightTheme(few bool) *Theme {
	if few {
		return lightFew().theme("light")
	}
	return lightColors.looks().theme("light")
}

// SafeTheme is for terminals that have not told their background, or never will: the
// terminal's own 16 colors, legible on dark and on light.
func SafeTheme() *Theme { return safe().theme("safe") }

// PlainTheme uses bold, underline and reverse alone: for NO_COLOR, and for terminals
// without colors.
func PlainTheme() *Theme {
	l := attributes()
	l[Policy] = bold
	l[Signature] = look{underline: true}
	l[Handle] = look{bold: true, underline: true}
	return l.theme("plain")
}

// attributes are the looks without a color. The policy is never underlined: it may
// hold underscores.
func attributes() looks {
	badge := look{bold: true, reverse: true}
	return looks{
		Heading: bold, Accent: bold, Pointed: reverse, Block: underscore, Bad: bold, Caution: bold, Keycap: bold,
		Fresh: look{bold: true, underline: true}, Shown: reverse,
		GoodBadge: badge, BadBadge: badge, CautionBadge: badge, AccentBadge: badge,
	}
}

// colors are those of a theme for 256 and more, each at least 4.5:1 against the
// backgrounds of its kind, and against its own where it has one.
type colors struct {
	quiet, dim                color.Color
	accent, good, bad, amber  color.Color
	policy, signature, handle color.Color
	fresh, shown              look
	page                      color.Color // the ink on a badge
}

var (
	darkColors = colors{
		quiet:  lipgloss.Color("#aab4c2"),
		dim:    lipgloss.Color("#9b9ea2"),
		accent: lipgloss.Color("#7cb7ff"),
		good:   lipgloss.Color("#5fe38a"),
		bad:    lipgloss.Color("#ff8a80"),
		amber:  lipgloss.Color("#f2c572"),

		policy:    lipgloss.Color("#c9a6ff"),
		signature: lipgloss.Color("#5fd7e6"),
		handle:    lipgloss.Color("#a5e075"),

		fresh: on(lipgloss.Color("#ffffff"), lipgloss.Color("#3a4657")).strong(),
		shown: on(lipgloss.Color("#101418"), lipgloss.Color("#aebccd")),
		page:  lipgloss.Color("#000000"),
	}
	lightColors = colors{
		quiet:  lipgloss.Color("#525c6a"),
		dim:    lipgloss.Color("#67686b"),
		accent: lipgloss.Color("#0b5cad"),
		good:   lipgloss.Color("#006322"),
		bad:    lipgloss.Color("#b3261e"),
		amber:  lipgloss.Color("#7d4e00"),

		policy:    lipgloss.Color("#7f2fb0"),
		signature: lipgloss.Color("#00606a"),
		handle:    lipgloss.Color("#286a00"),

		fresh: on(lipgloss.Color("#000000"), lipgloss.Color("#d3dfee")).strong(),
		shown: on(lipgloss.Color("#ffffff"), lipgloss.Color("#47566a")),
		page:  lipgloss.Color("#ffffff"),
	}
)

// looks give each role its color. Syntax has none: in code the three values and
// nothing else are colored.
func (c colors) looks() *looks {
	badge := func(ground color.Color) look { return on(c.page, ground).strong() }
	return &looks{
		Quiet: in(c.quiet), Dim: in(c.dim), Heading: bold,
		Accent: in(c.accent).strong(), Pointed: badge(c.accent), Block: reverse, Keycap: in(c.accent),
		Good: in(c.good), Bad: in(c.bad), Caution: in(c.amber),
		Policy: in(c.policy), Signature: in(c.signature), Handle: in(c.handle),
		Keyword: bold, Remark: in(c.quiet), Fresh: c.fresh, Shown: c.shown,
		GoodBadge: badge(c.good), BadBadge: badge(c.bad), CautionBadge: badge(c.amber), AccentBadge: badge(c.accent),
	}
}

// Of the 16 colors a terminal shows what it likes. What holds 4.5:1 on the palettes
// in use (see the test) is little: on dark bright green and yellow, on light red and
// blue. What must be seen on either stands on a ground of its own: black on bright
// green and cyan, bright white on magenta, blue and red, bright yellow on black. None
// of these is bold: the Linux console would brighten black to gray. Grays are told
// from text by none of the 16, so what is quiet keeps the terminal's own foreground.
var (
	onMagenta = on(lipgloss.BrightWhite, lipgloss.Magenta)
	onCyan    = on(lipgloss.Black, lipgloss.BrightCyan)
	onGreen   = on(lipgloss.Black, lipgloss.BrightGreen)
	onBlue    = on(lipgloss.BrightWhite, lipgloss.Blue)
	onRed     = on(lipgloss.BrightWhite, lipgloss.Red)
	onBlack   = on(lipgloss.BrightYellow, lipgloss.Black)
)

func safe() *looks {
	l := attributes()
	l[Policy], l[Signature], l[Handle] = onMagenta, onCyan, onGreen
	l[Accent], l[Pointed], l[AccentBadge] = onBlue, reverse, onBlue
	l[Bad], l[BadBadge], l[CautionBadge], l[GoodBadge] = onRed, onRed, onBlack, onGreen
	return &l
}

func darkFew() *looks {
	l := safe()
	l[Good], l[Caution] = in(lipgloss.BrightGreen), in(lipgloss.BrightYellow)
	return l
}

func lightFew() *looks {
	l := safe()
	l[Bad], l[Keycap] = in(lipgloss.Red), in(lipgloss.Blue)
	return l
}
