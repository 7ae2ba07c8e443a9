//go:build linux

package ui_test

import (
	"os"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"policybench/ui/terminaltest"
)

// watched wants a second process that watches over the terminal.
func (j *journey) watched() {
	j.t.Helper()
	list := j.Children()
	if len(list) != 1 {
		j.t.Fatalf("%d processes beside it", len(list))
	}
	knows, err := os.ReadFile("/proc/" + strconv.Itoa(list[0]) + "/environ")
	if err != nil || string(knows) != "POLICYBENCH_RESCUE=1\x00" {
		j.t.Fatalf("the second process knows %q (%v)", knows, err)
	}
}

// restored checks the end of a program that could not restore the terminal itself.
func (j *journey) restored(code int) {
	j.t.Helper()
	j.ends(code)
	if j.RawLine() {
		j.t.Error("the line is raw")
	}
}

// A goroutine like those of the framework panics.
func TestJourneyUnguardedPanic(t *testing.T) {
	j := broken(t, "goroutine")
	j.watched()
	j.Send("\x19")
	j.restored(2)
	if !strings.Contains(j.Screen(), "the terminal is restored (ui/journey_crash_test.go:") {
		t.Errorf("it says\n%s", j.Screen())
	}
}

// A signal that nothing can catch, or that Go takes for a fault.
func TestJourneyKilled(t *testing.T) {
	for _, state := range states {
		for signal, code := range map[syscall.Signal]int{syscall.SIGKILL: 137, syscall.SIGSEGV: 2} {
			t.Run(signal.String()+" in "+state.name, func(t *testing.T) {
				j := fixed(t, trip{Options: terminaltest.Options{Outlives: true}})
				j.watched()
				state.goes(j)
				j.Signal(signal)
				j.restored(code)
			})
		}
	}
}

// Nor one that comes as soon as the terminal is another.
func TestJourneyKilledAtOnce(t *testing.T) {
	for signal, code := range map[syscall.Signal]int{syscall.SIGKILL: 137, syscall.SIGSEGV: 2} {
		j := set(t, trip{Options: terminaltest.Options{Outlives: true}})
		j.Await("a raw line", j.RawLine)
		j.Signal(signal)
		j.restored(code)
	}
}

// The second process ends with the first, and knows nothing of it.
func TestJourneyWatchEnds(t *testing.T) {
	s := trip{}
	s.Outlives = true
	s.Env = planted()
	j := begin(t, s)
	j.watched()
	child := j.Children()[0]
	if line, err := os.ReadFile("/proc/" + strconv.Itoa(child) + "/cmdline"); err != nil || strings.Count(string(line), "\x00") != 1 {
		t.Errorf("its arguments are %q (%v)", line, err)
	}
	j.Send("\x03")
	j.restored(0)
	if _, err := os.Stat("/proc/" + strconv.Itoa(child)); err == nil {
		t.Error("the second process outlives the first")
	}
}
