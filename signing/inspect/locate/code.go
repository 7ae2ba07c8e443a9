package locate

import (
	"strings"

	"policybench/signing"
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/syntax"
	"policybench/signing/report"
)

// code is a text read as source code. What every pair asks of the whole text is read
// once.
type code struct {
	view *carrier.View
	ours bool // the text names Filestack

	held        map[int][]syntax.Holder
	inits       []int // where init is called
	libraryRead bool
	library     request.Library
	opens       bool
}

// codeOf reads a text; ours: it names Filestack.
func codeOf(view *carrier.View, ours bool) code { return code{view: view, ours: ours} }

// said is what code says of a pair: the empty value of a field says nothing.
type said struct {
	form                report.Form
	key, handle, method string
	calls               []signing.Call // what the call of a library around needs
	callsInferred       bool
	unread              string // "picker" or "header": where nothing reads the pair
	page                request.Page
	tag                 report.Span  // the whole tag, for attributes
	url                 *report.Span // where the tag names its URL
	init                [2]int       // a call of init that takes the pair by name: where it begins and its arguments do
}

// on notes in a request what is said.
func (a *said) on(r *request.Request) {
	if a.form != "" {
		r.Form = a.form
	}
	r.Link.APIKey = a.key
	if r.Link.Handle = a.handle; a.handle != "" {
		r.Link.Handles = []string{a.handle}
	}
	if a.method != "" {
		r.Link.Method = a.method
	}
	r.Calls, r.CallsInferred, r.Carried.Unread = a.calls, a.callsInferred, a.unread
	if a.page != (request.Page{}) {
		page := a.page
		r.Page = &page
	}
	if a.tag.Length > 0 {
		r.Span = a.tag
	}
}

// holders are the enclosures of a place. Each pair of a row looks at the names of the
// next ones, so they are kept.
func (c *code) holders(at int) []syntax.Holder {
	list, ok := c.held[at]
	if !ok {
		if c.held == nil {
			c.held = map[int][]syntax.Holder{}
		}
		list = syntax.Holders(c.view.Text, at)
		c.held[at] = list
	}
	return list
}

// initCalls are the places of "init(" in the text, the first so many, looked for when
// first asked for: every pair asks.
func (c *code) initCalls() []int {
	if c.inits == nil {
		c.inits = make([]int, 0, 4)
		for at := 0; len(c.inits) < maxInits; {
			i := strings.Index(c.view.Text[at:], "init(")
			if i < 0 {
				break
			}
			c.inits = append(c.inits, at+i)
			at += i + len("init(")
		}
	}
	return c.inits
}

// readLibrary notes what tells the version of filestack-js.
func (c *code) readLibrary(page *request.Page) {
	if !c.libraryRead {
		c.libraryRead = true
		c.library, c.opens = libraryIn(c.view.Text)
	}
	page.Library, page.Opens = c.library, c.opens
}
