package redact

import (
	"bytes"
	"encoding/base64"
	"slices"
	"strings"

	"policybench/signing/report"
)

// Ticket is the paste as a tracker may hold it: nothing in it opens a file or signs
// somebody in. Besides app secrets it is without the end of each signature, whatever its
// alphabet and however it is written, and without the secrets of other services.
func (p *Paste) Ticket() *Paste {
	secrets := p.redactor.secrets
	var n needles
	for _, s := range secrets {
		s.Use(n.addSecret)
	}
	n.addSignatures(p.raw)
	t := &Paste{raw: p.raw, text: p.text, redactor: Redactor{func() *needles { return &n }, secrets, true}}
	t.copied()
	return t
}

// addSignatures looks for the signatures of reports, and for their digests in the other
// alphabet.
func (n *needles) addSignatures(reports []report.Report) {
	seen := map[string]bool{}
	each(reports, func(r *report.Report) {
		values := []string{r.Security.Signature}
		if !strings.HasPrefix(r.Security.Policy, "eyJ") {
			values = append(values, r.Security.Policy) // swapped values
		}
		for _, v := range values {
			if !seen[v] && !worded(v) {
				n.addSignature(v)
			}
			seen[v] = true
		}
	})
}

// Bounds of what is cut, in characters.
const (
	shortestCut  = 12 // of a located signature
	shortestHex  = 32 // of hex digits in a row
	fewestHex    = 48 // of hex digits in groups
	hexLetters   = 8  // at least, of those: dates and numbers have none
	hexNumerals  = 12
	signatureRun = 10 // of a signature, from where it can be told
)

func (n *needles) addSignature(value string) {
	const step = 3
	text, low := bare(value)
	if len(low) < shortestCut {
		return
	}
	f := form{bare: low, need: signatureRun, most: signatureRun, keep: kept, with: elided}
	n.add(f, &n.folded, step)
	for _, written := range spellings(value) {
		n.addBytes([]byte(written), form{with: elided}, step)
	}
	if raw := digest(text, value); raw != nil {
		n.addBytes(raw, form{with: elided, keep: kept}, step)
	}
}

// digest is what a signature in hex or base64 stands for, nil where it is neither.
func digest(text, value string) []byte {
	if len(text)%2 == 0 && strings.Trim(text, "0123456789abcdefABCDEF") == "" {
		raw := make([]byte, len(text)/2)
		for i := range raw {
			raw[i] = byte(digitValue(text[2*i])<<4 | digitValue(text[2*i+1]))
		}
		return raw
	}
	plain := strings.NewReplacer("-", "+", "_", "/").Replace(strings.TrimRight(value, "="))
	if raw, err := base64.RawStdEncoding.DecodeString(plain); err == nil {
		return raw
	}
	return nil
}

// worded reports whether a value is made of words, as a placeholder is, or of a text in
// base64.
func worded(value string) bool {
	if strings.HasPrefix(value, "eyJ") || strings.HasPrefix(value, "{") {
		return true
	}
	words := strings.FieldsFunc(value, func(r rune) bool { return r >= 0x80 || !isAlnum(byte(r)) })
	return !slices.ContainsFunc(words, func(w string) bool { return !isWord(w) })
}

// isWord reports whether letters have the case of a word.
func isWord(s string) bool {
	const longest = 14
	if len(s) > longest || strings.ContainsAny(s, "0123456789") {
		return false
	}
	return s == strings.ToLower(s) || s == strings.ToUpper(s) || s[1:] == strings.ToLower(s[1:])
}

// track finds what only a tracker may not hold: signatures that no report names, and
// secrets of other services.
func track(l *layer, found func([]cut)) {
	longHex(l, found)
	groupedHex(l, found)
	hexInBase64(l, found)
	namedSignatures(l, found)
	foreign(l, found)
}

// longHex finds many hex digits in a row.
func longHex(l *layer, found func([]cut)) {
	for i := 0; i < len(l.text); {
		end := i
		for end < len(l.text) && isHex(l.text[end]) {
			end++
		}
		if i > 0 && l.text[i-1] == '%' {
			i = min(i+2, end) // the digits of an escape
		}
		if end-i >= shortestHex {
			found([]cut{l.cut(i+kept, end, elided)})
		}
		i = max(end, i+1)
	}
}

// cut is the place in the original text of the layer's bytes from a to b.
func (l *layer) cut(a, b int, with string) cut {
	return cut{l.start(a), l.end(b - 1), with}
}

// token is a stretch of letters and digits.
type token struct{ from, to int }

