package request

import "policybench/signing/report"

// Store is where a request puts a file, as far as the text shows it: what the limits of
// the policy are compared with.
type Store struct {
	Path, Container Place
	Size            Place // of the file, in bytes, as written
}

// Place is one thing that a request names. What comes when code runs is a Variable.
type Place struct {
	State State // Absent, Given or Variable
	Text  string
	Spans []report.Span
}

// IsNamed reports whether the request names where it stores, or how much.
func (s *Store) IsNamed() bool {
	return s.Path.State != Absent || s.Container.State != Absent || s.Size.State != Absent
}
