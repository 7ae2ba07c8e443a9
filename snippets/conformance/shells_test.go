package conformance

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"policybench/signing"
	"policybench/snippets/internal/lang"
	"policybench/snippets/internal/toolchain"
)

// systems are the shells that people have with the awks that are there: macOS and the
// BSDs have original-awk, Alpine busybox. Where jq is, no awk is asked.
var systems = []struct{ shell, awk string }{
	{"dash", "jq"},
	{"bash", "jq"},
	{"busybox", "jq"},
	{"dash", "mawk"},
	{"dash", "gawk"},
	{"dash", "original-awk"},
	{"bash", "mawk"},
	{"busybox", "busybox"},
}

// TestServerShells runs the shell code with nothing on the PATH but one shell, one
// awk or jq, and what else it uses, with all the hostile values that a word can hold.
func TestServerShells(t *testing.T) {
	handle := ""
	for _, v := range hostileToAll() {
		if lang.FitsShell(v) && !strings.Contains(v, "\x7f") {
			handle += v
		}
	}
	usual := os.Getenv("PATH")
	for _, s := range systems {
		t.Setenv("PATH", usual)
		if !toolchain.Need(t, s.shell, s.awk, "openssl") {
			continue
		}
		folder := t.TempDir()
		as := map[string]string{"sh": s.shell, "awk": s.awk}
		if s.awk == "jq" {
			as = map[string]string{"sh": s.shell, "jq": "jq"}
		}
		for _, tool := range []string{"openssl", "date", "tr", "sed"} {
			as[tool] = tool
		}
		for name, tool := range as {
			path, err := exec.LookPath(tool)
			if err != nil {
				t.Fatal(err)
			}
			if err := os.Symlink(path, filepath.Join(folder, name)); err != nil {
				t.Fatal(err)
			}
		}
		t.Setenv("PATH", folder)
		calls := []signing.Call{`\`, "a\n\n", signing.Call(handle), ""}
		c := serverCase{s.shell + " with " + s.awk, signing.Policy{Call: calls, Handle: handle, Path: inBase64}, time.Hour}
		c.run(t, "shell", programs["shell"])
	}
}
