package locate

import (
	"slices"
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/call"
	"policybench/signing/inspect/code"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/syntax"
	"policybench/signing/inspect/wire"
	"policybench/signing/link"
	"policybench/signing/report"
)

// build makes the requests: one of each group. Most sightings lead none and are a request
// as they are, so the list is made in their place; it is the last to read them.
func (sc *scene) build() []request.Request {
	more := 0
	for i := range sc.list {
		if sc.isShown(i) && sc.hasMore(i) {
			more++
		}
	}
	joined := make([]request.Request, 0, more)
	for i := range sc.list {
		if sc.isShown(i) && sc.hasMore(i) {
			joined = append(joined, sc.request(i))
		}
	}
	list := sc.alone[:0]
	for i := range sc.list {
		switch {
		case !sc.isShown(i):
		case sc.hasMore(i):
			list, joined = append(list, joined[0]), joined[1:]
		case len(list) == i:
			list = sc.alone[:i+1]
		default:
			list = append(list, sc.alone[i])
		}
	}
	return list
}

// isShown reports whether a sighting leads to a request of its own.
func (sc *scene) isShown(i int) bool {
	g := sc.groups[i]
	return (g == nil || !g.within) && (sc.list[i].kind != unfit || g != nil && (g.claim != nil || g.reveal != nil))
}

// hasMore reports whether the text says more of a request than its sighting by itself.
func (sc *scene) hasMore(i int) bool { return sc.groups[i] != nil || sc.isBody(i, &sc.alone[i]) }

// request makes the request of the group that a sighting leads.
func (sc *scene) request(i int) request.Request {
	r := sc.alone[i]
	g := sc.groups[i]
	if g == nil {
		sc.addBody(i, &r)
		return r
	}
	g.named(&r)
	for k := range g.values {
		g.values[k].on(sc.view.Text, &r)
	}
	if g.url >= 0 {
		adopt(&r, sc.request(g.url))
	}
	if g.opened != nil {
		sc.open(&r, g.opened)
	}
	sc.addBody(i, &r)
	if g.basic {
		r.Carried.Basic = true
	}
	if g.claim != nil {
		sc.sign(&r, g.claim)
	}
	if g.params != nil {
		g.params.on(&r)
	}
	if g.reveal != nil {
		reveal(&r, g.reveal.Text(sc.view.Text))
	}
	return r
}

// on puts a value in the place of a variable.
func (v *given) on(s string, r *request.Request) {
	to, part := &r.Signature, "signature"
	if v.policy {
		to, part = &r.Policy, "policy"
	}
	*to = v.value
	r.Forgiven = slices.DeleteFunc(slices.Clone(r.Forgiven), func(f report.Finding) bool {
		return (f.Code == report.CodePlaceholder || f.Code == report.CodeRunTimeValue) && f.Part == part
	})
	r.Forgiven = append(r.Forgiven, v.forgiven...)
	if r.Link.APIKey == "" && r.Open.Key { // a variable too
		r.Link.APIKey = call.NearestKey(ascii.Before(s, v.at, syntax.Reach), ascii.After(s, v.end, syntax.Reach))
	}
}

// adopt takes over the URL that a tag names, which is no report by itself.
func adopt(r *request.Request, url request.Request) {
	if url.Policy.Shown() && url.Signature.Shown() && !r.OnPage().AttributesOnly && r.Policy.Text == url.Policy.Text {
		for _, f := range url.Forgiven {
			f.Fix = nil // the tag is not what it would change
			r.Forgiven = append(r.Forgiven, f)
		}
	}
	key := r.Link.APIKey
	r.Link, r.Host, r.Scheme, r.Route = url.Link, url.Host, url.Scheme, url.Route
	if r.Link.APIKey == "" {
		r.Link.APIKey = key
	}
}

// open makes a pair the one that a call of init gets.
func (sc *scene) open(r *request.Request, opened *code.Init) {
	r.Form = report.FormPicker
	if opened.Key != "" {
		r.Link.APIKey = opened.Key
	}
	page := r.OnPage()
	if opened.Page.Flat {
		page.Flat, page.Object = true, opened.Page.Object
	}
	sc.code.ReadLibrary(&page)
	if r.Page != nil || page != (request.Page{}) {
		r.Page = &page
	}
}

