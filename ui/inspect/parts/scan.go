package parts

import (
	"policybench/signing/inspect"
	"policybench/signing/report"
	"policybench/ui/redact"
)

// scan is the text of one report with its carriers undone. Places in it lead back to the
// text as it was pasted.
type scan struct {
	paste *redact.Paste
	meant inspect.Meant
	text  string
	taken []place
	// effort is how many more characters are compared.
	effort int
}

// newScan undoes what carries a report.
func newScan(paste *redact.Paste, span report.Span) *scan {
	m := inspect.MeantBy(paste.Unmasked(), span) // for places; what is shown of it is masked
	return &scan{paste: paste, meant: m, text: m.Text, effort: mostEffort}
}

// raw is where a stretch of what is meant stands in the paste, from its first to its last
// byte there.
func (s *scan) raw(p place) report.Span { return s.meant.Place(p.from, p.to) }

// show is a stretch of what is meant, safe to show; a secret that reaches into it stands as
// what is shown for it.
func (s *scan) show(p place) string {
	at := s.raw(p)
	for _, secret := range s.paste.Places() {
		if secret.Offset < at.End() && at.Offset < secret.End() {
			return secret.Shown
		}
	}
	return s.paste.Text(s.text[p.from:p.to])
}
