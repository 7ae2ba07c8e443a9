package document

import (
	"policybench/signing/compare"
	"policybench/signing/report"
	"policybench/ui/redact"
	"policybench/ui/words"
)

// compareDocument is the output of `compare --json`. Its names never change.
type compareDocument struct {
	Schema      int                  `json:"schema"`
	Explains    report.Code          `json:"explains"`
	A           reportDocument       `json:"a"`
	B           reportDocument       `json:"b"`
	Differences []differenceDocument `json:"differences"`
}

type differenceDocument struct {
	Part     string `json:"part"`
	A        string `json:"a"`
	B        string `json:"b"`
	Explains bool   `json:"explains"`
}

// Compare writes a comparison of a report on each of two pastes as JSON.
func Compare(r compare.Result, inA *redact.Paste, a report.Report, inB *redact.Paste, b report.Report) ([]byte, error) {
	d := compareDocument{Schema: 1, Explains: r.Explains, Differences: []differenceDocument{}}
	d.A = (&documentWriter{paste: inA, places: words.NewPlaces(inA.Unmasked(), words.Origin{})}).report(a)
	d.B = (&documentWriter{paste: inB, places: words.NewPlaces(inB.Unmasked(), words.Origin{})}).report(b)
	for _, x := range r.Differences {
		d.Differences = append(d.Differences, differenceDocument(x))
	}
	return words.MarshalJSON(d)
}
