package redact

import (
	"strings"

	"policybench/signing/inspect"
	"policybench/signing/parallel"
)

// Begin looks at a text beside what else is done with it, on another core, and returns the
// redactor that makes its paste.
func (r Redactor) Begin(text string) Redactor {
	b := &begun{text: text}
	b.wait = parallel.Beside(func() { b.undone = undo(text) })
	r.begun = b
	return r
}

// begun is a text that is being looked at.
type begun struct {
	text   string
	wait   func()
	undone undone // once it was waited for
}

// undone is a text after undoing its spellings.
type undone struct {
	layers []*layer
	shaped []string // what in them looks like a secret
}

// undo undoes the spellings of a text.
func undo(text string) undone {
	u := undone{layers: layers(text)}
	for _, l := range u.layers {
		u.shaped = append(u.shaped, shaped(l.text)...)
	}
	for _, pieces := range inspect.SplitSecrets(text) {
		var whole strings.Builder
		for _, s := range pieces {
			whole.WriteString(text[s.Offset:s.End()])
		}
		u.shaped = append(u.shaped, whole.String())
	}
	return u
}

// take is what was undone of a text, here where that was not begun.
func (b *begun) take(text string) undone {
	if b == nil || b.text != text {
		return undo(text)
	}
	b.wait()
	return b.undone
}
