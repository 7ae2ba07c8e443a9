package inspect

import (
	"policybench/signing/inspect"
	"policybench/ui/inspect/pasted"
	"policybench/ui/kit"
	"policybench/ui/words"
	"strings"
)

// useRows breaks the text for a width.
func (p *Page) useRows(width, margin int) {
	p.rows.Use(p.judged.text, p.judged.places, pasted.Room(width, margin), p.Settings.ASCII, p.editor.open)
}

// drawText draws so many rows of the text, with the selected place in view.
func (w *writer) drawText(height int) {
	p := w.Page
	f := pasted.Facts{Rows: &p.rows, Top: p.textTop, Marks: p.shown.marks, Thing: p.shown.thing, Cursor: pasted.NoCursor}
	if p.editor.open {
		f.Cursor = p.editor.at
	}
	p.textTop = f.Shown(height, p.reveal)
	f.Top = p.textTop
	pasted.Write(w.Sheet, f, height)
}

// textNote says how much text there is and where one is in it.
func (p *Page) textNote() string {
	switch {
	case p.editor.open:
		return "esc ends the edit"
	case len(p.text) > inspect.MaxText:
		return "cut after 1 MiB, the rest was not read"
	case p.judged.lines < 2 && len(p.text) < 1000:
		return ""
	}
	size, _, _ := strings.Cut(words.Bytes(int64(len(p.text))), ",")
	line, ok := p.rows.LineOf(p.textTop)
	if p.judged.lines < 2 || !ok {
		return size
	}
	return "line " + kit.Number(line) + " of " + kit.Number(p.judged.lines) + ", " + size
}
