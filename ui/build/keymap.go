package build

import (
	"charm.land/bubbles/v2/key"

	"policybench/ui/action"
	"policybench/ui/page"
)

// Keymap holds every binding of Build. Each field is one context; only bindings
// of contexts that are active together must differ.
type Keymap struct {
	page.KeySet
	Build   buildKeys
	Text    fieldKeys
	Secret  secretKeys
	Recipe  recipeKeys
	Calls   callKeys
	Limits  limitKeys
	Value   valueKeys
	Snippet snippetKeys
}

// buildKeys work on Build wherever no text is typed.
type buildKeys struct{ Undo key.Binding }

// fieldKeys work in a one-line field.
type fieldKeys struct{ Next, Previous key.Binding }

// secretKeys work in the masked field, beside fieldKeys.
type secretKeys struct{ Clear, Erase key.Binding }

// recipeKeys work on the recipe, beside fieldKeys.
type recipeKeys struct{ Next, Previous key.Binding }

// callKeys work on the ten calls.
type callKeys struct {
	Next, Previous        key.Binding
	Left, Right, Up, Down key.Binding
	Tick                  key.Binding
}

// limitKeys work on the folded group.
type limitKeys struct{ Next, Previous, Toggle key.Binding }

// valueKeys work on a value of the result.
type valueKeys struct{ Next, Previous, Return key.Binding }

// snippetKeys work on the snippet.
type snippetKeys struct {
	Next, Previous, Return key.Binding
	Left, Right, Number    key.Binding
	Up, Down               key.Binding
	Tick                   key.Binding
	ScrollUp, ScrollDown   key.Binding
}

// NewKeymap is the page's keymap with those of every page.
func NewKeymap(common page.KeySet) Keymap {
	next := action.Bind("tab", "next", "tab", "down")
	previous := action.Bind("shift+tab", "previous", "shift+tab", "up")
	return Keymap{
		KeySet: common,
		Build:  buildKeys{Undo: action.Bind("u", "undo a load", "u")},
		Text: fieldKeys{
			Next:     action.Bind("tab", "next", "tab", "down", "enter"),
			Previous: previous,
		},
		Secret: secretKeys{
			Clear: action.Bind("ctrl+u", "clear what was typed", "ctrl+u"),
			Erase: action.Bind("backspace", "erase", "backspace", "ctrl+h"),
		},
		Recipe: recipeKeys{
			Next:     action.Bind("→", "next recipe", "right", "space"),
			Previous: action.Bind("←", "previous recipe", "left"),
		},
		Calls: callKeys{
			Next:     action.Bind("tab", "next", "tab", "enter"),
			Previous: action.Bind("shift+tab", "previous", "shift+tab"),
			Left:     action.Bind("←", "left", "left"),
			Right:    action.Bind("→", "right", "right"),
			Up:       action.Bind("↑", "up", "up"),
			Down:     action.Bind("↓", "down", "down"),
			Tick:     action.Bind("space", "tick", "space"),
		},
		Limits: limitKeys{
			Next:     next,
			Previous: previous,
			Toggle:   action.Bind("space", "unfold or fold", "space", "enter"),
		},
		Value: valueKeys{
			Next:     next,
			Previous: previous,
			Return:   action.Bind("enter", "back to the field", "enter"),
		},
		Snippet: snippetKeys{
			Next:       action.Bind("tab", "next", "tab"),
			Previous:   action.Bind("shift+tab", "previous", "shift+tab"),
			Return:     action.Bind("enter", "back to the field", "enter"),
			Left:       action.Bind("←", "previous tab", "left"),
			Right:      action.Bind("→", "next tab", "right"),
			Number:     action.Bind("1–7", "tab", "1", "2", "3", "4", "5", "6", "7"),
			Up:         action.Bind("↑", "previous variant", "up"),
			Down:       action.Bind("↓", "next variant", "down"),
			Tick:       action.Bind("space", "tick what is missing", "space"),
			ScrollUp:   action.Bind("pgup", "scroll up", "pgup"),
			ScrollDown: action.Bind("pgdn", "scroll down", "pgdown"),
		},
	}
}
