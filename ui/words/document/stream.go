package document

import (
	"io"
	"strconv"
	"time"

	"policybench/signing/report"
	"policybench/ui/redact"
	"policybench/ui/words"
)

// Document writes the document of `inspect --json` report by report: it holds one at a
// time, however many there are.
type Document struct {
	w       io.Writer
	reports int
	fixed   int // bytes of fixed text so far
	file    string
	out     []byte // what is not handed on yet
	err     error
}

// documentRoom is from how many bytes on reports are handed on: each by itself costs a
// call of the system.
const documentRoom = 64 << 10

// New begins a document. Truncated says that the text goes on behind what was
// read of it.
func New(w io.Writer, at time.Time, truncated bool) *Document {
	d := &Document{w: w}
	d.write("{\n  \"schema\": 1,\n  \"at\": " + strconv.Quote(at.UTC().Format(time.RFC3339)) +
		",\n  \"truncated\": " + strconv.FormatBool(truncated) + ",\n  \"reports\": [")
	return d
}

// File names the file that the next reports are about, where there are several.
func (d *Document) File(path string) { d.file = path }

// Add writes reports on a paste, which are the paste's or some of them.
func (d *Document) Add(paste *redact.Paste, reports []report.Report, origin words.Origin) {
	w := &documentWriter{paste: paste, places: words.NewPlaces(paste.Unmasked(), origin), offset: origin.Offset, written: d.fixed}
	for _, r := range reports {
		document := w.report(r)
		document.File = d.file
		d.one(document)
	}
	d.flush()
	d.fixed = w.written
}

// one adds one report.
func (d *Document) one(document reportDocument) {
	if d.err != nil {
		return
	}
	if d.reports > 0 {
		d.out = append(d.out, ',')
	}
	d.out = append(d.out, "\n    "...)
	d.out = words.AppendJSON(d.out, &document, 2)
	d.reports++
	if len(d.out) >= documentRoom {
		d.flush()
	}
}

// Close ends the document. The error is the first of all.
func (d *Document) Close() error {
	if d.reports > 0 {
		d.write("\n  ")
	}
	d.write("]\n}\n")
	return d.err
}

func (d *Document) write(text string) {
	d.out = append(d.out, text...)
	d.flush()
}

// flush hands on what is written.
func (d *Document) flush() {
	if d.err == nil && len(d.out) > 0 {
		_, d.err = d.w.Write(d.out)
	}
	d.out = d.out[:0]
}
