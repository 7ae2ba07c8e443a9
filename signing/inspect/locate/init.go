package locate

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/code"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/syntax"
	"policybench/signing/report"
)

// findInits looks at filestack.init(key, …) calls whose pair does not stand in the
// call: it comes from variables, or there is none.
func (f *finder) findInits(word string) {
	s := f.v.Text
	for at, calls := 0, 0; calls < code.MaxInits; {
		i := strings.Index(s[at:], word)
		if i < 0 {
			return
		}
		i += at
		at = i + len(word)
		if i > 0 && ascii.IsName(s[i-1]) {
			continue
		}
		calls++
		if args := syntax.ArgumentsAt(s, at); len(args) > 0 && f.takenAt(i) == 0 {
			f.readInit(i, args)
		}
	}
}

// readInit keeps a call of init. One with nothing but a key is said only where the text
// shows no pair at all; one beside the only pair of a text gets that.
func (f *finder) readInit(at int, args []syntax.Argument) {
	opened, ok := f.code.InitAt(at, args)
	if !ok || opened.Alone && len(f.found) > 0 {
		return
	}
	if !opened.Alone {
		if f.taken.meets(opened.Options.At, opened.Options.At+len(opened.Options.Text)) {
			return // the pair itself stands there
		}
		if l := f.loosePair(); l != nil {
			f.open(l, &opened)
			return
		}
	}
	l := request.Request{Policy: opened.Policy, Signature: opened.Signature, Open: request.Open{Key: !opened.Alone}}
	code.NoteRunTime(&l)
	f.open(&l, &opened)
	l.Span = f.v.Whole(opened.From, opened.To)
	f.found = append(f.found, l)
	f.take(opened.From, opened.To)
}

// open makes a pair the one that a call of init gets.
func (f *finder) open(l *request.Request, opened *code.Init) {
	l.Form = report.FormPicker
	if opened.Key != "" {
		l.Link.APIKey = opened.Key
	}
	said := l.OnPage()
	if opened.Page.Flat {
		said.Flat, said.Object = true, opened.Page.Object
	}
	f.code.ReadLibrary(&said)
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
