package secret

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/shape"
	"policybench/signing/report"
)

// Split are the places of what has the shape of an app secret but stands in
// pieces: in string literals that a program joins, or over the soft line breaks of a
// mail. Each is given by its pieces, in order.
func Split(text string) [][]report.Span {
	var found [][]report.Span
	for _, mark := range [...]byte{'"', '\'', '`', '='} {
		for at := 1; at < len(text); {
			i := strings.IndexByte(text[at:], mark)
			if i < 0 {
				break
			}
			i += at
			at = i + 1
			if !shape.IsBase32(text[i-1]) || pieceGoesOn(text, i) == 0 {
				continue
			}
			pieces, end := piecesOf(text, i)
			at = max(at, end)
			if pieces != nil {
				found = append(found, pieces)
			}
		}
	}
	return found
}

// piecesOf reads the value whose first piece ends at end; nil where it is no
// secret. It returns where the last piece ends.
func piecesOf(text string, end int) ([]report.Span, int) {
	start := end
	for start > 0 && shape.IsBase32(text[start-1]) && end-start < shape.SecretLength {
		start--
	}
	if start > 0 && ascii.IsToken(text[start-1]) {
		return nil, end
	}
	pieces, whole := []report.Span{{Offset: start, Length: end - start}}, text[start:end]
	for len(whole) < shape.SecretLength {
		next := pieceGoesOn(text, end)
		if next == 0 {
			break
		}
		end = next
		for end < len(text) && shape.IsBase32(text[end]) && end-next < shape.SecretLength {
			end++
		}
		if end == next {
			break
		}
		pieces, whole = append(pieces, report.Span{Offset: next, Length: end - next}), whole+text[next:end]
	}
	ends := end == len(text) || !ascii.IsToken(text[end]) && text[end] != '=' && pieceGoesOn(text, end) == 0
	if !ends || len(whole) != shape.SecretLength || !strings.ContainsAny(whole, "234567") || !shape.IsMixed(whole) {
		return nil, end
	}
	return pieces, end
}

// pieceGoesOn is where a value goes on whose piece ends at at, 0 where it does not:
// behind a soft line break, or in the literal that is joined to this one.
func pieceGoesOn(text string, at int) int {
	if at >= len(text) {
		return 0
	}
	if text[at] == '=' {
		switch rest := text[at+1:]; {
		case strings.HasPrefix(rest, "\r\n"):
			return at + 3
		case strings.HasPrefix(rest, "\n"):
			return at + 2
		}
		return 0
	}
	if strings.IndexByte("\"'`", text[at]) < 0 {
		return 0
	}
	next, broke := carrier.SkipGap(text, at+1)
	if op := carrier.JoinOperator(text, next, broke); op > 0 {
		next, _ = carrier.SkipGap(text, next+op)
	} else if next == at+1 {
		return 0
	}
	open := carrier.LiteralOpens(text, next)
	if open == 0 {
		return 0
	}
	return next + open
}
