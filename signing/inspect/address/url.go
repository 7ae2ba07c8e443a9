package address

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/extent"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/shape"
	"policybench/signing/inspect/store"
	"policybench/signing/inspect/syntax"
	"policybench/signing/inspect/value"
	"policybench/signing/link"
	"policybench/signing/report"
)

// draft is a request while it is read out of one URL.
type draft struct {
	request.Request
	text    *carrier.View // in which the URL stands
	start   int           // where it begins there
	around  value.Around
	inside  int  // how many URLs this one stands in
	nowhere bool // its path leads to no file
}

// readURL reads a URL that was cut out of a text. It is false for a URL that is none of
// our business, and for one that names no file.
func readURL(text, u *carrier.View, start, end int, gaps []extent.Gap) (request.Request, bool) {
	d := &draft{text: text, start: start, around: value.AroundAt(text, start, end)}
	whole := asMeant(d, d.splitFallback(u))
	d.fillFrom(whole, link.Split(whole.Text))
	if d.Form == "" {
		return d.Request, false
	}
	d.Span = u.Whole(0, len(u.Text))
	d.Link.Method = syntax.MethodAround(text.Text, start, end)
	if d.around.Viewer && d.Form != report.FormOtherService {
		d.Form = report.FormViewer
	}
	d.Carried.Base = (d.around.Code || d.around.HTML) && strings.IndexByte(u.Text, '?') < 0 && !inCommand(text.Text, start)
	if d.Route == link.RouteStore || d.Route == link.RouteUpload {
		d.StoreTo(store.Flags(text, start, end))
	}
	gapFaults(d, u, gaps, syntax.QuoteBefore(text.Text, start) != 0)
	entityFaults(d, u)
	lookalikeFaults(d, u)
	quotedFaults(d, u, start, end)
	invisibleFaults(d, u)
	typesetFaults(d, u, syntax.QuoteBefore(text.Text, start))
	curlyAround(d, start, end)
	besideFaults(d, start, end)
	headFault(d, start)
	d.Carried.Dress = carrier.DressOf(u)
	return d.Request, !d.Open.Rest
}

// inCommand reports whether a URL stands in a command that sends it as it is.
func inCommand(s string, start int) bool {
	line := s[ascii.LineStart(s, start):start]
	for _, tool := range [...]string{"curl", "wget", "http ", "POST ", "PUT ", "GET ", "DELETE "} {
		if strings.Contains(line, tool) {
			return true
		}
	}
	return strings.TrimSpace(line) == "" && strings.HasSuffix(strings.TrimRight(s[:ascii.LineStart(s, start)], " \t\r\n"), "\\")
}

// fillFrom fills the draft from the joints of a URL. The form stays empty where it shows
// neither a pair nor a file of Filestack's.
func (d *draft) fillFrom(u *carrier.View, parts link.URL) {
	d.Scheme = strings.ToLower(parts.Scheme.Text)
	d.Link.Host = strings.ToLower(parts.Host.Text)
	role := link.RoleOf(d.Link.Host)
	d.Host = hostOf(d.Link.Host, role)
	if d.Host == request.CustomHost {
		role = meantHost(d, u, parts.Host)
	}
	d.Carried.Basic = role == link.RoleAPI && strings.HasPrefix(parts.User.Text, "app:")
	d.moveQuery(u, &parts)
	parted(d, u, &parts)
	reading := link.Path(parts.Segments, role)
	if role != link.NoRole {
		namelessTask(&reading)
	}
	d.Route = reading.Route
	inTask := d.readPath(u, reading)
	d.readQuery(u, parts.Query)
	if d.Form == report.FormOtherService {
		d.Link = report.Link{Host: d.Link.Host} // nothing in it is ours
		return
	}
	if len(parts.Query) > 0 && !strings.Contains(reading.Source.Text, "://") {
		misplaced(d, u, parts.Query)
	}
	d.innerPair(u, reading.Source)
	d.decideForm(reading, role, parts)
	if inTask && d.Form == report.FormDelivery {
		d.Form = report.FormSecurityTask
	}
	account(d, u, &parts, &reading, role)
	besideTask(d, &reading)
}

// decideForm names the form, or leaves it empty.
func (d *draft) decideForm(r link.Reading, role link.Role, parts link.URL) {
	has := d.Policy.Shown() || d.Signature.Shown()
	known := d.Host == request.CurrentHost || d.Host == request.LegacyHost
	if !has {
		if !known || role == link.RoleStatic {
			return
		}
		if d.Open.Rest = !d.servesFile(r, role); d.Open.Rest && role == link.RoleAPI && r.Route == link.RouteDelivery {
			// A page, or an operation that nobody describes: its path names no file.
			d.Route, d.Link.APIKey, d.Link.Handle, d.Link.Handles, d.Link.Tasks = link.RouteNone, "", "", nil, nil
		}
	} else if d.Host == request.CustomHost && !d.convincing() {
		return
	}
	d.leadsNowhere(r, role)
	switch {
	case r.Security >= 0:
		d.Form = report.FormSecurityTask
	case r.Route == link.RouteStore:
		d.Form = report.FormStoreAPI
	case r.Route == link.RouteDelivery, r.Route == link.RouteMetadata && !strings.Contains(parts.Host.Text, "www."):
		d.Form = report.FormDelivery
	case r.Route == link.RouteNone && d.Host == request.NoHost:
		d.Form = report.FormPair
	case r.Route == link.RouteNone, r.Route == link.RouteDialog:
		d.Form = report.FormDelivery
	default:
		d.Form = report.FormFileAPI
	}
	if r.Security < 0 && d.Host == request.NoHost && r.Route == link.RouteDelivery && d.Link.Handle == "" {
		d.Form = report.FormPair
	}
}

// servesFile reports whether an unsigned URL is a request for a file, and not a
// script, a page of documentation or a base address.
func (d *draft) servesFile(r link.Reading, role link.Role) bool {
	switch role {
	case link.RoleStatic, link.RoleCloud, link.RoleUpload, link.NoRole:
		return false
	}
	switch r.Route {
	case link.RouteStore:
		return true
	case link.RouteNone, link.RouteProcess, link.RoutePrefetch, link.RouteUpload, link.RouteDrive, link.RouteCloud, link.RouteDialog:
		return false
	case link.RouteDelivery:
		if role == link.RoleAPI || role == link.RoleLegacy && d.Link.Host != "cdn.filepicker.io" && d.Link.Host != "process.filepicker.io" {
			return false
		}
		if len(r.Tasks) == 0 && d.Link.Source == "" && !shape.IsHandle(d.Link.Handle) {
			return false
		}
	}
	return d.Link.Handle != "" || d.Link.Source != "" || len(d.Link.Handles) > 0
}

// leadsNowhere takes back a key and a handle that have the shape of neither, on a host
// whose paths are not all a file's: the API's, or one of the app's own.
func (d *draft) leadsNowhere(r link.Reading, role link.Role) {
	if role != link.RoleAPI && d.Host != request.CustomHost || r.Route != link.RouteDelivery || len(r.Tasks) > 0 || d.Open.Key || d.Open.File {
		return
	}
	if d.Link.APIKey == "" || d.Link.Source != "" || shape.IsHandle(d.Link.Handle) || shape.IsAPIKey(d.Link.APIKey) || d.Forgiven.Has(report.CodePlaceholder) || d.Forgiven.Has(report.CodeRunTimeValue) {
		return
	}
	d.Route, d.nowhere = link.RouteNone, true
	d.Link.APIKey, d.Link.Handle, d.Link.Handles = "", "", nil
}
