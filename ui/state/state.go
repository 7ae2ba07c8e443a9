// Package state keeps what a key chose, theme and mouse, from one start to the next: in a
// file of two lines, and nothing else, never anything typed.
//
//	kept := state.Open(state.Folder(os.Getenv))
//	kept.Choose(state.Choices{Theme: "dark"})
//	err := kept.Save()
//
// Nothing depends on it: a file that is missing, broken or another's is as none.
package state

import (
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
)

// Choices are what is kept; an empty one was never chosen.
type Choices struct {
	Theme string // auto, dark, light
	Mouse string // on, off
}

// The names of the choices in the file, and what each may be.
const (
	themeName = "theme"
	mouseName = "mouse"
)

var allowed = map[string][]string{themeName: {"auto", "dark", "light"}, mouseName: {"on", "off"}}

// Keeper holds the choices and writes them to its file. The nil Keeper, and one without
// a folder, keep nothing.
type Keeper struct {
	folder string

	mu      sync.Mutex // guards what is below, and the file
	choices Choices
	changed bool // since the file was read or written
}

// Open reads what a folder keeps.
func Open(folder string) *Keeper {
	k := &Keeper{folder: folder}
	if folder != "" {
		k.choices = read(filepath.Join(folder, fileName))
	}
	return k
}

// Choices are those that are kept.
func (k *Keeper) Choices() Choices {
	if k == nil {
		return Choices{}
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	return k.choices
}

// Choose takes new choices; an empty one stays as it was. Save writes them.
func (k *Keeper) Choose(c Choices) {
	if k == nil {
		return
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	before := k.choices
	if c.Theme != "" {
		k.choices.Theme = c.Theme
	}
	if c.Mouse != "" {
		k.choices.Mouse = c.Mouse
	}
	k.changed = k.changed || k.choices != before
}

// Save writes what was chosen since the last time. It may be called from several
// goroutines: the newest choices are what stays.
func (k *Keeper) Save() error {
	if k == nil || k.folder == "" {
		return nil
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	if !k.changed {
		return nil
	}
	k.changed = false // what cannot be written once is not tried again at the end
	return write(k.folder, k.choices)
}

// Folder is where choices are kept: $XDG_STATE_HOME/policybench, else that of the system:
// ~/.local/state/policybench, on macOS ~/Library/Application Support/policybench, on
// Windows %LocalAppData%\policybench. It is empty where the environment names none; a
// relative path is none.
func Folder(getenv func(string) string) string { return folderOn(runtime.GOOS, getenv) }

func folderOn(system string, getenv func(string) string) string {
	base := getenv("XDG_STATE_HOME")
	if !filepath.IsAbs(base) {
		base = systemFolder(system, getenv)
	}
	if !filepath.IsAbs(base) {
		return ""
	}
	return filepath.Join(base, "policybench")
}

func systemFolder(system string, getenv func(string) string) string {
	switch system {
	case "windows":
		return getenv("LocalAppData")
	case "darwin", "ios":
		return below(getenv("HOME"), "Library", "Application Support")
	}
	return below(getenv("HOME"), ".local", "state")
}

// below is a folder in another one, or none where there is no other one.
func below(base string, names ...string) string {
	if base == "" {
		return ""
	}
	return filepath.Join(append([]string{base}, names...)...)
}

// parse reads a file's lines. One line that is none of ours makes it another's file.
func parse(text string) (Choices, bool) {
	var c Choices
	for line := range strings.Lines(text) {
		name, value, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "=")
		if !slices.Contains(allowed[name], value) {
			return Choices{}, false
		}
		if name == themeName {
			c.Theme = value
		} else {
			c.Mouse = value
		}
	}
	return c, true
}

// String is what the file holds.
func (c Choices) String() string {
	var text strings.Builder
	for _, one := range [][2]string{{themeName, c.Theme}, {mouseName, c.Mouse}} {
		if one[1] != "" {
			text.WriteString(one[0] + "=" + one[1] + "\n")
		}
	}
	return text.String()
}
