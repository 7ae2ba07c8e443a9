package ui

import (
	"fmt"
	"testing"

	"policybench/ui/page"
	"policybench/ui/profile"
	"policybench/ui/root"
	"policybench/ui/uitest"
)

func TestScreens(t *testing.T) {
	tests := []struct {
		name string
		keys []string
	}{
		{"build", nil},
		{"build-calls", []string{"tab", "right"}},
		{"build-error", []string{"end", "backspace", "x"}},
		{"build-snippet", []string{"esc", "1"}},
		{"build-limits", []string{"tab", "tab", "tab", "tab", "tab", "tab", "enter"}},
		{"help", []string{"f1"}},
	}
	for _, test := range tests {
		for _, size := range uitest.Sizes {
			name := fmt.Sprintf("%s-%dx%d.txt", test.name, size.Width, size.Height)
			t.Run(name, func(t *testing.T) {
				b := newBench(t, uitest.SampleSettings(), size.Width, size.Height)
				b.Press(test.keys...)
				uitest.Golden(t, name, uitest.Trimmed(b.Screen()))
			})
		}
	}
}

// TestSizes is the property of every screen at every size: it panics at none, no
// line is wider than the terminal, and there are no more lines.
func TestSizes(t *testing.T) {
	screens := map[string][]string{
		"build":   nil,
		"snippet": {"esc"},
		"value":   {"esc", "shift+tab"},
		"calls":   {"tab", "right", "space"},
		"error":   {"backspace", "x"},
		"limits":  {"esc", "shift+tab", "shift+tab", "shift+tab", "shift+tab", "enter"},
		"help":    {"f1"},
		"inspect": {"f3"},
	}
	for name, keys := range screens {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			b := newBench(t, uitest.SampleSettings(), 120, 36)
			b.Press(keys...)
			step := 1
			if testing.Short() {
				step = 7
			}
			for width := 0; width <= 130; width += step {
				for height := 0; height <= 45; height += step {
					b.Resize(width, height)
					uitest.Fits(t, b, width, height)
				}
			}
			for _, odd := range []struct{ width, height int }{{500, 200}, {5, 3}, {36, 10}, {99, 28}, {100, 27}, {100, 28}} {
				b.Resize(odd.width, odd.height)
				uitest.Fits(t, b, odd.width, odd.height)
			}
		})
	}
}

// TestHostileText holds that what a terminal would obey is shown as text wherever
// the form shows it.
func TestHostileText(t *testing.T) {
	s := uitest.SampleSettings()
	s.APIKey = "a\x1b[2Jb\u202ec\u200bd"
	s.SecretFrom = "/tmp/\x1b]0;x\x07\u202e"
	s.Sample = false
	b := newBench(t, s, 120, 36)
	b.Send(page.Load{Policy: "eyJleHBpcnkiOjE4OTM0NTYwMDAsImhhbmRsZSI6IlxcdTAwMWJbMkoifQ==", Cname: "x\x1b[2J"})
	for _, keys := range []string{"tab", "tab", "tab", "tab", "tab", "esc"} {
		b.Press(keys)
		for i, r := range b.Screen() {
			if r < ' ' && r != '\n' || r == 0x202e || r == 0x200b {
				t.Fatalf("the screen holds %U at %d:\n%s", r, i, b.Screen())
			}
		}
	}
}

func TestASCII(t *testing.T) {
	s := uitest.SampleSettings()
	s.ASCII = true
	for _, size := range uitest.Sizes {
		b := newBench(t, s, size.Width, size.Height)
		for _, keys := range []string{"tab", "esc", "f1"} {
			b.Press(keys)
			for i, r := range b.Screen() {
				if r > 0x7e {
					t.Fatalf("%q at %d is no ASCII:\n%s", r, i, b.Screen())
				}
			}
		}
	}
}

func TestSampleLineStaysUntilARealSecret(t *testing.T) {
	b := newBench(t, uitest.SampleSettings(), 120, 36)
	b.Shows(root.SampleLine)
	b.TabTo("App secret")
	b.Typed("MY-OWN")
	b.Hides(root.SampleLine)
	b.Shows("6 characters, typed")
	b.Press("ctrl+u")
	b.Shows(root.SampleLine, "26 characters, sample")
	if profile.SampleSecret == "" {
		t.Fatal("no sample")
	}
}
