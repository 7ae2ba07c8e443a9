package cli

import (
	"errors"
	"io"
	"runtime"
	"slices"

	"policybench/signing/inspect"
	"policybench/signing/report"
	"policybench/signing/window"
	"policybench/ui/cli/console"
	"policybench/ui/draft"
	"policybench/ui/guard"
	"policybench/ui/redact"
	"policybench/ui/triage"
	"policybench/ui/words"
)

// stretch is a piece of a text with what was found in it.
type stretch struct {
	window.Piece
	paste   *redact.Paste   // the piece with its margins; nil where no text of it is shown
	reports []report.Report // without secrets: those that begin in its own text and are shown, in order
	tally   triage.Tally    // of all that begin in its own text
	found   int             // how many these are
	fails   bool            // one of them
	made    any             // what was made of it beside the others, by its maker
	err     error
}

// origin is where the piece's text begins.
func (s *stretch) origin() words.Origin {
	return words.Origin{Offset: int(s.Base), Line: s.Line, Column: s.Column}
}

// maker makes something of pieces.
type maker interface {
	// showsText says that text of a piece is shown, not reports alone, of a whole text or of
	// a part: then it is searched for secrets, which takes longer than all else.
	showsText(whole bool) bool
	// lists says that of so many reports only what a list of links has room for is shown:
	// the rest need not be searched for secrets.
	lists(reports int) bool
	// shows says whether a report is shown.
	shows(r report.Report) bool
	// worstFirst says that the reports on a whole text are ranked.
	worstFirst() bool
	make(s *stretch)
}

// holdsSecret reports whether a text shows an app secret, or may: then its reports may
// hold it, too.
func holdsSecret(reports []report.Report) bool {
	for _, r := range reports {
		if r.Has(report.CodeSecretExposed) || holdsSecret(r.Inner) {
			return true
		}
		for _, text := range []string{r.Link.Host, r.Link.Handle, r.Link.Source} {
			if draft.HoldsSecretShape(text) {
				return true
			}
		}
		for _, f := range r.Findings {
			if slices.ContainsFunc(f.Args, draft.HoldsSecretShape) {
				return true
			}
		}
	}
	return false
}

// mostSearched is in how many pieces of a long text the causes of mismatches are
// searched: a log with the wrong secret has one in each line.
const mostSearched = 4

// maxWorkers bounds the pieces that are read at a time, and so the memory.
const maxWorkers = 4

// stretches inspects an input piece by piece: several at a time, each handed on in
// their order. What is made of a piece is made beside the others.
func (p *program) stretches(in io.Reader, options inspect.Options, make maker, each func(*stretch) error) error {
	known := p.Known()
	queue, quit := queueOf(), newQuit()
	defer quit.close()
	go func() {
		defer close(queue)
		pieces := window.NewReader(in, inspect.MaxText)
		if make.showsText(false) {
			pieces = window.NewSmallReader(in, inspect.MaxText)
		}
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
func read(piece window.Piece, known redact.Redactor, options inspect.Options, make maker) *stretch {
	s := &stretch{Piece: piece}
	options.NoCause = options.NoCause || piece.Number >= mostSearched
	fault := guard.Try(len(piece.Text), func() {
		reports := inspected(piece, options)
		if piece.Whole() && make.worstFirst() {
			reports = worstFirst(reports)
		}
		if make.showsText(piece.Whole()) || holdsSecret(reports) {
			s.paste = known.Paste(piece.Text, reports)
			reports = s.paste.Reports
		} else {
			if make.lists(len(reports)) {
				for i := range reports {
					reports[i] = reports[i].Brief()
				}
			}
			reports = known.Paste("", reports).Reports
		}
		for _, r := range reports {
			if piece.Owns(r.Span.Offset) {
				s.found++
				s.tally.Add(triage.One(&r))
				s.fails = s.fails || failing(r)
				if make.shows(r) {
					s.reports = append(s.reports, r)
				}
			}
		}
		if s.paste != nil && piece.Whole() {
			s.paste.Reports = s.reports
		}
		make.make(s)
	})
	if fault != nil {
		s.err = console.Wrong(fault.Fact(), fault.Hint())
	}
	return s
}

// inspected are the reports on a piece.
func inspected(piece window.Piece, options inspect.Options) []report.Report {
	if piece.Whole() {
		return inspect.Inspect(piece.Text, options)
	}
	return inspect.Part(piece.Text, window.Margin, options)
}

// worstFirst are the reports in the order in which they ask for attention.
func worstFirst(reports []report.Report) []report.Report {
	ranked := make([]report.Report, 0, len(reports))
	for _, it := range triage.Worst(triage.Of(reports)) {
		ranked = append(ranked, *it.Report)
	}
	return ranked
}

func queueOf() chan chan *stretch {
	return make(chan chan *stretch, min(maxWorkers, runtime.GOMAXPROCS(0))-1)
}

func newSlot() chan *stretch { return make(chan *stretch, 1) }

// quit tells the reader that nobody takes its pieces any more.
type quit struct{ c chan struct{} }

func newQuit() quit { return quit{make(chan struct{})} }

func (q quit) close() { close(q.c) }
