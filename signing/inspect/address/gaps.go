package address

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/extent"
	"policybench/signing/inspect/value"
	"policybench/signing/report"
)

// gapFaults says where the URL was joined from pieces.
func gapFaults(d *draft, u *carrier.View, gaps []extent.Gap, quoted bool) {
	for _, g := range gaps {
		if g.Kind == "" {
			continue
		}
		if g.Kind == report.CodeWhitespace && u.Text[min(g.At, len(u.Text)-1)] == ' ' && d.Forgiven.Has(report.CodePlusBecameSpace) {
			continue
		}
		level := report.Problem
		if g.Kind == report.CodeLineBreak && (d.around.Mail || !quoted && g.Long) {
			level = report.Warning // wrapped on its way here
		}
		if g.Kind == report.CodeUnread {
			d.Forgiven.Add(level, g.Kind, report.Inferred, "link", []report.Span{g.Span}, u.RawAt([]report.Span{g.Span}))
			d.Forgiven.Fix([]report.Span{g.Span}, g.With)
		} else if f := d.blanks(g.Kind, level); f != nil {
			f.Spans = append(f.Spans, g.Span)
			f.Fix = append(f.Fix, report.Edit{What: g.Kind, Span: g.Span, With: g.With})
		} else {
			d.Forgiven.Add(level, g.Kind, report.Inferred, "link", []report.Span{g.Span})
			d.Forgiven.Fix([]report.Span{g.Span}, g.With)
		}
		if level == report.Problem {
			breakAt(d, g.Span.Offset)
		}
	}
}

// blanks is the finding about the blanks in a URL, which are one fault however many stand
// there; nil before the first, and for other kinds of gaps.
func (d *draft) blanks(kind report.Code, level report.Level) *report.Finding {
	if kind != report.CodeWhitespace {
		return nil
	}
	for i := range d.Forgiven {
		if f := &d.Forgiven[i]; f.Code == kind && f.Part == "link" && f.Level == level {
			return f
		}
	}
	return nil
}

// breakAt drops from what is sent all that a broken place keeps from arriving.
func breakAt(d *draft, place int) {
	for _, v := range d.pair() {
		if !v.Shown() || len(v.Spans) == 0 {
			continue
		}
		if v.Spans[0].Offset >= place {
			v.Sent = ""
		} else if v.Span().End() > place && v.Sent == v.Text {
			v.Sent = ascii.Part(v.Text, 0, lengthBefore(v.Spans, place))
		}
	}
}

// lengthBefore is how much of some pieces stands before a place, in bytes.
func lengthBefore(pieces []report.Span, place int) (n int) {
	for _, p := range pieces {
		n += max(0, min(p.End(), place)-p.Offset)
	}
	return n
}

// entityFaults notes HTML escapes that nobody will undo before the request: each one
// outside of HTML, the layers behind the first within it.
func entityFaults(d *draft, u *carrier.View) {
	var spans []report.Span
	root := u.Root()
	u.Rewritten(carrier.Entity, 0, len(u.Text), func(s report.Span) {
		if !d.around.HTML || isTwice(root[s.Offset:s.End()]) {
			spans = append(spans, s)
		}
	})
	if len(spans) == 0 {
		return
	}
	d.Forgiven.Add(report.Problem, report.CodeHTMLEscaped, report.Inferred, "link", spans)
	for _, s := range spans {
		_, sign := carrier.EntityAt(root, s.Offset)
		with := sign
		if d.around.HTML {
			with = carrier.EscapedOnce(root[s.Offset:s.End()])
		}
		d.Forgiven.Fix([]report.Span{s}, with)
		for _, v := range d.pair() {
			if v.Shown() && len(v.Spans) > 0 && sign == "&" && precedesName(root, s.End(), v.Spans[0].Offset) {
				v.Sent = ""
			}
		}
	}
}

// lookalikeFaults notes signs of a URL that only look like those of its grammar. They are
// sent as what they are, and part nothing.
func lookalikeFaults(d *draft, u *carrier.View) {
	if d.Form == report.FormOtherService {
		return
	}
	root, at := u.Root(), 0
	var spans []report.Span
	u.Rewritten(carrier.Lookalike, 0, len(u.Text), func(s report.Span) { spans = append(spans, s) })
	for i, s := range spans {
		if i == 0 {
			d.Forgiven.Add(report.Problem, report.CodeUnread, report.Inferred, "link", spans, root[s.Offset:s.End()])
		}
		for at < len(u.Text) && !u.Rewrote(carrier.Lookalike, at) {
			at++
		}
		d.Forgiven.Fix([]report.Span{s}, u.Text[at:at+1])
		at++
	}
	if len(spans) > 0 {
		breakAt(d, spans[0].Offset)
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

// typesetFaults notes curly quotes in the place of the grammar's own, around a value or a
// source: they are sent as what they are, and quote nothing.
func typesetFaults(d *draft, u *carrier.View, quote byte) {
	if d.Form == report.FormOtherService {
		return
	}
	plain := `"`
	if quote == '"' || d.around.HTML {
		plain = "%22"
	}
	told := len(d.Forgiven)
	path := u.Text
	if i := strings.IndexByte(path, '?'); i >= 0 {
		path = path[:i]
	}
	for at := 0; ; at++ {
		i := strings.IndexByte(path[at:], '"')
		if i < 0 {
			return
		}
		if at += i; !u.Rewrote(carrier.Typeset, at) {
			continue
		}
		spans, part := u.Spans(at, at+1), "link"
		for i, v := range d.pair() {
			if s := v.Span(); v.Shown() && len(spans) == 1 && spans[0].Offset >= s.Offset && spans[0].End() <= s.End() {
				part, v.Sent = [...]string{"policy", "signature"}[i], ""
			}
		}
		if len(spans) != 1 || touches(d.Forgiven[:told], spans) {
			continue
		}
		if n := len(d.Forgiven); n == told || d.Forgiven[n-1].Part != part {
			d.Forgiven.Add(report.Problem, report.CodeQuotes, report.Inferred, part, nil)
		}
		last := &d.Forgiven[len(d.Forgiven)-1]
		last.Spans = append(last.Spans, spans[0])
		last.Fix = append(last.Fix, report.Edit{What: last.Code, Span: spans[0], With: plain})
	}
}

// invisibleFaults notes those in a URL.
func invisibleFaults(d *draft, u *carrier.View) {
	if d.Form == report.FormOtherService {
		return
	}
	value.EachInvisible(u, func(at report.Span, r rune) {
		part := "link"
		if value.CutBy(&d.Policy, at) {
			part = "policy"
		} else if value.CutBy(&d.Signature, at) {
			part = "signature"
		}
		value.NoteInvisible(&d.Forgiven, part, at, r)
	})
}
