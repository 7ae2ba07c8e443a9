package inspect

import (
	tea "charm.land/bubbletea/v2"

	"policybench/ui/action"
	"policybench/ui/inspect/letter"
	"policybench/ui/kit"
	"policybench/ui/page"
	"policybench/ui/triage"
)

// opened is the reply or the ticket while it is read, before it is copied.
type opened struct {
	preview
	open     bool
	top      int
	language string // of what was pasted, where it is not English
}

// letterMsg brings a text that took a while to write.
type letterMsg struct{ preview }

// For implements page.Addressed.
func (letterMsg) For() page.ID { return page.InspectPage }

// readsLetter reports whether a reply is open and has the keys.
//
//go:noinline
func (p *state) readsLetter() bool { return p.letter.open && p.has() && p.reads() }

// openReply opens the reply that fits what was pasted; again, the other one.
func (p *deeds) openReply() tea.Cmd {
	switch {
	case p.letter.open && p.letter.tab == letter.Customer:
		return p.openLetter(letter.Developer)
	case p.letter.open && p.letter.tab == letter.Developer:
		return p.openLetter(letter.Customer)
	}
	return p.openLetter(letter.Fits(p.judged.Paste))
}

// openLetter opens one of the texts. For many links it is written in the background.
func (p *deeds) openLetter(tab letter.Tab) tea.Cmd {
	if fault := p.judged.Fault; fault != nil {
		p.Warn(fault.Error())
		return nil
	}
	p.letter = opened{preview: preview{of: p.judged.Paste, tab: tab, values: letter.ValuesOf(p.judged.Paste)}, open: true, language: triage.Language(p.judged.Paste.Unmasked())}
	p.taken = takenReply
	if tab == letter.Ticket {
		p.taken = takenTicket
	}
	now, options := p.letter.preview, p.replyOptions()
	if len(p.judged.List) <= mostPreviewed {
		p.letter.text = letter.Write(now.of, tab, options)
		return nil
	}
	return func() tea.Msg {
		now.text = letter.Write(now.of, now.tab, options)
		return letterMsg{now}
	}
}

// acceptLetter takes a text that was waited for.
func (p *deeds) acceptLetter(msg letterMsg) {
	if p.letter.open && p.letter.of == msg.of && p.letter.tab == msg.tab {
		p.letter.text = msg.text
	}
}

func (p *judging) closeLetter() {
	p.letter, p.taken = opened{}, takenValue
}

// keepLetter writes an open text anew after the paste was judged again.
func (p *judging) keepLetter() {
	if !p.letter.open || p.letter.of == p.judged.Paste {
		return
	}
	if len(p.judged.List) > mostPreviewed || p.judged.Fault != nil {
		p.closeLetter()
		return
	}
	p.letter.of = p.judged.Paste
	p.letter.text = letter.Write(p.letter.of, p.letter.tab, p.replyOptions())
}

// letterFacts are what the pane of the text shows.
func (p *sight) letterFacts() letter.Facts {
	text := p.letter.text
	if text == "" {
		text = "writing" + p.Glyphs.Ellipsis
	}
	return letter.Facts{Tab: p.letter.tab, Text: text, Values: p.letter.values, Language: p.letter.language, Open: true, Top: p.letter.top, Pick: pickTab}
}

// widestLetter is how wide a text is read at best, in cells.
const widestLetter = 100

// openText draws the open text into so many lines.
func (w *writer) openText(height int) {
	width := min(w.Width-1, widestLetter)
	d := letter.Draw(w.Pen, w.letterFacts(), width, height)
	w.Adopt(d.Places, 1, len(w.Rows))
	for _, row := range d.Rows {
		w.Rows = append(w.Rows, " "+row+w.Blank(w.Width-1-width))
	}
}

// letterRoom is how many lines of the text show.
func (p *sight) letterRoom() int { return max(letter.Shows(p.letterFacts(), p.drawing.doc.Height), 1) }

// scrollLetter scrolls the open text.
func (p *sight) scrollLetter(by int) {
	lines := letter.Lines(kit.Pen{Theme: p.Theme, Glyphs: p.Glyphs}, p.letterFacts(), min(p.width-1, widestLetter))
	p.letter.top = max(min(p.letter.top+by, lines-p.letterRoom()), 0)
}

// copyLetter copies the open text: what is shown, and all of it.
func (p *sight) copyLetter() tea.Cmd {
	if p.letter.text == "" {
		return nil
	}
	return page.CopyThis(p.letterSubject())
}

func (p *deeds) letterSubject() page.Subject {
	t := takings[p.taken]
	return page.Subject{Name: t.name, Text: p.letter.text, File: t.file}
}

func (p *table) replyActions() action.Group {
	turn := func(by int) func() tea.Cmd {
		return func() tea.Cmd { return p.openLetter(p.letter.tab.Next(by)) }
	}
	scroll := func(by func() int) func() tea.Cmd {
		return action.Does(func() { p.scrollLetter(by()) })
	}
	far := func(by int) func() int { return func() int { return by } }
	pages := func(by int) func() int { return func() int { return by * max(p.letterRoom()-1, 1) } }
	all := func() int { return len(p.letter.text) + 1 }
	return action.Group{Title: "While a reply is open", Moves: true, When: p.readsLetter, Away: "no reply is open: r opens one", Rows: []action.Action{
		{ID: action.Take, Run: p.copyLetter, Foot: action.Says("copy it")},
		{ID: action.ReplyPrior, Joined: true, Run: turn(-1)},
		{ID: action.ReplyNext, Run: turn(1), Foot: action.Says("who reads it")},
		{ID: action.Up, Joined: true, Run: scroll(far(-1))},
		{ID: action.Down, Run: scroll(far(1)), Foot: action.Says("scroll")},
		{ID: action.PageUp, Run: scroll(pages(-1))},
		{ID: action.PageDown, Run: scroll(pages(1))},
		{ID: action.First, Run: scroll(func() int { return -all() })},
		{ID: action.Final, Run: scroll(all)},
		{ID: action.Leave, Run: action.Does(func() { p.Escape() }), Foot: action.Says("back")},
	}}
}
