package locate

import (
	"strings"

	"policybench/signing/inspect/address"
	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/shape"
	"policybench/signing/inspect/syntax"
	"policybench/signing/inspect/value"
	"policybench/signing/report"
)

// findWidgets finds the tags whose pair or key comes when the page's code runs, so that
// nothing in them looks like one: :data-fp-policy="p", data-fp-policy={p}.
func (f *finder) findWidgets(attribute string) {
	s := f.v.Text
	for at := 0; ; {
		i := strings.Index(s[at:], attribute)
		if i < 0 {
			return
		}
		i += at
		at = i + len(attribute)
		from, to, ok := syntax.TagAround(s, i)
		if !ok || f.takenNear(from, to) {
			continue
		}
		at = max(at, to)
		f.addWidget(from, to)
	}
}

// takenNear reports whether the last thing found before the end of a stretch reaches
// into it.
func (f *finder) takenNear(from, to int) bool {
	last := f.taken.before(to - 1)
	return last.Length > 0 && last.End() > from
}

func (f *finder) addWidget(from, to int) {
	l := request.Request{Form: report.FormWidget, Open: request.Open{Key: true}}
	l.Policy = f.attribute(&l, from, to, "policy")
	l.Signature = f.attribute(&l, from, to, "signature")
	key := f.attribute(&l, from, to, "apikey")
	if !l.Policy.Shown() && !l.Signature.Shown() && key.State != request.Variable {
		return // a key alone is told where nothing else is found
	}
	if key.State == request.Given {
		l.Link.APIKey = shape.Clean(key.Text)
	}
	if text := f.v.Text[from:to]; strings.Contains(text, "filepicker-preview") {
		l.Form = report.FormViewer
		url, _ := syntax.AttributeAt(text, "data-fp-url")
		page(&l).AttributesOnly = strings.Contains(url, "://") && !address.HasPairName(url) && shape.StandInOf(url) == shape.NoStandIn
	} else {
		page(&l).Opens = true
	}
	l.Span = f.v.Whole(from, to)
	f.found = append(f.found, l)
	f.take(from, to)
}

// attribute reads data-fp-NAME of a tag, under whichever sign of a binding.
func (f *finder) attribute(l *request.Request, from, to int, part string) request.Value {
	s := f.v.Text
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
		if bound && shape.IsExpression(s[a:b]) || shape.StandInOf(s[a:b]) == shape.Interpolated {
			return request.Value{State: request.Variable}
		}
		return request.Value{State: request.Given, Text: s[a:b]}
	}
	if bound && shape.IsExpression(s[a:b]) {
		v := request.Value{State: request.Variable, Found: s[a:b], Spans: f.v.Spans(a, b)}
		l.Forgiven.Add(report.Note, report.CodeRunTimeValue, report.Inferred, part, v.Spans, v.Found)
		return v
	}
	v, forgiven := value.Read(f.v.Cut(a, b), 0, b-a, value.InText, part, value.Around{HTML: true})
	l.Forgiven = append(l.Forgiven, forgiven...)
	return v
}
