package ui

import (
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"policybench/signing"
	"policybench/ui/page"
	"policybench/ui/profile"
	"policybench/ui/root"
)

// start is the time at which every test's clock begins.
var start = time.Date(2026, 11, 23, 21, 14, 7, 0, time.UTC)

// bench drives the workbench without a terminal: keys in, screen out.
type bench struct {
	*root.App
	t     testing.TB
	clock time.Time
	cmds  []tea.Cmd // what the last message returned
}

// sampleSettings are those of a first start.
func sampleSettings() profile.Settings {
	return profile.Settings{
		Secret:     signing.NewSecret(profile.SampleSecret),
		SecretFrom: "sample app",
		Sample:     true,
		APIKey:     profile.SampleAPIKey,
		Theme:      "dark",
	}
}

func newBench(t testing.TB, s profile.Settings, width, height int) *bench {
	t.Helper()
	b := &bench{t: t, clock: start}
	s.Now = func() time.Time { return b.clock }
	sh := page.NewShell(s)
	sh.Zone = time.UTC
	b.App = root.New(sh, newBuild(sh), newInspectPage(sh))
	b.send(tea.WindowSizeMsg{Width: width, Height: height})
	return b
}

func (b *bench) form() *build { return b.Pages[page.BuildPage].(*build) }

// send gives the program one message. It shadows the root's way to its page.
func (b *bench) send(msg tea.Msg) {
	_, cmd := b.Update(msg)
	b.cmds = append(b.cmds[:0], cmd)
}

// press types keys as a person does: with time between them.
func (b *bench) press(keys ...string) {
	b.t.Helper()
	for _, name := range keys {
		b.clock = b.clock.Add(100 * time.Millisecond)
		b.send(keyMsg(b.t, name))
		b.clock = b.clock.Add(100 * time.Millisecond)
		if b.Burst.Waiting {
			kept := b.cmds
			b.send(root.BurstOverMsg{})
			b.cmds = append(b.cmds, kept...)
		}
	}
}

// typed presses one key for each character.
func (b *bench) typed(text string) {
	b.t.Helper()
	for _, r := range text {
		b.press(string(r))
	}
}

// pass lets time pass, as the clock of the program sees it.
func (b *bench) pass(d time.Duration) {
	b.clock = b.clock.Add(d)
	b.send(root.SecondMsg{})
}

// screen is the view without escape sequences.
func (b *bench) screen() string { return ansi.Strip(b.View().Content) }

// shows fails the test where the screen lacks one of the texts.
func (b *bench) shows(texts ...string) {
	b.t.Helper()
	screen := b.screen()
	for _, text := range texts {
		if !strings.Contains(screen, text) {
			b.t.Errorf("the screen lacks %q:\n%s", text, screen)
		}
	}
}

// hides fails the test where the screen has one of the texts.
func (b *bench) hides(texts ...string) {
	b.t.Helper()
	screen := b.screen()
	for _, text := range texts {
		if strings.Contains(screen, text) {
			b.t.Errorf("the screen has %q:\n%s", text, screen)
		}
	}
}

// quits reports whether the last message ended the program.
func (b *bench) quits() bool {
	for _, cmd := range b.cmds {
		if asks[tea.QuitMsg](cmd) {
			return true
		}
	}
	return false
}

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
	"home": tea.KeyHome, "end": tea.KeyEnd, "f1": tea.KeyF1, "f2": tea.KeyF2, "f3": tea.KeyF3,
}

// keyMsg is the message of a key by its name.
func keyMsg(t testing.TB, name string) tea.KeyPressMsg {
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
	if name == "shift+tab" {
		return tea.KeyPressMsg{Code: tea.KeyTab, Mod: tea.ModShift}
	}
	runes := []rune(name)
	if len(runes) != 1 {
		t.Fatalf("no key %q", name)
	}
	return tea.KeyPressMsg{Code: runes[0], Text: name}
}
