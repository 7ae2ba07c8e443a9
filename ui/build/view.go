package build

import (
	"strings"

	"policybench/snippets"
	"policybench/ui/build/chain"
	"policybench/ui/build/code"
	"policybench/ui/build/form"
	"policybench/ui/draft"
	"policybench/ui/kit"
	"policybench/ui/page"
)

func (p *entry) layout() layout {
	if p.zoomed && p.focus == stopSnippet {
		return codeAlone(p.width, p.height)
	}
	return layoutFor(p.width, p.height, p.focus == stopSnippet, isLong[p.tabs.current()])
}

// isLong are the kinds whose code is longer than a few lines.
var isLong = map[snippets.Kind]bool{snippets.Picker: true, snippets.Server: true, snippets.SDK: true, snippets.Steps: true}

// panes are the drawings of the page's parts, in this order.
type panes struct{ form, chain, code kit.Drawing }

func (p *sight) draw(l layout) panes {
	return panes{
		form:  form.Draw(p.Pen, p.formFacts(l), l.form.Width, l.form.Height),
		chain: chain.Draw(p.Pen, p.chainFacts(l), l.chain.Width, l.chain.Height),
		code:  code.Draw(p.Pen, p.codeFacts(l), l.code.Width, l.code.Height),
	}
}

// View implements page.
func (p *Page) View() []string {
	l := p.layout()
	drawn := p.draw(l)
	right := drawn.chain.Rows
	if l.rule.Height > 0 {
		rule := p.ruleLine(l)
		if !l.airy {
			right = append([]string{rule}, right...)
		} else {
			right = append(right, rule)
		}
	}
	right = append(right, drawn.code.Rows...)
	if !l.airy {
		return p.Fill(append(append(make([]string, 0, p.height), drawn.form.Rows...), right...), p.width, p.height)
	}
	rows := make([]string, p.height)
	for y := range rows {
		rows[y] = drawn.form.Rows[y] + right[y]
	}
	return rows
}

// ruleLine parts the form from what follows, or what is signed from the code. Where the
// chain has no row for it, it carries why its values are not the current ones, or the
// gravest warning.
func (p *Page) ruleLine(l layout) string {
	width := l.rule.Width
	r := p.Row(width).To(1)
	if l.airy {
		r.To(l.margin)
	}
	if as, text := p.firstWarning(); text != "" && l.chain.Height <= chain.FoldedHeight {
		r.Put(kit.Quiet, p.Glyphs.Rule+p.Glyphs.Rule+" ").Put(as, text).Put(kit.Normal, " ")
	}
	if left := width - 1 - r.Used; left > 0 {
		r.Put(kit.Quiet, strings.Repeat(p.Glyphs.Rule, left))
	}
	return r.String()
}

// Subject implements page: the value that has the focus, else the code.
func (p *Page) Subject() page.Subject {
	s := p.focused()
	var notes []string
	if p.result.Open {
		notes = append(notes, "no call key: everything but exif is allowed")
	}
	if p.Sample {
		notes = append(notes, "your own app: its secret goes under App secret")
	}
	s.Note = strings.Join(notes, " "+p.Glyphs.Dot+" ")
	return s
}

func (p *sight) focused() page.Subject {
	s := page.Subject{Name: "policy", Why: p.lacking()}
	switch on := p.focus; {
	case p.hidden.policy && (on == stopJSON || on == stopPolicy):
		s.Why = holdsSecret
	case on == stopJSON:
		s.Name, s.Text, s.File = "policy JSON", p.result.JSON, "policybench-policy.json"
	case on == stopPolicy:
		s.Text, s.File = p.result.Encoded, "policybench-policy.txt"
	case on == stopSignature:
		s.Name, s.Text, s.File = "signature", p.result.Security.Signature, "policybench-signature.txt"
	default:
		s = p.tabs.subject()
		if s.Why = p.codeLacks(); p.stale {
			s.Text = ""
		}
	}
	return s
}

// lacking is why there is nothing new that is signed, or "".
func (p *work) lacking() string {
	for _, issue := range p.result.Issues {
		if issue.Level == draft.Error {
			return "until " + shownAs(issue.Field).String() + " is fixed"
		}
	}
	if p.signer == nil {
		return "no app secret: type it under App secret, or start with FILESTACK_APP_SECRET"
	}
	return ""
}

// Renew counts a relative expiry that is over from now again, before it is copied, and
// says so.
func (p *Page) Renew() string {
	d, ok := p.draft.Renewed(p.Now.In(p.Zone))
	if !ok {
		return ""
	}
	p.change(d)
	return "counted again from now: until " + p.result.Expiry.In(p.Zone).Format("15:04")
}
