package cli

import (
	"bytes"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"policybench/signing"
	"policybench/signing/inspect"
	"policybench/ui/canary"
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
	p := &program{
		in: in, out: out, err: &r.errOut,
		piped: !r.typed, typed: r.typed, drawn: r.drawn,
		taken: profile.Taken{Secret: signing.NewSecret(r.secret), APIKey: r.env["FILESTACK_API_KEY"]},
		known: []signing.Secret{signing.NewSecret(r.secret)},
		now: func() time.Time {
			if r.fault != "" {
				panic(r.fault)
			}
			return noon
		},
		getenv: func(name string) string { return r.env[name] },
	}
	if r.reader != nil {
		p.in = r.reader
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

func TestSettings(t *testing.T) {
	r := testRun{typed: true, drawn: true, secret: canary.Secret, env: map[string]string{"FILESTACK_API_KEY": "key", "NO_COLOR": "1"}}
	if code := r.run("--theme", "light", "--clipboard=osc52", "--ascii", "--no-mouse", "--reduced-motion"); code != exitFine {
		t.Fatal(code, &r.errOut)
	}
	s := r.screen
	if s.Theme != "light" || s.Clipboard != "osc52" || !s.ASCII || !s.NoMouse || !s.ReducedMotion || !s.NoColor || s.Accessible {
		t.Errorf("%+v", s)
	}
	if s.APIKey != "key" || s.Sample || s.SecretFrom != profile.SecretVariable || s.Secret.Len() != len(canary.Secret) {
		t.Errorf("%+v", s)
	}
}

// Variables stand below the flags of the same meaning.
func TestSettingsOfTheEnvironment(t *testing.T) {
	env := map[string]string{"POLICYBENCH_THEME": "dark", "POLICYBENCH_CLIPBOARD": "off", "POLICYBENCH_MOUSE": "off"}
	r := testRun{typed: true, drawn: true, env: env}
	if code := r.run(); code != exitFine || r.screen.Theme != "dark" || r.screen.Clipboard != "off" || !r.screen.NoMouse {
		t.Errorf("exit code %d, %+v", code, r.screen)
	}
	r = testRun{typed: true, drawn: true, env: env}
	if code := r.run("--theme", "auto", "--clipboard", "native"); code != exitFine || r.screen.Theme != "auto" || r.screen.Clipboard != "native" {
		t.Errorf("exit code %d, %+v", code, r.screen)
	}
	for name, value := range map[string]string{"POLICYBENCH_THEME": "blue", "POLICYBENCH_CLIPBOARD": "x11", "POLICYBENCH_MOUSE": "yes"} {
		r := testRun{typed: true, drawn: true, env: map[string]string{name: value}}
		if code := r.run(); code != exitWrong || !strings.Contains(r.errOut.String(), name) {
			t.Errorf("%s=%s: exit code %d, %q", name, value, code, &r.errOut)
		}
		r = testRun{typed: true, env: map[string]string{name: value}}
		if code := r.run("sign", "--sample", "--expiry", "1h"); code != exitFine {
			t.Errorf("%s=%s: sign fails: %q", name, value, &r.errOut)
		}
	}
}

// The flags of sign and snippet fill in the form, and are refused as there.
func TestFormOfTheFlags(t *testing.T) {
	r := testRun{typed: true, drawn: true}
	args := []string{"--expiry", "7d", "--call", "pick,store", "--path", "^/a/", "--file", "KW9EJhYtS6y48Whm2S6D",
		"--task", "resize=width:200", "--task", "rotate=deg:90", "--tab", "picker", "--variant", "react"}
	if code := r.run(args...); code != exitFine {
		t.Fatal(code, &r.errOut)
	}
	want := profile.Form{
		Expiry: "7d", Calls: []signing.Call{signing.Pick, signing.Store}, Path: "^/a/", File: "KW9EJhYtS6y48Whm2S6D",
		Transform: "resize=width:200/rotate=deg:90", Tab: "picker", Variant: "react",
	}
	if diff := cmp.Diff(want, *r.screen.Form); diff != "" {
		t.Error(diff)
	}
	r = testRun{typed: true, drawn: true}
	if code := r.run("--policy-json", `{"expiry":1893456000}`); code != exitFine || r.screen.Form.Policy != "eyJleHBpcnkiOjE4OTM0NTYwMDB9" {
		t.Errorf("%d, %q", code, &r.errOut)
	}
	for _, test := range []struct{ args, says string }{
		{"--expiry never", "--expiry: "}, {"--call raed", "unknown call"}, {"--variant react", "--variant goes with --tab"},
		{"--tab pikcer", "the nearest is picker"}, {"--tab picker --variant raect", "the nearest is react"},
		{"--policy hello", "not base64url"}, {"--expiry 1h " + aLink, "one of them at a time"},
		{"--handle=", "--handle is empty"}, {"--expiry 1h --policy eyJ9", "goes with no other policy flag"},
		{"--path /not-in-the-usual-shape/", "holds the app secret"},
	} {
		r := testRun{typed: true, drawn: true, secret: "not-in-the-usual-shape"}
		if code := r.run(strings.Fields(test.args)...); code != exitWrong || r.screen != nil || !strings.Contains(r.errOut.String(), test.says) {
			t.Errorf("%s: exit code %d, %q", test.args, code, &r.errOut)
		}
	}
	r = testRun{typed: true}
	if code := r.run("--expiry", "1h"); code != exitWrong || !strings.Contains(r.errOut.String(), "policybench sign") {
		t.Errorf("without a terminal: %d, %q", code, &r.errOut)
	}
}

func TestFirstStartIsTheSampleApp(t *testing.T) {
	r := testRun{typed: true, drawn: true}
	r.run()
	if s := r.screen; s == nil || !s.Sample || s.APIKey != profile.SampleAPIKey || s.Secret.IsZero() {
		t.Errorf("%+v", s)
	}
	r = testRun{typed: true, drawn: true}
	r.run("--api-key", "AhTgLagciQByzXpFGRI0Az")
	if s := r.screen; s == nil || s.Sample || !s.Secret.IsZero() {
		t.Errorf("with a setting it is no first start: %+v", s)
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

// A text of any length is read whole, and what is found far in it has its place.
func TestLongInputIsRead(t *testing.T) {
	r := testRun{in: strings.Repeat("a b\n", inspect.MaxText/2) + "  " + aLink}
	if code := r.run("inspect", "--csv", "-"); code != exitFine || !strings.Contains(r.out.String(), "\n524289,unverified,") {
		t.Errorf("exit code %d, %q, %q", code, &r.out, &r.errOut)
	}
}

// The worst comes first in words, and in what is sent; JSON keeps the text's order.
func TestTheWorstComesFirst(t *testing.T) {
	in := "first " + aLink + "\nthen " + deadLink
	for _, args := range []string{"", "--markdown", "--reply", "--json"} {
		r := testRun{in: in}
		r.run(append(strings.Fields("inspect "+args), "-")...)
		alive, dead := strings.Index(r.out.String(), "KW9EJhYtS6y48Whm2S6D"), strings.Index(r.out.String(), "ajTW5xm2Sd6v22yrtKmQ")
		if alive >= 0 && (dead < alive) == (args == "--json") || dead < 0 {
			t.Errorf("%q: the good one at %d, the dead one at %d", args, alive, dead)
		}
	}
}

// --only shows what has a finding of a level, and counts all.
func TestOnly(t *testing.T) {
	for _, test := range []struct {
		only, in  string
		says, not string
		code      int
	}{
		{"problem", aLink + "\n" + deadLink, "1 of 2 links is refused", "KW9EJhYtS6y48Whm2S6D", exitFound},
		{"note", aLink + "\n" + deadLink, "KW9EJhYtS6y48Whm2S6D", "nothing", exitFound},
		{"problem", aLink, "nothing at the level of --only problem in 1 link", "readable", exitFine},
		{"problem", "nothing at all", "nothing of Filestack", "level", exitFound},
	} {
		r := testRun{in: test.in}
		code := r.run("inspect", "--only", test.only, "-")
		if got := r.out.String(); code != test.code || !strings.Contains(got, test.says) || strings.Contains(got, test.not) {
			t.Errorf("--only %s of %q: exit code %d\n%s%s", test.only, test.in, code, got, &r.errOut)
		}
	}
	r := testRun{in: aLink + "\n" + deadLink}
	r.run("inspect", "--only", "problem", "--csv", "-")
	if strings.Count(r.out.String(), "\n") != 2 {
		t.Errorf("--csv: %s", &r.out)
	}
}

// A secret that was copied with more than itself is tried bare as well, and one that
// the text gives away on request.
func TestSecretsThatAreTried(t *testing.T) {
	const sample = profile.SampleSecret
	for name, secret := range map[string]string{
		"as it is": sample, "a newline": sample + "\n", "quotes": "\"" + sample + "\"", "spaces": " " + sample + " ", "its name": "FILESTACK_APP_SECRET=" + sample,
	} {
		r := testRun{secret: secret, in: deadLink}
		r.run("inspect", "--json", "--at", "2025-01-01", "-")
		if got := r.out.String(); !strings.Contains(got, `"genuine": true`) || strings.Contains(got, "without what stands around it") != (secret != sample) {
			t.Errorf("%s: %s", name, got)
		}
	}
	text := "our app secret is " + sample + " and the link " + deadLink
	r := testRun{in: text}
	r.run("inspect", "--json", "--use-secret-in-text", "--at", "2025-01-01", "-")
	if !strings.Contains(r.out.String(), `"genuine": true`) || !strings.Contains(r.errOut.String(), "change the secret") {
		t.Errorf("%s%s", &r.out, &r.errOut)
	}
	if strings.Contains(r.out.String()+r.errOut.String(), sample) {
		t.Error("the secret is printed")
	}
	r = testRun{in: text}
	r.run("inspect", "--json", "-")
	if !strings.Contains(r.out.String(), `"genuine": null`) {
		t.Errorf("without being asked: %s", &r.out)
	}
	r = testRun{in: deadLink}
	r.run("inspect", "--json", "--use-secret-in-text", "-")
	if !strings.Contains(r.errOut.String(), "no app secret stands") {
		t.Errorf("none there: %s", &r.errOut)
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
