package cli

import (
	"errors"
	"io"
	"runtime"

	"policybench/signing/inspect"
	"policybench/signing/report"
	"policybench/signing/window"
	"policybench/ui/guard"
	"policybench/ui/redact"
	"policybench/ui/words"
)

// stretch is a piece of a text with what was found in it.
type stretch struct {
	window.Piece
	paste   *redact.Paste   // the piece with its margins
	reports []report.Report // without secrets: those that begin in its own text, in order
	made    any             // what was made of it beside the others, by its maker
	err     error
}

// origin is where the piece's text begins.
func (s *stretch) origin() words.Origin {
	return words.Origin{Offset: int(s.Base), Line: s.Line, Column: s.Column}
}

// mostSearched is in how many pieces of a long text the causes of mismatches are
// searched: a log with the wrong secret has one in each line.
const mostSearched = 4

// maxWorkers bounds the pieces that are read at a time, and so the memory.
const maxWorkers = 4

// stretches inspects an input piece by piece: several at a time, each handed on in
// their order. make is called for each beside the others, and may be nil.
func (p *program) stretches(in io.Reader, options inspect.Options, make func(*stretch), each func(*stretch) error) error {
	known := redact.New(p.known...)
	queue, quit := queueOf(), newQuit()
	defer quit.close()
	go func() {
		defer close(queue)
		pieces := window.NewReader(in, inspect.MaxText)
		for {
			piece, err := pieces.Next()
			if errors.Is(err, io.EOF) {
				return
			}
			done := newSlot()
			select {
			case queue <- done:
			case <-quit.c:
				return
			}
			if err != nil {
				done <- &stretch{err: err}
				return
			}
			go func() { done <- read(piece, known, options, make) }()
		}
	}()
	for done := range queue {
		s := <-done
		if s.err != nil {
			return s.err
		}
		if err := each(s); err != nil {
			return err
		}
	}
	return nil
}

// read inspects one piece. A fault of ours is its error.
func read(piece window.Piece, known redact.Redactor, options inspect.Options, make func(*stretch)) *stretch {
	s := &stretch{Piece: piece}
	options.NoCause = options.NoCause || piece.Number >= mostSearched
	fault := guard.Try(len(piece.Text), func() {
		reports := inspect.Inspect(piece.Text, options)
		s.paste = known.Paste(piece.Text, reports)
		for _, r := range s.paste.Reports {
			if piece.Owns(r.Span.Offset) {
				if !piece.Whole() {
					r.Fixed = "" // it is the whole text's, and this is a part
				}
				s.reports = append(s.reports, r)
			}
		}
		if make != nil {
			make(s)
		}
	})
	if fault != nil {
		s.err = wrong(fault.Fact(), fault.Hint())
	}
	return s
}

func queueOf() chan chan *stretch {
	return make(chan chan *stretch, min(maxWorkers, runtime.GOMAXPROCS(0))-1)
}

func newSlot() chan *stretch { return make(chan *stretch, 1) }

// quit tells the reader that nobody takes its pieces any more.
type quit struct{ c chan struct{} }

func newQuit() quit { return quit{make(chan struct{})} }

func (q quit) close() { close(q.c) }
