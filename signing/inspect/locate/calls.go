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
// or none: it is what the call's variables hold. A query is some URL's.
func onlyPair(sc *scene) int {
	only := -1
	for i := range sc.list {
		r := &sc.alone[i]
		if kind := sc.list[i].kind; kind == unfit || kind == aQuery || sc.isWithin(i) || sc.form(i) != report.FormPair || !r.Policy.Shown() || !r.Signature.Shown() || r.Host != request.NoHost {
			continue
		}
		if only >= 0 {
			return -1
		}
		only = i
	}
	return only
}

// findHanded finds the pairs that code hands to a library as variables: what they hold
// nobody can say, but which call they must permit, and whether they are read there.
func findHanded(sc *scene, word string) { handedOver(sc, word, true) }

// findUnread finds those that nothing reads.
func findUnread(sc *scene, word string) { handedOver(sc, word, false) }

func handedOver(sc *scene, word string, read bool) {
	if showsPolicy(sc) {
		return // the variables most likely hold that
	}
	s := sc.view.Text
	for at, looked := 0, 0; looked < maxHanded; looked++ {
		i := strings.Index(s[at:], word)
		if i < 0 {
			return
		}
		i += at
		at = i + len(word)
		start, end := ascii.NameAround(s, i, at)
		if !strings.EqualFold(s[start:end], "signature") || sc.taken.At(i) > 0 {
			continue
		}
		h, ok := sc.code.HandedAt(start)
		if !ok || sc.taken.Near(h.From, h.To) {
			continue
		}
		a, how := sc.code.Takes(&h)
		r := h.Request(sc.view)
		a.On(&r)
		doneWith(sc, &a)
		if how == code.ByNobody && (read || !sc.ours) || how == code.ByInit && opensWithVariables(sc) {
			continue // else the call of init has told of it
		}
		if toldOf(sc, &r) {
			continue
		}
		takeKey(sc, &r)
		sc.take(other, start, h.To, &r)
		at = max(at, h.To)
	}
}

// toldOf reports whether the same two variables were found before: code hands them on.
func toldOf(sc *scene, r *request.Request) bool {
	for i := range sc.list {
		o := &sc.alone[i]
		if o.Form == r.Form && o.Policy.State == request.Variable && o.Policy.Found == r.Policy.Found && o.Signature.Found == r.Signature.Found {
			return true
		}
	}
	return false
}

// takeKey takes in a call of init that names the key alone: the pair comes later.
func takeKey(sc *scene, r *request.Request) {
	for i := range sc.list {
		o := &sc.alone[i]
		if sc.list[i].kind == aCall && !o.Policy.Shown() && !o.Signature.Shown() && (r.Link.APIKey == "" || r.Link.APIKey == o.Link.APIKey) {
			r.Link.APIKey = o.Link.APIKey
			sc.group(i).within = true
		}
	}
}

// maxHanded bounds how many signatures of one text are looked at.
const maxHanded = 64

// opensWithVariables reports whether a picker was found whose pair is left to variables.
func opensWithVariables(sc *scene) bool {
	for i := range sc.list {
		if sc.list[i].kind != unfit && sc.form(i) == report.FormPicker && sc.half(i, true).State == request.Variable {
			return true
		}
	}
	return false
}
