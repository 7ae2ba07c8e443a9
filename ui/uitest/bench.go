// Package uitest drives the workbench without a terminal, for tests: keys in, screen
// out.
//
//	b := uitest.New(t, uitest.SampleSettings(), 120, 36, pages)
//	b.Press("tab", "space")
//	b.Shows("▌ Calls")
package uitest

import (
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"policybench/ui/clip"
	"policybench/ui/kit"
	"policybench/ui/page"
	"policybench/ui/profile"
	"policybench/ui/root"
)

// New drives the workbench with pages.
func New(t testing.TB, s profile.Settings, width, height int, pages func(*page.Shell) []page.Page) *Bench {
	t.Helper()
	b := &Bench{T: t, Clock: Start}
	s.Now = func() time.Time { return b.Clock }
	sh := page.NewShell(s)
	sh.Zone = time.UTC
	b.App = root.New(sh, pages(sh)...)
	b.Send(tea.WindowSizeMsg{Width: width, Height: height})
	return b
}

// Start is the time at which every test's clock begins.
var Start = time.Date(2026, 11, 23, 21, 14, 7, 0, time.UTC)

// Bench drives the workbench without a terminal: keys in, screen out.
type Bench struct {
	*root.App
	T     testing.TB
	Clock time.Time
	cmds  []tea.Cmd // what the last message returned
}

// Send gives the program one message. It shadows the root's way to its page.
func (b *Bench) Send(msg tea.Msg) {
	_, cmd := b.Update(msg)
	b.cmds = append(b.cmds[:0], cmd)
}

// Press types keys as a person does: with time between them.
func (b *Bench) Press(keys ...string) {
	b.T.Helper()
	for _, name := range keys {
		b.Clock = b.Clock.Add(100 * time.Millisecond)
		b.Send(KeyMsg(b.T, name))
		b.Clock = b.Clock.Add(100 * time.Millisecond)
		if b.Burst.Waiting() {
			kept := b.cmds
			b.Send(root.BurstOverMsg{})
			b.cmds = append(b.cmds, kept...)
		}
	}
}

// TabTo tabs to the field with a label.
func (b *Bench) TabTo(label string) {
	b.T.Helper()
	for range 40 {
		if strings.Contains(b.Screen(), "▌ "+label) {
			return
		}
		b.Press("tab")
	}
	b.T.Fatalf("tab never comes to %q:\n%s", label, b.Screen())
}

// Typed presses one key for each character.
func (b *Bench) Typed(text string) {
	b.T.Helper()
	for _, r := range text {
		b.Press(string(r))
	}
}

// Pass lets time pass, as the clock of the program sees it.
func (b *Bench) Pass(d time.Duration) {
	b.Clock = b.Clock.Add(d)
	b.Send(root.SecondMsg{})
}

// Screen is the view without escape sequences.
func (b *Bench) Screen() string { return ansi.Strip(b.View().Content) }

// Shows fails the test where the screen lacks one of the texts.
func (b *Bench) Shows(texts ...string) {
	b.T.Helper()
	screen := b.Screen()
	for _, text := range texts {
		if !strings.Contains(screen, text) {
			b.T.Errorf("the screen lacks %q:\n%s", text, screen)
		}
	}
}

// Hides fails the test where the screen has one of the texts.
func (b *Bench) Hides(texts ...string) {
	b.T.Helper()
	screen := b.Screen()
	for _, text := range texts {
		if strings.Contains(screen, text) {
			b.T.Errorf("the screen has %q:\n%s", text, screen)
		}
	}
}

// Quits reports whether the last message ended the program.
func (b *Bench) Quits() bool {
	for _, cmd := range b.cmds {
		if asks[tea.QuitMsg](cmd) {
			return true
		}
	}
	return false
}

// paste gives the page a paste and does what it asks for in the background.
func (b *Bench) Pasted(text string) {
	b.T.Helper()
	b.Current = page.InspectPage
	b.finish(b.App.Update(tea.PasteMsg{Content: text}))
}

// finish runs the judging that a message has left for the background.
func (b *Bench) finish(_ tea.Model, cmd tea.Cmd) {
	b.T.Helper()
	if busy, ok := b.Pages[page.InspectPage].(interface{ Working() bool }); !ok || !busy.Working() {
		return
	}
	for _, msg := range Messages[page.Addressed](cmd) {
		b.Send(msg)
	}
}

// Late is what the clipboard says some time after the key.
func (b *Bench) Late() {
	b.Send(root.CopiedMsg{What: "conversion URL", Text: "text", Outcome: clip.Outcome{OSC52: true}})
}

// ClickOn clicks where a text first stands on the screen.
func (b *Bench) ClickOn(text string) {
	b.T.Helper()
	for y, line := range strings.Split(b.Screen(), "\n") {
		if x := strings.Index(line, text); x >= 0 {
			b.Send(tea.MouseClickMsg{X: kit.Cells(line[:x]), Y: y, Button: tea.MouseLeft})
			return
		}
	}
	b.T.Fatalf("no %q to click:\n%s", text, b.Screen())
}

// OutOfText leaves a text, where u is a letter.
func (b *Bench) OutOfText() { b.Press("esc") }

// Puts gives the program a text as a terminal with brackets does, or one without.
func (b *Bench) Puts(way, text string) {
	b.T.Helper()
	if way == "pasted" {
		b.Send(tea.PasteMsg{Content: text})
		return
	}
	for _, r := range strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\r"), "\r", "\n") {
		msg := tea.KeyPressMsg{Code: r, Text: string(r)}
		if r == '\n' {
			msg = tea.KeyPressMsg{Code: tea.KeyEnter}
		}
		b.Send(msg)
	}
	b.Clock = b.Clock.Add(time.Second)
}
