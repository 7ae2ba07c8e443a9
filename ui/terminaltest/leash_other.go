//go:build unix && !linux

package terminaltest

import "syscall"

// leashed starts a process. The end of its terminal ends it, too.
func leashed(_ *syscall.SysProcAttr, start func() error) error { return start() }
