package value

import (
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/extent"
	"policybench/signing/inspect/shape"
)

// Sighting is a text that may be a policy or a signature, with the name that
// stands before it.
type Sighting struct {
	View     *carrier.View // the value, joined where it was split
	At, End  int           // in the finder's text
	Name     string
	NameAt   int
	Stem     string // the name without the word that tells policy from signature
	Policy   bool
	Strong   bool // it looks like what it should be; otherwise only its name says so
	Labelled bool
	Object   bool // {…} where the encoded policy belongs
	Gaps     []extent.Gap

	Shape shape.Shape
}
