package locate

import (
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/extent"
	"policybench/signing/inspect/shape"
)

// candidate is a text that may be a policy or a signature, with the name that
// stands before it.
type candidate struct {
	u        *carrier.View // the value, joined where it was split
	at, end  int           // in the finder's text
	name     string
	nameAt   int
	stem     string // the name without the word that tells policy from signature
	policy   bool
	strong   bool // it looks like what it should be; otherwise only its name says so
	labelled bool
	object   bool // {…} where the encoded policy belongs
	gaps     []extent.Gap

	shape shape.Shape
}
