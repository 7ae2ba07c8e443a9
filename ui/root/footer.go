package root

import (
	"strings"

	"policybench/ui/kit"
	"policybench/ui/page"
)

// lowHeight is how many rows a screen has whose page no message covers.
const lowHeight = 24

// coveredByToast is how many lines of the page a message may cover on a higher one.
const coveredByToast = 2

// footerLines are the last lines of the screen, after so many blank ones: the help line
// and the keys. A message takes the help line, on a high screen the blank ones and some of
// the page as well, and never the keys: what does not fit is cut where a sentence ends. A
// hint that puts right is read whole, on a low screen over the keys where need be.
func (a *sight) footerLines(blanks int) []string {
	f := a.Page().Footer()
	if a.over != nil {
		f = page.Footer{Hint: a.over.Hint(), HintRole: kit.Quiet}
	}
	said, as, most := f.Hint, f.HintRole, 1
	switch {
	case a.Toast.Text != "":
		said, as, most = a.Toast.Text, a.Toast.As, a.toastLines(blanks)
		said = sentences(said, a.Glyphs.Ellipsis, func(text string) bool { return len(kit.WrapWords(text, a.Width-2, most+1)) <= most })
	case f.Whole:
		most = blanks + 2
		if a.Height > lowHeight {
			most = blanks + 1 + coveredByToast
		}
	}
	var lines []string
	for _, line := range kit.WrapWords(said, a.Width-2, most) {
		lines = append(lines, a.Row(a.Width).To(1).Put(as, line).String())
	}
	if a.Toast.Text != "" || a.Height > lowHeight || len(lines) <= blanks+1 {
		lines = append(lines, a.keyLine())
	}
	for len(lines) < blanks+2 {
		lines = append([]string{a.Blank(a.Width)}, lines...)
	}
	return lines
}

// toastLines is how many lines a message takes at most.
func (a *sight) toastLines(blanks int) int {
	if a.Height <= lowHeight {
		return 1
	}
	return blanks + 1 + coveredByToast
}

// sentences is as much of a message as fits, up to the end of a sentence, else of a clause,
// else of a word: the most important one comes first.
func sentences(text, ellipsis string, fits func(string) bool) string {
	if fits(text) {
		return text
	}
	for _, ends := range [][]string{{"; ", " · ", " - ", ". "}, {": ", ", ", " ("}} {
		for cut := text; cut != ""; {
			end := -1
			for _, mark := range ends {
				end = max(end, strings.LastIndex(cut, mark))
			}
			if end <= 0 {
				break
			}
			if cut = strings.TrimRight(cut[:end], " "); fits(cut) {
				return cut
			}
		}
	}
	for cut := text; ; {
		end := strings.LastIndexByte(cut, ' ')
		if end <= 0 {
			return text
		}
		if cut = cut[:end]; fits(cut + ellipsis) {
			return cut + ellipsis
		}
	}
}
