package locate

import (
	"slices"

	"policybench/signing/inspect/address"
	"policybench/signing/inspect/wire"
)

// findApart finds the requests whose host and path stand apart.
func (f *finder) findApart(domain string) { f.addPieces(wire.Apart(f.v.Text, domain)) }

// findColumns finds those of logs that name their columns.
func (f *finder) findColumns(string) { f.addPieces(wire.Rows(f.v.Text)) }

// addPieces keeps the requests that nothing else has found: those that name no file for
// a pair that goes there.
func (f *finder) addPieces(list []wire.Request) {
	for _, w := range list {
		if f.takenAt(w.Path[0]) > 0 || f.takenAt(w.Host[0]) > 0 {
			continue
		}
		r, ok := address.Pieces(f.v, w.Host, w.Path, w.Query)
		if !ok {
			continue
		}
		if w.Method != "" {
			r.Link.Method = w.Method
		}
		if r.Open.Rest {
			f.bare = append(f.bare, bareURL{index: -1, at: w.Path[0], end: w.Path[1], hidden: &r})
		} else {
			f.add(&r, w.Path[0], max(w.Path[1], w.Query[1]))
		}
	}
	slices.SortStableFunc(f.bare, func(a, b bareURL) int { return a.at - b.at })
}
