package ticket

import (
	"slices"
	"strconv"
	"strings"

	"policybench/signing"
	"policybench/signing/report"
	"policybench/ui/triage"
	"policybench/ui/words"
	"policybench/ui/words/finding"
	"policybench/ui/words/listing"
)

// takeProgram finds the code that signs wrong. Beside a link that such code made it is no
// link of its own, and is not counted as one.
func (w *ticket) takeProgram() {
	at := slices.IndexFunc(w.Items, func(it triage.Item) bool {
		ofCode := it.Report.Security.Signature == "" || it.Cause.Code == report.CodeSignatureMismatch && it.Cause.Basis == report.Inferred
		return it.Outcome == triage.Refused && ofCode && mistakeIn(it.Cause) != words.Sentence{}
	})
	if at < 0 {
		return
	}
	it := w.Items[at]
	w.program = &it
	if it.Report.Security.Signature != "" {
		return // it is told of the link itself
	}
	made := slices.ContainsFunc(w.Items, func(o triage.Item) bool {
		return o.Outcome != triage.Remark && o.Report.Security.Signature != "" && (o.Outcome > triage.WorksBut || o.Cause.Code == it.Cause.Code)
	})
	if !made {
		return
	}
	l := *w.Listing
	l.Items = slices.Delete(slices.Clone(l.Items), at, at+1)
	l.Tally = triage.Count(l.Items)
	w.Listing = &l
}

// mistakeIn words what a finding says that code does wrong, or what a signature was made by;
// empty where it does not.
func mistakeIn(f report.Finding) words.Sentence {
	switch f.Code {
	case report.CodeSignatureMismatch:
		if len(f.Args) > 1 && f.Args[1] != "" && !triage.FromPicture(f) {
			return finding.Cause(f.Args[1])
		}
	case report.CodeSignatureLength, report.CodeSignatureNotHex:
		if f.Basis == report.Documented && len(f.Spans) > 0 {
			return finding.Say(f)
		}
	}
	return words.Sentence{}
}

// signsWrong reports whether code that signs wrong is the worst that is known: all else
// shows no fault.
func (w *ticket) signsWrong() bool {
	if w.program == nil || w.program.Outcome != triage.Refused {
		return false
	}
	c := w.theCase.Worst
	return c == nil || c.Outcome > triage.WorksBut || w.ofProgram(*c)
}

// programTitle says what the code does wrong, without a word that was pasted.
func (w *ticket) programTitle() string {
	what := inMarkdown.Replace(mistakeIn(w.program.Cause).Fact)
	if w.Tally.Links > 0 && w.theCase.Worst != nil && w.theCase.Worst.Report.Security.Signature != "" {
		return "refused, since the code signs wrong: " + what
	}
	return "the code signs wrong, so what it makes is refused: " + what
}

// programStep is what is to be changed in the code, and where.
func (w *ticket) programStep() string {
	s := mistakeIn(w.program.Cause)
	step := s.Hint
	if step == "" {
		step = s.Fact
	}
	if w.Place != nil && len(w.program.Cause.Spans) > 0 {
		step += " (line " + strconv.Itoa(w.Place.Line(w.program.Cause.Spans[0].Offset)) + ")"
	}
	return "customer's developer: " + step
}

// programReport writes what the code does wrong, with the line that does.
func (w *ticket) programReport() {
	if w.program == nil {
		return
	}
	f := w.program.Cause
	s := mistakeIn(f)
	rows := []string{w.opts.Glyphs.Level(report.Problem) + " " + s.Fact}
	if f.Basis == report.Inferred {
		rows[0] += " (inferred)"
	}
	if s.Hint != "" {
		rows = append(rows, "  "+w.opts.Glyphs.Arrow+" "+s.Hint)
	}
	title := "The code that signs"
	if w.Place != nil && len(f.Spans) > 0 {
		line := w.Place.Line(f.Spans[0].Offset)
		title += ", line " + strconv.Itoa(line)
		rows = append(rows, "", strings.TrimSpace(words.Visible(strings.TrimRight(lineOf(w.paste.Part(report.Span{Length: w.paste.Len()}), line), "\r\n"))))
	}
	w.fence(title, strings.Join(append(rows, finding.Docs(*w.program.Report)...), "\n"))
}

// ofProgram reports whether an item is the code that signs, or a link that shows the same
// fault.
func (w *ticket) ofProgram(it triage.Item) bool {
	return w.program != nil && (it.Report.Span == w.program.Report.Span || it.Outcome == triage.Refused && it.Cause.Code == w.program.Cause.Code)
}

// takeTemplates counts no URL as a link whose values all come when code runs, beside what
// goes into it or what it made.
func (w *ticket) takeTemplates() {
	template := func(it triage.Item) bool {
		return it.Outcome == triage.Unchecked && it.Report.Link.Host != "" && it.Report.Readable == report.Unknown && it.Report.Security == signing.Security{} && it.Report.Link.Handle == ""
	}
	other := func(it triage.Item) bool { return it.Outcome != triage.Remark && !template(it) }
	if w.Tally.Links > listing.Few || !slices.ContainsFunc(w.Items, template) || !slices.ContainsFunc(w.Items, other) {
		return
	}
	l := *w.Listing
	l.Items = slices.DeleteFunc(slices.Clone(l.Items), template)
	l.Tally = triage.Count(l.Items)
	w.Listing = &l
}

// takeShortened counts no link as one without policy and signature of which the text says
// that it goes on.
func (w *ticket) takeShortened() {
	l := *w.Listing
	l.Items = slices.Clone(l.Items)
	for i := range l.Items {
		if it := &l.Items[i]; w.shortened(*it) {
			it.Outcome, it.Result, it.Next, it.Who, it.Cause = triage.Unchecked, triage.NoFault, triage.Nothing, triage.Nobody, report.Finding{}
		}
	}
	l.Tally = triage.Count(l.Items)
	w.Listing = &l
}

// shortened reports whether the text says that a link without policy and signature goes on.
func (w *ticket) shortened(it triage.Item) bool {
	return it.Report.Verdict == report.Unsigned && w.Tally.Links <= listing.Few && w.Place != nil && triage.Shortened(w.Text, it.Report.Span.End())
}
