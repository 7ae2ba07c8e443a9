// Package inspect is the page that explains a pasted text.
//
//	root.New(shell, build.New(shell), inspect.New(shell))
//
// What is wrong with a text is decided in signing/inspect and worded in ui/words; here
// it is drawn, and keys take it further. Each room below knows one thing:
//
//	judged                      what follows from a text, made once for each change
//	invite                      the page before a paste
//	head, findings, values      what is said of a link
//	onelink: parts, fixed, letter   the link part by part, mended, and the reply
//	pasted                      the text itself as rows
//	list, compare               several links, and two beside each other
//	ask, again                  the line that is typed, and what is signed anew
//	paper                       the sheet that most of them are written on
package inspect

import (
	tea "charm.land/bubbletea/v2"

	"policybench/ui/action"
	"policybench/ui/inspect/ask"
	"policybench/ui/inspect/judged"
	"policybench/ui/inspect/list"
	"policybench/ui/page"
)

// Page is the page that explains a pasted text: a verdict first, then what
// is wrong, what the policy says, what the link asks for, the text itself with the
// place of it, and the same text fixed.
//
// It is built in storeys, each of which knows those below: what is there, which report is
// chosen, how a text is judged, what is done with it, and what is drawn of it all.
type Page struct {
	sight
	actions []action.Group
	marked  inspectMark
}

// inspectMark is what Rewind goes back to.
type inspectMark struct {
	text   string
	editor editor
	prompt ask.Prompt
	list   list.List
}

// New is the page without a text, or with what comes through a pipe.
func New(sh *page.Shell) page.Page {
	p := &Page{}
	p.state = newState(sh)
	p.actions = (&table{p}).tabulate()
	return p
}

// Start implements page: a text may come through a pipe.
func (p *Page) Start() tea.Cmd { return newPipe(p.Settings.Input).next() }

// Update implements page.
func (p *Page) Update(msg tea.Msg) (page.Page, tea.Cmd) {
	defer p.settle()
	return p, p.update(msg)
}

func (p *Page) update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		p.key(msg)
	case tea.PasteMsg:
		return p.take(msg.Content)
	case judgedMsg:
		p.accept(msg)
	case letterMsg:
		p.acceptLetter(msg)
	case pipeMsg:
		return p.piped(msg)
	case page.Tick:
		return p.tick()
	case page.Click:
		return p.click(msg)
	case page.Drag:
		return p.drag(msg)
	case page.Wheel:
		p.wheel(msg)
	}
	return nil
}

// SetSize implements page.
func (p *Page) SetSize(width, height int) {
	if p.width != width || p.height != height {
		p.width, p.height = width, height
		p.refit()
		p.reveal, p.follow = true, true
	}
	p.settle()
}

// Focus implements page. While another page was shown the clock went on, and the
// secret may have become another one.
func (p *Page) Focus() tea.Cmd {
	defer p.settle()
	if p.text != "" && (p.judged.Keyed != p.keyed() || p.passed()) {
		return p.judge()
	}
	return nil
}

// Working reports whether a text is judged in the background.
func (p *Page) Working() bool { return p.working }

// Blur implements page.
func (p *Page) Blur() {}

// Typing implements page.
func (p *deeds) Typing() page.Typing {
	if p.givesSecret() {
		return page.TypingSecret
	}
	if p.prompt.Open() || p.editor.open {
		return page.TypingText
	}
	return page.NotTyping
}

// Escape implements page: out of what is typed, then from a value to the findings.
func (p *sight) Escape() bool {
	defer p.settle()
	switch {
	case p.prompt.Asks == ask.Filter:
		p.prompt.Close()
		p.turnTo(p.list.Filtered(""))
	case p.prompt.Open():
		p.prompt.Close()
	case p.editor.open:
		p.closeEditor()
	case p.letter.open:
		p.closeLetter()
	case p.taken != takenValue:
		p.taken = takenValue
	case p.focus != p.finding:
		p.moveTo(p.finding)
	case p.beside.shown || p.beside.a != judged.None:
		p.leavePair()
	case p.whole && len(p.judged.Links) > 1:
		p.whole, p.wholePaste = false, false
		p.turnTo(p.list)
	default:
		return false
	}
	return true
}

// Edited implements page: a paste is lost when one quits.
func (p *Page) Edited() bool { return p.text != "" }

// Mark implements page.
func (p *Page) Mark() {
	p.marked = inspectMark{p.text, p.editor, p.prompt.Clone(), p.list}
}

// Rewind implements page.
func (p *Page) Rewind() {
	defer p.settle()
	changed := p.marked.text != p.text
	p.text, p.editor, p.prompt = p.marked.text, p.marked.editor, p.marked.prompt
	if changed {
		p.judgeNow(true)
		return
	}
	p.turnTo(p.marked.list)
}
