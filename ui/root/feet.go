package root

import (
	"iter"

	"policybench/ui/action"
	"policybench/ui/kit"
)

// foot is one action in the line of keys: its caps and its words, with where they stand.
type foot struct {
	caps  []footCap
	words string
	x     int // of the words
	end   int
}

// footCap is a key that can be clicked.
type footCap struct {
	text string
	x    int
	act  *action.Action
}

// mostFeet is how many actions the line of keys names beside that for all others.
func mostFeet(width int) int {
	switch {
	case width >= 100:
		return 6
	case width >= 60:
		return 4
	}
	return 2
}

// feet are the actions that the line of keys has room for, the innermost first and
// always at the end the one that leads to all others.
func (a *sight) feet() []foot {
	gap := 3
	if a.Width < 100 {
		gap = 2
	}
	var list []foot
	x, last, reserved, most := 1, a.lastFoot(), 0, mostFeet(a.Width)
	if a.over == nil {
		most += a.Page().Footer().More
	}
	if last.words != "" {
		reserved = last.size() + gap
	}
	for f := range a.offered() {
		if len(list) == most {
			break
		}
		if x+f.size()+reserved <= a.Width {
			list = append(list, f.at(x))
			x += f.size() + gap
		}
	}
	if last.words != "" {
		list = append(list, last.at(x))
	}
	return list
}

// lastFoot leads to all actions; an overlay has its own way there.
func (a *sight) lastFoot() foot {
	switch {
	case a.over != nil:
		return foot{}
	case a.Width < 60:
		return foot{caps: a.caps(a.palette), words: "all"}
	}
	return foot{caps: a.caps(a.palette), words: "all actions"}
}

func (a *sight) caps(acts ...*action.Action) []footCap {
	caps := make([]footCap, 0, len(acts))
	for _, act := range acts {
		caps = append(caps, footCap{text: a.Ascii(act.Cap(a.typing())), act: act})
	}
	return caps
}

// offered are the actions that have words for the footer now, joined ones together, each
// key once.
func (a *sight) offered() iter.Seq[foot] {
	return func(yield func(foot) bool) {
		seen := map[string]bool{}
		for _, g := range a.Groups() {
			if !g.Heard() {
				continue
			}
			var joined []*action.Action
			for i := range g.Rows {
				act := &g.Rows[i]
				if joined = append(joined, act); act.Joined {
					continue
				}
				f := foot{caps: a.caps(joined...), words: act.Footing()}
				joined = joined[:0]
				if key := f.caps[len(f.caps)-1].text; f.words == "" || seen[key] {
					continue
				} else {
					seen[key] = true
				}
				if !yield(f) {
					return
				}
			}
		}
	}
}

// size is the width of a foot in cells.
func (f foot) size() int {
	size := kit.Cells(f.words)
	for _, c := range f.caps {
		size += kit.Cells(c.text) + 1
	}
	return size
}

// at is the foot from a column on.
func (f foot) at(x int) foot {
	for i := range f.caps {
		f.caps[i].x = x
		x += kit.Cells(f.caps[i].text) + 1
	}
	f.x, f.end = x, x+kit.Cells(f.words)
	return f
}

// keyLine writes the keys that matter now with what they do.
func (a *sight) keyLine() string {
	r := a.Row(a.Width)
	for _, f := range a.feet() {
		for _, c := range f.caps {
			r.To(c.x).Put(kit.Keycap, c.text)
		}
		r.To(f.x).Put(kit.Quiet, f.words)
	}
	return r.String()
}

// footAt is the action at a column of the line of keys, nil for none. The words do what
// their last key does.
func (a *sight) footAt(x int) *action.Action {
	for _, f := range a.feet() {
		if x < f.caps[0].x || x >= f.end {
			continue
		}
		act := f.caps[0].act
		for _, c := range f.caps {
			if x >= c.x {
				act = c.act
			}
		}
		return act
	}
	return nil
}
