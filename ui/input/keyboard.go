// Package input reads the terminal: the bytes of the keyboard before the framework
// decodes them.
//
//	keys := input.NewKeyboard(os.Stdin)
//	program := tea.NewProgram(model, tea.WithInput(keys))
//	…
//	case tea.PasteMsg:
//		text := keys.Paste(msg.Content)
//
// It knows no page and no key binding.
package input

import (
	"os"
	"sync"
	"time"
	"unicode/utf8"

	"policybench/signing/inspect"
)

// The brackets in which a terminal sends a paste.
const (
	pasteStart = "\x1b[200~"
	pasteEnd   = "\x1b[201~"
)

// CtrlC is the key that ends programs.
const CtrlC = 0x03

// handedOver stands for a paste in what the framework reads: the control character
// that is called substitute.
const handedOver = "\x1a"

// Keyboard is the terminal's input with the pastes taken out, and without control
// sequences that no terminal sends. The framework would
// decode a paste as keys, drop what is no UTF-8, and go on until the closing
// bracket: one that never comes would swallow every key and all memory. Here a paste
// is kept as it is, up to what Inspect reads, and ctrl+c ends one that is open.
type Keyboard struct {
	*os.File
	buffer []byte

	sequence sequence
	cutRune  bool      // the last read ended within a character
	last     time.Time // of the last read

	open    bool
	matched int    // how much of the awaited bracket has come
	size    int    // bytes of the open paste, with what was dropped
	text    []byte // the open paste

	mu     sync.Mutex
	pastes []string // not yet asked for, oldest first
}

// NewKeyboard reads a terminal.
func NewKeyboard(terminal *os.File) *Keyboard {
	return &Keyboard{File: terminal, buffer: make([]byte, 4<<10)}
}

// Read implements io.Reader. It leaves room for what filter puts in. Within a paste
// it may read bytes and return none.
func (k *Keyboard) Read(p []byte) (int, error) {
	room := min(len(k.buffer), len(p)-filterRoom)
	if room <= 0 {
		return k.File.Read(p)
	}
	n, err := k.File.Read(k.buffer[:room])
	if n <= 0 {
		return n, err
	}
	now := time.Now()
	if now.Sub(k.last) > pause {
		k.sequence.rest()
	}
	k.last = now
	return len(k.filter(p[:0], k.buffer[:n])), err
}

// pause is after how long an unfinished sequence is given up. The framework waits a
// little less.
const pause = 60 * time.Millisecond

// filterRoom is the most that filter makes out of a read beyond its length: the
// closing bracket of a paste may have come with the read before, another one that
// was never closed may follow.
const filterRoom = len(handedOver) + 2*len(pasteEnd)

// filter appends what the framework is to see of one read. A ctrl+c that was pressed
// is the last byte of a read; one within a paste has something behind it.
func (k *Keyboard) filter(to, read []byte) []byte {
	k.sequence.nextRead()
	for i := 0; i < len(read); {
		if !k.open {
			size := runeLength(read[i:])
			whole := i > 0 || !k.cutRune
			k.cutRune = !utf8.FullRune(read[i:])
			to = k.sequence.pass(to, read[i:i+size], whole)
			k.open = k.bracket(read[i], pasteStart)
			i += size
			continue
		}
		c := read[i]
		i++
		if c == CtrlC && i == len(read) {
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

// runeLength is how many bytes the first character has, 1 where it is no UTF-8 or cut.
func runeLength(text []byte) int {
	_, size := utf8.DecodeRune(text)
	return size
}

// bracket takes one byte and reports whether it completes the awaited bracket.
func (k *Keyboard) bracket(c byte, awaited string) bool {
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
func (k *Keyboard) handOver() {
	length := min(k.size-len(pasteEnd), inspect.MaxText+1)
	k.mu.Lock()
	k.pastes = append(k.pastes, string(k.text[:length]))
	k.mu.Unlock()
	k.close()
}

// close forgets the open paste: a secret may have been in it.
func (k *Keyboard) close() {
	clear(k.text)
	k.open, k.matched, k.size, k.text = false, 0, 0, nil
}

// Paste is the text of a paste of which the framework says content.
func (k *Keyboard) Paste(content string) string {
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
