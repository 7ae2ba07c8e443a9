package clip

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

const signature = "9bb689d6aacfe5757af84c204299fa6654a4e7c89e89c29aff8457cf716211e6"

// fakeBoard records what it was asked to do.
type fakeBoard struct {
	*Board
	asked []string
	env   []string
}

func newFake(goos string, mode Mode, env map[string]string, native, tmux error) *fakeBoard {
	f := &fakeBoard{}
	f.Board = &Board{
		Mode: mode, GOOS: goos, Deadline: time.Minute,
		Env: func(name string) string { return env[name] },
		WriteNative: func(text string) error {
			f.asked = append(f.asked, "native "+text)
			return native
		},
		Run: func(_ context.Context, childEnv []string, text, name string, args ...string) error {
			f.asked = append(f.asked, name+" "+strings.Join(args, " ")+" "+text)
			f.env = childEnv
			return tmux
		},
	}
	return f
}

type vars = map[string]string

var chainTable = []struct {
	name         string
	goos         string
	mode         Mode
	env          vars
	native, tmux error
	asked        []string // the tools, in order
	say, again   string   // the first time and the second
}{
	{"local Linux", "linux", Auto, nil, nil, nil, []string{"native"},
		"copied signature (64 characters)", "copied signature (64 characters)"},
	{"local Linux in tmux", "linux", Auto, vars{"TMUX": "/s,1,0"}, nil, nil, []string{"native", "tmux load-buffer -w -"},
		"copied signature (64 characters), to tmux too", "copied signature (64 characters), to tmux too"},
	{"local Linux without a tool", "linux", Auto, nil, errors.New("none"), nil, []string{"native"},
		"sent signature to the terminal (OSC 52); if paste is empty press Y to show it",
		"sent signature to the terminal (OSC 52)"},
	{"local Linux in tmux without a tool", "linux", Auto, vars{"TMUX": "x"}, errors.New("none"), nil,
		[]string{"native", "tmux load-buffer -w -"},
		"sent signature to tmux and the terminal; if paste is empty press Y to show it", "sent signature to tmux and the terminal"},
	{"tmux fails", "linux", Auto, vars{"TMUX": "x"}, errors.New("none"), errors.New("no server"),
		[]string{"native", "tmux load-buffer -w -", "tmux load-buffer -"},
		"sent signature to the terminal (OSC 52); if paste is empty press Y to show it",
		"sent signature to the terminal (OSC 52)"},
	{"macOS", "darwin", Auto, nil, nil, nil, []string{"native"}, "copied signature (64 characters)", "copied signature (64 characters)"},
	{"Windows", "windows", Auto, nil, nil, nil, []string{"native"}, "copied signature (64 characters)", "copied signature (64 characters)"},
	{"over SSH", "darwin", Auto, vars{"SSH_TTY": "/dev/pts/1"}, nil, nil, nil,
		"sent signature to the terminal (OSC 52); if paste is empty press Y to show it",
		"sent signature to the terminal (OSC 52)"},
	{"over SSH in tmux", "linux", Auto, vars{"SSH_CONNECTION": "1 2 3 4", "TMUX": "x"}, nil, nil, []string{"tmux load-buffer -w -"},
		"sent signature to tmux and the terminal; if paste is empty press Y to show it", "sent signature to tmux and the terminal"},
	{"WSL", "linux", Auto, vars{"WSL_DISTRO_NAME": "Debian"}, nil, nil, nil,
		"sent signature to the terminal (OSC 52); if paste is empty press Y to show it",
		"sent signature to the terminal (OSC 52)"},
	{"native by wish, over SSH", "linux", Native, vars{"SSH_TTY": "x", "TMUX": "x"}, nil, nil, []string{"native"},
		"copied signature (64 characters)", "copied signature (64 characters)"},
	{"native by wish fails", "linux", Native, vars{"TMUX": "x"}, errors.New("exit status 1"), nil, []string{"native"},
		"signature not copied: Y shows it, w saves it; the clipboard tool failed: exit status 1",
		"signature not copied: Y shows it, w saves it; the clipboard tool failed: exit status 1"},
	{"OSC 52 by wish", "darwin", OSC52, nil, nil, nil, nil,
		"sent signature to the terminal (OSC 52); if paste is empty press Y to show it",
		"sent signature to the terminal (OSC 52)"},
	{"OSC 52 by wish in tmux", "darwin", OSC52, vars{"TMUX": "x"}, nil, nil, []string{"tmux load-buffer -w -"},
		"sent signature to tmux and the terminal; if paste is empty press Y to show it", "sent signature to tmux and the terminal"},
	{"off", "linux", Off, vars{"TMUX": "x"}, nil, nil, nil,
		"signature not copied: Y shows it, w saves it; the clipboard is off (--clipboard off)",
		"signature not copied: Y shows it, w saves it; the clipboard is off (--clipboard off)"},
	{"the Linux console", "linux", Auto, vars{"TERM": "linux"}, errors.New("none"), nil, []string{"native"},
		"signature not copied: Y shows it, w saves it; the clipboard tool failed: none; a terminal of type linux has no clipboard",
		"signature not copied: Y shows it, w saves it; the clipboard tool failed: none; a terminal of type linux has no clipboard"},
	{"an error that is hostile", "linux", Native, nil, errors.New("\x1b[2Jgone"), nil, []string{"native"},
		`signature not copied: Y shows it, w saves it; the clipboard tool failed: \x1b[2Jgone`,
		`signature not copied: Y shows it, w saves it; the clipboard tool failed: \x1b[2Jgone`},
}

