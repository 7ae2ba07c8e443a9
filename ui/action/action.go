// Package action is what one can do: one table a page, from which the keys are
// dispatched and the footer, the help, the palette and the clickable places are written.
//
//	groups := action.Table(
//		action.Group{Title: "Calls", When: p.onCalls, Rows: []action.Action{
//			{ID: action.CallTick, Run: action.Does(p.tick), Foot: action.Says("tick")},
//		}},
//	)
//	if a := action.Find(groups, stroke, typing); a != nil {
//		return a.Run()
//	}
//
// A page builds its table once; the rows are closures over the page and hold no state.
// What a key is called in a sentence is asked of Name, never written there: the keymap
// of this package is the one place that knows a key.
package action

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// ID names an action for good: settings and scripts may hold it.
type ID string

// Action is one thing that can be done.
type Action struct {
	ID  ID
	Key key.Binding // its keys and what it does; Table takes it from the keymap
	// Foot is its words in the footer now; nil or "" keeps it out.
	Foot func() string
	// Why is why it cannot be done now; nil or "" where it can.
	Why func() string
	Run func() tea.Cmd
	// Line is the command line that does the same; nil or "" for none.
	Line func() string
	// Also are further words that a search finds it by; Table adds those of the keymap.
	Also string
	// Joined writes its keys before those of the next row, whose words are for both:
	// "← → tab".
	Joined bool
}

// Group is a context: rows that can be done in the same place.
type Group struct {
	Title string
	When  func() bool // whether its keys are heard now; nil for always
	// Away is why its rows cannot be done while its keys are not heard; "" where they can
	// be done from anywhere, by name.
	Away  string
	Moves bool // its rows only move within something: a list of all names them last
	Rows  []Action
}

// Table gives each row without a binding that of the keymap.
func Table(groups ...Group) []Group {
	for _, g := range groups {
		for i := range g.Rows {
			if r := &g.Rows[i]; r.Key.Help().Desc == "" {
				r.Key = keyOf(r.ID)
				r.Also = strings.TrimSpace(r.Also + " " + also[r.ID])
			}
		}
	}
	return groups
}

// Heard reports whether the keys of the group act now.
func (g Group) Heard() bool { return g.When == nil || g.When() }

// Find is the action of a key: the first of the groups that are heard, innermost first.
// Where text is typed no character is a key.
func Find(groups []Group, s Stroke, typing bool) *Action {
	if s == "" || typing && s.Types() {
		return nil
	}
	for _, g := range groups {
		if !g.Heard() {
			continue
		}
		for i := range g.Rows {
			if s.Is(g.Rows[i].Key) {
				return &g.Rows[i]
			}
		}
	}
	return nil
}

// ByID is the row of an action, nil where no group has it.
func ByID(groups []Group, id ID) *Action {
	for _, g := range groups {
		for i := range g.Rows {
			if g.Rows[i].ID == id {
				return &g.Rows[i]
			}
		}
	}
	return nil
}

// Refused is why the action cannot be done now, or "".
func (a *Action) Refused() string {
	if a.Why == nil {
		return ""
	}
	return a.Why()
}

// Moves reports whether all its keys only move or take: a list of all actions names it
// last.
func (a *Action) Moves() bool {
	for _, k := range a.Key.Keys() {
		if !slices.Contains(moving, k) {
			return false
		}
	}
	return len(a.Key.Keys()) > 0
}

// moving are the keys that every list and field has.
var moving = []string{"up", "down", "left", "right", "tab", "shift+tab", "enter", "space", "esc", "home", "end", "pgup", "pgdown", "backspace"}

// Footing is its words in the footer now, or "".
func (a *Action) Footing() string {
	if a.Foot == nil {
		return ""
	}
	return a.Foot()
}

// Cap is the key to name where one types or does not: a letter where it is heard.
func (a *Action) Cap(typing bool) string { return capOf(a.Key, typing) }

// Does makes an action of what needs nothing from the outside world. Copied into each
// table of actions it would be 30 KB of the program.
//
//go:noinline
func Does(f func()) func() tea.Cmd {
	return func() tea.Cmd {
		f()
		return nil
	}
}

// Says is words that never change.
// Copied to each call it would be 8 KB of the program.
//
//go:noinline
func Says(words string) func() string { return func() string { return words } }

// SaysIf is words that are there under a condition.
//
//go:noinline
func SaysIf(when func() bool, words string) func() string {
	return func() string {
		if when() {
			return words
		}
		return ""
	}
}
