package locate

import (
	"strings"

	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/request"
	"policybench/signing/report"
)

// addPair makes a located of a policy and a signature; either may be nil.
func (f *finder) addPair(p, s *candidate) {
	l := request.Request{Form: report.FormPair, Open: request.Open{Key: true}}
	from, to := len(f.v.Text), 0
	for _, c := range [...]*candidate{p, s} {
		if c == nil {
			continue
		}
		part, v := "signature", &l.Signature
		if c == p {
			part, v = "policy", &l.Policy
		}
		fill(f.v, &l, v, c, part)
		start := c.at
		if c.nameAt < c.at && c.at-c.nameAt < 80 && (c.labelled || strings.Contains(c.name, part)) {
			start = c.nameAt
		}
		from, to = min(from, start), max(to, c.end)
	}
	if s == nil {
		l.Form = report.FormPolicy
	}
	l.Span = f.v.Whole(from, to)
	if !f.surroundings(&l, p, s, from, to) {
		return
	}
	f.loose = append(f.loose, loosePair{index: len(f.found), from: from, to: to})
	f.found = append(f.found, l)
	f.take(from, to)
}

// fill reads a value into l.
func fill(text *carrier.View, l *request.Request, v *request.Value, c *candidate, part string) {
	read, forgiven := readLoose(text, c, part)
	*v = read
	l.Forgiven = append(l.Forgiven, forgiven...)
}
