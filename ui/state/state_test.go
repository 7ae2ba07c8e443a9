package state

import (
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

func TestKept(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "new", "policybench")
	k := Open(folder)
	if got := k.Choices(); got != (Choices{}) {
		t.Errorf("a first start has %+v", got)
	}
	save(t, k)
	if _, err := os.Stat(folder); err == nil {
		t.Error("a folder is made although nothing was chosen")
	}
	k.Choose(Choices{Theme: "light"})
	save(t, k)
	k.Choose(Choices{Mouse: "off"})
	save(t, k)
	if got, want := Open(folder).Choices(), (Choices{"light", "off"}); got != want {
		t.Errorf("kept %+v, want %+v", got, want)
	}
	holds(t, folder, "theme=light\nmouse=off\n")
}

func save(t *testing.T, k *Keeper) {
	t.Helper()
	if err := k.Save(); err != nil {
		t.Fatal(err)
	}
}

// holds wants one file with a text in a folder, both their owner's alone.
func holds(t *testing.T, folder, text string) {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil || len(entries) != 1 || entries[0].Name() != fileName {
		t.Fatalf("the folder has %v, %v", entries, err)
	}
	path := filepath.Join(folder, fileName)
	if got, err := os.ReadFile(path); err != nil || string(got) != text {
		t.Errorf("the file holds %q, %v", got, err)
	}
	for path, want := range map[string]os.FileMode{folder: 0o700, path: 0o600} {
		if info, err := os.Stat(path); err != nil || info.Mode().Perm() != want {
			t.Errorf("%s: %v, %v", path, info.Mode(), err)
		}
	}
}

// A file that is none of ours is as none, and is replaced by the next choice.
func TestBrokenFile(t *testing.T) {
	tests := []struct{ name, text string }{
		{"empty", ""},
		{"another's", "[theme]\ndark\n"},
		{"a value that is none", "theme=blue\n"},
		{"one line of several", "theme=dark\nsecret=x\n"},
		{"cut off", "theme=da"},
		{"a line end of Windows", "theme=dark\r\n"},
		{"binary", "\x00\xff\x1b[31m"},
		{"huge", strings.Repeat("theme=dark\n", 1<<16)},
		{"a name alone", "theme"},
		{"no name", "=dark\n"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			folder := t.TempDir()
			if err := os.WriteFile(filepath.Join(folder, fileName), []byte(test.text), 0o600); err != nil {
				t.Fatal(err)
			}
			k := Open(folder)
			if got := k.Choices(); got != (Choices{}) {
				t.Errorf("it is read as %+v", got)
			}
			k.Choose(Choices{Theme: "dark"})
			save(t, k)
			if got := Open(folder).Choices(); got.Theme != "dark" {
				t.Errorf("afterwards it holds %+v", got)
			}
		})
	}
}

// Another user's file is none of ours, whatever it says.
func TestForeignFile(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, fileName)
	if err := os.WriteFile(path, []byte("theme=dark\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	want := Choices{Theme: "dark"}
	if os.Chown(path, os.Geteuid()+1, -1) == nil { // root alone may
		want = Choices{}
	}
	if got := Open(folder).Choices(); got != want {
		t.Errorf("it is read as %+v, want %+v", got, want)
	}
}

// What cannot be kept is said once, and leaves nothing behind.
func TestUnwritable(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	taken := t.TempDir()
	if err := os.MkdirAll(filepath.Join(taken, fileName, "x"), 0o700); err != nil {
		t.Fatal(err)
	}
	folders := map[string]string{"a file in the way": filepath.Join(file, "policybench"), "a folder in place of the file": taken}
	if os.Geteuid() != 0 { // who may write everywhere
		closed := t.TempDir()
		if err := os.Chmod(closed, 0o500); err != nil {
			t.Fatal(err)
		}
		folders["a folder that may only be read"] = closed
	}
	for name, folder := range folders {
		t.Run(name, func(t *testing.T) {
			k := Open(folder)
			k.Choose(Choices{Mouse: "off"})
			if k.Save() == nil {
				t.Error("it says that it was kept")
			}
			if err := k.Save(); err != nil {
				t.Errorf("it says so again: %v", err)
			}
			if left, _ := filepath.Glob(filepath.Join(folder, fileName+"-*")); len(left) > 0 {
				t.Errorf("it leaves %v", left)
			}
		})
	}
}

func TestNothingKept(t *testing.T) {
	var none *Keeper
	for name, k := range map[string]*Keeper{"nil": none, "no folder": Open("")} {
		k.Choose(Choices{Theme: "dark"})
		if err := k.Save(); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	if got := none.Choices(); got != (Choices{}) {
		t.Errorf("nil has %+v", got)
	}
}

// Of writes at the same time the newest choice stays.
func TestWritesAtOnce(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "policybench")
	k := Open(folder)
	var writers sync.WaitGroup
	for i := range 30 {
		k.Choose(Choices{Theme: []string{"auto", "dark", "light"}[i%3], Mouse: []string{"on", "off"}[i%2]})
		writers.Go(func() {
			if err := k.Save(); err != nil {
				t.Error(err)
			}
		})
	}
	writers.Wait()
	holds(t, folder, "theme=light\nmouse=off\n")
}

func TestFolder(t *testing.T) {
	tests := []struct{ name, state, home, want string }{
		{"XDG", "/s", "/h", "/s/policybench"},
		{"XDG without a home", "/s", "", "/s/policybench"},
		{"XDG relative", "s", "/h", "/h/.local/state/policybench"},
		{"home", "", "/h", "/h/.local/state/policybench"},
		{"no home", "", "", ""},
		{"a relative home", "", "h", ""},
		{"both relative", "s", "h", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			env := map[string]string{"XDG_STATE_HOME": test.state, "HOME": test.home}
			got := folderOn("linux", func(name string) string { return env[name] })
			if got != filepath.FromSlash(test.want) {
				t.Errorf("%q, want %q", got, test.want)
			}
		})
	}
	for system, want := range map[string]string{"darwin": "/h/Library/Application Support/policybench", "windows": "/l/policybench", "freebsd": "/h/.local/state/policybench"} {
		env := map[string]string{"HOME": "/h", "LocalAppData": "/l"}
		if got := folderOn(system, func(name string) string { return env[name] }); got != filepath.FromSlash(want) {
			t.Errorf("%s: %q, want %q", system, got, want)
		}
	}
}
