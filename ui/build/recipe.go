package build

import (
	"cmp"
	"slices"

	"policybench/snippets"
	"policybench/ui/draft"
	"policybench/ui/profile"
)

// turnRecipe goes round the recipes, and shows the code that each is for. Calls that
// were ticked by hand are no recipe's: Custom keeps them.
func (p *choice) turnRecipe(by int) {
	all := draft.Recipes()
	at := slices.IndexFunc(all, func(r draft.RecipeEntry) bool { return r.ID == p.draft.Recipe })
	p.useRecipe(all[(at+by+len(all))%len(all)].ID)
}

// useRecipe takes a recipe, and shows the code that it is for.
func (p *choice) useRecipe(to draft.RecipeID) {
	if p.draft.Recipe == draft.Custom {
		p.custom = p.draft.Ticked
	}
	d := p.draft.Use(to)
	if to == draft.Custom && p.custom != nil {
		d.Ticked = p.custom
	}
	p.showCode(to)
	p.change(p.handleFor(d))
}

// purpose is a tab and its variant, empty for the default.
type purpose struct {
	kind    snippets.Kind
	variant string
}

// recipeCode is the code that a recipe's policy is made for. Custom has none.
var recipeCode = map[draft.RecipeID]purpose{
	draft.ShowAndTransform: {snippets.Conversion, ""},
	draft.ShowOne:          {snippets.Filelink, ""},
	draft.UploadPicker:     {snippets.Picker, ""},
	draft.UploadBucket:     {snippets.Picker, ""},
	draft.DocumentViewer:   {snippets.Viewer, ""},
	draft.DeleteOne:        {snippets.Curl, "delete"},
	draft.OverwriteOne:     {snippets.Curl, "overwrite"},
	draft.Workflow:         {snippets.Curl, "workflow"},
	draft.Everything:       {snippets.Server, ""},
}

// showCode turns to the code of a recipe. It is drawn with the change of the draft.
func (p *choice) showCode(id draft.RecipeID) {
	to, ok := recipeCode[id]
	if !ok {
		return
	}
	p.tabs.turnTo(to.kind)
	delete(p.tabs.variant, to.kind)
	if variant := cmp.Or(p.byHand[id], to.variant); variant != "" {
		p.tabs.variant[to.kind] = variant
	}
}

// keepByHand keeps a variant that was picked for when one comes back to the recipe.
func (p *choice) keepByHand(kind snippets.Kind, variant string) {
	if recipeCode[p.draft.Recipe].kind != kind {
		return
	}
	if p.byHand == nil {
		p.byHand = map[draft.RecipeID]string{}
	}
	p.byHand[p.draft.Recipe] = variant
}

// handleFor takes the sample's handle out of a draft for uploads, which no handle
// limits, and puts it back for another recipe. A handle that was typed stays.
func (p *choice) handleFor(d draft.Draft) draft.Draft {
	uploads := d.Recipe.Entry().UploadsOnly()
	switch handle := d.Target(); {
	case uploads && p.Settings.Sample && handle == profile.SampleHandle:
		p.parked = true
		return d.SetTarget("", p.Now)
	case !uploads && p.parked && handle == "":
		p.parked = false
		return d.SetTarget(profile.SampleHandle, p.Now)
	}
	return d
}
