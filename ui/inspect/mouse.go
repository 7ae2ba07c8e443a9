package inspect

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"policybench/ui/inspect/letter"
	"policybench/ui/kit"
	"policybench/ui/page"
	"policybench/ui/words"
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

// drag copies what it goes over whole, however it is shortened on the screen: a part or a
// value; over several parts of the link, the link.
func (p *sight) drag(over page.Drag) tea.Cmd {
	if p.prompt.Open() || p.editor.open {
		return nil
	}
	from, _ := p.drawing.Places.At(over.From.X, over.From.Y)
	crossed := slices.DeleteFunc(p.drawing.Places.Crossed(over.From.X, over.From.Y, over.To.X, over.To.Y), func(t kit.Target) bool {
		return t.Kind != pickPart && t.Kind != pickValue
	})
	switch {
	case len(crossed) == 0:
		return nil
	case crossed[0].Kind == pickValue:
		v := p.shown.values[crossed[0].N-p.shown.items()]
		if v.Plain {
			return nil
		}
		return page.CopyThis(valueSubject(v))
	case len(crossed) == 1 && crossed[0] == from:
		return nil // the click has copied it
	case len(crossed) == 1:
		return p.copyPart(crossed[0].N)
	}
	return page.CopyThis(page.Subject{Name: "link", Text: words.VisibleCode(p.judged.Paste.Part(p.shown.Span)), File: "policybench-link.txt"})
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
