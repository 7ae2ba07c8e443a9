package document

import (
	"policybench/signing/compare"
	"policybench/signing/report"
	"policybench/ui/redact"
	"policybench/ui/words"
)

// compareDocument is the output of `compare --json`. Its names never change.
type compareDocument struct {
	Explains    report.Code
	A, B        reportDocument
	Differences []compare.Difference
}

// WriteJSON implements words.JSONValue.
func (d *compareDocument) WriteJSON(w *words.JSONWriter) {
	w.Object(func() {
		w.Key("schema").Int(1)
		w.Key("explains").String(string(d.Explains))
		d.A.WriteJSON(w.Key("a"))
		d.B.WriteJSON(w.Key("b"))
		w.Key("differences").List(len(d.Differences), func(i int) {
			x := &d.Differences[i]
			w.Object(func() {
				w.Key("part").String(x.Part)
				w.Key("a").String(x.A)
				w.Key("b").String(x.B)
				w.Key("explains").Bool(x.Explains)
			})
		})
	})
}

// Compare writes a comparison of a report on each of two pastes as JSON.
func Compare(r compare.Result, inA *redact.Paste, a report.Report, inB *redact.Paste, b report.Report) []byte {
	d := compareDocument{Explains: r.Explains, Differences: r.Differences}
	d.A = (&documentWriter{paste: inA, places: words.NewPlaces(inA.Unmasked(), words.Origin{})}).report(a)
	d.B = (&documentWriter{paste: inB, places: words.NewPlaces(inB.Unmasked(), words.Origin{})}).report(b)
	return words.MarshalJSON(&d)
}
