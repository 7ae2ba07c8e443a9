package address

import (
	"slices"
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/extent"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/shape"
	"policybench/signing/inspect/syntax"
	"policybench/signing/inspect/value"
	"policybench/signing/link"
	"policybench/signing/report"
)

// Hostless reads a security task or a query that no URL carries. ours: the text
// around names Filestack.
func Hostless(text, u *carrier.View, start, end int, gaps []extent.Gap, ours bool) (request.Request, bool) {
	d := &draft{text: text, around: value.AroundAt(text, start, end)}
	parts := splitHostless(u.Text)
	d.fillFrom(u, parts)
	switch {
	case d.Form == "" || !d.Policy.Shown() && !d.Signature.Shown(),
		d.Form == report.FormOtherService && d.Policy.Text == "",
		d.Form != report.FormSecurityTask && d.Policy.State != request.Variable && !d.believable(ours),
		(d.Policy.State == request.Variable || d.Signature.State == request.Variable) && !ours && d.Form != report.FormSecurityTask:
		return request.Request{}, false
	}
	d.Link.Host = ""
	if d.Form != report.FormOtherService && (d.Route == link.RouteDelivery || d.Route == link.RouteNone) {
		d.Link.APIKey = strings.TrimSpace(d.Link.APIKey)
		if strings.IndexByte(d.Link.APIKey, '.') >= 0 {
			d.Link.APIKey = "" // the end of a host
		}
		if !shape.IsHandle(d.Link.Handle) && d.Form != report.FormSecurityTask {
			d.Link.Handle, d.Link.Handles = "", nil
			d.Form = report.FormPair
		}
		if d.Form != report.FormSecurityTask && !shape.IsAPIKey(d.Link.APIKey) && !namesKey(parts.Query) {
			d.Link.APIKey = "" // a folder of somebody's own server
		}
	}
	d.Open.Key = true
	d.Span = u.Whole(0, len(u.Text))
	d.Link.Method = syntax.MethodAround(text.Text, start, end)
	gapFaults(d, u, gaps, syntax.QuoteBefore(text.Text, start) != 0)
	entityFaults(d, u)
	lookalikeFaults(d, u)
	d.Carried.Dress = carrier.DressOf(u)
	return d.Request, true
}

// namesKey reports whether a query names an API key.
func namesKey(query []link.Param) bool {
	return slices.ContainsFunc(query, func(p link.Param) bool { return p.Name.Text == "key" && p.Value.Text != "" })
}

// splitHostless splits what has no scheme and no host, as if it had an empty one.
func splitHostless(text string) link.URL {
	size, prefix := len(text), "///"
	if strings.IndexByte(text, '?') < 0 && !strings.Contains(text, "ecurity=") {
		prefix = "///?"
		text = strings.TrimLeft(text, "&")
	} else if text[0] == '/' {
		prefix = "//"
	}
	return link.Split(prefix + text).Moved(size - len(text) - len(prefix))
}

// believable tells a pair without a host from what else is called policy.
func (d *draft) believable(ours bool) bool {
	switch shape.Encoded(d.Policy.Text) {
	case shape.FilestackPolicy, shape.BrokenPolicy, shape.DoublePolicy:
		return true
	case shape.ForeignPolicy:
		d.Form = report.FormOtherService
		json, _ := shape.DecodeHead(d.Policy.Text)
		d.Message = &request.Message{Key: shape.ServiceOfPolicy(json, ascii.After(d.text.Text, 0, 4096))}
		d.Forgiven = nil
		return true
	}
	if !d.Policy.Shown() {
		return ours && len(d.Signature.Text) == 64 && ascii.HexLength(d.Signature.Text) == 64
	}
	return ours && len(d.Signature.Text) == 64
}
