package build

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/google/go-cmp/cmp"

	"policybench/signing"
	"policybench/ui/draft"
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

// left is what undo must bring back.
type left struct {
	Text    [draft.Fields]string
	Encoded string
	Focus   stop
	Cursor  int
	Picks   bool
}

func leftOf(b *uitest.Bench) left {
	p := form(b)
	return left{p.draft.Text, p.result.Encoded, p.focus, p.form.editor.At(), p.draft.Ticked[signing.Pick]}
}

func TestUndoBringsTheDraftBack(t *testing.T) {
	b := newBench(t, uitest.SampleSettings(), 120, 36)
	b.Press("tab", "space")
	b.TabTo("File")
	b.Press("end", "backspace", "left", "left")
	mine := leftOf(b)
	b.Send(page.Load{Policy: foreignPolicy, File: "https://example.com/a.png", Tasks: []string{"rotate=deg:90"}})
	b.Shows("loaded over your draft: esc, u undoes")
	if got := form(b).result.Encoded; got != foreignPolicy {
		t.Fatalf("loaded %s", got)
	}
	b.OutOfText()
	b.Shows("u undo")
	b.Press("u")
	b.Shows("your draft is back: esc, u brings the other one")
	if diff := cmp.Diff(mine, leftOf(b)); diff != "" {
		t.Fatalf("the draft before (-) came back as (+):\n%s", diff)
	}
	b.Typed("Z")
	if got := form(b).draft.Text[draft.Handle]; got != "ajTW5xm2Sd6v22yrtZKm" {
		t.Errorf("typing went on as %q", got)
	}
	b.OutOfText()
	b.Press("u")
	if got := form(b).result.Encoded; got != foreignPolicy {
		t.Errorf("once more brings %s", got)
	}
	b.Press("u")
	if got := form(b).draft.Text[draft.Handle]; got != "ajTW5xm2Sd6v22yrtZKm" {
		t.Errorf("and then %q: what was typed in between is lost", got)
	}
}

// The first edit of a loaded policy gives up its characters, and a second load the
// first: u reaches all of them.
func TestUndoReachesEveryDraft(t *testing.T) {
	b := newBench(t, uitest.SampleSettings(), 120, 36)
	first := form(b).result.Encoded
	b.Send(page.Load{Policy: foreignPolicy})
	b.Shows("loaded: esc, u undoes · signed as it came until the first edit")
	b.Press("backspace")
	edited := form(b).result.Encoded
	b.Send(page.Load{Policy: pagesPolicy})
	var seen []string
	for range 5 {
		b.OutOfText()
		b.Press("u")
		seen = append(seen, form(b).result.Encoded)
	}
	want := []string{edited, foreignPolicy, first, pagesPolicy, edited}
	if diff := cmp.Diff(want, seen); diff != "" {
		t.Errorf("u brings (-want +got):\n%s", diff)
	}
}

func TestUndoIsALetterInText(t *testing.T) {
	b := newBench(t, uitest.SampleSettings(), 120, 36)
	b.Send(page.Load{Policy: foreignPolicy})
	b.Press("end", "u")
	if got := form(b).draft.Text[draft.Expiry]; got != "1893456000u" {
		t.Errorf("the expiry is %q", got)
	}
	b.OutOfText()
	b.Press("u")
	b.Shows("back to the policy as it came")
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

// A burst of keys that turns out to be a paste is taken out again, and is no edit.
func TestBurstIsNoEditOfALoadedPolicy(t *testing.T) {
	b := newBench(t, uitest.SampleSettings(), 120, 36)
	b.Send(page.Load{Policy: foreignPolicy})
	for _, r := range "https://a.example/?policy=" + pagesPolicy + "&signature=abc" {
		b.Send(uitest.KeyMsg(t, string(r)))
	}
	b.Pass(root.PasteGap)
	b.Send(root.BurstOverMsg{})
	b.Shows("INSPECT")
	b.Press("f2")
	if p := form(b); p.result.Encoded != foreignPolicy || len(p.drafts.list) != 2 {
		t.Errorf("%d drafts, signed %s", len(p.drafts.list), p.result.Encoded)
	}
}

func TestUndoKeepsSoManyDrafts(t *testing.T) {
	b := newBench(t, uitest.SampleSettings(), 80, 23)
	for range 2 * mostDrafts {
		b.Send(page.Load{Policy: foreignPolicy})
	}
	if got := len(form(b).drafts.list); got != mostDrafts {
		t.Errorf("%d drafts are kept", got)
	}
	b.OutOfText()
	for range 2 * mostDrafts {
		b.Press("esc", "u")
	}
	if got := form(b).result.Encoded; got != foreignPolicy {
		t.Errorf("signed %s", got)
	}
}

// With a replaced draft there is something to lose.
func TestQuitAsksForReplacedDrafts(t *testing.T) {
	b := newBench(t, uitest.SampleSettings(), 80, 23)
	b.Send(page.Load{Policy: foreignPolicy})
	b.OutOfText()
	b.Press("u", "ctrl+c")
	if b.Quits() {
		t.Error("ctrl+c quit at once")
	}
	b.Send(tea.WindowSizeMsg{Width: 80, Height: 23})
	b.Shows("ctrl+c again quits")
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
		b.Shows("loaded: esc, u undoes")
		b.Press("backspace")
		b.Shows(says)
		b.Hides("loaded: esc")
		b.Press("backspace")
		b.OutOfText()
		b.Press("u")
		b.Shows("back to")
		if got := form(b).result.Encoded; got != policy && !strings.Contains(b.Screen(), "your draft is back") {
			t.Errorf("u brings %s", got)
		}
	}
}

func TestUndoSaysHowManyDrafts(t *testing.T) {
	b := newBench(t, uitest.SampleSettings(), 120, 36)
	b.Send(page.Load{Policy: foreignPolicy})
	b.Press("backspace")
	b.OutOfText()
	b.Press("u")
	b.Shows("back to the policy as it came: esc, u goes on, 3 drafts in turn")
}
