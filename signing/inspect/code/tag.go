package code

import (
	"strings"

	"policybench/signing/inspect/address"
	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/call"
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
		c.inTemplate(&a, from, to)
		return a
	}
	end = max(end, to)
	text := s[start:end]
	if i := strings.Index(text, "data-fp-apikey"); i >= 0 && !syntax.IsBound(text, i) {
		a.Key = shape.Clean(syntax.Attribute(text, "data-fp-apikey"))
	}
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

// inTemplate reads the line of HAML, Slim, Pug or a helper of Rails that writes such a tag:
//
//	%input{type: 'filepicker', data: {fp_apikey: 'K', fp_policy: 'P'}}
//	input(type='filepicker', data-fp-apikey='K', data-fp-policy='P')
func (c *Code) inTemplate(a *Said, from, to int) {
	s := c.View.Text
	start, end := ascii.LineStart(s, from), len(s)
	if i := strings.IndexByte(s[to:], '\n'); i >= 0 {
		end = to + i
	}
	a.Key = call.NearestKey(s[start:from], s[to:end])
	a.Page.Opens = strings.Contains(s[start:end], "filepicker") && !strings.Contains(s[start:end], "filepicker-preview")
}

// inDataHash reports whether a name stands in the hash of a tag's data attributes, which
// Rails and HAML write with data- before and hyphens in it.
func inDataHash(s string, at int) bool {
	line := s[ascii.LineStart(s, at):at]
	i := strings.LastIndexByte(line, '{')
	if i < 0 {
		return false
	}
	before := strings.TrimRight(line[:i], " ")
	for _, name := range [...]string{"data:", "data =>", "data=>"} {
		if strings.HasSuffix(before, name) {
			return true
		}
	}
	return false
}
