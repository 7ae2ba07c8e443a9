package carrier

import (
	"strings"

	"policybench/signing/inspect/ascii"
)

// A value in source code is often put together: "abc" + "def", 'abc' . $x . 'def',
// "abc" \ "def". literalJoin looks from a closing quote over an operator to the next
// literal and takes out what stands between, so that the pieces meet. A variable
// between them stays as ${name}.

// MaxGap bounds the blanks and comment marks between two pieces.
const MaxGap = 200

func literalJoin(s string, i int) (int, string, Kind) {
	j, broke := skipComments(s, i+1)
	op := JoinOperator(s, j, broke)
	if op == 0 {
		return 0, "", copied
	}
	stop, continued := op == 1 && s[j] == '.', s[j] == '\\'
	j, _ = skipComments(s, j+op)
	if open := LiteralOpens(s, j); open > 0 {
		if continued && strings.HasPrefix(s[j+open:], "http") {
			return 0, "", copied // the next argument of a shell command
		}
		return j + open - i, "", literal
	}
	end := expressionEnd(s, j)
	name := "${" + s[j:end] + "}"
	if end > j {
		if next := joinedLiteral(s, end); next > 0 {
			return next - i, name, template
		}
	}
	if to, next := operandsEnd(s, j); next > 0 {
		return next - i, filledIn(s[j:to]), template
	}
	if end == j || isNoText(s[j:end]) {
		return 0, "", copied
	}
	if stop && !strings.ContainsAny(s[j:end], "$(:>") {
		return 0, "", copied // a full stop and the next sentence: only PHP and Perl join with a dot
	}
	if end < len(s) && !ascii.IsBlank(s[end]) && strings.IndexByte(",;)]}", s[end]) < 0 && (s[end] != '"' || s[i] == '"') {
		return 0, "", copied
	}
	return end - i, name + s[i:i+1], template
}

// skipComments is SkipGap over the words of a comment as well, which say nothing of the
// pieces around it.
func skipComments(s string, at int) (next int, broke bool) {
	limit := min(len(s), at+MaxGap)
	next, broke = SkipGap(s, at)
	for next < limit {
		begun := broke && strings.HasSuffix(strings.TrimRight(s[at:next], " \t"), "//")
		if !strings.HasPrefix(s[next:], "//") && !begun || LiteralOpens(s, next) > 0 {
			break
		}
		line := strings.IndexByte(s[next:limit], '\n')
		if line < 0 {
			break
		}
		at = next + line
		next, broke = SkipGap(s, at)
	}
	return next, broke
}

// SkipGap passes blanks, line breaks and the comment marks that begin a line.
func SkipGap(s string, at int) (next int, broke bool) {
	limit := min(len(s), at+MaxGap)
	for at < limit {
		switch c := s[at]; {
		case c == ' ' || c == '\t' || c == '\r':
			at++
		case c == '\n':
			broke = true
			at++
			at = SkipLineMarks(s, at, limit)
		default:
			return at, broke
		}
	}
	return at, broke
}

// SkipLineMarks passes indentation, comment and mail-quote marks at a line's start.
func SkipLineMarks(s string, at, limit int) int {
	for at < limit {
		switch {
		case s[at] == ' ' || s[at] == '\t' || s[at] == '>' || s[at] == '|':
			at++
		case strings.HasPrefix(s[at:], "//"):
			at += 2
		case (s[at] == '*' || s[at] == '#') && at+1 < limit && s[at+1] == ' ':
			at++
		default:
			return at
		}
	}
	return at
}

// JoinOperator is the length of the concatenation operator at at. In the first
// column a plus is more likely a diff's.
func JoinOperator(s string, at int, broke bool) int {
	if at >= len(s) {
		return 0
	}
	rest := s[at:]
	switch rest[0] {
	case '+':
		switch {
		case broke && s[at-1] == '\n' || strings.HasPrefix(rest, "+="):
			return 0
		case strings.HasPrefix(rest, "++"):
			return spaced(s, at, 2)
		}
		return 1
	case '.':
		if strings.HasPrefix(rest, "..") {
			return 2
		}
		if len(rest) > 1 && (ascii.IsBlank(rest[1]) || strings.IndexByte(`"'$`, rest[1]) >= 0) {
			return 1
		}
	case '\\':
		if len(rest) > 1 && (rest[1] == '\n' || rest[1] == '\r') {
			return 1
		}
	case '&':
		if len(rest) > 1 && (rest[1] == ' ' || rest[1] == '\n') {
			if strings.HasPrefix(rest, "& _") {
				return 3
			}
			return 1
		}
	case '<':
		switch {
		case strings.HasPrefix(rest, "<>"):
			return 2
		case strings.HasPrefix(rest, "<<") && !isHereDocument(rest):
			return spaced(s, at, 2)
		}
	case '|':
		if strings.HasPrefix(rest, "||") {
			return 2
		}
	case '~':
		return 1
	}
	return 0
}

// isHereDocument reports whether the text of a shell command begins, << EOF.
func isHereDocument(s string) bool {
	word := strings.TrimLeft(s[len("<<"):], " -~\"'\\")
	end := ascii.NameEnd(word, 0)
	rest := strings.TrimLeft(word[end:], `"'`)
	return end > 0 && word[:end] == strings.ToUpper(word[:end]) && (rest == "" || ascii.IsBlank(rest[0]))
}

// spaced is the length of an operator that is one only between blanks: ++ of Haskell,
// << of C++; 0 without them.
func spaced(s string, at, length int) int {
	if at == 0 || !ascii.IsBlank(s[at-1]) || at+length >= len(s) || !ascii.IsBlank(s[at+length]) {
		return 0
	}
	return length
}

// LiteralOpens is the length of an opening quote with its prefix (f", r', $").
func LiteralOpens(s string, at int) int {
	for n := 0; n < 3 && at+n < len(s); n++ {
		switch s[at+n] {
		case '"', '\'', '`':
			return n + 1
		case 'f', 'r', 'b', 'F', 'R', 'B', 'u', '$', '@', 'L', 's':
		default:
			return 0
		}
	}
	return 0
}
