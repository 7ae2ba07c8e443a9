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

// keymap holds the keys of every action, the one that is named first, and what the
// action does. A letter among them is heard only where no text is typed.
var keymap = map[ID]key.Binding{
	Copy:    bind("copy", "ctrl+y", "y"),
	Raw:     bind("show raw, unbroken", "Y"),
	Save:    bind("save to a file", "w"),
	Print:   bind("print on exit"),
	Command: bind("show as command", "x"),
	Zoom:    bind("the whole screen, and back", "z"),
	// ctrl+_ is the undo of readline and Emacs; many terminals send it for ctrl+/.
	// alt+u is a dead key on macOS.
	Undo:  bind("undo", "ctrl+_", "ctrl+/", "alt+u", "u"),
	Leave: bind("one level out", "esc"),
	// Some terminals keep f1 and f3 for themselves: f2 and f4 are the ones to name.
	Other:     bind("the other screen", "f2"),
	Inspect:   bind("Inspect", "f3"),
	Palette:   bind("all actions", "f4", "ctrl+p", ":"),
	Help:      bind("help", "f1", "?"),
	Theme:     bind("theme: auto, dark, light", "ctrl+t"),
	Mouse:     bind("mouse on or off", "ctrl+g"),
	Redraw:    bind("draw the screen again", "ctrl+l"),
	Suspend:   bind("suspend", "ctrl+z"),
	Interrupt: bind("quit; asks first where something would be lost", "ctrl+c"),
	Quit:      bind("quit at once", "q"),

	Up:       bind("up", "up"),
	Down:     bind("down", "down"),
	PageUp:   bind("scroll up", "pgup"),
	PageDown: bind("scroll down", "pgdown"),
	First:    bind("the first", "home"),
	Final:    bind("the last", "end"),
	Take:     bind("take it", "enter"),

	FieldNext:     bind("next", "tab", "down", "enter"),
	FieldPrevious: bind("previous", "shift+tab", "up"),
	FieldEmpty:    EmptyLine,
	SecretErase:   bind("erase", "backspace", "ctrl+h"),
	RecipeNext:    bind("next recipe", "right", "space"),
	RecipePrior:   bind("previous recipe", "left"),
	CallLeft:      bind("left", "left"),
	CallRight:     bind("right", "right"),
	CallUp:        bind("up", "up"),
	CallDown:      bind("down", "down"),
	CallTick:      bind("tick", "space"),
	OnlyTick:      bind("only this file", "space"),
	OfferTake:     bind("take the reading", "enter"),
	OfferUp:       bind("previous reading", "up"),
	OfferDown:     bind("next reading", "down"),
	OfferFirst:    bind("the first reading", "alt+1"),
	OfferSecond:   bind("the second reading", "alt+2"),
	Redo:          bind("bring back what was undone"),
	LimitsFold:    bind("unfold or fold", "space", "enter"),
	FieldReturn:   bind("back to the field", "enter"),
	TabNext:       bind("next tab", "ctrl+n"),
	TabLeft:       bind("previous tab", "left"),
	TabRight:      bind("next tab", "right"),
	VariantNext:   bind("next variant", "ctrl+o"),
	VariantUp:     bind("previous variant", "up"),
	VariantDown:   bind("next variant", "down"),
	StepOpen:      bind("how it comes about", "enter"),
	WayTurn:       bind("by hand, or with Filestack's library", "l"),
	MissingTick:   bind("tick the call that is missing", "space"),
	CodeUp:        bind("scroll the code up", "pgup"),
	CodeDown:      bind("scroll the code down", "pgdown"),
	Anchor:        bind("count the expiry from now", "ctrl+r"),

	CopyFixed:     bind("copy the fixed link", "f"),
	CopyFixedText: bind("copy the whole text fixed", "F"),
	Reply:         bind("reply", "r"),
	Ticket:        bind("ticket", "t"),
	ReplyNext:     bind("for the next reader", "right", "tab"),
	ReplyPrior:    bind("for the reader before", "left", "shift+tab"),
	SignAgain:     bind("sign again", "s"),
	AsOf:          bind("judge as of another time", "a"),
	ToBuild:       bind("to Build", "b"),
	Edit:          bind("edit the text", "e"),
	FindingNext:   bind("next finding", "j"),
	FindingPrior:  bind("previous finding", "k"),
	LinkNext:      bind("next link", "n"),
	LinkPrior:     bind("previous link", "p"),
	RowNext:       bind("next link of the list", "j", "down"),
	RowPrior:      bind("previous link of the list", "k", "up"),
	RowPageUp:     bind("a page up", "pgup"),
	RowPageDown:   bind("a page down", "pgdown"),
	RowFirst:      bind("the first", "home"),
	RowLast:       bind("the last", "end"),
	RowOpen:       bind("open the link, or list those of the row", "enter"),
	ListOrder:     bind("worst first, only refused, as pasted", "o"),
	ListGroup:     bind("links that are alike in one row, or each in its own", "g"),
	ListFilter:    bind("filter the list", "/"),
	FailNext:      bind("next link that fails", "]"),
	FailPrior:     bind("previous link that fails", "["),
	Compare:       bind("compare with another link", "="),
	Swap:          bind("swap A and B", "tab"),
	Notes:         bind("list the notes, or fold them", "enter"),
	ItemNext:      bind("next finding or value", "tab", "down"),
	ItemPrior:     bind("previous finding or value", "shift+tab", "up"),
	TextUp:        bind("text: a row up", "left"),
	TextDown:      bind("text: a row down", "right"),
	TextTop:       bind("text: to its start", "home"),
	TextBottom:    bind("text: to its end", "end"),
	Example:       bind("an example", "enter"),
	EditLeft:      bind("left", "left"),
	EditRight:     bind("right", "right"),
	EditUp:        bind("up", "up"),
	EditDown:      bind("down", "down"),
	EditHome:      bind("start of the line", "home", "ctrl+a"),
	EditEnd:       bind("end of the line", "end", "ctrl+e"),
	EditErase:     bind("erase", "backspace", "ctrl+h"),
	EditDelete:    bind("delete", "delete", "ctrl+d"),
	EditBreak:     bind("new line", "enter"),
	Answer:        bind("take it", "enter"),
	AnswerTurn:    bind("the other policy", "tab"),
}

// EmptyLine takes away what a field proposes.
var EmptyLine = bind("empty the line", "ctrl+u")

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
	b, ok := keymap[id]
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

// IDs are the actions of the keymap in order, for the README's table and tests.
func IDs() []ID {
	ids := make([]ID, 0, len(keymap))
	for id := range keymap {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	return ids
}
