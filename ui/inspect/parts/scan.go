package parts

import (
	"sort"
	"strings"
	"unicode/utf8"

	"policybench/signing/inspect/carrier"
	"policybench/signing/report"
	"policybench/ui/redact"
)

// scan is the text of one report with its carriers undone. Places in it lead back to the
// text as it was pasted.
type scan struct {
	paste *redact.Paste
	view  *carrier.View
	base  int // where the view's own text begins in the paste
	taken []place
	// effort is how many more characters are compared.
	effort int
}

// around is how much of the text beside a report tells in what it is carried, in bytes.
const around = 512

// mostScanned bounds what of a report is looked at: no screen shows more.
const mostScanned = 64 << 10

// newScan undoes what carries a report. A URL that is escaped as a whole is read without
// these escapes.
func newScan(paste *redact.Paste, span report.Span) *scan {
	text := paste.Unmasked() // for places; what is shown of it is masked
	from := runeStart(text, max(0, min(span.Offset, len(text))-around))
	end := min(len(text), span.Offset+min(span.Length, mostScanned))
	to := runeStart(text, min(len(text), max(from, end)+around))
	s := &scan{paste: paste, base: from, effort: mostEffort}
	v := carrier.Undo(text[from:to])
	first := sort.Search(len(v.Text), func(i int) bool { return v.Whole(i, i+1).Offset >= span.Offset-from })
	last := sort.Search(len(v.Text), func(i int) bool { return v.Whole(i, i+1).Offset >= end-from })
	s.view = v.Cut(first, last)
	for range 3 {
		head := strings.ToLower(s.view.Text[:min(16, len(s.view.Text))])
		if !strings.HasPrefix(head, "http") || strings.Contains(head, "://") || strings.IndexByte(head, '%') < 0 {
			break
		}
		s.view = s.view.Decoded()
	}
	return s
}

func runeStart(text string, at int) int {
	for at > 0 && at < len(text) && !utf8.RuneStart(text[at]) {
		at--
	}
	return at
}

// raw is where a stretch of the view stands in the paste, from its first to its last
// byte there.
func (s *scan) raw(p place) report.Span {
	at := s.view.Whole(p.from, p.to)
	at.Offset += s.base
	return at
}

// show is a stretch of the view, safe to show; a secret that reaches into it stands as
// what is shown for it.
func (s *scan) show(p place) string {
	at := s.raw(p)
	for _, secret := range s.paste.Places() {
		if secret.Offset < at.End() && at.Offset < secret.End() {
			return secret.Shown
		}
	}
	return s.paste.Text(s.view.Text[p.from:p.to])
}
