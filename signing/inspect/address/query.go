package address

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/shape"
	"policybench/signing/inspect/store"
	"policybench/signing/inspect/value"
	"policybench/signing/link"
	"policybench/signing/report"
)

// moveQuery finds a pair that the URL's joints hide: behind a "#", without a "?",
// behind a second one.
func (d *draft) moveQuery(u *carrier.View, parts *link.URL) {
	if frag := parts.Fragment; frag.Text != "" && len(parts.Query) == 0 && HasPairName(frag.Text) {
		at := frag.Offset - 1
		query := strings.IndexByte(frag.Text, '?')
		from := frag.Offset + query + 1
		parts.Query = link.SplitQuery(link.Piece{Text: u.Text[from:frag.End()], Offset: from})
		d.Forgiven.Add(report.Problem, report.CodeInFragment, report.Documented, "link", u.Spans(at, frag.End()))
		switch {
		case query == 0:
			d.Forgiven.Fix(u.Spans(at, from), "?")
		case query < 0:
			d.Forgiven.Fix(u.Spans(at, at+1), "?")
		}
		return
	}
	if frag := parts.Fragment; len(parts.Query) == 0 && beginsWithOption(frag.Text) {
		const name = "security="
		readOptions(d, u, link.Piece{Text: name + frag.Text, Offset: frag.Offset - len(name)})
		d.Forgiven.DropFixes()
		d.pairInQuery(report.CodeInFragment, u.Spans(frag.Offset-1, frag.End()), "?")
		parts.Fragment = link.Piece{}
		return
	}
	if frag := parts.Fragment; strings.Contains(frag.Text, "policy:") || strings.Contains(frag.Text, "ecurity=") {
		lost := link.Split("///" + frag.Text).Moved(frag.Offset - len("///"))
		d.Forgiven.Add(report.Problem, report.CodeInFragment, report.Documented, "link", u.Spans(frag.Offset-1, frag.End()))
		parts.Segments, parts.Mark, parts.Query, parts.Fragment = append(parts.Segments, lost.Segments...), lost.Mark, lost.Query, link.Piece{}
		return
	}
	if d.marklessQuery(u, parts) || fragmentParameter(d, u, parts) {
		return
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
			d.Forgiven.Add(report.Problem, report.CodeNoQuestionMark, report.Documented, "link", u.Spans(mark, mark+1))
			d.Forgiven.Fix(u.Spans(mark, mark+1), "&")
			return
		}
	}
}

// marklessQuery reads a pair that follows the handle without a "?", also where one stands
// behind it: HANDLE&policy=…&signature=…?dl=true.
func (d *draft) marklessQuery(u *carrier.View, parts *link.URL) bool {
	n := len(parts.Segments)
	if n == 0 {
		return false
	}
	last := &parts.Segments[n-1]
	i, query := markless(last.Text)
	switch {
	case i == 0 && n > 1 && shape.IsHandle(parts.Segments[n-2].Text):
		i = -1 // the slash before it stands in the place of the "?"
		n--
	case i <= 0:
		return false
	}
	if i > 0 && link.IsTask(last.Text[:i]) || i > 0 && strings.IndexByte(last.Text[:i], '?') >= 0 || len(parts.Query) > 0 && strings.Contains(last.Text, "://") {
		return false
	}
	at, from := last.Offset+i, last.Offset+query
	d.Forgiven.Add(report.Problem, report.CodeNoQuestionMark, report.Documented, "link", u.Spans(at, from))
	d.Forgiven.Fix(u.Spans(at, from), "?")
	if mark := parts.Mark; len(parts.Query) > 0 && mark > at {
		d.Forgiven.Add(report.Problem, report.CodeNoQuestionMark, report.Documented, "link", u.Spans(mark, mark+1))
		d.Forgiven.Fix(u.Spans(mark, mark+1), "&")
	}
	parts.Query = append(link.SplitQuery(link.Piece{Text: last.Text[query:], Offset: from}), parts.Query...)
	last.Text = last.Text[:max(i, 0)]
	parts.Segments = parts.Segments[:n]
	parts.Mark = at
	return true
}

// HasPairName reports whether a query names one half of a pair.
func HasPairName(s string) bool {
	return strings.Contains(s, "policy=") || strings.Contains(s, "signature=")
}

// mostSigns is how many bytes stand for a "?" that was lost behind a handle.
const mostSigns = 3

// markless is where a path segment ends and where the query begins that follows it with
// another sign than "?", or with none behind a whole handle; -1 without one.
func markless(s string) (end, query int) {
	end = -1
	for _, name := range [...]string{"&policy=", "&signature=", "&key="} {
		if i := strings.Index(s, name); i > 0 && (end < 0 || i < end) && HasPairName(s[i:]) {
			end, query = i, i+1
		}
	}
	for _, name := range [...]string{"policy=", "signature="} {
		i := strings.Index(s, name)
		switch {
		case i < 0 || end >= 0 && i >= end:
		case i == 0:
			end, query = 0, 0
		case i >= shape.HandleLength && i <= shape.HandleLength+mostSigns && shape.IsHandle(s[:shape.HandleLength]):
			end, query = shape.HandleLength, i
		}
	}
	return end, query
}

