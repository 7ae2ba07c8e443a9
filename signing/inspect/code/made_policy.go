package code

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/call"
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/source"
	"policybench/signing/report"
)

// Made is a policy that a program puts together, with a signature of the program's.
func (c *Code) Made(p *source.Policy) request.Request {
	view, s := c.View, c.View.Text
	l := request.Request{Form: report.FormJSON, Span: view.Whole(p.From, p.To), Open: request.Open{Key: true}}
	l.Link.APIKey = call.NearestKey(ascii.Before(s, p.From, madeReach), ascii.After(s, p.To, madeReach))
	l.Policy = request.Value{State: request.Given, Text: p.JSON, Sent: p.JSON, Found: s[p.From:p.To], Spans: view.Spans(p.From, p.To)}
	if len(p.Open) > 0 || p.Rest || p.Lasts {
		l.Policy.State = request.Made
		noteOpen(view, &l, p)
		l.Signature.State = request.Variable
	} else {
		l.Policy.Found = p.JSON
		c.Signed(&l, p.Maker)
	}
	return l
}

// Signed notes that the text signs a policy of its own, by a constructor or by hand:
// its signature comes when that runs.
func (c *Code) Signed(l *request.Request, maker string) {
	if maker == "" {
		if maker = c.maker(); maker == "" {
			return
		}
	}
	l.Signature = request.Value{State: request.Variable, Found: maker}
	l.Forgiven.Add(report.Note, report.CodeRunTimeValue, report.Inferred, "signature", nil, maker)
}

// maker is the call by which the text makes a signature, empty without one.
func (c *Code) maker() string {
	if !c.makerRead {
		c.makerRead, c.made = true, source.Signs(c.View.Text)
	}
	return c.made
}

// madeReach is how far from a policy the app's key may stand, in bytes.
const madeReach = 800

// noteOpen says which value comes when the code runs: the expiry, else the first. One
// that counts milliseconds is wrong, whatever it will be.
func noteOpen(view *carrier.View, l *request.Request, p *source.Policy) {
	if len(p.Open) == 0 {
		l.Forgiven.Add(report.Note, report.CodeRunTimeValue, report.Inferred, "policy", l.Policy.Spans)
		return
	}
	first := p.Open[0]
	NoteClock(view, l, p)
	for _, o := range p.Open {
		if o.Key == "expiry" {
			first = o
		}
	}
	l.Forgiven.Add(report.Note, report.CodeRunTimeValue, report.Inferred, "policy", view.Spans(first.From, first.To), expression(view, first))
}

// NoteClock notes an expiry that is wrong whatever it will be: it counts milliseconds, or
// is no number.
func NoteClock(view *carrier.View, l *request.Request, p *source.Policy) {
	for _, o := range p.Open {
		if o.Milliseconds {
			clock := view.Spans(o.Clock, o.ClockEnd)
			l.Forgiven.Add(report.Problem, report.CodeExpiryInMilliseconds, report.Inferred, "policy", clock, expression(view, source.Open{From: o.Clock, To: o.ClockEnd}))
			if with, _ := source.InSeconds(ascii.Part(view.Text, o.Clock, o.ClockEnd)); with != "" {
				l.Forgiven.Fix(clock, with)
			}
		}
		if o.Date {
			l.Forgiven.Add(report.Problem, report.CodeExpiryInvalid, report.Inferred, "policy", view.Spans(o.From, o.To), expression(view, o))
		}
	}
}

// expression is what stands for an open value in the given text, its first line.
func expression(view *carrier.View, o source.Open) string {
	raw := strings.Trim(view.RawAt(view.Spans(o.From, o.To)), "\"'+. \t\r\n")
	line, _, _ := strings.Cut(raw, "\n")
	return strings.TrimRight(line, "\"'+. \t\r")
}
