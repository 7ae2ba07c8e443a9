//go:build unix

package ui_test

import (
	"io"
	"os/exec"
	"regexp"
	"strings"
	"syscall"
	"testing"

	"policybench/ui/terminaltest"
)

const colour = "\x1b[38;"

// coloured waits until the terminal has answered what it was asked at the start.
func (j *journey) coloured() {
	j.t.Helper()
	j.Await("colours", func() bool { return strings.Contains(j.Raw(), colour) })
}

func TestJourneyFirstFrame(t *testing.T) {
	j := begin(t, trip{})
	j.AwaitText("BUILD", "sample app: opens nothing of yours", "signature", "CONVERSION")
	if got := len(j.Lines()); got != 40 {
		t.Errorf("%d lines", got)
	}
	j.coloured()
	policy, signature := sampleSigned(regexp.MustCompile(`\{"expiry".*?\]?,"handle":"[^"]*"\}`).FindString(j.unwrapped()))
	if !j.has("policy", policy) || !j.has("signature", signature) {
		t.Errorf("the pair of the JSON on screen is %s %s:\n%s", policy, signature, j.Screen())
	}
	j.Send("\x03")
	j.ends(0)
}

// Where no query is answered, nothing waits, and the colors are the terminal's own 16.
func TestJourneyMuteTerminal(t *testing.T) {
	j := begin(t, trip{Options: terminaltest.Options{Mute: true}})
	j.Send("\t")
	j.AwaitText("▌ Calls")
	if strings.Contains(j.Raw(), colour) || !regexp.MustCompile(`\x1b\[(9[0-7]|30);4[0-7]m`).MatchString(j.Raw()) {
		t.Error("the colors are not those that hold on every background")
	}
	j.Send("\x03")
	j.ends(0)
}

func TestJourneyLightTerminal(t *testing.T) {
	drawn := map[bool]string{}
	for _, light := range []bool{false, true} {
		j := begin(t, trip{Options: terminaltest.Options{Light: light, Env: []string{"COLORTERM=truecolor"}}})
		j.coloured()
		drawn[light] = strings.Join(regexp.MustCompile(`\x1b\[38;2;[0-9;]*m`).FindAllString(j.Raw(), -1), "")
		j.Send("\x03")
		j.ends(0)
	}
	if drawn[true] == "" || drawn[true] == drawn[false] {
		t.Errorf("a light terminal is coloured as a dark one: %.60q", drawn[true])
	}
}

func TestJourneyNoColor(t *testing.T) {
	j := begin(t, trip{Options: terminaltest.Options{Env: []string{"NO_COLOR=1"}}})
	j.Send("\x14")
	j.AwaitText("no colors here")
	if strings.Contains(j.Raw(), colour) {
		t.Error("there are colours")
	}
	j.Send("\x03")
	j.ends(0)
}

func TestJourneyTheme(t *testing.T) {
	j := begin(t, trip{args: []string{"--theme", "dark"}})
	for _, name := range []string{"light", "auto", "dark"} {
		j.Send("\x14")
		j.AwaitText("theme: " + name)
	}
	j.Send("\x03")
	j.ends(0)
}

func TestJourneyHelp(t *testing.T) {
	j := begin(t, trip{})
	j.Send("\x1bOP")
	j.AwaitText("Everywhere", "suspend", "esc close")
	j.Send("\x1b")
	j.AwaitText("tab next")
	j.Send("\x03")
	j.ends(0)
}

// A text as argument opens Inspect on it.
func TestJourneyText(t *testing.T) {
	j := set(t, trip{args: []string{expiredURL()}})
	j.AwaitText("INSPECT", "✗ EXPIRED", "1764536024")
	j.Send("\x03\x03")
	j.ends(0)
}

// A pipe is read in the background, and the keys come from the terminal.
func TestJourneyPipe(t *testing.T) {
	out, in := io.Pipe()
	j := set(t, trip{Options: terminaltest.Options{Stdin: out}})
	j.AwaitText("INSPECT")
	if _, err := io.WriteString(in, "dear support,\n"+expiredURL()+"\n"); err != nil {
		t.Fatal(err)
	}
	if err := in.Close(); err != nil {
		t.Fatal(err)
	}
	j.AwaitText("✗ EXPIRED")
	j.Send("b")
	j.AwaitText("BUILD", "1764536024")
	j.Send("\x03\x03")
	j.ends(0)
}

func TestJourneyDumbTerminal(t *testing.T) {
	j := set(t, trip{Options: terminaltest.Options{Env: []string{"TERM=dumb"}}})
	j.AwaitText("TERM=dumb draws no screen", "what is the policy for")
	j.Send("\x04")
	j.ends(0)
	if strings.Contains(j.Raw(), "\x1b") {
		t.Error("escape sequences go to a dumb terminal")
	}
}

// Without any terminal there is one line on standard error, and exit code 2.
func TestNoTerminal(t *testing.T) {
	cmd := exec.Command(binary)
	cmd.Env = closed(t.TempDir(), "TERM=xterm")
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true}
	var words strings.Builder
	cmd.Stderr = &words
	out, _ := cmd.Output()
	if code := cmd.ProcessState.ExitCode(); code != 2 || len(out) > 0 || !strings.Contains(words.String(), "standard output is no terminal") {
		t.Errorf("exit code %d, printed %q, said %q", code, out, words.String())
	}
}
