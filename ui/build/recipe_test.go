package build

import (
	"testing"

	"policybench/snippets"
	"policybench/ui/draft"
	"policybench/ui/profile"
	"policybench/ui/uitest"
)

// turnTo goes round to a recipe by hand.
func turnTo(b *uitest.Bench, id draft.RecipeID) {
	b.T.Helper()
	goTo(b, draft.Recipe)
	for range draft.Recipes() {
		if b.Press("right"); built(b).draft.Recipe == id {
			return
		}
	}
	b.T.Fatalf("no recipe %s", id)
}

// A recipe leads to code that its policy permits.
func TestRecipeShowsItsCode(t *testing.T) {
	want := map[draft.RecipeID]string{
		draft.ShowAndTransform: "conversion handle", draft.ShowOne: "filelink query",
		draft.UploadPicker: "picker open", draft.UploadBucket: "picker open", draft.DocumentViewer: "viewer div",
		draft.DeleteOne: "curl delete", draft.OverwriteOne: "curl overwrite", draft.Workflow: "curl workflow",
		draft.Everything: "server node",
	}
	for _, entry := range draft.Recipes() {
		b := newBench(t, uitest.SampleSettings(), 120, 36)
		b.Press("esc", "6", "down", "up", "5", "down") // tabs and variants chosen by hand
		turnTo(b, entry.ID)
		shown := built(b).tabs.shown
		code := string(shown.Kind) + " " + shown.Variant
		if entry.ID == draft.Custom {
			continue
		}
		if code != want[entry.ID] || len(shown.Denied) > 0 || shown.Text == "" {
			t.Errorf("%s shows %s, which lacks %v:\n%s", entry.Name, code, shown.Denied, b.Screen())
		}
	}
}

// Custom leaves the code that was shown.
func TestCustomLeavesTheCode(t *testing.T) {
	b := newBench(t, uitest.SampleSettings(), 120, 36)
	b.TabTo("Recipe")
	b.Press("left")
	b.Shows("Custom")
	if got := built(b).tabs.shown.Kind; got != snippets.Conversion {
		t.Errorf("Custom shows %s", got)
	}
}

// No handle limits an upload: the sample's goes, and comes back with a recipe for a
// file. One that was typed stays, and what it does not do is said.
func TestUploadsTakeNoHandle(t *testing.T) {
	b := newBench(t, uitest.SampleSettings(), 120, 36)
	turnTo(b, draft.UploadPicker)
	b.Shows(`,"call":["pick"]}`)
	turnTo(b, draft.DocumentViewer)
	if got := built(b).draft.Text[draft.Handle]; got != profile.SampleHandle {
		t.Errorf("the handle came back as %q", got)
	}
	b.TabTo("File")
	b.Press("ctrl+u")
	turnTo(b, draft.UploadPicker)
	turnTo(b, draft.ShowOne)
	if got := built(b).draft.Text[draft.Handle]; got != "" {
		t.Errorf("an emptied handle came back as %q", got)
	}
	b.TabTo("File")
	b.Typed("KW9EJhYtS6y48Whm2S6D")
	turnTo(b, draft.UploadPicker)
	b.Shows("a handle limits no upload")
}

// A variant that was picked for a recipe is there again when one comes back to it.
func TestRecipeKeepsItsVariant(t *testing.T) {
	for id, want := range map[draft.RecipeID]string{
		draft.UploadPicker: "react", draft.Everything: "python", draft.ShowOne: "task", draft.Workflow: "delete",
	} {
		b := newBench(t, uitest.SampleSettings(), 120, 36)
		turnTo(b, id)
		kind := built(b).tabs.current()
		b.Press("f4")
		b.Typed(kind.Title() + ", " + want)
		b.Press("enter")
		if got := built(b).tabs.shown.Variant; got != want {
			t.Fatalf("%s: picked %s, want %s", id.Entry().Name, got, want)
		}
		b.TabTo("Recipe")
		for _, away := range []string{"left", "right"} {
			back := map[string]string{"left": "right", "right": "left"}[away]
			b.Press(away, away, back, back)
			if got := built(b).tabs.shown; got.Kind != kind || got.Variant != want {
				t.Errorf("%s: back at %s %s, want %s %s", id.Entry().Name, got.Kind, got.Variant, kind, want)
			}
		}
	}
}
