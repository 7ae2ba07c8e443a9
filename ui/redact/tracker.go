package redact

import (
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
	t := &Paste{raw: p.raw, text: p.text, redactor: Redactor{needles: func() *needles { return &n }, secrets: secrets, tracker: true}, withheld: p.withheld}
	if t.parts = len(t.text) > large; !t.parts {
		t.cuts = t.redactor.cuts(t.text)
	}
	t.copied()
	for i := range t.Reports {
		nameless(&t.Reports[i])
	}
	return t
}

// nameless calls a secret that came from a file that, without its path: that is of the
// machine of whoever looked at the text.
func nameless(r *report.Report) {
	const file = "a file"
	from := r.SecretFrom
	if strings.ContainsAny(from, `/\`) {
		r.SecretFrom = file
		for i := range r.Findings {
			if f := &r.Findings[i]; slices.Contains(f.Args, from) {
				f.Args = slices.Clone(f.Args)
				f.Args[slices.Index(f.Args, from)] = file
			}
		}
	}
	for i := range r.Inner {
		nameless(&r.Inner[i])
	}
}

// With is the paste with other reports on it, made of its own.
func (p *Paste) With(reports []report.Report) *Paste {
	other := *p
	other.raw, other.Reports = reports, reports
	return &other
}

// Cut is the paste without the ends of values, however they are written: what nobody may
// use who reads it.
func (p *Paste) Cut(values ...string) *Paste {
	if len(values) == 0 {
		return p
	}
	var n needles
	for _, s := range p.redactor.secrets {
		s.Use(n.addSecret)
	}
	for _, v := range values {
		n.addSignature(v)
	}
	c := &Paste{raw: p.raw, text: p.text, redactor: Redactor{needles: func() *needles { return &n }, secrets: p.redactor.secrets}}
	c.cuts = c.redactor.cuts(c.text)
	c.copied()
	return c
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
	wholeHex     = 64 // of a signature
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

// signatureEnd is where a signature that starts at an offset ends: hex digits and unpadded
// base64 before the slash of a path, base64 behind its padding.
func signatureEnd(text []byte, from int) int {
	const unpadded = 43 // of base64 of a digest
	to := from
	for to < len(text) && isHex(text[to]) {
		to++
	}
	if to-from >= shortestHex && (to == len(text) || !isAlnum(text[to])) {
		return to
	}
	for to < len(text) && (isBase64(text[to]) || text[to] == '~') && (text[to] != '/' || to-from != unpadded) {
		to++
	}
	for to < len(text) && text[to] == '=' {
		to++
	}
	return to
}

// namedSignatures finds what a text calls a signature, in any alphabet.
func namedSignatures(l *layer, found func([]cut)) {
	const shortest = 16
	done := 0
	for at := range indexes(l.text, "signature") {
		end := at + len("signature")
		if at < done || end < len(l.text) && (isAlnum(l.text[end]) || l.text[end] == '_') {
			continue
		}
		from := end
		for from < min(len(l.text), end+farthest) && !isBase64(l.text[from]) {
			from++
		}
		if from < len(l.text) && l.text[from-1] == '%' {
			from = min(from+2, len(l.text)) // the digits of an escape
		}
		to := signatureEnd(l.text, from)
		if done = to; from == end || to-from < shortest || worded(string(l.text[from:to])) {
			continue
		}
		found([]cut{l.cut(from+kept, to, elided)})
	}
}
