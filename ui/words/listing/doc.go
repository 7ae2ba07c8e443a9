// Package listing is the links of one text with their places and names, and what of the
// text does not fit together or is missing.
//
//	l := listing.New(paste, at)   // for plain lines
//	l = l.Told()                  // for a letter: equal links once
//	asks := listing.Missing(l)
//
// A text too long to be held is [Gathered] report by report.
package listing
