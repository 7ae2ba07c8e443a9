package address

import (
	"strings"

	"policybench/signing"
	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/shape"
	"policybench/signing/inspect/value"
	"policybench/signing/link"
	"policybench/signing/report"
)

// misnamed notes what nothing reads and puts in its place what is meant.
func misnamed(d *draft, part string, spans []report.Span, written, meant, with string) {
	d.Forgiven.Add(report.Problem, report.CodeParameterCase, report.Inferred, part, spans, written, meant, "name")
	d.Forgiven.Fix(spans, with)
}

// meantParameter reads a half of the pair from a parameter whose name is another and
// whose value shows what it is.
func meantParameter(d *draft, to *request.Value, u *carrier.View, query []link.Param, part string) bool {
	for i := range query {
		p := &query[i]
		name, given := p.Name, p.Value
		written, with := name.Text, part
		if rest, ok := strings.CutPrefix(name.Text, part+":"); ok { // policy:…
			from := name.End() - len(rest)
			name.Text = name.Text[:len(part)+1]
			given = link.Piece{Text: u.Text[from:p.Value.End()], Offset: from}
			written, with = name.Text, part+"="
		} else if !meansHalf(strings.ToLower(name.Text), part) {
			continue
		}
		if !hasShapeOf(ascii.UnescapeAll(given.Text), part) && !isCutHalf(name.Text, given.Text) {
			continue
		}
		*to = d.readValue(u, given.Offset, given.End(), value.InQuery, part)
		misnamed(d, part, u.Spans(name.Offset, name.End()), written, with, with)
		return true
	}
	return false
}

// meansHalf reports whether a parameter's name is likely meant for one of the pair's.
func meansHalf(name, part string) bool {
	switch name {
	case "p", "pol":
		return part == "policy"
	case "s", "sig", "sign":
		return part == "signature"
	}
	const far = 2
	return len(name) >= len("polcy") && name != part && link.Distance(name, part) <= far
}

// isCutHalf reports whether a value is called sig and has digits enough for one that was cut.
func isCutHalf(name, given string) bool {
	return strings.EqualFold(name, "sig") && len(given) >= signing.SignatureLength/2 && ascii.AllHex(given)
}

// hasShapeOf reports whether a value can be nothing but that half of a pair.
func hasShapeOf(given, part string) bool {
	if part == "signature" {
		return len(given) == signing.SignatureLength && ascii.AllHex(given)
	}
	return shape.Encoded(given) == shape.FilestackPolicy
}
