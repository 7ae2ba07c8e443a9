package locate

import (
	"slices"
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/code"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/syntax"
	"policybench/signing/inspect/taken"
	"policybench/signing/inspect/value"
	"policybench/signing/report"
)

// scene is a text with what was seen in it and what was joined. Offsets are of the
// view's text.
type scene struct {
	view  *carrier.View
	words ascii.Words // of its text
	ours  bool        // it names Filestack
	depth int         // how many wrappings it was taken out of
	code  code.Code   // the text as source code

	list    []sighting
	before  int               // how many of them the passes before this one have seen
	alone   []request.Request // what each of them is without all others
	shown   int               // how many of them are worth a report by themselves
	taken   taken.Set         // what they cover
	seek    value.Seeker
	decoded map[string]bool // their policies as JSON without blanks, once asked for
	base64  []report.Span   // that may hold a text

	groups map[int]*group // of the sightings with which others were joined
	joining
	whole wholeText
}

// joining is what the rules work with.
type joining struct {
	values   []value.Sighting // that may be halves of a pair
	partners []int            // of values: the index of each one's other half, alone or named
	defined  map[bool]*definitions
	walk     syntax.Walk // from statement to statement
	urls     []apart     // without a pair, once asked for: see unsigned
	pairs    []apart     // without a URL, likewise: see unbound
	tried    *claim      // by a rule; each tries thousands
}

// keep adds what was seen, and the request that it is by itself.
func (sc *scene) keep(s sighting, r *request.Request) {
	if s.kind != unfit {
		sc.shown++
	}
	n := len(sc.list)
	if n > 0 && s.to < sc.list[n-1].to {
		sc.before = n
	}
	if n == min(cap(sc.list), cap(sc.alone)) {
		more := roomFor(n, n-sc.before, s.to, len(sc.view.Text))
		sc.list, sc.alone = slices.Grow(sc.list, more), slices.Grow(sc.alone, more)
		sc.taken.Grow(more)
	}
	sc.list = append(sc.list, s)
	sc.alone = append(sc.alone, *r)
}

// makeRoom makes room for what is seen in policies without a URL.
func (sc *scene) makeRoom() {
	policies := 0
	for i := range sc.values {
		if c := &sc.values[i]; c.Policy && c.Strong && sc.partners[i] != named {
			policies++
		}
	}
	room := min(policies, usualRoom)
	sc.list, sc.alone = slices.Grow(sc.list, room), slices.Grow(sc.alone, room)
}

// usualRoom is for how many sightings room is made before any is there, firstRoom after a few.
const usualRoom, firstRoom = 1 << 15, 1 << 11

// roomFor is for how many sightings beside n there should be room where a pass over a text
// of a length has come to a place, and found so many: as many as there will be if it goes on
// like this, since to make room again copies all of them. The more there are the more they
// tell.
func roomFor(n, found, at, length int) int {
	least := n/4 + 1
	likely := found * (length - at) / max(at, 1)
	return min(max(likely+likely/32, least), max(8*found, firstRoom, least))
}

// take adds what was seen and marks the place it stands in as done.
func (sc *scene) take(kind kind, from, to int, r *request.Request) {
	sc.keep(sighting{kind: kind, from: from, to: to}, r)
	sc.done(from, to)
}

// done marks a stretch: nothing else is looked for there.
func (sc *scene) done(from, to int) {
	sc.taken.Add(report.Span{Offset: from, Length: to - from})
}

// isOneURL reports whether the text is one URL alone, as most pastes are.
func (sc *scene) isOneURL() bool {
	if sc.shown != 1 {
		return false
	}
	s := sc.view.Text
	for i := range sc.list {
		if one := &sc.list[i]; one.kind != unfit {
			return strings.TrimSpace(s[:one.from]) == "" && strings.TrimSpace(s[one.to:]) == ""
		}
	}
	return false
}

// sighting is one thing that a text shows. Nothing changes it once it was seen; the
// request that it is without all others stands beside it, in the scene.
type sighting struct {
	kind     kind
	from, to int          // in the text that was searched
	url      *report.Span // where the tag that it stands in names its URL
}

// kind says what a sighting is, as far as it decides what it can be joined with.
type kind uint8

const (
	other  kind = iota
	aURL        // whole, or what is left of one; a query or a task by itself
	unfit       // a URL that names no file: it is worth a report only where a pair goes there
	aPair       // both halves, or one
	aQuery      // a pair that stands in a query without the rest of its URL
	aCall       // of init
)

// written is a policy as the text itself shows it.
func written(text string, spans []report.Span) request.Value {
	return request.Value{State: request.Given, Text: text, Sent: text, Found: text, Spans: spans}
}

// asJSON is a request that is nothing but the JSON of a policy.
func asJSON(view *carrier.View, from, to int) request.Request {
	return request.Request{Form: report.FormJSON, Span: view.Whole(from, to), Open: request.Open{Key: true}}
}
