//go:build unix

package cli

import (
	"bytes"
	"errors"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"policybench/ui/profile"
)

// TestMain lets this binary stand for policybench, without a workbench.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"policybench": func() {
		os.Exit(Main(os.Args, func(profile.Settings) int { return exitFine }))
	}})
}

// A signal ends a command with 128 and its number. The command waits at a pipe for
// its app secret when it gets it.
func TestSignalsEndACommand(t *testing.T) {
	for sig, want := range map[syscall.Signal]int{syscall.SIGINT: 130, syscall.SIGTERM: 143, syscall.SIGHUP: 129, syscall.SIGQUIT: 131, syscall.SIGABRT: 134} {
		t.Run(sig.String(), func(t *testing.T) {
			heeded(t, sig)
			pipe := filepath.Join(t.TempDir(), "secret")
			if err := syscall.Mkfifo(pipe, 0o600); err != nil {
				t.Fatal(err)
			}
			cmd := exec.Command("policybench", "sign", "--expiry", "1h", "--secret-file", pipe)
			var words bytes.Buffer
			cmd.Stderr = &words
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			writer, err := os.OpenFile(pipe, os.O_WRONLY, 0) // returns when the command has opened it, too
			if err != nil {
				t.Fatal(err)
			}
			defer writer.Close()
			if err := cmd.Process.Signal(sig); err != nil {
				t.Fatal(err)
			}
			var exit *exec.ExitError
			if err := cmd.Wait(); !errors.As(err, &exit) || exit.ExitCode() != want {
				t.Errorf("%v, not exit code %d", err, want)
			}
			if words.Len() > 0 {
				t.Errorf("it prints %q", &words)
			}
		})
	}
}

// heeded gives a child the signal's default action, even where these tests were
// started with it ignored (by nohup, or in a shell's background).
func heeded(t *testing.T, sig os.Signal) {
	caught := make(chan os.Signal, 1)
	signal.Notify(caught, sig)
	t.Cleanup(func() { signal.Stop(caught) })
}

// ctrl+c while a text is read prints what was found until then, and ends with 130.
func TestInterruptedReading(t *testing.T) {
	for _, test := range []struct{ args, in, want string }{
		{"inspect --json -", aLink + "\n", `"reports": [` + "\n    {"},
		{"inspect --csv -", aLink + "\n", "\n1,unverified,"},
		{"inspect -", aLink + "\n", "readable"},
		{"inspect --fix -", "a\nb\n", "a\nb\n"},
		{"inspect -", "", ""},
	} {
		in := &interrupting{text: strings.NewReader(test.in), wait: make(chan struct{})}
		r := testRun{reader: in}
		code := 0
		r.around = func(p *program, run func() int) int {
			code = p.untilSignal(run)
			return code
		}
		r.run(strings.Fields(test.args)...)
		close(in.wait)
		if code != interrupted {
			t.Errorf("%s: exit code %d, not %d", test.args, code, interrupted)
		}
		if got := r.out.String(); !strings.Contains(got, test.want) || test.want == "" && got != "" {
			t.Errorf("%s prints %q", test.args, got)
		}
	}
}

// interrupting is an input that goes on, while somebody presses ctrl+c.
type interrupting struct {
	text *strings.Reader
	wait chan struct{}
	once sync.Once
}

func (i *interrupting) Read(p []byte) (int, error) {
	if i.text.Len() > 0 {
		return i.text.Read(p)
	}
	i.once.Do(func() { _ = syscall.Kill(os.Getpid(), syscall.SIGINT) }) // a signal to oneself arrives
	<-i.wait
	return 0, io.EOF
}
