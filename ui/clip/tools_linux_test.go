package clip

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"policybench/ui/profile"
)

const canary = "CANARYSECRETOFTHETESTS2345"

// TestMain lets the test binary be the program that copies: the library chooses
// its tool once, when a process starts.
func TestMain(m *testing.M) {
	if mode := os.Getenv("CLIP_TEST_MODE"); mode != "" {
		copyOnce(Mode(mode), os.Getenv("CLIP_TEST_DEADLINE"))
		return
	}
	os.Exit(m.Run())
}

func copyOnce(mode Mode, deadline string) {
	profile.Take()
	b := New(mode, os.Getenv)
	if d, err := time.ParseDuration(deadline); err == nil {
		b.Deadline = d
	}
	out, err := json.Marshal(b.Copy(context.Background(), signature))
	if err != nil {
		panic(err)
	}
	fmt.Println(string(out))
}

// tools is a folder of fake tools, the only ones besides the system's own.
type tools struct {
	*testing.T
	dir string
}

func newTools(t *testing.T) tools {
	t.Helper()
	for _, name := range []string{"xclip", "xsel", "wl-copy", "tmux"} {
		for _, dir := range []string{"/bin", "/usr/bin"} {
			if _, err := os.Stat(filepath.Join(dir, name)); err == nil {
				t.Logf("%s has a %s of its own, which the fake one hides", dir, name)
			}
		}
	}
	return tools{t, t.TempDir()}
}

// add writes a tool: a shell script that can call itself $dir.
func (x tools) add(name, script string) {
	x.Helper()
	script = "#!/bin/sh\ndir=" + x.dir + "\n" + script
	if err := os.WriteFile(filepath.Join(x.dir, name), []byte(script), 0o700); err != nil {
		x.Fatal(err)
	}
}

// copy runs the program with these tools and further variables.
func (x tools) copy(mode Mode, deadline string, env ...string) Outcome {
	x.Helper()
	self, err := os.Executable()
	if err != nil {
		x.Fatal(err)
	}
	cmd := exec.CommandContext(x.Context(), self)
	cmd.Env = append([]string{
		"PATH=" + x.dir + ":/usr/bin:/bin", "HOME=" + x.dir, "TERM=xterm",
		"CLIP_TEST_MODE=" + string(mode), "CLIP_TEST_DEADLINE=" + deadline,
		profile.SecretVariable + "=" + canary,
	}, env...)
	printed, err := cmd.Output()
	if err != nil {
		x.Fatal(err)
	}
	var out Outcome
	if err := json.Unmarshal(printed, &out); err != nil {
		x.Fatalf("%v: %s", err, printed)
	}
	return out
}

func (x tools) read(name string) string {
	x.Helper()
	content, err := os.ReadFile(filepath.Join(x.dir, name))
	if err != nil {
		x.Fatal(err)
	}
	return string(content)
}

// pid is the process that a fake tool noted, which is ended with the test.
func (x tools) pid(name string) int {
	x.Helper()
	pid, err := strconv.Atoi(strings.TrimSpace(x.read(name)))
	if err != nil {
		x.Fatal(err)
	}
	x.Cleanup(func() { _ = syscall.Kill(pid, syscall.SIGKILL) }) // it may be gone
	return pid
}

const (
	takes = "env > $dir/$(basename $0).env; cat > $dir/$(basename $0).text\n"
	hangs = "echo $$ > $dir/$(basename $0).pid; exec tail -f /dev/null\n"
)

func TestNativeToolGetsTheTextAndNoSecret(t *testing.T) {
	x := newTools(t)
	x.add("xclip", takes)
	out := x.copy(Auto, "")
	if got := out.Say("signature", "Y"); got != "copied signature (64 characters)" {
		t.Errorf("said %q", got)
	}
	if got := x.read("xclip.text"); got != signature {
		t.Errorf("the tool got %q", got)
	}
	if env := x.read("xclip.env"); strings.Contains(env, canary) || !strings.Contains(env, "CLIP_TEST_MODE") {
		t.Errorf("the tool's environment:\n%s", env)
	}
}

