package root

import (
	tea "charm.land/bubbletea/v2"

	"policybench/ui/action"
	"policybench/ui/kit"
	"policybench/ui/page"
)

// overlay covers the page until it is left. It takes all keys, and draws in the page's
// place from what it holds: drawing changes nothing.
type overlay interface {
	// groups are its actions with those that work in it, the same table at each call.
	groups() []action.Group
	// typing reports whether letters are text in it; typed takes a key that no action is
	// bound to, and paste a text.
	typing() bool
	typed(tea.KeyPressMsg)
	paste(text string)
	scroll(lines int)
	// click does what stands at a place; false closes the overlay.
	click(x, y int) (tea.Cmd, bool)
	draw(p kit.Pen, width, height int) []string
	hint() string
}

// within puts the actions of an overlay before those that work in each: the way out,
// the other page, the terminal's.
func (a *App) within(own action.Group) []action.Group {
	return append(action.Table(own), append(action.Table(action.Group{Rows: []action.Action{
		{ID: action.Leave, Run: action.Does(a.closeOverlay), Foot: action.Says("close")},
		{ID: action.Other, Run: func() tea.Cmd { return a.show(a.otherPage()) }},
		{ID: action.Inspect, Run: func() tea.Cmd { return a.show(page.InspectPage) }},
		{ID: action.Interrupt, Run: a.interrupt},
	}}), action.Table(a.settings())...)...)
}

// shown is an overlay that is only read: nothing is typed in it, and any click closes it.
type shown struct{ own []action.Group }

func (s shown) groups() []action.Group       { return s.own }
func (shown) typing() bool                   { return false }
func (shown) typed(tea.KeyPressMsg)          {}
func (shown) paste(string)                   {}
func (shown) click(int, int) (tea.Cmd, bool) { return nil, false }

func (a *App) closeOverlay() { a.over = nil }
