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

// Name notes a place by its name: path, container or size. Of several the first counts,
// and other names are none.
func (s *Store) Name(name string, place Place) {
	var to *Place
	switch name {
	case "path":
		to = &s.Path
	case "container":
		to = &s.Container
	case "size":
		to = &s.Size
	default:
		return
	}
	if to.State == Absent {
		*to = place
	}
}

// Or takes from another what this one does not name.
func (s *Store) Or(other Store) {
	s.Name("path", other.Path)
	s.Name("container", other.Container)
	s.Name("size", other.Size)
}
