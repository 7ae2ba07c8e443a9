package kit

import (
	"image/color"
	"math"
	"strings"
	"testing"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
)

// legible is the least contrast of text (WCAG 2, AA).
const legible = 4.5

func hexes(list string) []color.Color {
	var all []color.Color
	for hex := range strings.FieldsSeq(list) {
		all = append(all, lipgloss.Color("#"+hex))
	}
	return all
}

// TestContrast holds every role to 4.5:1 against the backgrounds in use, in true color
// and in the 256 that a terminal may make of it.
func TestContrast(t *testing.T) {
	for _, test := range []struct {
		name        string
		looks       *looks
		backgrounds []color.Color
	}{
		{"dark", darkColors.looks(), hexes("000000 0c0c0c 11161d 171421 1e1e1e 300a24 002b36 282a36")},
		{"light", lightColors.looks(), hexes("ffffff fafafa f5f5f5 eeeeec")},
	} {
		for r, l := range test.looks {
			for name, show := range map[string]func(color.Color) color.Color{
				"true color": func(c color.Color) color.Color { return c },
				"256":        colorprofile.ANSI256.Convert,
			} {
				for _, background := range test.backgrounds {
					if got, known := contrastOf(l, background, show); known && got < legible {
						t.Errorf("%s: %s has %.2f:1 in %s on %v", test.name, Role(r), got, name, background)
					}
				}
			}
		}
	}
}

// contrastOf is that of a look on a background. It is unknown where the ink is the
// terminal's own: that is the terminal's choice for its own background, so a look with
// a ground has an ink, too.
func contrastOf(l look, background color.Color, show func(color.Color) color.Color) (ratio float64, known bool) {
	switch {
	case l.ink == nil && l.ground == nil:
		return 0, false
	case l.ink == nil:
		return 0, true
	case l.ground != nil:
		background = show(l.ground)
	}
	return contrast(show(l.ink), background), true
}

// terminal is what one shows for the 16 colors, as its source says, and the
// backgrounds that it is used with.
type terminal struct {
	name, colors, dark, light string
}

// The terminals of which the 16 colors are measured. Two are left out: Visual Studio
// Code raises every text to 4.5:1 itself, and Solarized's own text has 4.1:1.
var terminals = []terminal{
	{"Linux console", "000000 aa0000 00aa00 aa5500 0000aa aa00aa 00aaaa aaaaaa 555555 ff5555 55ff55 ffff55 5555ff ff55ff 55ffff ffffff",
		"000000", ""},
	{"xterm", "000000 cd0000 00cd00 cdcd00 0000ee cd00cd 00cdcd e5e5e5 7f7f7f ff0000 00ff00 ffff00 5c5cff ff00ff 00ffff ffffff",
		"000000", "ffffff"},
	{"PuTTY", "000000 bb0000 00bb00 bbbb00 0000bb bb00bb 00bbbb bbbbbb 555555 ff5555 55ff55 ffff55 5555ff ff55ff 55ffff ffffff",
		"000000", "ffffff"},
	{"Windows", "0c0c0c c50f1f 13a10e c19c00 0037da 881798 3a96dd cccccc 767676 e74856 16c60c f9f1a5 3b78ff b4009e 61d6d6 f2f2f2",
		"0c0c0c", "ffffff"},
	{"GNOME", "171421 c01c28 26a269 a2734c 12488b a347ba 2aa1b3 d0cfcc 5e5c64 f66151 33d17a e9ad0c 2a7bde c061cb 33c7de ffffff",
		"171421 1e1e1e", "ffffff"},
	{"Tango", "2e3436 cc0000 4e9a06 c4a000 3465a4 75507b 06989a d3d7cf 555753 ef2929 8ae234 fce94f 729fcf ad7fa8 34e2e2 eeeeec",
		"300a24 000000 2e3436", "ffffff eeeeec"},
	{"Terminal.app", "000000 990000 00a600 999900 0000b2 b200b2 00a6b2 bfbfbf 666666 e50000 00d900 e5e500 0000ff e500e5 00e5e5 e5e5e5",
		"000000", "ffffff"},
}

// show is what the terminal makes of one of the 16. The Linux console has no bright
// grounds.
func (m terminal) show(c color.Color, ground bool) color.Color {
	index := int(c.(ansi.BasicColor))
	if ground && m.name == "Linux console" {
		index %= 8
	}
	return hexes(m.colors)[index]
}

