package redact

import (
	"strings"

	"policybench/signing/inspect"
	"policybench/signing/parallel"
)

// view is a way to undo one spelling.
type view struct {
	undo func(*layer) (layer, bool)
	// signs are how many bytes it needs that are no letters or digits: most values hold
	// fewer, and need not be looked at.
	signs int
}

var views = []view{
	{escapes, 1}, {quotedPrintable, 1}, {plain, 1}, {inTags, 3}, {literals, 4}, {quotedWords, 3}, {numbers, leastCodes - 1}, {octals, leastCodes - 1}, {binaries, leastCodes - 1},
	{decoded, 0}, {unhexed, 0}, {decodedGroups, fewestGroups - 1}, {unhexedGroups, fewestGroups - 1}, {decoded32, 0},
}

// signs counts the bytes that are no letters or digits, as far as a view needs to know.
func signs(text []byte) int {
	n := 0
	for _, c := range text {
		if foldedAlnum[c] == 0 {
			if n++; n == leastCodes {
				break
			}
		}
	}
	return n
}

// Bounds of what one text is turned into.
const (
	deepest     = 4        // spellings within each other
	mostLayers  = 48       // of one text
	large       = 64 << 10 // bytes: of a longer text less is undone
	largeDepth  = 2
	mostLayered = 4       // times a large text's length, for all layers together
	leastLayers = 1 << 20 // bytes that are always allowed
)

// layers are a text and what is left of it after undoing its spellings, the plainest
// first. A text that spells nothing has one.
func layers(text string) []*layer {
	list := []*layer{{text: []byte(text)}}
	room := mostLayered*len(text) + leastLayers
	depth := deepest
	if len(text) > large {
		depth = largeDepth
	}
	for from := 0; depth > 0 && from < len(list); depth-- {
		next := list[from:]
		from = len(list)
		for _, l := range next {
			there := signs(l.text)
			for _, view := range views {
				if there < view.signs {
					continue
				}
				if len(list) == mostLayers || room <= 0 {
					return list
				}
				if made, changed := view.undo(l); changed {
					kept := made // on the heap only where there is one
					list = append(list, &kept)
					room -= len(kept.text)
				}
			}
		}
	}
	return list
}

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
