package snippets

import "strings"

// url makes the snippet one bare URL.
func (d *draft) url(text string) {
	d.text = []byte(text)
	d.markURL(0, Plain)
}

// markURL gives the user's values in the URL that begins at start the role Value
// and the rest the role base.
func (d *draft) markURL(start int, base Role) {
	text := string(d.text[start:])
	values := [...]string{strings.TrimRight(d.in.Security.Policy, "="), d.in.Security.Signature, d.in.Handle, d.in.APIKey}
	for at := 0; at < len(text); {
		from, length := firstOf(text[at:], values[:])
		if base != Plain && from > 0 {
			d.Tokens = append(d.Tokens, Token{start + at, start + at + from, base})
		}
		if length == 0 {
			return
		}
		d.Tokens = append(d.Tokens, Token{start + at + from, start + at + from + length, Value})
		at += from + length
	}
}

// firstOf finds the first of the values in text, the longer one where two begin
// at the same place. Without any, from is the end and the length 0.
func firstOf(text string, values []string) (from, length int) {
	from = len(text)
	for _, v := range values {
		if len(v) < 4 { // found by chance
			continue
		}
		if at := strings.Index(text, v); at >= 0 && (at < from || at == from && len(v) > length) {
			from, length = at, len(v)
		}
	}
	return from, length
}
