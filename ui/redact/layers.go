package redact

import "iter"

// views are the ways to undo one spelling.
var views = []func(*layer) (layer, bool){escapes, quotedPrintable, plain, literals, numbers, decoded, unhexed}

// Bounds of what one text is turned into.
const (
	deepest     = 4       // spellings within each other
	mostLayers  = 48      // of one text
	mostLayered = 6       // times the text's length, for all layers together
	leastLayers = 1 << 18 // bytes that are always allowed
)

// layers are a text and what is left of it after undoing its spellings, the plainest
// first. A text that spells nothing has one.
func layers(text string) iter.Seq[*layer] {
	return func(yield func(*layer) bool) {
		queue := []*layer{{text: []byte(text)}}
		room := mostLayered*len(text) + leastLayers
		for depth, seen := 0, 1; len(queue) > 0; depth++ {
			var next []*layer
			for _, l := range queue {
				if !yield(l) {
					return
				}
				if depth == deepest {
					continue
				}
				for _, view := range views {
					if seen == mostLayers || room <= 0 {
						break
					}
					if made, changed := view(l); changed {
						next = append(next, &made)
						seen++
						room -= len(made.text)
					}
				}
			}
			queue = next
		}
	}
}
