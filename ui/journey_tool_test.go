//go:build unix

package ui_test

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// The clipboard tools that this test binary stands for, under their names.
var toolNames = []string{"xclip", "pbcopy", "tmux"}

// dumps is where a tool leaves all that it was given, in the user's home.
const dumps = "dumps"

// asTool does the work of a clipboard tool where the binary is called by the name
// of one: it writes down its arguments, its environment (as it sees it and as the
// system does) and its input.
func asTool() bool {
	if !slices.Contains(toolNames, filepath.Base(os.Args[0])) {
		return false
	}
	if err := dump(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	return true
}

func dump() error {
	input, err := io.ReadAll(os.Stdin)
	if err != nil {
		return err
	}
	var b bytes.Buffer
	fmt.Fprintf(&b, "%q\n%s\n", os.Args, strings.Join(os.Environ(), "\n"))
	for _, name := range []string{"/proc/self/environ", "/proc/self/cmdline"} {
		content, err := os.ReadFile(name) // not every system has it
		fmt.Fprintf(&b, "%s: %v\n%s\n", name, err, content)
	}
	b.WriteString(dumpedInput)
	b.Write(input)
	asked := append(os.Args, "")[1]
	name := fmt.Sprintf("%s.%s.%d", filepath.Base(os.Args[0]), asked, os.Getpid())
	draft := filepath.Join(os.Getenv("HOME"), name)
	if err := os.WriteFile(draft, b.Bytes(), 0o600); err != nil {
		return err
	}
	return os.Rename(draft, filepath.Join(os.Getenv("HOME"), dumps, name)) // whole or not there
}

const dumpedInput = "input:\n"

// tools puts the fake tools into the only folder of PATH.
func (j *journey) tools() {
	j.t.Helper()
	self, err := os.Executable()
	if err != nil {
		j.t.Fatal(err)
	}
	for _, folder := range []string{dumps, "tools"} {
		if err := os.MkdirAll(filepath.Join(j.dir, folder), 0o700); err != nil {
			j.t.Fatal(err)
		}
	}
	for _, name := range toolNames {
		if err := os.Symlink(self, filepath.Join(j.dir, "tools", name)); err != nil {
			j.t.Fatal(err)
		}
	}
}

// loadBuffer is how tmux is asked to copy.
const loadBuffer = "tmux.load-buffer"

// dumped is what a tool, given by its name or with its first argument, was given to
// copy, in no order.
func (j *journey) dumped(tool string) []string {
	j.t.Helper()
	found, err := filepath.Glob(filepath.Join(j.dir, dumps, tool+".*"))
	if err != nil {
		j.t.Fatal(err)
	}
	var inputs []string
	for _, path := range found {
		content, err := os.ReadFile(path)
		if err != nil {
			j.t.Fatal(err)
		}
		_, input, _ := strings.Cut(string(content), dumpedInput)
		inputs = append(inputs, input)
	}
	return inputs
}

// A tool of this machine copies, and tmux gets the text as well.
func TestJourneyNativeClipboard(t *testing.T) {
	j := begin(t, trip{tools: true})
	j.Send("\x19")
	j.AwaitText("copied conversion URL (", "characters)")
	// The name of a tool differs from system to system.
	native := append(j.dumped("xclip"), j.dumped("pbcopy")...)
	if len(native) != 1 || !j.shows(native[0]) {
		t.Errorf("the tool got %q; screen:\n%s", native, j.Screen())
	}
	if len(j.Copied()) > 0 {
		t.Error("the terminal got it, too")
	}
}

func TestJourneyTmuxClipboard(t *testing.T) {
	s := trip{tools: true, args: []string{"--clipboard", "osc52"}}
	s.Env = []string{"TMUX=/nowhere,1,0"}
	j := begin(t, s)
	copied := j.copied()
	j.AwaitText("to tmux and the terminal")
	if got := j.dumped(loadBuffer); len(got) != 1 || got[0] != copied {
		t.Errorf("tmux got %q, the terminal %q", got, copied)
	}
}
