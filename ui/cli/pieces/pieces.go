// Package pieces judges a text of any length piece by piece, several at a time, in flat
// memory, and hands each on in the text's order:
//
//	err := pieces.Each(in, known, options, maker, func(p *pieces.Judged) error { … })
//
// What stands in a piece is judged without what stands far from it: see package window.
package pieces

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

// Judged is a piece of a text with what was found in it.
type Judged struct {
	window.Piece
	Paste   *redact.Paste   // the piece with its margins; nil where no text of it is shown
	Reports []report.Report // without secrets: those that begin in its own text and are shown, in order
	Tally   triage.Tally    // of all that begin in its own text
	Found   int             // how many these are
	Fails   bool            // one of them
	Made    any             // what was made of it beside the others, by its maker
	err     error
}

// Origin is where the piece's text begins.
func (s *Judged) Origin() words.Origin {
	return words.Origin{Offset: int(s.Base), Line: s.Line, Column: s.Column}
}

// Maker makes something of pieces.
type Maker interface {
	// ShowsText says that text of a piece is shown, not reports alone, of a whole text or of
	// a part: then it is searched for secrets, which takes longer than all else.
	ShowsText(whole bool) bool
	// Lists says that of so many reports, on a whole text or on a part, only what a list of
	// links has room for is shown: the rest need not be searched for secrets.
	Lists(whole bool, reports int) bool
	// Shows says whether a report is shown.
	Shows(r report.Report) bool
	// WorstFirst says that the reports on a whole text are ranked.
	WorstFirst() bool
	Make(s *Judged)
}

// holdsSecret reports whether a text shows an app secret, or may: then its reports may
// hold it, too.
func holdsSecret(reports []report.Report) bool {
	for i := range reports {
		r := &reports[i]
		if r.Has(report.CodeSecretExposed) || holdsSecret(r.Inner) {
			return true
		}
		if l := &r.Link; draft.HoldsSecretShape(l.Host) || draft.HoldsSecretShape(l.Handle) || draft.HoldsSecretShape(l.Source) {
			return true
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

// Each inspects an input piece by piece: several at a time, each handed on in
// their order. What is made of a piece is made beside the others.
func Each(in io.Reader, known redact.Redactor, options inspect.Options, make Maker, each func(*Judged) error) error {
	queue, quit := queueOf(), newQuit()
	defer quit.close()
	go func() {
		defer close(queue)
		pieces := window.NewReader(in, inspect.MaxText)
		if make.ShowsText(false) {
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
				done <- &Judged{err: err}
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
func read(piece window.Piece, known redact.Redactor, options inspect.Options, make Maker) *Judged {
	s := &Judged{Piece: piece}
	options.NoCause = options.NoCause || piece.Number >= mostSearched
	fault := guard.Try(len(piece.Text), func() {
		if piece.Whole() && make.ShowsText(true) {
			known = known.Begin(piece.Text)
		}
		reports := inspected(piece, options)
		if piece.Whole() && make.WorstFirst() {
			reports = worstFirst(reports)
		}
		lists := make.Lists(piece.Whole(), len(reports))
		if make.ShowsText(piece.Whole()) || holdsSecret(reports) || known.Concerns(reports) {
			mask := known.Paste
			if lists {
				mask = known.Listed
				for i := range reports {
					reports[i].Policy, reports[i].SignedAs = report.Policy{}, "" // most of what is searched
				}
			}
			s.Paste = mask(piece.Text, reports)
			reports = s.Paste.Reports
		} else {
			if lists {
				for i := range reports {
					reports[i] = reports[i].Brief()
				}
			}
			known.Reports(reports)
		}
		s.Reports = kept(reports, func(r *report.Report) bool { return piece.Owns(r.Span.Offset) && s.counts(r, make) })
		if s.Paste != nil && piece.Whole() {
			s.Paste.Reports = s.Reports
		}
		make.Make(s)
	})
	if fault != nil {
		s.err = console.Wrong(fault.Fact(), fault.Hint())
	}
	return s
}

// counts adds a report of its own text to what is told of all, and says whether it is
// shown.
func (s *Judged) counts(r *report.Report, make Maker) bool {
	s.Found++
	s.Tally.Add(triage.One(r))
	s.Fails = s.Fails || Failing(*r)
	return make.Shows(*r)
}

// kept are the reports that a function keeps: mostly all, so that none is copied.
func kept(reports []report.Report, keeps func(r *report.Report) bool) []report.Report {
	for i := range reports {
		if keeps(&reports[i]) {
			continue
		}
		list := reports[:i:i]
		for k := range reports[i+1:] {
			if r := &reports[i+1+k]; keeps(r) {
				list = append(list, *r)
			}
		}
		return list
	}
	return reports
}

// inspected are the reports on a piece.
func inspected(piece window.Piece, options inspect.Options) []report.Report {
	if piece.Whole() {
		return inspect.Inspect(piece.Text, options)
	}
	return inspect.Part(piece.Text, window.Margin, options)
}

// worstFirst are the reports in the order in which they ask for attention. Most stand in
// it as they are, so that none is copied.
func worstFirst(reports []report.Report) []report.Report {
	ranks := make([]int, len(reports))
	for i := range reports {
		it := triage.One(&reports[i])
		ranks[i] = it.Rank()
	}
	if slices.IsSorted(ranks) {
		return reports
	}
	order := make([]int, len(reports))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return ranks[a] - ranks[b] })
	ranked := make([]report.Report, 0, len(reports))
	for _, i := range order {
		ranked = append(ranked, reports[i])
	}
	return ranked
}

func queueOf() chan chan *Judged {
	return make(chan chan *Judged, min(maxWorkers, runtime.GOMAXPROCS(0))-1)
}

func newSlot() chan *Judged { return make(chan *Judged, 1) }

// quit tells the reader that nobody takes its pieces any more.
type quit struct{ c chan struct{} }

func newQuit() quit { return quit{make(chan struct{})} }

func (q quit) close() { close(q.c) }

// Failing reports whether the exit code is 1 for a report: a verdict that fails, or any
// problem, also of a pair inside another's URL.
func Failing(r report.Report) bool {
	switch r.Verdict {
	case report.Malformed, report.Mismatch, report.Expired, report.Denied:
		return true
	}
	for _, f := range r.Findings {
		if f.Level == report.Problem {
			return true
		}
	}
	return slices.ContainsFunc(r.Inner, Failing)
}
