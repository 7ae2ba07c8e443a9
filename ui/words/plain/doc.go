// Package plain writes reports and comparisons as plain lines: for pipes, for screen
// readers, and wherever no screen is drawn.
//
//	err := plain.Inspect(w, paste, at, words.GlyphsFor(ascii))
//
// The worst comes first; of more links than are read there is a table.
package plain
