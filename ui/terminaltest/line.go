//go:build unix

package terminaltest

import (
	"os"

	"golang.org/x/sys/unix"
)

// closable is a file whose Close ends a Read that waits. One that somebody has asked for
// its descriptor, as package pty does, stays open until the Read has returned.
func closable(file *os.File) (*os.File, error) {
	defer file.Close()
	descriptor, err := unix.FcntlInt(file.Fd(), unix.F_DUPFD_CLOEXEC, 0)
	if err != nil {
		return nil, err
	}
	if err := unix.SetNonblock(descriptor, true); err != nil {
		return nil, err
	}
	return os.NewFile(uintptr(descriptor), file.Name()), nil
}

// control does something with the terminal's descriptor, and leaves it closable.
func (t *Terminal) control(do func(descriptor int) error) error {
	raw, err := t.file.SyscallConn()
	if err != nil {
		return err
	}
	var done error
	if err := raw.Control(func(descriptor uintptr) { done = do(int(descriptor)) }); err != nil {
		return err
	}
	return done
}
