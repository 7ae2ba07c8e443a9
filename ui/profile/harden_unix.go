//go:build darwin || freebsd || openbsd || netbsd || dragonfly

package profile

import "golang.org/x/sys/unix"

// Harden keeps the secret out of a core file. Nothing here hides the environment
// that the process was started with: ps shows it to the same user. The error says
// what the system refused; running on is safe.
func Harden() error { return unix.Setrlimit(unix.RLIMIT_CORE, &unix.Rlimit{}) }
