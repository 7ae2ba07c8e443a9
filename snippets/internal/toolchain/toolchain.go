// Package toolchain finds the programs that the conformance tests drive: language
// tool chains, curl, a browser and the npm project of the official SDK.
//
// On a machine that has Go alone such a test says in its log what it lacks and
// passes. With CONFORMANCE=required in the environment, as in .ci/run, it fails.
// Under -short, which is for runs that look for something else, all are left out.
package toolchain

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// Need reports whether every tool is on the PATH. Where one is not, the test says
// which and must return.
func Need(t testing.TB, tools ...string) bool {
	t.Helper()
	if testing.Short() {
		lack(t, "time: -short")
		return false
	}
	for _, tool := range tools {
		if _, err := exec.LookPath(tool); err != nil {
			lack(t, tool)
			return false
		}
	}
	return true
}

// NeedFile is Need for something that is installed as a file or folder.
func NeedFile(t testing.TB, path string) bool {
	t.Helper()
	if _, err := os.Stat(path); err != nil {
		lack(t, path)
		return false
	}
	return true
}

// NeedNode is Need for node and the npm project in testdata/conformance, whose
// folder it returns as an absolute path. Root is the top of the module, relative to
// the test's package.
func NeedNode(t testing.TB, root string) (project string, ok bool) {
	t.Helper()
	project, err := filepath.Abs(filepath.Join(root, "testdata", "conformance"))
	if err != nil {
		t.Fatal(err)
	}
	ok = Need(t, "node") && NeedFile(t, filepath.Join(project, "node_modules", "filestack-js"))
	return project, ok
}

func lack(t testing.TB, what string) {
	t.Helper()
	if required() {
		t.Errorf("CONFORMANCE=required, but this machine lacks %s", what)
		return
	}
	t.Logf("not compared: this machine lacks %s", what)
}

// required reports whether a missing tool is a failure.
func required() bool { return os.Getenv("CONFORMANCE") == "required" }
