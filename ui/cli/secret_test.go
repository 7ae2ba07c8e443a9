package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"policybench/ui/canary"
)

// Nothing that a user types into flags makes an error repeat the secret in use.
func TestErrorsHideTheSecret(t *testing.T) {
	for _, args := range [][]string{
		{canary.Secret[:10]}, {canary.Secret}, {"sign", canary.Secret}, {"sign", "--expiry", canary.Secret}, {"--theme", canary.Secret},
		{"sign", "--" + canary.Secret}, {"--secret-file", canary.Secret}, {"snippet", canary.Secret}, {"completion", canary.Secret},
	} {
		r := testRun{typed: true, secret: canary.Secret}
		r.run(args...)
		shown := append(r.out.Bytes(), r.errOut.Bytes()...)
		for _, leak := range canary.Search(strings.Join(args, " "), shown, canary.Secret) {
			t.Error(leak)
		}
	}
}

// Nor where the secret's file was not read before the error, nor where it never comes,
// nor where no secret is known and the text has the shape of one.
func TestErrorsHideASecretThatWasNotRead(t *testing.T) {
	folder := t.TempDir()
	path, pipe := filepath.Join(folder, "secret"), filepath.Join(folder, "pipe")
	if err := os.WriteFile(path, []byte(canary.Secret+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	search := func(name string, args []string, given ...string) {
		t.Helper()
		r := testRun{typed: true}
		r.run(append(args, given...)...)
		for _, leak := range canary.Search(name+": "+strings.Join(args[:1], " "), append(r.out.Bytes(), r.errOut.Bytes()...), canary.Secret) {
			t.Error(leak)
		}
	}
	wrong := [][]string{
		{"sign", canary.Secret}, {"sign", "--" + canary.Secret}, {"--theme", canary.Secret}, {canary.Secret}, {"snippet", canary.Secret},
		{"completion", canary.Secret}, {"inspect", canary.Secret + ".txt"}, {"inspect", "--zone", canary.Secret, "--reply", "a://b"},
		{"version", canary.Secret}, {"snippet", "sdk", "--variant", canary.Secret, "--expiry", "1h"},
	}
	for _, args := range wrong {
		search("file", args, "--secret-file", path)
		search("file behind =", args, "--secret-file="+path)
		search("by its shape", args)
	}
	if makePipe(pipe) == nil {
		for _, args := range wrong[:2] {
			search("pipe without a writer", args, "--secret-file", pipe)
		}
	}
}

// A path that names no file is not passed over for another secret.
func TestSecretFileWithoutPath(t *testing.T) {
	for path, says := range map[string]string{"": "--secret-file is empty", "-": "/dev/stdin is standard input"} {
		r := testRun{typed: true, secret: canary.Secret}
		if code := r.run("sign", "--expiry", "1h", "--secret-file", path); code != exitWrong || r.out.Len() > 0 {
			t.Errorf("%q: exit code %d, %q", path, code, &r.out)
		}
		if !strings.Contains(r.errOut.String(), says) {
			t.Errorf("%q: no %q in %q", path, says, &r.errOut)
		}
	}
}

// The secret of the environment stays out of what is printed, even where that of a
// file is the one in use.
func TestBothSecretsAreMasked(t *testing.T) {
	const fromFile, fromEnvironment = "not-in-the-usual-shape", "of another app than that"
	path := filepath.Join(t.TempDir(), "secret")
	if err := os.WriteFile(path, []byte(fromFile), 0o600); err != nil {
		t.Fatal(err)
	}
	r := testRun{secret: fromEnvironment, in: "<p>" + fromEnvironment + " " + fromFile + "</p>"}
	r.run("inspect", "--fix", "--secret-file", path)
	const want = "<p>‹app secret, 24 characters› ‹app secret, 22 characters›</p>"
	if got := r.out.String(); got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// What a shell asks to complete is repeated nowhere: not where the library behind it writes
// past us, on standard error and in a file of its own.
func TestCompletionRepeatsNothing(t *testing.T) {
	folder := t.TempDir()
	stdout, stderr := os.Stdout, os.Stderr
	defer func() { os.Stdout, os.Stderr = stdout, stderr }()
	var written [2]*os.File
	for i, name := range []string{"stdout", "stderr"} {
		file, err := os.Create(filepath.Join(folder, name))
		if err != nil {
			t.Fatal(err)
		}
		written[i] = file
	}
	os.Stdout, os.Stderr = written[0], written[1]
	for _, request := range []string{"__complete", "__completeNoDesc"} {
		for _, typed := range [][]string{
			{"sign", "--" + canary.Secret, "x"}, {"sign", "--nope=" + canary.Secret, "--exp"}, {"sign", "-" + canary.Secret, "x"}, {"--theme", canary.Secret, "x"},
			{"sign", "--call", canary.Secret + ","}, {"sign", "--call", "read," + canary.Secret + ",p"}, {canary.Secret, "x"}, {"snippet", canary.Secret, ""}, {"completion", canary.Secret, ""},
		} {
			t.Setenv("BASH_COMP_DEBUG_FILE", filepath.Join(folder, "debug"))
			r := testRun{typed: true}
			r.run(append([]string{request}, typed...)...)
			for _, leak := range canary.Search(strings.Join(typed[:1], " "), append(r.out.Bytes(), r.errOut.Bytes()...), canary.Secret) {
				t.Error(leak)
			}
		}
	}
	r := testRun{typed: true}
	r.run("__complete", "sign", "--call", "read,conv")
	if os.Stderr != written[1] {
		t.Error("standard error is another")
	}
	leaks, files, err := canary.SearchFiles(folder, canary.Secret)
	if err != nil || files != len(written) || len(leaks) > 0 {
		t.Errorf("%d files, %v, %v", files, leaks, err)
	}
	if out, err := os.ReadFile(written[0].Name()); err != nil || !strings.Contains(string(out), "read,convert") {
		t.Errorf("nothing is completed any more: %q, %v", out, err)
	}
}
