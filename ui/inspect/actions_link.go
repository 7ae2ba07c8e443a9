package inspect

import (
	"strings"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"policybench/ui/action"
	"policybench/ui/draft"
	"policybench/ui/inspect/letter"
	"policybench/ui/words"
)

func (p *table) linkActions() action.Group {
	ok := func() bool { return p.shown.ok }
	return action.Group{Title: "Inspect", When: p.reads, Rows: []action.Action{
		{ID: action.CopyFixed, Run: func() tea.Cmd { return p.takeAway(takenLink) }, Why: p.found, Foot: action.SaysIf(func() bool { return ok() && len(p.shown.Fixes) > 0 }, "copy fixed")},
		{ID: action.CopyFixedText, Run: func() tea.Cmd { return p.takeAway(takenFixed) }, Why: p.pasted},
		{ID: action.SignAgain, Run: p.askResign, Why: p.found, Foot: action.SaysIf(func() bool { return ok() && p.canSign() && !p.listing() }, "sign again")},
		{ID: action.Reply, Run: p.openReply, Why: p.pasted, Foot: action.SaysIf(p.has, "reply"), Line: p.lineWith("--reply")},
		{ID: action.Save, Run: p.save, Foot: action.SaysIf(p.savesTable, "save as CSV"), Line: p.saveLine},
		{ID: action.Compare, Run: p.markLink, Why: p.compareWhy, Foot: p.compareFoot},
		{ID: action.Ticket, Run: func() tea.Cmd { return p.openLetter(letter.Ticket) }, Why: p.pasted, Foot: action.SaysIf(ok, "ticket"), Line: p.lineWith("--markdown")},
		{ID: action.AsOf, Run: p.askAsOf, Why: p.found, Foot: action.SaysIf(func() bool { return ok() && !p.listing() && p.width >= manyFeet }, "as of")},
		{ID: action.Copy, Run: p.Ask(action.Copy), Foot: p.copyFoot},
		{ID: action.ToBuild, Run: p.load, Why: p.found, Foot: action.SaysIf(func() bool { return ok() && p.shown.Policy.JSON != "" }, "to Build")},
		{ID: action.Edit, Run: p.openEditor, Foot: action.SaysIf(p.has, "edit")},
		{ID: action.Undo, Run: p.undoPaste, Foot: p.undoFoot},
		{ID: action.Zoom, Run: action.Does(p.turnPaste), Why: p.found, Foot: p.zoomFoot},
		{ID: action.Raw, Run: p.Ask(action.Raw), Foot: action.SaysIf(ok, "raw")},
		{ID: action.Save, Run: p.save, Foot: action.SaysIf(ok, "save")},
	}}
}

func (p *table) zoomFoot() string {
	switch {
	case !p.shown.ok || len(p.shown.panes.parts) == 0:
		return ""
	case p.wholePaste:
		return "part by part"
	}
	return "all of the text"
}

func (p *table) copyFoot() string {
	if name := p.subjectName(); p.shown.ok && name != "" {
		return "copy " + name
	}
	return ""
}

// longestLine is how much of a text a command line takes, in bytes.
const longestLine = 4 << 10

// Line implements page.
func (p *Page) Line() (line, why string) {
	if p.savesAll() {
		return p.line("--csv")
	}
	return p.line()
}

func (p *Page) line(flags ...string) (line, why string) {
	switch {
	case p.text == "":
		return "", noText
	case p.judged.Paste.Redactor().Text(p.text) != p.text:
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
func (p *table) lineWith(flag string) func() string {
	return func() string {
		line, why := p.line(flag)
		if why != "" {
			return why
		}
		return line
	}
}
