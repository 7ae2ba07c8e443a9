package inspect

import (
	tea "charm.land/bubbletea/v2"

	"policybench/ui/inspect/ask"
	"policybench/ui/words"
)

// key is a key that no action is bound to: it is typed.
func (p *judging) key(msg tea.KeyPressMsg) {
	switch {
	case p.prompt.Open():
		if p.prompt.Key(msg) {
			p.typed()
		}
	case p.editor.open && msg.Text != "" && words.Visible(msg.Text) == msg.Text:
		p.editor.write(p, msg.Text)
	}
}

// typed takes what a prompt holds where it counts with each key.
func (p *judging) typed() {
	if p.prompt.Asks == ask.Filter {
		p.turnTo(p.list.Filtered(p.prompt.Field.Text()))
	}
}

func (p *chosen) pickReport(i int) {
	if i != p.report {
		p.report, p.finding, p.focus, p.docTop = i, 0, 0, 0
		p.shown = noReport()
	}
	p.taken = takenValue
	p.choose(i)
}

// scrollPage scrolls by a page: the text where it has a place of its own, else all.
func (p *sight) scrollPage(by int) {
	if p.drawing.text.Height > 0 {
		p.scrollText(by * max(p.drawing.text.Height-2, 1))
		return
	}
	p.docTop = max(p.docTop+by*max(p.drawing.doc.Height-1, 1), 0)
}

func (p *sight) scrollText(by int) {
	p.textTop = max(p.textTop+by, 0)
}
