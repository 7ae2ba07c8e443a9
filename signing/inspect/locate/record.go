package locate

import "policybench/signing/inspect/request"

// requestsOf are the records of what was located: from here on nothing changes them.
func requestsOf(found []located) []request.Request {
	if len(found) == 0 {
		return nil
	}
	list := make([]request.Request, len(found))
	for i := range found {
		found[i].record(&list[i])
	}
	return list
}

func (l *located) record(r *request.Request) {
	r.Form, r.Span, r.Link = l.form, l.span, l.link
	r.Host, r.Route, r.Scheme = l.host, l.route, l.scheme
	l.policy.record(&r.Policy)
	l.signature.record(&r.Signature)
	r.Calls, r.CallsInferred, r.Forgiven, r.Siblings = l.calls, l.callsInferred, l.faults, l.siblings
	r.Store = l.store
	r.Carried = request.Carried{Exif: l.exif, InCode: l.fields, Basic: l.basic, Unread: l.unread, Base64: l.wrapped, Dress: l.dress}
	r.Open = request.Open{Key: l.skipKey, File: l.someFile, Rest: l.hidden}
	r.Message = request.Message{Key: l.message, Time: l.messageTime, Detail: l.messageDetail}
	if l.picker || l.library != request.UnknownLibrary || l.flatInit || l.attrOnly {
		r.Page = &request.Page{
			Opens: l.picker, Library: l.library, Flat: l.flatInit, AttributesOnly: l.attrOnly,
			Object: l.flatObject, URL: l.viewerURL, HasQuery: l.viewerHasQuery,
		}
	}
	r.Inner = requestsOf(l.inner)
}

func (v *value) record(r *request.Value) {
	r.Text, r.Found, r.Spans, r.Sent, r.Percent = v.text, v.found, v.spans, v.sent, v.percent
	switch {
	case v.variable:
		r.State = request.Variable
	case v.object:
		r.State = request.Object
	case v.cut:
		r.State = request.Cut
	case v.given:
		r.State = request.Given
	case v.empty:
		r.State = request.Empty
	}
}
