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
func findInits(sc *scene, word string) {
	s := sc.view.Text
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
		if args := syntax.ArgumentsAt(s, at); len(args) > 0 && sc.taken.At(i) == 0 {
			readInit(sc, i, args)
		}
	}
}

// readInit keeps a call of init. One with nothing but a key is said only where the text
// shows no pair at all; one beside the only pair of a text gets that.
func readInit(sc *scene, at int, args []syntax.Argument) {
	opened, ok := sc.code.InitAt(at, args)
	if !ok || opened.Alone && sc.shown > 0 {
		return
	}
	if !opened.Alone {
		if sc.taken.Meets(opened.Options.At, opened.Options.At+len(opened.Options.Text)) {
			return // the pair itself stands there
		}
		if pair := onlyPair(sc); pair >= 0 {
			sc.group(pair).opened = &opened
			return
		}
	}
	r := request.Request{Policy: opened.Policy, Signature: opened.Signature, Open: request.Open{Key: !opened.Alone}}
	code.NoteRunTime(&r)
	sc.open(&r, &opened)
	r.Span = sc.view.Whole(opened.From, opened.To)
	sc.take(aCall, opened.From, opened.To, &r)
}

// onlyPair is the only pair of the text that stands by itself, -1 where there are several
// or none: it is what the call's variables hold.
func onlyPair(sc *scene) int {
	only := -1
	for i := range sc.list {
		r := &sc.alone[i]
		if sc.list[i].kind == unfit || sc.isWithin(i) || sc.form(i) != report.FormPair || !r.Policy.Shown() || !r.Signature.Shown() || r.Host != request.NoHost {
			continue
		}
		if only >= 0 {
			return -1
		}
		only = i
	}
	return only
}

// findWidgets finds the tags whose pair or key comes when the page's code runs, so that
// nothing in them looks like one: :data-fp-policy="p", data-fp-policy={p}.
func findWidgets(sc *scene, attribute string) {
	s := sc.view.Text
	for at := 0; ; {
		i := strings.Index(s[at:], attribute)
		if i < 0 {
			return
		}
		i += at
		at = i + len(attribute)
		from, to, ok := syntax.TagAround(s, i)
		if !ok || sc.taken.Near(from, to) {
			continue
		}
		at = max(at, to)
		if r, ok := code.Widget(sc.view, from, to); ok {
			sc.take(other, from, to, &r)
		}
	}
}
