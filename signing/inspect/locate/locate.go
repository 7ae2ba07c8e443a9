package locate

import (
	"slices"
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/code"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/store"
	"policybench/signing/inspect/value"
	"policybench/signing/link"
	"policybench/signing/report"
)

// finder holds what one pass over a text has found so far. Offsets are of v.text.
type finder struct {
	v         *carrier.View
	words     ascii.Words // of its text
	depth     int         // how many wrappings this text was taken out of
	filestack bool
	found     []request.Request
	taken     stretches    // what found already covers
	waiting   []int        // indexes in found whose URL names variables
	dropped   map[int]bool // indexes in found that others have taken in
	places    []int        // indexes in found by where each begins, made when first asked for
	seek      value.Seeker
	cands     []value.Sighting // what it found
	bare      []bareURL
	loose     []loosePair
	partners  []int                 // of cands: the index of each one's other half, alone or named
	defined   map[bool]*definitions // what the text gives its variables: policies, signatures
	tags      []tag                 // those whose attributes hold a pair and name a URL
	users     []int                 // where it names the user app with a password
	claims    []claim               // of pairs on URLs, by the rule that is being tried
	blobs     []report.Span         // of base64 that may hold a text, in the finder's text
	code      code.Code             // the text as source code
	// decoded are the policies of found as JSON without blanks, of the first so many.
	decoded     map[string]bool
	decodedUpTo int
}

// maxDepth bounds texts inside base64 inside texts.
const maxWrapped = 2

// MaxText is how much of a text is read, in bytes; the rest is cut, and said.
const MaxText = 1 << 20

// Requests finds every secured or securable thing in a text, in order.
func Requests(text string) []request.Request { return locate(text) }

// locate finds every secured or securable thing in a text, in order.
func locate(text string) []request.Request {
	cut := len(text) > MaxText
	if cut {
		text = text[:ascii.RuneStart(text, MaxText)]
	}
	f := finder{v: carrier.Undo(text)}
	f.run()
	f.findAlone()
	f.addMessages(text)
	f.finish(text)
	if cut && len(f.found) > 0 {
		f.found[0].Forgiven.Add(report.Note, report.CodeInputTruncated, report.Documented, "text", []report.Span{{Offset: len(text), Length: 0}})
	}
	return f.found
}

// run looks for URLs first, since most values stand in one, then for values with or
// without a name beside them, then for what is wrapped in base64.
func (f *finder) run() {
	s := f.v.Text
	f.words = ascii.WordsOf(s)
	f.filestack = link.Mentioned(s)
	f.code = code.Of(f.v, f.filestack)
	if len(s) > 64<<10 {
		room := min(max(strings.Count(s, "ignature"), strings.Count(s, "ilestackcontent.com")), 1<<14)
		f.found, f.taken.list = make([]request.Request, 0, room), make([]report.Span, 0, room)
	}
	if f.see(urls); f.isOneURL() {
		return
	}
	f.seek = value.Seeker{Text: f.v, Ours: f.filestack, Taken: f.takenAt}
	f.see(values)
	f.cands = f.seek.InOrder()
	f.partners = slices.Repeat([]int{alone}, len(f.cands))
	f.joinAll(values)
	f.pairUp()
	f.joinAll(pairs)
	f.keepRest()
	f.see(objects)
	f.wholeJSON()
	f.see(calls)
	f.readBodies()
	f.joinAll(calls)
	f.signWithVariables()
	f.findMade()
	f.keepRest()
	if f.depth < maxWrapped {
		f.see(wrapped)
		f.unwrap()
	}
}

// isOneURL reports whether the text is one URL alone, as most pastes are.
func (f *finder) isOneURL() bool {
	if len(f.found) != 1 {
		return false
	}
	s, url := f.v.Text, f.taken.list[0]
	return strings.TrimSpace(s[:url.Offset]) == "" && strings.TrimSpace(s[url.End():]) == ""
}

// take marks a stretch as done.
func (f *finder) take(from, to int) {
	f.taken.add(report.Span{Offset: from, Length: to - from})
}

// takenAt returns the end of the taken stretch that holds offset at, 0 without one.
func (f *finder) takenAt(at int) int {
	if span := f.taken.before(at); span.End() > at {
		return span.End()
	}
	return 0
}

// finish puts the things in order and tells each of the other policies.
func (f *finder) finish(text string) {
	slices.SortStableFunc(f.found, func(a, b request.Request) int {
		if a.Span.Offset != b.Span.Offset {
			return a.Span.Offset - b.Span.Offset
		}
		return b.Span.Length - a.Span.Length
	})
	f.addSecrets(text)
	f.findKeys()
	f.findStoreTo()
	f.findClientCalls()
	f.shareSiblings()
}

// maxSiblings bounds what the cause other-policy tries.
const maxSiblings = 16

func (f *finder) shareSiblings() {
	if len(f.found) < 2 {
		return
	}
	var policies []string
	for i := range f.found {
		if p := f.found[i].Policy.Text; p != "" && len(policies) < maxSiblings && !slices.Contains(policies, p) {
			policies = append(policies, p)
		}
	}
	if len(policies) < 2 {
		return
	}
	for i := range f.found {
		f.found[i].Siblings = policies
	}
}

// findStoreTo gives the pickers of a text the place that their options name.
func (f *finder) findStoreTo() {
	root := &carrier.View{Text: f.v.Root()}
	if !strings.Contains(root.Text, "storeTo") {
		return
	}
	for i := range f.found {
		if l := &f.found[i]; (l.Form == report.FormPicker || l.Form == report.FormWidget) && !l.Carried.Base64 {
			l.Store.Or(store.Near(root, l.Span.Offset))
		}
	}
}
