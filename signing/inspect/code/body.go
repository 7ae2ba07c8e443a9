package code

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/source"
	"policybench/signing/inspect/syntax"
)

// bodyRoutes are the paths of the requests whose body names the key, and the pair.
var bodyRoutes = [...]string{"/multipart/start", "/prefetch"}

// eachBody calls note for the bodies that hold a key and no pair, of a program that
// uploads without a library.
func (c *Code) eachBody(note func(opener)) {
	s := c.View.Text
	routed := false
	for _, route := range bodyRoutes {
		routed = routed || strings.Contains(s, route)
	}
	if !routed {
		return
	}
	const word = "apikey"
	for at, bodies := 0, 0; bodies < MaxInits; bodies++ {
		i := strings.Index(s[at:], word)
		if i < 0 {
			return
		}
		at += i + len(word)
		if o, ok := c.bodyAt(at - len(word)); ok {
			note(o)
			at = max(at, o.to)
		}
	}
}

// bodyAt is the object around a place that holds a key and no pair.
func (c *Code) bodyAt(at int) (o opener, ok bool) {
	s := c.View.Text
	fields, from, to, ok := source.FieldsAt(s, at)
	if !ok || ascii.At(s, from) == '(' {
		return o, false
	}
	o = opener{from: from, to: to}
	for _, f := range fields {
		switch name := strings.ToLower(f.Key); {
		case strings.Contains(name, "policy") || strings.Contains(name, "signature"):
			return o, false
		case name == "apikey":
			o.key = syntax.Argument{Text: s[f.From:f.To], At: f.From}
		case name == "security":
			o.security = syntax.Argument{Text: s[f.From:f.To], At: f.From}
		}
	}
	if i := strings.Index(s[from:to], "..."); i >= 0 && o.security.Text == "" {
		i += from + len("...")
		o.security = syntax.Argument{Text: s[i:ascii.NameEnd(s, i)], At: i}
	}
	return o, o.key.Text != ""
}
