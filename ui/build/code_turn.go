package build

import (
	"slices"

	"policybench/snippets"
	"policybench/ui/build/code"
	"policybench/ui/draft"
)

// rare are the variants that the row does not offer: the palette and the commands have
// them.
var rare = [...]struct {
	kind snippets.Kind
	name string
}{
	{snippets.Picker, "init"}, {snippets.Picker, "pair"}, {snippets.Filelink, "file-api"}, {snippets.Conversion, "b64"},
}

func isRare(kind snippets.Kind, name string) bool {
	for _, r := range rare {
		if r.kind == kind && r.name == name {
			return true
		}
	}
	return false
}

// row is the variants that are offered, and which of them is shown. A rare one is offered
// while it is.
func (t *snippetPane) row() (list []code.Variant, at int) {
	at = -1
	kind := t.current()
	for i, name := range snippets.Variants(kind) {
		if isRare(kind, name) && name != t.shown.Variant {
			continue
		}
		if name == t.shown.Variant {
			at = len(list)
		}
		list = append(list, code.Variant{Name: name, N: i})
	}
	return list, at
}

// turnTab goes round the tabs.
func (p *choice) turnTab(by int) { p.pickTab((p.tabs.kind + by + len(kinds)) % len(kinds)) }

func (p *choice) pickTab(i int) {
	p.tabs.kind, p.tabs.within, p.tabs.top = i, 0, 0
	p.renderTabs()
}

// renderTabs shows other code of the same policy: nothing of it has changed.
func (p *work) renderTabs() {
	p.tabs.render(p.shown, p.hidden.redactor)
	p.glow.code, p.begun = p.tabs.shown.Text, true
}

// turnVariant goes round the variants of the tab, those of each way in it.
func (p *choice) turnVariant(by int) {
	t := &p.tabs
	list, at := t.row()
	if at += by; at < 0 || at >= len(list) {
		others := len(kindsWithin[t.kind])
		t.within = (t.within + by + others) % others
		p.renderTabs()
		if list, _ = t.row(); by > 0 {
			at = 0
		} else {
			at = len(list) - 1
		}
	}
	p.pickVariant(list[at].N)
}

// pickVariant shows the variant with a number among all of its kind.
func (p *choice) pickVariant(i int) {
	kind := p.tabs.current()
	if list := snippets.Variants(kind); i < len(list) {
		p.tabs.variant[kind] = list[i]
		p.keepByHand(kind, list[i])
	}
	p.tabs.top = 0
	p.renderTabs()
}

// turnWay goes to the other way in which the code of the tab can be made, in the same
// language where it has it.
func (p *choice) turnWay() {
	t := &p.tabs
	language := t.shown.Variant
	t.within = (t.within + 1) % len(kindsWithin[t.kind])
	if slices.Contains(snippets.Variants(t.current()), language) {
		t.variant[t.current()] = language
	}
	t.top = 0
	p.renderTabs()
}

// noOtherWay is why there is none, or "".
func (p *choice) noOtherWay() string {
	if len(kindsWithin[p.tabs.kind]) < 2 {
		return "this code is made in one way"
	}
	return ""
}

// wayFoot names the other way, where there is one.
func (p *choice) wayFoot() string {
	t := &p.tabs
	within := kindsWithin[t.kind]
	if len(within) < 2 {
		return ""
	}
	return within[(t.within+1)%len(within)].Way()
}

// seen is what of the code shows.
func (p *sight) seen() code.Window {
	l := p.layout()
	return code.See(p.Pen, p.codeFacts(l), l.code.Width, l.code.Height)
}

// scrollSnippet moves the code by lines, and scrollPage by what shows of it.
func (p *sight) scrollSnippet(lines int) {
	seen := p.seen()
	p.tabs.top = max(min(seen.Top+lines, seen.Total-seen.Room), 0)
}

func (p *sight) scrollPage(by int) { p.scrollSnippet(by * max(p.seen().Room-1, 1)) }

// tickDenied ticks the calls that the shown snippet needs. Where none is ticked
// every call but exif is allowed, so all are ticked: one alone would take the
// others away.
func (p *choice) tickDenied() {
	d := p.draft
	if len(d.Ticked) == 0 && len(p.tabs.shown.Denied) > 0 {
		p.change(d.Use(draft.Everything))
		return
	}
	for _, call := range p.tabs.shown.Denied {
		d = d.Tick(call, true)
	}
	p.change(d)
}
