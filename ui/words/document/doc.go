// Package document writes reports and comparisons as JSON. Its names are a contract and
// never change.
//
//	d := document.New(w, at, truncated)
//	d.Add(paste, paste.Reports, words.Origin{})
//	err := d.Close()
//
// It holds one report at a time, however many there are.
package document
