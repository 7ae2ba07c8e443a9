package inspect

import (
	tea "charm.land/bubbletea/v2"

	"policybench/ui/action"
	"policybench/ui/inspect/ask"
	"policybench/ui/kit"
	"policybench/ui/page"
	"policybench/ui/words/times"
)

// Actions implements page.
func (p *Page) Actions() []action.Group { return p.actions }

// table is what can be done on Inspect.
type table struct{ *Page }

// tabulate is the table of what can be done on Inspect, innermost first.
func (p *table) tabulate() []action.Group {
	list := &listTable{p.Page}
	groups := action.Table(
		p.promptActions(), p.editActions(), p.emptyActions(),
		p.secretActions(), p.replyActions(), list.pairActions(), list.listActions(), p.findingActions(), p.linkActions(), p.textActions(),
	)
	for _, g := range groups {
		for i := range g.Rows {
			run := g.Rows[i].Run
			g.Rows[i].Run = func() tea.Cmd {
				defer p.settle()
				return run()
			}
		}
	}
	return groups
}

func (p *table) promptActions() action.Group {
	return action.Group{Title: "Where a time is asked for", Moves: true, When: p.prompt.Open, Away: "nothing is asked for", Rows: []action.Action{
		{ID: action.Answer, Run: p.answer, Foot: p.answerFoot},
		{ID: action.Leave, Run: action.Does(func() { p.Escape() }), Foot: p.leaveFoot},
		{ID: action.AnswerTurn, Run: action.Does(p.turnPrompt), Foot: action.SaysIf(p.signs, "the other policy")},
	}}
}

// signs reports whether a new expiry is asked for.
func (p *state) signs() bool { return p.prompt.Asks == ask.Expiry }

func (p *table) leaveFoot() string {
	if p.prompt.Asks == ask.Filter {
		return "list all"
	}
	return "leave it"
}

func (p *table) answerFoot() string {
	switch {
	case p.givesSecret():
		return "judge with it"
	case p.prompt.Asks == ask.Filter:
		return "keep it"
	case !p.signs():
		return "judge"
	case p.width < kit.PairWidth:
		return "sign"
	}
	return "sign and copy"
}

// turnPrompt signs the policy fixed, or as it is.
func (p *deeds) turnPrompt() {
	if p.signs() {
		p.prompt.Fixes = !p.prompt.Fixes
	}
}

// secretActions erase in the masked field.
func (p *table) secretActions() action.Group {
	return action.Group{Title: "Where the app secret is asked for", Moves: true, When: p.givesSecret, Away: "no app secret is asked for", Rows: []action.Action{
		{ID: action.SecretErase, Run: action.Does(func() { p.prompt.Secret.Back() })},
		{ID: action.FieldEmpty, Run: action.Does(func() { p.prompt.Secret.Clear() })},
	}}
}

func (p *table) editActions() action.Group {
	does := func(f func()) func() tea.Cmd {
		return action.Does(func() { f() })
	}
	return action.Group{Title: "While editing", Moves: true, When: p.editing, Away: "the text is not being edited", Rows: []action.Action{
		{ID: action.Leave, Run: action.Does(func() { p.Escape() }), Foot: action.Says("end the edit")},
		{ID: action.EditErase, Run: does(p.erase), Foot: action.Says("erase")},
		{ID: action.EditDelete, Run: does(p.deleteNext)},
		{ID: action.EditBreak, Run: does(func() { p.editor.write(&p.judging, "\n") }), Foot: action.Says("new line")},
		{ID: action.EditLeft, Joined: true, Run: does(func() { p.editor.at = before(p.text, p.editor.at) })},
		{ID: action.EditRight, Joined: true, Run: does(func() { p.editor.at = after(p.text, p.editor.at) })},
		{ID: action.EditUp, Joined: true, Run: does(func() { p.editor.vertical(&p.state, -1) })},
		{ID: action.EditDown, Run: does(func() { p.editor.vertical(&p.state, 1) })},
		{ID: action.EditHome, Run: does(p.lineStart)},
		{ID: action.EditEnd, Run: does(p.lineEnd)},
	}}
}

func (p *state) editing() bool { return p.editor.open }

func (p *table) emptyActions() action.Group {
	return action.Group{Title: "Before a paste", When: p.empty, Away: "there is a text already", Rows: []action.Action{
		{ID: action.Example, Run: p.showExample, Foot: action.Says("an example")},
		{ID: action.Edit, Run: p.openEditor, Foot: action.Says("type it")},
		{ID: action.Undo, Run: p.undoPaste, Foot: p.undoFoot},
	}}
}

func (p *state) empty() bool { return p.text == "" && !p.prompt.Open() && !p.editor.open }

