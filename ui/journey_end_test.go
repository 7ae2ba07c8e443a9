//go:build unix

package ui_test

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"policybench/ui/terminaltest"
)

func TestJourneyResize(t *testing.T) {
	j := fixed(t, trip{})
	_, signature := sampleSigned(fixedJSON)
	j.Resize(40, 12)
	j.AwaitText("BUILD", "▌ Expiry", "1893456000")
	j.AwaitGone(signature)
	j.Resize(5, 3)
	j.Await("a screen of 5×3", func() bool { return strings.HasPrefix(j.Screen(), "too …") && len(j.Lines()) == 3 })
	j.Resize(500, 200)
	j.AwaitText(signature, ready)
	j.Resize(120, 40)
	j.Await("the first size", func() bool { return len(j.Lines()) == 40 && j.has("signature", signature) })
	j.Send("\x03\x03")
	j.ends(0)
}

func TestJourneyStartsSmall(t *testing.T) {
	j := set(t, trip{Options: terminaltest.Options{Cols: 5, Rows: 3}})
	j.AwaitText("too …")
	j.Send("\x03")
	j.ends(0)
}

// q is a letter in a field and quits elsewhere.
func TestJourneyQuit(t *testing.T) {
	j := begin(t, trip{})
	j.Send("q")
	j.AwaitText("Expiry      q")
	j.Send("\x7f")
	j.AwaitGone("Expiry      q")
	j.Send("\x1b")
	j.AwaitText(onSnippet)
	j.Send("q")
	j.ends(0)
}

func TestJourneyQuitAsksTwice(t *testing.T) {
	j := fixed(t, trip{})
	j.Send("\x03")
	j.AwaitText("ctrl+c again quits: nothing of this is kept")
	j.Send("\x7f") // something else lets it go
	j.AwaitText("189345600")
	j.Send("\x03")
	j.AwaitText("ctrl+c again quits")
	j.Send("\x03")
	j.ends(0)
}

// states are what a signal may find the program at.
var states = []struct {
	name string
	goes func(*journey)
}{
	{"a field", func(*journey) {}},
	{"the masked field", func(j *journey) { j.Send(toSecret); j.AwaitText("▌ App secret") }},
	{"the help", func(j *journey) { j.Send("\x1bOP"); j.AwaitText("Everywhere") }},
	{"Inspect", func(j *journey) { j.Paste(expiredURL()); j.AwaitText("1764536024") }},
	{"a paste that never ends", func(j *journey) { j.Send("\x1b[200~never ended") }},
	{"the raw view", func(j *journey) {
		j.Send("\x1b")
		j.AwaitText(onSnippet)
		j.Send("Y")
		j.AwaitText("enter or esc returns")
	}},
}

// A signal ends the program with its own code, and with the terminal as it was.
func TestJourneySignals(t *testing.T) {
	for signal, code := range map[syscall.Signal]int{
		syscall.SIGHUP: 129, syscall.SIGINT: 130, syscall.SIGQUIT: 131, syscall.SIGABRT: 134, syscall.SIGTERM: 143,
	} {
		for i, state := range states {
			if i > 0 && signal != syscall.SIGTERM && signal != syscall.SIGQUIT {
				break // they take the same way
			}
			t.Run(signal.String()+" in "+state.name, func(t *testing.T) {
				j := fixed(t, trip{})
				state.goes(j)
				j.Signal(signal)
				j.ends(code)
			})
		}
	}
}

// A closed window takes the terminal away; the program ends by itself.
func TestJourneyHangup(t *testing.T) {
	j := begin(t, trip{})
	j.Hangup()
	if code := j.Wait(); code != 129 {
		t.Errorf("exit code %d", code)
	}
}

// The line is edited and echoed by the system again when the program has ended.
func TestJourneyRestoresTheLine(t *testing.T) {
	const shell = `"$0"; echo "ended with $?"; command -p stty -a; echo done`
	j := set(t, trip{program: "/bin/sh", args: []string{"-c", shell, binary}})
	j.AwaitText(ready)
	j.Send("\x03")
	j.AwaitText("ended with 0", "done")
	if line := j.Screen(); !strings.Contains(line, " icanon") || !strings.Contains(line, " echo ") {
		t.Errorf("the line is raw:\n%s", line)
	}
}

// A shell with job control stops and resumes the program, as ctrl+z and fg do.
func TestJourneySuspend(t *testing.T) {
	const shell = `set -m; "$0"; echo "stopped with $?"; read line; fg >/dev/null; echo "ended with $?"`
	j := set(t, trip{program: "/bin/sh", args: []string{"-c", shell, binary}})
	j.AwaitText(ready)
	j.Send("\x1a")
	j.AwaitText("stopped with")
	if left := j.LeftOver(); len(left) > 0 || j.AltScreen() {
		t.Errorf("while it is stopped the terminal is left with %v", left)
	}
	j.Send("\n")
	j.AwaitText("BUILD", ready)
	if !j.AltScreen() || !j.Modes()[terminaltest.ModeBracketedPaste] || !j.Modes()[terminaltest.ModeButtons] {
		t.Errorf("after it resumed: %v", j.Modes())
	}
	j.Send("\t")
	j.AwaitText("▌ Calls")
	j.Send("\x03")
	j.AwaitText("ended with 0")
	if left := j.LeftOver(); len(left) > 0 {
		t.Errorf("left with %v", left)
	}
}

// Where nobody could make it go on, the program does not stop.
func TestJourneySuspendWithoutShell(t *testing.T) {
	j := begin(t, trip{})
	j.Signal(syscall.SIGTSTP)
	j.Send("\x1a")
	j.AwaitText("there is no shell here")
	j.Send("\x03")
	j.ends(0)
}

// stoppable starts the workbench under a shell with job control and returns its
// process.
func stoppable(t *testing.T) (*journey, *os.Process) {
	t.Helper()
	const shell = `set -m; /bin/sh -c 'echo $$ > pid; exec "$0"' "$0"; echo "stopped with $?"; read line; fg >/dev/null; echo "ended with $?"`
	j := set(t, trip{program: "/bin/sh", args: []string{"-c", shell, binary}})
	j.AwaitText(ready)
	text, err := os.ReadFile(filepath.Join(j.dir, "pid"))
	if err != nil {
		t.Fatal(err)
	}
	pid, err := strconv.Atoi(strings.TrimSpace(string(text)))
	if err != nil {
		t.Fatal(err)
	}
	process, err := os.FindProcess(pid)
	if err != nil {
		t.Fatal(err)
	}
	return j, process
}

// A signal from outside stops it as ctrl+z does.
func TestJourneyStoppedFromOutside(t *testing.T) {
	for _, state := range states {
		t.Run(state.name, func(t *testing.T) {
			j, process := stoppable(t)
			state.goes(j)
			plain := !j.AltScreen() // the raw view
			if err := process.Signal(syscall.SIGTSTP); err != nil {
				t.Fatal(err)
			}
			j.AwaitText("stopped with")
			if left := j.LeftOver(); len(left) > 0 || j.AltScreen() {
				t.Errorf("while it is stopped the terminal is left with %v", left)
			}
			j.Send("\n")
			j.Await("the program again", func() bool {
				if plain {
					return strings.Count(j.Screen(), "enter or esc returns") == 2
				}
				return j.AltScreen() && strings.Contains(j.Screen(), "policybench")
			})
			if err := process.Signal(syscall.SIGTERM); err != nil {
				t.Fatal(err)
			}
			j.AwaitText("ended with 143")
			if left := j.LeftOver(); len(left) > 0 || j.AltScreen() {
				t.Errorf("left with %v", left)
			}
		})
	}
}
