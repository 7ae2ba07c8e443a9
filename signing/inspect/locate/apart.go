package locate

import (
	"policybench/signing/inspect/address"
	"policybench/signing/inspect/wire"
)

// findApart finds the requests whose host and path stand apart.
func (sc *scene) findApart(domain string) { sc.addPieces(wire.Apart(sc.view.Text, domain)) }

// findColumns finds those of logs that name their columns.
func (sc *scene) findColumns(string) { sc.addPieces(wire.Rows(sc.view.Text)) }

// addPieces keeps the requests that nothing else has found: those that name no file for
// a pair that goes there.
func (sc *scene) addPieces(list []wire.Request) {
	for _, w := range list {
		if sc.takenAt(w.Path[0]) > 0 || sc.takenAt(w.Host[0]) > 0 {
			continue
		}
		r, ok := address.Pieces(sc.view, w.Host, w.Path, w.Query)
		if !ok {
			continue
		}
		if w.Method != "" {
			r.Link.Method = w.Method
		}
		if r.Open.Rest {
			sc.keep(sighting{kind: unfit, from: w.Path[0], to: w.Path[1], alone: &r})
		} else {
			sc.take(aURL, w.Path[0], max(w.Path[1], w.Query[1]), &r)
		}
	}
}
