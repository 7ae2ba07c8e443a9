package locate

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/request"
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

// readInit keeps a call of init. One with nothing but a key is said only where the text
// shows no pair at all; one beside the only pair of a text gets that.
func (f *finder) readInit(at int, args []syntax.Argument) {
	call, ok := f.code.initAt(at, args)
	if !ok || call.alone && len(f.found) > 0 {
		return
	}
	if !call.alone {
		if f.taken.meets(call.options.At, call.options.At+len(call.options.Text)) {
			return // the pair itself stands there
		}
		if l := f.loosePair(); l != nil {
			f.open(l, &call)
			return
		}
	}
	l := request.Request{Policy: call.policy, Signature: call.signature, Open: request.Open{Key: !call.alone}}
	noteRunTime(&l)
	f.open(&l, &call)
	l.Span = f.v.Whole(call.from, call.to)
	f.found = append(f.found, l)
	f.take(call.from, call.to)
}

// open makes a pair the one that a call of init gets.
func (f *finder) open(l *request.Request, call *initCall) {
	l.Form = report.FormPicker
	if call.key != "" {
		l.Link.APIKey = call.key
	}
	said := l.OnPage()
	if call.page.Flat {
		said.Flat, said.Object = true, call.page.Object
	}
	f.code.readLibrary(&said)
	if l.Page != nil || said != (request.Page{}) {
		l.Page = &said
	}
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
