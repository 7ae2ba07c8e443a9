package terminaltest

import (
	"runtime"
	"sync"
	"syscall"
)

// leashed starts a process that does not outlive this one, however this one ends. The
// system ends it with the thread that started it, so that thread stays.
func leashed(attrs *syscall.SysProcAttr, start func() error) error {
	attrs.Pdeathsig = syscall.SIGKILL
	result := make(chan error)
	thread() <- func() { result <- start() }
	return <-result
}

// thread runs functions on one thread of the system, one after the other.
var thread = sync.OnceValue(func() chan<- func() {
	run := make(chan func())
	go func() {
		runtime.LockOSThread()
		for f := range run {
			f()
		}
	}()
	return run
})
