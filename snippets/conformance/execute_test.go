package conformance

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// canary is the app secret of the snippets that are run. It stands in their
// environment alone and holds what a shell could take for its own.
const canary = `CANARY'S "secret" $HOME \n %s = *x`

// result is what a program left behind.
type result struct {
	out, complaint string
	code           int
}

// execute runs a program in a folder. Its environment is PATH, HOME and what is
// given: nothing of the machine's settings reaches it.
func execute(t testing.TB, folder string, environment []string, command ...string) result {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	var out, complaint strings.Builder
	c := exec.CommandContext(ctx, command[0], command[1:]...)
	c.Dir, c.Stdout, c.Stderr = folder, &out, &complaint
	c.Env = append([]string{"PATH=" + os.Getenv("PATH"), "HOME=" + folder}, environment...)
	err := c.Run()
	if exit := (*exec.ExitError)(nil); err != nil && !errors.As(err, &exit) {
		t.Fatalf("%s: %v", command[0], err)
	}
	r := result{out.String(), complaint.String(), c.ProcessState.ExitCode()}
	if strings.Contains(r.out+r.complaint, "CANARY") {
		t.Errorf("%s tells the app secret:\n%s%s", command[0], r.out, r.complaint)
	}
	return r
}

// save writes a text into a folder.
func save(t testing.TB, folder, name, text string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}
