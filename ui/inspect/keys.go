package inspect

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"policybench/ui/action"
	"policybench/ui/kit"
	"policybench/ui/page"
)

// Keymap holds every binding of Inspect.
type Keymap struct {
	page.KeySet
	Report ReportKeys
	Edit   EditKeys
	Prompt PromptKeys
}

// NewKeymap is the page's keymap with those of every page.
func NewKeymap(common page.KeySet) Keymap {
	return Keymap{common, newReportKeys(), newEditKeys(), newPromptKeys()}
}

// ReportKeys work on Inspect wherever no text is typed.
type ReportKeys struct {
	Mend, Reply, Report, Resign   key.Binding
	AsOf, Load, Edit, Undo        key.Binding
	NextFinding, PreviousFinding  key.Binding
	NextReport, PreviousReport    key.Binding
	Next, Previous                key.Binding
	ScrollUp, ScrollDown, Example key.Binding
	TextUp, TextDown, Top, Bottom key.Binding
}

// EditKeys work in the editor of the pasted text.
type EditKeys struct {
	Left, Right, Up, Down, Home, End key.Binding
	Erase, Delete, Break             key.Binding
}

// PromptKeys work where a time is asked for.
type PromptKeys struct{ Answer, Turn, Empty key.Binding }

func newReportKeys() ReportKeys {
	return ReportKeys{
		Mend:            action.Bind("m", "copy mended text", "m"),
		Reply:           action.Bind("c", "copy reply", "c"),
		Report:          action.Bind("r", "copy report for the ticket", "r"),
		Resign:          action.Bind("R", "sign again", "R"),
		AsOf:            action.Bind("a", "as of another time", "a"),
		Load:            action.Bind("b", "to Build", "b"),
		Edit:            action.Bind("e", "edit", "e"),
		Undo:            action.Bind("u", "undo the paste", "u"),
		NextFinding:     action.Bind("j", "next finding", "j"),
		PreviousFinding: action.Bind("k", "previous finding", "k"),
		NextReport:      action.Bind("n", "next report", "n"),
		PreviousReport:  action.Bind("p", "previous report", "p"),
		Next:            action.Bind("tab", "next finding or value", "tab", "down"),
		Previous:        action.Bind("shift+tab", "previous", "shift+tab", "up"),
		ScrollUp:        action.Bind("pgup", "scroll up", "pgup"),
		ScrollDown:      action.Bind("pgdn", "scroll down", "pgdown"),
		TextUp:          action.Bind("←", "text: a row up", "left"),
		TextDown:        action.Bind("→", "text: a row down", "right"),
		Top:             action.Bind("home", "text: to its start", "home"),
		Bottom:          action.Bind("end", "text: to its end", "end"),
		Example:         action.Bind("enter", "an example", "enter"),
	}
}

func newEditKeys() EditKeys {
	return EditKeys{
		Left: action.Bind("←", "left", "left"), Right: action.Bind("→", "right", "right"),
		Up: action.Bind("↑", "up", "up"), Down: action.Bind("↓", "down", "down"),
		Home: action.Bind("home", "start of the line", "home", "ctrl+a"), End: action.Bind("end", "end of the line", "end", "ctrl+e"),
		Erase: action.Bind("backspace", "erase", "backspace", "ctrl+h"), Delete: action.Bind("delete", "delete", "delete", "ctrl+d"),
		Break: action.Bind("enter", "new line", "enter"),
	}
}

func newPromptKeys() PromptKeys {
	return PromptKeys{
		Answer: action.Bind("enter", "take it", "enter"), Turn: action.Bind("tab", "the other policy", "tab"),
		Empty: kit.EmptyLine, // the field's own
	}
}

