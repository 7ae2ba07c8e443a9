package redact

// views are the ways to undo one spelling.
var views = []func(*layer) (layer, bool){escapes, quotedPrintable, plain, literals, numbers, octals, binaries, decoded, unhexed, decodedGroups, unhexedGroups, decoded32}

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
			for _, view := range views {
				if len(list) == mostLayers || room <= 0 {
					return list
				}
				if made, changed := view(l); changed {
					list = append(list, &made)
					room -= len(made.text)
				}
			}
		}
	}
	return list
}
