//go:build unix

package ui_test

import (
	"fmt"
	"os"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"policybench/signing"
	"policybench/ui"
	"policybench/ui/canary"
	"policybench/ui/profile"
)

// crashAt makes this test binary a workbench that breaks when something is copied:
// while it draws, or beside that in a command.
const crashAt = "POLICYBENCH_CRASH_AT"

// crashing runs the broken workbench where it is asked for.
func crashing() bool {
	at := os.Getenv(crashAt)
	if at == "" {
		return false
	}
	profile.Take() // as the program does first of all
	var broken atomic.Bool
	breaks := func() { panic(fmt.Sprintf("broken with %s in hand", canary.Secret)) }
	s := profile.Settings{
		Secret: signing.NewSecret(canary.Secret), SecretFrom: "a test", Sample: true, APIKey: profile.SampleAPIKey,
		Now: func() time.Time {
			if broken.Load() {
				breaks()
			}
			return time.Now()
		},
		Env: func(string) string {
			if at == "command" {
				breaks()
			}
			if at == "goroutine" { // as one of the framework's
				go func() { panic("nobody guards this") }()
			}
			broken.Store(true)
			return ""
		},
	}
	os.Exit(ui.Run(s))
	return true
}

// A bug that comes back at everything restores the terminal, says where it is, and
// tells nothing of what was typed.
func TestJourneyPanic(t *testing.T) {
	j := broken(t, "update")
	j.Send("\x19abcd")
	j.ends(2)
	if !strings.Contains(j.Raw(), "a bug in policybench") || !strings.Contains(j.Raw(), "goroutine ") {
		t.Errorf("the crash says\n%s", j.Screen())
	}
	j.tellsNothing()
}

// After a bug in what runs beside it the program says so and goes on.
func TestJourneyGoesOn(t *testing.T) {
	j := broken(t, "command")
	j.Send("\x19")
	j.AwaitText("a fault of policybench: please report ui", "journey_crash_test.go:")
	j.Send("7d")
	j.AwaitText("Expiry      7d")
	j.Send("\x03\x03")
	j.ends(0)
	j.tellsNothing()
}

// broken starts the workbench that breaks.
func broken(t *testing.T, at string) *journey {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	s := trip{program: self}
	s.Outlives = true
	s.Env = []string{crashAt + "=" + at, "TEA_DEBUG=1"}
	return begin(t, s)
}

// tellsNothing searches what was written for the secret.
func (j *journey) tellsNothing() {
	j.t.Helper()
	for _, leak := range canary.Search("the crash", []byte(j.Raw()), canary.Secret) {
		j.t.Error(leak)
	}
	leaks, _, err := canary.SearchFiles(j.dir, canary.Secret)
	if err != nil || len(leaks) > 0 {
		j.t.Error(leaks, err)
	}
}
