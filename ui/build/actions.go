package build

import (
	"strconv"
	"strings"

	"policybench/snippets"
	"policybench/ui/action"
	"policybench/ui/draft"
	"policybench/ui/page"
)

// Actions implements page.
func (p *Page) Actions() []action.Group { return p.actions }

// table writes the page's table of actions.
type table struct{ *Page }

// tabulate is the table of what can be done on Build, innermost first.
func (p *table) tabulate() []action.Group {
	return action.Table(
		p.codeActions(), p.callActions(), p.offerActions(), p.onlyActions(), p.recipeActions(), p.limitActions(), p.secretActions(), p.valueActions(),
		p.fieldActions(), p.buildActions(),
		p.fieldNames(), p.recipeNames(), p.tabNames(), p.variantNames(),
	)
}

// on reports whether the focus is at a stop.
func (p *table) on(s stop) func() bool { return func() bool { return p.focus == s } }

func (p *table) codeActions() action.Group {
	return action.Group{Title: "Code", When: p.on(stopSnippet), Rows: []action.Action{
		{ID: action.MissingTick, Run: action.Does(p.tickDenied), Foot: p.missingFoot, Why: p.nothingMissing},
		{ID: action.TabLeft, Joined: true, Run: action.Does(func() { p.turnTab(-1) })},
		{ID: action.TabRight, Run: action.Does(func() { p.turnTab(1) }), Foot: action.Says("tab")},
		{ID: action.VariantUp, Joined: true, Run: action.Does(func() { p.turnVariant(-1) })},
		{ID: action.VariantDown, Run: action.Does(func() { p.turnVariant(1) }), Foot: action.Says("variant")},
		{ID: action.WayTurn, Run: action.Does(p.turnWay), Why: p.noOtherWay, Foot: p.wayFoot},
		{ID: action.FieldReturn, Run: action.Does(func() { p.moveTo(p.left) }), Foot: action.Says("to the field")},
	}}
}

// missingFoot names the first call that the code needs and the policy lacks.
func (p *table) missingFoot() string {
	if denied := p.tabs.shown.Denied; len(denied) > 0 {
		return "tick " + string(denied[0])
	}
	return ""
}

func (p *table) nothingMissing() string {
	if len(p.tabs.shown.Denied) == 0 {
		return "this code needs no call that the policy lacks"
	}
	return ""
}

func (p *table) callActions() action.Group {
	return action.Group{Title: "Calls", Moves: true, When: p.on(fieldStop(draft.Calls)), Rows: []action.Action{
		{ID: action.CallTick, Run: action.Does(func() { p.toggleCall(p.form.call) }), Foot: action.Says("tick")},
		{ID: action.CallLeft, Joined: true, Run: action.Does(func() { p.moveCall(-1, 0) })},
		{ID: action.CallRight, Run: action.Does(func() { p.moveCall(1, 0) }), Foot: action.Says("move")},
		{ID: action.CallUp, Joined: true, Run: action.Does(func() { p.moveCall(0, -1) })},
		{ID: action.CallDown, Run: action.Does(func() { p.moveCall(0, 1) })},
	}}
}

func (p *table) recipeActions() action.Group {
	return action.Group{Title: "Recipe", When: p.on(fieldStop(draft.Recipe)), Rows: []action.Action{
		{ID: action.RecipePrior, Joined: true, Run: action.Does(func() { p.turnRecipe(-1) })},
		{ID: action.RecipeNext, Run: action.Does(func() { p.turnRecipe(1) }), Foot: action.Says("recipe")},
	}}
}

func (p *table) onlyActions() action.Group {
	return action.Group{Title: "Only this file", When: p.on(stopOnly), Rows: []action.Action{
		{ID: action.OnlyTick, Run: action.Does(p.toggleOnly), Foot: action.Says("tick")},
	}}
}

func (p *table) limitActions() action.Group {
	return action.Group{Title: "More limits", When: p.on(stopLimits), Rows: []action.Action{
		{ID: action.LimitsFold, Run: action.Does(p.toggleLimits), Foot: action.Says("unfold")},
	}}
}

func (p *table) secretActions() action.Group {
	return action.Group{Title: "App secret", Moves: true, When: p.on(fieldStop(draft.AppSecret)), Away: "the app secret has not the focus", Rows: []action.Action{
		{ID: action.SecretErase, Run: action.Does(func() { p.eraseSecret(p.secret.Back) })},
		{ID: action.FieldEmpty, Run: action.Does(func() { p.eraseSecret(p.secret.Clear) })},
	}}
}

func (p *table) valueActions() action.Group {
	return action.Group{Title: "JSON, policy, signature", Moves: true, When: p.onValue, Away: "no value of the result has the focus", Rows: []action.Action{
		{ID: action.StepOpen, Run: action.Does(p.openStep), Foot: action.Says("how it comes about")},
	}}
}

// onValue reports whether a value of the result has the focus.
func (p *table) onValue() bool { return p.focus > stopLimits && p.focus < stopSnippet }

func (p *table) fieldActions() action.Group {
	return action.Group{Title: "Fields", When: p.leavable, Rows: []action.Action{
		{ID: action.FieldNext, Run: action.Does(func() { p.step(1) }), Foot: action.Says("next")},
		{ID: action.FieldPrevious, Run: action.Does(func() { p.step(-1) })},
		{ID: action.Copy, Run: p.Ask(action.Copy), Foot: func() string { return "copy " + p.Subject().Name }},
		{ID: action.FieldEmpty, Run: action.Does(p.emptyField), Why: p.noText},
		{ID: action.TabNext, Run: action.Does(func() { p.turnTab(1) }), Foot: action.Says("tab")},
		{ID: action.VariantNext, Run: action.Does(func() { p.turnVariant(1) }), Foot: action.Says("variant")},
		{ID: action.Leave, Run: action.Does(func() { p.Escape() }), Foot: action.Says("to code")},
	}}
}

