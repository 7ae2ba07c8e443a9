package root

import (
	"charm.land/bubbles/v2/key"

	"policybench/ui/action"
)

// helpKeys work while the help is open.
type helpKeys struct {
	Close, Up, Down, PageUp, PageDown key.Binding
}

func newHelpKeys() helpKeys {
	return helpKeys{
		Close:    action.Bind("esc", "close", "esc", "?", "f1", "q"),
		Up:       action.Bind("↑", "up", "up"),
		Down:     action.Bind("↓", "down", "down"),
		PageUp:   action.Bind("pgup", "page up", "pgup"),
		PageDown: action.Bind("pgdn", "page down", "pgdown"),
	}
}
