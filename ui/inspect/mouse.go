package inspect

import (
	tea "charm.land/bubbletea/v2"

	"policybench/ui/inspect/letter"
	"policybench/ui/page"
)

// What a click on Inspect does.
const (
	pickFinding int = iota // n is the index of the finding
	pickValue              // n is the index of the item
	pickText
	pickFixed
	pickPart // n is the index of the part
	pickTab  // n is the tab of the reply
	pickRow  // n is the row of the list
	pickNotes
)

// click does what stands at the place.
func (p *sight) click(at page.Click) tea.Cmd {
	do, ok := p.drawing.Places.At(at.X, at.Y)
	if !ok || p.prompt.Open() || p.editor.open {
		return nil
	}
	switch do.Kind {
	case pickNotes:
		p.turnNotes()
	case pickRow:
		p.pickRow(do.N)
	case pickFinding, pickValue:
		p.moveTo(do.N)
	case pickFixed:
		return p.takeAway(takenFixed)
	case pickTab:
		return p.openLetter(letter.Tab(do.N))
	case pickPart:
		return p.copyPart(do.N)
	}
	return nil
}

// wheel scrolls what is under the pointer.
func (p *sight) wheel(msg page.Wheel) {
	if p.readsLetter() {
		p.scrollLetter(msg.Lines)
		return
	}
	if p.comparing() {
		p.scrollPair(msg.Lines)
		return
	}
	if p.listing() {
		p.turnTo(p.list.Move(msg.Lines))
		return
	}
	if p.drawing.text.Holds(msg.X, msg.Y) {
		p.scrollText(msg.Lines)
		return
	}
	p.docTop = max(p.docTop+msg.Lines, 0)
}
