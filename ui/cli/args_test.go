package cli

import (
	"maps"
	"os/exec"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"policybench/signing"
	"policybench/ui/cli/app"
	"policybench/ui/cli/console"
	"policybench/ui/cli/flags"
	"policybench/ui/draft"
	"policybench/ui/profile"
)

// shown are drafts as a form may hold them, with hostile texts among them.
func shown(t *testing.T) map[string]draft.Draft {
	now := fixedNow
	own := draft.New("AhTgLagciQByzXpFGRI0Az", now)
	loaded, issues := own.Load("eyJoYW5kbGUiOiJLVzlFSmhZdFM2eTQ4V2htMlM2RCIsImV4cGlyeSI6MTg5MzQ1NjAwMH0=")
	if loaded.Verbatim == "" {
		t.Fatalf("%+v", issues)
	}
	full := own.Use(draft.UploadBucket)
	for f, text := range map[draft.Field]string{
		draft.Expiry: "friday 18:00", draft.Handle: "KW9EJhYtS6y48Whm2S6D", draft.Path: `^/it's "here"/.*$`,
		draft.Container: "^-$", draft.URL: `^https://images\.example\.com/.*$`, draft.MinSize: "1KiB", draft.MaxSize: "10 MB",
		draft.File: "https://example.com/a b.png?x=$HOME&y=`id`", draft.Transform: `resize=width:200/watermark=file:"https://a.b/c",size:50`,
		draft.CNAME: "files.example.com",
	} {
		full = full.Set(f, text, now)
	}
	return map[string]draft.Draft{
		"as it starts": own, "the sample app": draft.Sample(now), "loaded": loaded, "every field": full,
		"ticked by hand": own.Tick(signing.Exif, true), "nothing typed": own.Set(draft.Expiry, "", now),
		"a leading hyphen": own.Set(draft.Expiry, "-1h", now).Set(draft.Path, "-x", now),
		"the viewer":       own.Use(draft.DocumentViewer),
	}
}

var fixedNow = time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)

// The line that a form is shown as fills in that form again.
func TestArgsFillInTheSameForm(t *testing.T) {
	for name, d := range shown(t) {
		t.Run(name, func(t *testing.T) {
			sample := d.Text[draft.APIKey] == profile.SampleAPIKey
			args := d.Args("", "curl", "read", sample)
			form, key := parsedForm(t, args)
			start := draft.New(key, fixedNow)
			if d.Text[draft.Expiry] == "" {
				start = start.Set(draft.Expiry, "", fixedNow)
			}
			back, _ := start.Filled(*form, fixedNow)
			if diff := cmp.Diff(d.Text, back.Text); diff != "" || !maps.Equal(d.Ticked, back.Ticked) || back.Verbatim != d.Verbatim {
				t.Errorf("%q: %s%v %v", args, diff, d.Ticked, back.Ticked)
			}
			if form.Tab != "curl" || form.Variant != "read" || !d.Recipe.Entry().UploadsOnly() && back.Recipe.Entry().UploadsOnly() {
				t.Errorf("%q: %+v", args, form)
			}
			if before, after := draft.Derive(d, nil, fixedNow), draft.Derive(back, nil, fixedNow); before.JSON != after.JSON {
				t.Errorf("signs %s, not %s", after.JSON, before.JSON)
			}
		})
	}
}

// parsedForm reads arguments as the command does.
func parsedForm(t *testing.T, args []string) (*profile.Form, string) {
	t.Helper()
	p := &program{App: app.New(&console.Console{Now: func() time.Time { return fixedNow }}, profile.Taken{})}
	p.makeCommon()
	var f rootFlags
	set := f.group().Flags
	for _, g := range []flags.Group{p.KeyFlag(), p.Flags, f.policy.Group(), f.target.Group()} {
		set.AddFlagSet(g.Flags)
	}
	if err := set.Parse(args); err != nil {
		t.Fatalf("%q: %v", args, err)
	}
	if set.NArg() > 0 {
		t.Fatalf("%q: %q are left", args, set.Args())
	}
	form, err := p.form(&f)
	if form == nil {
		t.Fatalf("%q: %v", args, err)
	}
	return form, p.APIKey()
}

// A shell gives the program exactly these arguments.
func TestShellLine(t *testing.T) {
	for name, d := range shown(t) {
		args := d.Args("", "picker", "react", false)
		out, err := exec.Command("sh", "-c", draft.ShellLine(`printf '%s\n'`, args)).Output()
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if got := strings.Split(strings.TrimSuffix(string(out), "\n"), "\n"); !slices.Equal(got, args) {
			t.Errorf("%s: %q became %q", name, args, got)
		}
	}
}

// What may be an app secret is in no argument, and a policy without calls is whole.
func TestArgsHoldNoSecret(t *testing.T) {
	const secret = "TN6MAIP4XZHLFLX7RO2D77X4JU"
	d := draft.New("", fixedNow)
	for f := range draft.Fields {
		if line := strings.Join(d.Set(f, secret, fixedNow).Args("", "", "", false), " "); strings.Contains(line, secret) {
			t.Errorf("%s: %s", f, line)
		}
	}
	d = d.Set(draft.Path, "^/my-own-secret$", fixedNow)
	d.Holds[draft.Path] = true
	if line := strings.Join(d.Args("", "", "", false), " "); strings.Contains(line, "my-own-secret") {
		t.Error(line)
	}
	open := draft.New("", fixedNow).Tick(signing.Read, false).Tick(signing.Convert, false)
	r := draft.Derive(open, nil, fixedNow)
	form, _ := parsedForm(t, open.Args(r.Encoded, "", "", false))
	back, _ := draft.New("", fixedNow).Filled(*form, fixedNow)
	if got := draft.Derive(back, nil, fixedNow).JSON; got != r.JSON {
		t.Errorf("%s, not %s", got, r.JSON)
	}
}
