package inspect

import (
	"strings"

	"policybench/ui/action"
	"policybench/ui/inspect/again"
	"policybench/ui/inspect/ask"
	"policybench/ui/kit"
	"policybench/ui/page"
	"policybench/ui/words/terms"
)

// manyFeet is the width from which the footer names more keys than others do.
const manyFeet = 120

// Footer implements page.
func (p *Page) Footer() page.Footer {
	hint, as := p.hint()
	f := page.Footer{Hint: clause(p.Ascii(hint), p.width-2), HintRole: as}
	if p.width >= manyFeet {
		f.More = 2
	}
	return f
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
	case p.prompt.Open():
		return p.promptHint(), kit.Quiet
	case p.editor.open:
		return "judged with every key · esc ends the edit, u brings back the text before it", kit.Quiet
	case p.text == "":
		return "paste anything: it is read here and sent nowhere", kit.Quiet
	case p.readsLetter() && p.shown.pair != nil:
		return notInReply, kit.Caution
	case p.readsLetter():
		return "enter copies exactly this text, and all of it", kit.Quiet
	case p.comparing():
		return "a difference alone is no cause: what explains it stands first", kit.Quiet
	case p.listing():
		return p.listHint(), kit.Quiet
	case !p.shown.ok:
		return "", kit.Quiet
	}
	if v, ok := p.focusedValue(); ok {
		if v.Plain {
			return "nothing stands there: it is what the missing key means", kit.Quiet
		}
		return "y copies the " + v.Name + ", whole", kit.Quiet
	}
	if f, ok := p.selected(); ok {
		return terms.Basis(f.Basis), kit.Quiet
	}
	return terms.VerdictSentence(p.shown.Verdict), kit.Quiet
}

// promptHint says above all how to be rid of what is proposed.
func (p *Page) promptHint() string {
	if p.givesSecret() {
		return "typed or pasted, never shown; the next paste forgets it"
	}
	empties := action.Name(action.FieldEmpty, true) + " empties the line"
	switch {
	case p.width < 60:
		return empties
	case p.prompt.Asks == ask.Filter:
		return "what holds this in name, file, verdict or cause is listed; enter keeps it, esc lists all"
	case p.prompt.Asks == ask.Time:
		return empties + "; verdict, answers and findings as of then"
	}
	return empties + "; nothing is signed before enter"
}

// canSign reports whether there is a policy to sign again: without a secret s asks for one.
func (p *table) canSign() bool {
	return again.Signable(p.shown.Raw)
}
