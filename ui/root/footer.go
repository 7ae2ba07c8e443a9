package root

import (
	"policybench/ui/kit"
	"policybench/ui/page"
)

// coveredByToast is how many lines of the page a message may cover.
const coveredByToast = 4

// footerLines are the last lines of the screen, after so many blank ones: the help line
// and the keys. What must be read whole, a message or a hint that puts right, takes the
// blank lines where one is too short for it, then the keys' line, and a message some
// of the page as well.
func (a *sight) footerLines(blanks int) []string {
	f := a.Page().Footer()
	if a.over != nil {
		f = page.Footer{Hint: a.over.Hint(), HintRole: kit.Quiet}
	}
	said, as, most := f.Hint, f.HintRole, 1
	if f.Whole {
		most = blanks + 2
	}
	if a.Toast.Text != "" {
		said, as, most = a.Toast.Text, a.Toast.As, blanks+2+coveredByToast
	}
	var lines []string
	for _, line := range kit.WrapWords(said, a.Width-2, most) {
		lines = append(lines, a.Row(a.Width).To(1).Put(as, line).String())
	}
	if len(lines) <= blanks+1 {
		lines = append(lines, a.keyLine())
	}
	for len(lines) < blanks+2 {
		lines = append([]string{a.Blank(a.Width)}, lines...)
	}
	return lines
}

// keysShow reports whether the line of keys is on the screen: a message may cover it.
func (a *sight) keysShow(blanks int) bool {
	if a.Toast.Text == "" {
		return true
	}
	return len(kit.WrapWords(a.Toast.Text, a.Width-2, blanks+2+coveredByToast)) <= blanks+1
}
