package inspect

import (
	"strings"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"policybench/ui/action"
	"policybench/ui/draft"
	"policybench/ui/inspect/ask"
	"policybench/ui/inspect/letter"
	"policybench/ui/kit"
	"policybench/ui/page"
	"policybench/ui/words"
)

// Actions implements page.
func (p *Page) Actions() []action.Group { return p.actions }

// tabulate is the table of what can be done on Inspect, innermost first.
func (p *Page) tabulate() []action.Group {
	groups := action.Table(
		p.promptActions(), p.editActions(), p.emptyActions(),
		p.secretActions(), p.replyActions(), p.pairActions(), p.listActions(), p.findingActions(), p.linkActions(), p.textActions(),
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

func (p *Page) promptActions() action.Group {
	return action.Group{Title: "Where a time is asked for", Moves: true, When: p.prompt.Open, Away: "nothing is asked for", Rows: []action.Action{
		{ID: action.Answer, Run: p.answer, Foot: p.answerFoot},
		{ID: action.Leave, Run: action.Does(func() { p.Escape() }), Foot: p.leaveFoot},
		{ID: action.AnswerTurn, Run: action.Does(p.turnPrompt), Foot: action.SaysIf(p.signs, "the other policy")},
	}}
}

// signs reports whether a new expiry is asked for.
func (p *Page) signs() bool { return p.prompt.Asks == ask.Expiry }

func (p *Page) leaveFoot() string {
	if p.prompt.Asks == ask.Filter {
		return "list all"
	}
	return "leave it"
}

func (p *Page) answerFoot() string {
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
func (p *Page) turnPrompt() {
	if p.signs() {
		p.prompt.Fixes = !p.prompt.Fixes
	}
}

// secretActions erase in the masked field.
func (p *Page) secretActions() action.Group {
	return action.Group{Title: "Where the app secret is asked for", Moves: true, When: p.givesSecret, Away: "no app secret is asked for", Rows: []action.Action{
		{ID: action.SecretErase, Run: action.Does(func() { p.prompt.Secret.Back() })},
		{ID: action.FieldEmpty, Run: action.Does(func() { p.prompt.Secret.Clear() })},
	}}
}

func (p *Page) editActions() action.Group {
	does := func(f func()) func() tea.Cmd {
		return action.Does(func() { f() })
	}
	return action.Group{Title: "While editing", Moves: true, When: p.editing, Away: "the text is not being edited", Rows: []action.Action{
		{ID: action.Leave, Run: action.Does(func() { p.Escape() }), Foot: action.Says("end the edit")},
		{ID: action.EditErase, Run: does(p.erase), Foot: action.Says("erase")},
		{ID: action.EditDelete, Run: does(p.deleteNext)},
		{ID: action.EditBreak, Run: does(func() { p.editor.insert(p, "\n") }), Foot: action.Says("new line")},
		{ID: action.EditLeft, Joined: true, Run: does(func() { p.editor.at = before(p.text, p.editor.at) })},
		{ID: action.EditRight, Joined: true, Run: does(func() { p.editor.at = after(p.text, p.editor.at) })},
		{ID: action.EditUp, Joined: true, Run: does(func() { p.editor.vertical(p, -1) })},
		{ID: action.EditDown, Run: does(func() { p.editor.vertical(p, 1) })},
		{ID: action.EditHome, Run: does(p.lineStart)},
		{ID: action.EditEnd, Run: does(p.lineEnd)},
	}}
}

func (p *Page) editing() bool { return p.editor.open }

func (p *Page) emptyActions() action.Group {
	return action.Group{Title: "Before a paste", When: p.empty, Away: "there is a text already", Rows: []action.Action{
		{ID: action.Example, Run: p.showExample, Foot: action.Says("an example")},
		{ID: action.Edit, Run: p.openEditor, Foot: action.Says("type it")},
		{ID: action.Undo, Run: p.undoPaste, Foot: p.undoFoot},
	}}
}

func (p *Page) empty() bool { return p.text == "" && !p.prompt.Open() && !p.editor.open }

// reads reports whether nothing is typed; has, whether there is a text besides.
func (p *Page) reads() bool { return !p.prompt.Open() && !p.editor.open }

func (p *Page) has() bool { return p.text != "" }

// readsOne reports whether one link is shown whole, and nothing is typed.
func (p *Page) readsOne() bool { return p.reads() && !p.listing() && !p.comparing() }

func (p *Page) undoFoot() string {
	switch {
	case p.undo == nil:
		return ""
	case p.text == "":
		return "bring the text back"
	}
	return "undo"
}

func (p *Page) findingActions() action.Group {
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

func (p *Page) notesWhy() string {
	if p.shown.asides == 0 && !p.notes {
		return "no notes are folded"
	}
	return p.found()
}

func (p *Page) notesFoot() string {
	if p.shown.asides > 0 && p.focus == p.shown.heads() {
		return "list the notes"
	}
	return ""
}

// pasted is why nothing can be done with a text, or "".
func (p *Page) pasted() string {
	if p.text == "" {
		return noText
	}
	return ""
}

// found is why nothing can be done with a link, or "".
func (p *Page) found() string {
	switch {
	case p.text == "":
		return noText
	case !p.shown.ok:
		return "nothing was found in this text"
	}
	return ""
}

func (p *Page) linkActions() action.Group {
	ok := func() bool { return p.shown.ok }
	return action.Group{Title: "Inspect", When: p.reads, Rows: []action.Action{
		{ID: action.CopyFixed, Run: func() tea.Cmd { return p.takeAway(takenLink) }, Why: p.found, Foot: action.SaysIf(func() bool { return ok() && len(p.shown.Fixes) > 0 }, "copy fixed")},
		{ID: action.CopyFixedText, Run: func() tea.Cmd { return p.takeAway(takenFixed) }, Why: p.pasted},
		{ID: action.SignAgain, Run: p.askResign, Why: p.found, Foot: action.SaysIf(func() bool { return ok() && p.canSign() }, "sign again")},
		{ID: action.Reply, Run: p.openReply, Why: p.pasted, Foot: action.SaysIf(p.has, "reply"), Line: p.lineWith("--reply")},
		{ID: action.Ticket, Run: func() tea.Cmd { return p.openLetter(letter.Ticket) }, Why: p.pasted, Foot: action.SaysIf(ok, "ticket"), Line: p.lineWith("--markdown")},
		{ID: action.Copy, Run: p.Ask(action.Copy), Foot: p.copyFoot},
		{ID: action.ToBuild, Run: p.load, Why: p.found, Foot: action.SaysIf(func() bool { return ok() && p.shown.Policy.JSON != "" }, "to Build")},
		{ID: action.Edit, Run: p.openEditor, Foot: action.SaysIf(p.has, "edit")},
		{ID: action.Compare, Run: p.markLink, Why: p.compareWhy, Foot: p.compareFoot},
		{ID: action.AsOf, Run: p.askAsOf, Why: p.found, Foot: action.SaysIf(ok, "as of")},
		{ID: action.Undo, Run: p.undoPaste, Foot: p.undoFoot},
		{ID: action.Zoom, Run: action.Does(p.turnPaste), Why: p.found, Foot: p.zoomFoot},
		{ID: action.Raw, Run: p.Ask(action.Raw), Foot: action.SaysIf(ok, "raw")},
		{ID: action.Save, Run: p.Ask(action.Save), Foot: action.SaysIf(ok, "save")},
	}}
}

func (p *Page) zoomFoot() string {
	switch {
	case !p.shown.ok || len(p.shown.panes.parts) == 0:
		return ""
	case p.wholePaste:
		return "part by part"
	}
	return "all of the text"
}

func (p *Page) copyFoot() string {
	if name := p.subjectName(); p.shown.ok && name != "" {
		return "copy " + name
	}
	return ""
}

func (p *Page) textActions() action.Group {
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
func (p *Page) turnFinding(by int) {
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
		at := words.Date(p.at(), p.Zone)
		return append(all, page.Status{As: kit.Caution, Texts: []string{"judged as of " + at, "as of " + at, at}})
	}
	return append(all, page.Status{As: kit.Quiet, Texts: []string{"judged now, " + clock, clock}})
}

// longestLine is how much of a text a command line takes, in bytes.
const longestLine = 4 << 10

// Line implements page.
func (p *Page) Line() (line, why string) { return p.line() }

func (p *Page) line(flags ...string) (line, why string) {
	switch {
	case p.text == "":
		return "", noText
	case p.judged.paste.Redactor().Text(p.text) != p.text:
		return "", "an app secret stands in the text: it does not belong on a command line"
	case !utf8.ValidString(p.text) || words.VisibleText(p.text) != p.text:
		return "", "the text holds characters that no command line takes: save it, and policybench inspect FILE"
	}
	args := flags
	if !p.asOf.IsZero() {
		args = append(args, "--at", p.asOf.UTC().Format("2006-01-02T15:04:05Z07:00"))
	}
	if p.Sample {
		args = append(args, "--sample")
	}
	if len(p.text) > longestLine {
		return draft.ShellLine("policybench inspect", append(args, "-")) + " < pasted.txt", ""
	}
	if strings.HasPrefix(p.text, "-") {
		args = append(args, "--")
	}
	return draft.ShellLine("policybench inspect", append(args, strings.TrimRight(p.text, "\n"))), ""
}

// lineWith is the command with a flag, or why there is none.
func (p *Page) lineWith(flag string) func() string {
	return func() string {
		line, why := p.line(flag)
		if why != "" {
			return why
		}
		return line
	}
}
