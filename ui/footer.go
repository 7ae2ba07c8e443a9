package ui

import "charm.land/bubbles/v2/key"

// footerLines are the help line and the keys. What must be read whole takes both lines
// where one is too short for it: a message, a hint that mends.
func (a *app) footerLines() []string {
	f := a.page().Footer()
	if a.help.open {
		f = footer{Keys: []key.Binding{
			both(a.keys.Help.Up, a.keys.Help.Down, "scroll"), a.keys.Help.Close,
		}}
	}
	hint, as, whole := f.Hint, f.HintRole, f.Mends
	if a.toast.text != "" {
		hint, as, whole = a.toast.text, a.toast.as, true
	}
	if whole && cells(hint) > a.width-2 {
		lines := append(wrapWords(hint, a.width-2, 2), "")
		return []string{
			a.row(a.width).to(1).put(as, lines[0]).String(),
			a.row(a.width).to(1).put(as, lines[1]).String(),
		}
	}
	return []string{
		a.row(a.width).to(1).put(as, hint).String(),
		a.keyLine(f.Keys),
	}
}

// keyLine writes keys with what they do, as many as fit; help is always the last.
func (a *app) keyLine(keys []key.Binding) string {
	last := a.keys.Always.Help
	if a.page().Typing() == notTyping {
		last = a.keys.Letters.Help
	}
	if a.help.open {
		last = key.Binding{}
	}
	const gap = 3
	gapHere := gap
	if a.width < 100 {
		gapHere = 2
	}
	reserve := keySize(last)
	if reserve > 0 {
		reserve += gapHere
	}
	r := a.row(a.width).to(1)
	for i, b := range keys {
		if !b.Enabled() {
			continue
		}
		start := r.used
		if i > 0 {
			start += gapHere
		}
		if start+keySize(b)+reserve > a.width {
			break
		}
		a.putKey(r.to(start), b)
	}
	if reserve > 0 {
		start := r.used
		if start > 1 {
			start += gapHere
		}
		a.putKey(r.to(start), last)
	}
	return r.String()
}

func (a *app) putKey(r *row, b key.Binding) {
	r.put(keycap, a.ascii(b.Help().Key)).put(quiet, " "+b.Help().Desc)
}

func keySize(b key.Binding) int {
	if len(b.Keys()) == 0 {
		return 0
	}
	return cells(b.Help().Key) + 1 + cells(b.Help().Desc)
}
