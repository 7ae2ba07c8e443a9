package cli

import (
	"bytes"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"
	"time"

	"policybench/signing"
	"policybench/ui/canary"
	"policybench/ui/cli/app"
	"policybench/ui/cli/console"
	"policybench/ui/profile"
)

var noon = time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)

// testRun is a run of the command without a process, and what came of it.
type testRun struct {
	env         map[string]string
	in          string
	reader      io.Reader // in place of in
	around      func(p *program, run func() int) int
	secret      string
	typed       bool // standard input is a terminal
	drawn       bool // standard output is one
	failWrites  bool
	fault       string // what the clock panics with
	out, errOut bytes.Buffer
	screen      *profile.Settings
	unread      int // bytes of in
}

func (r *testRun) run(args ...string) int {
	var out io.Writer = &r.out
	if r.failWrites {
		out = brokenPipe{}
	}
	in := strings.NewReader(r.in)
	c := &console.Console{
		In: in, Out: out, Err: &r.errOut, Piped: !r.typed, Typed: r.typed, Drawn: r.drawn,
		Now: func() time.Time {
			if r.fault != "" {
				panic(r.fault)
			}
			return noon
		},
		Getenv: func(name string) string { return r.env[name] },
	}
	p := &program{App: app.New(c, profile.Taken{Secret: signing.NewSecret(r.secret), APIKey: r.env["FILESTACK_API_KEY"]})}
	if r.reader != nil {
		p.In = r.reader
	}
	run := func() int { return p.run(args) }
	code := 0
	if r.around != nil {
		code = r.around(p, run)
	} else {
		code = run()
	}
	r.screen, r.unread = p.screen, in.Len()
	return code
}

type brokenPipe struct{}

func (brokenPipe) Write([]byte) (int, error) { return 0, errors.New("no space left on device") }

const aLink = "https://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D?policy=eyJleHBpcnkiOjE4OTM0NTYwMDB9&signature=" +
	"b1012e59def0c3da523506c39d4037e9f1fa514889d4b6bd022689e30e75dc72"

// Which of the screen, the questions, the plain report and the refusal a run gets.
func TestRunChooses(t *testing.T) {
	terminal := testRun{typed: true, drawn: true}
	type want struct {
		code           int
		screen         bool
		inspect, piped bool // of the screen
		out            string
	}
	tests := []struct {
		name string
		run  testRun
		args []string
		want want
	}{
		{"a terminal", terminal, nil, want{screen: true}},
		{"a text on a terminal", terminal, []string{aLink}, want{screen: true, inspect: true}},
		{"inspect on a terminal", terminal, []string{"inspect"}, want{screen: true, inspect: true}},
		{"a pipe before a terminal", testRun{drawn: true, in: aLink}, nil, want{screen: true, inspect: true, piped: true}},
		{"inspect with a text prints", terminal, []string{"inspect", aLink}, want{out: "readable"}},
		{"inspect - reads", testRun{typed: true, drawn: true, in: aLink}, []string{"inspect", "-"}, want{out: "readable"}},
		{"inspect --json on a terminal reads", testRun{typed: true, drawn: true, in: aLink}, []string{"inspect", "--json"}, want{out: `"schema": 1`}},
		{"no terminal", testRun{in: aLink}, nil, want{out: "readable"}},
		{"no terminal, empty pipe", testRun{}, nil, want{code: exitWrong}},
		{"no terminal, typed input", testRun{typed: true}, nil, want{code: exitWrong}},
		{"no terminal, inspect", testRun{typed: true}, []string{"inspect"}, want{code: exitWrong}},
		{"no terminal, a text", testRun{typed: true}, []string{aLink}, want{out: "readable"}},
		{"dumb, a text", testRun{typed: true, drawn: true, env: map[string]string{"TERM": "dumb"}}, []string{aLink}, want{out: "readable"}},
		{"dumb", testRun{typed: true, drawn: true, env: map[string]string{"TERM": "dumb"}}, nil, want{out: "what is the policy for"}},
		{"accessible by flag", terminal, []string{"--accessible"}, want{out: "what is the policy for"}},
		{"accessible by environment", testRun{typed: true, drawn: true, env: map[string]string{"ACCESSIBLE": "1"}}, nil, want{out: "what is the policy for"}},
		{"not accessible", testRun{typed: true, drawn: true, env: map[string]string{"ACCESSIBLE": "0"}}, nil, want{screen: true}},
		{"a bad flag opens nothing", terminal, []string{"--theme", "blue"}, want{code: exitWrong}},
		{"a missing secret file opens nothing", terminal, []string{"--secret-file", "missing"}, want{code: exitWrong}},
		{"a mistyped command opens nothing", terminal, []string{"sgin"}, want{code: exitWrong}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			r := test.run
			if code := r.run(test.args...); code != test.want.code {
				t.Errorf("exit code %d, want %d; stderr %q", code, test.want.code, &r.errOut)
			}
			if !strings.Contains(r.out.String(), test.want.out) {
				t.Errorf("no %q in %q", test.want.out, &r.out)
			}
			if test.want.code == exitWrong && (r.out.Len() > 0 || r.errOut.Len() == 0) {
				t.Errorf("a refusal says %q, %q", &r.out, &r.errOut)
			}
			if (r.screen != nil) != test.want.screen {
				t.Fatalf("screen: %v", r.screen != nil)
			}
			if s := r.screen; s != nil && (s.Inspect != test.want.inspect || (s.Input != nil) != test.want.piped) {
				t.Errorf("inspect %v, input %v", s.Inspect, s.Input != nil)
			}
		})
	}
}

