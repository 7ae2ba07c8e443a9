package extent

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/shape"
	"policybench/signing/report"
)

// Token reads an encoded value that begins at start and goes on over line
// breaks and further literals until it is whole.
func Token(v *carrier.View, start int) (*carrier.View, int, []Gap) {
	s := v.Text
	end := TokenEnd(s, start)
	text := s[start:end]
	whole := isWholeToken(text)
	if whole {
		return v.Cut(start, end), end, nil
	}
	first := end
	var joined strings.Builder
	var gaps []Gap
	pieces := [][2]int{{start, end}}
	for len(pieces) < maxPieces && len(text) < longestToken && !whole && end < len(s) {
		next, kind := TokenGoesOn(s, end)
		if next == 0 {
			break
		}
		gaps = append(gaps, Gap{At: len(text), Kind: kind, Span: v.Whole(end, next)})
		end = TokenEnd(s, next)
		if len(pieces) == 1 {
			joined.Grow(2 * (end - start))
			joined.WriteString(text)
		}
		pieces = append(pieces, [2]int{next, end})
		joined.WriteString(s[next:end])
		text = joined.String()
		whole = isWholeToken(text)
	}
	switch {
	case len(pieces) == 1, len(pieces) == 2 && !whole: // what was joined made nothing whole
		return v.Cut(start, first), first, nil
	}
	return Join(v, pieces), end, gaps
}

// longestToken bounds, in bytes, what pieces are put together to.
const longestToken = 16 << 10

// isWholeToken reports whether an encoded policy is whole. It is asked for each piece
// that is put to the ones before, so that it looks at the end first.
func isWholeToken(text string) bool {
	text = ascii.UnescapeBase64(text)
	return shape.EndsObject(text) && shape.IsWholePolicy(text)
}

// Join is the view of several pieces of v.
func Join(v *carrier.View, pieces [][2]int) *carrier.View {
	size := 0
	for _, p := range pieces {
		size += p[1] - p[0]
	}
	w := carrier.Rewrite(v, 0, size+1)
	for _, p := range pieces {
		w.SkipTo(p[0])
		w.CopyTo(p[1])
	}
	return w.Pieces()
}

// TokenEnd passes base64, its percent escapes and the marks of a shortened value.
func TokenEnd(s string, at int) int {
	for at < len(s) {
		switch {
		case ascii.IsBase64(s[at]):
			at++
		case ascii.IsEscape(s, at):
			at += 3
		case strings.HasPrefix(s[at:], "…"):
			at += len("…")
		case strings.HasPrefix(s[at:], "..."):
			at += 3
		default:
			return at
		}
	}
	return at
}

// TokenGoesOn finds the next piece of a value that is not whole.
func TokenGoesOn(s string, end int) (int, report.Code) {
	switch s[end] {
	case '"', '\'', '`':
		k, broke := carrier.SkipGap(s, end+1)
		if n := carrier.LiteralOpens(s, k); n > 0 && (broke || k > end+1 && !strings.HasPrefix(s[k+n:], "ey")) && ascii.Base64Length(s[k+n:]) > 3 {
			return k + n, ""
		}
	case '\n', '\r':
		j := end
		for j < len(s) && (s[j] == '\r' || s[j] == '\n') && j-end < 2 {
			j++
		}
		j = carrier.SkipLineMarks(s, j, min(len(s), j+carrier.MaxGap))
		if j < len(s) {
			if n := ascii.Base64Length(s[j:]); n > 3 && (j+n == len(s) || s[j+n] == '\n' || s[j+n] == '\r' || s[j+n] == '"' || s[j+n] == '\'' || s[j+n] == ' ' || s[j+n] == '%' || s[j+n] == '\\') {
				return j, report.CodeLineBreak
			}
		}
	case ' ':
		if n := ascii.Base64Length(s[end+1:]); n > 11 && wholeSoon(s, end, n) {
			return end + 1, report.CodeWhitespace
		}
	}
	return 0, ""
}

// wholeSoon reports whether the word behind a blank ends like an encoded policy.
func wholeSoon(s string, end, n int) bool {
	word := s[end+1 : end+1+n]
	return strings.HasSuffix(word, "=") || strings.HasSuffix(word, "9") || strings.HasSuffix(word, "Q")
}