// TestContrastOf16Colors holds the same for what each terminal makes of the 16. The
// theme for an unknown background is held on both.
func TestContrastOf16Colors(t *testing.T) {
	for _, m := range terminals {
		for _, test := range []struct {
			name, backgrounds string
			looks             *looks
		}{
			{"dark", m.dark, darkFew()},
			{"light", m.light, lightFew()},
			{"safe", m.dark + " " + m.light, safe()},
		} {
			for _, background := range hexes(test.backgrounds) {
				for r, l := range test.looks {
					if got, known := contrastOf16(l, background, m); known && got < legible {
						t.Errorf("%s: %s has %.2f:1 on %s", test.name, Role(r), got, m.name)
					}
				}
			}
		}
	}
}

func contrastOf16(l look, background color.Color, m terminal) (float64, bool) {
	if l.ground != nil {
		background = m.show(l.ground, true)
		l.ground = nil
	}
	return contrastOf(l, background, func(c color.Color) color.Color { return m.show(c, false) })
}

// TestFewLooksAreOfThe16 holds that nothing has to be degraded, and that no ink on a
// ground is bold: consoles brighten it.
func TestFewLooksAreOfThe16(t *testing.T) {
	for name, all := range map[string]*looks{"safe": safe(), "dark": darkFew(), "light": lightFew()} {
		for r, l := range all {
			for _, c := range []color.Color{l.ink, l.ground} {
				if _, basic := c.(ansi.BasicColor); c != nil && !basic {
					t.Errorf("%s: %s has %v", name, Role(r), c)
				}
			}
			if l.bold && l.ground != nil {
				t.Errorf("%s: %s is bold on a ground", name, Role(r))
			}
		}
	}
}

// TestPlainThemeHasNoColor holds that nothing but bold, underline and reverse is used.
func TestPlainThemeHasNoColor(t *testing.T) {
	for r, open := range PlainTheme().open {
		if strings.Trim(open, "\x1b[147;m") != "" {
			t.Errorf("%s opens with %q", Role(r), open)
		}
	}
}

// TestRolesDiffer holds what must be told apart in every theme.
func TestRolesDiffer(t *testing.T) {
	for name, theme := range map[string]*Theme{
		"dark": DarkTheme(false), "light": LightTheme(false), "dark16": DarkTheme(true), "light16": LightTheme(true),
		"safe": SafeTheme(), "plain": PlainTheme(),
	} {
		for _, group := range [][]Role{
			{Policy, Signature, Handle, Dim}, // the values, and all of them once they are not current
			{Normal, Accent, Pointed},
			{Normal, Bad, Fresh, Block},
			{Normal, Shown},
		} {
			for i, a := range group {
				for _, b := range group[:i] {
					if theme.open[a] == theme.open[b] {
						t.Errorf("%s: %s looks as %s: %q", name, a, b, theme.open[a])
					}
				}
			}
		}
	}
}

// TestColorsMeanOneThing holds that a color of the palettes is one role's: accent,
// the three values and the three verdicts. Of 256 colors one green alone is dark enough
// for light backgrounds: there a yes, which has its sign, is as green as a handle.
func TestColorsMeanOneThing(t *testing.T) {
	for name, c := range map[string]colors{"dark": darkColors, "light": lightColors} {
		if c.good == c.handle {
			t.Errorf("%s: a yes and a handle are both %v", name, c.good)
		}
		of := map[color.Color]string{}
		for meaning, one := range map[string]color.Color{"accent": c.accent, "good": c.good, "bad": c.bad,
			"amber": c.amber, "policy": c.policy, "signature": c.signature, "handle": c.handle} {
			for _, shown := range []color.Color{one, colorprofile.ANSI256.Convert(one)} {
				if other, taken := of[shown]; taken && meaning+other != "goodhandle" && meaning+other != "handlegood" {
					t.Errorf("%s: %s and %s are both %v", name, meaning, other, shown)
				}
				of[shown] = meaning
			}
		}
	}
}

func contrast(a, b color.Color) float64 {
	light, dark := luminance(a), luminance(b)
	if light < dark {
		light, dark = dark, light
	}
	return (light + 0.05) / (dark + 0.05)
}

func luminance(c color.Color) float64 {
	r, g, b, _ := c.RGBA()
	linear := func(v uint32) float64 {
		s := float64(v) / 0xffff
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
}
