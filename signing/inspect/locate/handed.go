package locate

import (
	"strings"

	"policybench/signing"
	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/call"
	"policybench/signing/inspect/code"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/source"
	"policybench/signing/report"
)

// findHanded finds the pairs that code hands to a library as variables: what they hold
// nobody can say, but which call they must permit, and whether they are read there.
func findHanded(sc *scene, word string) { findHandedOver(sc, word, true) }

func findHandedOver(sc *scene, word string, used bool) {
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
		if how == code.ByNobody && (used || !sc.ours) || how == code.ByInit && opensWithVariables(sc) {
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

// findMade finds the policies that a program puts together, in a text that shows none
// ready made: what they are is said as far as it is written out.
// seen: the READMEs of filestack-js, filestack-python, -php, -ruby and -java.
func findMade(sc *scene) {
	if sc.depth > 0 || !strings.Contains(sc.view.Text, "xpir") && !strings.Contains(sc.view.Text, "XPIR") || showsPolicy(sc) {
		return
	}
	s := sc.view.Text
	for _, p := range source.Policies(s, sc.ours) {
		if _, err := signing.Fields(s[p.From:p.To]); err == nil || sc.taken.Near(p.From, p.To) {
			continue // JSON is data, and has been looked at
		}
		addMade(sc, &p)
	}
}

// showsPolicy reports whether something found holds a policy that can be read.
func showsPolicy(sc *scene) bool {
	for i := range sc.list {
		if sc.list[i].kind != unfit && !sc.isWithin(i) && sc.half(i, true).Text != "" {
			return true
		}
	}
	return false
}

func addMade(sc *scene, p *source.Policy) {
	r := code.Made(sc.view, p)
	sc.take(other, p.From, p.To, &r)
}

// Much code holds no pair at all: it starts a library with an API key, or builds a URL
// out of a variable. Both work only while the app's security is off, which is the first
// question people ask.

// findAlone adds what stands alone in a text in which nothing else was found.
func findAlone(sc *scene) {
	if sc.shown > 0 || sc.depth > 0 {
		return
	}
	if revealURLs(sc); sc.shown == 0 {
		findHandedOver(sc, "ignature", false)
	}
}

// revealURLs finds the URLs whose file is a variable or a word in its place:
// `https://cdn.filestackcontent.com/${handle}`, "https://…/resize=width:600/" + url,
// https://cdn.filestackcontent.com/<HANDLE>.
func revealURLs(sc *scene) {
	s := sc.view.Text
	for i := range sc.unsigned() {
		b := &sc.bare[i]
		if sc.list[b.index].kind == unfit && (call.EndsInVariable(s, b.at, b.end) || sc.alone[b.index].Forgiven.Has(report.CodePlaceholder)) {
			sc.group(b.index).reveal = b.statement(s)
			sc.shown++
		}
	}
}
