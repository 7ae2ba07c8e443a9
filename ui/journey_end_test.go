//go:build unix

package ui_test

import (
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
	j.Await("the first size", func() bool { return len(j.Lines()) == 40 && j.field("signature") == signature })
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
	j.AwaitText("1hq", "unknown unit")
	j.Send("\x7f")
	j.AwaitGone("1hq")
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

// A signal ends the program with its own code, and with the terminal as it was.
func TestJourneySignals(t *testing.T) {
	for signal, code := range map[syscall.Signal]int{syscall.SIGTERM: 143, syscall.SIGHUP: 129, syscall.SIGINT: 130} {
		t.Run(signal.String(), func(t *testing.T) {
			j := fixed(t, trip{})
			j.Signal(signal)
			j.ends(code)
		})
	}
}

func TestJourneySignalInTheRawView(t *testing.T) {
	j := fixed(t, trip{})
	j.Send("\x1b")
	j.AwaitText(onSnippet)
	j.Send("Y")
	j.AwaitText("enter or esc returns")
	j.Signal(syscall.SIGTERM)
	j.ends(143)
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
