package profile

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"runtime"
	"testing"
)

func TestSave(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, want := range []string{"snippet.html", "snippet-2.html", "snippet-3.html"} {
		path, err := Save("snippet.html", []byte(want))
		if err != nil || path != want {
			t.Fatalf("saved as %q, %v; want %q", path, err, want)
		}
		info, err := os.Stat(path)
		if err != nil {
			t.Fatal(err)
		}
		if mode := info.Mode().Perm(); runtime.GOOS != "windows" && mode != 0o600 {
			t.Errorf("%s has mode %v", path, mode)
		}
	}
	for _, name := range []string{"snippet.html", "snippet-2.html", "snippet-3.html"} {
		if got, err := os.ReadFile(name); err != nil || string(got) != name {
			t.Errorf("%s holds %q, %v", name, got, err)
		}
	}
}

func TestSaveGivesUp(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.WriteFile("policy", nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for n := 2; n <= maxNumbered; n++ {
		if err := os.WriteFile(fmt.Sprintf("policy-%d", n), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if path, err := Save("policy", []byte("x")); !errors.Is(err, fs.ErrExist) || path != "" {
		t.Errorf("%q, %v", path, err)
	}
}

func TestSaveStaysInTheFolder(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, name := range []string{"", ".", "..", "../x", "/etc/x", "a/b"} {
		if path, err := Save(name, nil); !errors.Is(err, errFileName) {
			t.Errorf("%q: %q, %v", name, path, err)
		}
	}
}

func TestSaveFollowsNoLink(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.Symlink("elsewhere", "policy"); err != nil {
		t.Logf("no links here: %v", err) // Windows without the right to make them
		return
	}
	if path, err := Save("policy", []byte("x")); err != nil || path != "policy-2" {
		t.Errorf("%q, %v", path, err)
	}
	if _, err := os.Stat("elsewhere"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("wrote through a link: %v", err)
	}
}
