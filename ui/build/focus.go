package build

// load brings the focused field's text into the editor.
func (p *entry) load() {
	if f, ok := p.focus.field(); ok && f.isText() {
		p.form.editor.Load(p.text(f.Field))
	}
}

// moveTo puts the focus on a stop. The text of a field is selected: typing replaces it.
func (p *entry) moveTo(s stop) {
	p.pointAt(s)
	p.form.editor.Select()
	p.secret.Enter()
}

// pointAt puts the focus on a stop as a click does: the text of a field is kept.
func (p *entry) pointAt(s stop) {
	if s.isForm() {
		p.left = s
	}
	if s.isLimit() {
		p.form.unfolded = true
	}
	p.focus, p.begun = s, true
	p.form.offer = 0
	p.tabs.top = 0
	p.load()
}

// zoom gives the code the whole page, or takes it back.
func (p *entry) zoom() {
	alone := p.zoomed && p.focus == stopSnippet
	p.moveTo(stopSnippet)
	p.zoomed = !alone
}

// step moves the focus by one stop.
func (p *entry) step(by int) { p.moveTo(p.focus.step(by, p.limitsOpen())) }

// limitsOpen reports whether More limits is unfolded: by hand, or because a value
// in it must be seen.
func (p *entry) limitsOpen() bool { return p.form.unfolded || p.draft.UsesLimits() }
