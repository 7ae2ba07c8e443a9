//go:build unix

package terminaltest

import (
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"
)

// build compiles a package of this checkout and returns the program's path.
func build(tb testing.TB, dir string) string {
	tb.Helper()
	program := filepath.Join(tb.TempDir(), "program")
	command := exec.Command("go", "build", "-o", program, ".")
	command.Dir = dir
	if out, err := command.CombinedOutput(); err != nil {
		tb.Fatalf("build %s: %v\n%s", dir, err, out)
	}
	return program
}

// The harness itself is tried on the bare program: what it types, pastes and
// resizes must arrive, and what is drawn must be read.
func TestTerminalReadsWhatAProgramDraws(t *testing.T) {
	bare := build(t, "../../testdata/bare")
	term := Start(t, Options{Cols: 60, Rows: 10}, bare)
	term.AwaitText("bare: 0 keys, 0 bytes pasted", "end of page")
	if !term.AltScreen() {
		t.Error("not on the alternate screen")
	}
	term.Send("ab")
	term.AwaitText("2 keys")
	term.Paste("four")
	term.AwaitText("4 bytes pasted")
	term.Resize(30, 5)
	term.Await("a smaller page", func() bool { return len(term.Lines()) == 5 && term.Lines()[4][:11] == "end of page" })
	term.Send("\x03")
	if code := term.Wait(); code != 0 {
		t.Errorf("exit code %d, want 0", code)
	}
	if term.AltScreen() {
		t.Error("the alternate screen was not left")
	}
}

func TestWaitTellsASignalsEnd(t *testing.T) {
	bare := build(t, "../../testdata/bare")
	term := Start(t, Options{Cols: 60, Rows: 10, Mute: true}, bare)
	term.AwaitText("end of page")
	term.Signal(syscall.SIGKILL)
	if code := term.Wait(); code != 128+9 {
		t.Errorf("exit code %d, want %d", code, 128+9)
	}
}
