package draft

import (
	"slices"

	"policybench/signing"
)

// RecipeID names a recipe; see Recipes.
type RecipeID string

// The recipes. Custom stands for calls that were ticked by hand.
const (
	ShowAndTransform RecipeID = "show-and-transform"
	ShowOne          RecipeID = "show"
	UploadPicker     RecipeID = "upload-picker"
	UploadBucket     RecipeID = "upload-bucket"
	DocumentViewer   RecipeID = "viewer"
	DeleteOne        RecipeID = "delete"
	OverwriteOne     RecipeID = "overwrite"
	Workflow         RecipeID = "workflow"
	Everything       RecipeID = "everything"
	Custom           RecipeID = "custom"
)

// RecipeEntry is a policy for one task, by name.
type RecipeEntry struct {
	ID     RecipeID
	Name   string
	When   string         // one line: when to use it
	Calls  []signing.Call // in the documentation's order; nil for Custom
	Fields []Field        // that the task wants filled, besides the expiry
}

var recipes = [...]RecipeEntry{
	{ShowAndTransform, "Show and transform one file", "a page or app shows a file, resized or converted",
		[]signing.Call{signing.Read, signing.Convert}, []Field{Handle}},
	{ShowOne, "Show one file", "a page or app shows or downloads a file as it is",
		[]signing.Call{signing.Read}, []Field{Handle}},
	{UploadPicker, "Upload with the picker", "visitors upload files",
		[]signing.Call{signing.Pick}, nil},
	{UploadBucket, "Upload to our bucket", "visitors upload files to your own storage",
		[]signing.Call{signing.Pick, signing.Store}, []Field{Path, Container}},
	{DocumentViewer, "Document viewer", "a page shows a document in Filestack's viewer",
		[]signing.Call{signing.Read, signing.Convert}, []Field{Handle}},
	{DeleteOne, "Delete one file", "a server or a user deletes one file",
		[]signing.Call{signing.Remove}, []Field{Handle}},
	{OverwriteOne, "Overwrite one file", "an editor saves new content under the same handle",
		[]signing.Call{signing.Write}, []Field{Handle}},
	{Workflow, "Run a workflow", "a workflow is run on a file, or its status read",
		[]signing.Call{signing.RunWorkflow}, nil},
	{Everything, "Everything (server only)", "a server of yours, never a page or app: it may delete and overwrite",
		signing.Calls(), nil},
	{Custom, "Custom", "the calls you tick", nil, nil},
}

// Recipes returns all recipes in the order in which they are offered. The default
// is the first; Custom, the last, ticks nothing.
func Recipes() []RecipeEntry { return append([]RecipeEntry(nil), recipes[:]...) }

// Entry returns the recipe of that name, and Custom for an unknown one.
//
//go:noinline
func (id RecipeID) Entry() RecipeEntry {
	for _, r := range recipes {
		if r.ID == id {
			return r
		}
	}
	return recipes[len(recipes)-1]
}

// wants reports whether the recipe's task wants the field filled.
func (r RecipeEntry) wants(f Field) bool { return slices.Contains(r.Fields, f) }

// UploadsOnly reports whether the recipe's calls make new files alone, which no handle
// limits.
func (r RecipeEntry) UploadsOnly() bool {
	return len(r.Calls) > 0 && !slices.ContainsFunc(r.Calls, actsOnFile)
}

// actsOnFile reports whether a call acts on a file that is there, so that a handle
// limits it.
func actsOnFile(call signing.Call) bool { return call != signing.Pick && call != signing.Store }

// matches reports whether exactly the recipe's calls are ticked.
func (r RecipeEntry) matches(ticked map[signing.Call]bool) bool {
	count := 0
	for _, on := range ticked {
		if on {
			count++
		}
	}
	for _, c := range r.Calls {
		if !ticked[c] {
			return false
		}
	}
	return count == len(r.Calls)
}
