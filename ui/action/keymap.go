package action

import (
	"slices"
	"strings"
	"unicode/utf8"

	"charm.land/bubbles/v2/key"
)

// What can be done on every page.
const (
	Copy      ID = "copy"
	Raw       ID = "raw"
	Save      ID = "save"
	Print     ID = "print-on-exit"
	Command   ID = "show-as-command"
	Zoom      ID = "zoom"
	Undo      ID = "undo"
	Leave     ID = "leave"
	Other     ID = "other-screen"
	Inspect   ID = "inspect"
	Palette   ID = "all-actions"
	Help      ID = "help"
	Theme     ID = "theme"
	Mouse     ID = "mouse"
	Redraw    ID = "redraw"
	Suspend   ID = "suspend"
	Interrupt ID = "interrupt"
	Quit      ID = "quit"
)

// What can be done in any list or overlay.
const (
	Up       ID = "list.up"
	Down     ID = "list.down"
	PageUp   ID = "list.page-up"
	PageDown ID = "list.page-down"
	First    ID = "list.first"
	Final    ID = "list.last"
	Take     ID = "list.take"
)

// What can be done on Build.
const (
	FieldNext     ID = "build.next-field"
	FieldPrevious ID = "build.previous-field"
	FieldEmpty    ID = "build.empty-field"
	SecretErase   ID = "build.erase-secret"
	RecipeNext    ID = "build.next-recipe"
	RecipePrior   ID = "build.previous-recipe"
	CallLeft      ID = "build.call-left"
	CallRight     ID = "build.call-right"
	CallUp        ID = "build.call-up"
	CallDown      ID = "build.call-down"
	CallTick      ID = "build.tick-call"
	LimitsFold    ID = "build.fold-limits"
	OnlyTick      ID = "build.tick-only-this-file"
	OfferTake     ID = "build.take-reading"
	OfferUp       ID = "build.previous-reading"
	OfferDown     ID = "build.next-reading"
	OfferFirst    ID = "build.first-reading"
	OfferSecond   ID = "build.second-reading"
	Redo          ID = "build.redo"
	FieldReturn   ID = "build.back-to-field"
	TabNext       ID = "build.next-tab"
	TabLeft       ID = "build.tab-left"
	TabRight      ID = "build.tab-right"
	VariantNext   ID = "build.next-variant"
	VariantUp     ID = "build.variant-up"
	VariantDown   ID = "build.variant-down"
	WayTurn       ID = "build.by-hand-or-library"
	StepOpen      ID = "build.open-step"
	MissingTick   ID = "build.tick-missing-call"
	CodeUp        ID = "build.scroll-code-up"
	CodeDown      ID = "build.scroll-code-down"
	Anchor        ID = "build.expiry-from-now"
)

// What can be done on Inspect.
const (
	CopyFixed     ID = "inspect.copy-fixed-link"
	CopyFixedText ID = "inspect.copy-fixed-text"
	Reply         ID = "inspect.reply"
	Ticket        ID = "inspect.ticket"
	ReplyNext     ID = "inspect.next-reply"
	ReplyPrior    ID = "inspect.previous-reply"
	SignAgain     ID = "inspect.sign-again"
	AsOf          ID = "inspect.judge-as-of"
	ToBuild       ID = "inspect.to-build"
	Edit          ID = "inspect.edit"
	FindingNext   ID = "inspect.next-finding"
	FindingPrior  ID = "inspect.previous-finding"
	LinkNext      ID = "inspect.next-link"
	LinkPrior     ID = "inspect.previous-link"
	RowNext       ID = "inspect.next-row"
	RowPrior      ID = "inspect.previous-row"
	RowPageUp     ID = "inspect.rows-up"
	RowPageDown   ID = "inspect.rows-down"
	RowFirst      ID = "inspect.first-row"
	RowLast       ID = "inspect.last-row"
	RowOpen       ID = "inspect.open-link"
	ListOrder     ID = "inspect.order"
	ListGroup     ID = "inspect.group"
	ListFilter    ID = "inspect.filter"
	FailNext      ID = "inspect.next-failing"
	FailPrior     ID = "inspect.previous-failing"
	Compare       ID = "inspect.compare"
	Swap          ID = "inspect.swap"
	Notes         ID = "inspect.notes"
	ItemNext      ID = "inspect.next-item"
	ItemPrior     ID = "inspect.previous-item"
	TextUp        ID = "inspect.text-up"
	TextDown      ID = "inspect.text-down"
	TextTop       ID = "inspect.text-top"
	TextBottom    ID = "inspect.text-bottom"
	Example       ID = "inspect.example"
	EditLeft      ID = "edit.left"
	EditRight     ID = "edit.right"
	EditUp        ID = "edit.up"
	EditDown      ID = "edit.down"
	EditHome      ID = "edit.line-start"
	EditEnd       ID = "edit.line-end"
	EditErase     ID = "edit.erase"
	EditDelete    ID = "edit.delete"
	EditBreak     ID = "edit.new-line"
	Answer        ID = "prompt.take"
	AnswerTurn    ID = "prompt.other-policy"
)

