package profile

import (
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"

	"golang.org/x/sys/unix"
)

// TestMain lets the test binary be the process that is hardened: it cannot be
// undone in the one that runs the tests.
func TestMain(m *testing.M) {
	if path := os.Getenv("HARDENED_TEST"); path != "" {
		hardened(path)
		return
	}
	os.Exit(m.Run())
}

// hardened prints what the system says of this process after Harden.
func hardened(path string) {
	taken := Take()
	err := Harden()
	var core unix.Rlimit
	limitErr := unix.Getrlimit(unix.RLIMIT_CORE, &core)
	dumpable, prctlErr := unix.PrctlRetInt(unix.PR_GET_DUMPABLE, 0, 0, 0, 0)
	fmt.Println(err, limitErr, prctlErr, core.Cur, core.Max, dumpable, taken.Secret.Len())
	secret, _, err := ReadSecretFile(path)
	fmt.Println(secret.Len(), err)
}

func TestHarden(t *testing.T) {
	cmd := exec.Command(os.Args[0])
	// A process substitution, <(pass show app), arrives like this: it must open
	// although /proc/self is closed to others.
	read, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer read.Close()
	if _, err := write.WriteString(canary); err != nil {
		t.Fatal(err)
	}
	if err := write.Close(); err != nil {
		t.Fatal(err)
	}
	cmd.ExtraFiles = []*os.File{read}
	cmd.Env = append(os.Environ(), "HARDENED_TEST=/dev/fd/3", SecretVariable+"="+canary)
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	want := fmt.Sprintf("<nil> <nil> <nil> 0 0 0 %d\n%[1]d <nil>\n", len(canary))
	if got := string(out); got != want || strings.Contains(got, canary) {
		t.Errorf("got %q, want %q", got, want)
	}
}
