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
func Requests(text string) []request.Request {
	cut := len(text) > MaxText
	if cut {
		text = text[:ascii.RuneStart(text, MaxText)]
	}
	sc := scene{view: carrier.Undo(text)}
	sc.look()
	sc.findAlone()
	found := sc.finish(text, sc.build())
	if cut && len(found) > 0 {
		found[0].Forgiven.Add(report.Note, report.CodeInputTruncated, report.Documented, "text", []report.Span{{Offset: len(text), Length: 0}})
	}
	return found
}

// scene is a text with what was seen in it and what was joined. Offsets are of the
// view's text.
type scene struct {
	view  *carrier.View
	words ascii.Words // of its text
	ours  bool        // it names Filestack
	depth int         // how many wrappings it was taken out of
	code  code.Code   // the text as source code

	list    []sighting
	shown   int       // how many of them are worth a report by themselves
	taken   taken.Set // what they cover
	seek    value.Seeker
	decoded map[string]bool // their policies as JSON without blanks, once asked for

	groups map[int]*group // of the sightings with which others were joined
	joining
}

// joining is what the rules work with.
type joining struct {
	values   []value.Sighting // that may be halves of a pair
	partners []int            // of values: the index of each one's other half, alone or named
	defined  map[bool]*definitions
	bare     []bareURL
	loose    []loosePair
	blobs    []report.Span // of base64 that may hold a text
}

// look sees what the text shows, kind by kind, and joins what belongs together: URLs
// first, since most values stand in one, then values with or without a name beside them,
// then what is wrapped in base64.
func (sc *scene) look() {
	s := sc.view.Text
	sc.words = ascii.WordsOf(s)
	sc.ours = link.Mentioned(s)
	sc.code = code.Of(sc.view, sc.ours)
	if len(s) > 64<<10 {
		room := min(max(strings.Count(s, "ignature"), strings.Count(s, "ilestackcontent.com")), 1<<14)
		sc.list = make([]sighting, 0, room)
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
	sc.pairUp()
	sc.join(pairs)
	sc.see(objects)
	sc.wholeJSON()
	sc.see(calls)
	sc.join(calls)
	sc.findMade()
	if sc.depth < maxWrapped {
		sc.see(wrapped)
		sc.unwrap()
	}
}
