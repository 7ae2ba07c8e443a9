package locate

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/shape"
	"policybench/signing/inspect/syntax"
	"policybench/signing/report"
)

// findInits looks at filestack.init(key, …) calls whose pair does not stand in the
// call: it comes from variables, or there is none.
func (f *finder) findInits(call string) {
	s := f.v.Text
	for at, calls := 0, 0; calls < maxInits; {
		i := strings.Index(s[at:], call)
		if i < 0 {
			return
		}
		i += at
		at = i + len(call)
		if i > 0 && ascii.IsName(s[i-1]) {
			continue
		}
		calls++
		if args := syntax.ArgumentsAt(s, at); len(args) > 0 && f.takenAt(i) == 0 {
			f.readInit(i, args)
		}
	}
}

// maxInits bounds the calls that are looked at, since each may search the text.
const maxInits = 64

// readInit tells which form a call has. One with nothing but a key is said only
// where the text shows no pair at all.
func (f *finder) readInit(at int, args []syntax.Argument) {
	if len(args) == 1 {
		if key := shape.Clean(syntax.QuotedIn(args[0].Text)); key != "" && len(f.found) == 0 {
			l := request.Request{Form: report.FormPicker, Link: report.Link{APIKey: key}}
			f.addInit(&l, at, args)
		}
		return
	}
	second := args[1]
	options := objectNamed(f.v.Text, second)
	nested := ascii.HoldsWord(options.Text, "security")
	if !strings.HasPrefix(options.Text, "{") || !nested && !ascii.HoldsWord(options.Text, "policy") && !ascii.HoldsWord(options.Text, "signature") {
		return
	}
	if f.takenWithin(options.At, options.At+len(options.Text)) {
		return // the pair itself stands there
	}
	l := f.loosePair()
	added := l == nil
	if added {
		l = &request.Request{Open: request.Open{Key: true}}
		l.Policy, l.Signature = variableIn(f.v, options, "policy"), variableIn(f.v, options, "signature")
		if nested && !l.Policy.Shown() && !l.Signature.Shown() {
			l.Policy, l.Signature = variableIn(f.v, options, "security"), variableIn(f.v, options, "security")
		}
		f.noteRunTime(l)
	}
	l.Form = report.FormPicker
	if key := shape.Clean(syntax.QuotedIn(args[0].Text)); key != "" {
		l.Link.APIKey = key
	}
	if !nested {
		page(l).Flat = true
		if spans := f.v.Spans(second.At, second.At+len(second.Text)); len(spans) == 1 {
			page(l).Object = spans[0]
		}
	}
	if added {
		f.addInit(l, at, args)
	} else {
		f.setLibrary(l)
	}
}

// objectNamed is the object that the text gives the name of an argument; another
// argument is itself.
func objectNamed(s string, a syntax.Argument) syntax.Argument {
	if a.Text == "" || len(syntax.LastName(a.Text)) != len(a.Text) {
		return a
	}
	for at := 0; ; {
		i := strings.Index(s[at:], a.Text)
		if i < 0 {
			return a
		}
		i += at
		at = i + len(a.Text)
		if i > 0 && ascii.IsName(s[i-1]) {
			continue
		}
		rest := strings.TrimLeft(s[at:], " \t")
		if rest == "" || rest[0] != '=' && rest[0] != ':' {
			continue
		}
		rest = strings.TrimLeft(rest[1:], " \t\r\n")
		open := len(s) - len(rest)
		if end := syntax.ObjectEnd(s, open); strings.HasPrefix(rest, "{") && end > 0 {
			return syntax.Argument{Text: s[open:end], At: open}
		}
	}
}

func (f *finder) addInit(l *request.Request, at int, args []syntax.Argument) {
	f.setLibrary(l)
	last := args[len(args)-1]
	end := last.At + len(last.Text)
	l.Span = f.v.Whole(at, end)
	f.found = append(f.found, *l)
	f.take(at, end)
}

// loosePair is the only pair of the text that stands by itself, nil where there are
// several or none: it is what the call's variables hold.
func (f *finder) loosePair() *request.Request {
	var only *request.Request
	for i := range f.found {
		l := &f.found[i]
		if l.Form != report.FormPair || !l.Policy.Shown() || !l.Signature.Shown() || l.Host != request.NoHost {
			continue
		}
		if only != nil {
			return nil
		}
		only = l
	}
	return only
}

// takenWithin reports whether anything found begins inside a stretch.
func (f *finder) takenWithin(from, to int) bool {
	return f.taken.meets(from, to)
}

// setLibrary notes the library on a request of the picker's.
func (f *finder) setLibrary(l *request.Request) {
	said := l.OnPage()
	f.code.readLibrary(&said)
	if l.Page != nil || said != (request.Page{}) {
		*page(l) = said
	}
}
