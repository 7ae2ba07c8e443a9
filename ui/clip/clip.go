// Package clip puts text on the clipboard by whatever way leads there, and says no
// more than it knows. The ways:
//
//   - native: the clipboard of this machine, by its own tools. It is known to work
//     or to fail. Over SSH it would be the wrong machine's.
//   - tmux: load-buffer -w fills tmux's buffer and asks tmux to pass the text on to
//     the terminal outside. That it arrived in tmux is known, the rest is not.
//   - OSC 52: an escape sequence to the terminal, which never answers. The caller
//     sends it, since only it may write to the terminal.
//
// Most callers make one [Board] and use [Board.Copy], off the thread that draws:
// tools can hang until the deadline.
package clip

import (
	"context"
	"encoding/base64"
	"errors"
	"fmt"
	"sync/atomic"
	"time"
	"unicode/utf8"
)

// Mode chooses the ways: the values of --clipboard.
type Mode string

// Auto takes the ways that fit the machine. Native and OSC52 take that one (and
// tmux beside OSC52, which tmux would swallow). Off copies nothing.
const (
	Auto   Mode = "auto"
	Native Mode = "native"
	OSC52  Mode = "osc52"
	Off    Mode = "off"
)

// Modes returns all modes, the default first.
func Modes() []Mode { return []Mode{Auto, Native, OSC52, Off} }

// ParseMode reads a mode. The empty text is Auto.
func ParseMode(text string) (Mode, error) {
	if text == "" {
		return Auto, nil
	}
	for _, m := range Modes() {
		if string(m) == text {
			return m, nil
		}
	}
	return "", fmt.Errorf("unknown clipboard %q: auto, native, osc52 or off", text)
}

const (
	patience = 2 * time.Second
	// maxOSC52 is how long, in bytes of base64, a text may be for OSC 52: terminals
	// drop longer ones silently (the bound is that of k9s).
	maxOSC52 = 74994
)

// Board is a clipboard. Its functions are replaced in tests; New sets them all.
// It must not be copied after its first use.
type Board struct {
	Mode     Mode
	GOOS     string              // as runtime.GOOS
	Env      func(string) string // without the app secret
	Deadline time.Duration       // how long a tool may take; New gives it two seconds
	// WriteNative puts text on this machine's clipboard. It may hang.
	WriteNative func(text string) error
	// Run runs a tool with the text on its standard input, and kills it when ctx ends.
	Run func(ctx context.Context, env []string, text, name string, args ...string) error

	hanging atomic.Bool // a native tool has not come back
	told    atomic.Bool // the way out was named once
}

// Copy puts text on the clipboard, within the deadline a tool. It never fails: the
// Outcome says what is known.
func (b *Board) Copy(ctx context.Context, text string) Outcome {
	out := Outcome{Characters: utf8.RuneCountInString(text)}
	if text == "" {
		out.Causes = []string{"there is nothing to copy"}
		return out
	}
	if b.Mode == Off {
		out.Causes = []string{"the clipboard is off (--clipboard off)"}
		return out
	}
	if b.wantsNative() {
		out.Copied = out.try(b.native(ctx, text))
	}
	if b.Mode != Native && b.inTmux() {
		out.Tmux = out.try(b.tmux(ctx, text))
	}
	if b.Mode != Native && !out.Copied {
		out.OSC52 = out.try(b.terminal(text))
	}
	if !out.Copied && (out.Tmux || out.OSC52) {
		out.First = b.told.CompareAndSwap(false, true)
	}
	return out
}

// wantsNative reports whether this machine's own clipboard is the one that the
// user pastes from.
func (b *Board) wantsNative() bool {
	switch b.Mode {
	case Native:
		return true
	case OSC52:
		return false
	}
	// On WSL the native tool is clip.exe, which takes a line of hex for UTF-16.
	return !b.remote() && !b.wsl()
}

func (b *Board) remote() bool { return b.Env("SSH_TTY") != "" || b.Env("SSH_CONNECTION") != "" }

func (b *Board) wsl() bool {
	return b.GOOS == "linux" && (b.Env("WSL_DISTRO_NAME") != "" || b.Env("WSL_INTEROP") != "")
}

func (b *Board) inTmux() bool { return b.Env("TMUX") != "" }

// terminal says why OSC 52 cannot work, if that is known beforehand.
func (b *Board) terminal(text string) error {
	if length := base64.StdEncoding.EncodedLen(len(text)); length > maxOSC52 {
		return fmt.Errorf("%d bytes are too many for a terminal's clipboard (%d at most)", len(text), maxOSC52/4*3)
	}
	switch term := b.Env("TERM"); term {
	case "dumb", "linux":
		return errors.New("a terminal of type " + term + " has no clipboard")
	}
	return nil
}