func TestTmuxGetsTheTextAndNoSecret(t *testing.T) {
	x := newTools(t)
	x.add("xclip", "exit 1\n")
	x.add("tmux", "echo \"$@\" > $dir/args\n"+takes)
	out := x.copy(Auto, "", "TMUX=/socket,1,0", "OTHER="+canary)
	if got := out.Say("signature", "Y"); got != "sent signature to tmux and the terminal; if paste is empty press Y to show it" {
		t.Errorf("said %q, %v", got, out.Causes)
	}
	if got := x.read("args"); got != "load-buffer -w -\n" {
		t.Errorf("tmux was called with %q", got)
	}
	if got := x.read("tmux.text"); got != signature {
		t.Errorf("tmux got %q", got)
	}
	if env := x.read("tmux.env"); strings.Contains(env, canary) || !strings.Contains(env, "TMUX=/socket,1,0") {
		t.Errorf("tmux's environment:\n%s", env)
	}
}

// tmux before 3.2 does not know -w.
func TestOldTmux(t *testing.T) {
	x := newTools(t)
	x.add("tmux", `[ "$2" = -w ] && { echo "usage: load-buffer [-b buffer-name] path" >&2; exit 1; }`+"\n"+takes)
	out := x.copy(OSC52, "", "TMUX=x")
	if !out.Tmux || !out.OSC52 || x.read("tmux.text") != signature {
		t.Errorf("%+v", out)
	}
}

func TestFailingTools(t *testing.T) {
	x := newTools(t)
	x.add("xclip", "cat >/dev/null; echo no display >&2; exit 1\n")
	x.add("tmux", "cat >/dev/null; printf 'no server running \\033[2J on /socket\\nmore\\n' >&2; exit 1\n")
	out := x.copy(Auto, "", "TMUX=x")
	want := `the clipboard tool failed: exit status 1; tmux failed: no server running \x1b[2J on /socket`
	if got := strings.Join(out.Causes, "; "); got != want || !out.OSC52 || out.Copied || out.Tmux {
		t.Errorf("causes %q, %+v", got, out)
	}
}

func TestNoTools(t *testing.T) {
	x := newTools(t)
	out := x.copy(Native, "", "PATH="+x.dir, "TMUX=x")
	want := "signature not copied: Y shows it, w saves it; the clipboard tool failed: no clipboard tool found (xclip, xsel, wl-clipboard)"
	if got := out.Say("signature", "Y"); got != want {
		t.Errorf("said %q", got)
	}
}

func TestHangingTools(t *testing.T) {
	x := newTools(t)
	x.add("xclip", hangs)
	x.add("tmux", hangs)
	out := x.copy(Auto, "1s", "TMUX=x")
	want := "the clipboard tool did not answer within 1s; tmux did not answer within 1s"
	if got := strings.Join(out.Causes, "; "); got != want || !out.OSC52 {
		t.Errorf("causes %q, %+v", got, out)
	}
	x.pid("xclip.pid") // left behind, as the comment at native says
	if err := syscall.Kill(x.pid("tmux.pid"), 0); !errors.Is(err, syscall.ESRCH) {
		t.Errorf("tmux was left running: %v", err)
	}
}

// A tool's child that keeps the pipes open must not hold the copy up.
func TestToolWithLingeringChild(t *testing.T) {
	x := newTools(t)
	x.add("tmux", "tail -f /dev/null & echo $! > $dir/child.pid; cat > $dir/tmux.text\n")
	out := x.copy(OSC52, "10s", "TMUX=x")
	x.pid("child.pid")
	if !out.Tmux || x.read("tmux.text") != signature {
		t.Errorf("%+v", out)
	}
}
