package over

import "policybench/ui/action"

// Entry is an action as the palette lists it.
type Entry struct {
	Act         *action.Action
	group, does string
	keys        string
	Why         string // why it could not be done when the palette opened
	Away        bool   // it is nothing that can be done from here
}

// Entries are all actions of the page on screen with those of every page, then those of
// the other page, which can only be done there: away says how to get there. What only
// moves stands last.
func Entries(here, other []action.Group, away string) []Entry {
	l := lister{listed: map[action.ID]bool{action.Palette: true}}
	for _, g := range here {
		l.add(g, "")
	}
	for _, g := range other {
		l.add(g, away)
	}
	return append(l.acts, l.moves...)
}

// lister lists each action once.
type lister struct {
	acts, moves []Entry
	listed      map[action.ID]bool
}

func (l *lister) add(g action.Group, away string) {
	for i := range g.Rows {
		act := &g.Rows[i]
		if l.listed[act.ID] {
			continue
		}
		l.listed[act.ID] = true
		e := Entry{Act: act, group: g.Title, does: act.Key.Help().Desc, keys: act.AllKeys(), Why: away}
		if e.Why == "" && !g.Heard() {
			e.Why = g.Away
		}
		if e.Away = e.Why != ""; !e.Away {
			e.Why = act.Refused()
		}
		if g.Moves || act.Moves() {
			l.moves = append(l.moves, e)
		} else {
			l.acts = append(l.acts, e)
		}
	}
}
