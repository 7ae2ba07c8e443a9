package ui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/google/go-cmp/cmp"

	"policybench/signing"
	"policybench/ui/draft"
	"policybench/ui/page"
	"policybench/ui/root"
)

// Policies as they come from Inspect: one of another writer, which the form would
// write otherwise, and another one.
const (
	foreignPolicy = "eyJoYW5kbGUiOiJLVzlFSmhZdFM2eTQ4V2htMlM2RCIsImV4cGlyeSI6MTg5MzQ1NjAwMH0="
	pagesPolicy   = "eyJleHBpcnkiOjE3NjQ1MzYwMjR9"
)

// left is what undo must bring back.
type left struct {
	Text    [draft.Fields]string
	Encoded string
	Focus   stop
	Cursor  int
	Picks   bool
}

func leftOf(b *bench) left {
	p := form(b)
	return left{p.draft.Text, p.result.Encoded, p.focus, p.form.editor.At(), p.draft.Ticked[signing.Pick]}
}

func TestUndoBringsTheDraftBack(t *testing.T) {
	b := newBench(t, sampleSettings(), 120, 36)
	b.press("tab", "space", "tab", "backspace", "left", "left")
	mine := leftOf(b)
	b.send(page.Load{Policy: foreignPolicy, File: "https://example.com/a.png", Tasks: []string{"rotate=deg:90"}})
	b.shows("loaded over your draft: esc, u undoes")
	if got := form(b).result.Encoded; got != foreignPolicy {
		t.Fatalf("loaded %s", got)
	}
	b.outOfText()
	b.shows("u undo")
	b.press("u")
	b.shows("your draft is back: esc, u brings the other one")
	if diff := cmp.Diff(mine, leftOf(b)); diff != "" {
		t.Fatalf("the draft before (-) came back as (+):\n%s", diff)
	}
	b.typed("Z")
	if got := form(b).draft.Text[draft.Handle]; got != "ajTW5xm2Sd6v22yrtZKm" {
		t.Errorf("typing went on as %q", got)
	}
	b.outOfText()
	b.press("u")
	if got := form(b).result.Encoded; got != foreignPolicy {
		t.Errorf("once more brings %s", got)
	}
	b.press("u")
	if got := form(b).draft.Text[draft.Handle]; got != "ajTW5xm2Sd6v22yrtZKm" {
		t.Errorf("and then %q: what was typed in between is lost", got)
	}
}

// The first edit of a loaded policy gives up its characters, and a second load the
// first: u reaches all of them.
func TestUndoReachesEveryDraft(t *testing.T) {
	b := newBench(t, sampleSettings(), 120, 36)
	first := form(b).result.Encoded
	b.send(page.Load{Policy: foreignPolicy})
	b.shows("loaded: esc, u undoes · signed as it came until the first edit")
	b.press("backspace")
	edited := form(b).result.Encoded
	b.send(page.Load{Policy: pagesPolicy})
	var seen []string
	for range 5 {
		b.outOfText()
		b.press("u")
		seen = append(seen, form(b).result.Encoded)
	}
	want := []string{edited, foreignPolicy, first, pagesPolicy, edited}
	if diff := cmp.Diff(want, seen); diff != "" {
		t.Errorf("u brings (-want +got):\n%s", diff)
	}
}

func TestUndoIsALetterInText(t *testing.T) {
	b := newBench(t, sampleSettings(), 120, 36)
	b.send(page.Load{Policy: foreignPolicy})
	b.press("u")
	if got := form(b).draft.Text[draft.Expiry]; got != "1893456000u" {
		t.Errorf("the expiry is %q", got)
	}
	b.outOfText()
	b.press("u")
	b.shows("back to the policy as it came")
}

func TestNothingToUndo(t *testing.T) {
	b := newBench(t, sampleSettings(), 120, 36)
	b.outOfText()
	b.hides("u undo")
	b.press("u")
	b.shows("nothing to undo")
	b.send(page.Load{Policy: "no policy"})
	b.shows("not loaded")
	b.press("u")
	b.shows("nothing to undo")
}

// A burst of keys that turns out to be a paste is taken out again, and is no edit.
func TestBurstIsNoEditOfALoadedPolicy(t *testing.T) {
	b := newBench(t, sampleSettings(), 120, 36)
	b.send(page.Load{Policy: foreignPolicy})
	for _, r := range "https://a.example/?policy=" + pagesPolicy + "&signature=abc" {
		b.send(keyMsg(t, string(r)))
	}
	b.pass(root.PasteGap)
	b.send(root.BurstOverMsg{})
	b.shows("INSPECT")
	b.press("f2")
	if p := form(b); p.result.Encoded != foreignPolicy || len(p.drafts.list) != 2 {
		t.Errorf("%d drafts, signed %s", len(p.drafts.list), p.result.Encoded)
	}
}

func TestUndoKeepsSoManyDrafts(t *testing.T) {
	b := newBench(t, sampleSettings(), 80, 23)
	for range 2 * mostDrafts {
		b.send(page.Load{Policy: foreignPolicy})
	}
	if got := len(form(b).drafts.list); got != mostDrafts {
		t.Errorf("%d drafts are kept", got)
	}
	b.outOfText()
	for range 2 * mostDrafts {
		b.press("esc", "u")
	}
	if got := form(b).result.Encoded; got != foreignPolicy {
		t.Errorf("signed %s", got)
	}
}

// With a replaced draft there is something to lose.
func TestQuitAsksForReplacedDrafts(t *testing.T) {
	b := newBench(t, sampleSettings(), 80, 23)
	b.send(page.Load{Policy: foreignPolicy})
	b.outOfText()
	b.press("u", "ctrl+c")
	if b.quits() {
		t.Error("ctrl+c quit at once")
	}
	b.send(tea.WindowSizeMsg{Width: 80, Height: 23})
	b.shows("ctrl+c again quits")
}

// The first edit of a loaded policy says at once what else it changes.
func TestFirstEditSaysWhatItRewrites(t *testing.T) {
	for policy, says := range map[string]string{
		"eyJleHBpcnkiOjE4OTM0NTYwMDB9":                 "edited: the policy is written anew",
		foreignPolicy:                                  "edited: keys in another order",
		"eyJleHBpcnkiOjE4OTM0NTYwMDAsImZvbyI6MX0=":     "edited: unknown key foo, the edit dropped it",
		"eyJleHBpcnkiOjE4OTM0NTYwMDAsIm1heFNpemUiOjB9": "edited: a size of 0, the edit dropped it",
	} {
		b := newBench(t, sampleSettings(), 120, 36)
		b.send(page.Load{Policy: policy})
		b.shows("loaded: esc, u undoes")
		b.press("backspace")
		b.shows(says)
		b.hides("loaded: esc")
		b.press("backspace")
		b.outOfText()
		b.press("u")
		b.shows("back to")
		if got := form(b).result.Encoded; got != policy && !strings.Contains(b.screen(), "your draft is back") {
			t.Errorf("u brings %s", got)
		}
	}
}

func TestUndoSaysHowManyDrafts(t *testing.T) {
	b := newBench(t, sampleSettings(), 120, 36)
	b.send(page.Load{Policy: foreignPolicy})
	b.press("backspace")
	b.outOfText()
	b.press("u")
	b.shows("back to the policy as it came: esc, u goes on, 3 drafts in turn")
}
