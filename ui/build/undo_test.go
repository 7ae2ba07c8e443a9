package build

import (
	"strings"
	"testing"

	"policybench/ui/input"
	"policybench/ui/page"
	"policybench/ui/root"
	"policybench/ui/uitest"
)

// Policies as they come from Inspect: one of another writer, which the form would
// write otherwise, and another one.
const (
	foreignPolicy = "eyJoYW5kbGUiOiJLVzlFSmhZdFM2eTQ4V2htMlM2RCIsImV4cGlyeSI6MTg5MzQ1NjAwMH0="
	pagesPolicy   = "eyJleHBpcnkiOjE3NjQ1MzYwMjR9"
)

// signed is the policy that is signed now.
func signed(b *uitest.Bench) string { return built(b).result.Encoded }

// Whatever changed the form, undo takes it back, the last change first, and redo brings
// it back. Typing one text in one go is one change.
func TestUndo(t *testing.T) {
	changes := []struct {
		name string
		does func(b *uitest.Bench)
	}{
		{"typed", func(b *uitest.Bench) { b.Typed("2030-01-01") }},
		{"ticked", func(b *uitest.Bench) { b.TabTo("Calls"); b.Press("space") }},
		{"erased", func(b *uitest.Bench) { b.TabTo("File"); b.Press("ctrl+u") }},
		{"typed anew", func(b *uitest.Bench) { b.Typed("KW9EJhYtS6y48Whm2S6D") }},
		{"only", func(b *uitest.Bench) { b.TabTo("File"); b.Press("tab", "space") }},
		{"recipe", func(b *uitest.Bench) { b.TabTo("Recipe"); b.Press("right") }},
		{"loaded", func(b *uitest.Bench) { b.Send(page.Load{Policy: foreignPolicy}) }},
		{"edited", func(b *uitest.Bench) { b.TabTo("Expiry"); b.Typed("2031-01-01") }},
		{"loaded again", func(b *uitest.Bench) { b.Send(page.Load{Policy: pagesPolicy}) }},
	}
	b := newBench(t, uitest.SampleSettings(), 120, 36)
	var after []string
	for _, change := range changes {
		after = append(after, signed(b))
		b.Clock = b.Clock.Add(2e9)
		change.does(b)
		if signed(b) == after[len(after)-1] {
			t.Fatalf("%s: nothing changed", change.name)
		}
	}
	last := signed(b)
	b.OutOfText()
	for i := len(changes) - 1; i >= 0; i-- {
		if b.Press("u"); signed(b) != after[i] {
			t.Errorf("%s: not undone: %s, want %s", changes[i].name, signed(b), after[i])
		}
	}
	b.Press("u")
	b.Shows("nothing to undo")
	for range changes {
		b.Press("f4")
		b.Typed("bring back")
		b.Press("enter")
	}
	if signed(b) != last {
		t.Errorf("brought back %s, want %s", signed(b), last)
	}
}

// What was undone is said by its field, and stands there to be typed on.
func TestUndoSaysWhat(t *testing.T) {
	b := newBench(t, uitest.SampleSettings(), 120, 36)
	b.Typed("7d")
	b.Shows("7 days from now")
	b.OutOfText()
	b.Press("u")
	b.Shows("undone: Expiry is 1h again", "1 hour from now")
	b.Press("enter")
	b.Typed("2d")
	b.Shows("2 days from now")

	b = newBench(t, uitest.SampleSettings(), 120, 36)
	b.Send(page.Load{Policy: foreignPolicy})
	b.Shows("loaded: ctrl+_ undoes")
	b.OutOfText()
	b.Press("u")
	b.Shows("undone: your draft is back")
}

func TestUndoIsALetterInText(t *testing.T) {
	b := newBench(t, uitest.SampleSettings(), 120, 36)
	b.Send(page.Load{Policy: foreignPolicy})
	b.Press("end", "u")
	b.Shows("1893456000u")
	b.OutOfText()
	b.Press("u")
	b.Shows("undone: back to the policy as it came")
	if signed(b) != foreignPolicy {
		t.Errorf("signed %s", signed(b))
	}
}

func TestNothingToUndo(t *testing.T) {
	b := newBench(t, uitest.SampleSettings(), 120, 36)
	b.OutOfText()
	b.Hides("u undo")
	b.Press("u")
	b.Shows("nothing to undo")
	b.Send(page.Load{Policy: "no policy"})
	b.Shows("not loaded")
	b.Press("u")
	b.Shows("nothing to undo")
}

