package ui

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"

	"policybench/ui/words"
)

// Keys implements page.
func (p *inspectScreen) Keys() []keyGroup {
	k, e := p.keys.Report, p.keys.Edit
	return []keyGroup{
		{"Inspect", []key.Binding{
			both(k.NextFinding, k.PreviousFinding, "finding"), both(k.NextReport, k.PreviousReport, "report in the list"),
			as(k.Next, "next item, also ↓"), as(k.Previous, "previous, also ↑"),
			k.Mend, k.Reply, as(k.Report, "copy a ticket report"), k.Resign, k.AsOf, k.Load, k.Edit, as(k.Undo, "undo a paste or an edit"),
		}},
		{"Pasted text", []key.Binding{
			both(k.ScrollUp, k.ScrollDown, "scroll by pages"), both(k.TextUp, k.TextDown, "scroll by rows"),
			both(k.Top, k.Bottom, "to its start, its end"),
		}},
		{"While editing", []key.Binding{
			as(e.Left, "move, also → ↑ ↓ home end"), e.Erase, e.Delete, e.Break, as(p.keys.Always.Leave, "ends the edit"),
		}},
		{"Where a time is asked for", []key.Binding{p.keys.Prompt.Answer, p.keys.Prompt.Empty, p.keys.Prompt.Turn, as(p.keys.Always.Leave, "leave it")}},
		{"Before a paste", []key.Binding{k.Example}},
	}
}

// Footer implements page.
func (p *inspectScreen) Footer() footer {
	hint, as := p.hint()
	return footer{Hint: clause(p.ascii(hint), p.width-2), HintRole: as, Keys: p.footerKeys()}
}

// clause is as much of a hint as fits, up to where it can end.
func clause(hint string, width int) string {
	for cells(hint) > width {
		end := strings.LastIndexAny(hint, ":;,·")
		if end <= 0 {
			break
		}
		hint = strings.TrimRight(hint[:end], " ")
	}
	return hint
}

// hint explains what has the focus.
func (p *inspectScreen) hint() (string, role) {
	switch {
	case p.prompt.open():
		return p.promptHint(), quiet
	case p.editor.open:
		return "judged with every key · esc ends the edit, u brings back the text before it", quiet
	case p.text == "":
		return "paste anything: it is read here and sent nowhere", quiet
	case !p.shown.ok:
		return "", quiet
	}
	if v, ok := p.focusedValue(); ok {
		if v.plain {
			return "nothing stands there: it is what the missing key means", quiet
		}
		return "y copies the " + v.name + ", whole", quiet
	}
	if f, ok := p.selected(); ok {
		return words.Basis(f.Basis), quiet
	}
	return words.VerdictSentence(p.shown.Verdict), quiet
}

// promptHint says above all how to be rid of what is proposed.
func (p *inspectScreen) promptHint() string {
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
func (p *inspectScreen) footerKeys() []key.Binding {
	k, a, l := p.keys.Report, p.keys.Always, p.keys.Letters
	switch {
	case p.prompt.open():
		keys := []key.Binding{as(p.keys.Prompt.Answer, "judge"), as(a.Leave, "leave it")}
		if p.prompt.asks == askExpiry {
			sign := "sign and copy"
			if p.width < pairWidth {
				sign = "sign"
			}
			keys = []key.Binding{as(p.keys.Prompt.Answer, sign), as(a.Leave, "leave it"), p.keys.Prompt.Turn}
		}
		return keys
	case p.editor.open:
		return []key.Binding{as(a.Leave, "end the edit"), p.keys.Edit.Erase, p.keys.Edit.Break, as(a.Build, "Build")}
	case p.text == "":
		keys := []key.Binding{k.Example, as(k.Edit, "type it"), as(a.Build, "Build")}
		if p.undo != nil {
			keys = append(keys, as(k.Undo, "bring the text back"))
		}
		return append(keys, l.Quit)
	case !p.shown.ok:
		keys := []key.Binding{k.Edit, as(k.Undo, "undo"), k.Reply, as(a.Build, "Build"), l.Quit}
		if p.undo == nil { // it came through a pipe
			return slices.Delete(keys, 1, 2)
		}
		return keys
	}
	return p.reportFooter()
}

func (p *inspectScreen) reportFooter() []key.Binding {
	k, a, l := p.keys.Report, p.keys.Always, p.keys.Letters
	mend, reports := "copy mended", both(k.NextReport, k.PreviousReport, "report")
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
	add(len(p.shown.findings) > 1, both(k.NextFinding, k.PreviousFinding, "finding"))
	add(len(p.judged.list) > 1 && !narrow, reports)
	add(p.judged.mends, as(k.Mend, mend))
	add(true, as(k.Reply, "reply"))
	add(len(p.judged.list) > 1 && narrow, reports)
	add(true, as(k.Report, "report"))
	add(p.canSign(), k.Resign)
	name := p.subjectName()
	add(name != "", as(l.Copy, "copy "+name))
	add(true, as(k.AsOf, "as of"))
	add(p.shown.Policy.JSON != "", k.Load)
	add(true, k.Edit)
	add(p.undo != nil, as(k.Undo, "undo"))
	add(name != "", as(l.Raw, "raw"))
	add(name != "", as(l.Save, "save"))
	return append(keys, as(a.Build, "Build"), l.Quit)
}

// canSign reports whether R would ask.
func (p *inspectScreen) canSign() bool {
	return !p.signs.Secret.IsZero() && !p.signs.Sample && canResign(p.shown.raw)
}
