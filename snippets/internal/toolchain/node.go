package toolchain

import (
	"bytes"
	"encoding/json"
	"os/exec"
	"path/filepath"
	"testing"
)

// RunNode runs a script of the npm project: in goes to its standard input as JSON
// and out is filled from the JSON on its standard output. What the script writes to
// standard error is the reason where it fails.
func RunNode(t testing.TB, project, script string, in, out any) {
	t.Helper()
	input, err := json.Marshal(in)
	if err != nil {
		t.Fatal(err)
	}
	var complaint bytes.Buffer
	node := exec.CommandContext(t.Context(), "node", "--no-warnings", script)
	node.Dir = project
	node.Stdin = bytes.NewReader(input)
	node.Stderr = &complaint
	output, err := node.Output()
	if err != nil {
		t.Fatalf("%s: %v\n%s", filepath.Base(script), err, complaint.String())
	}
	if err := json.Unmarshal(output, out); err != nil {
		t.Fatalf("%s answers no JSON: %v\n%s", script, err, complaint.String())
	}
}
