package parts

import (
	"fmt"
	"slices"
	"strings"

	"policybench/ui/kit"
)

// end finishes a row with the marks and the note of a part, or of its strays.
func (w *writer) end(r *kit.Row, p *Part, strays []int) {
	text := w.note(p, strays)
	as := w.noteRole(p, strays)
	switch {
	case text == "":
		w.add(r)
	case w.notes < w.width && r.Used < w.notes && w.notes+kit.Cells(text) <= w.width:
		w.add(r.To(w.notes).Put(as, text))
	case r.Used+2+kit.Cells(text) <= w.width:
		w.add(r.To(r.Used+2).Put(as, text))
	default:
		w.add(r)
		w.add(w.Row(w.width).To(w.nested()).Put(as, text))
	}
}

// note is what stands beside a part (-1) or strays of it: the findings' numbers with a
// word on the selected one, or else what the part is.
func (w *writer) note(p *Part, strays []int) string {
	numbers, words, last := "", "", -1
	for _, m := range p.Marks {
		if !w.speaks(m, strays) || m.Finding == last {
			continue
		}
		last = m.Finding
		numbers += fmt.Sprintf(" %d", m.Finding+1)
		if words == "" || m.Finding == w.Selected {
			words = m.Words
		}
	}
	if numbers != "" {
		return w.Glyphs.Pointer + numbers + "  " + words
	}
	if !slices.Contains(strays, -1) || p.Note == "" {
		return ""
	}
	if p.Asked {
		return p.Note + " " + w.Glyphs.Answer(p.Answer)
	}
	return p.Note
}

// speaks reports whether a mark is shown beside these strays.
func (w *writer) speaks(m Mark, strays []int) bool {
	return slices.Contains(strays, m.Stray) && (!m.Note || m.Finding == w.Selected)
}

// chip is how a stray is shown.
func (w *writer) chip(s Stray) string {
	text := s.Shown
	if w.Plain {
		text = plain.Replace(text)
	}
	return "[" + text + "]"
}

var plain = strings.NewReplacer("␣", "space", "⏎", "line break", "⇥", "tab", "×", "x")
