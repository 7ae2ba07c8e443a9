package root

import (
	"strconv"

	"policybench/ui/kit"
)

// frame divides the height of the screen.
type frame struct {
	tooSmall          bool
	gapTop, GapBottom int
	Body              int // lines of the page
}

// FrameFor divides a screen: header, page, help line, keys.
func FrameFor(width, height int) frame {
	if width < kit.LeastWidth || height < kit.LeastHeight {
		return frame{tooSmall: true}
	}
	f := frame{}
	if height >= kit.AiryHeight {
		f.gapTop, f.GapBottom = 1, 1
	}
	f.Body = height - 3 - f.gapTop - f.GapBottom
	return f
}

func sizeText(width, height int) string {
	return strconv.Itoa(width) + "×" + strconv.Itoa(height)
}
