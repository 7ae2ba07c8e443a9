package locate

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/sdk"
	"policybench/signing/inspect/source"
	"policybench/signing/inspect/syntax"
	"policybench/signing/report"
)

// handed are the two halves of a pair that code hands over as variables.
type handed struct {
	from, to          int // the object or the arguments around
	policy, signature source.Field
}

// handedAt reads the object or the named arguments around a place as a pair of variables.
func (c *code) handedAt(at int) (h handed, ok bool) {
	s := c.view.Text
	fields, from, to, ok := source.FieldsAt(s, at)
	if !ok {
		return h, false
	}
	h.from, h.to = from, to
	var policy, signature bool
	for _, field := range fields {
		switch name := strings.ToLower(field.Key); {
		case strings.HasSuffix(name, "policy"):
			h.policy, policy = field, true
		case strings.HasSuffix(name, "signature"):
			h.signature, signature = field, true
		}
	}
	return h, policy && signature && !h.policy.Written && !h.signature.Written && !isPattern(s, from, to)
}

// taker is who takes a pair that code hands over.
type taker uint8

const (
	byNobody taker = iota
	byLibrary
	byInit // the options of a picker
)

// takes says what code does with a pair that it hands over, and who takes it.
func (c *code) takes(h *handed) (a said, by taker) {
	s := c.view.Text
	a.key = nearestKey(ascii.Before(s, h.from, syntax.Reach), ascii.After(s, h.to, 600))
	holders := syntax.Holders(s, h.policy.From)
	if use, known := sdk.UseOf(holders); known && (c.ours || use.Picker) {
		if !c.use(&a, &use, holders) {
			c.pickerForm(&a, h.policy.From, h.to)
		}
		return a, byLibrary
	}
	if c.ours && c.pickerForm(&a, h.policy.From, h.to) {
		return a, byInit
	}
	return a, byNobody
}

// request is the pair: what its variables hold nobody can say.
func (h *handed) request(view *carrier.View) request.Request {
	l := request.Request{Form: report.FormPair, Open: request.Open{Key: true}, Span: view.Whole(h.from, h.to)}
	l.Policy = runTime(view, &l.Forgiven, &h.policy, "policy")
	l.Signature = runTime(view, &l.Forgiven, &h.signature, "signature")
	return l
}

// runTime is the value of a field that comes when the code runs.
func runTime(view *carrier.View, to *request.Forgiven, field *source.Field, part string) request.Value {
	v := request.Value{State: request.Variable, Found: view.Text[field.From:field.To], Spans: view.Spans(field.From, field.To)}
	to.Add(report.Note, report.CodeRunTimeValue, report.Inferred, part, v.Spans, v.Found)
	return v
}

// noteRunTime notes of a pair of variables that its values come when the code runs.
func noteRunTime(l *request.Request) {
	p, s := &l.Policy, &l.Signature
	if p.Shown() && s.Shown() && p.Span() == s.Span() {
		l.Forgiven.Add(report.Note, report.CodeRunTimeValue, report.Inferred, "security", p.Spans, p.Found)
		return
	}
	if p.Shown() {
		l.Forgiven.Add(report.Note, report.CodeRunTimeValue, report.Inferred, "policy", p.Spans, p.Found)
	}
	if s.Shown() {
		l.Forgiven.Add(report.Note, report.CodeRunTimeValue, report.Inferred, "signature", s.Spans, s.Found)
	}
}

// isPattern reports whether a bracket takes an object apart and hands none over: it
// stands left of an assignment or holds a function's parameters.
func isPattern(s string, from, to int) bool {
	rest := strings.TrimLeft(ascii.After(s, to, 40), " \t\r\n")
	rest = strings.TrimLeft(strings.TrimPrefix(rest, ")"), " \t\r\n")
	return strings.HasPrefix(rest, "=") && !strings.HasPrefix(rest, "==") || strings.HasPrefix(rest, "{") || strings.HasPrefix(rest, "->")
}
