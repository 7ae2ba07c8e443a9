//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package rescue

import (
	"bytes"
	"io"
	"os"
	"strings"
	"testing"

	"golang.org/x/sys/unix"
)

// crash is what the runtime prints when a goroutine panics, with what was typed in it.
const crash = `panic: typed by a user

goroutine 19 [running]:
runtime.gopanic({0x1, 0x2})
	/usr/lib/go/src/runtime/panic.go:787 +0x132
example.com/ansi.(*Parser).put(...)
	/home/bob/go/pkg/mod/example.com/ansi@v0.11.9/parser.go:275
main.main()
	/home/bob/policybench/main.go:12 +0x1d
`

// The second process acts where the first did not say that it gave the terminal back.
func TestAwait(t *testing.T) {
	state := new(bytes.Buffer)
	if _, err := state.Write(bytesOf(&unix.Termios{})); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		name, heard string
		restores    bool
		place       string
	}{
		{"it ends as it should", state.String() + "k", false, ""},
		{"killed at once", state.String(), true, ""},
		{"killed before it said how the terminal was", state.String()[:7], false, ""},
		{"killed while it is stopped", state.String() + "p", false, ""},
		{"killed when it goes on", state.String() + "pr", true, ""},
		{"killed in the second stop", state.String() + "prp", false, ""},
		{"it ends after a stop", state.String() + "prk", false, ""},
		{"a crash", state.String() + crash, true, "ansi@v0.11.9/parser.go:275"},
		{"a crash after a stop", state.String() + "pr" + crash, true, "ansi@v0.11.9/parser.go:275"},
		{"a fault of the system", state.String() + "fatal error: out of memory\n", true, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			terminal, words := heard(t, tt.heard)
			if restored := terminal == reset; restored != tt.restores || !restored && terminal != "" {
				t.Errorf("the terminal got %q", terminal)
			}
			want := ""
			if tt.restores {
				want = "policybench: the program broke; the terminal is restored\n"
			}
			if tt.place != "" {
				want = strings.Replace(want, "\n", " ("+tt.place+")\n", 1)
			}
			if words != want {
				t.Errorf("it says %q, want %q", words, want)
			}
		})
	}
}

// heard is what the second process writes to the terminal, and says, after it has heard
// what the first one says.
func heard(t *testing.T, says string) (terminal, words string) {
	t.Helper()
	var ends [2]struct{ from, to *os.File }
	for i := range ends {
		var err error
		if ends[i].from, ends[i].to, err = os.Pipe(); err != nil {
			t.Fatal(err)
		}
	}
	await(strings.NewReader(says), ends[0].to, ends[1].to)
	var written [2]string
	for i, end := range ends {
		_ = end.to.Close()
		b, err := io.ReadAll(end.from)
		if err != nil {
			t.Fatal(err)
		}
		written[i] = string(b)
	}
	return written[0], written[1]
}

func TestPlace(t *testing.T) {
	for name, tt := range map[string]struct{ crash, want string }{
		"the first that is not the runtime's": {crash, " (ansi@v0.11.9/parser.go:275)"},
		"the runtime alone":                   {"goroutine 1 [running]:\nruntime.throw()\n\t/usr/lib/go/src/runtime/panic.go:1 +0x1\n", ""},
		"no trace":                            {"fatal error: out of memory\n", ""},
		"nothing":                             {"", ""},
		"a value that looks like a frame":     {"panic: see main.go:12\n", ""},
		"a folder of that name":               {"a.b()\n\t/x/runtime/panel.go:3 +0x1\nc.d()\n\t/x/e/f.go:4 +0x1\n", " (e/f.go:4)"},
	} {
		if got := place(strings.NewReader(tt.crash)); got != tt.want {
			t.Errorf("%s: %q, want %q", name, got, tt.want)
		}
	}
}

// All that the program may set is undone.
func TestResetEndsEveryMode(t *testing.T) {
	for _, mode := range []string{"?1049l", "?25h", "?1000l", "?1002l", "?1003l", "?1006l", "?2004l", "?1004l", "?2026l", "?2027l", ">4m", "<u", "0m"} {
		if strings.Count(reset, "\x1b["+mode) != 1 {
			t.Errorf("%s is not in the reset once", mode)
		}
	}
}

// Where nothing is a terminal, nobody watches, and nothing is said to nobody.
func TestNoTerminal(t *testing.T) {
	from, to, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer from.Close()
	defer to.Close()
	w := Start(to)
	if w != nil {
		t.Fatal("a pipe is watched")
	}
	w.Pause()
	w.Resume()
	w.Done()
	t.Setenv(marker, "")
	if Main() {
		t.Error("the first process is taken for the second")
	}
}
