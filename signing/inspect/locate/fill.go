package locate

import (
	"strings"

	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/code"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/value"
	"policybench/signing/report"
)

// addPair makes a located of a policy and a signature; either may be nil.
func (f *finder) addPair(p, s *value.Sighting) {
	l := request.Request{Form: report.FormPair, Open: request.Open{Key: true}}
	from, to := len(f.v.Text), 0
	for _, c := range [...]*value.Sighting{p, s} {
		if c == nil {
			continue
		}
		part, v := "signature", &l.Signature
		if c == p {
			part, v = "policy", &l.Policy
		}
		fill(f.v, &l, v, c, part)
		start := c.At
		if c.NameAt < c.At && c.At-c.NameAt < 80 && (c.Labelled || strings.Contains(c.Name, part)) {
			start = c.NameAt
		}
		from, to = min(from, start), max(to, c.End)
	}
	if s == nil {
		l.Form = report.FormPolicy
	}
	l.Span = f.v.Whole(from, to)
	about := f.code.Around(p, s, from, to)
	about.On(&l)
	f.keepSaid(&about)
	f.loose = append(f.loose, loosePair{index: len(f.found), from: from, to: to})
	f.found = append(f.found, l)
	f.take(from, to)
}

// fill reads a value into l.
func fill(text *carrier.View, l *request.Request, v *request.Value, c *value.Sighting, part string) {
	read, forgiven := value.Loose(text, c, part)
	*v = read
	l.Forgiven = append(l.Forgiven, forgiven...)
}

// keepSaid keeps what code says of the next thing found beside what that holds.
func (f *finder) keepSaid(a *code.Said) {
	if a.Init[1] > 0 {
		f.take(a.Init[0], a.Init[1]) // so that the call is not read again by itself
	}
	if a.URL != nil {
		f.tags = append(f.tags, tag{pair: len(f.found), url: *a.URL})
	}
}
