package ui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"policybench/ui/kit"
)

// toast is the last thing the program said, in the place of the help line. One
// that went well leaves after a while; a failure stays until the next key.
type toast struct {
	text   string
	as     kit.Role
	serial int // tells the end of this toast from that of an earlier one
	// stays keeps it until the next key, or as long as it is in force: what comes
	// late from the clipboard or the disk waits behind it.
	stays bool
}

// toastTime is how long a toast stands.
const toastTime = 3 * time.Second

type toastOverMsg struct{ serial int }

// say shows a toast and returns the command that ends it.
func (sh *shell) say(as kit.Role, text string) tea.Cmd {
	return sh.put(toast{text: text, as: as}, toastTime)
}

// warn shows a toast that stays until the next key.
func (sh *shell) warn(text string) { sh.put(toast{text: text, as: kit.Bad, stays: true}, 0) }

// insist shows a caution before all else, as long as it is in force or until the next
// key.
func (sh *shell) insist(text string, inForce time.Duration) tea.Cmd {
	if sh.toast.stays {
		sh.waiting = append([]toast{sh.toast}, sh.waiting...)
		sh.toast.stays = false
	}
	return sh.put(toast{text: text, as: kit.Caution, stays: true}, inForce)
}

// put shows a toast for a while, 0 for no end; behind one that stays it waits.
func (sh *shell) put(t toast, stands time.Duration) tea.Cmd {
	if sh.toast.stays {
		sh.waiting = append(sh.waiting, t)
		return nil
	}
	t.serial = sh.toast.serial + 1
	sh.toast = t
	if stands == 0 {
		return nil
	}
	return tea.Tick(stands, func(time.Time) tea.Msg { return toastOverMsg{t.serial} })
}

// forgetHint ends a quiet toast with the page that said it: it names that page's keys.
func (sh *shell) forgetHint() {
	if !sh.toast.stays && sh.toast.as == kit.Quiet {
		sh.toast = toast{serial: sh.toast.serial}
	}
}

// toastOver ends the toast it belongs to.
func (sh *shell) toastOver(msg toastOverMsg) tea.Cmd {
	if msg.serial != sh.toast.serial {
		return nil
	}
	return sh.nextToast()
}

// acknowledge ends a toast that waits for a key.
func (sh *shell) acknowledge() tea.Cmd {
	if !sh.toast.stays {
		return nil
	}
	return sh.nextToast()
}

// nextToast shows the one that waited.
func (sh *shell) nextToast() tea.Cmd {
	sh.toast = toast{serial: sh.toast.serial}
	if len(sh.waiting) == 0 {
		return nil
	}
	next := sh.waiting[0]
	sh.waiting = sh.waiting[1:]
	if next.stays {
		return sh.put(next, 0)
	}
	return sh.put(next, toastTime)
}
