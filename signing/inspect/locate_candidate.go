package inspect

import (
	"slices"
	"strings"

	"policybench/signing"
)

// candidate is a text that may be a policy or a signature, with the name that
// stands before it.
type candidate struct {
	u        *view // the value, joined where it was split
	at, end  int   // in the finder's text
	name     string
	nameAt   int
	policy   bool
	strong   bool // it looks like what it should be; otherwise only its name says so
	labelled bool
	object   bool // {…} where the encoded policy belongs
	gaps     []gap
	used     bool
	shape    shape
}

// maxCandidates bounds what a hostile text makes us compare.
const maxCandidates = 20000

func (f *finder) findCandidates() {
	for _, head := range [...]string{"eyJ", "eyA", "ewo", "ew0", "eyd", "e30=", "ZXlK"} {
		f.findTokens(head)
	}
	f.findNamed("ignature", false)
	f.findNamed("IGNATURE", false)
	f.findNamed("olicy", true)
	f.findNamed("OLICY", true)
	slices.SortFunc(f.cands, func(a, b candidate) int { return a.at - b.at })
	f.findDigests()
	slices.SortFunc(f.cands, func(a, b candidate) int { return a.at - b.at })
}

// findTokens finds encoded policies by their beginning.
func (f *finder) findTokens(head string) {
	s := f.v.text
	for at := 0; len(f.cands) < maxCandidates; {
		i := strings.Index(s[at:], head)
		if i < 0 {
			return
		}
		i += at
		at = i + len(head)
		if end := f.takenAt(i); end > 0 {
			at = end
			continue
		}
		if i > 0 && (isNameByte(s[i-1]) || s[i-1] == '+' || s[i-1] == '-' || s[i-1] == '.') {
			continue
		}
		u, end, gaps := joinToken(f.v, i)
		at = max(at, end)
		if isJWT(s, end) {
			continue
		}
		text := percentAll(strings.Join(strings.Fields(u.text), ""))
		head, cut := shortened(text)
		kind := policyShape(head)
		name, nameAt := nameBefore(s, i)
		labelled := strings.Contains(name, "policy")
		if kind == noPolicy || kind == otherObject && !labelled || kind == foreignPolicy && !labelled {
			continue
		}
		if cut && len(head) < 6 {
			continue
		}
		f.addCandidate(candidate{u: u, at: i, end: end, name: name, nameAt: nameAt, policy: true, strong: true, labelled: labelled, gaps: gaps, shape: kind})
	}
}

func isJWT(s string, end int) bool {
	return end+1 < len(s) && s[end] == '.' && isBase64Byte(s[end+1]) && base64Length(s[end+1:]) > 8
}

// joinToken reads an encoded value that begins at start and goes on over line
// breaks and further literals until it is whole.
func joinToken(v *view, start int) (*view, int, []gap) {
	s := v.text
	end := tokenEnd(s, start)
	u := v.cut(start, end)
	var gaps []gap
	pieces := [][2]int{{start, end}}
	for len(pieces) < maxPieces && !wholePolicy(unpercent(u.text)) && end < len(s) {
		next, kind := tokenGoesOn(s, end)
		if next == 0 {
			break
		}
		gaps = append(gaps, gap{at: len(u.text), kind: kind, span: v.whole(end, next)})
		end = tokenEnd(s, next)
		pieces = append(pieces, [2]int{next, end})
		u = joined(v, pieces)
	}
	if len(pieces) > 1 && !wholePolicy(unpercent(u.text)) {
		// What was joined made nothing whole: take the first piece alone.
		first := pieces[0]
		if len(pieces) == 2 {
			return v.cut(first[0], first[1]), first[1], nil
		}
	}
	return u, end, gaps
}

// joined is the view of several pieces of v.
func joined(v *view, pieces [][2]int) *view {
	w := rewriter{src: v}
	for _, p := range pieces {
		w.skipTo(p[0])
		w.copyTo(p[1])
	}
	return &view{text: string(w.out), parent: v, runs: w.runs}
}

