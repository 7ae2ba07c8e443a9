package uitest

import (
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"policybench/ui/page"
	"policybench/ui/root"
)

// asks reports whether a command, or one in a batch, returns a message of a type.
// Commands that wait for a clock are not run: only those that return at once.
func asks[M tea.Msg](cmd tea.Cmd) bool {
	if cmd == nil {
		return false
	}
	got := make(chan tea.Msg, 1)
	go func() { got <- cmd() }()
	select {
	case msg := <-got:
		if _, ok := msg.(M); ok {
			return true
		}
		if batch, ok := msg.(tea.BatchMsg); ok {
			for _, one := range batch {
				if asks[M](one) {
					return true
				}
			}
		}
	case <-time.After(50 * time.Millisecond):
	}
	return false
}

var keyCodes = map[string]rune{
	"tab": tea.KeyTab, "enter": tea.KeyEnter, "esc": tea.KeyEscape, "up": tea.KeyUp,
	"down": tea.KeyDown, "left": tea.KeyLeft, "right": tea.KeyRight, "pgup": tea.KeyPgUp,
	"pgdown": tea.KeyPgDown, "backspace": tea.KeyBackspace, "delete": tea.KeyDelete,
	"home": tea.KeyHome, "end": tea.KeyEnd, "f1": tea.KeyF1, "f2": tea.KeyF2, "f3": tea.KeyF3, "f4": tea.KeyF4,
}

// KeyMsg is the message of a key by its name.
func KeyMsg(t testing.TB, name string) tea.KeyPressMsg {
	t.Helper()
	if name == "space" {
		return tea.KeyPressMsg{Code: tea.KeySpace, Text: " "}
	}
	if code, ok := keyCodes[name]; ok {
		return tea.KeyPressMsg{Code: code}
	}
	if letter, ok := strings.CutPrefix(name, "ctrl+"); ok {
		return tea.KeyPressMsg{Code: []rune(letter)[0], Mod: tea.ModCtrl}
	}
	if letter, ok := strings.CutPrefix(name, "alt+"); ok {
		return tea.KeyPressMsg{Code: []rune(letter)[0], Mod: tea.ModAlt}
	}
	if name == "shift+tab" {
		return tea.KeyPressMsg{Code: tea.KeyTab, Mod: tea.ModShift}
	}
	runes := []rune(name)
	if len(runes) != 1 {
		t.Fatalf("no key %q", name)
	}
	return tea.KeyPressMsg{Code: runes[0], Text: name}
}

// Messages are those of one type that a command returns.
func Messages[M tea.Msg](cmd tea.Cmd) []M {
	if cmd == nil {
		return nil
	}
	switch msg := cmd().(type) {
	case M:
		return []M{msg}
	case tea.BatchMsg:
		var all []M
		for _, one := range msg {
			all = append(all, Messages[M](one)...)
		}
		return all
	}
	return nil
}

// Copies are what the last key copied.
func Copies(b *Bench) []root.CopiedMsg {
	var list []root.CopiedMsg
	for _, cmd := range b.cmds {
		list = append(list, Messages[root.CopiedMsg](cmd)...)
	}
	return list
}

// Saved is what the last key asked to save as a file of its own; false where it asked for
// none.
func Saved(b *Bench) (page.Save, bool) {
	for _, cmd := range b.cmds {
		if list := Messages[page.Save](cmd); len(list) > 0 {
			return list[0], true
		}
	}
	return page.Save{}, false
}
