package inspect

import (
	"strings"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"policybench/ui/inspect/judged"
	"policybench/ui/kit"
	"policybench/ui/words"
)

// editor changes a short text in its place. It keeps only where the cursor stands:
// the text is the page's.
type editor struct {
	open   bool
	at     int    // byte offset of the cursor
	before string // the text before the edit
}

// openEditor begins to edit. A long text is better changed where it came from.
func (p *judging) openEditor() tea.Cmd {
	if len(p.text) > quickText {
		size, _, _ := strings.Cut(words.Bytes(int64(len(p.text))), ",")
		return p.Say(kit.Caution, "too long to edit here ("+size+"): change it where it came from and paste it again")
	}
	p.pipe.stop()
	p.editor = editor{open: true, at: p.shown.thing.End(), before: p.text}
	if len(p.shown.marks) > 0 {
		p.editor.at = p.shown.marks[0].Offset
	}
	p.editor.at = min(p.editor.at, len(p.text))
	p.refit()
	return nil
}

// closeEditor ends the edit: u brings back the text before it.
func (p *judging) closeEditor() {
	if before := p.editor.before; before != p.text {
		p.undo = &before
	}
	p.editor = editor{}
	if p.text == "" {
		p.judged, p.shown = judged.Judgement{}, noReport()
		return
	}
	p.judgeNow(false)
}

// erase takes away the character before the cursor, deleteNext the one behind it.
func (p *judging) erase() {
	from := before(p.text, p.editor.at)
	p.change(p.text[:from]+p.text[p.editor.at:], from)
}

func (p *judging) deleteNext() {
	p.change(p.text[:p.editor.at]+p.text[after(p.text, p.editor.at):], p.editor.at)
}

// lineStart and lineEnd move within the line.
func (p *judging) lineStart() {
	p.editor.at = strings.LastIndexByte(p.text[:p.editor.at], '\n') + 1
}

func (p *judging) lineEnd() {
	if i := strings.IndexByte(p.text[p.editor.at:], '\n'); i >= 0 {
		p.editor.at += i
	} else {
		p.editor.at = len(p.text)
	}
}

// write puts text at the cursor.
func (e *editor) write(p *judging, text string) {
	if len(p.text)+len(text) > quickText {
		return
	}
	p.change(p.text[:e.at]+text+p.text[e.at:], e.at+len(text))
}

// change takes the edited text and judges it at once: one reads what each key does.
func (p *judging) change(text string, at int) {
	if text == p.text {
		return
	}
	p.text = text
	p.editor.at = at
	p.judgeNow(true)
	if text == "" {
		p.editor.at = 0
	}
}

// vertical moves the cursor by a row as it is shown.
func (e *editor) vertical(p *state, by int) { e.at = p.rows.Vertical(e.at, by) }

func before(text string, at int) int {
	_, size := utf8.DecodeLastRuneInString(text[:at])
	return at - size
}

func after(text string, at int) int {
	_, size := utf8.DecodeRuneInString(text[at:])
	return at + size
}