// spec is what an action does, and its keys with blanks between them.
type spec struct{ does, keys string }

// keymap holds the keys of every action, the one that is named first, and what the
// action does. A letter among them is heard only where no text is typed.
var keymap = map[ID]spec{
	Copy:    {"copy", "ctrl+y y"},
	Raw:     {"show raw, unbroken", "Y"},
	Save:    {"save to a file", "w"},
	Print:   {"print on exit", ""},
	Command: {"show as command", "x"},
	Zoom:    {"the whole screen, and back", "z"},
	// ctrl+_ is the undo of readline and Emacs; many terminals send it for ctrl+/.
	// alt+u is a dead key on macOS.
	Undo:  {"undo", "ctrl+_ ctrl+/ alt+u u"},
	Leave: {"one level out", "esc"},
	// Some terminals keep f1 and f3 for themselves: f2 and f4 are the ones to name.
	Other:     {"the other screen", "f2"},
	Inspect:   {"Inspect", "f3"},
	Palette:   {"all actions", "f4 ctrl+p :"},
	Help:      {"help", "f1 ?"},
	Theme:     {"theme: auto, dark, light", "ctrl+t"},
	Mouse:     {"mouse on or off", "ctrl+g"},
	Redraw:    {"draw the screen again", "ctrl+l"},
	Suspend:   {"suspend", "ctrl+z"},
	Interrupt: {"quit; asks first where something would be lost", "ctrl+c"},
	Quit:      {"quit at once", "q"},

	Up:       {"up", "up"},
	Down:     {"down", "down"},
	PageUp:   {"scroll up", "pgup"},
	PageDown: {"scroll down", "pgdown"},
	First:    {"the first", "home"},
	Final:    {"the last", "end"},
	Take:     {"take it", "enter"},

	FieldNext:     {"next", "tab down enter"},
	FieldPrevious: {"previous", "shift+tab up"},
	FieldEmpty:    {"empty the line", "ctrl+u"},
	SecretErase:   {"erase", "backspace ctrl+h"},
	RecipeNext:    {"next recipe", "right space"},
	RecipePrior:   {"previous recipe", "left"},
	CallLeft:      {"left", "left"},
	CallRight:     {"right", "right"},
	CallUp:        {"up", "up"},
	CallDown:      {"down", "down"},
	CallTick:      {"tick", "space"},
	OnlyTick:      {"only this file", "space"},
	OfferTake:     {"take the reading", "enter"},
	OfferUp:       {"previous reading", "up"},
	OfferDown:     {"next reading", "down"},
	OfferFirst:    {"the first reading", "alt+1"},
	OfferSecond:   {"the second reading", "alt+2"},
	Redo:          {"bring back what was undone", "U"},
	LimitsFold:    {"unfold or fold", "space enter"},
	FieldReturn:   {"back to the field", "enter"},
	TabNext:       {"next tab", "ctrl+n"},
	TabLeft:       {"previous tab", "left"},
	TabRight:      {"next tab", "right"},
	VariantNext:   {"next variant", "ctrl+o"},
	VariantUp:     {"previous variant", "up"},
	VariantDown:   {"next variant", "down"},
	StepOpen:      {"how it comes about", "enter"},
	WayTurn:       {"by hand, or with Filestack's library", "l"},
	MissingTick:   {"tick the call that is missing", "space"},
	CodeUp:        {"scroll the code up", "pgup"},
	CodeDown:      {"scroll the code down", "pgdown"},
	Anchor:        {"count the expiry from now", "ctrl+r"},

	CopyFixed:     {"copy the fixed link", "f"},
	CopyFixedText: {"copy the whole text fixed", "F"},
	Reply:         {"reply", "r"},
	Ticket:        {"ticket", "t"},
	ReplyNext:     {"for the next reader", "right tab"},
	ReplyPrior:    {"for the reader before", "left shift+tab"},
	SignAgain:     {"sign again", "s"},
	AsOf:          {"judge as of another time", "a"},
	ToBuild:       {"to Build", "b"},
	Edit:          {"edit the text", "e"},
	FindingNext:   {"next finding", "j"},
	FindingPrior:  {"previous finding", "k"},
	LinkNext:      {"next link", "n"},
	LinkPrior:     {"previous link", "p"},
	RowNext:       {"next link of the list", "j down"},
	RowPrior:      {"previous link of the list", "k up"},
	RowPageUp:     {"a page up", "pgup"},
	RowPageDown:   {"a page down", "pgdown"},
	RowFirst:      {"the first", "home"},
	RowLast:       {"the last", "end"},
	RowOpen:       {"open the link, or list those of the row", "enter"},
	ListOrder:     {"worst first, only refused, as pasted", "o"},
	ListGroup:     {"links that are alike in one row, or each in its own", "g"},
	ListFilter:    {"filter the list", "/"},
	FailNext:      {"next link that fails", "]"},
	FailPrior:     {"previous link that fails", "["},
	Compare:       {"compare with another link", "="},
	Swap:          {"swap A and B", "tab"},
	Notes:         {"list the notes, or fold them", "enter"},
	ItemNext:      {"next finding or value", "tab down"},
	ItemPrior:     {"previous finding or value", "shift+tab up"},
	TextUp:        {"text: a row up", "left"},
	TextDown:      {"text: a row down", "right"},
	TextTop:       {"text: to its start", "home"},
	TextBottom:    {"text: to its end", "end"},
	Example:       {"an example", "enter"},
	EditLeft:      {"left", "left"},
	EditRight:     {"right", "right"},
	EditUp:        {"up", "up"},
	EditDown:      {"down", "down"},
	EditHome:      {"start of the line", "home ctrl+a"},
	EditEnd:       {"end of the line", "end ctrl+e"},
	EditErase:     {"erase", "backspace ctrl+h"},
	EditDelete:    {"delete", "delete ctrl+d"},
	EditBreak:     {"new line", "enter"},
	Answer:        {"take it", "enter"},
	AnswerTurn:    {"the other policy", "tab"},
}

