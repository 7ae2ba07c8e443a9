package ui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"policybench/ui/words"
)

// textField edits the text of the focused field. The draft holds the text; the
// widget inside knows only where the cursor is and what a key does. It draws
// nothing: its own view does not keep to a width.
type textField struct{ input textinput.Model }

// newTextField holds at most so many characters.
func newTextField(most int) textField {
	input := textinput.New()
	input.Prompt = ""
	input.CharLimit = most
	input.KeyMap = textKeys()
	styles := input.Styles()
	styles.Cursor.Blink = false
	input.SetStyles(styles)
	input.Focus()
	return textField{input}
}

// textKeys are the widget's keys without those that mean something else here:
// suggestions (tab, ctrl+n, ctrl+p, arrows), its own way to the clipboard, and ctrl+u,
// which empties the whole line wherever the cursor is.
func textKeys() textinput.KeyMap {
	k := textinput.DefaultKeyMap()
	for _, unused := range []*key.Binding{&k.AcceptSuggestion, &k.NextSuggestion, &k.PrevSuggestion, &k.Paste, &k.DeleteBeforeCursor} {
		unused.Unbind()
	}
	return k
}

// emptyLine takes away what a field proposes.
var emptyLine = bind("ctrl+u", "empty the line", "ctrl+u")

// text is what stands in it, and at is where the cursor is, in characters.
func (t *textField) text() string { return t.input.Value() }
func (t *textField) at() int      { return t.input.Position() }

// moveTo puts the cursor before a character.
func (t *textField) moveTo(at int) { t.input.SetCursor(at) }

// load starts on another text, the cursor behind it.
func (t *textField) load(text string) {
	t.input.SetValue(text)
	t.input.CursorEnd()
}

// clone is an independent copy: the widget changes its text in place.
func (t *textField) clone() textField {
	other := newTextField(t.input.CharLimit)
	other.input.SetValue(t.input.Value())
	other.input.SetCursor(t.input.Position())
	return other
}

// key lets a key act and reports whether the text changed. What a terminal would
// obey is not typed.
func (t *textField) key(msg tea.KeyPressMsg) (text string, changed bool) {
	before := t.input.Value()
	if msg.Text != "" && words.Visible(msg.Text) != msg.Text {
		return before, false
	}
	if strokeOf(msg).is(emptyLine) {
		t.load("")
	} else {
		t.input, _ = t.input.Update(msg)
	}
	text = t.input.Value()
	return text, text != before
}

// insert puts a paste at the cursor, made one line. It reports whether something
// that cannot be seen was dropped, and whether the paste was cut.
func (t *textField) insert(paste string) (text string, dropped, cut bool) {
	paste, cut = cutBytes(paste, t.input.CharLimit)
	paste, dropped = words.Clean(paste)
	t.input, _ = t.input.Update(tea.PasteMsg{Content: paste})
	return t.input.Value(), dropped, cut
}

// put draws the text with its cursor into at most width cells, scrolled so that
// the cursor shows.
func (t *textField) put(r *row, width int) {
	runes := []rune(t.input.Value())
	at := t.input.Position()
	under := " "
	after := ""
	if at < len(runes) {
		under = words.Visible(string(runes[at]))
		after = words.Visible(string(runes[at+1:]))
	}
	before := words.Visible(string(runes[:at]))
	room := max(width-cells(under), 0)
	if size := cells(before); size > room {
		before = ansi.TruncateLeft(before, size-room+1, r.more)
		for cells(before) > room && before != "" {
			before = ansi.TruncateLeft(before, 1, "")
		}
	}
	r.put(normal, before).put(block, under).put(normal, after)
}

// cutBytes shortens a text to so many bytes, between two characters.
func cutBytes(text string, most int) (string, bool) {
	if len(text) <= most {
		return text, false
	}
	return strings.ToValidUTF8(text[:most], ""), true
}
