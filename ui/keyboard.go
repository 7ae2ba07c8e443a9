package ui

import (
	"os"
	"strings"

	"policybench/signing/inspect"
)

// The brackets in which a terminal sends a paste, and the key that ends programs.
const (
	pasteStart = "\x1b[200~"
	pasteEnd   = "\x1b[201~"
	ctrlC      = 0x03
)

// cancelled ends the text of a paste that was given up: the control character
// whose name says so.
const cancelled = "\x18"

// keyboard is the terminal's input with an eye on pastes. The framework collects a
// paste up to its closing bracket; one that never comes would swallow every key
// and all memory. So ctrl+c closes an open paste, and what is longer than Inspect
// reads is dropped on the way.
type keyboard struct {
	*os.File
	buffer []byte
	pasting
}

func newKeyboard(terminal *os.File) *keyboard {
	return &keyboard{File: terminal, buffer: make([]byte, 4<<10)}
}

// Read implements io.Reader. It leaves room for what filter may put in.
func (k *keyboard) Read(p []byte) (int, error) {
	room := min(len(k.buffer), len(p)-len(cancelled)-2*len(pasteEnd))
	if room <= 0 {
		return k.File.Read(p)
	}
	n, err := k.File.Read(k.buffer[:room])
	if n <= 0 {
		return n, err
	}
	return len(k.filter(p[:0], k.buffer[:n])), err
}

// pasting knows whether a paste is open.
type pasting struct {
	open     bool
	matched  int // how much of the awaited bracket has come
	size     int // bytes of the open paste
	dropping bool
}

// filter appends what the program is to see of one read. A ctrl+c that was pressed
// is the last byte of a read; one within a paste has something behind it.
func (s *pasting) filter(to, read []byte) []byte {
	for i, c := range read {
		if s.open && c == ctrlC && i == len(read)-1 {
			*s = pasting{}
			return append(append(append(to, cancelled...), pasteEnd...), c)
		}
		if !s.dropping {
			to = append(to, c)
		}
		if !s.bracket(c) {
			if s.size++; s.open && s.matched == 0 && s.size > inspect.MaxText {
				s.dropping = true
			}
			continue
		}
		if s.dropping {
			to = append(to, pasteEnd...)
		}
		*s = pasting{open: !s.open}
	}
	return to
}

// bracket takes one byte and reports whether it completes the awaited bracket.
func (s *pasting) bracket(c byte) bool {
	awaited := pasteStart
	if s.open {
		awaited = pasteEnd
	}
	switch {
	case c == awaited[s.matched]:
		s.matched++
	case c == awaited[0]:
		s.matched = 1
	default:
		s.matched = 0
	}
	return s.matched == len(awaited)
}

// givenUp reports whether a paste was ended by ctrl+c.
func givenUp(paste string) bool { return strings.HasSuffix(paste, cancelled) }
