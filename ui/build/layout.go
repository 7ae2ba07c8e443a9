package build

import (
	"policybench/ui/build/chain"
	"policybench/ui/kit"
)

// layout divides the page. It depends on the size, on whether the code has the focus
// where panes stand above each other, and on which tab is open: never on what stands in a
// field, so that each pane keeps its place while one types.
type layout struct {
	airy              bool // form and chain side by side
	rule              kit.Rect
	form, chain, code kit.Rect
	margin            int // before labels of chain and code
	folded            bool
	whole             bool // the code has the page to itself
}

// How much of a page its parts have, in cells.
const (
	airyHeight  = 23 // from here the form fits beside the chain
	leastWhole  = 28 // from here the JSON has two rows
	leastLeft   = 44 // width of the form beside the chain
	mostLeft    = 60
	pairsHeight = 7  // rows of the form with two fields a row
	rowsHeight  = 12 // and with one
	leastCode   = 7
	focusedCode = 11 // with the row of its tabs, while it has the focus
)

// layoutFor divides a page of a size.
func layoutFor(width, height int, onCode, longCode bool) layout {
	switch {
	case width >= kit.WideWidth && height >= airyHeight:
		return sideBySide(width, height, longCode)
	case height >= kit.StackedHeight:
		return stacked(width, height, onCode)
	}
	return small(width, height, onCode)
}

// codeAlone gives the whole page to the code.
func codeAlone(width, height int) layout {
	return layout{margin: 3, folded: true, whole: true, code: kit.Rect{Width: width, Height: height}}
}

func sideBySide(width, height int, longCode bool) layout {
	left := min(max(width*39/100, leastLeft), mostLeft)
	l := layout{airy: true, margin: 2, folded: longCode}
	rows := chain.WholeHeight
	if height < leastWhole {
		rows--
	}
	right := width - left
	l.form = kit.Rect{Width: left, Height: height}
	l.chain = kit.Rect{X: left, Width: right, Height: rows}
	l.rule = kit.Rect{X: left, Y: rows, Width: right, Height: 1}
	l.code = kit.Rect{X: left, Y: rows + 1, Width: right, Height: height - rows - 1}
	return l
}

func stacked(width, height int, onCode bool) layout {
	l := layout{margin: 3, folded: true}
	rows := chain.FoldedHeight
	if height > 24 {
		rows++ // a row for a warning
	}
	wanted := pairsHeight
	if width < kit.PairWidth {
		wanted = rowsHeight
	}
	form := max(min(wanted, height-rows-1-leastCode), 3)
	if height > 30 {
		form = min(wanted+6, height/2) // More limits, and what is said at a field
	}
	if onCode {
		form = max(min(form, height-rows-1-focusedCode), 1)
	}
	l.form = kit.Rect{Width: width, Height: form}
	l.rule = kit.Rect{Y: form, Width: width, Height: 1}
	l.chain = kit.Rect{Y: form + 1, Width: width, Height: rows}
	l.code = kit.Rect{Y: form + 1 + rows, Width: width, Height: height - form - 1 - rows}
	return l
}

func small(width, height int, onCode bool) layout {
	l := layout{margin: 3, folded: true}
	code := 4
	switch {
	case onCode:
		code = height - 2
	case width >= kit.PairWidth:
		code = max(code, height-1-pairsHeight)
	}
	form := max(height-1-code, 1)
	l.form = kit.Rect{Width: width, Height: form}
	l.chain = kit.Rect{Y: form, Width: width, Height: 1}
	l.code = kit.Rect{Y: form + 1, Width: width, Height: height - form - 1}
	return l
}
