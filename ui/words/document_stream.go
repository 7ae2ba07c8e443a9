package words

import (
	"bytes"
	"fmt"
	"io"
	"strconv"
	"time"

	"policybench/signing/report"
	"policybench/ui/redact"
)

// Origin is where a paste begins in a longer text; the zero value is its beginning.
type Origin struct {
	Offset       int // bytes
	Line, Column int // from 1, the column in characters; 0 means 1
}

// place is a place of the paste in the longer text.
func (o Origin) place(line, column int) (int, int) {
	if line == 1 {
		column += max(0, o.Column-1)
	}
	return line + max(0, o.Line-1), column
}

// Places counts places of a part on from where it begins.
type Places struct {
	origin Origin
	in     *places
}

// NewPlaces counts in a text that begins at origin.
func NewPlaces(text string, origin Origin) *Places { return &Places{origin, newPlaces(text)} }

// Of gives line and column of an offset in the paste, from 1.
func (p *Places) Of(offset int) (line, column int) { return p.origin.place(p.in.of(offset)) }

// Document writes the document of `inspect --json` report by report: it holds one at a
// time, however many there are.
type Document struct {
	w       io.Writer
	reports int
	fixed   int // bytes of fixed text so far
	file    string
	out     []byte       // what is not handed on yet
	room    bytes.Buffer // for one report
	err     error
}

// documentRoom is from how many bytes on reports are handed on: each by itself costs a
// call of the system.
const documentRoom = 64 << 10

// NewDocument begins a document. Truncated says that the text goes on behind what was
// read of it.
func NewDocument(w io.Writer, at time.Time, truncated bool) *Document {
	d := &Document{w: w}
	d.write("{\n  \"schema\": 1,\n  \"at\": " + strconv.Quote(at.UTC().Format(time.RFC3339)) +
		",\n  \"truncated\": " + strconv.FormatBool(truncated) + ",\n  \"reports\": [")
	return d
}

// File names the file that the next reports are about, where there are several.
func (d *Document) File(path string) { d.file = path }

// Add writes reports on a paste, which are the paste's or some of them.
func (d *Document) Add(paste *redact.Paste, reports []report.Report, origin Origin) {
	w := &documentWriter{paste: paste, places: newPlaces(paste.Unmasked()), origin: origin, written: d.fixed}
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
	const indent = "    "
	d.out = append(d.out, "\n"+indent...)
	out, err := appendJSON(d.out, &d.room, document, indent)
	if err != nil {
		d.err = fmt.Errorf("no JSON can be made of a report: %w", err)
		return
	}
	d.out = out
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
