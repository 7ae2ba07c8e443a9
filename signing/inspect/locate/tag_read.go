package locate

import (
	"strings"

	"policybench/signing/inspect/address"
	"policybench/signing/inspect/shape"
	"policybench/signing/inspect/syntax"
	"policybench/signing/report"
)

// inTag reads the tag whose attributes hold a pair: a viewer or a widget.
func (c *code) inTag(from, to int) said {
	s := c.view.Text
	a := said{form: report.FormWidget}
	start, end, ok := syntax.TagAround(s, from)
	if !ok {
		return a
	}
	end = max(end, to)
	text := s[start:end]
	a.key = shape.Clean(syntax.Attribute(text, "data-fp-apikey"))
	a.page.Opens = a.key != "" || strings.Contains(text, "filepicker")
	url, at := syntax.AttributeAt(text, "data-fp-url")
	if strings.Contains(text, "filepicker-preview") {
		a.form, a.page.Opens, a.page.AttributesOnly = report.FormViewer, false, !address.HasPairName(url)
	}
	if at >= 0 {
		from, to := start+at, start+at+len(url)
		place := c.view.Whole(from, to)
		a.url = &place
		if spans := c.view.Spans(from, to); a.page.AttributesOnly && len(spans) == 1 && url != "" {
			a.page.URL = spans[0]
			a.page.HasQuery = strings.IndexByte(url, '?') >= 0
		}
	}
	a.tag = c.view.Whole(start, end)
	return a
}
