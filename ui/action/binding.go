package action

import (
	"slices"
	"strings"
	"unicode/utf8"

	"charm.land/bubbles/v2/key"
)

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
