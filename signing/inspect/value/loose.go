package value

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

// Loose reads a value that stands in a text by itself, and says what it had to
// forgive.
func Loose(text *carrier.View, c *Sighting, part string) (request.Value, request.Forgiven) {
	size := len(c.View.Text)
	if c.Object {
		v := request.Value{State: request.Object, Text: c.View.Text, Sent: c.View.Text, Found: c.View.Raw(0, size), Spans: c.View.Spans(0, size)}
		var forgiven request.Forgiven
		if encodedLater(text.Text, c) {
			v.State = request.Made
			forgiven.Add(report.Note, report.CodeRunTimeValue, report.Inferred, part, v.Spans, v.Found)
		}
		return v, forgiven
	}
	at := AroundAt(text, c.At, c.End)
	at.Code = syntax.QuoteBefore(text.Text, c.At) != 0
	if at.HTML && shape.IsExpression(c.View.Text) && syntax.IsBound(text.Text, c.NameAt) {
		spans := c.View.Spans(0, size)
		v := reading{Value: request.Value{State: request.Variable, Found: c.View.RawAt(spans), Spans: spans}}
		v.forgiven.Add(report.Note, report.CodeRunTimeValue, report.Inferred, part, spans, v.Found)
		return v.Value, v.forgiven
	}
	v := reading{where: InText, part: part}
	v.Value, v.forgiven = Read(c.View, 0, size, InText, part, at)
	noteInvisible(&v.forgiven, c.View, &v.Value, part)
	v.noteBeside(text, c)
	if strings.IndexByte(v.Text, '%') >= 0 {
		v.undoPercent()
	}
	v.join(c.Gaps, at)
	return v.Value, v.forgiven
}

// join notes where the value was put together from pieces.
func (v *reading) join(gaps []extent.Gap, at Around) {
	level := report.Warning
	if at.Code && !at.Mail {
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
		if v.Sent == "" || !at.Code {
			v.Sent = v.Text
		}
	} else if len(v.Text) == signing.SignatureLength && ascii.AllHex(v.Text) {
		v.Sent = v.Text
	}
}
