package locate

import (
	"iter"

	"policybench/signing/report"
)

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
