package snippets

import (
	"encoding/base64"
	"strings"

	"policybench/signing"
	"policybench/snippets/internal/lang"
)

// steps shows each step of signing as a shell line, with what it gives. A policy
// of our own form starts from its JSON; any other is taken as it is, since
// encoding its JSON again might give other characters.
func steps(d *draft, t *template) error {
	if err := d.pair(); err != nil {
		return err
	}
	policy := d.in.Security.Policy
	json, err := signing.DecodeText(policy)
	if err == nil && isVisible(json) && base64.URLEncoding.EncodeToString([]byte(json)) == policy {
		d.set("json", json)
	} else if !lang.FitsShell(policy) {
		return ErrUnfit
	}
	if err == nil {
		d.set("padding", lostPadding(policy)) // openssl drops an end without it
	}
	if !isVisible(json) {
		d.set("filter", " | cat -v") // what it prints could steer a terminal
	}
	if isPlain(policy) {
		d.set("shown", policy)
	}
	if isPlain(d.in.Security.Signature) {
		d.set("result", d.in.Security.Signature)
	}
	d.fill(t)
	return nil
}

// lostPadding is what lacks of the = signs at the end of a base64 text.
func lostPadding(encoded string) string {
	length := len(strings.TrimRight(encoded, "="))
	return strings.Repeat("=", max(0, length+(-length&3)-len(encoded)))
}

// isVisible reports whether s is one line of characters that are what they look
// like, marks among them.
func isVisible(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return !lang.Showable(r) && !lang.IsMark(r) }) < 0
}

// isPlain reports whether s holds nothing but the characters of base64, so that it
// may stand in a comment.
func isPlain(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool {
		return (r|0x20 < 'a' || r|0x20 > 'z') && (r < '0' || r > '9') && !strings.ContainsRune("+/=_-", r)
	}) < 0
}
