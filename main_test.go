package main

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/testscript"

	"policybench/signing/report"
	"policybench/ui/canary"
)

// TestMain lets this binary stand for policybench in scripts and in PATH.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"policybench": main})
}

func TestScripts(t *testing.T) { runScripts(t, "testdata/script") }

// Each code of inspect has a script of its name, and each script a code.
func TestInspectCodes(t *testing.T) {
	const dir = "testdata/script/inspect"
	awaited, err := os.ReadFile("testdata/awaited-codes.txt")
	if err != nil {
		t.Fatal(err)
	}
	codes := map[string]bool{}
	for _, row := range report.Rows() {
		codes[string(row.Code)] = true
	}
	for _, code := range strings.Fields(string(awaited)) {
		delete(codes, code) // nothing says it yet
	}
	if len(codes) == 0 {
		t.Fatal("no codes found")
	}
	scripts, err := filepath.Glob(filepath.Join(dir, "*.txtar"))
	if err != nil {
		t.Fatal(err)
	}
	for _, script := range scripts {
		code := strings.TrimSuffix(filepath.Base(script), ".txtar")
		if !codes[code] {
			t.Errorf("%s is a script for no code", script)
		}
		delete(codes, code)
	}
	for code := range codes {
		t.Errorf("no script for %s", code)
	}
	runScripts(t, dir)
}

// runScripts runs all scripts of a folder. A folder without any fails.
func runScripts(t *testing.T, dir string) {
	found, err := filepath.Glob(filepath.Join(dir, "*.txtar"))
	if err != nil || len(found) == 0 {
		t.Fatalf("no scripts in %s: %v", dir, err)
	}
	testscript.Run(t, testscript.Params{
		Dir:                 dir,
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		UpdateScripts:       os.Getenv("UPDATE_SCRIPTS") != "",
		Setup: func(env *testscript.Env) error {
			env.Setenv("TZ", "UTC")
			page, err := os.ReadFile("testdata/page.txt")
			if err != nil {
				return err
			}
			return os.WriteFile(filepath.Join(env.WorkDir, "page.txt"), page, 0o644)
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"exits": exits},
	})
}

// exits runs a command and wants one exit code: exits 2 policybench sign
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits code command [args…]")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	if got, err := exitCode(ts.Exec(args[1], args[2:]...)); err != nil || got != want {
		ts.Fatalf("exit code %d, not %d: %v", got, want, err)
	}
}

func exitCode(err error) (int, error) {
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		return exit.ExitCode(), nil
	}
	return 0, err
}