// addBody reads what the JSON body of a request says besides the pair.
func (sc *scene) addBody(i int, r *request.Request) {
	if !sc.isBody(i, r) {
		return
	}
	sc.takeUpload(r)
	if at := wire.BodyStart(sc.view.Text, sc.list[i].from); at >= 0 {
		b := wire.BodyAt(sc.view, at, syntax.JSONEnd(sc.view.Text, at))
		b.On(r)
	}
}

// isBody reports whether the request of a sighting is a body by itself, without its URL.
func (sc *scene) isBody(i int, r *request.Request) bool {
	return sc.list[i].kind == aPair && r.Form == report.FormRequestBody && r.Link.Host == ""
}

// sign makes an unsigned URL the request that carries a pair.
func (sc *scene) sign(r *request.Request, c *claim) {
	s, b, p := sc.view.Text, &sc.urls[c.url], &sc.pairs[c.pair]
	pair := sc.request(p.index)
	takeBody(r, &pair)
	r.Policy, r.Signature, r.Carried.Unread = pair.Policy, pair.Signature, pair.Carried.Unread
	r.Forgiven = append(slices.Clone(r.Forgiven), pair.Forgiven...)
	r.Carried.InCode = sc.list[p.index].kind != aQuery
	from, to := b.from, b.to
	for _, span := range c.code {
		if m := syntax.MethodIn(ascii.Part(s, span.Offset, span.End())); m != "" {
			r.Link.Method = m
		}
		from, to = min(from, span.Offset), max(to, span.End())
	}
	around := ascii.Part(s, from, to)
	if (pair.Form == report.FormRequestBody || c.body) && !strings.Contains(around, " -G ") && !strings.Contains(around, " --get ") {
		r.Form = report.FormRequestBody
	}
	takeCall(r, around, c.call)
	takePath(r, s[b.from:b.to], around)
	if sc.list[p.index].kind == aQuery {
		noteParted(sc, r, b.to, p.from)
	}
	argument := syntax.Argument{Text: s[from:to], At: from}
	if !r.Policy.Shown() {
		r.Policy = call.VariableIn(sc.view, argument, "policy")
	}
	if !r.Signature.Shown() {
		r.Signature = call.VariableIn(sc.view, argument, "signature")
	}
	if c.together {
		r.Span = sc.view.Whole(min(b.from, p.from), max(b.to, p.to))
	}
}

// takeBody takes over what the body says of the request.
func takeBody(r *request.Request, body *request.Request) {
	r.Store = body.Store
	if body.Route != link.RouteProcess {
		return
	}
	r.Route = link.RouteProcess
	r.Link.Handle, r.Link.Handles, r.Link.Source, r.Link.Tasks = body.Link.Handle, body.Link.Handles, body.Link.Source, body.Link.Tasks
	if r.Link.APIKey == "" {
		r.Link.APIKey = body.Link.APIKey
	}
}

// takeCall takes over what the call around a URL says: its API key, and what its name
// asks for.
func takeCall(r *request.Request, code, name string) {
	if r.Link.APIKey == "" && !r.Open.Key {
		r.Link.APIKey, r.Open.Key = call.KeyIn(code)
	}
	asked, ok := call.Library(name)
	if !ok {
		return
	}
	r.Open.Key = true
	if asked.Method != "" {
		r.Link.Method = asked.Method
	}
	if asked.Route != link.RouteNone {
		r.Route = asked.Route
	}
}

// on makes an unsigned URL a request that gets its pair out of variables.
func (p *parameters) on(r *request.Request) {
	r.Policy, r.Signature, r.Carried.InCode = p.policy, p.signature, true
	if p.header {
		r.Carried.Unread = "header"
	}
	r.Forgiven = slices.Clone(r.Forgiven)
	code.NoteRunTime(r)
	if len(p.policy.Spans) > 0 && p.policy.Span() == p.signature.Span() {
		r.Open.Key = true // one object holds what the request is given
	}
	if m := syntax.MethodIn(p.code); m != "" {
		r.Link.Method = m
	}
	takeCall(r, p.code, p.callee)
}

// reveal makes a request of a URL whose file is a variable.
func reveal(r *request.Request, code string) {
	if m := syntax.MethodIn(code); m != "" {
		r.Link.Method = m
	}
	if r.Link.APIKey == "" && !r.Open.Key {
		r.Link.APIKey, r.Open.Key = call.KeyIn(code)
	}
	if r.Form == "" {
		r.Form = report.FormDelivery
	}
	r.Open.Rest, r.Open.File = false, r.Link.Handle == ""
}
