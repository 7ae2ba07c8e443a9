package ui

import (
	"strconv"

	"policybench/ui/kit"
)

// frame divides the height of the screen.
type frame struct {
	tooSmall          bool
	gapTop, gapBottom int
	body              int // lines of the page
}

// frameFor divides a screen: header, page, help line, keys.
func frameFor(width, height int) frame {
	if width < kit.LeastWidth || height < kit.LeastHeight {
		return frame{tooSmall: true}
	}
	f := frame{}
	if height >= kit.AiryHeight {
		f.gapTop, f.gapBottom = 1, 1
	}
	f.body = height - 3 - f.gapTop - f.gapBottom
	return f
}

func sizeText(width, height int) string {
	return strconv.Itoa(width) + "×" + strconv.Itoa(height)
}
