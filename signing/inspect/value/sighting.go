package value

import (
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/extent"
	"policybench/signing/inspect/shape"
)

// Sighting is a text that may be a policy or a signature, with the name that stands
// before it. Offsets are of the text that was searched.
type Sighting struct {
	View     *carrier.View // the value, joined where it was split
	At, End  int
	Name     string // in lower case
	NameAt   int
	Stem     string // the name without the word that tells policy from signature
	Policy   bool   // it may be a policy, else a signature
	Strong   bool   // it looks like what it should be; otherwise only its name says so
	Labelled bool   // its name says what it is
	Object   bool   // {…} where the encoded policy belongs
	Gaps     []extent.Gap
	Shape    shape.Shape
}
