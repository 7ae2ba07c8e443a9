//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package rescue

import (
	"bufio"
	"io"
	"regexp"
)

// frame is the second line of a call in what the runtime prints: a file and a line.
var frame = regexp.MustCompile(`^\t.*?([^/]+/[^/]+\.go:\d+)`)

// inRuntime are the calls by which every panic begins.
var inRuntime = regexp.MustCompile(`^runtime/`)

// place is where the crash that is being printed began: " (x/parser.go:12)", empty
// where it is not said. Nothing else of it is repeated: a panic's value may hold what
// was typed.
func place(crash io.Reader) string {
	lines := bufio.NewScanner(crash)
	found := ""
	for lines.Scan() {
		at := frame.FindStringSubmatch(lines.Text())
		if found == "" && at != nil && !inRuntime.MatchString(at[1]) {
			found = " (" + at[1] + ")"
		}
	}
	return found
}
