package profile

import (
	"errors"

	"golang.org/x/sys/unix"
)

// Harden keeps the secret out of what the system would write or show of this
// process: no core file, and not dumpable, so that no other process of the user
// can attach to it or read its memory or its first environment. Root still can. It
// concerns this process alone: a program that it starts is dumpable again, and has
// no secret. The error says what the system refused; running on is safe.
func Harden() error {
	return errors.Join(
		unix.Setrlimit(unix.RLIMIT_CORE, &unix.Rlimit{}),
		unix.Prctl(unix.PR_SET_DUMPABLE, 0, 0, 0, 0),
	)
}
