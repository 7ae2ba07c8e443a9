// Package uitest drives the workbench without a terminal, for tests: keys in, screen
// out.
//
//	b := uitest.New(t, uitest.SampleSettings(), 120, 36, pages)
//	b.Press("tab", "space")
//	b.Shows("▌ Calls")
package uitest

import (
	"encoding/base64"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"github.com/google/go-cmp/cmp"

	"policybench/signing"
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

// SampleSettings are those of a first start.
func SampleSettings() profile.Settings {
	return profile.Settings{
		Secret:     signing.NewSecret(profile.SampleSecret),
		SecretFrom: "sample app",
		Sample:     true,
		APIKey:     profile.SampleAPIKey,
		Theme:      "dark",
	}
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

// The apps of the tests: one whose secret is at hand, and another one.
const (
	OwnApp   = "RDOQO4WFRBFPRCFZOZFHJGZHW4"
	OtherApp = "MBVEKA6ARFGNDDTVY7IQDZ4HYU"
	File     = "KW9EJhYtS6y48Whm2S6D"
	Cdn      = "https://cdn.filestackcontent.com/"
)

// SupportSettings are those of somebody without an app secret.
func SupportSettings() profile.Settings {
	return profile.Settings{Theme: "dark", Inspect: true}
}

// OwnerSettings are those of somebody with one.
func OwnerSettings() profile.Settings {
	s := SupportSettings()
	s.Secret, s.SecretFrom = signing.NewSecret(OwnApp), "FILESTACK_APP_SECRET"
	return s
}

// Signed is the pair that an app makes of a policy.
func Signed(t testing.TB, secret, json string) signing.Security {
	t.Helper()
	encoded := base64.URLEncoding.EncodeToString([]byte(json))
	pair, err := signing.NewSigner(signing.NewSecret(secret)).SignEncoded(encoded)
	if err != nil {
		t.Fatal(err)
	}
	return pair
}

// Link is a URL that carries a pair in its query.
func Link(t testing.TB, secret, json string) string {
	pair := Signed(t, secret, json)
	return Cdn + File + "?policy=" + pair.Policy + "&signature=" + pair.Signature
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

// Late is what the clipboard says some time after the key.
func (b *Bench) Late() {
	b.Send(root.CopiedMsg{What: "conversion URL", Text: "text", Outcome: clip.Outcome{OSC52: true}})
}

// CopyingSettings copy through the terminal alone: no tool is started.
func CopyingSettings() profile.Settings {
	s := SampleSettings()
	s.Clipboard, s.Env = "osc52", func(string) string { return "" }
	return s
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

// TypedSecret is a secret that the tests type; no part of it may show.
const TypedSecret = "KANARIENVOGEL234567ABCDEFG"

var update = flag.Bool("update", false, "write the goldens anew")

// Testdata is a file of the module's testdata, from whichever package.
func Testdata(t testing.TB, name string) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return filepath.Join(dir, "testdata", name)
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			t.Fatal("there is no module here")
		}
		dir = parent
	}
}

// Golden compares a text with its file.
func Golden(t *testing.T, name, got string) {
	t.Helper()
	path := Testdata(t, filepath.Join("screens", name))
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v (go test ./ui/... -update writes it)", err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", name, diff)
	}
}

// Trimmed takes the blanks off the line ends, so that goldens can be read.
func Trimmed(screen string) string {
	lines := strings.Split(screen, "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return strings.Join(lines, "\n") + "\n"
}

// StyleMap writes a letter for each cell's style, and what the letters stand for.
func StyleMap(content string) string { return styleMap(content, func(string) string { return "" }) }

// RoleMap is the style map of a screen with the roles that each style stands for in the
// theme: what a theme does not tell apart stands in one line.
func (b *Bench) RoleMap() string {
	return styleMap(b.View().Content, func(style string) string {
		return "  " + strings.Join(b.Theme.Roles("\x1b["+style), ", ")
	})
}

func styleMap(content string, explain func(style string) string) string {
	letters := map[string]byte{"": '.'}
	var legend, out strings.Builder
	style := ""
	for line := range strings.SplitSeq(content, "\n") {
		for line != "" {
			sequence, width, n, _ := ansi.DecodeSequence(line, ansi.NormalState, nil)
			line = line[n:]
			if width == 0 {
				if style = strings.Trim(sequence, "\x1b["); style == "m" {
					style = ""
				}
				continue
			}
			letter, known := letters[style]
			if !known {
				letter = 'a' + byte(len(letters)-1)
				letters[style] = letter
				fmt.Fprintf(&legend, "%c %s%s\n", letter, style, explain(style))
			}
			out.WriteString(strings.Repeat(string(letter), width))
		}
		out.WriteByte('\n')
	}
	return out.String() + legend.String()
}

func Fits(t *testing.T, b *Bench, width, height int) {
	t.Helper()
	content := b.View().Content
	if content == "" {
		return
	}
	lines := strings.Split(content, "\n")
	if len(lines) > height {
		t.Fatalf("%dx%d: %d lines", width, height, len(lines))
	}
	for _, line := range lines {
		if got := ansi.StringWidth(line); got > width {
			t.Fatalf("%dx%d: a line of %d cells: %q", width, height, got, line)
		}
	}
}

var Sizes = []struct{ Width, Height int }{{120, 40}, {80, 23}, {40, 12}}

// BreakPoints are the sizes at which the layout changes, and odd ones.
var BreakPoints = []struct{ Width, Height int }{
	{500, 200}, {5, 3}, {36, 10}, {37, 10}, {71, 16}, {72, 18}, {72, 19}, {80, 23}, {99, 28},
	{100, 27}, {100, 28}, {100, 29}, {38, 12}, {39, 12}, {40, 12}, {36, 45}, {500, 10}, {36, 200},
}

// PageURL is the conversion URL of the documentation's security page, as it stands
// there.
func PageURL(t testing.TB) string {
	t.Helper()
	page, err := os.ReadFile(Testdata(t, "page.txt"))
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.SplitSeq(string(page), "\n") {
		if strings.HasPrefix(line, "https://process.filestackapi.com/") {
			return line
		}
	}
	t.Fatal("the page has lost its URL")
	return ""
}

const Alive = `{"expiry":1893456000,"call":["read"],"handle":"` + File + `"}`
