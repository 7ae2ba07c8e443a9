package kit

import (
	"image/color"
	"math"
	"reflect"
	"testing"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
)

// TestContrast holds every colour to 4.5:1 against its background (WCAG 2, AA).
func TestContrast(t *testing.T) {
	tests := []struct {
		name       string
		palette    palette
		background color.Color
	}{
		{"dark", darkPalette, color.Black},
		{"light", lightPalette, color.White},
	}
	for _, test := range tests {
		for name, c := range test.palette.all(t) {
			if got := contrast(c, test.background); got < 4.5 {
				t.Errorf("%s: %s has %.2f:1", test.name, name, got)
			}
			c = colorprofile.ANSI256.Convert(c)
			if got := contrast(c, test.background); got < 4.5 {
				t.Errorf("%s: %s has %.2f:1 of 256 colours", test.name, name, got)
			}
		}
	}
}

// What terminals with 16 colours show for them, as their sources say.
var palettes16 = map[string][16]string{
	"linux": {"#000000", "#aa0000", "#00aa00", "#aa5500", "#0000aa", "#aa00aa", "#00aaaa", "#aaaaaa",
		"#555555", "#ff5555", "#55ff55", "#ffff55", "#5555ff", "#ff55ff", "#55ffff", "#ffffff"},
	"xterm": {"#000000", "#cd0000", "#00cd00", "#cdcd00", "#0000ee", "#cd00cd", "#00cdcd", "#e5e5e5",
		"#7f7f7f", "#ff0000", "#00ff00", "#ffff00", "#5c5cff", "#ff00ff", "#00ffff", "#ffffff"},
	"putty": {"#000000", "#bb0000", "#00bb00", "#bbbb00", "#0000bb", "#bb00bb", "#00bbbb", "#bbbbbb",
		"#555555", "#ff5555", "#55ff55", "#ffff55", "#5555ff", "#ff55ff", "#55ffff", "#ffffff"},
	"windows": {"#0c0c0c", "#c50f1f", "#13a10e", "#c19c00", "#0037da", "#881798", "#3a96dd", "#cccccc",
		"#767676", "#e74856", "#16c60c", "#f9f1a5", "#3b78ff", "#b4009e", "#61d6d6", "#f2f2f2"},
}

// TestContrastOf16Colours holds the same for what each terminal makes of the 16.
func TestContrastOf16Colours(t *testing.T) {
	for _, test := range []struct {
		name       string
		palette    palette
		background color.Color
	}{
		{"dark", dark16Palette, color.Black},
		{"light", light16Palette, color.White},
	} {
		for name, c := range test.palette.all(t) {
			index, ok := c.(ansi.BasicColor)
			if !ok {
				if c != own {
					t.Errorf("%s: %s is none of the 16", test.name, name)
				}
				continue
			}
			for terminal, shows := range palettes16 {
				if got := contrast(lipgloss.Color(shows[index]), test.background); got < 4.5 {
					t.Errorf("%s: %s has %.2f:1 on %s", test.name, name, got, terminal)
				}
			}
		}
	}
}

// all are the colours by name.
func (p palette) all(t *testing.T) map[string]color.Color {
	fields := reflect.TypeFor[palette]()
	colours := map[string]color.Color{}
	for i := range fields.NumField() {
		name := fields.Field(i).Name
		if colours[name] = p.byName(name); colours[name] == nil {
			t.Fatalf("no colour for %s", name)
		}
	}
	if len(colours) == 0 {
		t.Fatal("no colours")
	}
	return colours
}

func (p palette) byName(name string) color.Color {
	return map[string]color.Color{
		"quiet": p.quiet, "accent": p.accent, "good": p.good, "bad": p.bad,
		"caution": p.caution, "keyword": p.keyword, "literal": p.literal, "fresh": p.fresh,
	}[name]
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

// TestPlainThemeHasNoColour holds that nothing but bold and reverse is used.
func TestPlainThemeHasNoColour(t *testing.T) {
	for r, open := range PlainTheme().open {
		switch open {
		case "", "\x1b[1m", "\x1b[7m", "\x1b[1;7m":
		default:
			t.Errorf("role %d opens with %q", r, open)
		}
	}
}
