package words

import (
	"bytes"
	"encoding/json"
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
	err     error
}

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
		if d.err != nil {
			return
		}
		var b bytes.Buffer
		enc := json.NewEncoder(&b)
		enc.SetEscapeHTML(false)
		enc.SetIndent("    ", "  ")
		document := w.report(r)
		document.File = d.file
		if d.err = enc.Encode(document); d.err != nil {
			d.err = fmt.Errorf("no JSON can be made of a report: %w", d.err)
			return
		}
		comma := "\n    "
		if d.reports > 0 {
			comma = ",\n    "
		}
		d.write(comma + string(JSON(bytes.TrimSuffix(b.Bytes(), []byte("\n")))))
		d.reports++
	}
	d.fixed = w.written
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
	if d.err == nil {
		_, d.err = io.WriteString(d.w, text)
	}
}
