package kit

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// Select selects the whole text, as one expects of a field that is entered: what is
// typed or pasted replaces it, what moves the cursor keeps it. An empty text is not
// selected.
func (t *TextField) Select() {
	t.Input.CursorEnd()
	t.selected = t.Input.Value() != ""
}

// Selected reports whether the whole text is selected.
func (t *TextField) Selected() bool { return t.selected }

// endSelection takes the first key on a selected text and reports whether the key has
// done all that it does: what erases takes away the whole, ← and → go to its ends.
func (t *TextField) endSelection(msg tea.KeyPressMsg) (done bool) {
	keys := t.Input.KeyMap
	switch {
	case msg.Text != "":
		t.replaceSelected(msg.Text)
		return false
	case key.Matches(msg, keys.DeleteCharacterBackward, keys.DeleteCharacterForward, keys.DeleteWordBackward,
		keys.DeleteWordForward, keys.DeleteAfterCursor, keys.DeleteBeforeCursor):
		t.Load("")
		return true
	case key.Matches(msg, keys.CharacterBackward, keys.LineStart):
		t.Input.CursorStart()
	case key.Matches(msg, keys.CharacterForward, keys.LineEnd):
		t.Input.CursorEnd()
	default:
		if !key.Matches(msg, keys.WordBackward, keys.WordForward) {
			return false // no key of the field: it stays selected
		}
		t.selected = false
		return false
	}
	t.selected = false
	return true
}

// replaceSelected makes room for what takes the place of a selected text. Nothing takes
// no place.
func (t *TextField) replaceSelected(with string) {
	if t.selected && with != "" {
		t.Load("")
	}
}
