package locate

import (
	"slices"
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/sdk"
	"policybench/signing/inspect/source"
	"policybench/signing/inspect/syntax"
	"policybench/signing/report"
)

// findHanded finds the pairs that code hands to a library as variables: what they hold
// nobody can say, but which call they must permit, and whether they are read there.
func (f *finder) findHanded(word string) { f.findHandedOver(word, true) }

func (f *finder) findHandedOver(word string, used bool) {
	if f.showsPolicy() {
		return // the variables most likely hold that
	}
	s := f.v.Text
	for at, looked := 0, 0; looked < maxHanded; looked++ {
		i := strings.Index(s[at:], word)
		if i < 0 {
			return
		}
		i += at
		at = i + len(word)
		start, end := ascii.NameAround(s, i, at)
		if !strings.EqualFold(s[start:end], "signature") || f.takenAt(i) > 0 {
			continue
		}
		if l, to, ok := f.handed(start, used); ok {
			f.takeKey(&l)
			f.found = append(f.found, l)
			f.take(start, to)
			at = max(at, to)
		}
	}
}

// takeKey takes in a call of init that names the key alone: the pair comes later.
func (f *finder) takeKey(l *request.Request) {
	for i := range f.found {
		o := &f.found[i]
		if o.Form == report.FormPicker && !o.Policy.Shown() && !o.Signature.Shown() && (l.Link.APIKey == "" || l.Link.APIKey == o.Link.APIKey) {
			l.Link.APIKey = o.Link.APIKey
			f.drop(i)
		}
	}
}

// maxHanded bounds how many signatures of one text are looked at.
const maxHanded = 64

// handed reads the object or the named arguments around a place as a pair of variables.
// Used: only where a library takes it; otherwise wherever the text is about Filestack.
func (f *finder) handed(at int, used bool) (l request.Request, to int, ok bool) {
	s := f.v.Text
	fields, from, to, ok := source.FieldsAt(s, at)
	if !ok || f.takenNear(from, to) {
		return l, 0, false
	}
	var policy, signature *source.Field
	for i := range fields {
		switch name := strings.ToLower(fields[i].Key); {
		case strings.HasSuffix(name, "policy"):
			policy = &fields[i]
		case strings.HasSuffix(name, "signature"):
			signature = &fields[i]
		}
	}
	if policy == nil || signature == nil || policy.Written || signature.Written || isPattern(s, from, to) {
		return l, 0, false
	}
	l = request.Request{Form: report.FormPair, Open: request.Open{Key: true}, Span: f.v.Whole(from, to)}
	l.Policy, l.Signature = f.runTime(&l, policy, "policy"), f.runTime(&l, signature, "signature")
	a := said{key: nearestKey(ascii.Before(s, from, syntax.Reach), ascii.After(s, to, 600))}
	holders := syntax.Holders(s, policy.From)
	if use, known := sdk.UseOf(holders); known && (f.filestack || use.Picker) {
		if !f.code.use(&a, &use, holders) {
			f.code.pickerForm(&a, policy.From, to)
		}
		ok = true
	} else if f.filestack && f.code.pickerForm(&a, policy.From, to) {
		ok = !f.opensWithVariables() // else the call of init has told of it
	} else {
		ok = f.filestack && !used
	}
	a.on(&l)
	f.keepSaid(&a)
	return l, to, ok
}

// opensWithVariables reports whether a picker was found whose pair is left to variables.
func (f *finder) opensWithVariables() bool {
	return slices.ContainsFunc(f.found, func(l request.Request) bool {
		return l.Form == report.FormPicker && l.Policy.State == request.Variable
	})
}

// runTime is the value of a field that comes when the code runs.
func (f *finder) runTime(l *request.Request, field *source.Field, part string) request.Value {
	v := request.Value{State: request.Variable, Found: f.v.Text[field.From:field.To], Spans: f.v.Spans(field.From, field.To)}
	l.Forgiven.Add(report.Note, report.CodeRunTimeValue, report.Inferred, part, v.Spans, v.Found)
	return v
}

// noteRunTime notes of a pair of variables that its values come when the code runs.
func (f *finder) noteRunTime(l *request.Request) {
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

// securedBy notes that the code which names an API key hands over a pair as one object
// beside it: Client(key, security=sec), new FilestackClient($key, $security).
func (f *finder) securedBy(l *request.Request, key int) {
	s := f.v.Text
	open := strings.LastIndexByte(ascii.Before(s, key, 200), '(') + max(0, key-200)
	if open < max(0, key-200) {
		return
	}
	for _, a := range syntax.ArgumentsAt(s, open+1) {
		value := a.Text
		if i := strings.IndexAny(value, "=:"); i >= 0 {
			value = strings.TrimLeft(value[i+1:], ">: ")
		}
		if !strings.Contains(strings.ToLower(a.Text), "security") || !syntax.IsVariable(strings.TrimLeft(value, "$@:&*{ ")) {
			continue
		}
		v := request.Value{State: request.Variable, Found: value, Spans: f.v.Spans(a.At, a.At+len(a.Text))}
		l.Policy, l.Signature = v, v
		l.Open.Key = true
		l.Forgiven.Add(report.Note, report.CodeRunTimeValue, report.Inferred, "security", v.Spans, value)
		return
	}
}