// key gives a key to what is typed in, else it is a command.
func (p *Page) key(msg tea.KeyPressMsg) tea.Cmd {
	s := action.StrokeOf(msg)
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

func (p *Page) promptKey(s action.Stroke, msg tea.KeyPressMsg) tea.Cmd {
	p.drawn++
	switch k := p.keys.Prompt; {
	case s.Is(k.Answer):
		return p.answer()
	case s.Is(k.Turn):
		if p.prompt.asks == askExpiry {
			p.prompt.mends = !p.prompt.mends
		}
	default:
		if _, changed := p.prompt.field.Key(msg); changed {
			p.prompt.refused = ""
		}
	}
	return nil
}

// emptyKey is a key before anything was pasted.
func (p *Page) emptyKey(s action.Stroke) tea.Cmd {
	switch k := p.keys.Report; {
	case s.Is(k.Example):
		return p.showExample()
	case s.Is(k.Edit):
		return p.openEditor()
	case s.Is(k.Undo):
		return p.undoPaste()
	case key.Matches(s, k.Mend, k.Reply, k.Report, k.Resign, k.AsOf, k.Load,
		k.NextFinding, k.PreviousFinding, k.NextReport, k.PreviousReport):
		return p.Say(kit.Quiet, "paste a text first")
	}
	return nil
}

// moveKey moves between findings, values and reports, and in the text.
func (p *Page) moveKey(s action.Stroke) (cmd tea.Cmd, done bool) {
	findings := len(p.shown.findings)
	switch k := p.keys.Report; {
	case s.Is(k.NextFinding):
		if findings > 0 {
			p.moveTo((p.finding + 1) % findings)
		}
	case s.Is(k.PreviousFinding):
		if findings > 0 {
			p.moveTo((p.finding - 1 + findings) % findings)
		}
	case s.Is(k.Next):
		p.moveTo(p.focus + 1)
	case s.Is(k.Previous):
		p.moveTo(p.focus - 1)
	case s.Is(k.NextReport):
		return p.turnReport(1), true
	case s.Is(k.PreviousReport):
		return p.turnReport(-1), true
	case s.Is(k.ScrollUp):
		p.scrollPage(-1)
	case s.Is(k.ScrollDown):
		p.scrollPage(1)
	case s.Is(k.TextUp):
		p.scrollText(-1)
	case s.Is(k.TextDown):
		p.scrollText(1)
	case s.Is(k.Top):
		p.scrollText(-len(p.text) - 1)
	case s.Is(k.Bottom):
		p.scrollText(len(p.text) + 1)
	default:
		return nil, false
	}
	return nil, true
}

// turnReport goes round the reports.
func (p *Page) turnReport(by int) tea.Cmd {
	n := len(p.judged.list)
	if n < 2 {
		return p.Say(kit.Quiet, "there is one report")
	}
	p.pickReport((p.report + by + n) % n)
	return nil
}

func (p *Page) pickReport(i int) {
	if i != p.report {
		p.report, p.finding, p.focus, p.docTop = i, 0, 0, 0
		p.shown = noReport()
	}
	p.taken = takenValue
	p.choose(i)
}

func (p *Page) commandKey(s action.Stroke) tea.Cmd {
	switch k := p.keys.Report; {
	case s.Is(k.Mend):
		return p.takeAway(takenMend)
	case s.Is(k.Reply):
		return p.takeAway(takenReply)
	case s.Is(k.Report):
		return p.takeAway(takenReport)
	case s.Is(k.Resign):
		return p.askResign()
	case s.Is(k.AsOf):
		return p.askAsOf()
	case s.Is(k.Load):
		return p.load()
	case s.Is(k.Edit):
		return p.openEditor()
	case s.Is(k.Undo):
		return p.undoPaste()
	}
	return nil
}

// scrollPage scrolls by a page: the text where it has a place of its own, else all.
func (p *Page) scrollPage(by int) {
	if p.cache.text.Height > 0 {
		p.scrollText(by * max(p.cache.text.Height-2, 1))
		return
	}
	p.docTop = max(p.docTop+by*max(p.cache.doc.Height-1, 1), 0)
	p.drawn++
}

func (p *Page) scrollText(by int) {
	p.textTop = max(p.textTop+by, 0)
	p.drawn++
}
