package ui

import (
	"strconv"
	"strings"

	"policybench/signing"
	"policybench/signing/inspect"
)

// allows draws the permissions in so many lines: where few are granted each with
// what it permits, else the names.
func (w *resultWriter) allows(lines int) {
	var yes, no, unknown []string
	for _, permission := range w.result.Allows {
		name := string(permission.Call)
		switch permission.Allowed {
		case inspect.Yes:
			yes = append(yes, name)
		case inspect.No:
			no = append(no, name)
		default:
			unknown = append(unknown, name)
		}
	}
	start := len(w.rows)
	r := w.row(w.width).to(w.margin).put(quiet, "allows").to(w.margin + w.label)
	next := func() {
		w.rows = append(w.rows, r.String())
		r = w.row(w.width).to(w.margin + w.label)
	}
	switch {
	case lines == 1:
		w.names(r, good, w.glyphs.Yes, yes)
		r.to(r.used + 2)
		if rest := strings.Join(no, " "); len(yes) > 0 && r.used+2+len(rest) >= w.width {
			no = []string{strconv.Itoa(len(no)) + " others"}
		}
		w.names(r, bad, w.glyphs.No, no)
		next()
	case len(yes) > 0 && len(yes) < lines:
		for _, name := range yes {
			r.put(good, w.glyphs.Yes+" ").put(normal, name)
			r.to(w.margin+w.label+14).put(quiet, signing.Call(name).Meaning())
			next()
		}
		w.names(r, bad, w.glyphs.No, no)
		next()
	default:
		w.names(r, good, w.glyphs.Yes, yes)
		next()
		w.names(r, bad, w.glyphs.No, no)
		next()
	}
	for len(w.rows) < start+lines {
		w.rows = append(w.rows, w.blank(w.width))
	}
}

func (w *resultWriter) names(r *row, as role, glyph string, names []string) {
	if len(names) == 0 {
		return
	}
	text := normal
	if as == bad {
		text = quiet
	}
	r.put(as, glyph+" ").put(text, strings.Join(names, " "))
}
