package cli

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"policybench/signing"
	"policybench/ui/canary"
	"policybench/ui/profile"
)

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