// tokenEnd passes base64, its percent escapes and the marks of a shortened value.
func tokenEnd(s string, at int) int {
	for at < len(s) {
		switch {
		case isBase64Byte(s[at]):
			at++
		case s[at] == '%' && at+2 < len(s) && isHexDigit(s[at+1]) && isHexDigit(s[at+2]):
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

// tokenGoesOn finds the next piece of a value that is not whole.
func tokenGoesOn(s string, end int) (int, Code) {
	switch s[end] {
	case '"', '\'', '`':
		k, broke := skipGap(s, end+1)
		if n := literalOpens(s, k); n > 0 && broke && base64Length(s[k+n:]) > 3 {
			return k + n, ""
		}
	case '\n', '\r':
		j := end
		for j < len(s) && (s[j] == '\r' || s[j] == '\n') && j-end < 2 {
			j++
		}
		j = skipLineMarks(s, j, min(len(s), j+maxGap))
		if j < len(s) {
			if n := base64Length(s[j:]); n > 3 && (j+n == len(s) || s[j+n] == '\n' || s[j+n] == '\r' || s[j+n] == '"' || s[j+n] == '\'' || s[j+n] == ' ' || s[j+n] == '%' || s[j+n] == '\\') {
				return j, CodeLineBreak
			}
		}
	case ' ':
		if n := base64Length(s[end+1:]); n > 11 && wholeSoon(s, end, n) {
			return end + 1, CodeWhitespace
		}
	}
	return 0, ""
}

// wholeSoon reports whether the word behind a blank ends like an encoded policy.
func wholeSoon(s string, end, n int) bool {
	word := s[end+1 : end+1+n]
	return strings.HasSuffix(word, "=") || strings.HasSuffix(word, "9") || strings.HasSuffix(word, "Q")
}

// nameBefore reads back from a value to the name that it is given.
func nameBefore(s string, at int) (string, int) {
	i := at
	limit := max(0, at-160)
	breaks := 0
	for words := 0; words < 4; words++ {
		for i > limit && !isNameByte(s[i-1]) {
			if s[i-1] == '\n' {
				if breaks++; breaks > 3 {
					return "", at
				}
			}
			i--
		}
		end := i
		for i > limit && (isNameByte(s[i-1]) || s[i-1] == '-') {
			i--
		}
		if i == end {
			return "", at
		}
		name := strings.ToLower(s[i:end])
		if strings.Contains(name, "policy") || strings.Contains(name, "signature") {
			return name, i
		}
		if isHexWord(name) {
			return "", at
		}
	}
	return "", at
}

func isHexWord(s string) bool { return len(s) >= 32 && hexLength(s) == len(s) }

// findNamed finds values by the name before them.
func (f *finder) findNamed(word string, policy bool) {
	s := f.v.text
	for at := 0; len(f.cands) < maxCandidates; {
		i := strings.Index(s[at:], word)
		if i < 0 {
			return
		}
		i += at
		at = i + len(word)
		if end := f.takenAt(i); end > 0 {
			at = end
			continue
		}
		start := i
		for start > 0 && (isNameByte(s[start-1]) || s[start-1] == '-') {
			start--
		}
		c, ok := f.namedValue(start, at, policy)
		if !ok {
			continue
		}
		c.name, c.nameAt, c.policy, c.labelled = strings.ToLower(s[start:nameEnd(s, at)]), start, policy, true
		if f.covered(c.at) || f.takenAt(c.at) > 0 {
			continue
		}
		f.addCandidate(c)
	}
}

func nameEnd(s string, at int) int {
	for at < len(s) && isNameByte(s[at]) {
		at++
	}
	return at
}

// covered reports whether a candidate begins at at.
func (f *finder) covered(at int) bool { return f.begun[at] }

// addCandidate keeps one candidate a place.
func (f *finder) addCandidate(c candidate) {
	if f.begun == nil {
		f.begun = map[int]bool{}
	}
	f.begun[c.at] = true
	f.cands = append(f.cands, c)
}

// namedValue reads what stands behind a name and a separator.
func (f *finder) namedValue(start, at int, policy bool) (candidate, bool) {
	s := f.v.text
	at = nameEnd(s, at)
	i, separated := at, false
	limit := min(len(s), at+80)
	words := 0
	quoted := byte(0)
scan:
	for i < limit {
		switch c := s[i]; {
		case c == ':' || c == '=' || c == ',' || c == '|' || c == '(' || c == '>':
			separated = true
			quoted = 0
			i++
		case c == '"' || c == '\'' || c == '`':
			quoted = c
			i++
			if separated {
				break scan
			}
		case c == ']' || c == ')' || c == '*' || c == '[':
			i++
		case isBlank(c):
			if c == '\n' && !separated && quoted == 0 && words == 0 {
				separated = true // a heading
			}
			i++
		case isNameStart(c) && words < 2 && i > at:
			end := nameEnd(s, i)
			word := s[i:end]
			if !isFiller(word) {
				break scan
			}
			words++
			i = end
			if end < limit && s[end] == '?' {
				i++
			}
			if word == "eq" || word == "is" || word == "to" {
				separated = true
			}
		default:
			break scan
		}
	}
	if i >= limit || !separated {
		return candidate{}, false
	}
	if policy {
		c, ok := f.namedPolicy(i, quoted)
		if ok && c.object && strings.IndexByte(s[at:i], '(') >= 0 {
			return candidate{}, false // an argument, not a value
		}
		return c, ok
	}
	return f.namedSignature(i, quoted)
}

func isFiller(word string) bool {
	switch word {
	case "string", "String", "str", "NSString", "let", "const", "is", "eq", "to", "b", "r", "f", "u", "text", "varchar", "std", "new", "Some", "value", "base64", "hex", "encoded":
		return true
	}
	return false
}

func (f *finder) namedSignature(i int, quoted byte) (candidate, bool) {
	s := f.v.text
	end := tokenEnd(s, i)
	pieces := [][2]int{{i, end}}
	n := hexLength(s[i:])
	var gaps []gap
	have := n
	for n == end-i && have > 0 && have < signing.SignatureLength && end < len(s) && len(pieces) < 8 {
		next, kind := tokenGoesOn(s, end)
		if next == 0 {
			break
		}
		more := hexLength(s[next:])
		if more < 4 || have+more > signing.SignatureLength {
			break
		}
		gaps = append(gaps, gap{at: have, kind: kind, span: f.v.whole(end, next)})
		end = next + more
		have += more
		pieces = append(pieces, [2]int{next, end})
		n = end - i
	}
	if len(pieces) > 1 && have != signing.SignatureLength {
		pieces, gaps, end = pieces[:1], nil, pieces[0][1]
	}
	u := f.v.cut(i, end)
	if len(pieces) > 1 {
		u = joined(f.v, pieces)
	}
	c := candidate{u: u, at: i, end: end, gaps: gaps}
	size := hexLength(u.text)
	if len(u.text) == secretLength && isSecretShape(u.text) {
		return c, false
	}
	c.strong = size == len(u.text) && size == signing.SignatureLength
	if c.strong {
		return c, true
	}
	if size >= signing.SignatureLength && !isNameByte(u.text[signing.SignatureLength:][0]) {
		c.u, c.end, c.strong = f.v.cut(i, i+signing.SignatureLength), i+signing.SignatureLength, true
		return c, true
	}
	if quoted != 0 {
		if j := strings.IndexByte(s[i:min(len(s), i+400)], quoted); j > 0 && strings.IndexByte(s[i:i+j], '\n') < 0 {
			c.end = i + j
			c.u = f.v.cut(i, c.end)
			return c, true
		}
	}
	return c, len(u.text) >= 20 || size == len(u.text) && size >= 16 || strings.Contains(u.text, "…") || strings.Contains(u.text, "...")
}

func (f *finder) namedPolicy(i int, quoted byte) (candidate, bool) {
	s := f.v.text
	if strings.HasPrefix(s[i:], "{}") {
		return candidate{}, false
	}
	if s[i] == '{' && f.filestack {
		if end := objectEnd(s, i); end > 0 && jsonShape(s[i:end]) != otherObject && jsonShape(s[i:end]) != noPolicy && jsonShape(s[i:end]) != foreignPolicy {
			return candidate{u: f.v.cut(i, end), at: i, end: end, object: true}, true
		}
		return candidate{}, false
	}
	if quoted == 0 || !f.filestack {
		return candidate{}, false
	}
	j := strings.IndexByte(s[i:min(len(s), i+4000)], quoted)
	if j <= 0 || strings.IndexByte(s[i:i+j], '\n') >= 0 {
		return candidate{}, false
	}
	text := s[i : i+j]
	if strings.IndexByte(text, ' ') >= 0 && placeholderKind(text) == notPlaceholder {
		return candidate{}, false
	}
	return candidate{u: f.v.cut(i, i+j), at: i, end: i + j}, true
}

// objectEnd is the end of the JSON object that begins at at, 0 where it is none.
func objectEnd(s string, at int) int {
	depth, quoted := 0, false
	for i := at; i < min(len(s), at+64<<10); i++ {
		switch c := s[i]; {
		case quoted:
			if c == '\\' {
				i++
			} else if c == '"' {
				quoted = false
			}
		case c == '"':
			quoted = true
		case c == '{' || c == '[':
			// No policy is nested deeply; a text of opening braces alone would be read
			// anew from each of them.
			if depth++; depth > deepest {
				return 0
			}
		case c == '}' || c == ']':
			if depth--; depth == 0 {
				return i + 1
			}
		}
	}
	return 0
}

const deepest = 64

// reach is how far apart the two halves of a pair may stand.
const reach = 1500

// findDigests finds, near policies, 64 hex digits without a name.
func (f *finder) findDigests() {
	s := f.v.text
	n := len(f.cands)
	done := 0
	for k := 0; k < n; k++ {
		c := f.cands[k]
		if !c.policy || !c.strong {
			continue
		}
		for i := max(done, c.at-reach); i < min(len(s), c.end+reach); i++ {
			if !isHexDigit(s[i]) {
				continue
			}
			size := hexLength(s[i:])
			if size == signing.SignatureLength && (i == 0 || !isNameByte(s[i-1])) && (i+size == len(s) || !isNameByte(s[i+size])) &&
				f.takenAt(i) == 0 && !f.coveredNear(i, n) {
				name, nameAt := nameBefore(s, i)
				f.cands = append(f.cands, candidate{u: f.v.cut(i, i+size), at: i, end: i + size, name: name, nameAt: nameAt, strong: true})
			}
			i += size
			done = i
		}
	}
}

// coveredNear is covered for the first n candidates, which are ordered.
func (f *finder) coveredNear(at, n int) bool {
	i, _ := slices.BinarySearchFunc(f.cands[:n], at+1, func(c candidate, at int) int { return c.at - at })
	return i > 0 && f.cands[i-1].end > at
}
