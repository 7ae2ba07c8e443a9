package request

import "policybench/signing/report"

// State says in which way a text gives a value.
type State uint8

// The states. Only Given, Object, Cut and Made have a Text.
const (
	Absent   State = iota // neither the value nor its name
	Empty                 // its name alone
	Given                 // written out
	Variable              // a variable or a stand-in is in its place
	Object                // a JSON object where the encoded policy belongs
	Cut                   // shortened for display ("eyJl…fQ=="); Text is what is left
	Made                  // code puts it together; Text is JSON of what is written out
)

// Value is a policy or signature: as found, and after undoing its carrier.
type Value struct {
	State   State
	Percent int8          // layers of percent escapes that were undone
	Text    string        // what the server gets, as far as is certain
	Found   string        // as it stands in the text, pieces joined
	Spans   []report.Span // its pieces in the text
	// Sent is what the server would get if the text were sent as it stands, empty where
	// nobody knows. It differs from Text where a fault breaks the value on its way.
	Sent string
}

// Shown reports whether the text gives the value, if only by what stands for it or what
// is left of it: its name alone is not enough.
func (v *Value) Shown() bool { return v.State > Empty }

// Present reports whether the text gives the value, or shows where it comes from.
func (v *Value) Present() bool {
	return v.State == Variable || v.State > Empty && v.Text != ""
}

// Known reports whether the text says what the value is: it is neither left to a
// variable or a program nor shortened.
func (v *Value) Known() bool { return v.State != Variable && v.State != Cut && v.State != Made }

// Span is from the first to the last piece, the zero Span without one.
func (v *Value) Span() report.Span {
	if len(v.Spans) == 0 {
		return report.Span{}
	}
	first, last := v.Spans[0], v.Spans[len(v.Spans)-1]
	return report.Span{Offset: first.Offset, Length: last.End() - first.Offset}
}
