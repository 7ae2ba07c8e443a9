// Package action names what a page can do and by which keys.
package action

import (
	"unicode/utf8"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// Bind is a binding: how the footer names it, what it does, and its keys.
func Bind(help, does string, keys ...string) key.Binding {
	return key.NewBinding(key.WithKeys(keys...), key.WithHelp(help, does))
}

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

func (s Stroke) Is(b key.Binding) bool { return key.Matches(s, b) }

// KeyGroup is a context as the help shows it.
type KeyGroup struct {
	Title string
	Keys  []key.Binding
}

// As is a binding with words for one place: the footer says what ctrl+y copies.
func As(b key.Binding, does string) key.Binding {
	b.SetHelp(b.Help().Key, does)
	return b
}

// Both is two bindings as the footer writes them: "← → tab".
func Both(a, b key.Binding, does string) key.Binding {
	a.SetHelp(a.Help().Key+" "+b.Help().Key, does)
	return a
}
