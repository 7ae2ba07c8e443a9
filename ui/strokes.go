package ui

import (
	"unicode/utf8"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// bind is a binding: how the footer names it, what it does, and its keys.
func bind(help, does string, keys ...string) key.Binding {
	return key.NewBinding(key.WithKeys(keys...), key.WithHelp(help, does))
}

// stroke is a key as bindings spell it. Reading it once spares every comparison
// from spelling the key again.
type stroke string

// strokeOf spells a key. Several characters at once, as an input method sends them,
// are text and never a key's name.
func strokeOf(msg tea.KeyPressMsg) stroke {
	if len(msg.Text) > utf8.UTFMax {
		return ""
	}
	return stroke(msg.String())
}

// String makes a stroke fit for key.Matches.
func (s stroke) String() string { return string(s) }

func (s stroke) is(b key.Binding) bool { return key.Matches(s, b) }

// keyGroup is a context as the help shows it.
type keyGroup struct {
	Title string
	Keys  []key.Binding
}

// as is a binding with words for one place: the footer says what ctrl+y copies.
func as(b key.Binding, does string) key.Binding {
	b.SetHelp(b.Help().Key, does)
	return b
}

// both is two bindings as the footer writes them: "← → tab".
func both(a, b key.Binding, does string) key.Binding {
	a.SetHelp(a.Help().Key+" "+b.Help().Key, does)
	return a
}