// reads reports whether nothing is typed; has, whether there is a text besides.
func (p *state) reads() bool { return !p.prompt.Open() && !p.editor.open }

//go:noinline
func (p *state) has() bool { return p.text != "" }

// readsOne reports whether one link is shown whole, and nothing is typed.
func (p *state) readsOne() bool { return p.reads() && !p.listing() && !p.comparing() }

func (p *table) undoFoot() string {
	switch {
	case p.undo == nil:
		return ""
	case p.text == "":
		return "bring the text back"
	}
	return "undo"
}

func (p *table) findingActions() action.Group {
	return action.Group{Title: "Findings and values", Moves: true, When: p.readsOne, Away: "the list of links is shown: enter opens one", Rows: []action.Action{
		{ID: action.FindingNext, Joined: true, Run: action.Does(func() { p.turnFinding(1) }), Why: p.pasted},
		{ID: action.FindingPrior, Run: action.Does(func() { p.turnFinding(-1) }), Why: p.pasted, Foot: action.SaysIf(func() bool { return p.shown.heads() > 1 && !p.readsLetter() }, "finding")},
		{ID: action.LinkNext, Joined: true, Run: action.Does(func() { p.turnLink(1) }), Why: p.severalWhy},
		{ID: action.LinkPrior, Run: action.Does(func() { p.turnLink(-1) }), Why: p.severalWhy, Foot: action.SaysIf(func() bool { return p.several() && !p.readsLetter() }, "link")},
		{ID: action.Notes, Run: action.Does(p.turnNotes), Why: p.notesWhy, Foot: p.notesFoot},
		{ID: action.FailNext, Run: action.Does(func() { p.turnFailing(1) }), Why: p.severalWhy},
		{ID: action.FailPrior, Run: action.Does(func() { p.turnFailing(-1) }), Why: p.severalWhy},
		{ID: action.ItemNext, Run: action.Does(func() { p.moveTo(p.focus + 1) }), Why: p.pasted},
		{ID: action.ItemPrior, Run: action.Does(func() { p.moveTo(p.focus - 1) }), Why: p.pasted},
	}}
}

const noText = "paste a text first"

func (p *table) notesWhy() string {
	if p.shown.asides == 0 && !p.notes {
		return "no notes are folded"
	}
	return p.found()
}

func (p *table) notesFoot() string {
	if p.shown.asides > 0 && p.focus == p.shown.heads() {
		return "list the notes"
	}
	return ""
}

// pasted is why nothing can be done with a text, or "".
func (p *table) pasted() string {
	if p.text == "" {
		return noText
	}
	return ""
}

// found is why nothing can be done with a link, or "".
func (p *table) found() string {
	switch {
	case p.text == "":
		return noText
	case !p.shown.ok:
		return "nothing was found in this text"
	}
	return ""
}

func (p *table) textActions() action.Group {
	return action.Group{Title: "Pasted text", Moves: true, When: p.readsOne, Away: "the list of links is shown: enter opens one", Rows: []action.Action{
		{ID: action.PageUp, Joined: true, Run: action.Does(func() { p.scrollPage(-1) }), Why: p.pasted},
		{ID: action.PageDown, Run: action.Does(func() { p.scrollPage(1) }), Why: p.pasted},
		{ID: action.TextUp, Joined: true, Run: action.Does(func() { p.scrollText(-1) }), Why: p.pasted},
		{ID: action.TextDown, Run: action.Does(func() { p.scrollText(1) }), Why: p.pasted},
		{ID: action.TextTop, Joined: true, Run: action.Does(func() { p.scrollText(-len(p.text) - 1) }), Why: p.pasted},
		{ID: action.TextBottom, Run: action.Does(func() { p.scrollText(len(p.text) + 1) }), Why: p.pasted},
	}}
}

// turnFinding goes round the findings.
func (p *chosen) turnFinding(by int) {
	if n := p.shown.heads(); n > 0 {
		p.moveTo((p.finding + by + n) % n)
	}
}

// Status implements page.
func (p *Page) Status() []page.Status {
	if p.text == "" {
		return nil
	}
	var all []page.Status
	if s := p.secretStatus(); s.Secret {
		all = append(all, s)
	}
	clock := p.at().In(p.Zone).Format("15:04 MST") // a second tells nobody anything
	if !p.asOf.IsZero() {
		at := times.Date(p.at(), p.Zone)
		return append(all, page.Status{As: kit.Caution, Texts: []string{"judged as of " + at, "as of " + at, at}})
	}
	return append(all, page.Status{As: kit.Quiet, Texts: []string{"judged now, " + clock, clock}})
}
