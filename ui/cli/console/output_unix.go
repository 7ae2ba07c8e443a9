//go:build unix

package console

import (
	"os"

	"golang.org/x/sys/unix"
)

// closed reports whether a standard file was closed when the program started. Go
// opens the null device in its place before any of our code runs, for reading and
// writing, which no redirection of a shell does. A program that starts another may:
// see ignored.
func closed(f *os.File) bool {
	flags, err := unix.FcntlInt(f.Fd(), unix.F_GETFL, 0)
	if err != nil || flags&unix.O_ACCMODE != unix.O_RDWR {
		return err != nil
	}
	info, err := f.Stat()
	null, nullErr := os.Stat(os.DevNull)
	return err == nil && nullErr == nil && os.SameFile(info, null)
}
