package action

import (
	"unicode/utf8"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// Stroke is a key as bindings spell it. Reading it once spares every comparison
// from spelling the key again.
type Stroke string

// StrokeOf spells a key. Several characters at once, as an input method sends them,
// are text and never a key's name.
func StrokeOf(msg tea.KeyPressMsg) Stroke {
	if len(msg.Text) > utf8.UTFMax {
		return ""
	}
	return Stroke(msg.String())
}

// String makes a stroke fit for key.Matches.
func (s Stroke) String() string { return string(s) }

// Is reports whether a binding has the key.
func (s Stroke) Is(b key.Binding) bool { return key.Matches(s, b) }

// Types reports whether the key puts a character where text is typed: there it is no
// action's.
func (s Stroke) Types() bool { return types(string(s)) }

func types(name string) bool {
	return name == "space" || utf8.RuneCountInString(name) == 1
}
