package kit

// Slice is a stretch of a text, in bytes, as pieces in the roles of its runs.
//
//go:noinline
func Slice(text string, runs []Run, from, to int) []Piece {
	var pieces []Piece
	at := from
	for _, r := range runs {
		if end := min(r.End, to); end > at {
			pieces = append(pieces, Piece{r.As, text[at:end]})
			at = end
		}
		if at >= to {
			break
		}
	}
	return pieces
}
