//go:build !linux && !darwin && !freebsd && !openbsd && !netbsd && !dragonfly

package profile

// Harden does nothing on this system: it writes no core files by itself, and what
// else would hide a process from its own user is out of a program's reach.
func Harden() error { return nil }
