package ui

// The sizes at which the layout changes, in cells.
const (
	leastWidth, leastHeight = 36, 10 // below, a line says what is needed
	wideWidth, wideHeight   = 100, 28
	airyHeight              = 28 // from here, blank lines part header, page and footer
	stackedHeight           = 16 // from here, a page has its parts above each other, each in view
	pairWidth               = 72 // from here, the stacked form has two fields a line
)
