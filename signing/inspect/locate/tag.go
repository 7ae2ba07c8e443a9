package locate

import (
	"iter"
	"strings"

	"policybench/signing/inspect/address"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/shape"
	"policybench/signing/inspect/syntax"
	"policybench/signing/report"
)

// readTag reads the tag whose attributes hold a pair: a viewer or a widget.
func (f *finder) readTag(l *request.Request, from, to int) {
	s := f.v.Text
	l.Form = report.FormWidget
	start, end, ok := syntax.TagAround(s, from)
	if !ok {
		return
	}
	end = max(end, to)
	text := s[start:end]
	l.Link.APIKey = shape.Clean(syntax.Attribute(text, "data-fp-apikey"))
	opens := l.Link.APIKey != "" || strings.Contains(text, "filepicker")
	attributes := false
	url, at := syntax.AttributeAt(text, "data-fp-url")
	if strings.Contains(text, "filepicker-preview") {
		l.Form, opens, attributes = report.FormViewer, false, !address.HasPairName(url)
	}
	if opens || attributes {
		page(l).Opens, page(l).AttributesOnly = opens, attributes
	}
	if at >= 0 {
		f.tags = append(f.tags, tag{pair: len(f.found), url: f.v.Whole(start+at, start+at+len(url))})
		if spans := f.v.Spans(start+at, start+at+len(url)); attributes && len(spans) == 1 && url != "" {
			l.Page.URL = spans[0]
			l.Page.HasQuery = strings.IndexByte(url, '?') >= 0
		}
	}
	l.Span = f.v.Whole(start, end)
}

// tag is one whose attributes hold a pair and name a URL.
type tag struct {
	pair int         // in f.found
	url  report.Span // its place in the pasted text
}

// urlsIn are the requests that stand where a tag names its URL; of several the first.
func (f *finder) urlsIn(tag int) iter.Seq2[int, int] {
	return func(yield func(int, int) bool) {
		for cost, i := range f.foundWithin(f.tags[tag].url) {
			if !yield(i, cost) {
				return
			}
		}
	}
}

// adopt takes over the URL that a tag names, which is no report by itself.
func (f *finder) adopt(tag, url int) {
	l, o := &f.found[f.tags[tag].pair], &f.found[url]
	if o.Policy.Shown() && o.Signature.Shown() && !l.OnPage().AttributesOnly && l.Policy.Text == o.Policy.Text {
		o.Forgiven.DropFixes() // the tag is not what they would change
		l.Forgiven = append(l.Forgiven, o.Forgiven...)
	}
	key := l.Link.APIKey
	l.Link, l.Host, l.Scheme, l.Route = o.Link, o.Host, o.Scheme, o.Route
	if l.Link.APIKey == "" {
		l.Link.APIKey = key
	}
	f.drop(url)
}
