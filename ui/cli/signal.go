package cli

import (
	"os"
	"os/signal"
	"syscall"
)

// endings are the signals that end a command: with 128 and their number. Left to
// the runtime, SIGQUIT and SIGABRT would print what is in memory.
var endings = []os.Signal{os.Interrupt, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGQUIT, syscall.SIGABRT}

// untilSignal runs f until it is done or the process is told to stop, and gives
// the exit code of either. A signal that the caller had ignored, as nohup does
// with SIGHUP, stays ignored. A pipe that nobody reads any more is an error of
// writing, not the end of the process: SIGPIPE is taken and dropped.
func untilSignal(f func() int) int {
	told, broken := make(chan os.Signal, 1), make(chan os.Signal, 1)
	for _, s := range endings {
		if !signal.Ignored(s) {
			signal.Notify(told, s)
		}
	}
	signal.Notify(broken, syscall.SIGPIPE)
	defer signal.Stop(told)
	defer signal.Stop(broken)
	done := make(chan int, 1)
	go func() { done <- f() }()
	select {
	case code := <-done:
		return code
	case s := <-told:
		number, _ := s.(syscall.Signal)
		return 128 + int(number)
	}
}
