package locate

import (
	"strings"

	"policybench/signing"
	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/syntax"
	"policybench/signing/report"
)

// addPair makes a located of a policy and a signature; either may be nil.
func (f *finder) addPair(p, s *candidate) {
	l := located{form: report.FormPair, skipKey: true}
	from, to := len(f.v.Text), 0
	for _, c := range [...]*candidate{p, s} {
		if c == nil {
			continue
		}
		part, v := "signature", &l.signature
		if c == p {
			part, v = "policy", &l.policy
		}
		f.fill(&l, v, c, part)
		start := c.at
		if c.nameAt < c.at && c.at-c.nameAt < 80 && (c.labelled || strings.Contains(c.name, part)) {
			start = c.nameAt
		}
		from, to = min(from, start), max(to, c.end)
	}
	if s == nil {
		l.form = report.FormPolicy
	}
	l.span = f.v.Whole(from, to)
	if !f.surroundings(&l, p, s, from, to) {
		return
	}
	f.loose = append(f.loose, loosePair{index: len(f.found), from: from, to: to})
	f.found = append(f.found, l)
	f.take(from, to)
}

// fill reads a candidate's value into l.
func (f *finder) fill(l *located, v *value, c *candidate, part string) {
	ctx := contextAt(f.v, c.at, c.end)
	ctx.code = syntax.QuoteBefore(f.v.Text, c.at) != 0
	if c.object {
		*v = value{given: true, object: true, text: c.u.Text, sent: c.u.Text, found: c.u.Raw(0, len(c.u.Text)), spans: c.u.Spans(0, len(c.u.Text))}
		return
	}
	if ctx.html && f.isBound(c) {
		spans := c.u.Spans(0, len(c.u.Text))
		*v = value{given: true, variable: true, found: c.u.RawAt(spans), spans: spans}
		l.fault(report.Note, report.CodeRunTimeValue, report.Inferred, part, spans, v.found)
		return
	}
	text := c.u.Text
	*v = readValue(l, c.u, 0, len(text), inText, part, ctx)
	l.invisibleFaults(c.u)
	if strings.IndexByte(v.text, '%') >= 0 {
		v.undoPercent(l, inText, part)
		if v.percent == 1 && !f.inQueryLike(c) {
			v.sent = v.text
		}
	}
	quoted := syntax.QuoteBefore(f.v.Text, c.at) != 0
	for _, g := range c.gaps {
		if g.Kind == "" {
			continue
		}
		level := report.Warning
		if quoted && !ctx.mail {
			level = report.Problem
		}
		l.fault(level, g.Kind, report.Inferred, part, []report.Span{g.Span})
		l.fix([]report.Span{g.Span}, "")
	}
	if part == "policy" && len(c.gaps) > 0 {
		v.text = strings.Join(strings.Fields(v.text), "")
		if v.sent == "" || !quoted {
			v.sent = v.text
		}
	}
	if part == "signature" && ascii.HexLength(v.text) == len(v.text) && len(v.text) == signing.SignatureLength && len(c.gaps) > 0 {
		v.sent = v.text
	}
}

func (f *finder) inQueryLike(c *candidate) bool {
	return c.at > 0 && f.v.Text[c.at-1] == '='
}

// isBound reports whether a template binds an attribute to an expression:
// :data-fp-policy="p", v-bind:data-fp-policy, [attr.data-fp-policy], ng-attr-….
func (f *finder) isBound(c *candidate) bool {
	if strings.HasPrefix(c.u.Text, "eyJ") || ascii.AllHex(c.u.Text) {
		return false
	}
	start := c.nameAt
	s := f.v.Text
	for start > 0 && (ascii.IsName(s[start-1]) || strings.IndexByte(":.-[", s[start-1]) >= 0) {
		start--
	}
	written := ascii.Part(s, start, c.at)
	return strings.HasPrefix(written, ":") || strings.HasPrefix(written, "v-bind:") || strings.HasPrefix(written, "[") || strings.HasPrefix(written, "ng-attr-") || strings.HasPrefix(written, "x-bind:")
}
