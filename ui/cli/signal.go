package cli

import (
	"os"
	"os/signal"
	"syscall"
)

// interrupted is the exit code of ctrl+c.
const interrupted = 128 + int(syscall.SIGINT)

// endings are the signals that end a command: with 128 and their number. Left to
// the runtime, SIGQUIT and SIGABRT would print what is in memory.
var endings = []os.Signal{os.Interrupt, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGQUIT, syscall.SIGABRT}

// untilSignal runs f until it is done or the process is told to stop, and gives
// the exit code of either. What reads a text finishes it at the first ctrl+c, and is
// left at the second. A signal that the caller had ignored, as nohup does
// with SIGHUP, stays ignored. A pipe that nobody reads any more is an error of
// writing, not the end of the process: SIGPIPE is taken and dropped.
func (p *program) untilSignal(f func() int) int {
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
	for {
		select {
		case code := <-done:
			if p.stopping.Done() {
				return interrupted
			}
			return code
		case s := <-told:
			if s == os.Interrupt && p.stopping.Ask() {
				continue
			}
			number, _ := s.(syscall.Signal)
			return 128 + int(number)
		}
	}
}
