package inspect

import (
	"strings"

	"policybench/signing/report"
)

// point finds the place of the selected finding in the pasted text.
func (p *Page) point() {
	p.shown.marks, p.shown.thing = nil, report.Span{}
	if !p.shown.ok {
		return
	}
	p.shown.thing = p.shown.Span
	f, ok := p.selected()
	if !ok {
		return
	}
	if !strings.HasPrefix(f.Part, "policy.") {
		p.shown.marks = f.Spans
		return
	}
	for _, s := range f.Spans {
		if place, ok := p.encoded(s); ok {
			p.shown.marks = append(p.shown.marks, place)
		}
	}
}

// encoded is where a place of the decoded policy stands in the text: in the JSON
// itself, or in the base64 of it where that stands in one piece.
func (p *Page) encoded(s report.Span) (report.Span, bool) {
	r := p.shown.raw
	from, to := r.Span.Offset, min(r.Span.End(), len(p.judged.text))
	if from < 0 || from >= to || s.Length <= 0 {
		return report.Span{}, false
	}
	thing := p.judged.text[from:to]
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

// countLines is the number of lines of a text.
func countLines(text string) int {
	if text == "" {
		return 0
	}
	return strings.Count(strings.TrimSuffix(text, "\n"), "\n") + 1
}
