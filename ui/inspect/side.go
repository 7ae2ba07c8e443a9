package inspect

import "policybench/ui/kit"

// side writes the text, what a fix changes and what the policy allows into so many lines, and
// returns how many of them are the text's.
func (w *inspectWriter) side(height int) int {
	if w.takenApart() {
		w.linkPanes(height)
		return 0
	}
	allow := &inspectWriter{}
	if !w.compact {
		allow = w.apart((*inspectWriter).allows)
	}
	text := w.Page
	text.useRows(w)
	least := min(6, height)
	if w.compact {
		least = min(4, height)
	}
	wanted := text.rows.most(height) + 1
	room := height
	change := w.apart(func(part *inspectWriter) { part.changes(height - wanted - len(allow.rows)) })
	changed := fit(change.rows, &room, least)
	allowRows := fit(allow.rows, &room, least)
	textHeight := max(min(wanted, room), 1)
	w.title("Pasted", text.textNote())
	w.drawText(max(textHeight-1, 0))
	w.place(len(w.rows)-textHeight, kit.Target{Kind: pickText, N: 0})
	shownText := len(w.rows)
	if text.editor.open {
		w.rows[0] = w.Row(w.width).To(w.margin-2).Put(kit.Accent, "Edit").Right(kit.Quiet, text.textNote()+" ").String()
	}
	for _, part := range []struct {
		rows   int
		writer *inspectWriter
	}{{changed, change}, {allowRows, allow}} {
		if part.rows > 1 {
			at := len(w.rows)
			w.rows = append(w.rows, part.writer.rows[:part.rows]...)
			for _, z := range part.writer.places {
				if z.Y < part.rows {
					z.Y += at
					w.places = append(w.places, z)
				}
			}
		}
	}
	return shownText
}

// fit takes lines for a part out of the room, as long as the text keeps its least.
func fit(rows []string, room *int, least int) int {
	take := min(len(rows), max(*room-least, 0))
	*room -= take
	return take
}

// apart writes a part of its own, with a gap before it where there is room.
func (w *inspectWriter) apart(write func(*inspectWriter)) *inspectWriter {
	part := w.writer(w.width, w.margin, w.compact)
	if !w.compact {
		part.gap()
	}
	write(part)
	if len(part.rows) == 1 && !w.compact {
		part.rows = nil
	}
	return part
}
