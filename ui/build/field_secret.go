package build

import (
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"policybench/signing"
)

// maxSecret is the longest secret that can be typed, in bytes: that of a secret
// file.
const maxSecret = 4 << 10

// secretField is the masked input. What is typed lives behind closures, where no
// print of the model can reach it, and is overwritten when it goes; only its
// length is shown. There is no way to read it back.
type secretField struct {
	add   func(text string)
	erase func()
	clear func()
	lend  func(f func(text []byte))
	count func() int
	// selected is that of a field that was entered: what is typed or pasted replaces
	// the secret.
	selected bool
}

func newSecretField() secretField {
	buffer := make([]byte, 0, maxSecret) // never grows, so no copy is left behind
	cutTo := func(n int) {
		clear(buffer[n:])
		buffer = buffer[:n]
	}
	return secretField{
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

// secret is what was typed, empty where nothing was.
func (s secretField) secret() (typed signing.Secret) {
	s.lend(func(text []byte) { typed = signing.NewSecret(string(text)) })
	return typed
}

// length is the number of characters typed.
func (s secretField) length() int { return s.count() }

// enter selects what stands in it.
func (s *secretField) enter() { s.selected = s.count() > 0 }

// insert types or pastes a text.
func (s *secretField) insert(text string) {
	if s.selected && text != "" {
		s.clear()
	}
	s.selected = false
	s.add(text)
}

// key types a character and reports whether the secret may have changed.
func (s *secretField) key(msg tea.KeyPressMsg) bool {
	s.insert(msg.Text)
	return msg.Text != ""
}

// back erases the last character, or all of a secret that is selected.
func (s *secretField) back() {
	if s.selected {
		s.clear()
	} else {
		s.erase()
	}
	s.selected = false
}
