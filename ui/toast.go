package ui

import (
	"time"

	tea "charm.land/bubbletea/v2"
)

// toast is the last thing the program said, in the place of the help line. One
// that went well leaves after a while; a failure stays until the next key.
type toast struct {
	text   string
	as     role
	serial int // tells the end of this toast from that of an earlier one
	stays  bool
}

// toastTime is how long a toast stands.
const toastTime = 3 * time.Second

type toastOverMsg struct{ serial int }

// say shows a toast and returns the command that ends it.
func (sh *shell) say(as role, text string) tea.Cmd {
	sh.toast = toast{text: text, as: as, serial: sh.toast.serial + 1}
	serial := sh.toast.serial
	return tea.Tick(toastTime, func(time.Time) tea.Msg { return toastOverMsg{serial} })
}

// warn shows a toast that stays until the next key.
func (sh *shell) warn(text string) {
	sh.toast = toast{text: text, as: bad, serial: sh.toast.serial + 1, stays: true}
}

// toastOver ends the toast it belongs to.
func (sh *shell) toastOver(msg toastOverMsg) {
	if msg.serial == sh.toast.serial {
		sh.toast.text = ""
	}
}

// acknowledge ends a toast that waits for a key.
func (sh *shell) acknowledge() {
	if sh.toast.stays {
		sh.toast = toast{serial: sh.toast.serial}
	}
}
