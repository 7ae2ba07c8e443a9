package ui

import "policybench/signing"

// rect is a part of the page, in cells.
type rect struct{ x, y, width, height int }

// buildLayout divides the page.
type buildLayout struct {
	wide              bool // form and result side by side
	small             bool // one line of result
	rule              int  // the line between form and result, -1 for none
	form, out, tabs   rect
	label             int // width of a label of the result with its gap
	margin            int // before labels of result and snippet, the bar two cells to the left
	json, policy      int // lines for each value
	signature, allows int
	warnings          int
}

// layout divides the page for its size. The parts of the result keep their lines
// whatever they hold, so that the answer stands still.
func (p *build) layout() buildLayout {
	w, h := p.width, p.height
	switch {
	case w >= wideWidth && h >= wideHeight-5:
		return p.wideLayout(w, h)
	case h >= stackedHeight:
		return p.stackedLayout(w, h)
	}
	return p.smallLayout(w, h)
}

func (p *build) wideLayout(w, h int) buildLayout {
	l := buildLayout{wide: true, rule: -1, margin: 2, label: 10}
	left := min(max(w*36/100, 44), 60)
	l.form = rect{0, 0, left, h}
	l.json, l.policy, l.signature, l.allows, l.warnings = 2, 2, 1, 2, 1
	if h >= 28 {
		l.json, l.allows, l.warnings = 3, 3, 2
	}
	if w-left-l.margin-l.label < signing.SignatureLength {
		l.signature = 2
	}
	tall := 1 + l.json + l.policy + l.signature + 1 + l.allows + l.warnings + 1
	l.out = rect{left, 0, w - left, tall}
	l.tabs = rect{left, tall, w - left, h - tall}
	return l
}

func (p *build) stackedLayout(w, h int) buildLayout {
	l := buildLayout{margin: barWidth, label: formLabel, json: 1, policy: 1, signature: 1, allows: 1}
	result := 4
	if h >= 21 {
		result++ // a blank line before the tabs
	}
	wanted := 9
	if w < pairWidth {
		wanted = 12
	}
	form := max(min(wanted, h-result-7), 3)
	if h > 30 {
		form = min(wanted+6, h/2)
	}
	l.form = rect{0, 0, w, form}
	l.rule = form
	l.out = rect{0, form + 1, w, result}
	l.tabs = rect{0, form + 1 + result, w, h - form - 1 - result}
	return l
}

func (p *build) smallLayout(w, h int) buildLayout {
	l := buildLayout{small: true, rule: -1, margin: barWidth, label: formLabel}
	tabs := 4
	if p.focus == stopSnippet {
		tabs = h - 2
	}
	form := max(h-1-tabs, 1)
	l.form = rect{0, 0, w, form}
	l.out = rect{0, form, w, 1}
	l.tabs = rect{0, form + 1, w, h - form - 1}
	return l
}

// View implements page.
func (p *build) View() []string {
	l := p.layout()
	form := p.drawForm(l.form.width, l.form.height)
	out := p.drawResult(l)
	tabs := p.drawTabs(l.tabs.width, l.tabs.height)
	if l.wide {
		rows := make([]string, 0, p.height)
		for y := range p.height {
			if y < len(out.rows) {
				rows = append(rows, form.rows[y]+out.rows[y])
			} else {
				rows = append(rows, form.rows[y]+tabs.rows[y-len(out.rows)])
			}
		}
		return rows
	}
	rows := append(make([]string, 0, p.height), form.rows...)
	if l.rule >= 0 {
		rows = append(rows, p.ruleLine(l.form.width))
	}
	rows = append(rows, out.rows...)
	return p.fill(append(rows, tabs.rows...), p.width, p.height)
}

// ruleLine parts form and result, and carries the first warning.
func (p *build) ruleLine(width int) string {
	r := p.row(width).to(1)
	if as, text := p.firstWarning(); text != "" {
		r.put(quiet, p.glyphs.Rule+p.glyphs.Rule+" ").put(as, text).put(normal, " ")
	}
	for r.used < width-1 {
		r.put(quiet, p.glyphs.Rule)
	}
	return r.String()
}

// Subject implements page: the value that has the focus, else the snippet.
func (p *build) Subject() subject {
	switch p.focus {
	case stopJSON:
		return subject{"policy JSON", p.result.JSON, "policybench-policy.json", p.absence(stopJSON)}
	case stopPolicy:
		return subject{"policy", p.result.Encoded, "policybench-policy.txt", p.absence(stopJSON)}
	case stopSignature:
		return subject{"signature", p.result.Security.Signature, "policybench-signature.txt", p.absence(stopSnippet)}
	}
	s := p.tabs.subject()
	s.Why = p.blankBecause()
	return s
}

// firstWarning is the gravest finding of the policy, in words.
func (p *build) firstWarning() (role, string) {
	lines := p.warnings()
	if len(lines) == 0 {
		return quiet, ""
	}
	text := lines[0].text
	if len(lines) > 1 {
		text += ", and " + number(len(lines)-1) + " more"
	}
	return lines[0].as, text
}
