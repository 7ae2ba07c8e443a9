package kit

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// press is a key as the terminal sends it.
func press(name string) tea.KeyPressMsg {
	codes := map[string]rune{
		"left": tea.KeyLeft, "right": tea.KeyRight, "home": tea.KeyHome, "end": tea.KeyEnd, "backspace": tea.KeyBackspace,
		"delete": tea.KeyDelete, "up": tea.KeyUp, "f1": tea.KeyF1,
	}
	bare, ctrl := strings.CutPrefix(name, "ctrl+")
	bare, alt := strings.CutPrefix(bare, "alt+")
	k := tea.KeyPressMsg{Code: codes[bare]}
	if k.Code == 0 {
		k.Code = []rune(bare)[0]
	}
	switch {
	case ctrl:
		k.Mod = tea.ModCtrl
	case alt:
		k.Mod = tea.ModAlt
	case codes[bare] == 0:
		k.Text = bare
	}
	return k
}

// What is typed on a selected text replaces it, what moves keeps it, what erases empties
// it; an unrelated key leaves it selected.
func TestSelectedText(t *testing.T) {
	const text = "1h"
	for _, tt := range []struct {
		name     string
		keys     []string
		want     string
		selected bool
	}{
		{"nothing", nil, "1h", true},
		{"typed", []string{"7"}, "7", false},
		{"typed twice", []string{"7", "d"}, "7d", false},
		{"a wide letter", []string{"é"}, "é", false},
		{"to the end", []string{"end", "0"}, "1h0", false},
		{"right", []string{"right", "0"}, "1h0", false},
		{"to the start", []string{"home", "0"}, "01h", false},
		{"left", []string{"left", "0"}, "01h", false},
		{"right, left", []string{"right", "left", "0"}, "10h", false},
		{"a word back", []string{"alt+b", "0"}, "01h", false},
		{"erased", []string{"backspace"}, "", false},
		{"deleted", []string{"delete"}, "", false},
		{"a word erased", []string{"ctrl+w"}, "", false},
		{"to the end erased", []string{"ctrl+k"}, "", false},
		{"the line emptied", []string{"ctrl+u"}, "", false},
		{"erased, typed", []string{"backspace", "2"}, "2", false},
		{"a key of the page", []string{"f1", "up"}, "1h", true},
	} {
		f := NewTextField(100)
		f.Load(text)
		f.Select()
		for _, k := range tt.keys {
			f.Key(press(k))
		}
		if f.Text() != tt.want || f.Selected() != tt.selected {
			t.Errorf("%s: %q selected %v, want %q %v", tt.name, f.Text(), f.Selected(), tt.want, tt.selected)
		}
	}
}

func TestSelectedTextIsReplacedByAPaste(t *testing.T) {
	for paste, want := range map[string]string{"7d": "7d", "": "1h", "a\nb": "a b"} {
		f := NewTextField(100)
		f.Load("1h")
		f.Select()
		if got, _, _ := f.Insert(paste); got != want {
			t.Errorf("pasted %q: %q, want %q", paste, got, want)
		}
	}
}

// A copy is selected as the field was, and goes its own way.
func TestCloneOfASelectedText(t *testing.T) {
	f := NewTextField(100)
	f.Load("1h")
	f.Select()
	other := f.Clone()
	f.Key(press("7"))
	if !other.Selected() || other.Text() != "1h" || f.Text() != "7" {
		t.Errorf("%q and the copy %q, selected %v", f.Text(), other.Text(), other.Selected())
	}
}

// A selected text looks another way than one that is not, also without colour, and says
// the same.
func TestSelectedTextShows(t *testing.T) {
	for _, theme := range []*Theme{PlainTheme(), SafeTheme(), DarkTheme(false), LightTheme(true)} {
		pen := Pen{Theme: theme}
		f := NewTextField(100)
		f.Load("1h")
		drawn := func() string {
			r := pen.Row(10)
			f.Put(r, 10)
			return r.String()
		}
		plain := drawn()
		f.Select()
		if lit := drawn(); lit == plain || ansi.Strip(lit) != ansi.Strip(plain) {
			t.Errorf("%s: %q and selected %q", theme.Name, plain, lit)
		}
		r := pen.Row(10)
		if r.Put(Pointed, "x").Put(Block, "x"); strings.Contains(r.String(), "xx") {
			t.Errorf("%s: the cursor looks as the selected text: %q", theme.Name, r.String())
		}
	}
	f := NewTextField(100)
	f.Load("")
	if f.Select(); f.Selected() {
		t.Error("an empty text is selected")
	}
}
