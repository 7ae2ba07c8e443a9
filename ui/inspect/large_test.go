package inspect

import (
	"errors"
	"io"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"policybench/signing/inspect"
	"policybench/ui/page"
	"policybench/ui/uitest"
)

// TestLongPaste holds that the beginning of a long text is judged at once and the
// rest in the background, wherever one has gone in between.
func TestLongPaste(t *testing.T) {
	b := newBench(t, uitest.OwnerSettings(), 120, 36)
	expired := uitest.Link(t, uitest.OwnApp, `{"expiry":1764536024}`)
	text := strings.Repeat(expired+"\n", 400) + uitest.Link(t, uitest.OwnApp, uitest.Alive)
	b.Current = page.InspectPage
	_, cmd := b.App.Update(tea.PasteMsg{Content: text})
	b.Shows("EXPIRED", "reading on")
	b.Press("f2")
	for _, msg := range uitest.Messages[judgedMsg](cmd) {
		b.Send(msg)
	}
	if b.Current != page.BuildPage {
		t.Fatal("the judgement took the screen")
	}
	b.Press("f3")
	b.Hides("reading on")
	b.Shows("400 of 401 links are refused")
	b.Press("end", "enter")
	b.Shows("VALID", "link 401 of 401")
}

// TestOldJudgement holds that a judgement of a text which is gone is dropped.
func TestOldJudgement(t *testing.T) {
	b := newBench(t, uitest.OwnerSettings(), 120, 36)
	b.Current = page.InspectPage
	_, cmd := b.App.Update(tea.PasteMsg{Content: strings.Repeat(uitest.Link(t, uitest.OwnApp, `{"expiry":1764536024}`)+"\n", 400)})
	b.Pasted(uitest.Link(t, uitest.OwnApp, uitest.Alive))
	for _, msg := range uitest.Messages[judgedMsg](cmd) {
		b.Send(msg)
	}
	b.Shows("VALID")
	b.Hides("reading on")
}

func TestCutIsSaid(t *testing.T) {
	b := newBench(t, uitest.SupportSettings(), 120, 36)
	b.Pasted(strings.Repeat("a text without anything in it, only words\n", 30_000))
	if got := len(inspected(b).text); got != inspect.MaxText+1 {
		t.Errorf("kept %d bytes", got)
	}
	b.Shows("cut after 1 MiB")
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
	s := uitest.OwnerSettings()
	good := uitest.Link(t, uitest.OwnApp, uitest.Alive)
	s.Input = &pieces{[]string{good[:90], good[90:] + "\n"}, io.EOF}
	b := newBench(t, s, 120, 36)
	b.Shows("reading")
	cmd := newPipe(s.Input).next()
	for range 2 {
		got := uitest.Messages[pipeMsg](cmd)
		if len(got) != 1 {
			t.Fatal("the pipe is not read on")
		}
		_, cmd = b.App.Update(got[0])
		b.Shows("reading")
	}
	for _, msg := range uitest.Messages[pipeMsg](cmd) {
		b.Send(msg)
	}
	b.Hides("reading")
	b.Shows("✓ VALID")
}

// TestPipeOfUTF16 holds that what PowerShell's ">" wrote is read.
func TestPipeOfUTF16(t *testing.T) {
	wide := []byte("\xff\xfe")
	for _, c := range []byte(uitest.Link(t, uitest.OwnApp, uitest.Alive)) {
		wide = append(wide, c, 0)
	}
	s := uitest.OwnerSettings()
	s.Input = strings.NewReader(string(wide))
	b := newBench(t, s, 120, 36)
	cmd := newPipe(s.Input).next()
	for got := uitest.Messages[pipeMsg](cmd); len(got) == 1; got = uitest.Messages[pipeMsg](cmd) {
		_, cmd = b.App.Update(got[0])
	}
	b.Shows("✓ VALID")
}

// TestPipeIsLeftForAPaste holds that what still comes through the pipe does not
// replace what was pasted in the meantime.
func TestPipeIsLeftForAPaste(t *testing.T) {
	s := uitest.OwnerSettings()
	s.Input = &pieces{[]string{"one", "two"}, io.EOF}
	b := newBench(t, s, 120, 36)
	b.Pasted(uitest.Link(t, uitest.OwnApp, uitest.Alive))
	b.Send(pipeMsg{piece: "three"})
	b.Shows("✓ VALID")
	if strings.Contains(inspected(b).text, "three") {
		t.Error("the pipe added to the paste")
	}
}

func TestPipeThatFails(t *testing.T) {
	s := uitest.OwnerSettings()
	s.Input = &pieces{nil, errors.New("broken \x1b[2J pipe")}
	b := newBench(t, s, 120, 36)
	for _, msg := range uitest.Messages[pipeMsg](newPipe(s.Input).next()) {
		b.Send(msg)
	}
	b.Shows("reading the pipe failed", `\x1b[2J`)
}

func TestPipeEndsAtTheLimit(t *testing.T) {
	s := uitest.OwnerSettings()
	s.Input = strings.NewReader(strings.Repeat("x", 3*inspect.MaxText))
	b := newBench(t, s, 120, 36)
	cmd := newPipe(s.Input).next()
	for n := 0; ; n++ {
		got := uitest.Messages[pipeMsg](cmd)
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
	s := uitest.OwnerSettings()
	s.Text = strings.Repeat(uitest.Link(t, uitest.OwnApp, `{"expiry":1764536024}`)+"\n", 300)
	b := newBench(t, s, 120, 36)
	b.Shows("EXPIRED", "reading on")
	for _, msg := range uitest.Messages[judgedMsg](b.Begin) {
		b.Send(msg)
	}
	b.Shows("all 300 links are refused")
}
