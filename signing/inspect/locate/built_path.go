package locate

import (
	"slices"
	"strings"

	"policybench/signing/inspect/call"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/shape"
	"policybench/signing/inspect/syntax"
	"policybench/signing/link"
	"policybench/signing/report"
)

// takePath takes over the path that a builder's calls add to a URL which has none of its
// own: .addPathSegment("HANDLE").
func takePath(r *request.Request, url, code string) {
	if r.Link.Handle != "" || r.Link.Source != "" || len(r.Link.Tasks) > 0 {
		return
	}
	path, open := call.PathBuilt(code)
	if path == "" {
		r.Open.File = r.Open.File || open
		return
	}
	u := link.Split(strings.TrimRight(url, "/") + "/" + path)
	role := link.RoleOf(u.Host.Text)
	if role == link.NoRole {
		return
	}
	reading := link.Path(u.Segments, role)
	r.Route, r.Open.File, r.Open.Rest = reading.Route, open, false
	for i, task := range reading.Tasks {
		if i == reading.Security {
			continue
		}
		r.Link.Tasks = append(r.Link.Tasks, task.Text)
		if name, _, _ := strings.Cut(task.Text, "="); reading.Security < 0 && link.KnownTask(name) && !r.Forgiven.Has(report.CodePairBesideTask) {
			r.Forgiven.Add(report.Warning, report.CodePairBesideTask, report.Undocumented, "security", slices.Concat(r.Policy.Spans, r.Signature.Spans), name)
		}
	}
	if shape.IsAPIKey(reading.APIKey.Text) {
		r.Link.APIKey = reading.APIKey.Text
	}
	if handle := reading.Source.Text; shape.IsHandle(handle) {
		r.Link.Handle, r.Link.Handles, r.Open.File = handle, []string{handle}, false
	}
	if role == link.RoleAPI && reading.Route != link.RouteDelivery && r.Form == report.FormDelivery {
		r.Form = report.FormFileAPI
	}
}

// takeUpload gives a body without a URL the only one of the upload server that the text
// has: a constant of the program.
func (sc *scene) takeUpload(r *request.Request) {
	s, only := sc.view.Text, -1
	for i := range sc.unsigned() {
		b := &sc.urls[i]
		if o := &sc.alone[b.index]; o.Route == link.RouteUpload || o.Route == link.RoutePrefetch {
			if name, called := b.statement(sc).Name(s); name == "" || called || syntax.QuoteBefore(s, b.from) == 0 {
				return // no constant
			}
			if only >= 0 && o.Route != sc.alone[only].Route {
				return
			}
			only = b.index
		}
	}
	if only < 0 {
		return
	}
	o := &sc.alone[only]
	r.Route, r.Host, r.Link.Host = o.Route, o.Host, o.Link.Host
}

// noteParted notes blanks between a URL with its question mark and the query that belongs
// behind that: what sends the URL ends it there.
func noteParted(sc *scene, r *request.Request, urlEnd, query int) {
	s := sc.view.Text
	if urlEnd > query || urlEnd == 0 {
		return
	}
	gap := s[urlEnd:query]
	mark := strings.TrimRight(gap, " \t\r\n")
	if len(mark) == len(gap) || mark != "?" && mark != "&" && (mark != "" || s[urlEnd-1] != '?' && s[urlEnd-1] != '&') {
		return
	}
	spans := sc.view.Spans(urlEnd+len(mark), query)
	r.Forgiven.Add(report.Problem, report.CodeWhitespace, report.Inferred, "link", spans)
	r.Forgiven.Fix(spans, "")
	r.Policy.Sent, r.Signature.Sent = "", ""
}
