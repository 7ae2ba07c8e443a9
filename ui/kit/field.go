package kit

import (
	"strings"

	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"policybench/ui/action"
	"policybench/ui/words"
)

// TextField edits the text of the focused field. The draft holds the text; the
// widget inside knows only where the cursor is and what a key does. It draws
// nothing: its own view does not keep to a width.
type TextField struct {
	Input    textinput.Model
	selected bool // the whole text: what is typed replaces it
}

// NewTextField holds at most so many characters.
func NewTextField(most int) TextField {
	input := textinput.New()
	input.Prompt = ""
	input.CharLimit = most
	input.KeyMap = TextKeys()
	styles := input.Styles()
	styles.Cursor.Blink = false
	input.SetStyles(styles)
	input.Focus()
	return TextField{Input: input}
}

// TextKeys are the widget's keys without those that mean something else here:
// suggestions (tab, ctrl+n, ctrl+p, arrows), its own way to the clipboard, and ctrl+u,
// which empties the whole line wherever the cursor is.
func TextKeys() textinput.KeyMap {
	k := textinput.DefaultKeyMap()
	for _, unused := range []*key.Binding{&k.AcceptSuggestion, &k.NextSuggestion, &k.PrevSuggestion, &k.Paste, &k.DeleteBeforeCursor} {
		unused.Unbind()
	}
	return k
}

// Text is what stands in it, and at is where the cursor is, in characters.
func (t *TextField) Text() string { return t.Input.Value() }
func (t *TextField) At() int      { return t.Input.Position() }

// MoveTo puts the cursor before a character.
func (t *TextField) MoveTo(at int) { t.Input.SetCursor(at) }

// Load starts on another text, the cursor behind it and nothing selected.
func (t *TextField) Load(text string) {
	t.Input.SetValue(text)
	t.Input.CursorEnd()
	t.selected = false
}

// Clone is an independent copy: the widget changes its text in place.
func (t *TextField) Clone() TextField {
	other := NewTextField(t.Input.CharLimit)
	other.Input.SetValue(t.Input.Value())
	other.Input.SetCursor(t.Input.Position())
	other.selected = t.selected
	return other
}

// Key lets a key act and reports whether the text changed. What a terminal would
// obey is not typed.
func (t *TextField) Key(msg tea.KeyPressMsg) (text string, changed bool) {
	before := t.Input.Value()
	if msg.Text != "" && words.Visible(msg.Text) != msg.Text {
		return before, false
	}
	switch {
	case action.StrokeOf(msg).Is(action.EmptyLine):
		t.Load("")
	case t.selected && t.endSelection(msg):
	default:
		t.Input, _ = t.Input.Update(msg)
	}
	text = t.Input.Value()
	return text, text != before
}

// Insert puts a paste at the cursor, made one line. It reports whether something
// that cannot be seen was dropped, and whether the paste was cut.
func (t *TextField) Insert(paste string) (text string, dropped, cut bool) {
	paste, cut = cutBytes(paste, t.Input.CharLimit)
	paste, dropped = words.Clean(paste)
	t.replaceSelected(paste)
	t.Input, _ = t.Input.Update(tea.PasteMsg{Content: paste})
	return t.Input.Value(), dropped, cut
}

// Put draws the text with its cursor into at most width cells, scrolled so that
// the cursor shows. A selected text is reversed as a whole.
func (t *TextField) Put(r *Row, width int) {
	runes := []rune(t.Input.Value())
	at := t.Input.Position()
	under := " "
	after := ""
	if at < len(runes) {
		under = words.Visible(string(runes[at]))
		after = words.Visible(string(runes[at+1:]))
	}
	before := words.Visible(string(runes[:at]))
	room := max(width-Cells(under), 0)
	if size := Cells(before); size > room {
		before = ansi.TruncateLeft(before, size-room+1, r.more)
		for Cells(before) > room && before != "" {
			before = ansi.TruncateLeft(before, 1, "")
		}
	}
	as := Normal
	if t.selected {
		as = Pointed
	}
	r.Put(as, before).Put(Block, under).Put(as, after)
}

// cutBytes shortens a text to so many bytes, between two characters.
func cutBytes(text string, most int) (string, bool) {
	if len(text) <= most {
		return text, false
	}
	return strings.ToValidUTF8(text[:most], ""), true
}
