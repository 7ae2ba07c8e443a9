package locate

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/extent"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/shape"
	"policybench/signing/inspect/syntax"
	"policybench/signing/link"
	"policybench/signing/report"
)

// readURL turns a URL that was cut out of the text into a located. ok is false for
// a URL that is none of our business, and for a hidden one.
func (f *finder) readURL(u *carrier.View, start, end int, gaps []extent.Gap) (l located, ok bool) {
	ctx := contextAt(f.v, start, end)
	whole := l.asMeant(f.splitFallback(&l, u, ctx))
	f.fillFrom(&l, whole, link.Split(whole.Text), ctx)
	if l.form == "" {
		return l, false
	}
	l.span = u.Whole(0, len(u.Text))
	l.link.Method = syntax.MethodAround(f.v.Text, start, end)
	if ctx.viewer && l.form != report.FormOtherService {
		l.form = report.FormViewer
	}
	l.storeFlags(f.v, start, end)
	l.gapFaults(u, gaps, ctx, syntax.QuoteBefore(f.v.Text, start) != 0)
	l.entityFaults(u, ctx)
	l.invisibleFaults(u)
	f.headFault(&l, start)
	l.dress = carrier.DressOf(u)
	return l, !l.hidden
}

// fillFrom fills l from the joints of a URL. The form stays empty where it shows
// neither a pair nor a file of Filestack's.
func (f *finder) fillFrom(l *located, u *carrier.View, parts link.URL, ctx context) {
	l.scheme = strings.ToLower(parts.Scheme.Text)
	l.link.Host = strings.ToLower(parts.Host.Text)
	role := link.RoleOf(l.link.Host)
	l.host = hostOf(l.link.Host, role)
	if l.host == request.CustomHost {
		role = l.meantHost(u, parts.Host)
	}
	l.basic = role == link.RoleAPI && strings.HasPrefix(parts.User.Text, "app:")
	f.moveQuery(l, u, &parts, ctx)
	l.parted(u, &parts)
	reading := link.Path(parts.Segments, role)
	if role != link.NoRole {
		namelessTask(&reading)
	}
	l.route = reading.Route
	inTask := f.readPath(l, u, reading, ctx)
	f.readQuery(l, u, parts.Query, ctx)
	if l.form == report.FormOtherService {
		l.link = report.Link{Host: l.link.Host} // nothing in it is ours
		return
	}
	if len(parts.Query) > 0 && !strings.Contains(reading.Source.Text, "://") {
		f.misplaced(l, u, parts.Query, ctx)
	}
	f.innerPair(l, u, reading.Source, ctx)
	f.decideForm(l, reading, role, parts)
	if inTask && l.form == report.FormDelivery {
		l.form = report.FormSecurityTask
	}
	l.account(u, &parts, &reading, role, ctx)
	l.besideTask(&reading)
}

func hostOf(host string, role link.Role) request.Host {
	switch {
	case host == "":
		return request.NoHost
	case role == link.RoleLegacy || strings.HasSuffix(host, "filepicker.io"):
		return request.LegacyHost
	case role != link.NoRole:
		return request.CurrentHost
	}
	return request.CustomHost
}

// decideForm names the form, or leaves it empty.
func (f *finder) decideForm(l *located, r link.Reading, role link.Role, parts link.URL) {
	has := l.policy.given || l.signature.given
	known := l.host == request.CurrentHost || l.host == request.LegacyHost
	if !has {
		if !known || role == link.RoleStatic {
			return
		}
		if l.hidden = !servesFile(l, r, role); l.hidden && role == link.RoleAPI && r.Route == link.RouteDelivery {
			// A page, or an operation that nobody describes: its path names no file.
			l.route, l.link.APIKey, l.link.Handle, l.link.Handles, l.link.Tasks = link.RouteNone, "", "", nil, nil
		}
	} else if l.host == request.CustomHost && !convincing(l) {
		return
	}
	switch {
	case r.Security >= 0:
		l.form = report.FormSecurityTask
	case r.Route == link.RouteStore:
		l.form = report.FormStoreAPI
	case r.Route == link.RouteDelivery, r.Route == link.RouteMetadata && !strings.Contains(parts.Host.Text, "www."):
		l.form = report.FormDelivery
	case r.Route == link.RouteNone && l.host == request.NoHost:
		l.form = report.FormPair
	case r.Route == link.RouteNone, r.Route == link.RouteDialog:
		l.form = report.FormDelivery
	default:
		l.form = report.FormFileAPI
	}
	if r.Security < 0 && l.host == request.NoHost && r.Route == link.RouteDelivery && l.link.Handle == "" {
		l.form = report.FormPair
	}
}

// servesFile reports whether an unsigned URL is a request for a file, and not a
// script, a page of documentation or a base address.
func servesFile(l *located, r link.Reading, role link.Role) bool {
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
		if role == link.RoleAPI || role == link.RoleLegacy && l.link.Host != "cdn.filepicker.io" && l.link.Host != "process.filepicker.io" {
			return false
		}
		if len(r.Tasks) == 0 && l.link.Source == "" && !shape.IsHandle(l.link.Handle) {
			return false
		}
	}
	return l.link.Handle != "" || l.link.Source != "" || len(l.link.Handles) > 0
}

// convincing reports whether a pair on an unknown host is Filestack's: its policy
// reads as one, or it stands in a security task.
func convincing(l *located) bool {
	if l.route == link.RouteFile || l.route == link.RouteStore {
		return true
	}
	switch shape.Encoded(l.policy.text) {
	case shape.FilestackPolicy, shape.DoublePolicy:
		return true
	case shape.ForeignPolicy:
		return false
	}
	hex := len(l.signature.text) == 64 && ascii.HexLength(l.signature.text) == 64
	return tasked(l.link) && (l.policy.given && l.signature.given) ||
		hex && l.policy.given && strings.HasPrefix(l.policy.text, "ey")
}

// tasked reports whether the path shows tasks or a handle.
func tasked(k report.Link) bool { return len(k.Tasks) > 0 || shape.IsHandle(k.Handle) }
