package locate

import (
	"slices"
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/code"
	"policybench/signing/inspect/request"
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
		h, ok := f.code.HandedAt(start)
		if !ok || f.takenNear(h.From, h.To) {
			continue
		}
		a, how := f.code.Takes(&h)
		l := h.Request(f.v)
		a.On(&l)
		f.keepSaid(&a)
		if how == code.ByNobody && (used || !f.filestack) || how == code.ByInit && f.opensWithVariables() {
			continue // else the call of init has told of it
		}
		f.takeKey(&l)
		f.found = append(f.found, l)
		f.take(start, h.To)
		at = max(at, h.To)
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

// opensWithVariables reports whether a picker was found whose pair is left to variables.
func (f *finder) opensWithVariables() bool {
	return slices.ContainsFunc(f.found, func(l request.Request) bool {
		return l.Form == report.FormPicker && l.Policy.State == request.Variable
	})
}
