package inspect

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"

	"policybench/ui/action"
	"policybench/ui/kit"
	"policybench/ui/page"
	"policybench/ui/words"
)

// Keys implements page.
func (p *Page) Keys() []action.KeyGroup {
	k, e := p.keys.Report, p.keys.Edit
	return []action.KeyGroup{
		{Title: "Inspect", Keys: []key.Binding{
			action.Both(k.NextFinding, k.PreviousFinding, "finding"), action.Both(k.NextReport, k.PreviousReport, "report in the list"),
			action.As(k.Next, "next item, also ↓"), action.As(k.Previous, "previous, also ↑"),
			k.Mend, k.Reply, action.As(k.Report, "copy a ticket report"), k.Resign, k.AsOf, k.Load, k.Edit, action.As(k.Undo, "undo a paste or an edit"),
		}},
		{Title: "Pasted text", Keys: []key.Binding{
			action.Both(k.ScrollUp, k.ScrollDown, "scroll by pages"), action.Both(k.TextUp, k.TextDown, "scroll by rows"),
			action.Both(k.Top, k.Bottom, "to its start, its end"),
		}},
		{Title: "While editing", Keys: []key.Binding{
			action.As(e.Left, "move, also → ↑ ↓ home end"), e.Erase, e.Delete, e.Break, action.As(p.keys.Always.Leave, "ends the edit"),
		}},
		{Title: "Where a time is asked for", Keys: []key.Binding{p.keys.Prompt.Answer, p.keys.Prompt.Empty, p.keys.Prompt.Turn, action.As(p.keys.Always.Leave, "leave it")}},
		{Title: "Before a paste", Keys: []key.Binding{k.Example}},
	}
}

// Footer implements page.
func (p *Page) Footer() page.Footer {
	hint, as := p.hint()
	return page.Footer{Hint: clause(p.Ascii(hint), p.width-2), HintRole: as, Keys: p.footerKeys()}
}

// clause is as much of a hint as fits, up to where it can end.
func clause(hint string, width int) string {
	for kit.Cells(hint) > width {
		end := strings.LastIndexAny(hint, ":;,·")
		if end <= 0 {
			break
		}
		hint = strings.TrimRight(hint[:end], " ")
	}
	return hint
}

// hint explains what has the focus.
func (p *Page) hint() (string, kit.Role) {
	switch {
	case p.prompt.open():
		return p.promptHint(), kit.Quiet
	case p.editor.open:
		return "judged with every key · esc ends the edit, u brings back the text before it", kit.Quiet
	case p.text == "":
		return "paste anything: it is read here and sent nowhere", kit.Quiet
	case !p.shown.ok:
		return "", kit.Quiet
	}
	if v, ok := p.focusedValue(); ok {
		if v.plain {
			return "nothing stands there: it is what the missing key means", kit.Quiet
		}
		return "y copies the " + v.name + ", whole", kit.Quiet
	}
	if f, ok := p.selected(); ok {
		return words.Basis(f.Basis), kit.Quiet
	}
	return words.VerdictSentence(p.shown.Verdict), kit.Quiet
}

// promptHint says above all how to be rid of what is proposed.
func (p *Page) promptHint() string {
	const empties = "ctrl+u empties the line"
	switch {
	case p.width < 60:
		return empties
	case p.prompt.asks == askTime:
		return empties + "; verdict, answers and findings as of then"
	}
	return empties + "; nothing is signed before enter"
}

// footerKeys are the keys that matter now, the most important first.
func (p *Page) footerKeys() []key.Binding {
	k, a, l := p.keys.Report, p.keys.Always, p.keys.Letters
	switch {
	case p.prompt.open():
		keys := []key.Binding{action.As(p.keys.Prompt.Answer, "judge"), action.As(a.Leave, "leave it")}
		if p.prompt.asks == askExpiry {
			sign := "sign and copy"
			if p.width < kit.PairWidth {
				sign = "sign"
			}
			keys = []key.Binding{action.As(p.keys.Prompt.Answer, sign), action.As(a.Leave, "leave it"), p.keys.Prompt.Turn}
		}
		return keys
	case p.editor.open:
		return []key.Binding{action.As(a.Leave, "end the edit"), p.keys.Edit.Erase, p.keys.Edit.Break, action.As(a.Other, "Build")}
	case p.text == "":
		keys := []key.Binding{k.Example, action.As(k.Edit, "type it"), action.As(a.Other, "Build")}
		if p.undo != nil {
			keys = append(keys, action.As(k.Undo, "bring the text back"))
		}
		return append(keys, l.Quit)
	case !p.shown.ok:
		keys := []key.Binding{k.Edit, action.As(k.Undo, "undo"), k.Reply, action.As(a.Other, "Build"), l.Quit}
		if p.undo == nil { // it came through a pipe
			return slices.Delete(keys, 1, 2)
		}
		return keys
	}
	return p.reportFooter()
}

func (p *Page) reportFooter() []key.Binding {
	k, a, l := p.keys.Report, p.keys.Always, p.keys.Letters
	mend, reports := "copy mended", action.Both(k.NextReport, k.PreviousReport, "report")
	narrow := p.width < 60
	if narrow {
		mend = "mend"
	}
	var keys []key.Binding
	add := func(when bool, b key.Binding) {
		if when {
			keys = append(keys, b)
		}
	}
	add(len(p.shown.findings) > 1, action.Both(k.NextFinding, k.PreviousFinding, "finding"))
	add(len(p.judged.list) > 1 && !narrow, reports)
	add(p.judged.mends, action.As(k.Mend, mend))
	add(true, action.As(k.Reply, "reply"))
	add(len(p.judged.list) > 1 && narrow, reports)
	add(true, action.As(k.Report, "report"))
	add(p.canSign(), k.Resign)
	name := p.subjectName()
	add(name != "", action.As(l.Copy, "copy "+name))
	add(true, action.As(k.AsOf, "as of"))
	add(p.shown.Policy.JSON != "", k.Load)
	add(true, k.Edit)
	add(p.undo != nil, action.As(k.Undo, "undo"))
	add(name != "", action.As(l.Raw, "raw"))
	add(name != "", action.As(l.Save, "save"))
	return append(keys, action.As(a.Other, "Build"), l.Quit)
}

// canSign reports whether R would ask.
func (p *Page) canSign() bool {
	return !p.Signs.Secret.IsZero() && !p.Signs.Sample && canResign(p.shown.raw)
}
