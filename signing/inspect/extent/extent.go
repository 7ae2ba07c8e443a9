package extent

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/shape"
	"policybench/signing/inspect/syntax"
	"policybench/signing/link"
	"policybench/signing/report"
)

// Gap is what stood between two pieces of one URL or value.
type Gap struct {
	At   int         // where the pieces meet, in the joined view
	Span report.Span // what was left out, in the pasted text
	Kind report.Code // line-break or whitespace; empty between string literals
	With string      // what belongs there; empty where nothing does
	Long bool        // a line break behind so much text that something wrapped it
}

// wrapWidth is the shortest line, in bytes, that a mail program or a terminal wraps.
const wrapWidth = 50

// maxPieces bounds how many pieces are joined into one value.
const maxPieces = 64

// MaxURL bounds, in bytes, a URL; the longest seen carry a few kilobytes of tasks.
const MaxURL = 64 << 10

// URL reads the URL that begins at start and joins it where it goes on behind a
// line break, a blank or in the next string literal. end is where it ends in v.
func URL(v *carrier.View, start int) (u *carrier.View, end int, gaps []Gap) {
	var stop int
	s := v.Text
	quote := syntax.QuoteBefore(s, start)
	stop, end = Reach(v, start, quote)
	u = v.Cut(start, end)
	if !link.MayConcern(u.Text) && !headOpen(s, start, stop) {
		return u, end, nil
	}
	var w carrier.Rewriter // of what is joined so far, without the piece that ends at stop
	begin := start         // of that piece
	var begun beginning
	for len(gaps) < maxPieces && stop-start < MaxURL {
		soFar := s[start:stop]
		if len(gaps) > 0 {
			w.CopyTo(stop)
			soFar = w.String()
		}
		begun.goOn(soFar)
		next, kind, open := goesOn(s, stop, &begun)
		if next == 0 {
			next, kind = strayGoesOn(v, start, stop, quote, &begun)
		}
		if next == 0 {
			break
		}
		if len(gaps) == 0 {
			// Room for this URL: the rewriter by itself makes room for the whole text.
			w = carrier.Rewrite(v, start, 2*(stop-start))
		}
		w.CopyTo(stop)
		gaps = append(gaps, Gap{At: w.Len(), Kind: kind, Span: v.Whole(stop, next), Long: lineLength(s, stop) >= wrapWidth})
		switch {
		case kind == report.CodeWhitespace && blankInPath(soFar, s[next:]):
			gaps[len(gaps)-1].With = strings.Repeat("%20", next-stop)
			fallthrough
		case kind == report.CodeWhitespace && joinsWithPlus(soFar, s[next:]):
			w.Replace(stop, next, " ", carrier.Wrapped)
		default:
			w.SkipTo(next)
		}
		if open != 0 {
			quote = open
		}
		begin = next
		stop, end = reach(v, next, quote, openList(s[start:next]))
	}
	if len(gaps) > 0 {
		w.CopyTo(stop)
		u = w.Pieces()
		u = u.Cut(0, len(u.Text)-(stop-end))
		if cut := len(u.Text) - ClosedAt(u.Text); cut > 0 && cut < end-begin {
			u, end = u.Cut(0, len(u.Text)-cut), end-cut
		}
	}
	return u, end, gaps
}

// Reach is where URL characters end that begin at start, and where the URL does. In
// a row of URLs without a blank between them the first ends long before its characters
// do: it looks no farther than it has to.
func Reach(v *carrier.View, start int, quote byte) (stop, end int) {
	return reach(v, start, quote, 0)
}

// reach is [Reach] for a piece of a URL before which so many brackets are open.
func reach(v *carrier.View, start int, quote byte, square int) (stop, end int) {
	const usual = 1 << 10
	for window := usual; ; window *= 4 {
		stop = urlStop(v, start, window, quote, square)
		if stop < start+window || window >= MaxURL || IsClosed(v.Text[start:stop]) {
			return stop, trimEnd(v.Text, start, stop, quote)
		}
	}
}

// IsClosed reports whether a URL ends before its characters do.
func IsClosed(s string) bool { return ClosedAt(s) < len(s) }

// trimEnd drops the punctuation of the sentence around a URL, and what follows a
// whole signature in a row of values.
func trimEnd(s string, start, end int, quote byte) int {
	if quote != 0 && end < len(s) && s[end] == quote {
		return end
	}
	whole := end
	for end > start && strings.IndexByte(".,;:!?*_~", s[end-1]) >= 0 {
		end--
	}
	if end > start && s[end-1] == '=' && whole-end >= 3 {
		return start + ClosedAt(s[start:whole]) // signature=...
	}
	if end > start {
		return start + ClosedAt(s[start:end])
	}
	return end
}

// joinsWithPlus reports whether a policy broken by a blank needs a "+" there: with
// the blank simply dropped it does not decode to whole JSON.
func joinsWithPlus(soFar, next string) bool {
	at := openValue(soFar)
	if at < 0 {
		return false
	}
	head := soFar[at:]
	if strings.HasPrefix(head, "e") && len(head) > 1 {
		tail := next[:ascii.Base64Length(next)]
		return !shape.IsWholePolicy(head+tail) && (shape.IsWholePolicy(head+"+"+tail) || !strings.Contains(tail, " "))
	}
	return false
}

// openValue is where the policy at the end of a URL begins, -1 where the URL does
// not end inside one.
func openValue(soFar string) int {
	p := pairOf(soFar)
	if p.policy < 0 || p.policyEnd < len(soFar) {
		return -1
	}
	return p.policy
}
