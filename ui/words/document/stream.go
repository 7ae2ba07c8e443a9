package document

import (
	"io"
	"sort"
	"strconv"
	"sync"
	"time"

	"policybench/signing/parallel"
	"policybench/signing/report"
	"policybench/ui/redact"
	"policybench/ui/words"
)

// Document writes the document of `inspect --json` report by report: it holds a few at a
// time, however many there are.
type Document struct {
	w     io.Writer
	begun bool // there are reports
	fixed int  // bytes of fixed text so far
	file  string
	err   error
}

// mostTogether bounds the fixed texts of reports that are written together, in bytes: each
// repeats the whole.
const mostTogether = 1 << 20

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
	own := documentWriter{paste: paste, places: words.NewPlaces(paste.Unmasked(), origin), offset: origin.Offset, file: d.file}
	fixed := fixedBefore(reports, d.fixed)
	alone := 0 // how many are written one by one
	if fixed[len(reports)]-d.fixed > mostTogether {
		alone = sort.Search(len(reports), func(i int) bool { return fixed[i] > mostFixed })
	}
	w, out := own, []byte(nil)
	for i := range alone {
		out = w.append(out[:0], reports[i:i+1], fixed[i:])
		d.hand(out)
	}
	var done sync.Pool // what is handed on
	parallel.InOrder(len(reports)-alone, func() func(from, to int) any {
		w := own // of one core
		return func(from, to int) any {
			out, _ := done.Get().(*[]byte)
			if out == nil {
				out = new([]byte)
			}
			*out = w.append((*out)[:0], reports[alone+from:alone+to], fixed[alone+from:])
			return out
		}
	}, func(part any) {
		d.hand(*part.(*[]byte))
		done.Put(part)
	})
	d.fixed = fixed[len(reports)]
}

// hand hands reports on.
func (d *Document) hand(out []byte) {
	if !d.begun && len(out) > 0 {
		out = out[1:] // no comma before the first
		d.begun = true
	}
	if d.err == nil {
		_, d.err = d.w.Write(out)
	}
}

// fixedBefore is how many bytes of fixed texts stand before each report and behind the
// last, if so many stand before the first.
func fixedBefore(reports []report.Report, before int) []int {
	list := make([]int, 0, len(reports)+1)
	for i := range reports {
		list = append(list, before)
		before += fixedIn(&reports[i])
	}
	return append(list, before)
}

func fixedIn(r *report.Report) int {
	n := len(r.Fixed)
	for i := range r.Inner {
		n += fixedIn(&r.Inner[i])
	}
	return n
}

// Close ends the document. The error is the first of all.
func (d *Document) Close() error {
	if d.begun {
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
