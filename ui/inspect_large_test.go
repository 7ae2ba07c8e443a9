package ui

import (
	"errors"
	"io"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"policybench/signing/inspect"
	"policybench/ui/page"
)

// TestLongPaste holds that the beginning of a long text is judged at once and the
// rest in the background, wherever one has gone in between.
func TestLongPaste(t *testing.T) {
	b := newBench(t, ownerSettings(), 120, 36)
	expired := link(t, ownApp, `{"expiry":1764536024}`)
	text := strings.Repeat(expired+"\n", 400) + link(t, ownApp, alive)
	b.Current = page.InspectPage
	_, cmd := b.App.Update(tea.PasteMsg{Content: text})
	b.shows("EXPIRED", "reading on")
	b.press("f2")
	for _, msg := range messages[judgedMsg](cmd) {
		b.send(msg)
	}
	if b.Current != page.BuildPage {
		t.Fatal("the judgement took the screen")
	}
	b.press("f3")
	b.hides("reading on")
	b.shows("401 reports")
	b.press("p")
	b.shows("VALID", "report 401 of 401")
}

// TestOldJudgement holds that a judgement of a text which is gone is dropped.
func TestOldJudgement(t *testing.T) {
	b := newBench(t, ownerSettings(), 120, 36)
	b.Current = page.InspectPage
	_, cmd := b.App.Update(tea.PasteMsg{Content: strings.Repeat(link(t, ownApp, `{"expiry":1764536024}`)+"\n", 400)})
	b.pasted(link(t, ownApp, alive))
	for _, msg := range messages[judgedMsg](cmd) {
		b.send(msg)
	}
	b.shows("VALID")
	b.hides("reading on")
}

func TestCutIsSaid(t *testing.T) {
	b := newBench(t, supportSettings(), 120, 36)
	b.pasted(strings.Repeat("a text without anything in it, only words\n", 30_000))
	if got := len(inspected(b).text); got != inspect.MaxText+1 {
		t.Errorf("kept %d bytes", got)
	}
	b.shows("cut after 1 MiB")
}

// pieces is a pipe that gives one piece at a time.
type pieces struct {
	list []string
	err  error
}

func (p *pieces) Read(to []byte) (int, error) {
	if len(p.list) == 0 {
		return 0, p.err
	}
	n := copy(to, p.list[0])
	if p.list[0] = p.list[0][n:]; p.list[0] == "" {
		p.list = p.list[1:]
	}
	return n, nil
}

func TestPipe(t *testing.T) {
	s := ownerSettings()
	good := link(t, ownApp, alive)
	s.Input = &pieces{[]string{good[:90], good[90:] + "\n"}, io.EOF}
	b := newBench(t, s, 120, 36)
	b.shows("reading")
	cmd := newPipe(s.Input).next()
	for range 2 {
		got := messages[pipeMsg](cmd)
		if len(got) != 1 {
			t.Fatal("the pipe is not read on")
		}
		_, cmd = b.App.Update(got[0])
		b.shows("reading")
	}
	for _, msg := range messages[pipeMsg](cmd) {
		b.send(msg)
	}
	b.hides("reading")
	b.shows("✓ VALID")
}

// TestPipeOfUTF16 holds that what PowerShell's ">" wrote is read.
func TestPipeOfUTF16(t *testing.T) {
	wide := []byte("\xff\xfe")
	for _, c := range []byte(link(t, ownApp, alive)) {
		wide = append(wide, c, 0)
	}
	s := ownerSettings()
	s.Input = strings.NewReader(string(wide))
	b := newBench(t, s, 120, 36)
	cmd := newPipe(s.Input).next()
	for got := messages[pipeMsg](cmd); len(got) == 1; got = messages[pipeMsg](cmd) {
		_, cmd = b.App.Update(got[0])
	}
	b.shows("✓ VALID")
}

// TestPipeIsLeftForAPaste holds that what still comes through the pipe does not
// replace what was pasted in the meantime.
func TestPipeIsLeftForAPaste(t *testing.T) {
	s := ownerSettings()
	s.Input = &pieces{[]string{"one", "two"}, io.EOF}
	b := newBench(t, s, 120, 36)
	b.pasted(link(t, ownApp, alive))
	b.send(pipeMsg{piece: "three"})
	b.shows("✓ VALID")
	if strings.Contains(inspected(b).text, "three") {
		t.Error("the pipe added to the paste")
	}
}

func TestPipeThatFails(t *testing.T) {
	s := ownerSettings()
	s.Input = &pieces{nil, errors.New("broken \x1b[2J pipe")}
	b := newBench(t, s, 120, 36)
	for _, msg := range messages[pipeMsg](newPipe(s.Input).next()) {
		b.send(msg)
	}
	b.shows("reading the pipe failed", `\x1b[2J`)
}

func TestPipeEndsAtTheLimit(t *testing.T) {
	s := ownerSettings()
	s.Input = strings.NewReader(strings.Repeat("x", 3*inspect.MaxText))
	b := newBench(t, s, 120, 36)
	cmd := newPipe(s.Input).next()
	for n := 0; ; n++ {
		got := messages[pipeMsg](cmd)
		if len(got) != 1 {
			break
		}
		if n > 3*inspect.MaxText/pipeChunk {
			t.Fatal("read beyond the limit")
		}
		_, cmd = b.App.Update(got[0])
	}
	if got := len(inspected(b).text); got != inspect.MaxText+1 {
		t.Errorf("kept %d bytes", got)
	}
}

// TestTextGivenAtTheStart holds that a long text given as an argument is judged to
// its end.
func TestTextGivenAtTheStart(t *testing.T) {
	s := ownerSettings()
	s.Text = strings.Repeat(link(t, ownApp, `{"expiry":1764536024}`)+"\n", 300)
	b := newBench(t, s, 120, 36)
	b.shows("EXPIRED", "reading on")
	for _, msg := range messages[judgedMsg](b.Begin) {
		b.send(msg)
	}
	b.shows("300 reports")
}
