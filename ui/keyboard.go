package ui

import (
	"os"
	"sync"

	"policybench/signing/inspect"
)

// The brackets in which a terminal sends a paste, and the key that ends programs.
const (
	pasteStart = "\x1b[200~"
	pasteEnd   = "\x1b[201~"
	ctrlC      = 0x03
)

// handedOver stands for a paste in what the framework reads: the control character
// that is called substitute.
const handedOver = "\x1a"

// keyboard is the terminal's input with the pastes taken out. The framework would
// decode a paste as keys, drop what is no UTF-8, and go on until the closing
// bracket: one that never comes would swallow every key and all memory. Here a paste
// is kept as it is, up to what Inspect reads, and ctrl+c ends one that is open.
type keyboard struct {
	*os.File
	buffer []byte

	open    bool
	matched int    // how much of the awaited bracket has come
	size    int    // bytes of the open paste, with what was dropped
	text    []byte // the open paste

	mu     sync.Mutex
	pastes []string // not yet asked for, oldest first
}

func newKeyboard(terminal *os.File) *keyboard {
	return &keyboard{File: terminal, buffer: make([]byte, 4<<10)}
}

// Read implements io.Reader. It leaves room for what filter puts in. Within a paste
// it may read bytes and return none.
func (k *keyboard) Read(p []byte) (int, error) {
	room := min(len(k.buffer), len(p)-filterRoom)
	if room <= 0 {
		return k.File.Read(p)
	}
	n, err := k.File.Read(k.buffer[:room])
	if n <= 0 {
		return n, err
	}
	return len(k.filter(p[:0], k.buffer[:n])), err
}

// filterRoom is the most that filter makes out of a read beyond its length: the
// closing bracket of a paste may have come with the read before, another one that
// was never closed may follow.
const filterRoom = len(handedOver) + 2*len(pasteEnd)

// filter appends what the framework is to see of one read. A ctrl+c that was pressed
// is the last byte of a read; one within a paste has something behind it.
func (k *keyboard) filter(to, read []byte) []byte {
	for i, c := range read {
		if !k.open {
			to = append(to, c)
			if k.bracket(c, pasteStart) {
				k.open = true
			}
			continue
		}
		if c == ctrlC && i == len(read)-1 {
			k.close()
			to = append(append(to, pasteEnd...), c)
			continue
		}
		if k.size++; len(k.text) < inspect.MaxText+1+len(pasteEnd) {
			k.text = append(k.text, c)
		}
		if k.bracket(c, pasteEnd) {
			k.handOver()
			to = append(append(to, handedOver...), pasteEnd...)
		}
	}
	return to
}

// bracket takes one byte and reports whether it completes the awaited bracket.
func (k *keyboard) bracket(c byte, awaited string) bool {
	switch {
	case c == awaited[k.matched]:
		k.matched++
	case c == awaited[0]:
		k.matched = 1
	default:
		k.matched = 0
	}
	if k.matched < len(awaited) {
		return false
	}
	k.matched = 0
	return true
}

// handOver keeps the paste that ends here, without its closing bracket. One byte
// above the limit tells Inspect that something was cut.
func (k *keyboard) handOver() {
	length := min(k.size-len(pasteEnd), inspect.MaxText+1)
	k.mu.Lock()
	k.pastes = append(k.pastes, string(k.text[:length]))
	k.mu.Unlock()
	k.close()
}

// close forgets the open paste: a secret may have been in it.
func (k *keyboard) close() {
	clear(k.text)
	k.open, k.matched, k.size, k.text = false, 0, 0, nil
}

// paste is the text of a paste of which the framework says content.
func (k *keyboard) paste(content string) string {
	if k == nil || content != handedOver {
		return content
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	if len(k.pastes) == 0 {
		return content
	}
	text := k.pastes[0]
	k.pastes = k.pastes[1:]
	return text
}
