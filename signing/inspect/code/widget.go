package code

import (
	"strings"

	"policybench/signing/inspect/address"
	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/shape"
	"policybench/signing/inspect/syntax"
	"policybench/signing/inspect/value"
	"policybench/signing/report"
)

// Widget reads a tag whose pair or key comes when the page's code runs, or stands in it.
func Widget(view *carrier.View, from, to int) (l request.Request, ok bool) {
	l = request.Request{Form: report.FormWidget, Open: request.Open{Key: true}}
	l.Policy = attribute(view, &l.Forgiven, from, to, "policy")
	l.Signature = attribute(view, &l.Forgiven, from, to, "signature")
	key := attribute(view, &l.Forgiven, from, to, "apikey")
	if !l.Policy.Shown() && !l.Signature.Shown() && key.State != request.Variable {
		return l, false // a key alone is told where nothing else is found
	}
	if key.State == request.Given {
		l.Link.APIKey = shape.Clean(key.Text)
	}
	if text := view.Text[from:to]; strings.Contains(text, "filepicker-preview") {
		l.Form = report.FormViewer
		url, _ := syntax.AttributeAt(text, "data-fp-url")
		l.Page = &request.Page{AttributesOnly: strings.Contains(url, "://") && !address.HasPairName(url) && shape.StandInOf(url) == shape.NoStandIn}
	} else {
		l.Page = &request.Page{Opens: true}
	}
	l.Span = view.Whole(from, to)
	return l, true
}

// attribute reads data-fp-NAME of a tag, under whichever sign of a binding.
func attribute(view *carrier.View, forgiven *request.Forgiven, from, to int, part string) request.Value {
	s := view.Text
	name := "data-fp-" + part
	i := strings.Index(s[from:to], name)
	if i < 0 || ascii.IsName(ascii.At(s, from+i+len(name))) {
		return request.Value{}
	}
	at := from + i
	a, b := syntax.AttributeValue(s[:to], at+len(name))
	if a >= b {
		return request.Value{}
	}
	bound := syntax.IsBound(s, at) || s[a] == '{' && !strings.HasPrefix(s[a:], "{{")
	if part == "apikey" {
		if bound && shape.IsExpression(s[a:b]) || shape.IsInterpolated(s[a:b]) {
			return request.Value{State: request.Variable}
		}
		return request.Value{State: request.Given, Text: s[a:b]}
	}
	if bound && shape.IsExpression(s[a:b]) {
		v := request.Value{State: request.Variable, Found: s[a:b], Spans: view.Spans(a, b)}
		forgiven.Add(report.Note, report.CodeRunTimeValue, report.Inferred, part, v.Spans, v.Found)
		return v
	}
	v, more := value.Read(view.Cut(a, b), 0, b-a, value.InText, part, value.Around{HTML: true})
	*forgiven = append(*forgiven, more...)
	return v
}