// groupedHex finds a signature in groups: by blanks, colons, commas, in literals.
func groupedHex(l *layer, found func([]cut)) {
	var group []token
	flush := func() {
		if isSignature(l.text, group) {
			found(groupCuts(l, group))
		}
		group = group[:0]
	}
	for i := 0; i < len(l.text); {
		if !isAlnum(l.text[i]) {
			i++
			continue
		}
		t := token{i, i}
		hex := true
		for t.to < len(l.text) && isAlnum(l.text[t.to]) {
			hex = hex && isHex(l.text[t.to])
			t.to++
		}
		i = t.to
		switch long := t.to-t.from > 2; {
		case long && t.from > 0 && l.text[t.from-1] == '%': // the digits of an escape
			t.from += 2
		case long && l.text[t.from] == '0' && lower(l.text[t.from+1]) == 'x':
			t.from, hex = t.from+2, allHex(l.text[t.from+2:t.to])
		}
		if !hex || len(group) > 0 && t.from-group[len(group)-1].to > farthest {
			flush()
		}
		if hex {
			group = append(group, t)
		}
	}
	flush()
}

func allHex(b []byte) bool {
	return !slices.ContainsFunc(b, func(c byte) bool { return !isHex(c) })
}

// isSignature reports whether groups of hex digits are rather a signature than numbers,
// dates or identifiers.
func isSignature(text []byte, group []token) bool {
	digits, letters, uuids := 0, 0, 0
	for i, t := range group {
		for _, c := range text[t.from:t.to] {
			if isDigit(c) {
				digits++
			} else {
				letters++
			}
		}
		if isUUID(group[i:]) {
			uuids++
		}
	}
	const uuid = 32
	return digits+letters-uuids*uuid >= fewestHex && letters >= hexLetters && digits >= hexNumerals
}

func isUUID(group []token) bool {
	shape := [...]int{8, 4, 4, 4, 12}
	if len(group) < len(shape) {
		return false
	}
	for i, n := range shape {
		if group[i].to-group[i].from != n || i > 0 && group[i].from != group[i-1].to+1 {
			return false
		}
	}
	return true
}

// groupCuts leaves the first digits of a group, and what stands between those behind.
func groupCuts(l *layer, group []token) []cut {
	var cuts []cut
	left := kept
	for _, t := range group {
		n := min(left, t.to-t.from)
		left -= n
		if t.from+n < t.to {
			cuts = append(cuts, l.cut(t.from+n, t.to, elided))
		}
	}
	return cuts
}

// hexInBase64 finds base64 that holds many hex digits at any of its alignments.
func hexInBase64(l *layer, found func([]cut)) {
	for i := 0; i < len(l.text); {
		end := i
		for end < len(l.text) && isBase64(l.text[end]) {
			end++
		}
		if end-i > shortestHex && holdsHex(l.text[i:end]) {
			found([]cut{l.cut(i+kept, end, elided)})
		}
		i = max(end, i+1)
	}
}

func holdsHex(encoded []byte) bool {
	url := bytes.Map(func(r rune) rune {
		switch r {
		case '+':
			return '-'
		case '/':
			return '_'
		}
		return r
	}, encoded)
	decoded := make([]byte, base64.RawURLEncoding.DecodedLen(len(url)))
	// A piece may start inside a group of four, and end inside one.
	for shift := range 4 {
		n, _ := base64.RawURLEncoding.Decode(decoded, url[shift:])
		if longestHex(decoded[:n]) >= shortestHex {
			return true
		}
	}
	return false
}

func longestHex(b []byte) int {
	longest, run := 0, 0
	for _, c := range b {
		if run++; !isHex(c) {
			run = 0
		}
		longest = max(longest, run)
	}
	return longest
}

// namedSignatures finds what a text calls a signature, in any alphabet.
func namedSignatures(l *layer, found func([]cut)) {
	const shortest = 16
	for at := range indexes(l.text, "signature") {
		end := at + len("signature")
		if end < len(l.text) && (isAlnum(l.text[end]) || l.text[end] == '_') {
			continue
		}
		from := end
		for from < min(len(l.text), end+farthest) && !isBase64(l.text[from]) {
			from++
		}
		if from < len(l.text) && l.text[from-1] == '%' {
			from = min(from+2, len(l.text)) // the digits of an escape
		}
		to := from
		for to < len(l.text) && (isBase64(l.text[to]) || l.text[to] == '=') {
			to++
		}
		if from == end || to-from < shortest || worded(string(l.text[from:to])) {
			continue
		}
		found([]cut{l.cut(from+kept, to, elided)})
	}
}
