package value

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/syntax"
)

// Around is what surrounds a value, as far as it decides what a fault means.
type Around struct {
	HTML   bool // the browser undoes HTML escapes before it sends
	Code   bool // a string literal of a program
	Viewer bool // an attribute of a viewer's div
	Mail   bool // quoted or wrapped on its way: not what was sent
}

// AroundAt looks around v.Text[start:end].
func AroundAt(v *carrier.View, start, end int) Around {
	s := v.Text
	var c Around
	quote := syntax.QuoteBefore(s, start)
	before := ascii.Before(s, start, syntax.TagReach)
	after := ascii.After(s, end, 400)
	c.HTML = syntax.InMarkup(before, after)
	c.Viewer = c.HTML && inViewer(before, after)
	c.Code = quote != 0 && !c.HTML || quote == '`'
	c.Mail = syntax.QuotedLine(s, start)
	return c
}

// inViewer reports whether the tag around is the legacy viewer's.
func inViewer(before, after string) bool {
	tag := before[ascii.LastIndexByte(before, '<')+1:]
	if i := strings.IndexByte(after, '>'); i >= 0 {
		after = after[:i]
	}
	return strings.Contains(tag, "data-fp-url") && (strings.Contains(tag, "filepicker-preview") || strings.Contains(after, "filepicker-preview"))
}
