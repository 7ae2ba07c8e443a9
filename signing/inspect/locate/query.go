package locate

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/shape"
	"policybench/signing/link"
	"policybench/signing/report"
)

// moveQuery finds a pair that the URL's joints hide: behind a "#", without a "?",
// behind a second one.
func (f *finder) moveQuery(l *located, u *carrier.View, parts *link.URL, ctx context) {
	if frag := parts.Fragment; frag.Text != "" && len(parts.Query) == 0 && hasPairName(frag.Text) {
		at := frag.Offset - 1
		query := strings.IndexByte(frag.Text, '?')
		from := frag.Offset + query + 1
		parts.Query = link.SplitQuery(link.Piece{Text: u.Text[from:frag.End()], Offset: from})
		l.fault(report.Problem, report.CodeInFragment, report.Documented, "link", u.Spans(at, frag.End()))
		switch {
		case query == 0:
			l.fix(u.Spans(at, from), "?")
		case query < 0:
			l.fix(u.Spans(at, at+1), "?")
		}
		return
	}
	if frag := parts.Fragment; strings.Contains(frag.Text, "policy:") || strings.Contains(frag.Text, "ecurity=") {
		lost := link.Split("///" + frag.Text).Moved(frag.Offset - len("///"))
		l.fault(report.Problem, report.CodeInFragment, report.Documented, "link", u.Spans(frag.Offset-1, frag.End()))
		parts.Segments, parts.Mark, parts.Query, parts.Fragment = append(parts.Segments, lost.Segments...), lost.Mark, lost.Query, link.Piece{}
		return
	}
	if n := len(parts.Segments); n > 0 && len(parts.Query) == 0 {
		last := &parts.Segments[n-1]
		if i := markless(last.Text); i > 0 && !link.IsTask(last.Text[:i]) && strings.IndexByte(last.Text[:i], '?') < 0 {
			at := last.Offset + i
			parts.Query = link.SplitQuery(link.Piece{Text: last.Text[i+1:], Offset: at + 1})
			last.Text = last.Text[:i]
			parts.Mark = at
			l.fault(report.Problem, report.CodeNoQuestionMark, report.Documented, "link", u.Spans(at, at+1))
			l.fix(u.Spans(at, at+1), "?")
			return
		}
	}
	for i, p := range parts.Query {
		for _, name := range [...]string{"?policy=", "?signature="} {
			at := strings.Index(p.Value.Text, name)
			if at < 0 || strings.Contains(p.Value.Text[:at], "://") || ascii.HasFoldPrefix(p.Value.Text, "file:") {
				continue
			}
			mark := p.Value.Offset + at
			from := mark + 1
			more := link.SplitQuery(link.Piece{Text: u.Text[from:p.Value.End()], Offset: from})
			parts.Query[i].Value.Text = p.Value.Text[:at]
			rest := append(more, parts.Query[i+1:]...)
			parts.Query = append(parts.Query[:i+1:i+1], rest...)
			l.fault(report.Problem, report.CodeNoQuestionMark, report.Documented, "link", u.Spans(mark, mark+1))
			l.fix(u.Spans(mark, mark+1), "&")
			return
		}
	}
}

func hasPairName(s string) bool {
	return strings.Contains(s, "policy=") || strings.Contains(s, "signature=")
}

// markless is where "&policy=" or "&signature=" stands in a path segment.
func markless(s string) int {
	best := -1
	for _, name := range [...]string{"&policy=", "&signature=", "&key="} {
		if i := strings.Index(s, name); i > 0 && (best < 0 || i < best) && hasPairName(s[i:]) {
			best = i
		}
	}
	return best
}

// readQuery reads the pair and what else a query says of the request.
func (f *finder) readQuery(l *located, u *carrier.View, query []link.Param, ctx context) {
	for i := range query {
		p := query[i]
		name := strings.TrimSpace(p.Name.Text)
		if strings.Contains(name, "%3D") && p.Value.Text == "" && hasPairName(ascii.UnescapeAll(name)) {
			f.encodedQuery(l, u, p, ctx)
			continue
		}
		switch {
		case strings.EqualFold(name, "policy"):
			f.queryValue(l, &l.policy, u, p, "policy", ctx)
		case strings.EqualFold(name, "signature"):
			f.queryValue(l, &l.signature, u, p, "signature", ctx)
		case name == "key" || strings.EqualFold(name, "apikey"):
			l.readKey(u, p.Value, ctx)
		case (name == "path" || name == "container") && l.route == link.RouteStore:
			text, _ := ascii.Unescape(strings.ReplaceAll(p.Value.Text, "+", " "))
			l.stores(name, text, u.Spans(p.Value.Offset, p.Value.End()))
		case name == "exif":
			l.exif = p.Value.Text == "true"
		case shape.NamesService(name) && l.host == request.CustomHost:
			l.message = shape.ServiceOf(name)
		case name == "Expires" && l.host == request.CustomHost:
			l.message = shape.CloudFront
		}
	}
	if l.message == "" || l.host != request.CustomHost {
		return
	}
	if shape.Encoded(l.policy.text) != shape.FilestackPolicy {
		if l.policy.given {
			l.form = report.FormOtherService
			l.faults = nil
		}
	}
}

// queryValue reads one of the pair's parameters; of two the first counts.
func (f *finder) queryValue(l *located, to *value, u *carrier.View, p link.Param, part string, ctx context) {
	name := p.Name
	if to.given {
		second := ascii.UnescapeAll(p.Value.Text)
		level := report.Warning
		if second != to.text {
			level = report.Problem
		}
		l.fault(level, report.CodeDuplicateParameter, report.Inferred, part, u.Spans(name.Offset, p.Value.End()), part)
		return
	}
	if i := strings.Index(p.Value.Text, "%26"); i > 0 && strings.Contains(p.Value.Text[i:], "%3D") {
		f.encodedQuery(l, u, p, ctx)
		return
	}
	*to = readValue(l, u, p.Value.Offset, p.Value.End(), inQuery, part, ctx)
	if strings.TrimSpace(name.Text) != name.Text {
		to.sent = "" // the server sees a parameter with a blank in its name
	}
	if trimmed := strings.TrimSpace(name.Text); trimmed != part {
		l.fault(report.Warning, report.CodeParameterCase, report.Inferred, part, u.Spans(name.Offset, name.End()), trimmed, part)
		l.fix(u.Spans(name.Offset, name.End()), part)
	}
}

// encodedQuery reads a query that was percent-encoded as a whole, so that all of
// it became the value of its first parameter.
func (f *finder) encodedQuery(l *located, u *carrier.View, p link.Param, ctx context) {
	v := u.Cut(p.Name.Offset, p.Value.End())
	plain := v.Decoded()
	spans := v.Spans(0, len(v.Text))
	l.fault(report.Problem, report.CodeDoublePercentEncoded, report.Inferred, "link", spans)
	l.fix(spans, plain.Text)
	for _, inner := range link.SplitQuery(link.Piece{Text: plain.Text}) {
		switch strings.ToLower(strings.TrimSpace(inner.Name.Text)) {
		case "policy":
			l.policy = readValue(l, plain, inner.Value.Offset, inner.Value.End(), inQuery, "policy", ctx)
			l.policy.sent, _ = ascii.Unescape(p.Value.Text)
		case "signature":
			l.signature = readValue(l, plain, inner.Value.Offset, inner.Value.End(), inQuery, "signature", ctx)
			l.signature.sent = ""
		}
	}
}
