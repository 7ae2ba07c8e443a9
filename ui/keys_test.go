package ui

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"charm.land/bubbles/v2/key"

	"policybench/ui/action"
	"policybench/ui/kit"
	"policybench/ui/uitest"
)

// TestContract holds the keys people were promised.
func TestContract(t *testing.T) {
	promised := map[action.ID]string{
		action.FieldNext: "tab down enter", action.FieldPrevious: "shift+tab up", action.Leave: "esc",
		action.TabLeft: "left", action.TabRight: "right", action.TabNext: "ctrl+n",
		action.VariantUp: "up", action.VariantDown: "down", action.VariantNext: "ctrl+o", action.FieldReturn: "enter",
		action.Copy: "ctrl+y y", action.Raw: "Y", action.Save: "w", action.Print: "",
		action.Other: "f2", action.Inspect: "f3", action.Palette: "f4 ctrl+p :", action.Help: "f1 ?",
		action.Command: "x", action.Zoom: "z", action.Undo: "ctrl+_ alt+u u", action.Redo: "U",
		action.Anchor: "ctrl+r", action.Theme: "ctrl+t", action.Mouse: "ctrl+g", action.Redraw: "ctrl+l", action.Suspend: "ctrl+z",
		action.Quit: "q", action.Interrupt: "ctrl+c", action.CallTick: "space", action.MissingTick: "space",
		action.ToBuild: "b", action.CopyFixed: "f", action.CopyFixedText: "F", action.SignAgain: "s", action.Reply: "r", action.Ticket: "t",
		action.FindingNext: "j", action.FindingPrior: "k", action.LinkNext: "n", action.LinkPrior: "p", action.Edit: "e", action.AsOf: "a",
	}
	for id, keys := range promised {
		table := action.Table(action.Group{Rows: []action.Action{{ID: id}}})
		for _, name := range strings.Fields(keys) {
			if !action.Stroke(name).Is(table[0].Rows[0].Key) {
				t.Errorf("%s: %s is not bound", id, name)
			}
		}
		if keys == "" && len(table[0].Rows[0].Key.Keys()) > 0 {
			t.Errorf("%s has a key", id)
		}
	}
}

// states are places where the focus can be, by the keys that lead there.
var states = map[string][]string{
	"start": nil, "calls": {"tab"}, "code": {"esc"}, "value": {"esc", "tab", "shift+tab", "shift+tab"},
	"secret": {"shift+tab", "shift+tab"}, "inspect": {"f2"}, "example": {"f2", "enter"}, "edit": {"f2", "enter", "e"},
	"as of": {"f2", "enter", "a"}, "help": {"f1"}, "palette": {"f4"}, "command": {"esc", "x"},
}

// TestNoKeyTwice holds that no letter, chord or function key means two things in the
// same place. The keys that move and take may: the innermost hears them.
func TestNoKeyTwice(t *testing.T) {
	moves := strings.Fields("tab shift+tab enter space up down left right home end pgup pgdown backspace ctrl+h ctrl+u esc ctrl+e ctrl+a ctrl+d q")
	for name, keys := range states {
		b := newBench(t, uitest.SampleSettings(), 120, 36)
		b.Press(keys...)
		seen := map[string]action.ID{}
		for _, g := range b.Groups() {
			if !g.Heard() {
				continue
			}
			for _, row := range g.Rows {
				for _, pressed := range row.Key.Keys() {
					other, twice := seen[pressed]
					if twice && other != row.ID && !slices.Contains(moves, pressed) {
						t.Errorf("%s: %s is both %s and %s", name, pressed, other, row.ID)
					}
					seen[pressed] = row.ID
				}
			}
		}
		if len(seen) == 0 {
			t.Errorf("%s: no key at all", name)
		}
	}
}

// TestNoLetterWhileTyping holds that typing never meets an action.
func TestNoLetterWhileTyping(t *testing.T) {
	b := newBench(t, uitest.SampleSettings(), 120, 36)
	for _, g := range b.Groups() {
		for _, row := range g.Rows {
			for _, pressed := range row.Key.Keys() {
				if !action.Stroke(pressed).Types() {
					continue
				}
				if act := action.Find(b.Groups(), action.Stroke(pressed), true); act != nil {
					t.Errorf("%q runs %s while text is typed", pressed, act.ID)
				}
			}
		}
	}
}

// TestEveryActionRuns holds that each action has something to run, and that each is
// named by the palette from the start.
func TestEveryActionRuns(t *testing.T) {
	b := newBench(t, uitest.SampleSettings(), 120, 36)
	for _, p := range b.Pages {
		for _, g := range p.Actions() {
			for _, row := range g.Rows {
				if row.Run == nil {
					t.Errorf("%s has nothing to run", row.ID)
				}
			}
		}
	}
	b.Press("f4")
	b.Typed("show as comm")
	b.Shows("▌ show as command")
}

// TestWidgetKeys holds that the text widget has lost the keys that mean something
// else here.
func TestWidgetKeys(t *testing.T) {
	k := kit.TextKeys()
	widget := []key.Binding{
		k.CharacterForward, k.CharacterBackward, k.WordForward, k.WordBackward, k.DeleteWordBackward, k.DeleteWordForward,
		k.DeleteAfterCursor, k.DeleteBeforeCursor, k.DeleteCharacterBackward, k.DeleteCharacterForward, k.LineStart, k.LineEnd,
		k.Paste, k.AcceptSuggestion, k.NextSuggestion, k.PrevSuggestion,
	}
	b := newBench(t, uitest.SampleSettings(), 120, 36)
	for _, theirs := range widget {
		for _, pressed := range theirs.Keys() {
			if act := action.Find(b.Groups(), action.Stroke(pressed), true); act != nil && theirs.Enabled() {
				t.Errorf("%s is the text field's and also %s", pressed, act.ID)
			}
		}
	}
}

// TestHelpNamesEveryKey holds that the help is whole: it is written from the same table.
func TestHelpNamesEveryKey(t *testing.T) {
	b := newBench(t, uitest.SampleSettings(), 130, 90)
	b.Press("f1")
	screen := b.Screen()
	for _, g := range b.Pages[0].Actions() {
		for _, row := range g.Rows {
			if named := row.Key.Help().Key; utf8.RuneCountInString(named) > 1 && !strings.Contains(screen, named) {
				t.Errorf("the help lacks %s, %s", named, row.ID)
			}
		}
	}
	b.Press("esc")
	b.Hides("Everywhere")
}
