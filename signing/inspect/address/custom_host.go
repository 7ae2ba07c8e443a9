package address

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/shape"
	"policybench/signing/link"
	"policybench/signing/report"
)

// hostOf says whose a host is: one that is not Filestack's may be a CNAME of an app.
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

// convincing reports whether what a URL on an unknown host shows makes that a CNAME of
// Filestack's: a route that only Filestack has, a policy that reads as one, a pair beside
// tasks or a handle.
func (d *draft) convincing() bool {
	if d.Route == link.RouteFile || d.Route == link.RouteStore {
		return true
	}
	switch shape.Encoded(d.Policy.Text) {
	case shape.FilestackPolicy, shape.DoublePolicy:
		return true
	case shape.ForeignPolicy:
		return false
	}
	hex := len(d.Signature.Text) == 64 && ascii.HexLength(d.Signature.Text) == 64
	return tasked(d.Link) && (d.Policy.Shown() && d.Signature.Shown()) ||
		hex && d.Policy.Shown() && strings.HasPrefix(d.Policy.Text, "ey")
}

// tasked reports whether the path shows tasks or a handle.
func tasked(k report.Link) bool { return len(k.Tasks) > 0 || shape.IsHandle(k.Handle) }

// meantHost knows a host that is nearly one of Filestack's, and gives the role of that.
func meantHost(d *draft, u *carrier.View, host link.Piece) link.Role {
	if !strings.Contains(d.Link.Host, "file") && !strings.Contains(d.Link.Host, "stack") && !strings.Contains(d.Link.Host, "picker") {
		return link.NoRole
	}
	near := strings.TrimSuffix(link.NearHost(d.Link.Host), "/")
	role := link.RoleOf(near)
	if role == link.NoRole {
		return role
	}
	d.Host = request.CurrentHost
	spans := u.Spans(host.Offset, host.End())
	d.Forgiven.Add(report.Problem, report.CodeHostMisspelled, report.Inferred, "link.host", spans, host.Text, near)
	d.Forgiven.Fix(spans, near)
	return role
}
