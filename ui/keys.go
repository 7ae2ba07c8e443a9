package ui

import (
	"charm.land/bubbles/v2/key"
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
	next := bind("tab", "next", "tab", "down")
	previous := bind("shift+tab", "previous", "shift+tab", "up")
	return keymap{
		Always: alwaysKeys{
			Copy:      bind("ctrl+y", "copy", "ctrl+y"),
			Tab:       bind("ctrl+n", "tab", "ctrl+n"),
			Variant:   bind("ctrl+o", "variant", "ctrl+o"),
			Leave:     bind("esc", "one level out", "esc"),
			Anchor:    bind("ctrl+r", "expiry counts from now", "ctrl+r"),
			Build:     bind("f2", "Build", "f2"),
			Inspect:   bind("f3", "Inspect", "f3"),
			Help:      bind("f1", "help", "f1"),
			Theme:     bind("ctrl+t", "theme: auto, dark, light", "ctrl+t"),
			Mouse:     bind("ctrl+g", "mouse on or off", "ctrl+g"),
			Redraw:    bind("ctrl+l", "redraw", "ctrl+l"),
			Suspend:   bind("ctrl+z", "suspend", "ctrl+z"),
			Interrupt: bind("ctrl+c", "quit", "ctrl+c"),
		},
		Letters: letterKeys{
			Copy:    bind("y", "copy", "y"),
			Raw:     bind("Y", "show raw, unbroken", "Y"),
			Save:    bind("w", "save to a file", "w"),
			Print:   bind("P", "print on exit", "P"),
			Build:   bind("B", "Build", "B"),
			Inspect: bind("I", "Inspect", "I"),
			Help:    bind("?", "help", "?"),
			Quit:    bind("q", "quit", "q"),
		},
		Build: buildKeys{Undo: bind("u", "undo a load", "u")},
		Text: fieldKeys{
			Next:     bind("tab", "next", "tab", "down", "enter"),
			Previous: previous,
		},
		Secret: secretKeys{
			Clear: bind("ctrl+u", "clear what was typed", "ctrl+u"),
			Erase: bind("backspace", "erase", "backspace", "ctrl+h"),
		},
		Recipe: recipeKeys{
			Next:     bind("→", "next recipe", "right", "space"),
			Previous: bind("←", "previous recipe", "left"),
		},
		Calls: callKeys{
			Next:     bind("tab", "next", "tab", "enter"),
			Previous: bind("shift+tab", "previous", "shift+tab"),
			Left:     bind("←", "left", "left"),
			Right:    bind("→", "right", "right"),
			Up:       bind("↑", "up", "up"),
			Down:     bind("↓", "down", "down"),
			Tick:     bind("space", "tick", "space"),
		},
		Limits: limitKeys{
			Next:     next,
			Previous: previous,
			Toggle:   bind("space", "unfold or fold", "space", "enter"),
		},
		Value: valueKeys{
			Next:     next,
			Previous: previous,
			Return:   bind("enter", "back to the field", "enter"),
		},
		Snippet: snippetKeys{
			Next:       bind("tab", "next", "tab"),
			Previous:   bind("shift+tab", "previous", "shift+tab"),
			Return:     bind("enter", "back to the field", "enter"),
			Left:       bind("←", "previous tab", "left"),
			Right:      bind("→", "next tab", "right"),
			Number:     bind("1–7", "tab", "1", "2", "3", "4", "5", "6", "7"),
			Up:         bind("↑", "previous variant", "up"),
			Down:       bind("↓", "next variant", "down"),
			Tick:       bind("space", "tick what is missing", "space"),
			ScrollUp:   bind("pgup", "scroll up", "pgup"),
			ScrollDown: bind("pgdn", "scroll down", "pgdown"),
		},
		Help: helpKeys{
			Close:    bind("esc", "close", "esc", "?", "f1", "q"),
			Up:       bind("↑", "up", "up"),
			Down:     bind("↓", "down", "down"),
			PageUp:   bind("pgup", "page up", "pgup"),
			PageDown: bind("pgdn", "page down", "pgdown"),
		},
		Report: newReportKeys(),
		Edit:   newEditKeys(),
		Prompt: newPromptKeys(),
	}
}

func (k keymap) everywhere() keyGroup {
	a := k.Always
	return keyGroup{"Everywhere", []key.Binding{
		a.Copy, a.Leave, a.Build, a.Inspect, a.Help, a.Theme, a.Mouse, a.Redraw, a.Suspend,
		as(a.Interrupt, "quit; asks first where something would be lost"),
	}}
}

func (k keymap) outsideText() keyGroup {
	l := k.Letters
	return keyGroup{"Where no text is typed", []key.Binding{
		l.Copy, l.Raw, l.Save, l.Print, l.Build, l.Inspect, l.Help, as(l.Quit, "quit at once"),
	}}
}
