package snippets

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"policybench/signing"
	"policybench/snippets/internal/toolchain"

	"policybench/snippets/internal/lang"
)

// otherTools are those of other systems to stand in for sh and awk: the BSDs and macOS have
// original-awk, Alpine busybox.
var otherTools = []struct{ name, as string }{
	{"original-awk", "awk"},
	{"gawk", "awk"},
	{"mawk", "awk"},
	{"busybox", "awk"},
	{"busybox", "sh"},
	{"bash", "sh"},
}

// TestServerShells runs the shell code with the shells and the awks that people
// have, with all the hostile handles that a parameter can hold.
func TestServerShells(t *testing.T) {
	handle := ""
	for _, v := range hostileToAll() {
		if lang.FitsShell(v) {
			handle += v
		}
	}
	p := programs["shell"]
	if !toolchain.Need(t, append(p.tools, "sh")...) {
		return
	}
	usual := os.Getenv("PATH")
	for _, other := range otherTools {
		if !toolchain.Need(t, other.name) {
			continue
		}
		path, err := exec.LookPath(other.name)
		if err != nil {
			t.Fatal(err)
		}
		folder := t.TempDir()
		if err := os.Symlink(path, filepath.Join(folder, other.as)); err != nil {
			t.Fatal(err)
		}
		t.Setenv("PATH", folder+string(os.PathListSeparator)+usual)
		for _, h := range []string{handle, `\`, "a\n\n", sampleHandle} {
			c := serverCase{other.name + " as " + other.as, signing.Policy{Handle: h, Path: inBase64}, time.Hour}
			c.run(t, "shell", p)
		}
	}
}
