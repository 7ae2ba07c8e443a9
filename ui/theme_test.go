package ui

import (
	"image/color"
	"math"
	"reflect"
	"testing"
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
		v := reflect.ValueOf(test.palette)
		if v.NumField() == 0 {
			t.Fatal("no colours")
		}
		for i := range v.NumField() {
			// The fields are unexported: read the colour by name through a copy.
			name := v.Type().Field(i).Name
			c := test.palette.byName(name)
			if got := contrast(c, test.background); got < 4.5 {
				t.Errorf("%s: %s has %.2f:1", test.name, name, got)
			}
		}
	}
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
	for r, open := range plainTheme().open {
		switch open {
		case "", "\x1b[1m", "\x1b[7m", "\x1b[1;7m":
		default:
			t.Errorf("role %d opens with %q", r, open)
		}
	}
}
