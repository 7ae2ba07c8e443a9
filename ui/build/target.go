package build

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"policybench/signing/link"
	"policybench/ui/draft"
	"policybench/ui/kit"
	"policybench/ui/words"
)

// text is what stands in a text field. The file of the policy and that of the code are
// one field.
func (p *work) text(f draft.Field) string {
	if f == draft.File {
		return p.draft.Target()
	}
	return p.draft.Text[f]
}

// with is the draft with another text in a field.
func (p *work) with(f draft.Field, text string) draft.Draft {
	if f == draft.File {
		return p.draft.SetTarget(text, p.Now)
	}
	return p.draft.Set(f, text, p.Now)
}

// holds reports whether a field may not be shown.
func (h hidden) holds(f draft.Field) bool {
	return h.fields[f] || f == draft.File && h.fields[draft.Handle]
}

// shownAs is the field of the form in which one of the draft is.
func shownAs(f draft.Field) draft.Field {
	if f == draft.Handle {
		return draft.File
	}
	return f
}

// explainedAs is what the form says of a field.
func explainedAs(f draft.Field) draft.Explained {
	if f == draft.File {
		return draft.TheFile
	}
	return draft.Shown(f)
}

// takeApart puts a URL of Filestack's into the fields where its parts belong, whichever
// of them it was pasted into, and also where a time is typed: it is none.
// It returns what was taken, nil for any other text.
func (p *work) takeApart(f draft.Field, text string) (draft.Draft, []draft.Taken) {
	switch f {
	case draft.Transform, draft.CNAME:
		return p.draft.Paste(f, text, p.Now)
	case draft.File, draft.Expiry:
		return p.draft.PasteTarget(text, p.Now)
	}
	return p.draft, nil
}

// pasteRequest takes the draft that a pasted URL was taken apart into, and says what was
// taken from it.
func (p *entry) pasteRequest(d draft.Draft, list []draft.Taken) tea.Cmd {
	p.parked = false
	p.change(d)
	p.load()
	return p.Say(kit.Good, p.hidden.redactor.Text(takenWords(list)))
}

// takenWords says what was taken from a URL, and what was not.
func takenWords(list []draft.Taken) string {
	var from, kept []string
	for _, t := range list {
		said := shownAs(t.Field).String() + " " + words.Visible(t.Text)
		if t.Kept {
			kept = append(kept, said+" was left, another stands there")
		} else {
			from = append(from, said)
		}
	}
	return strings.Join(append([]string{"taken from the link: " + strings.Join(from, ", ")}, kept...), "; ")
}

// toggleOnly ticks "only this file", or takes the tick away.
func (p *entry) toggleOnly() {
	if on, can := p.draft.Only(); can {
		p.change(p.draft.Limit(!on, p.Now))
	}
}

// whatOnly says what the tick limits: the policy's url says nothing about stored files.
func (p *sight) whatOnly() string {
	if link.KindOf(p.draft.Target()) == link.External {
		return "ticked, the policy's url allows no other external source; it does not limit stored files"
	}
	return "ticked, the policy's handle opens no other file"
}

// whyNotOnly is why the tick cannot be set, or "".
func (p *entry) whyNotOnly() string {
	if _, can := p.draft.Only(); !can {
		return "nothing in a policy limits it to a file behind a storage alias"
	}
	return ""
}
