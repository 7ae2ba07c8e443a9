package locate

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/extent"
	"policybench/signing/report"
)

// gapFaults says where the URL was joined from pieces.
func (l *located) gapFaults(u *carrier.View, gaps []extent.Gap, ctx context, quoted bool) {
	for _, g := range gaps {
		if g.Kind == "" {
			continue
		}
		if g.Kind == report.CodeWhitespace && u.Text[min(g.At, len(u.Text)-1)] == ' ' && l.has(report.CodePlusBecameSpace) {
			continue
		}
		level := report.Problem
		if g.Kind == report.CodeLineBreak && (ctx.mail || !quoted && g.Long) {
			level = report.Warning // wrapped on its way here
		}
		if g.Kind == report.CodeUnread {
			l.fault(level, g.Kind, report.Inferred, "link", []report.Span{g.Span}, u.RawAt([]report.Span{g.Span}))
		} else {
			l.fault(level, g.Kind, report.Inferred, "link", []report.Span{g.Span})
		}
		l.fix([]report.Span{g.Span}, g.With)
		if level == report.Problem {
			l.breakAt(u, g.At)
		}
	}
}

// breakAt drops from what is sent all that a broken place keeps from arriving.
func (l *located) breakAt(u *carrier.View, at int) {
	place := u.Whole(at, at).Offset
	for _, v := range [...]*value{&l.policy, &l.signature} {
		if !v.given || len(v.spans) == 0 {
			continue
		}
		if first := v.spans[0].Offset; first >= place {
			v.sent = ""
		} else if v.span().End() > place && v.sent == v.text {
			v.sent = ascii.Part(v.text, 0, place-first)
		}
	}
}

// entityFaults notes HTML escapes that nobody will undo before the request: each one
// outside of HTML, the layers behind the first within it.
func (l *located) entityFaults(u *carrier.View, ctx context) {
	var spans []report.Span
	root := u.Root()
	u.Rewritten(carrier.Entity, 0, len(u.Text), func(s report.Span) {
		if !ctx.html || isTwice(root[s.Offset:s.End()]) {
			spans = append(spans, s)
		}
	})
	if len(spans) == 0 {
		return
	}
	l.fault(report.Problem, report.CodeHTMLEscaped, report.Inferred, "link", spans)
	for _, s := range spans {
		_, sign := carrier.EntityAt(root, s.Offset)
		with := sign
		if ctx.html {
			with = carrier.EscapedOnce(root[s.Offset:s.End()])
		}
		l.fix([]report.Span{s}, with)
		for _, v := range [...]*value{&l.policy, &l.signature} {
			if v.given && len(v.spans) > 0 && sign == "&" && precedesName(root, s.End(), v.spans[0].Offset) {
				v.sent = ""
			}
		}
	}
}

// isTwice reports whether an escaped sign was escaped again: &amp;amp; is what &amp; is
// in HTML, and a browser sends that.
func isTwice(entity string) bool { return strings.Count(entity, ";") > 1 }

// precedesName reports whether between an escaped ampersand and a value there is
// only the value's name.
func precedesName(text string, from, to int) bool {
	return from <= to && to-from <= 24 && strings.IndexByte(text[from:to], '&') < 0
}
