package locate

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/syntax"
)

// around is what surrounds a value, as far as it decides what a fault means.
type around struct {
	html   bool // the browser undoes HTML escapes before it sends
	code   bool // a string literal of a program
	viewer bool // an attribute of a viewer's div
	mail   bool // quoted or wrapped on its way: not what was sent
}

// aroundAt looks around v.text[start:end].
func aroundAt(v *carrier.View, start, end int) around {
	s := v.Text
	var c around
	quote := syntax.QuoteBefore(s, start)
	before := ascii.Before(s, start, syntax.TagReach)
	after := ascii.After(s, end, 400)
	c.html = syntax.InMarkup(before, after)
	c.viewer = c.html && inViewer(before, after)
	c.code = quote != 0 && !c.html || quote == '`'
	c.mail = syntax.QuotedLine(s, start)
	return c
}

// inViewer reports whether the tag around is the legacy viewer's.
func inViewer(before, after string) bool {
	tag := before[strings.LastIndexByte(before, '<')+1:]
	if i := strings.IndexByte(after, '>'); i >= 0 {
		after = after[:i]
	}
	return strings.Contains(tag, "data-fp-url") && (strings.Contains(tag, "filepicker-preview") || strings.Contains(after, "filepicker-preview"))
}