func TestWriteErrorsAreReported(t *testing.T) {
	for _, args := range [][]string{
		{"sign", "--sample", "--expiry", "1h"}, {"sign", "--sample", "--expiry", "1h", "--json"}, {"--help"}, {"version"},
		{"completion", "zsh"}, {"snippet", "--list"}, {"inspect", aLink}, {"inspect", "--json", aLink},
	} {
		r := testRun{typed: true, failWrites: true}
		if code := r.run(args...); code != exitWrong || !strings.Contains(r.errOut.String(), "cannot be written: no space left") {
			t.Errorf("%q: exit code %d, %q", args, code, &r.errOut)
		}
	}
}

// Hostile text in arguments and input is shown, never sent to the terminal.
func TestOutputIsVisible(t *testing.T) {
	hostile := "\x1b]52;c;aGk=\x07\u202e\u200b\x9b31m"
	for _, args := range [][]string{
		{hostile}, {hostile + "://" + aLink}, {"sign", "--sample", "--expiry", hostile}, {"sign", "--sample", "--force", "--policy", hostile}, {"sign", "--sample", "--policy", hostile},
		{"sign", "--sample", "--json", "--policy-json", `{"expiry":1893456000,"path":"` + hostile + `"}`},
		{"snippet", "filelink", "--sample", "--expiry", "1h", "--file", hostile}, {"snippet", hostile}, {"--theme", hostile},
		{"inspect", aLink + hostile}, {"inspect", "--json", aLink + hostile}, {"inspect", "--fix", aLink + hostile},
		{"inspect", "--markdown", aLink + hostile}, {"inspect", "--reply", aLink + hostile}, {"--" + hostile}, {"completion", hostile},
	} {
		r := testRun{typed: true, drawn: slices.Contains(args, "--fix")} // a file gets the bytes as they are
		r.run(args...)
		for _, bad := range []string{"\x1b", "\x07", "\u202e", "\u200b", "\u009b", "\x9b3"} {
			if shown := r.out.String() + r.errOut.String(); strings.Contains(shown, bad) {
				t.Errorf("%q: %q is in %q", args, bad, shown)
			}
		}
	}
}

// A fault of ours ends a command with one line that names the place and the length,
// and nothing of what was read.
func TestFaultsAreSaid(t *testing.T) {
	r := testRun{typed: true, in: aLink, fault: canary.Secret}
	if code := r.run("inspect", "-"); code != exitWrong {
		t.Errorf("exit code %d", code)
	}
	said := r.errOut.String()
	if !strings.Contains(said, "this text could not be read") || !strings.Contains(said, "ui/cli/") || strings.Count(said, "\n") != 1 {
		t.Errorf("said: %q", said)
	}
	for _, leak := range canary.Search("standard error", []byte(said), canary.Secret) {
		t.Error(leak)
	}
}

func BenchmarkSign(b *testing.B) {
	for b.Loop() {
		r := testRun{typed: true}
		if code := r.run("sign", "--sample", "--expiry", "1h", "--call", "read,convert"); code != exitFine {
			b.Fatal(code)
		}
	}
}

// What is wrong with the flags is said before a text is waited for.
func TestFlagsAreCheckedBeforeTheTextIsRead(t *testing.T) {
	for _, args := range [][]string{{"--at", "never"}, {"--json", "--reply"}, {"--json=maybe"}} {
		r := testRun{in: aLink}
		if code := r.run(append([]string{"inspect"}, args...)...); code != exitWrong || r.unread != len(aLink) {
			t.Errorf("%q: exit code %d, %d bytes left; %q", args, code, r.unread, &r.errOut)
		}
	}
}
