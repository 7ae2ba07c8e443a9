package locate

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/carrier"
)

// gapFaults says where the URL was joined from pieces.
func (l *located) gapFaults(u *carrier.View, gaps []gap, ctx context, quoted bool) {
	for _, g := range gaps {
		if g.kind == "" {
			continue
		}
		if g.kind == CodeWhitespace && u.Text[min(g.at, len(u.Text)-1)] == ' ' && l.has(CodePlusBecameSpace) {
			continue
		}
		level := Problem
		if g.kind == CodeLineBreak && (ctx.mail || !quoted && g.long) {
			level = Warning // wrapped on its way here
		}
		if g.kind == CodeUnread {
			l.fault(level, g.kind, Inferred, "link", []Span{g.span}, u.RawAt([]Span{g.span}))
		} else {
			l.fault(level, g.kind, Inferred, "link", []Span{g.span})
		}
		l.fix([]Span{g.span}, g.with)
		if level == Problem {
			l.breakAt(u, g.at)
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

// entityFaults notes HTML escapes that nobody will undo before the request.
func (l *located) entityFaults(u *carrier.View, ctx context) {
	if ctx.html {
		return
	}
	var spans []Span
	u.Rewritten(carrier.Entity, 0, len(u.Text), func(s Span) { spans = append(spans, s) })
	if len(spans) == 0 {
		return
	}
	l.fault(Problem, CodeHTMLEscaped, Inferred, "link", spans)
	root := u.Root()
	for _, s := range spans {
		_, with := carrier.EntityAt(root, s.Offset)
		l.fix([]Span{s}, with)
		for _, v := range [...]*value{&l.policy, &l.signature} {
			if v.given && len(v.spans) > 0 && with == "&" && precedesName(root, s.End(), v.spans[0].Offset) {
				v.sent = ""
			}
		}
	}
}

// precedesName reports whether between an escaped ampersand and a value there is
// only the value's name.
func precedesName(text string, from, to int) bool {
	return from <= to && to-from <= 24 && strings.IndexByte(text[from:to], '&') < 0
}