func TestChain(t *testing.T) {
	for _, tt := range chainTable {
		t.Run(tt.name, func(t *testing.T) {
			b := newFake(tt.goos, tt.mode, tt.env, tt.native, tt.tmux)
			if got := b.Copy(t.Context(), signature).Say("signature", "Y"); got != tt.say {
				t.Errorf("said %q\nwant %q", got, tt.say)
			}
			var asked []string
			for _, call := range b.asked {
				tool, text, _ := strings.Cut(call, " "+signature)
				if text != "" {
					t.Errorf("%q got another text", call)
				}
				asked = append(asked, tool)
			}
			if diff := cmp.Diff(tt.asked, asked); diff != "" {
				t.Error(diff)
			}
			if got := b.Copy(t.Context(), signature).Say("signature", "Y"); got != tt.again {
				t.Errorf("the second time %q\nwant %q", got, tt.again)
			}
		})
	}
}

func TestLongTexts(t *testing.T) {
	long := strings.Repeat("a", 60_000)
	tests := []struct {
		name string
		env  vars
		say  string
	}{
		{"terminal", vars{"SSH_TTY": "x"}, "page not copied: Y shows it, w saves it; 60000 bytes are too many for a terminal's clipboard (56244 at most)"},
		{"tmux", vars{"SSH_TTY": "x", "TMUX": "x"}, "sent page to tmux; if paste is empty press Y to show it"},
		{"native", nil, "copied page (60,000 characters)"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := newFake("linux", Auto, tt.env, nil, nil).Copy(t.Context(), long).Say("page", "Y"); got != tt.say {
				t.Errorf("said %q", got)
			}
		})
	}
	if out := newFake("linux", OSC52, nil, nil, nil).Copy(t.Context(), long[:maxOSC52/4*3]); !out.OSC52 {
		t.Error("a text at the bound is refused")
	}
}

func TestNothingToCopy(t *testing.T) {
	b := newFake("linux", Auto, nil, nil, nil)
	if out := b.Copy(t.Context(), ""); !out.Failed() || b.asked != nil {
		t.Errorf("%+v, asked %v", out, b.asked)
	}
}

func TestCharactersAreCounted(t *testing.T) {
	if got := newFake("linux", Auto, nil, nil, nil).Copy(t.Context(), "é").Say("name", "Y"); got != "copied name (1 character)" {
		t.Errorf("said %q", got)
	}
}

func TestTmuxGetsNoMoreThanItNeeds(t *testing.T) {
	b := newFake("linux", OSC52, vars{"TMUX": "x", "PATH": "/bin", "FILESTACK_APP_SECRET": "canary", "AWS_SECRET_ACCESS_KEY": "canary", "TERM": "tmux"}, nil, nil)
	b.Copy(t.Context(), signature)
	want := []string{"PATH=/bin", "TERM=tmux", "TMUX=x"}
	if diff := cmp.Diff(want, b.env); diff != "" {
		t.Error(diff)
	}
}

// A tool that hangs costs the deadline once; while it hangs no other is started.
func TestHangingNativeTool(t *testing.T) {
	release, started := make(chan struct{}), make(chan struct{}, 2)
	b := newFake("linux", Native, nil, nil, nil)
	b.Deadline = time.Millisecond
	ended := make(chan struct{})
	b.WriteNative = func(string) error {
		started <- struct{}{}
		<-release
		close(ended)
		return nil
	}
	if out := b.Copy(t.Context(), signature); !slices.Contains(out.Causes, "the clipboard tool did not answer within 1ms") {
		t.Errorf("%+v", out)
	}
	<-started
	if out := b.Copy(t.Context(), signature); !slices.Contains(out.Causes, "the clipboard tool still hangs from the last time") {
		t.Errorf("%+v", out)
	}
	if len(started) != 0 {
		t.Error("a second tool was started")
	}
	close(release)
	<-ended
}

func TestInterrupted(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	release := make(chan struct{})
	defer close(release)
	b := newFake("linux", Native, nil, nil, nil)
	b.WriteNative = func(string) error { <-release; return nil }
	if out := b.Copy(ctx, signature); !slices.Contains(out.Causes, "interrupted") {
		t.Errorf("%+v", out)
	}
}

func TestParseMode(t *testing.T) {
	for _, m := range append(Modes(), "") {
		got, err := ParseMode(string(m))
		if err != nil || m != "" && got != m || m == "" && got != Auto {
			t.Errorf("%q: %q, %v", m, got, err)
		}
	}
	if _, err := ParseMode("pbcopy\x1b"); err == nil || strings.ContainsRune(err.Error(), '\x1b') {
		t.Errorf("%v", err)
	}
}
