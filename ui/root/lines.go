package root

import "policybench/ui/kit"

// sight is what is drawn around the page, and what a click on it does.
type sight struct{ choices }

// lines is the whole screen.
func (a *sight) lines() []string {
	f := FrameFor(a.Width, a.Height)
	if f.tooSmall {
		return a.tooSmall()
	}
	lines := make([]string, 0, a.Height)
	lines = append(lines, a.header())
	for range f.gapTop {
		lines = append(lines, a.Blank(a.Width))
	}
	if a.over != nil {
		lines = append(lines, a.over.Draw(a.Pen, a.Width, f.Body)...)
	} else {
		lines = append(lines, a.Page().View()...)
	}
	foot := a.footerLines(f.GapBottom)
	return append(lines[:a.Height-len(foot)], foot...)
}

// tooSmall says what the program needs, as far as that fits.
func (a *sight) tooSmall() []string {
	text := []string{"too small", "36×10 needed"}
	if a.Width >= 30 {
		text = []string{"this terminal is too small", "36×10 needed, this is " + sizeText(a.Width, a.Height)}
	}
	var lines []string
	for _, t := range text[:min(len(text), a.Height)] {
		lines = append(lines, a.Row(a.Width).Put(kit.Normal, t).String())
	}
	return lines
}
