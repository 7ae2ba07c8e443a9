package locate

import (
	"slices"
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/code"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/taken"
	"policybench/signing/inspect/value"
	"policybench/signing/link"
	"policybench/signing/report"
)

// MaxText is how much of a text is read, in bytes; the rest is cut, and said.
const MaxText = 1 << 20

// maxWrapped bounds texts inside base64 inside texts.
const maxWrapped = 2

// Requests finds every secured or securable thing in a text, in order.
func Requests(text string) []request.Request { return new(Reader).Requests(text) }

// Reader finds the requests of one text after the other in the same memory.
type Reader struct {
	scene scene
	used  int // how many of its sightings may hold on to a text
}

// Requests is the function of that name. The list is the reader's: it holds until the
// next text is read or the reader forgets.
func (r *Reader) Requests(text string) []request.Request {
	cut := len(text) > MaxText
	if cut {
		text = text[:ascii.RuneStart(text, MaxText)]
	}
	sc := &r.scene
	*sc = scene{view: carrier.Undo(text), list: sc.list[:0], alone: sc.alone[:0], taken: sc.taken}
	sc.taken.Clear()
	sc.look()
	found := sc.finish(text, sc.build())
	noteBase64(sc.view, found)
	if r.used = max(r.used, len(sc.alone), len(found)); r.used > mostKept {
		sc.list, sc.taken, sc.joining, sc.groups = nil, taken.Set{}, joining{}, nil // much, and nothing reads it any more
	}
	if cut && len(found) > 0 {
		found[0].Forgiven.Add(report.Note, report.CodeInputTruncated, report.Documented, "text", []report.Span{{Offset: len(text), Length: 0}})
	}
	return found
}

// mostKept is for how many sightings the memory is kept from text to text: more than
// there are in a page full of links.
const mostKept = 1 << 13

// Forget lets go of the texts that were read, and of what was found in them.
func (r *Reader) Forget() {
	sc := &r.scene
	if cap(sc.alone) > mostKept {
		*r = Reader{}
		return
	}
	clear(sc.list[:min(r.used, cap(sc.list))])
	clear(sc.alone[:min(r.used, cap(sc.alone))])
	*sc = scene{list: sc.list, alone: sc.alone, taken: sc.taken}
	r.used = 0
}

// look sees what the text shows, kind by kind, and joins what belongs together: URLs
// first, since most values stand in one, then values with or without a name beside them,
// then what is wrapped in base64.
func (sc *scene) look() {
	s := sc.view.Text
	sc.words = ascii.WordsOf(s)
	sc.ours = link.Mentioned(s)
	sc.code = code.Of(sc.view, sc.ours)
	const few = 8 // that have neither word
	if len(s) > 4<<10 {
		room := min(max(strings.Count(s, "ignature"), strings.Count(s, "ilestack"))+few, usualRoom)
		sc.list, sc.alone = slices.Grow(sc.list, room), slices.Grow(sc.alone, room)
		sc.taken.Grow(room)
	}
	if sc.see(urls); sc.isOneURL() {
		return
	}
	sc.seek = value.Seeker{Text: sc.view, Ours: sc.ours, Taken: sc.taken.At}
	sc.see(values)
	sc.values = sc.seek.InOrder()
	sc.partners = slices.Repeat([]int{alone}, len(sc.values))
	sc.join(values)
	pairUp(sc)
	sc.join(pairs)
	sc.see(objects)
	sc.see(calls)
	sc.join(calls)
	sc.see(programs)
	sc.see(wrapped)
	unwrap(sc)
	sc.see(leftovers)
	sc.join(leftovers)
}
