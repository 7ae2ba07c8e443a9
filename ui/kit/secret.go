package kit

import (
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"policybench/signing"
)

// maxSecret is the longest secret that can be typed, in bytes: that of a secret
// file.
const maxSecret = 4 << 10

// SecretField is the masked input. What is typed lives behind closures, where no
// print of the model can reach it, and is overwritten when it goes; only its
// length is shown. There is no way to read it back.
type SecretField struct {
	add   func(text string)
	erase func()
	clear func()
	lend  func(f func(text []byte))
	count func() int
	// Selected is that of a field that was entered: what is typed or pasted replaces
	// the secret.
	Selected bool
}

// NewSecretField is an empty one.
func NewSecretField() SecretField {
	buffer := make([]byte, 0, maxSecret) // never grows, so no copy is left behind
	cutTo := func(n int) {
		clear(buffer[n:])
		buffer = buffer[:n]
	}
	return SecretField{
		add: func(text string) {
			buffer = append(buffer, text[:min(len(text), maxSecret-len(buffer))]...)
		},
		erase: func() {
			_, size := utf8.DecodeLastRune(buffer)
			cutTo(len(buffer) - size)
		},
		clear: func() { cutTo(0) },
		lend:  func(f func([]byte)) { f(buffer) },
		count: func() int { return utf8.RuneCount(buffer) },
	}
}

// Secret is what was typed, empty where nothing was.
func (s SecretField) Secret() (typed signing.Secret) {
	s.lend(func(text []byte) { typed = signing.NewSecret(string(text)) })
	return typed
}

// Clear forgets it.
func (s *SecretField) Clear() {
	s.clear()
	s.Selected = false
}

// Length is the number of characters typed.
func (s SecretField) Length() int { return s.count() }

// Enter selects what stands in it.
func (s *SecretField) Enter() { s.Selected = s.count() > 0 }

// Insert types or pastes a text.
func (s *SecretField) Insert(text string) {
	if s.Selected && text != "" {
		s.clear()
	}
	s.Selected = false
	s.add(text)
}

// Key types a character and reports whether the secret may have changed.
func (s *SecretField) Key(msg tea.KeyPressMsg) bool {
	s.Insert(msg.Text)
	return msg.Text != ""
}

// Back erases the last character, or all of a secret that is selected.
func (s *SecretField) Back() {
	if s.Selected {
		s.clear()
	} else {
		s.erase()
	}
	s.Selected = false
}
