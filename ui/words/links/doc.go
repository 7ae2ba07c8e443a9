// Package links says what becomes of many links: counted, and each in a row of a table.
//
//	for _, line := range links.Lines(triage.Count(items), glyphs) { … }
//	links.Result(item), links.Why(item, at)
//
// Where they stand in a text is known to package listing.
package links
