package page

import (
	"charm.land/bubbles/v2/key"

	"policybench/ui/action"
)

// KeySet are the bindings that every page has: the same values dispatch the keys and
// write the footer and the help.
type KeySet struct {
	Always  alwaysKeys
	Letters letterKeys
}

// alwaysKeys work everywhere, also while text is typed.
type alwaysKeys struct {
	Copy, Tab, Variant, Leave, Anchor key.Binding
	Other, Inspect, Help              key.Binding
	Theme, Mouse, Redraw, Suspend     key.Binding
	Interrupt                         key.Binding
}

// letterKeys work wherever no text is typed.
type letterKeys struct {
	Copy, Raw, Save, Print     key.Binding
	Build, Inspect, Help, Quit key.Binding
}

func NewKeys() KeySet {
	return KeySet{
		Always: alwaysKeys{
			Copy:    action.Bind("ctrl+y", "copy", "ctrl+y"),
			Tab:     action.Bind("ctrl+n", "tab", "ctrl+n"),
			Variant: action.Bind("ctrl+o", "variant", "ctrl+o"),
			Leave:   action.Bind("esc", "one level out", "esc"),
			Anchor:  action.Bind("ctrl+r", "expiry counts from now", "ctrl+r"),
			// Some terminals keep f1 and f3 for themselves: f2 reaches the other page
			// from both.
			Other:     action.Bind("f2", "the other page", "f2"),
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
	}
}

func (k KeySet) Everywhere() action.KeyGroup {
	a := k.Always
	return action.KeyGroup{Title: "Everywhere", Keys: []key.Binding{
		a.Copy, a.Leave, a.Other, a.Inspect, a.Help, a.Theme, a.Mouse, a.Redraw, a.Suspend,
		action.As(a.Interrupt, "quit; asks first where something would be lost"),
	}}
}

func (k KeySet) OutsideText() action.KeyGroup {
	l := k.Letters
	return action.KeyGroup{Title: "Where no text is typed", Keys: []key.Binding{
		l.Copy, l.Raw, l.Save, l.Print, l.Build, l.Inspect, l.Help, action.As(l.Quit, "quit at once"),
	}}
}
