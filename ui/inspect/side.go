package inspect

import (
	"slices"
	"strings"

	"policybench/signing/inspect"
	"policybench/ui/inspect/fixed"
	"policybench/ui/inspect/pasted"
	"policybench/ui/inspect/values"
	"policybench/ui/kit"
	"policybench/ui/words"
)

// side writes the text, what a fix changes and what the policy allows into so many lines, and
// returns how many of them are the text's.
func (w *writer) side(height int) int {
	if w.takenApart() {
		w.linkPanes(height)
		return 0
	}
	allow := w.writer(w.Width, w.Margin, w.Compact)
	if !w.Compact {
		allow = w.apart(func(part *writer) { values.Allows(part.Paper, w.shown.Allows) })
	}
	text := w.sight
	text.useRows(w.Width, w.Margin)
	least := min(6, height)
	if w.Compact {
		least = min(4, height)
	}
	wanted := text.rows.Most(height) + 1
	room := height
	change := w.apart(func(part *writer) {
		fixed.Lines{Paste: w.judged.Paste, Fixes: w.shown.Raw.Fixes, Pick: pickFixed}.Write(part.Paper, height-wanted-len(allow.Rows))
	})
	changed := fit(change.Rows, &room, least)
	allowRows := fit(allow.Rows, &room, least)
	textHeight := max(min(wanted, room), 1)
	w.Title("Pasted", text.textNote())
	w.drawText(max(textHeight-1, 0))
	w.Place(len(w.Rows)-textHeight, kit.Target{Kind: pickText, N: 0})
	shownText := len(w.Rows)
	if text.editor.open {
		w.Rows[0] = w.Row(w.Width).To(w.Margin-2).Put(kit.Accent, "Edit").Right(kit.Quiet, text.textNote()+" ").String()
	}
	for _, part := range []struct {
		fits int
		of   *writer
	}{{changed, change}, {allowRows, allow}} {
		if part.fits > 1 {
			w.Under(kit.Drawing{Rows: part.of.Rows[:part.fits], Places: slices.DeleteFunc(part.of.Places, func(z kit.Place) bool { return z.Y >= part.fits })}, 0)
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
func (w *writer) apart(write func(*writer)) *writer {
	part := w.writer(w.Width, w.Margin, w.Compact)
	if !w.Compact {
		part.Gap()
	}
	write(part)
	if len(part.Rows) == 1 && !w.Compact {
		part.Rows = nil
	}
	return part
}

// useRows breaks the text for a width.
func (p *sight) useRows(width, margin int) {
	p.rows.Use(p.judged.Text, p.judged.Places, pasted.Room(width, margin), p.Settings.ASCII, p.editor.open)
}

// drawText draws so many rows of the text, with the selected place in view.
func (w *writer) drawText(height int) {
	p := w.sight
	f := pasted.Facts{Rows: &p.rows, Top: p.textTop, Marks: p.shown.marks, Thing: p.shown.thing, Cursor: pasted.NoCursor}
	if p.editor.open {
		f.Cursor = p.editor.at
	}
	p.textTop = f.Shown(height, p.reveal)
	f.Top = p.textTop
	pasted.Write(w.Paper, f, height)
}

// textNote says how much text there is and where one is in it.
func (p *sight) textNote() string {
	switch {
	case p.editor.open:
		return "esc ends the edit"
	case len(p.text) > inspect.MaxText:
		return "cut after 1 MiB, the rest was not read"
	case p.judged.Lines < 2 && len(p.text) < 1000:
		return ""
	}
	size, _, _ := strings.Cut(words.Bytes(int64(len(p.text))), ",")
	line, ok := p.rows.LineOf(p.textTop)
	if p.judged.Lines < 2 || !ok {
		return size
	}
	return "line " + words.Comma(line) + " of " + words.Comma(p.judged.Lines) + ", " + size
}
