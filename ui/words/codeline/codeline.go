package codeline

import (
	"slices"
	"strings"

	"policybench/signing/report"
)

// Line is a line of code that most likely makes what a finding says.
type Line struct {
	Number int         // in the text, from 1
	Span   report.Span // of the line, without its line end and indentation
	Code   report.Code // of the finding
	Says   string      // what it does, as a sentence without its end: no word of the text is in it
	Do     string      // what to write instead, the same
}

const (
	longestText = 64 << 10 // bytes: a log is no code
	longestLine = 300
	most        = 3 // lines that are told
)

// Find are the lines of a text that make what is wrong with its links, one for each kind of
// fault, in the order of the reports. There is none for a fault that an edit mends in the
// code itself.
func Find(text string, reports []report.Report) []Line {
	if len(text) > longestText {
		return nil
	}
	var found []Line
	report.Each(reports, func(r report.Report) {
		for i := range r.Findings {
			f := &r.Findings[i]
			known := func(l Line) bool { return l.Code == f.Code }
			if len(found) == most || slices.ContainsFunc(found, known) || mendedInCode(text, &r, f) {
				continue
			}
			if l, ok := lineOf(text, reports, f); ok && !slices.ContainsFunc(found, func(o Line) bool { return o.Span == l.Span }) {
				found = append(found, l)
			}
		}
	})
	return found
}

// mendedInCode reports whether an edit that mends a finding stands outside of its link.
func mendedInCode(text string, r *report.Report, f *report.Finding) bool {
	return slices.ContainsFunc(r.Fixes, func(e report.Edit) bool {
		inside := e.Span.Offset >= r.Span.Offset && e.Span.End() <= r.Span.End()
		return e.What == f.Code && !inside && e.Span.End() <= len(text) && !strings.Contains(lineAround(text, e.Span.Offset), "://")
	})
}

func lineAround(text string, at int) string {
	from := strings.LastIndexByte(text[:at], '\n') + 1
	line, _, _ := strings.Cut(text[from:], "\n")
	return line
}

// lineOf is the first line that does what a finding says.
func lineOf(text string, reports []report.Report, f *report.Finding) (Line, bool) {
	for i := range rules {
		rule := &rules[i]
		if !rule.is(f) {
			continue
		}
		at, number := 0, 0
		for line := range strings.SplitSeq(text, "\n") {
			from := at
			at += len(line) + 1
			number++
			bare := strings.TrimSpace(line)
			if len(bare) > longestLine || bare == "" || isData(bare, from, len(line), reports) {
				continue
			}
			if s := rule.in(bare); s != nil {
				start := from + strings.Index(line, bare)
				says := strings.ReplaceAll(rule.says, "MARK", s.name())
				return Line{number, report.Span{Offset: start, Length: len(bare)}, f.Code, says, s.do}, true
			}
		}
	}
	return Line{}, false
}

// isData reports whether a line shows what code made, and not the code: a link with its pair,
// or the policy's JSON itself.
func isData(line string, from, length int, reports []report.Report) bool {
	for i := range reports {
		r := &reports[i]
		if p := r.Security.Policy; p != "" && r.Span.Offset >= from && r.Span.Offset < from+length && r.Link.Host != "" {
			return true
		}
		if r.Policy.JSON != "" && strings.Contains(line, r.Policy.JSON) {
			return true
		}
	}
	return false
}

// is reports whether a rule is for a finding.
func (r *rule) is(f *report.Finding) bool {
	return f.Code == r.code && f.Level != report.Note == !r.note && (r.cause == "" || slices.ContainsFunc(f.Args, func(arg string) bool { return strings.Contains(arg, r.cause) }))
}

// in is the sign of a rule that a line holds, nil without one.
func (r *rule) in(line string) *sign {
	lower := strings.ToLower(line)
	if r.about != "" && !slices.ContainsFunc(strings.Fields(r.about), func(word string) bool { return strings.Contains(lower, word) }) {
		return nil
	}
	for i := range r.signs {
		s := &r.signs[i]
		if strings.Contains(line, s.mark) && (s.but == "" || !strings.Contains(line, s.but)) && (s.with == "" || strings.Contains(line, s.with)) {
			return s
		}
	}
	return nil
}

// name is how a sign is called.
func (s *sign) name() string {
	if s.called != "" {
		return s.called
	}
	return strings.Trim(s.mark, "(. ")
}
