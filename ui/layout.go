package ui

import "strconv"

// The sizes at which the layout changes, in cells.
const (
	leastWidth, leastHeight = 36, 10 // below, a line says what is needed
	wideWidth, wideHeight   = 100, 28
	airyHeight              = 28 // from here, blank lines part header, page and footer
	stackedHeight           = 16 // from here, a page has its parts above each other, each in view
	pairWidth               = 72 // from here, the stacked form has two fields a line
)

// frame divides the height of the screen.
type frame struct {
	tooSmall          bool
	gapTop, gapBottom int
	body              int // lines of the page
}

// frameFor divides a screen: header, page, help line, keys.
func frameFor(width, height int) frame {
	if width < leastWidth || height < leastHeight {
		return frame{tooSmall: true}
	}
	f := frame{}
	if height >= airyHeight {
		f.gapTop, f.gapBottom = 1, 1
	}
	f.body = height - 3 - f.gapTop - f.gapBottom
	return f
}

func sizeText(width, height int) string {
	return strconv.Itoa(width) + "×" + strconv.Itoa(height)
}
