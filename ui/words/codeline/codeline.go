package codeline

import (
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
	return find(nil, text, reports, reports)
}

// find adds to lines those of some reports of a text.
func find(found []Line, text string, some, all []report.Report) []Line {
	for i := range some {
		r := &some[i]
		for k := range r.Findings {
			f := &r.Findings[k]
			if len(found) == most || f.Level == report.Note && f.Code != report.CodeRunTimeValue && f.Code != report.CodeServerMessage || isFound(found, f.Code, -1) || mendedInCode(text, r, f) {
				continue
			}
			if l, ok := lineOf(text, all, f); ok && !isFound(found, "", l.Number) {
				found = append(found, l)
			}
		}
		found = find(found, text, r.Inner, all)
	}
	return found
}

// isFound reports whether a line is told already: of the same fault, or the line itself.
func isFound(found []Line, code report.Code, number int) bool {
	for i := range found {
		if found[i].Code == code || found[i].Number == number {
			return true
		}
	}
	return false
}

// mendedInCode reports whether an edit that mends a finding stands outside of its link.
func mendedInCode(text string, r *report.Report, f *report.Finding) bool {
	for _, e := range r.Fixes {
		inside := e.Span.Offset >= r.Span.Offset && e.Span.End() <= r.Span.End()
		if e.What == f.Code && !inside && e.Span.End() <= len(text) && !strings.Contains(lineAround(text, e.Span.Offset), "://") {
			return true
		}
	}
	return false
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
		for _, line := range strings.Split(text, "\n") {
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
	return f.Code == r.code && f.Level != report.Note == !r.note && (r.cause == "" || strings.Contains(strings.Join(f.Args, " "), r.cause))
}

// in is the sign of a rule that a line holds, nil without one.
func (r *rule) in(line string) *sign {
	if r.about != "" && !holdsAny(strings.ToLower(line), r.about) {
		return nil
	}
	for i := range r.signs {
		s := &r.signs[i]
		if strings.Contains(line, s.mark) && (s.but == "" || !strings.Contains(line, s.but)) && strings.Contains(line, s.with) {
			return s
		}
	}
	return nil
}

// holdsAny reports whether a line holds one of some words that blanks part.
func holdsAny(line, words string) bool {
	for word := range strings.FieldsSeq(words) {
		if strings.Contains(line, word) {
			return true
		}
	}
	return false
}

// name is how a sign is called.
func (s *sign) name() string {
	if s.called != "" {
		return s.called
	}
	return strings.Trim(s.mark, "(. ")
}
