package judged

import (
	"fmt"
	"strings"
	"time"

	"policybench/signing/inspect"
	"policybench/signing/report"
	"policybench/ui/words"
)

// Encoded is where a place of the decoded policy stands in the text: in the JSON
// itself, or in the base64 of it where that stands in one piece.
func (j *Judgement) Encoded(r *report.Report, s report.Span) (report.Span, bool) {
	from, to := r.Span.Offset, min(r.Span.End(), len(j.Text))
	if from < 0 || from >= to || s.Length <= 0 {
		return report.Span{}, false
	}
	thing := j.Text[from:to]
	if at := strings.Index(thing, r.Policy.JSON); at >= 0 && r.Policy.JSON != "" {
		return report.Span{Offset: from + at + s.Offset, Length: s.Length}, true
	}
	at := strings.Index(thing, r.Security.Policy)
	if at < 0 || r.Security.Policy == "" {
		return report.Span{}, false
	}
	first := s.Offset / 3 * 4 // three bytes are four characters
	last := min((s.End()*8+5)/6, len(r.Security.Policy))
	if first += s.Offset % 3; first >= last {
		return report.Span{}, false
	}
	return report.Span{Offset: from + at + first, Length: last - first}, true
}

// LineOf says in which line of several a place stands.
func (j *Judgement) LineOf(offset int) string {
	if j.Lines < 2 {
		return ""
	}
	line := 1 + strings.Count(j.Text[:min(max(offset, 0), len(j.Text))], "\n")
	return fmt.Sprintf("line %s of %s", words.Comma(line), words.Comma(j.Lines))
}

// NumberOf is the number of a link in the customer's table, else of its line.
func (j *Judgement) NumberOf(at int) int {
	for _, k := range j.Links {
		if k.At == at {
			return k.Number
		}
	}
	return 0
}

// TimeAt is the time that the text shows for the link at an offset: of the log's line that it stands
// in, of the answer, or of the message about it; empty where it shows none.
func (j *Judgement) TimeAt(offset int) string {
	if then, ok := inspect.ShownAt(j.Text, offset); ok {
		return then.UTC().Format(time.RFC3339)
	}
	for _, r := range j.Reports {
		for _, f := range r.Findings {
			if len(f.Args) > 3 && f.Code == "server-message" && f.Args[3] != "" {
				return f.Args[3]
			}
		}
	}
	return ""
}
