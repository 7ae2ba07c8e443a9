package ui

import (
	"errors"
	"image/color"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"policybench/ui/input"
	"policybench/ui/page"
	"policybench/ui/root"
	"policybench/ui/root/terminal"
	"policybench/ui/uitest"
)

func TestQuit(t *testing.T) {
	b := newBench(t, uitest.SampleSettings(), 120, 36)
	b.Press("q")
	if b.Quits() {
		t.Fatal("q quit while an expiry is typed")
	}
	b.Press("backspace", "esc", "q")
	if !b.Quits() {
		t.Error("q did not quit outside text")
	}
}

func TestInterrupt(t *testing.T) {
	b := newBench(t, uitest.SampleSettings(), 120, 36)
	b.Press("ctrl+c")
	if !b.Quits() {
		t.Fatal("ctrl+c did not quit an untouched draft")
	}
	b.Press("2", "ctrl+c")
	if b.Quits() {
		t.Fatal("ctrl+c quit an edited draft at once")
	}
	b.Shows("ctrl+c again quits")
	b.Pass(3 * time.Second)
	b.Press("ctrl+c")
	if b.Quits() {
		t.Fatal("the second ctrl+c came too late")
	}
	b.Press("ctrl+c")
	if !b.Quits() {
		t.Error("the second ctrl+c did not quit")
	}
}

func TestPages(t *testing.T) {
	b := newBench(t, uitest.SampleSettings(), 120, 36)
	b.Press("f3")
	b.Shows("INSPECT", "Build")
	b.Press("f2")
	b.Shows("BUILD", "Inspect")
	b.Press("esc", "f3")
	b.Shows("INSPECT")
	b.Press("f2")
	b.Shows("BUILD")
}

func TestThemeFollowsTheTerminal(t *testing.T) {
	s := uitest.SampleSettings()
	s.Theme = "auto"
	b := newBench(t, s, 80, 23)
	if b.Theme.Name != "safe" {
		t.Errorf("before the answer: %s", b.Theme.Name)
	}
	b.Send(tea.BackgroundColorMsg{Color: color.White})
	if b.Theme.Name != "light" {
		t.Errorf("on white: %s", b.Theme.Name)
	}
	b.Send(tea.BackgroundColorMsg{Color: color.Black})
	if b.Theme.Name != "dark" {
		t.Errorf("on black: %s", b.Theme.Name)
	}
	b.Press("ctrl+t", "ctrl+t")
	if b.Theme.Name != "light" {
		t.Errorf("after ctrl+t twice: %s", b.Theme.Name)
	}
	b.Send(tea.ColorProfileMsg{Profile: colorprofile.ASCII})
	if b.Theme.Name != "plain" {
		t.Errorf("without colours: %s", b.Theme.Name)
	}
}

func TestBurstIsAPaste(t *testing.T) {
	b := newBench(t, uitest.SampleSettings(), 120, 36)
	b.Press("esc")
	for _, r := range "quick?policy=eyJ&signature=1" {
		b.Send(uitest.KeyMsg(t, string(r)))
		if b.Quits() {
			t.Fatal("a pasted q quit")
		}
	}
	b.Clock = b.Clock.Add(time.Second)
	b.Send(root.BurstOverMsg{})
	if b.Current != page.InspectPage {
		t.Error("the burst did not go to Inspect")
	}
	b.Press("esc")
	if b.Current != page.BuildPage {
		t.Error("esc did not bring Build back")
	}
}

func TestShortBurstIsKeys(t *testing.T) {
	b := newBench(t, uitest.SampleSettings(), 120, 36)
	b.Press("esc")
	b.Send(uitest.KeyMsg(t, "2"))
	b.Send(uitest.KeyMsg(t, "1"))
	b.Clock = b.Clock.Add(time.Second)
	b.Send(root.BurstOverMsg{})
	b.Shows("PICKER")
}

// One key held down over a slow line is that key, many times.
func TestRepeatedKeyIsNoPaste(t *testing.T) {
	for name, test := range map[string]struct {
		text string
		same bool
	}{
		"j held down":             {strings.Repeat("j", 60), true},
		"n held down":             {"nnnnnnnn", true},
		"a line of a text":        {"========\nhttps://cdn.filestackcontent.com/x", false},
		"more than one holds":     {strings.Repeat("n", 5000), false},
		"two keys by turns":       {"jkjkjkjk", false},
		"a key and a word behind": {"nnnnnnnnot", false},
	} {
		t.Run(name, func(t *testing.T) {
			b := newBench(t, uitest.SampleSettings(), 120, 36)
			b.Pasted(uitest.PageURL(t))
			before := b.Screen()
			b.Puts("burst", test.text)
			b.Send(root.BurstOverMsg{})
			if same := strings.Contains(b.Screen(), "process.filestackapi.com"); same != test.same {
				t.Errorf("before it\n%s\nbehind it\n%s", before, b.Screen())
			}
		})
	}
}

