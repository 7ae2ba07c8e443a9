package locate

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/shape"
	"policybench/signing/inspect/syntax"
)

// readTag reads the tag whose attributes hold a pair: a viewer or a widget.
func (f *finder) readTag(l *located, from, to int) {
	s := f.v.Text
	start := strings.LastIndexByte(ascii.Before(s, from, 2000), '<')
	l.form = FormWidget
	if start < 0 {
		return
	}
	start += max(0, from-2000)
	end := to
	for i := to; i < min(len(s), to+2000); i++ {
		if s[i] == '>' && s[i-1] != '?' && s[i-1] != '%' && s[i-1] != '=' && s[i-1] != '-' {
			end = i + 1
			break
		}
	}
	tag := s[start:end]
	l.link.APIKey = shape.Clean(syntax.Attribute(tag, "data-fp-apikey"))
	l.picker = l.link.APIKey != "" || strings.Contains(tag, "filepicker")
	url, at := syntax.AttributeAt(tag, "data-fp-url")
	if strings.Contains(tag, "filepicker-preview") {
		l.form, l.picker = FormViewer, false
		l.attrOnly = !hasPairName(url)
	}
	if at >= 0 {
		f.adopt(l, start+at, start+at+len(url))
		if l.attrOnly {
			spans := f.v.Spans(start+at, start+at+len(url))
			if len(spans) == 1 && url != "" {
				l.viewerURL = spans[0]
				l.viewerHasQuery = strings.IndexByte(url, '?') >= 0
			}
		}
	}
	l.span = f.v.Whole(start, end)
}

// adopt takes over the unsigned URL that a tag names, which is no report by itself.
func (f *finder) adopt(l *located, from, to int) {
	for _, i := range f.foundWithin(f.v.Whole(from, to)) {
		o := &f.found[i]
		key := l.link.APIKey
		if o.policy.given && o.signature.given && !l.attrOnly {
			if l.policy.text == o.policy.text {
				o.dropFixes() // the tag is not what they would change
				l.faults = append(l.faults, o.faults...)
			}
		}
		l.link, l.host, l.scheme, l.route = o.link, o.host, o.scheme, o.route
		if l.link.APIKey == "" {
			l.link.APIKey = key
		}
		f.drop(i)
		return // the others are reports of their own
	}
}