// policybench runs the command as a process of its own.
func policybench(t *testing.T, env []string, stdin string, args ...string) (stdout, stderr string, code int) {
	t.Helper()
	var out, words bytes.Buffer
	cmd := exec.Command("policybench", args...)
	cmd.Env = append([]string{"TZ=UTC", "PATH=" + os.Getenv("PATH"), "HOME=" + t.TempDir()}, env...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = strings.NewReader(stdin), &out, &words
	cmd.Dir = t.TempDir()
	code, err := exitCode(cmd.Run())
	if err != nil {
		t.Fatal(err)
	}
	return out.String(), words.String(), code
}

// What the manual above main shows is what happens.
func TestManual(t *testing.T) {
	source, err := os.ReadFile("main.go")
	if err != nil {
		t.Fatal(err)
	}
	session := regexp.MustCompile(`//\t\$ policybench (.*)\n((?://\t[^$].*\n)+)`).FindAllStringSubmatch(string(source), -1)
	if len(session) == 0 {
		t.Fatal("the manual shows no session")
	}
	for _, lines := range session {
		want := strings.ReplaceAll(lines[2], "//\t", "")
		got, stderr, code := policybench(t, nil, "", strings.Fields(lines[1])...)
		if diff := cmp.Diff(want, got); diff != "" || code != 0 {
			t.Errorf("%s: exit code %d, %s\n%s", lines[1], code, stderr, diff)
		}
	}
}

// Every pair that Filestack's documentation and libraries publish comes out of the
// command: from the encoded policy, and from its JSON byte for byte.
func TestPublishedPairs(t *testing.T) {
	content, err := os.ReadFile("testdata/vectors.json")
	if err != nil {
		t.Fatal(err)
	}
	var vectors []struct{ ID, Secret, Policy, Signature string }
	if err := json.Unmarshal(content, &vectors); err != nil || len(vectors) == 0 {
		t.Fatalf("%d vectors: %v", len(vectors), err)
	}
	fromJSON := 0
	for _, v := range vectors {
		if v.Secret == "" {
			continue // published without the secret: nobody can make it again
		}
		t.Run(v.ID, func(t *testing.T) {
			want := v.Policy + "\n" + v.Signature + "\n"
			env := []string{"FILESTACK_APP_SECRET=" + v.Secret}
			got, _, code := policybench(t, env, "", "sign", "--policy", v.Policy)
			if diff := cmp.Diff(want, got); diff != "" || code != 0 {
				t.Errorf("exit code %d\n%s", code, diff)
			}
			json, err := base64.URLEncoding.DecodeString(v.Policy)
			if err != nil {
				return // in another alphabet or padding: no JSON gives these characters
			}
			fromJSON++
			got, _, code = policybench(t, env, "", "sign", "--policy-json", string(json))
			if diff := cmp.Diff(want, got); diff != "" || code != 0 {
				t.Errorf("from JSON: exit code %d\n%s", code, diff)
			}
		})
	}
	if fromJSON == 0 {
		t.Error("no pair was made from its JSON")
	}
}

// The app secret comes out nowhere: not in what is printed, not in a file, with
// Bubble Tea's trace asked for as well.
func TestSecretStaysInside(t *testing.T) {
	good := []string{"--expiry", "1h", "--call", "read,convert", "--handle", "KW9EJhYtS6y48Whm2S6D", "--api-key", "AhTgLagciQByzXpFGRI0Az"}
	matrix := [][]string{
		{}, {"--help"}, {"version"}, {"completion", "bash"}, {"nonsense"}, {"--nonsense"},
		{"sign"}, {"sign", "--expiry", "1h"}, {"sign", "--expiry", "1h", "--json"}, {"sign", "--expiry", "never"},
		{"sign", "--policy", "hello", "--json"}, {"sign", "--policy-json", "{"},
		{"sign", "--expiry", "1h", "--secret-file", "missing"},
		{"snippet", "--list"}, append([]string{"snippet", "nonsense"}, good...),
		{"inspect", "https://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D?policy=eyJleHBpcnkiOjE3NjQ1MzYwMjR9&signature=9bb689d6aacfe5757af84c204299fa6654a4e7c89e89c29aff8457cf716211e6"},
		{"inspect", "--json", "-"}, {"inspect", "--markdown", "-"}, {"inspect", "--reply", "-"}, {"inspect", "--fix", "-"},
	}
	for _, kind := range []string{"picker", "filelink", "conversion", "viewer", "server", "curl", "steps"} {
		matrix = append(matrix, append([]string{"snippet", kind}, good...), append([]string{"snippet", kind, "--json"}, good...))
	}
	for _, args := range matrix {
		t.Run(strings.Join(args, " "), func(t *testing.T) {
			folder := t.TempDir()
			env := []string{
				"FILESTACK_APP_SECRET=" + canary.Secret,
				"TEA_TRACE=" + filepath.Join(folder, "trace"), "TEA_DEBUG=1",
			}
			// The customer's text holds the secret, too.
			stdout, stderr, _ := policybench(t, env, "key AhTgLagciQByzXpFGRI0Az secret "+canary.Secret+"\n"+leaky, args...)
			leaks := append(canary.Search("standard output", []byte(stdout), canary.Secret),
				canary.Search("standard error", []byte(stderr), canary.Secret)...)
			inFiles, _, err := canary.SearchFiles(folder, canary.Secret)
			if err != nil {
				t.Fatal(err)
			}
			for _, leak := range append(leaks, inFiles...) {
				t.Error(leak)
			}
		})
	}
}

// leaky is a page whose code gives the secret away.
const leaky = `<script src="https://static.filestackapi.com/filestack-js/3.x.x/filestack.min.js"></script>
<script>
const client = filestack.init("AhTgLagciQByzXpFGRI0Az", {security: {
  policy: "eyJleHBpcnkiOjE3NjQ1MzYwMjR9", signature: sign("eyJleHBpcnkiOjE3NjQ1MzYwMjR9", "` + canary.Secret + `")}});
</script>
https://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D?policy=eyJleHBpcnkiOjE3NjQ1MzYwMjR9&signature=` + canary.Secret + `
`
