package locate

import (
	"strings"

	"policybench/signing"
	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/extent"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/shape"
	"policybench/signing/inspect/syntax"
	"policybench/signing/report"
)

// readLoose reads a value that stands in a text by itself, and says what it had to
// forgive.
func readLoose(text *carrier.View, c *candidate, part string) (request.Value, request.Forgiven) {
	size := len(c.u.Text)
	if c.object {
		return request.Value{State: request.Object, Text: c.u.Text, Sent: c.u.Text, Found: c.u.Raw(0, size), Spans: c.u.Spans(0, size)}, nil
	}
	at := aroundAt(text, c.at, c.end)
	at.code = syntax.QuoteBefore(text.Text, c.at) != 0
	if at.html && shape.IsExpression(c.u.Text) && syntax.IsBound(text.Text, c.nameAt) {
		spans := c.u.Spans(0, size)
		v := reading{Value: request.Value{State: request.Variable, Found: c.u.RawAt(spans), Spans: spans}}
		v.forgiven.Add(report.Note, report.CodeRunTimeValue, report.Inferred, part, spans, v.Found)
		return v.Value, v.forgiven
	}
	v := reading{where: inText, part: part}
	v.Value, v.forgiven = readValue(c.u, 0, size, inText, part, at)
	noteInvisible(&v.forgiven, c.u, &v.Value, part)
	if strings.IndexByte(v.Text, '%') >= 0 {
		v.undoPercent()
		if v.Percent == 1 && ascii.At(text.Text, c.at-1) != '=' {
			v.Sent = v.Text
		}
	}
	v.join(c.gaps, at)
	return v.Value, v.forgiven
}

// join notes where the value was put together from pieces.
func (v *reading) join(gaps []extent.Gap, at around) {
	level := report.Warning
	if at.code && !at.mail {
		level = report.Problem
	}
	for _, g := range gaps {
		if g.Kind != "" {
			v.forgiven.Add(level, g.Kind, report.Inferred, v.part, []report.Span{g.Span})
			v.forgiven.Fix([]report.Span{g.Span}, "")
		}
	}
	if len(gaps) == 0 {
		return
	}
	if v.part == "policy" {
		v.Text = strings.Join(strings.Fields(v.Text), "")
		if v.Sent == "" || !at.code {
			v.Sent = v.Text
		}
	} else if len(v.Text) == signing.SignatureLength && ascii.AllHex(v.Text) {
		v.Sent = v.Text
	}
}
