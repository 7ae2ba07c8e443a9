package ui

import (
	"charm.land/bubbles/v2/key"
	"policybench/ui/action"
)

// keymap holds every binding of the program once: the same values dispatch the
// keys and write the footer and the help. Each field is one context; only bindings
// of contexts that are active together must differ.
type keymap struct {
	Always  alwaysKeys
	Letters letterKeys
	Build   buildKeys
	Text    fieldKeys
	Secret  secretKeys
	Recipe  recipeKeys
	Calls   callKeys
	Limits  limitKeys
	Value   valueKeys
	Snippet snippetKeys
	Help    helpKeys
	Report  reportKeys
	Edit    editKeys
	Prompt  promptKeys
}

// alwaysKeys work everywhere, also while text is typed.
type alwaysKeys struct {
	Copy, Tab, Variant, Leave, Anchor key.Binding
	Build, Inspect, Help              key.Binding
	Theme, Mouse, Redraw, Suspend     key.Binding
	Interrupt                         key.Binding
}

// letterKeys work wherever no text is typed.
type letterKeys struct {
	Copy, Raw, Save, Print     key.Binding
	Build, Inspect, Help, Quit key.Binding
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

// helpKeys work while the help is open.
type helpKeys struct {
	Close, Up, Down, PageUp, PageDown key.Binding
}

func newKeymap() keymap {
	next := action.Bind("tab", "next", "tab", "down")
	previous := action.Bind("shift+tab", "previous", "shift+tab", "up")
	return keymap{
		Always: alwaysKeys{
			Copy:      action.Bind("ctrl+y", "copy", "ctrl+y"),
			Tab:       action.Bind("ctrl+n", "tab", "ctrl+n"),
			Variant:   action.Bind("ctrl+o", "variant", "ctrl+o"),
			Leave:     action.Bind("esc", "one level out", "esc"),
			Anchor:    action.Bind("ctrl+r", "expiry counts from now", "ctrl+r"),
			Build:     action.Bind("f2", "Build", "f2"),
			Inspect:   action.Bind("f3", "Inspect", "f3"),
			Help:      action.Bind("f1", "help", "f1"),
			Theme:     action.Bind("ctrl+t", "theme: auto, dark, light", "ctrl+t"),
			Mouse:     action.Bind("ctrl+g", "mouse on or off", "ctrl+g"),
			Redraw:    action.Bind("ctrl+l", "redraw", "ctrl+l"),
			Suspend:   action.Bind("ctrl+z", "suspend", "ctrl+z"),
			Interrupt: action.Bind("ctrl+c", "quit", "ctrl+c"),
		},
		Letters: letterKeys{
			Copy:    action.Bind("y", "copy", "y"),
			Raw:     action.Bind("Y", "show raw, unbroken", "Y"),
			Save:    action.Bind("w", "save to a file", "w"),
			Print:   action.Bind("P", "print on exit", "P"),
			Build:   action.Bind("B", "Build", "B"),
			Inspect: action.Bind("I", "Inspect", "I"),
			Help:    action.Bind("?", "help", "?"),
			Quit:    action.Bind("q", "quit", "q"),
		},
		Build: buildKeys{Undo: action.Bind("u", "undo a load", "u")},
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
		Help: helpKeys{
			Close:    action.Bind("esc", "close", "esc", "?", "f1", "q"),
			Up:       action.Bind("↑", "up", "up"),
			Down:     action.Bind("↓", "down", "down"),
			PageUp:   action.Bind("pgup", "page up", "pgup"),
			PageDown: action.Bind("pgdn", "page down", "pgdown"),
		},
		Report: newReportKeys(),
		Edit:   newEditKeys(),
		Prompt: newPromptKeys(),
	}
}

func (k keymap) everywhere() action.KeyGroup {
	a := k.Always
	return action.KeyGroup{Title: "Everywhere", Keys: []key.Binding{
		a.Copy, a.Leave, a.Build, a.Inspect, a.Help, a.Theme, a.Mouse, a.Redraw, a.Suspend,
		action.As(a.Interrupt, "quit; asks first where something would be lost"),
	}}
}

func (k keymap) outsideText() action.KeyGroup {
	l := k.Letters
	return action.KeyGroup{Title: "Where no text is typed", Keys: []key.Binding{
		l.Copy, l.Raw, l.Save, l.Print, l.Build, l.Inspect, l.Help, action.As(l.Quit, "quit at once"),
	}}
}
