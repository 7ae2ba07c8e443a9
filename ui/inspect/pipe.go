package inspect

import (
	"io"

	tea "charm.land/bubbletea/v2"

	"policybench/signing/inspect"
	"policybench/ui/kit"
	"policybench/ui/page"
	"policybench/ui/words"
)

// pipeChunk is how much is read at a time, in bytes.
const pipeChunk = 64 << 10

// pipeState is a text that comes through a pipe while the screen stands already.
type pipeState struct {
	from io.Reader
	read int
	on   bool
}

func newPipe(from io.Reader) pipeState { return pipeState{from: from, on: from != nil} }

// stop takes no more: another text has come in between.
func (s *pipeState) stop() { *s = pipeState{} }

// pipeMsg is the next piece of a pipe, or its end.
type pipeMsg struct {
	piece string
	err   error // io.EOF at the end
}

// For implements page.Addressed.
func (pipeMsg) For() page.ID { return page.InspectPage }

// next reads on. Reading may wait for ever: it is a command of its own.
func (s pipeState) next() tea.Cmd {
	if !s.on {
		return nil
	}
	from := s.from
	return func() tea.Msg {
		piece := make([]byte, pipeChunk)
		n, err := from.Read(piece)
		return pipeMsg{string(piece[:n]), err}
	}
}

// piped takes a piece. What is short enough is judged as it grows, the rest at its
// end.
func (p *judging) piped(msg pipeMsg) tea.Cmd {
	if !p.pipe.on {
		return nil
	}
	p.text = limited(p.text + msg.piece)
	p.pipe.read = len(p.text)
	if msg.err == nil && len(p.text) <= inspect.MaxText {
		if len(p.text) <= quickText && p.text != "" {
			p.judgeNow(true)
		}
		return p.pipe.next()
	}
	p.pipe.stop()
	if msg.err != nil && msg.err != io.EOF {
		p.Warn("reading the pipe failed: " + words.Visible(msg.err.Error()))
	} else if p.text == "" {
		return p.Say(kit.Quiet, "the pipe held no text")
	}
	if p.text == "" {
		return nil
	}
	p.text = limited(inspect.FromUTF16(p.text))
	return p.judge()
}
