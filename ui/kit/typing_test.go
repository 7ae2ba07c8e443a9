package kit

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// What is typed or pasted into a secret field replaces one that is selected; erasing takes
// a character, or all of it.
func TestSecretTyping(t *testing.T) {
	for _, tt := range []struct {
		name string
		do   func(*SecretField)
		want int
	}{
		{"typed behind", func(s *SecretField) { s.Key(press("x")) }, 4},
		{"a key without a text", func(s *SecretField) { s.Key(tea.KeyPressMsg{Code: tea.KeyLeft}) }, 3},
		{"erased", (*SecretField).Back, 2},
		{"selected and typed", func(s *SecretField) { s.Enter(); s.Key(press("x")) }, 1},
		{"selected and pasted", func(s *SecretField) { s.Enter(); s.Insert("xy") }, 2},
		{"selected and nothing pasted", func(s *SecretField) { s.Enter(); s.Insert("") }, 3},
		{"selected and erased", func(s *SecretField) { s.Enter(); s.Back() }, 0},
		{"selected once", func(s *SecretField) { s.Enter(); s.Key(press("x")); s.Key(press("y")) }, 2},
		{"cleared", func(s *SecretField) { s.Enter(); s.Clear() }, 0},
		{"more than it holds", func(s *SecretField) { s.Insert(strings.Repeat("x", 2*maxSecret)) }, maxSecret - 1}, // é is two bytes
	} {
		s := NewSecretField()
		s.Insert("abé")
		tt.do(&s)
		if s.Length() != tt.want || s.Secret().IsZero() != (tt.want == 0) {
			t.Errorf("%s: %d characters, want %d", tt.name, s.Length(), tt.want)
		}
		if tt.name == "cleared" && s.Selected {
			t.Error("nothing is selected in an empty field")
		}
	}
	s := NewSecretField()
	if s.Enter(); s.Selected || s.Key(tea.KeyPressMsg{Code: tea.KeyLeft}) || !s.Key(press("x")) {
		t.Error("a key with a text changes a secret, and only such")
	}
}

// A field shows its cursor wherever it stands, in however few cells.
func TestFieldShowsItsCursor(t *testing.T) {
	pen := plainPen()
	for _, text := range []string{"", "abc", "abcdefghijklmno", "日本語テスト", "a日b本"} {
		f := NewTextField(100)
		f.Load(text)
		for at := range []rune(text + "x") {
			f.MoveTo(at)
			if f.At() != at {
				t.Errorf("%q: at %d, want %d", text, f.At(), at)
			}
			for width := 2; width < 20; width++ {
				r := pen.Row(width)
				f.Put(r, width)
				row := r.String()
				under := " "
				if runes := []rune(text); at < len(runes) {
					under = string(runes[at])
				}
				if !strings.Contains(row, pen.Theme.open[Block]+under+closing) || Cells(ansi.Strip(row)) != width {
					t.Errorf("%q at %d in %d cells: %q", text, at, width, row)
				}
			}
		}
	}
}

// A paste becomes one line, without what cannot be seen, and no longer than the field.
func TestFieldInsert(t *testing.T) {
	for _, tt := range []struct {
		name, paste, want string
		dropped, cut      bool
	}{
		{"plain", "abc", "abc", false, false},
		{"what cannot be seen", "a\u200bb\x1b", "ab", true, false},
		{"as long as it holds", "0123456789", "0123456789", false, false},
		{"longer", "0123456789a", "0123456789", false, true},
		{"cut within a character", "012345678é", "012345678", false, true},
	} {
		f := NewTextField(10)
		f.Load("old")
		f.Select()
		if text, dropped, cut := f.Insert(tt.paste); text != tt.want || f.Text() != tt.want || dropped != tt.dropped || cut != tt.cut {
			t.Errorf("%s: %q, dropped %t, cut %t", tt.name, text, dropped, cut)
		}
	}
}

// A copy changes alone, and stands where the field stood.
func TestFieldClone(t *testing.T) {
	f := NewTextField(10)
	f.Load("abc")
	f.MoveTo(1)
	other := f.Clone()
	if other.At() != 1 || other.Text() != "abc" || other.Selected() {
		t.Errorf("%q at %d", other.Text(), other.At())
	}
	if other.Key(press("x")); f.Text() != "abc" || other.Text() != "axbc" {
		t.Errorf("%q and %q", f.Text(), other.Text())
	}
	f.Select()
	if other = f.Clone(); !other.Selected() {
		t.Error("what is selected stays so")
	}
	if text, changed := f.Key(tea.KeyPressMsg{Code: 'x', Text: "\u202e"}); changed || text != "abc" {
		t.Errorf("what a terminal obeys was typed: %q", text)
	}
}

// Where there is room for its count a token has one.
func TestShortenedCounts(t *testing.T) {
	token := strings.Repeat("x", 50)
	for width, want := range map[int]string{50: token, 49: "  50", 12: "  50", 11: "…", 3: "…"} {
		got := plainPen().Shorten(token, width).String()
		if Cells(got) > width || !strings.Contains(got, want) || strings.HasSuffix(got, "  50") != (want == "  50") {
			t.Errorf("%d cells: %q", width, got)
		}
	}
}