// A burst of keys that turns out to be a paste is taken out again, and is no change.
func TestBurstIsNoEditOfALoadedPolicy(t *testing.T) {
	b := newBench(t, uitest.SampleSettings(), 120, 36)
	b.Send(page.Load{Policy: foreignPolicy})
	for _, r := range "https://a.example/?policy=" + pagesPolicy + "&signature=abc" {
		b.Send(uitest.KeyMsg(t, string(r)))
	}
	b.Pass(input.PasteGap)
	b.Send(root.BurstOverMsg{})
	b.Shows("INSPECT")
	b.Press("f2")
	if signed(b) != foreignPolicy {
		t.Errorf("signed %s", signed(b))
	}
	b.OutOfText()
	b.Press("u")
	b.Shows("your draft is back")
}

// A text that holds a secret is not repeated by what says that it is back.
func TestUndoTellsNoSecret(t *testing.T) {
	b := newBench(t, uitest.SampleSettings(), 120, 36)
	b.TabTo("API key")
	b.Typed(uitest.TypedSecret)
	b.Pass(2e9)
	b.Press("ctrl+u")
	b.OutOfText()
	b.Press("u")
	b.Shows("undone: API key")
	b.Hides(uitest.TypedSecret, uitest.TypedSecret[:8])
}

// The first edit of a loaded policy says at once what else it changes.
func TestFirstEditSaysWhatItRewrites(t *testing.T) {
	for policy, says := range map[string]string{
		"eyJleHBpcnkiOjE4OTM0NTYwMDB9":                 "edited: the policy is written anew",
		foreignPolicy:                                  "edited: keys in another order",
		"eyJleHBpcnkiOjE4OTM0NTYwMDAsImZvbyI6MX0=":     "edited: unknown key foo, the edit dropped it",
		"eyJleHBpcnkiOjE4OTM0NTYwMDAsIm1heFNpemUiOjB9": "edited: a size of 0, the edit dropped it",
	} {
		b := newBench(t, uitest.SampleSettings(), 120, 36)
		b.Send(page.Load{Policy: policy})
		b.Shows("loaded: ctrl+_ undoes")
		b.Press("end", "backspace")
		b.Shows(says)
		b.Hides("loaded: esc")
		b.OutOfText()
		b.Press("u")
		b.Shows("back to")
		if signed(b) != policy {
			t.Errorf("u brings %s, %s", signed(b), strings.TrimSpace(says))
		}
	}
}

// An undo says with which key it is brought back, and that key does.
func TestRedoHasAKey(t *testing.T) {
	b := newBench(t, uitest.SampleSettings(), 120, 36)
	b.OutOfText()
	b.Press("U")
	b.Shows("nothing to bring back")
	b.Press("enter")
	b.Typed("7d")
	b.Press("ctrl+_")
	b.Shows("undone: Expiry is 1h again · esc, then U brings it back")
	b.OutOfText()
	b.Press("U")
	b.Shows("brought back: Expiry is 7d again", "7 days from now")
	b.Hides("brings it back")
	b.Press("u")
	b.Shows("undone: Expiry is 1h again · U brings it back")
}

// The app secret stands in no history: an undo that comes to an edit of it says so before
// it goes on.
func TestUndoSaysThatTheSecretStays(t *testing.T) {
	b := newBench(t, uitest.SampleSettings(), 120, 36)
	b.Typed("7d")
	b.TabTo("App secret")
	b.Typed(uitest.TypedSecret)
	b.TabTo("File")
	b.Press("ctrl+u")
	b.OutOfText()
	b.Press("u")
	b.Shows("undone: File is ")
	b.Press("u")
	b.Shows("the app secret is not undone: empty its field", "7 days from now", "26 characters, typed")
	b.Press("u")
	b.Shows("undone: Expiry is 1h again", "26 characters, typed")
	b.Press("u")
	b.Shows("nothing to undo")

	b = newBench(t, uitest.SampleSettings(), 120, 36)
	b.TabTo("App secret")
	b.Typed("first")
	b.Press("ctrl+u")
	b.OutOfText()
	b.Press("u")
	b.Shows("the app secret is not undone: it is in no history")
	b.Hides("once more")
	b.Press("u")
	b.Shows("nothing to undo")
}
