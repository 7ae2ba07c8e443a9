package code

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/call"
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/sdk"
	"policybench/signing/inspect/source"
	"policybench/signing/inspect/syntax"
	"policybench/signing/report"
)

// Handed are the two halves of a pair that code hands over as variables.
type Handed struct {
	From, To          int // the object or the arguments around
	Policy, Signature source.Field
}

// HandedAt reads the object or the named arguments around a place as a pair of variables.
func (c *Code) HandedAt(at int) (h Handed, ok bool) {
	s := c.View.Text
	fields, from, to, ok := source.FieldsAt(s, at)
	if !ok {
		return h, false
	}
	h.From, h.To = from, to
	var policy, signature bool
	for _, field := range fields {
		switch name := strings.ToLower(field.Key); {
		case strings.HasSuffix(name, "policy"):
			h.Policy, policy = field, true
		case strings.HasSuffix(name, "signature"):
			h.Signature, signature = field, true
		}
	}
	return h, policy && signature && !h.Policy.Written && !h.Signature.Written && !isPattern(s, from, to)
}

// Taker is who takes a pair that code hands over.
type Taker uint8

const (
	ByNobody Taker = iota
	ByLibrary
	ByInit // the options of a picker
)

// Takes says what code does with a pair that it hands over, and who takes it.
func (c *Code) Takes(h *Handed) (a Said, by Taker) {
	s := c.View.Text
	a.Key = call.NearestKey(ascii.Before(s, h.From, syntax.Reach), ascii.After(s, h.To, 600))
	holders := syntax.Holders(s, h.Policy.From)
	if use, known := sdk.UseOf(holders); known && (c.Ours || use.Picker) {
		if !c.use(&a, &use, holders) {
			c.pickerForm(&a, h.Policy.From, h.To)
		}
		return a, ByLibrary
	}
	if c.Ours && c.pickerForm(&a, h.Policy.From, h.To) {
		return a, ByInit
	}
	return a, ByNobody
}

// Request is the pair: what its variables hold nobody can say.
func (h *Handed) Request(view *carrier.View) request.Request {
	l := request.Request{Form: report.FormPair, Open: request.Open{Key: true}, Span: view.Whole(h.From, h.To)}
	l.Policy = runTime(view, &l.Forgiven, &h.Policy, "policy")
	l.Signature = runTime(view, &l.Forgiven, &h.Signature, "signature")
	return l
}

// runTime is the value of a field that comes when the code runs.
func runTime(view *carrier.View, to *request.Forgiven, field *source.Field, part string) request.Value {
	v := request.Value{State: request.Variable, Found: view.Text[field.From:field.To], Spans: view.Spans(field.From, field.To)}
	to.Add(report.Note, report.CodeRunTimeValue, report.Inferred, part, v.Spans, v.Found)
	return v
}

// NoteRunTime notes of a pair of variables that its values come when the code runs.
func NoteRunTime(l *request.Request) {
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
