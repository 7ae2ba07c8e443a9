package kit

// The sizes at which the layout changes, in cells.
const (
	LeastWidth, LeastHeight = 36, 10 // below, a line says what is needed
	WideWidth, WideHeight   = 100, 28
	AiryHeight              = 28 // from here, blank lines part header, page and footer
	StackedHeight           = 16 // from here, a page has its parts above each other, each in view
	PairWidth               = 72 // from here, the stacked form has two fields a line
)