// emptyField takes away what stands in the field.
func (p *table) emptyField() {
	if f, ok := p.focus.field(); ok && f.isText() {
		p.form.editor.Load("")
		p.typed(f.Field, "")
	}
}

func (p *table) noText() string {
	if f, ok := p.focus.field(); !ok || !f.isText() {
		return "no text field has the focus"
	}
	return ""
}

// leavable reports whether esc has a level to leave.
func (p *table) leavable() bool { return p.focus != stopSnippet }

func (p *table) buildActions() action.Group {
	return action.Group{Title: "Build", Rows: []action.Action{
		{ID: action.Copy, Run: p.Ask(action.Copy), Foot: func() string { return "copy " + p.Subject().Name }},
		{ID: action.Undo, Run: p.undo, Why: p.notUndone, Foot: action.SaysIf(p.undoes, "undo")},
		{ID: action.Redo, Run: p.redo, Why: p.notRedone},
		{ID: action.Anchor, Run: p.anchor, Why: p.notRelative, Foot: action.SaysIf(p.relative, "from now")},
		{ID: action.Raw, Run: p.Ask(action.Raw), Foot: action.SaysIf(p.onCode, "raw")},
		{ID: action.Save, Run: p.Ask(action.Save), Foot: action.SaysIf(p.onCode, "save")},
		{ID: action.Zoom, Run: action.Does(p.zoom)},
		{ID: action.CodeUp, Joined: true, Run: action.Does(func() { p.scrollPage(-1) })},
		{ID: action.CodeDown, Run: action.Does(func() { p.scrollPage(1) }), Foot: p.moreFoot},
		{ID: action.FieldNext, Run: action.Does(func() { p.step(1) })},
		{ID: action.FieldPrevious, Run: action.Does(func() { p.step(-1) })},
		{ID: action.TabNext, Run: action.Does(func() { p.turnTab(1) })},
		{ID: action.VariantNext, Run: action.Does(func() { p.turnVariant(1) })},
	}}
}

// onCode reports whether the code has the focus.
func (p *table) onCode() bool { return p.focus == stopSnippet }

// moreFoot is there where the code is longer than its place.
func (p *table) moreFoot() string {
	if seen := p.seen(); p.onCode() && seen.Total > seen.Room {
		return "scroll"
	}
	return ""
}

// relative reports whether the expiry counts from when it was typed.
func (p *table) relative() bool { return p.result.Expiry.Relative != 0 }

func (p *table) notRelative() string {
	if !p.relative() {
		return "the expiry is a fixed time: there is nothing to count from now"
	}
	return ""
}

// fieldNames are the fields by name: each is gone to from anywhere.
func (p *table) fieldNames() action.Group {
	g := action.Group{Title: "Fields"}
	for _, s := range order {
		f, ok := s.field()
		if !ok {
			continue
		}
		names := f.Names()
		if f.Field == draft.File {
			names = append(names, draft.Handle.Names()...)
		}
		g.Rows = append(g.Rows, action.Action{
			ID: action.ID("field." + f.String()), Key: action.Named("go to " + f.String()),
			Also: strings.Join(names, " ") + " " + explainedAs(f.Field).Help, Run: action.Does(func() { p.moveTo(s) }),
		})
	}
	return g
}

// recipeNames are the recipes by name.
func (p *table) recipeNames() action.Group {
	g := action.Group{Title: "Recipe"}
	for _, r := range draft.Recipes() {
		g.Rows = append(g.Rows, action.Action{
			ID: action.ID("recipe." + r.Name), Key: action.Named(r.Name), Run: action.Does(func() { p.useRecipe(r.ID) }),
		})
	}
	return g
}

// tabNames are the tabs by number and name.
func (p *table) tabNames() action.Group {
	g := action.Group{Title: "Tab", When: p.onCode}
	for i, kind := range kinds {
		g.Rows = append(g.Rows, action.Action{
			ID: action.ID("tab." + string(kind)), Key: action.Numbered(kind.Title(), strconv.Itoa(i+1)),
			Run: action.Does(func() { p.moveTo(stopSnippet); p.pickTab(i) }),
		})
	}
	return g
}

// variantNames are the variants of all kinds by name, each with its command.
func (p *table) variantNames() action.Group {
	g := action.Group{Title: "Code"}
	for _, tab := range kinds {
		for _, kind := range snippets.Within(tab) {
			for i, variant := range snippets.Variants(kind) {
				g.Rows = append(g.Rows, action.Action{
					ID:  action.ID("code." + string(kind) + "." + variant),
					Key: action.Named(kind.Title() + ", " + variant),
					Run: action.Does(func() { p.moveTo(stopSnippet); p.tabs.turnTo(kind); p.pickVariant(i) }),
					Line: func() string {
						return draft.ShellLine("policybench snippet "+string(kind)+" --variant "+variant, p.draft.Args(p.result.Encoded, "", "", p.Sample))
					},
				})
			}
		}
	}
	return g
}

// Line implements page.
func (p *Page) Line() (line, why string) {
	if !p.result.OK {
		return "", "the form has an error: put that right first"
	}
	kind := p.tabs.current()
	return draft.ShellLine("policybench", p.draft.Args(p.result.Encoded, string(kind), p.tabs.chosen(kind, p.result.Input), p.Sample)), ""
}

// Status implements page.
func (p *Page) Status() []page.Status { return nil }
