package page

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"policybench/ui/kit"
)

// toast is the last thing the program said, in the place of the help line. One
// that went well leaves after a while or with the next key that does something; a failure
// stays until the next key.
type toast struct {
	Text   string
	As     kit.Role
	Serial int // tells the end of this toast from that of an earlier one
	// stays keeps it until the next key, or as long as it is in force: what comes
	// late from the clipboard or the disk waits behind it.
	stays bool
}

// ToastTime is how long a toast stands.
const ToastTime = 3 * time.Second

type ToastOver struct{ Serial int }

// Say shows a toast and returns the command that ends it.
// Copied to each call it would be 4 KB of the program.
//
//go:noinline
func (sh *Shell) Say(as kit.Role, text string) tea.Cmd {
	return sh.put(toast{Text: text, As: as}, ToastTime)
}

// Warn shows a toast that stays until the next key.
func (sh *Shell) Warn(text string) { sh.put(toast{Text: text, As: kit.Bad, stays: true}, 0) }

// Insist shows a caution before all else, as long as it is in force or until the next
// key.
func (sh *Shell) Insist(text string, inForce time.Duration) tea.Cmd {
	if sh.Toast.stays {
		sh.waiting = append([]toast{sh.Toast}, sh.waiting...)
		sh.Toast.stays = false
	}
	return sh.put(toast{Text: text, As: kit.Caution, stays: true}, inForce)
}

// put shows a toast for a while, 0 for no end; behind one that stays it waits.
func (sh *Shell) put(t toast, stands time.Duration) tea.Cmd {
	if sh.Toast.stays {
		sh.waiting = append(sh.waiting, t)
		return nil
	}
	t.Serial = sh.Toast.Serial + 1
	sh.Toast = t
	if stands == 0 {
		return nil
	}
	return tea.Tick(stands, func(time.Time) tea.Msg { return ToastOver{t.Serial} })
}

// ForgetHint ends a quiet toast with the page that said it: it names that page's keys.
func (sh *Shell) ForgetHint() {
	if !sh.Toast.stays && sh.Toast.As == kit.Quiet {
		sh.Toast = toast{Serial: sh.Toast.Serial}
	}
}

// ToastOver ends the toast it belongs to.
func (sh *Shell) ToastOver(msg ToastOver) tea.Cmd {
	if msg.Serial != sh.Toast.Serial {
		return nil
	}
	return sh.nextToast()
}

// Waits reports whether the toast stands until the next key, whatever that does.
func (t toast) Waits() bool { return t.stays }

// Acknowledge ends the toast: one has gone on.
func (sh *Shell) Acknowledge() tea.Cmd { return sh.nextToast() }

// nextToast shows the one that waited.
func (sh *Shell) nextToast() tea.Cmd {
	sh.Toast = toast{Serial: sh.Toast.Serial}
	if len(sh.waiting) == 0 {
		return nil
	}
	next := sh.waiting[0]
	sh.waiting = sh.waiting[1:]
	if next.stays {
		return sh.put(next, 0)
	}
	return sh.put(next, ToastTime)
}
