package code

import (
	"strings"

	"policybench/signing"
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/syntax"
	"policybench/signing/report"
)

// Code is a text read as source code. What every pair asks of the whole text is read
// once.
type Code struct {
	View *carrier.View
	Ours bool // the text names Filestack

	held        map[int][]syntax.Holder
	started     map[string]bool // variables, by what they get: see ofClients
	inits       []int           // where init is called
	libraryRead bool
	library     request.Library
	opens       bool
	makerRead   bool
	made        string // by which call a signature
}

// Of reads a text; ours: it names Filestack.
func Of(view *carrier.View, ours bool) Code { return Code{View: view, Ours: ours} }

// Said is what code says of a pair: the empty value of a field says nothing.
type Said struct {
	Form                report.Form
	Key, Handle, Method string
	Calls               []signing.Call // what the call of a library around needs
	CallsInferred       bool
	Unread              string // "picker" or "header": where nothing reads the pair
	Page                request.Page
	Store               request.Store // where the arguments of that call say that it stores
	Tag                 report.Span   // the whole tag, for attributes
	URL                 *report.Span  // where the tag names its URL
	Init                [2]int        // a call of init that takes the pair by name: where it begins and its arguments do
}

// On notes in a request what is said.
func (a *Said) On(r *request.Request) {
	if a.Form != "" {
		r.Form = a.Form
	}
	r.Link.APIKey = a.Key
	if r.Link.Handle = a.Handle; a.Handle != "" {
		r.Link.Handles = []string{a.Handle}
	}
	if a.Method != "" {
		r.Link.Method = a.Method
	}
	r.Calls, r.CallsInferred, r.Carried.Unread = a.Calls, a.CallsInferred, a.Unread
	if a.Page != (request.Page{}) {
		page := a.Page
		r.Page = &page
	}
	r.StoreTo(a.Store)
	if a.Tag.Length > 0 {
		r.Span = a.Tag
	}
}

// holders are the enclosures of a place. Each pair of a row looks at the names of the
// next ones, so they are kept.
func (c *Code) holders(at int) []syntax.Holder {
	list, ok := c.held[at]
	if !ok {
		if c.held == nil {
			c.held = map[int][]syntax.Holder{}
		}
		list = syntax.Holders(c.View.Text, at)
		c.held[at] = list
	}
	return list
}

// MaxInits bounds how many calls of init are looked at, since each may search the text.
const MaxInits = 64

// initCalls are the places of "init(" in the text, the first so many, looked for when
// first asked for: every pair asks.
func (c *Code) initCalls() []int {
	if c.inits == nil {
		c.inits = make([]int, 0, 4)
		for at := 0; len(c.inits) < MaxInits; {
			i := strings.Index(c.View.Text[at:], "init(")
			if i < 0 {
				break
			}
			c.inits = append(c.inits, at+i)
			at += i + len("init(")
		}
	}
	return c.inits
}

// ReadLibrary notes what tells the version of filestack-js.
func (c *Code) ReadLibrary(page *request.Page) {
	if !c.libraryRead {
		c.libraryRead = true
		c.library, c.opens = libraryIn(c.View.Text)
	}
	page.Library, page.Opens = c.library, c.opens
}
