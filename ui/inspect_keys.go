package ui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// reportKeys work on Inspect wherever no text is typed.
type reportKeys struct {
	Mend, Reply, Report, Resign   key.Binding
	AsOf, Load, Edit, Undo        key.Binding
	NextFinding, PreviousFinding  key.Binding
	NextReport, PreviousReport    key.Binding
	Next, Previous                key.Binding
	ScrollUp, ScrollDown, Example key.Binding
	TextUp, TextDown, Top, Bottom key.Binding
}

// editKeys work in the editor of the pasted text.
type editKeys struct {
	Left, Right, Up, Down, Home, End key.Binding
	Erase, Delete, Break             key.Binding
}

// promptKeys work where a time is asked for.
type promptKeys struct{ Answer, Turn, Empty key.Binding }

func newReportKeys() reportKeys {
	return reportKeys{
		Mend:            bind("m", "copy mended text", "m"),
		Reply:           bind("c", "copy reply", "c"),
		Report:          bind("r", "copy report for the ticket", "r"),
		Resign:          bind("R", "sign again", "R"),
		AsOf:            bind("a", "as of another time", "a"),
		Load:            bind("b", "to Build", "b"),
		Edit:            bind("e", "edit", "e"),
		Undo:            bind("u", "undo the paste", "u"),
		NextFinding:     bind("j", "next finding", "j"),
		PreviousFinding: bind("k", "previous finding", "k"),
		NextReport:      bind("n", "next report", "n"),
		PreviousReport:  bind("p", "previous report", "p"),
		Next:            bind("tab", "next finding or value", "tab", "down"),
		Previous:        bind("shift+tab", "previous", "shift+tab", "up"),
		ScrollUp:        bind("pgup", "scroll up", "pgup"),
		ScrollDown:      bind("pgdn", "scroll down", "pgdown"),
		TextUp:          bind("←", "text: a row up", "left"),
		TextDown:        bind("→", "text: a row down", "right"),
		Top:             bind("home", "text: to its start", "home"),
		Bottom:          bind("end", "text: to its end", "end"),
		Example:         bind("enter", "an example", "enter"),
	}
}

func newEditKeys() editKeys {
	return editKeys{
		Left: bind("←", "left", "left"), Right: bind("→", "right", "right"),
		Up: bind("↑", "up", "up"), Down: bind("↓", "down", "down"),
		Home: bind("home", "start of the line", "home", "ctrl+a"), End: bind("end", "end of the line", "end", "ctrl+e"),
		Erase: bind("backspace", "erase", "backspace", "ctrl+h"), Delete: bind("delete", "delete", "delete", "ctrl+d"),
		Break: bind("enter", "new line", "enter"),
	}
}

func newPromptKeys() promptKeys {
	return promptKeys{
		Answer: bind("enter", "take it", "enter"), Turn: bind("tab", "the other policy", "tab"),
		Empty: emptyLine, // the field's own
	}
}

// key gives a key to what is typed in, else it is a command.
func (p *inspectScreen) key(msg tea.KeyPressMsg) tea.Cmd {
	s := strokeOf(msg)
	switch {
	case p.prompt.open():
		return p.promptKey(s, msg)
	case p.editor.open:
		return p.edit(msg)
	case p.text == "":
		return p.emptyKey(s)
	}
	if cmd, done := p.moveKey(s); done {
		return cmd
	}
	return p.commandKey(s)
}

func (p *inspectScreen) promptKey(s stroke, msg tea.KeyPressMsg) tea.Cmd {
	p.drawn++
	switch k := p.keys.Prompt; {
	case s.is(k.Answer):
		return p.answer()
	case s.is(k.Turn):
		if p.prompt.asks == askExpiry {
			p.prompt.mends = !p.prompt.mends
		}
	default:
		if _, changed := p.prompt.field.key(msg); changed {
			p.prompt.refused = ""
		}
	}
	return nil
}

// emptyKey is a key before anything was pasted.
func (p *inspectScreen) emptyKey(s stroke) tea.Cmd {
	switch k := p.keys.Report; {
	case s.is(k.Example):
		return p.showExample()
	case s.is(k.Edit):
		return p.openEditor()
	case s.is(k.Undo):
		return p.undoPaste()
	case key.Matches(s, k.Mend, k.Reply, k.Report, k.Resign, k.AsOf, k.Load,
		k.NextFinding, k.PreviousFinding, k.NextReport, k.PreviousReport):
		return p.say(quiet, "paste a text first")
	}
	return nil
}

// moveKey moves between findings, values and reports, and in the text.
func (p *inspectScreen) moveKey(s stroke) (cmd tea.Cmd, done bool) {
	findings := len(p.shown.findings)
	switch k := p.keys.Report; {
	case s.is(k.NextFinding):
		if findings > 0 {
			p.moveTo((p.finding + 1) % findings)
		}
	case s.is(k.PreviousFinding):
		if findings > 0 {
			p.moveTo((p.finding - 1 + findings) % findings)
		}
	case s.is(k.Next):
		p.moveTo(p.focus + 1)
	case s.is(k.Previous):
		p.moveTo(p.focus - 1)
	case s.is(k.NextReport):
		return p.turnReport(1), true
	case s.is(k.PreviousReport):
		return p.turnReport(-1), true
	case s.is(k.ScrollUp):
		p.scrollPage(-1)
	case s.is(k.ScrollDown):
		p.scrollPage(1)
	case s.is(k.TextUp):
		p.scrollText(-1)
	case s.is(k.TextDown):
		p.scrollText(1)
	case s.is(k.Top):
		p.scrollText(-len(p.text) - 1)
	case s.is(k.Bottom):
		p.scrollText(len(p.text) + 1)
	default:
		return nil, false
	}
	return nil, true
}

// turnReport goes round the reports.
func (p *inspectScreen) turnReport(by int) tea.Cmd {
	n := len(p.judged.list)
	if n < 2 {
		return p.say(quiet, "there is one report")
	}
	p.pickReport((p.report + by + n) % n)
	return nil
}

func (p *inspectScreen) pickReport(i int) {
	if i != p.report {
		p.report, p.finding, p.focus, p.docTop = i, 0, 0, 0
		p.shown = noReport()
	}
	p.taken = takenValue
	p.choose(i)
}

func (p *inspectScreen) commandKey(s stroke) tea.Cmd {
	switch k := p.keys.Report; {
	case s.is(k.Mend):
		return p.takeAway(takenMend)
	case s.is(k.Reply):
		return p.takeAway(takenReply)
	case s.is(k.Report):
		return p.takeAway(takenReport)
	case s.is(k.Resign):
		return p.askResign()
	case s.is(k.AsOf):
		return p.askAsOf()
	case s.is(k.Load):
		return p.load()
	case s.is(k.Edit):
		return p.openEditor()
	case s.is(k.Undo):
		return p.undoPaste()
	}
	return nil
}

// scrollPage scrolls by a page: the text where it has a place of its own, else all.
func (p *inspectScreen) scrollPage(by int) {
	if p.cache.text.height > 0 {
		p.scrollText(by * max(p.cache.text.height-2, 1))
		return
	}
	p.docTop = max(p.docTop+by*max(p.cache.doc.height-1, 1), 0)
	p.drawn++
}

func (p *inspectScreen) scrollText(by int) {
	p.textTop = max(p.textTop+by, 0)
	p.drawn++
}
