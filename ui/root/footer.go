package root

import (
	"charm.land/bubbles/v2/key"

	"policybench/ui/action"
	"policybench/ui/kit"
	"policybench/ui/page"
)

// coveredByToast is how many lines of the page a message may cover.
const coveredByToast = 4

// footerLines are the last lines of the screen, after so many blank ones: the help line
// and the keys. What must be read whole, a message or a hint that mends, takes the
// blank lines where one is too short for it, then the keys' line, and a message some
// of the page as well.
func (a *App) footerLines(blanks int) []string {
	f := a.Page().Footer()
	if a.Help.open {
		f = page.Footer{Keys: []key.Binding{
			action.Both(a.helpKeys.Up, a.helpKeys.Down, "scroll"), a.helpKeys.Close,
		}}
	}
	said, as, most := f.Hint, f.HintRole, 1
	if f.Mends {
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
		lines = append(lines, a.keyLine(f.Keys))
	}
	for len(lines) < blanks+2 {
		lines = append([]string{a.Blank(a.Width)}, lines...)
	}
	return lines
}

// keyLine writes keys with what they do, as many as fit; help is always the last.
func (a *App) keyLine(keys []key.Binding) string {
	last := a.Keys.Always.Help
	if a.Page().Typing() == page.NotTyping {
		last = a.Keys.Letters.Help
	}
	if a.Help.open {
		last = key.Binding{}
	}
	const gap = 3
	gapHere := gap
	if a.Width < 100 {
		gapHere = 2
	}
	reserve := keySize(last)
	if reserve > 0 {
		reserve += gapHere
	}
	r := a.Row(a.Width).To(1)
	for i, b := range keys {
		if !b.Enabled() {
			continue
		}
		start := r.Used
		if i > 0 {
			start += gapHere
		}
		if start+keySize(b)+reserve > a.Width {
			break
		}
		a.putKey(r.To(start), b)
	}
	if reserve > 0 {
		start := r.Used
		if start > 1 {
			start += gapHere
		}
		a.putKey(r.To(start), last)
	}
	return r.String()
}

func (a *App) putKey(r *kit.Row, b key.Binding) {
	r.Put(kit.Keycap, a.Ascii(b.Help().Key)).Put(kit.Quiet, " "+b.Help().Desc)
}

func keySize(b key.Binding) int {
	if len(b.Keys()) == 0 {
		return 0
	}
	return kit.Cells(b.Help().Key) + 1 + kit.Cells(b.Help().Desc)
}
