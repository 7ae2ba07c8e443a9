//go:build unix

package ui_test

import (
	"cmp"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"policybench/ui/profile"
	"policybench/ui/rescue"
	"policybench/ui/terminaltest"
)

// Journeys run the real binary in a pseudo-terminal. Its environment is closed: no
// clipboard tool, no display, no tmux, one time zone.

// binary is the program under test, built once.
var binary string

func TestMain(m *testing.M) {
	if rescue.Main() || asTool() || crashing() {
		return
	}
	os.Exit(withBinary(m))
}

func withBinary(m *testing.M) int {
	folder, err := os.MkdirTemp("", "policybench")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer os.RemoveAll(folder)
	binary = filepath.Join(folder, "policybench")
	if out, err := exec.Command("go", "build", "-o", binary, "policybench").CombinedOutput(); err != nil {
		fmt.Fprintf(os.Stderr, "build: %v\n%s", err, out)
		return 1
	}
	return m.Run()
}

// onSnippet stands where the snippet has the focus.
const onSnippet = "enter to the field"

// ready is in the last row of a whole screen with a field in focus.
const ready = "f4 all"

// journey is the workbench as a user meets it.
type journey struct {
	*terminaltest.Terminal
	t   *testing.T
	dir string // the working directory and home
}

// trip says how a journey begins. Its zero value is a first start.
type trip struct {
	terminaltest.Options
	args    []string
	program string // the binary under test where empty
	tools   bool   // there are clipboard tools
	dir     string // of an earlier journey; a new one where empty
}

// closed is an environment in which nothing of this machine can be found.
func closed(home string, more ...string) []string {
	tools := filepath.Join(home, "tools")
	return append([]string{"HOME=" + home, "PATH=" + tools, "TMPDIR=" + home, "TZ=UTC", "LANG=C.UTF-8"}, more...)
}

func set(t *testing.T, s trip) *journey {
	t.Helper()
	j := &journey{t: t, dir: cmp.Or(s.dir, t.TempDir())}
	if s.tools {
		j.tools()
	}
	if s.Cols == 0 {
		s.Cols, s.Rows = 120, 40
	}
	s.Env = closed(j.dir, s.Env...)
	s.Dir = j.dir
	if s.program == "" {
		s.program = binary
	}
	j.Terminal = terminaltest.Start(t, s.Options, s.program, s.args...)
	return j
}

// begin starts the workbench and waits for its first whole screen.
func begin(t *testing.T, s trip) *journey {
	t.Helper()
	j := set(t, s)
	j.AwaitText("policybench", ready)
	return j
}

// ends waits for the program's end with a code, and wants the terminal as it was.
func (j *journey) ends(code int) {
	j.t.Helper()
	if got := j.Wait(); got != code {
		j.t.Errorf("exit code %d, want %d; screen:\n%s", got, code, j.Screen())
	}
	if left := j.LeftOver(); len(left) > 0 {
		j.t.Errorf("the terminal was left with %s", strings.Join(left, ", "))
	}
	if j.AltScreen() {
		j.t.Error("the alternate screen was not left")
	}
}

// field is the value of a row of the form or the result: what follows its label, up
// to the end of the column.
func (j *journey) field(label string) string {
	for _, line := range j.Lines() {
		if _, rest, found := strings.Cut(line, label+" "); found {
			rest = strings.TrimLeft(rest, " ")
			value, _, _ := strings.Cut(rest, "  ")
			return strings.TrimSpace(value)
		}
	}
	return ""
}

// awaitField waits until a row has a value, whole or without its middle.
func (j *journey) awaitField(label, value string) {
	j.t.Helper()
	j.Await(label+" "+value, func() bool { return j.has(label, value) })
}

// has reports whether a row has a value, whole or without its middle.
func (j *journey) has(label, value string) bool {
	head, tail, _ := strings.Cut(j.field(label), "…")
	return head != "" && strings.HasPrefix(value, head) && strings.HasSuffix(value, tail) && (tail != "" || head == value)
}

// shows reports whether the pane at the right shows a text, broken anywhere and perhaps
// without the middle of long values.
func (j *journey) shows(text string) bool {
	screen := j.unwrapped()
	start := strings.Index(screen, text[:min(len(text), 16)])
	if start < 0 {
		return false
	}
	for screen = screen[start:]; text != ""; {
		before, behind, cut := strings.Cut(screen, "…")
		n := min(len(before), len(text))
		if before[:n] != text[:n] {
			return false
		}
		if text = text[n:]; text == "" || !cut {
			break
		}
		next := strings.Index(text, behind[:min(len(behind), 12)])
		if next < 0 {
			return false
		}
		screen, text = behind, text[next:]
	}
	return text == ""
}

// copied waits for the next text on the terminal's clipboard.
func (j *journey) copied() string {
	j.t.Helper()
	before := len(j.Copied())
	j.Send("\x19")
	j.Await("OSC 52", func() bool { return len(j.Copied()) > before })
	return j.Copied()[before]
}

// unwrapped joins the rows of the pane at the right, so that what it wraps can be
// compared.
func (j *journey) unwrapped() string {
	var b strings.Builder
	for _, line := range j.Lines() {
		if cells := []rune(line); len(cells) > resultColumn {
			b.WriteString(strings.TrimSpace(string(cells[resultColumn:])))
		}
	}
	return b.String()
}

// resultColumn is where the result stands on a wide screen.
const resultColumn = 46

// signedByHand is what the documentation asks for, written without our code.
func signedByHand(json, secret string) (policy, signature string) {
	policy = base64.URLEncoding.EncodeToString([]byte(json))
	mac := hmac.New(sha256.New, []byte(secret))
	mac.Write([]byte(policy))
	return policy, hex.EncodeToString(mac.Sum(nil))
}

// sampleSigned is the pair of a policy of the sample app.
func sampleSigned(json string) (policy, signature string) {
	return signedByHand(json, profile.SampleSecret)
}