// readQuery reads the pair and what else a query says of the request.
func (d *draft) readQuery(u *carrier.View, query []link.Param) {
	for i := range query {
		p := query[i]
		name := strings.TrimSpace(p.Name.Text)
		if ascii.HoldsEscape(name, "=") && strings.Trim(p.Value.Text, "=") == "" && HasPairName(ascii.UnescapeAll(name)) {
			d.encodedQuery(u, p)
			continue
		}
		switch {
		case strings.EqualFold(name, "policy"):
			d.queryValue(&d.Policy, u, p, "policy")
		case strings.EqualFold(name, "signature"):
			d.queryValue(&d.Signature, u, p, "signature")
		case name == "key" || strings.EqualFold(name, "apikey"):
			d.readKey(u, p.Value)
		case (name == "path" || name == "container") && d.Route == link.RouteStore:
			text, _ := ascii.Unescape(strings.ReplaceAll(p.Value.Text, "+", " "))
			var to request.Store
			to.Name(name, store.Place(text, u.Spans(p.Value.Offset, p.Value.End())))
			d.StoreTo(to)
		case name == "exif":
			d.Carried.Exif = p.Value.Text == "true"
		case shape.IsAPIKey(p.Value.Text) && d.Host != request.CustomHost && d.Host != request.NoHost:
			d.readKey(u, p.Value)
			d.Forgiven.Add(report.Warning, report.CodeParameterCase, report.Inferred, "link.apiKey", u.Spans(p.Name.Offset, p.Name.End()), name, "key")
			d.Forgiven.Fix(u.Spans(p.Name.Offset, p.Name.End()), "key")
		case shape.NamesService(name) && d.Host == request.CustomHost:
			d.Message = &request.Message{Key: shape.ServiceOf(name)}
		case name == "Expires" && d.Host == request.CustomHost:
			d.Message = &request.Message{Key: shape.CloudFront}
		}
	}
	if d.Said().Key == "" || d.Host != request.CustomHost {
		return
	}
	if shape.Encoded(d.Policy.Text) != shape.FilestackPolicy {
		if d.Policy.Shown() {
			d.Form = report.FormOtherService
			d.Forgiven = nil
		}
	}
}

// queryValue reads one of the pair's parameters; of two the first counts.
func (d *draft) queryValue(to *request.Value, u *carrier.View, p link.Param, part string) {
	name := p.Name
	if to.Shown() {
		second := ascii.UnescapeAll(p.Value.Text)
		level := report.Warning
		if second != to.Text {
			level = report.Problem
		}
		d.Forgiven.Add(level, report.CodeDuplicateParameter, report.Inferred, part, u.Spans(name.Offset, p.Value.End()), part)
		return
	}
	if i := strings.Index(p.Value.Text, "%26"); i > 0 && ascii.HoldsEscape(p.Value.Text[i:], "=") {
		d.encodedQuery(u, p)
		return
	}
	*to = d.readValue(u, p.Value.Offset, p.Value.End(), value.InQuery, part)
	if strings.TrimSpace(name.Text) != name.Text {
		to.Sent = "" // the server sees a parameter with a blank in its name
	}
	if trimmed := strings.TrimSpace(name.Text); trimmed != part {
		d.Forgiven.Add(report.Warning, report.CodeParameterCase, report.Inferred, part, u.Spans(name.Offset, name.End()), trimmed, part)
		d.Forgiven.Fix(u.Spans(name.Offset, name.End()), part)
	}
}

// encodedQuery reads a query that was percent-encoded as a whole, so that all of
// it became the value of its first parameter.
func (d *draft) encodedQuery(u *carrier.View, p link.Param) {
	v := u.Cut(p.Name.Offset, p.Value.End())
	plain := v.Decoded()
	spans := v.Spans(0, len(v.Text))
	d.Forgiven.Add(report.Problem, report.CodeDoublePercentEncoded, report.Inferred, "link", spans)
	d.Forgiven.Fix(spans, plain.Text)
	for _, inner := range link.SplitQuery(link.Piece{Text: plain.Text}) {
		switch strings.ToLower(strings.TrimSpace(inner.Name.Text)) {
		case "policy":
			d.Policy = d.readValue(plain, inner.Value.Offset, inner.Value.End(), value.InQuery, "policy")
			if d.Policy.Sent = ""; strings.EqualFold(p.Name.Text, "policy") {
				d.Policy.Sent, _ = ascii.Unescape(p.Value.Text)
			}
		case "signature":
			d.Signature = d.readValue(plain, inner.Value.Offset, inner.Value.End(), value.InQuery, "signature")
			d.Signature.Sent = ""
		}
	}
}
