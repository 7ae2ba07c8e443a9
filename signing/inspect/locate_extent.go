package inspect

import (
	"strings"

	"policybench/signing"
)

// gap is what stood between two pieces of one URL or value.
type gap struct {
	at   int  // where the pieces meet, in the joined view
	span Span // what was left out, in the pasted text
	kind Code // line-break or whitespace; empty between string literals
}

// maxPieces bounds how many pieces are joined into one value.
const maxPieces = 64

// maxURL bounds a URL; the longest seen carry a few kilobytes of tasks.
const maxURL = 64 << 10

// extent reads the URL that begins at start and joins it where it goes on behind a
// line break, a blank or in the next string literal. end is where it ends in v.
func extent(v *view, start int) (u *view, end int, gaps []gap) {
	s := v.text
	quote := quoteBefore(s, start)
	stop := urlStop(v, start, quote) // where URL characters end
	end = trimEnd(s, start, stop, quote)
	u = v.cut(start, end)
	if !worthJoining(u.text) {
		return u, end, nil
	}
	var w rewriter // of what is joined so far, without the piece that ends at stop
	begin := start // of that piece
	for len(gaps) < maxPieces && stop-start < maxURL {
		soFar := s[start:stop]
		if len(gaps) > 0 {
			soFar = string(w.out) + s[begin:stop]
		}
		next, kind, open := goesOn(s, stop, soFar)
		if next == 0 {
			break
		}
		if len(gaps) == 0 {
			w = rewriter{src: v, copied: start}
		}
		w.copyTo(stop)
		gaps = append(gaps, gap{at: len(w.out), kind: kind, span: v.whole(stop, next)})
		if kind == CodeWhitespace && joinsWithPlus(soFar, s[next:]) {
			w.replace(stop, next, " ", wrapped)
		} else {
			w.skipTo(next)
		}
		if open != 0 {
			quote = open
		}
		begin = next
		stop = urlStop(v, next, quote)
		end = trimEnd(s, next, stop, quote)
	}
	if len(gaps) > 0 {
		w.copyTo(end)
		u = &view{text: string(w.out), parent: v, runs: w.runs}
	}
	return u, end, gaps
}

// worthJoining spares every other URL the search for its continuation.
func worthJoining(s string) bool {
	return strings.Contains(s, "olicy") || strings.Contains(s, "OLICY") || strings.Contains(s, "ecurity=") ||
		strings.Contains(s, "ignature") || strings.Contains(s, "filestack") || strings.Contains(s, "filepicker")
}

func quoteBefore(s string, start int) byte {
	if start > 0 {
		switch c := s[start-1]; c {
		case '"', '\'', '`':
			return c
		}
	}
	return 0
}

// stops marks the bytes that may end a URL.
var stops = func() (t [256]bool) {
	for c := 0; c <= ' '; c++ {
		t[c] = true
	}
	for _, c := range []byte("\"'`<>\\^|()[]{}\x7f") {
		t[c] = true
	}
	return t
}()

// urlEnd is where a URL that begins at start ends.
func urlEnd(v *view, start int, quote byte) int {
	return trimEnd(v.text, start, urlStop(v, start, quote), quote)
}

// urlStop is where the URL characters from start on end. Task quotes, lists,
// templates and balanced parentheses belong to the URL.
func urlStop(v *view, start int, quote byte) int {
	s := v.text
	round, square := 0, 0
	i := start
	limit := min(len(s), start+maxURL)
loop:
	for ; i < limit; i++ {
		c := s[i]
		if !stops[c] {
			continue
		}
		switch c {
		case '"':
			next := taskQuoteEnd(v, i, quote)
			if next == 0 {
				break loop
			}
			i = next - 1
		case '{':
			next := braceEnd(s, i)
			if next == 0 {
				next = objectValueEnd(v, i, quote)
			}
			if next == 0 {
				break loop
			}
			i = next - 1
		case '<':
			next := angleEnd(s, i)
			if next == 0 {
				break loop
			}
			i = next - 1
		case '(':
			round++
		case ')':
			if round--; round < 0 {
				break loop
			}
		case '[':
			square++
		case ']':
			if square--; square < 0 {
				break loop
			}
		case '\'':
			next := valueQuoteEnd(s, i, quote)
			if next == 0 {
				break loop
			}
			i = next - 1
		case '|':
			if quote == 0 {
				break loop
			}
		default:
			break loop
		}
	}
	return i
}

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
		return whole // signature=...
	}
	if i := strings.LastIndex(s[start:end], "ignature="); i >= 0 {
		at := start + i + len("ignature=")
		n := hexLength(s[at:end])
		if n == signing.SignatureLength && at+n < end && strings.IndexByte(",;|)]*_~:!", s[at+n]) >= 0 {
			return at + n
		}
	}
	return end
}

