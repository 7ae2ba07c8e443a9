//go:build unix

package ui_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"policybench/ui/terminaltest"
)

// mouseOn is what turns the mouse on in the terminal.
const mouseOn = "\x1b[?1002h"

// stateFile is the only file that is kept from one start to the next.
func (j *journey) stateFile() string {
	return filepath.Join(j.dir, ".local", "state", "policybench", "settings")
}

// again quits and starts anew in the same home, in a terminal that answers nothing.
func (j *journey) again(args ...string) *journey {
	j.t.Helper()
	j.Send("\x03\x03")
	j.ends(0)
	return begin(j.t, trip{Options: terminaltest.Options{Mute: true, Env: []string{"COLORTERM=truecolor"}}, args: args, dir: j.dir})
}

// What ctrl+t and ctrl+g choose is there at the next start, and nothing else is kept.
func TestJourneyKeptChoices(t *testing.T) {
	j := begin(t, trip{Options: terminaltest.Options{Mute: true}})
	j.Send("\x14")
	j.AwaitText("theme: dark")
	j.Send("\x14")
	j.AwaitText("theme: light")
	j.Send("\x07")
	j.AwaitText("mouse off")
	j.Paste("canary of what is typed")
	j = j.again()
	if kept, err := os.ReadFile(j.stateFile()); err != nil || string(kept) != "theme=light\nmouse=off\n" {
		t.Errorf("kept %q, %v", kept, err)
	}
	j.Await("the light theme", func() bool { return strings.Contains(j.Raw(), "38;2;11;92;173") })
	if strings.Contains(j.Raw(), mouseOn) {
		t.Error("the mouse is on again")
	}
	j.Send("\x14")
	j.AwaitText("theme: auto")

	// A flag stands above what was kept, and is not kept.
	j = j.again("--theme", "dark", "--no-mouse=false")
	j.Await("the dark theme", func() bool { return strings.Contains(j.Raw(), "38;2;124;183;255") })
	j.Await("the mouse", func() bool { return strings.Contains(j.Raw(), mouseOn) })
	if kept, _ := os.ReadFile(j.stateFile()); string(kept) != "theme=auto\nmouse=off\n" {
		t.Errorf("a flag was kept: %q", kept)
	}
	j.Send("\x03\x03")
	j.ends(0)
}

// A state file that is none of ours changes nothing, and the next choice replaces it.
func TestJourneyBrokenState(t *testing.T) {
	j := begin(t, trip{})
	if err := os.MkdirAll(filepath.Dir(j.stateFile()), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(j.stateFile(), []byte(strings.Repeat("theme=dark\x00", 1<<16)), 0o600); err != nil {
		t.Fatal(err)
	}
	j = j.again()
	if strings.Contains(j.Raw(), "38;2;") {
		t.Error("a broken file chooses a theme")
	}
	j.Send("\x14")
	j.AwaitText("theme: dark")
	j = j.again()
	j.Await("the dark theme", func() bool { return strings.Contains(j.Raw(), "38;2;124;183;255") })
	j.Send("\x03\x03")
	j.ends(0)
}

// Where nothing can be kept, a word says so and the choice holds for now.
func TestJourneyUnwritableState(t *testing.T) {
	j := begin(t, trip{Options: terminaltest.Options{Env: []string{"XDG_STATE_HOME=/dev/null"}}})
	j.Send("\x14")
	j.AwaitText("theme: dark, not kept")
	j.Send("\x03")
	j.ends(0)
}
