package ticket

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"policybench/signing/report"
	"policybench/ui/triage"
	"policybench/ui/words/codeline"
	"policybench/ui/words/english"
)

// codeLines are the lines of code that most likely make what is wrong, with what to write
// instead.
func (w *ticket) codeLines() []string {
	var list []string
	if n := w.mendedLines(); n != "" {
		list = append(list, n+" changed as shown below")
	}
	for _, l := range w.lines() {
		list = append(list, english.Join(fmt.Sprintf("line %d: %s", l.Number, l.Says), "; ", l.Do)+" (inferred)")
	}
	return list
}

// lines are the lines of code that most likely make what is wrong.
func (w *ticket) lines() []codeline.Line {
	var reports []report.Report
	for _, it := range triage.Worst(w.Items) {
		reports = append(reports, *it.Report)
	}
	return codeline.Find(w.Text, reports)
}

// mendedLines are the lines outside of links that edits mend: "line 4"; empty without any.
func (w *ticket) mendedLines() string {
	var numbers []string
	for _, e := range w.paste.Edits() {
		inside := false
		for i := range w.Items {
			s := w.Items[i].Report.Span
			inside = inside || e.Span.Offset >= s.Offset && e.Span.End() <= s.End()
		}
		if n := strconv.Itoa(strings.Count(w.Text[:min(e.Span.Offset, len(w.Text))], "\n") + 1); !inside && len(w.Text) < 64<<10 && !slices.Contains(numbers, n) {
			numbers = append(numbers, n)
		}
	}
	if len(numbers) == 0 {
		return ""
	}
	return english.Either(len(numbers), "line", "lines") + " " + english.Some(numbers)
}

// unfilled is the line of code that leaves its variables unfilled, 0 without one.
func (w *ticket) unfilled() int {
	for _, l := range w.lines() {
		if l.Code == report.CodeRunTimeValue {
			return l.Number
		}
	}
	return 0
}
