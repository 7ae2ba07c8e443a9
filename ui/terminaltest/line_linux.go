package terminaltest

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/sys/unix"
)

// RawLine reports whether the line is raw: not edited or not echoed by the system.
func (t *Terminal) RawLine() bool {
	t.t.Helper()
	var line *unix.Termios
	err := t.control(func(descriptor int) (err error) {
		line, err = unix.IoctlGetTermios(descriptor, unix.TCGETS)
		return err
	})
	if err != nil {
		t.t.Fatalf("the line's state: %v", err)
	}
	return line.Lflag&unix.ICANON == 0 || line.Lflag&unix.ECHO == 0
}

// Children are the processes that the program has started and that have not ended.
func (t *Terminal) Children() []int {
	t.t.Helper()
	all, err := filepath.Glob("/proc/[0-9]*/stat")
	if err != nil || len(all) == 0 {
		t.t.Fatalf("no processes: %v", err)
	}
	var children []int
	for _, file := range all {
		text, err := os.ReadFile(file)
		if err != nil {
			continue // it has ended in the meantime
		}
		pid, rest, _ := strings.Cut(string(text), " ")
		fields := strings.Fields(rest[strings.LastIndexByte(rest, ')')+1:])
		number, err := strconv.Atoi(pid)
		if err == nil && fields[0] != "Z" && fields[1] == strconv.Itoa(t.Pid()) {
			children = append(children, number)
		}
	}
	return children
}