// also are words that people look for and that what an action does is not called by.
var also = map[ID]string{
	Undo:       "back revert",
	Redo:       "redo undo again",
	Command:    "cli shell terminal",
	Copy:       "clipboard yank",
	Save:       "write export",
	Quit:       "exit close",
	Interrupt:  "exit",
	Zoom:       "zoom full fullscreen maximize",
	LimitsFold: "more limits",
	FieldEmpty: "clear delete",
	Theme:      "colors",
	Other:      "build inspect switch page",
}

// bindings are the rows of the keymap, made once.
var bindings = func() map[ID]key.Binding {
	made := make(map[ID]key.Binding, len(keymap))
	for id, s := range keymap {
		made[id] = bind(s.does, strings.Fields(s.keys)...)
	}
	return made
}()

// EmptyLine takes away what a field proposes.
var EmptyLine = keyOf(FieldEmpty)

// caps are the keys that are written otherwise than terminals spell them.
var caps = map[string]string{"up": "↑", "down": "↓", "left": "←", "right": "→", "pgdown": "pgdn"}

func bind(does string, keys ...string) key.Binding {
	first := ""
	if len(keys) > 0 {
		first = written(keys[0])
	}
	return key.NewBinding(key.WithKeys(keys...), key.WithHelp(first, does))
}

func written(name string) string {
	if shown, ok := caps[name]; ok {
		return shown
	}
	return name
}

// Named is an action without a key: the palette has it.
func Named(does string) key.Binding { return bind(does) }

// Numbered is the key of a digit.
func Numbered(does, digit string) key.Binding { return bind(does, digit) }

// keyOf is the binding of an action. A table asks for none that the keymap lacks.
func keyOf(id ID) key.Binding {
	b, ok := bindings[id]
	if !ok {
		panic("no keys for " + string(id))
	}
	return b
}

// Name is the key of an action as a sentence names it where text is typed or not.
func Name(id ID, typing bool) string { return capOf(keyOf(id), typing) }

// capOf is the key to name: outside text a letter rather than a chord. Where none is
// heard in a text it says the way out first.
func capOf(b key.Binding, typing bool) string {
	keys, first := b.Keys(), b.Help().Key
	at := slices.IndexFunc(keys, func(k string) bool { return utf8.RuneCountInString(k) == 1 })
	switch {
	case at == 0 && typing:
		return written(keyOf(Leave).Keys()[0]) + ", then " + first
	case at > 0 && !typing && strings.HasPrefix(first, "ctrl+"):
		return written(keys[at])
	}
	return first
}

// AllKeys are the keys of an action as the palette names them.
func (a *Action) AllKeys() string {
	names := make([]string, 0, len(a.Key.Keys()))
	for _, k := range a.Key.Keys() {
		names = append(names, written(k))
	}
	return strings.Join(names, " ")
}
