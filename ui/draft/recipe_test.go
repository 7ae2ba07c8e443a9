package draft

import (
	"testing"

	"policybench/signing"
)

// A recipe is told by exactly its calls; a tick that was taken away counts as none.
func TestRecipeMatches(t *testing.T) {
	entry := ShowAndTransform.Entry()
	for _, tt := range []struct {
		name   string
		ticked map[signing.Call]bool
		want   bool
	}{
		{"its calls", map[signing.Call]bool{signing.Read: true, signing.Convert: true}, true},
		{"with one that is off", map[signing.Call]bool{signing.Read: true, signing.Convert: true, signing.Stat: false}, true},
		{"one more", map[signing.Call]bool{signing.Read: true, signing.Convert: true, signing.Stat: true}, false},
		{"one less", map[signing.Call]bool{signing.Read: true}, false},
		{"one of them off", map[signing.Call]bool{signing.Read: true, signing.Convert: false}, false},
		{"as many others", map[signing.Call]bool{signing.Read: true, signing.Stat: true}, false},
		{"none", nil, false},
	} {
		if got := entry.matches(tt.ticked); got != tt.want {
			t.Errorf("%s: %v", tt.name, got)
		}
	}
	if !Custom.Entry().matches(nil) || Custom.Entry().matches(map[signing.Call]bool{signing.Read: true}) {
		t.Error("without a tick there is nothing to tell a recipe by")
	}
}

// What is ticked is named by the recipe that the draft has, where it fits, else by the
// first that does.
func TestRecipeOfTicks(t *testing.T) {
	calls := func(list ...signing.Call) map[signing.Call]bool {
		ticked := map[signing.Call]bool{}
		for _, call := range list {
			ticked[call] = true
		}
		return ticked
	}
	for _, tt := range []struct {
		name   string
		was    RecipeID
		ticked map[signing.Call]bool
		want   RecipeID
	}{
		{"the same", DocumentViewer, calls(signing.Read, signing.Convert), DocumentViewer},
		{"the first of two alike", ShowOne, calls(signing.Read, signing.Convert), ShowAndTransform},
		{"another", ShowOne, calls(signing.Pick), UploadPicker},
		{"each call", Custom, calls(signing.Calls()...), Everything},
		{"calls of none", ShowOne, calls(signing.Stat), Custom},
		{"none", ShowOne, nil, Custom},
	} {
		d := Draft{Recipe: tt.was, Ticked: tt.ticked}
		if got := d.recipe(); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
	}
	list := Recipes()
	list[0].Name = "changed"
	if Recipes()[0].Name == "changed" {
		t.Error("a caller changed the table")
	}
}
