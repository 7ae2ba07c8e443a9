package root

import (
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
		return 7
	case width >= 60:
		return 5
	}
	return 3
}

// feet are the actions that the line of keys has room for, the innermost first and
// always at the end the one that leads to all others.
func (a *App) feet() []foot {
	gap := 3
	if a.Width < 100 {
		gap = 2
	}
	typing := a.typing()
	last, lastSize := foot{}, 0
	if a.over == nil {
		last = foot{words: "all actions", caps: []footCap{{text: a.Ascii(action.Name(action.Palette, true)), act: a.palette}}}
		if a.Width < 60 {
			last.words = "all"
		}
		lastSize = last.size() + gap
	}
	var list []foot
	x, most := 1, mostFeet(a.Width)
	seen := map[string]bool{}
	var caps []footCap
	for _, g := range a.Groups() {
		if !g.Heard() {
			continue
		}
		for i := range g.Rows {
			act := &g.Rows[i]
			if act.Joined {
				caps = append(caps, footCap{text: a.Ascii(act.Cap(typing)), act: act})
				continue
			}
			words := act.Footing()
			if words == "" || len(list) == most {
				caps = caps[:0]
				continue
			}
			f := foot{caps: append(caps[:len(caps):len(caps)], footCap{text: a.Ascii(act.Cap(typing)), act: act}), words: words}
			caps = caps[:0]
			if key := f.caps[len(f.caps)-1].text; seen[key] {
				continue
			} else {
				seen[key] = true
			}
			if x+f.size()+lastSize > a.Width {
				continue
			}
			list = append(list, f.at(x))
			x += f.size() + gap
		}
	}
	if lastSize > 0 {
		list = append(list, last.at(x))
	}
	return list
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
func (a *App) keyLine() string {
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
func (a *App) footAt(x int) *action.Action {
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