func hexLength(s string) int {
	n := 0
	for n < len(s) && isHexDigit(s[n]) {
		n++
	}
	return n
}

// taskQuoteEnd passes a value or source in the grammar's own double quotes:
// policy:"ab+/cd==". It returns 0 where the quote ends the URL.
func taskQuoteEnd(v *view, i int, quote byte) int {
	s := v.text
	if quote == '"' && !v.isRewritten(escape, i) {
		return 0
	}
	if i == 0 || strings.IndexByte(":/[,=", s[i-1]) < 0 {
		return 0
	}
	window := s[i+1 : min(len(s), i+1+4096)]
	j := strings.IndexAny(window, "\"\n")
	if j <= 0 || window[j] != '"' {
		return 0
	}
	if next := i + 1 + j + 1; next >= len(s) || strings.IndexByte("/,]?&\"'` \n\r);}>", s[next]) >= 0 {
		return next
	}
	return 0
}

// valueQuoteEnd passes a parameter's value that somebody put into single quotes.
func valueQuoteEnd(s string, i int, quote byte) int {
	if quote == '\'' || i == 0 || s[i-1] != '=' {
		return 0
	}
	n := tokenEnd(s, i+1)
	if n < len(s) && s[n] == '\'' && n-i > 32 && (n+1 == len(s) || s[n+1] == '&' || isBlank(s[n+1])) {
		return n + 1
	}
	return 0
}

// braceEnd passes {name}, {{ name }}, ${…} and #{…}.
func braceEnd(s string, i int) int {
	window := s[i:min(len(s), i+120)]
	j := strings.IndexAny(window, "}\n")
	if j < 1 || window[j] == '\n' || window[1] == '"' || window[1] == '\'' {
		return 0
	}
	for j+1 < len(window) && window[j+1] == '}' && window[1] == '{' {
		return i + j + 2
	}
	return i + j + 1
}

// objectValueEnd passes a policy that was put into a URL as the JSON it is.
func objectValueEnd(v *view, i int, quote byte) int {
	s := v.text
	if i == 0 || s[i-1] != '=' && s[i-1] != ':' || i+1 >= len(s) || s[i+1] != '"' || quote == '"' && !v.isRewritten(escape, i+1) {
		return 0
	}
	end := objectEnd(s[:min(len(s), i+4096)], i)
	if end == 0 || strings.IndexByte(s[i:end], '\n') >= 0 {
		return 0
	}
	return end
}

// angleEnd passes a placeholder in angle brackets, <HANDLE> or <%= handle %>, and
// no HTML tag.
func angleEnd(s string, i int) int {
	window := s[i:min(len(s), i+80)]
	if len(window) < 3 {
		return 0
	}
	if window[1] == '%' || window[1] == '?' {
		if j := strings.Index(window, ">"); j > 0 {
			return i + j + 1
		}
		return 0
	}
	j := 1
	for j < len(window) && (isNameByte(window[j]) || window[j] == '-' || window[j] == ' ') {
		j++
	}
	if j < 3 || j >= len(window) || window[j] != '>' || !looksLikePlaceholderName(window[1:j]) {
		return 0
	}
	return i + j + 1
}

// looksLikePlaceholderName tells <your-policy> from <strong>.
func looksLikePlaceholderName(name string) bool {
	lower := strings.ToLower(name)
	for _, word := range [...]string{"policy", "signature", "handle", "key", "your", "file", "secret", "id", "url", "source", "task"} {
		if strings.Contains(lower, word) {
			return lower != "filter"
		}
	}
	return false
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
		tail := next[:base64Length(next)]
		return !wholePolicy(head+tail) && (wholePolicy(head+"+"+tail) || !strings.Contains(tail, " "))
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

func base64Length(s string) int {
	n := 0
	for n < len(s) && isBase64Byte(s[n]) {
		n++
	}
	return n
}

func isBase64Byte(c byte) bool {
	return isNameByte(c) || c == '-' || c == '+' || c == '/' || c == '='
}

// wholePolicy reports whether an encoded policy decodes to a JSON object with
// nothing missing at its end.
func wholePolicy(encoded string) bool {
	body := strings.TrimRight(encoded, "=")
	if len(body)%4 == 1 {
		return false
	}
	json, err := signing.DecodeText(body)
	if err != nil {
		return false
	}
	_, err = signing.Fields(json)
	return err == nil
}
