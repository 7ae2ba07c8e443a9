package code

import (
	"strings"

	"policybench/signing/inspect/address"
	"policybench/signing/inspect/shape"
	"policybench/signing/inspect/syntax"
	"policybench/signing/report"
)

// inTag reads the tag whose attributes hold a pair: a viewer or a widget.
func (c *Code) inTag(from, to int) Said {
	s := c.View.Text
	a := Said{Form: report.FormWidget}
	start, end, ok := syntax.TagAround(s, from)
	if !ok {
		return a
	}
	end = max(end, to)
	text := s[start:end]
	a.Key = shape.Clean(syntax.Attribute(text, "data-fp-apikey"))
	a.Page.Opens = a.Key != "" || strings.Contains(text, "filepicker")
	url, at := syntax.AttributeAt(text, "data-fp-url")
	if strings.Contains(text, "filepicker-preview") {
		a.Form, a.Page.Opens, a.Page.AttributesOnly = report.FormViewer, false, !address.HasPairName(url)
	}
	if at >= 0 {
		from, to := start+at, start+at+len(url)
		place := c.View.Whole(from, to)
		a.URL = &place
		if spans := c.View.Spans(from, to); a.Page.AttributesOnly && len(spans) == 1 && url != "" {
			a.Page.URL = spans[0]
			a.Page.HasQuery = strings.IndexByte(url, '?') >= 0
		}
	}
	a.Tag = c.View.Whole(start, end)
	return a
}
