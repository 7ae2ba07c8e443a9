//go:build unix

package terminaltest

import "bytes"

// What a program writes around each whole frame, where the terminal offers
// synchronised output (DEC mode 2026).
const (
	frameBegin = "\x1b[?2026h"
	frameEnd   = "\x1b[?2026l"
)

// draw shows what was written, up to a frame that has begun and not ended: a terminal
// with synchronised output shows no half of one. Its caller holds the lock.
func (t *Terminal) draw(written []byte) {
	t.held = append(t.held, written...)
	n := whole(t.held)
	t.show(t.held[:n])
	t.held = t.held[n:]
}

// show gives bytes to the emulator, and tells whoever awaits something.
func (t *Terminal) show(written []byte) {
	_, _ = t.screen.Write(written)
	close(t.written)
	t.written = make(chan struct{})
}

// whole is the length of what may be shown.
func whole(written []byte) int {
	i := bytes.LastIndex(written, []byte(frameBegin))
	if i >= 0 && !bytes.Contains(written[i:], []byte(frameEnd)) {
		return i
	}
	return len(written) - begun(written)
}

// begun is how much of the mark that begins a frame stands at the end.
func begun(written []byte) int {
	for n := len(frameBegin) - 1; n > 0; n-- {
		if bytes.HasSuffix(written, []byte(frameBegin[:n])) {
			return n
		}
	}
	return 0
}
