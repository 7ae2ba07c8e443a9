package code

import (
	"strconv"
	"strings"

	"policybench/ui/kit"
)

// tabs is the row of tabs; where it is too narrow for them, the open one and how many there
// are. The variant stands on it where it has no row of its own.
func (w *writer) tabs(withVariant bool) {
	r := w.Row(w.width)
	y := len(w.rows)
	variant := ""
	if withVariant {
		variant = w.counted()
	}
	for _, beside := range []string{variant, ""} {
		for gap := 3; gap > 0; gap-- {
			size := w.Margin + w.tabsWidth(gap)
			if beside != "" {
				size += 2 + kit.Cells(beside)
			}
			if size < w.width {
				w.allTabs(r, y, gap)
				if r.Right(kit.Quiet, beside+" "); beside != "" {
					from := w.width - 1 - kit.Cells(beside)
					marked, _, _ := strings.Cut(beside, w.Ascii("›"))
					w.places = append(w.places, w.turns(from, from+kit.Cells(marked)+1, y)...)
				}
				w.rows = append(w.rows, r.String())
				return
			}
		}
	}
	open := w.Tabs[w.Tab]
	w.bar(r, w.Margin-2)
	r.To(w.Margin).Put(kit.Accent, strings.ToUpper(open.Title)).Put(kit.Bad, w.mark(w.Tab)).
		Put(kit.Quiet, " "+strconv.Itoa(w.Tab+1)+"/"+strconv.Itoa(len(w.Tabs))+"  "+variant)
	w.places = append(w.places, kit.Place{X: 0, Y: y, Width: w.width, Do: kit.Target{Kind: NextTab}})
	w.rows = append(w.rows, r.String())
}

func (w *writer) tabsWidth(gap int) int {
	total := -gap
	for i, tab := range w.Tabs {
		total += kit.Cells(tab.Title) + kit.Cells(w.mark(i)) + gap
	}
	return total
}

func (w *writer) allTabs(r *kit.Row, y, gap int) {
	before, start := 2, w.Margin
	for i, tab := range w.Tabs {
		if i == w.Tab {
			w.bar(r, start-before)
		}
		r.To(start)
		switch {
		case i == w.Tab:
			r.Put(kit.Accent, strings.ToUpper(tab.Title)).Put(kit.Bad, w.mark(i))
		case tab.Denied:
			r.Put(kit.Dim, tab.Title)
		default:
			r.Put(kit.Normal, tab.Title)
		}
		w.places = append(w.places, kit.Place{X: start, Y: y, Width: r.Used - start, Do: kit.Target{Kind: PickTab, N: i}})
		before, start = max(gap-1, 1), r.Used+gap
	}
}

// bar marks the focus before the open tab, wherever in the row that is.
func (w *writer) bar(r *kit.Row, at int) {
	if w.Focus {
		r.To(at).Put(kit.Accent, w.Glyphs.Bar)
	}
}

// mark says of the open tab alone that the policy denies it: the others are dim.
func (w *writer) mark(i int) string {
	if i == w.Tab && w.Tabs[i].Denied {
		return " " + w.Glyphs.No
	}
	return ""
}

// counted is the shown variant with its place among the others.
func (w *writer) counted() string {
	if len(w.Variants) == 0 {
		return ""
	}
	at := max(w.Variant, 0)
	return w.Ascii("‹ "+w.Variants[at].Name+" › ") + strconv.Itoa(at+1) + "/" + strconv.Itoa(len(w.Variants))
}

// variants names them, and how else the code can be made; as far apart as there is room.
func (w *writer) variants() {
	r := w.Row(w.width).To(w.Margin)
	y := len(w.rows)
	for _, close := range []struct{ gap, brackets int }{{2, 2}, {1, 2}, {1, 0}} {
		size := -close.gap + 2*close.brackets
		for _, v := range w.Variants {
			size += kit.Cells(v.Name) + close.gap
		}
		if chip := w.chip(); w.Margin+size+2+chip < w.width || close.brackets == 0 && w.Margin+size < w.width {
			w.named(r, y, close.gap, close.brackets > 0)
			w.ways(r, y)
			w.rows = append(w.rows, r.String())
			return
		}
	}
	r.Put(kit.Heading, w.counted())
	w.ways(r, y)
	w.rows = append(w.rows, r.String())
}

func (w *writer) named(r *kit.Row, y, gap int, brackets bool) {
	for i, v := range w.Variants {
		start := r.Used
		switch {
		case i != w.Variant:
			r.Put(kit.Quiet, v.Name)
		case brackets:
			r.Put(kit.Quiet, w.Ascii("‹ ")).Put(kit.Heading, v.Name).Put(kit.Quiet, w.Ascii(" ›"))
			w.places = append(w.places, w.turns(start, r.Used, y)...)
		default:
			r.Put(kit.Heading, v.Name)
		}
		w.places = append(w.places, kit.Place{X: start, Y: y, Width: r.Used - start, Do: kit.Target{Kind: PickVariant, N: v.N}})
		r.To(r.Used + gap)
	}
}

// turns are the marks around the shown variant.
func (w *writer) turns(from, to, y int) kit.Places {
	size := kit.Cells(w.Ascii("‹"))
	return kit.Places{
		{X: from, Y: y, Width: size, Do: kit.Target{Kind: TurnVariant, N: -1}},
		{X: to - size, Y: y, Width: size, Do: kit.Target{Kind: TurnVariant, N: 1}},
	}
}

// chip is the width of the choice between the ways.
func (w *writer) chip() int {
	if len(w.Ways) < 2 {
		return 0
	}
	return kit.Cells(strings.Join(w.Ways, " | ")) + kit.Cells(w.WayKey) + 2
}

// ways says at the right which of the ways is shown, with the key to the other one; where
// there is no room for all, the other one alone.
func (w *writer) ways(r *kit.Row, y int) {
	if len(w.Ways) < 2 {
		return
	}
	start := w.width - 1 - w.chip()
	if start < r.Used {
		other := w.Ways[(w.Way+1)%len(w.Ways)]
		start = w.width - 1 - kit.Cells(w.WayKey+" "+other)
		if start < r.Used {
			return
		}
		r.To(start).Put(kit.Keycap, w.WayKey).Put(kit.Quiet, " "+other)
	} else {
		r.To(start).Put(kit.Keycap, w.WayKey).Put(kit.Normal, "  ")
		for i, way := range w.Ways {
			if i > 0 {
				r.Put(kit.Quiet, " | ")
			}
			as := kit.Quiet
			if i == w.Way {
				as = kit.Heading
			}
			r.Put(as, way)
		}
	}
	w.places = append(w.places, kit.Place{X: start, Y: y, Width: w.width - start, Do: kit.Target{Kind: TurnWay}})
}
