// Package over holds what can cover a page until it is left: the help, the list of all
// actions, a page's command.
//
//	a.over = over.NewHelp(groups, common, hint, room, ways)
//	rows := a.over.Draw(pen, width, height)
//
// An overlay knows no page: it is made of actions and texts, and leads out of itself by
// the ways it is given.
package over

import (
	tea "charm.land/bubbletea/v2"

	"policybench/ui/action"
	"policybench/ui/kit"
)

// Overlay covers the page until it is left. It takes all keys, and draws in the page's
// place from what it holds: drawing changes nothing.
type Overlay interface {
	// Groups are its actions with those that work in it, the same table at each call.
	Groups() []action.Group
	// Typing reports whether letters are text in it; Typed takes a key that no action is
	// bound to, and Paste a text.
	Typing() bool
	Typed(tea.KeyPressMsg)
	Paste(text string)
	// Scroll moves by so many lines, up where that is negative.
	Scroll(lines int)
	// Click does what stands at a place; false closes the overlay.
	Click(x, y int) (tea.Cmd, bool)
	// Draw writes exactly so many lines, each exactly as wide.
	Draw(p kit.Pen, width, height int) []string
	// Hint is the line of help below it.
	Hint() string
}

// Ways lead out of an overlay.
type Ways struct {
	Close, Help, Palette func()
	Others               []action.Group // what works in each of them
}

// within puts the actions of an overlay before those that work in each.
//
//go:noinline
func (w Ways) within(own action.Group) []action.Group {
	return append(action.Table(own), w.Others...)
}

// shown is an overlay that is only read: nothing is typed in it, and any click closes it.
type shown struct{ own []action.Group }

func (s shown) Groups() []action.Group       { return s.own }
func (shown) Typing() bool                   { return false }
func (shown) Typed(tea.KeyPressMsg)          {}
func (shown) Paste(string)                   {}
func (shown) Click(int, int) (tea.Cmd, bool) { return nil, false }