func TestBurstInsideTextIsTakenBack(t *testing.T) {
	b := newBench(t, uitest.SampleSettings(), 120, 36)
	b.TabTo("File")
	b.Press("ctrl+u")
	for _, r := range "line one\nline two, and more" {
		name := string(r)
		if r == '\n' {
			name = "enter"
		}
		b.Send(uitest.KeyMsg(t, name))
	}
	b.Clock = b.Clock.Add(time.Second)
	b.Send(root.BurstOverMsg{})
	if b.Current != page.InspectPage {
		t.Fatal("several lines did not go to Inspect")
	}
	b.Press("f2")
	b.Shows("no handle: the policy opens every file")
	b.Hides("line one")
}

func TestBurstInsideTextIsTyped(t *testing.T) {
	b := newBench(t, uitest.SampleSettings(), 120, 36)
	b.TabTo("File")
	b.Press("ctrl+u")
	for _, r := range "KW9EJhYtS6y48Whm2S6D" {
		b.Send(uitest.KeyMsg(t, string(r)))
	}
	b.Clock = b.Clock.Add(time.Second)
	b.Send(root.BurstOverMsg{})
	b.Shows("BUILD", "KW9EJhYtS6y48Whm2S6D")
}

func TestPaste(t *testing.T) {
	tests := []struct {
		what      string
		text      string
		toInspect bool
	}{
		{"a handle", "KW9EJhYtS6y48Whm2S6D", false},
		{"a handle with its line end", "KW9EJhYtS6y48Whm2S6D\n", false},
		{"a pair in a URL", "https://x/y?policy=eyJ9&signature=ab", true},
		{"several lines", "a\nb", true},
		{"a long text", strings.Repeat("a", input.LongPaste+1), true},
		{"a security task", "security=p:eyJh,s:" + strings.Repeat("0", 64), true},
	}
	for _, test := range tests {
		t.Run(test.what, func(t *testing.T) {
			b := newBench(t, uitest.SampleSettings(), 120, 36)
			b.TabTo("File")
			b.Send(tea.PasteMsg{Content: test.text})
			if got := b.Current == page.InspectPage; got != test.toInspect {
				t.Errorf("goes to Inspect: %v, want %v", got, test.toInspect)
			}
		})
	}
}

func TestToastLeaves(t *testing.T) {
	b := newBench(t, uitest.SampleSettings(), 120, 36)
	b.Press("ctrl+t")
	b.Shows("theme: light")
	b.Send(page.ToastOver{Serial: b.Toast.Serial - 1})
	b.Shows("theme: light")
	b.Send(page.ToastOver{Serial: b.Toast.Serial})
	b.Hides("theme: light")
}

func TestPrintOnExit(t *testing.T) {
	b := newBench(t, uitest.SampleSettings(), 120, 36)
	b.Press("esc", "shift+tab")
	signature := b.Page().Subject().Text
	prints := func() {
		b.Press("f4")
		b.Typed("print on exit")
		b.Press("enter")
	}
	prints()
	b.Shows("the signature is printed on exit", "sample app: opens nothing of yours")
	if len(b.OnExit) != 1 || b.OnExit[0] != signature {
		t.Errorf("kept %q", b.OnExit)
	}
	prints()
	if len(b.OnExit) != 0 {
		t.Errorf("kept %q", b.OnExit)
	}
}

func TestWindowTitleHoldsNoText(t *testing.T) {
	b := newBench(t, uitest.SampleSettings(), 120, 36)
	b.Typed("secret-text")
	if got := b.View().WindowTitle; got != "policybench" {
		t.Errorf("the title is %q", got)
	}
}

// TestPanicShowsNoValue holds that what a panic prints is no text of a user.
func TestPanicShowsNoValue(t *testing.T) {
	for _, value := range []any{uitest.TypedSecret, errors.New(uitest.TypedSecret)} {
		func() {
			defer func() {
				got, ok := recover().(root.Crash)
				if !ok || strings.Contains(got.Error(), uitest.TypedSecret) {
					t.Errorf("the panic says %v", got)
				}
			}()
			defer root.HideValue()
			panic(value)
		}()
	}
}

func TestRawView(t *testing.T) {
	var out strings.Builder
	v := &terminal.RawView{Text: "value"}
	v.SetStdin(strings.NewReader("abc\nleft"))
	v.SetStdout(&out)
	if err := v.Run(); err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(out.String(), "value\n") {
		t.Errorf("printed %q", out.String())
	}
}
