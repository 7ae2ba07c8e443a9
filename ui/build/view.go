package build

import (
	"policybench/signing"
	"policybench/ui/kit"
	"policybench/ui/page"
)

// buildLayout divides the page.
type buildLayout struct {
	wide            bool // form and result side by side
	small           bool // one line of result
	rule            int  // the line between form and result, -1 for none
	form, out, tabs kit.Rect
	label           int // width of a label of the result with its gap
	margin          int // before labels of result and snippet, the bar two cells to the left
	resultLines
}

// laid is the layout of what is drawn, and what is allowed in its lines.
type laid struct {
	layout            buildLayout
	drawn             int
	done              bool
	listed, explained [][]kit.Piece
}

// layout divides the page for its size. The parts of the result keep their lines, so
// that the answer stands still, and have more where they need and there are more.
func (p *Page) layout() buildLayout {
	if p.laid.done && p.laid.drawn == p.drawn {
		return p.laid.layout
	}
	w, h := p.width, p.height
	var l buildLayout
	switch {
	case w >= kit.WideWidth && h >= kit.WideHeight-5:
		l = p.wideLayout(w, h)
		p.grow(&l)
	case h >= kit.StackedHeight:
		l = p.stackedLayout(w, h)
		p.grow(&l)
	default:
		l = p.smallLayout(w, h)
	}
	p.laid.layout, p.laid.drawn, p.laid.done = l, p.drawn, true
	return l
}

func (p *Page) wideLayout(w, h int) buildLayout {
	l := buildLayout{wide: true, rule: -1, margin: 2, label: 10}
	left := min(max(w*36/100, 44), 60)
	l.form = kit.Rect{X: 0, Y: 0, Width: left, Height: h}
	l.resultLines = resultLines{json: 2, policy: 2, signature: 1, allows: 2, warnings: 1}
	if h >= 28 {
		l.json, l.allows, l.warnings = 3, 3, 2
	}
	if w-left-l.margin-l.label < signing.SignatureLength {
		l.signature = 2
	}
	tall := l.total() + 3 // title and blank lines
	l.out = kit.Rect{X: left, Y: 0, Width: w - left, Height: tall}
	l.tabs = kit.Rect{X: left, Y: tall, Width: w - left, Height: h - tall}
	return l
}

func (p *Page) stackedLayout(w, h int) buildLayout {
	l := buildLayout{margin: barWidth, label: formLabel, resultLines: resultLines{json: 1, policy: 1, signature: 1, allows: 1}}
	result := l.total()
	if h >= 21 {
		result++ // a blank line before the tabs
	}
	wanted := 9
	if w < kit.PairWidth {
		wanted = 12
	}
	form := max(min(wanted, h-result-7), 3)
	if h > 30 {
		form = min(wanted+p.moreForm(w), h/2)
	}
	l.form = kit.Rect{X: 0, Y: 0, Width: w, Height: form}
	l.rule = form
	l.out = kit.Rect{X: 0, Y: form + 1, Width: w, Height: result}
	l.tabs = kit.Rect{X: 0, Y: form + 1 + result, Width: w, Height: h - form - 1 - result}
	return l
}

// moreForm is what the form gets besides where there is much room: lines for More
// limits, and for something said at a field.
func (p *Page) moreForm(width int) int {
	switch {
	case width < kit.PairWidth:
		return 6
	case p.limitsOpen():
		return 5
	}
	return 2
}

func (p *Page) smallLayout(w, h int) buildLayout {
	l := buildLayout{small: true, rule: -1, margin: barWidth, label: formLabel}
	tabs := 4
	if p.focus == stopSnippet {
		tabs = h - 2
	}
	form := max(h-1-tabs, 1)
	l.form = kit.Rect{X: 0, Y: 0, Width: w, Height: form}
	l.out = kit.Rect{X: 0, Y: form, Width: w, Height: 1}
	l.tabs = kit.Rect{X: 0, Y: form + 1, Width: w, Height: h - form - 1}
	return l
}

// View implements page.
func (p *Page) View() []string {
	l := p.layout()
	form := p.drawForm(l.form.Width, l.form.Height)
	out := p.drawResult(l)
	tabs := p.drawTabs(l.tabs.Width, l.tabs.Height)
	if l.wide {
		rows := make([]string, 0, p.height)
		for y := range p.height {
			if y < len(out.Rows) {
				rows = append(rows, form.Rows[y]+out.Rows[y])
			} else {
				rows = append(rows, form.Rows[y]+tabs.Rows[y-len(out.Rows)])
			}
		}
		return rows
	}
	rows := append(make([]string, 0, p.height), form.Rows...)
	if l.rule >= 0 {
		rows = append(rows, p.ruleLine(l))
	}
	rows = append(rows, out.Rows...)
	return p.Fill(append(rows, tabs.Rows...), p.width, p.height)
}

// ruleLine parts form and result, and carries the first warning where the result has
// no lines for it.
func (p *Page) ruleLine(l buildLayout) string {
	width := l.form.Width
	r := p.Row(width).To(1)
	if as, text := p.firstWarning(); text != "" && l.warnings == 0 {
		r.Put(kit.Quiet, p.Glyphs.Rule+p.Glyphs.Rule+" ").Put(as, text).Put(kit.Normal, " ")
	}
	for r.Used < width-1 {
		r.Put(kit.Quiet, p.Glyphs.Rule)
	}
	return r.String()
}

// Subject implements page: the value that has the focus, else the snippet.
func (p *Page) Subject() page.Subject {
	s := p.focused()
	if p.result.Open {
		s.Note = "no call key: everything but exif is allowed"
	}
	return s
}

func (p *Page) focused() page.Subject {
	switch on := p.focus; {
	case p.hidden.policy && (on == stopJSON || on == stopPolicy):
		return page.Subject{Name: "policy", Why: holdsSecret}
	case on == stopJSON:
		return page.Subject{Name: "policy JSON", Text: p.result.JSON, File: "policybench-policy.json", Why: p.absence(stopJSON)}
	case on == stopPolicy:
		return page.Subject{Name: "policy", Text: p.result.Encoded, File: "policybench-policy.txt", Why: p.absence(stopJSON)}
	case on == stopSignature:
		return page.Subject{Name: "signature", Text: p.result.Security.Signature, File: "policybench-signature.txt", Why: p.absence(stopSnippet)}
	}
	s := p.tabs.subject()
	s.Why = p.blankBecause()
	return s
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
