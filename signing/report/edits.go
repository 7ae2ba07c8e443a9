package report

// WithEdit puts an edit among others, in the order of the text; where one stands there already,
// nothing is added.
func WithEdit(edits []Edit, e Edit) []Edit {
	at := len(edits)
	for i := range edits {
		o := &edits[i]
		if *o == e || o.Span.Offset < e.Span.End() && e.Span.Offset < o.Span.End() {
			return edits
		}
		if at == len(edits) && o.Span.Offset > e.Span.Offset {
			at = i
		}
	}
	with := make([]Edit, 0, len(edits)+1)
	return append(append(append(with, edits[:at]...), e), edits[at:]...)
}
