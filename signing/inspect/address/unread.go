package address

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/carrier"
	"policybench/signing/link"
	"policybench/signing/report"
)

// A request is read twice: forgivingly, for what was meant, and strictly, as it goes on
// the wire. What the strict reading cannot account for is told, unless the forgiving
// one has told of that place already.

// asMeant undoes what URL clients escape of the grammar's own signs, and notes it.
func asMeant(d *draft, u *carrier.View) *carrier.View {
	u = unmarked(d, slashed(d, u))
	if strings.IndexByte(u.Text, '%') < 0 {
		return u
	}
	u = jointed(d, u)
	from := max(0, strings.Index(u.Text, "//")) + 2
	escapes := link.ClientEscapes(u.Text, min(len(u.Text), from))
	if len(escapes) == 0 {
		return u
	}
	w := carrier.Rewrite(u, 0, len(u.Text))
	var spans []report.Span
	list := ""
	for _, e := range escapes {
		escape := u.Text[e.Offset : e.Offset+3]
		if !strings.Contains(list, escape) {
			list += " " + escape
		}
		spans = append(spans, u.Spans(e.Offset, e.Offset+3)...)
		if !e.Source {
			w.Replace(e.Offset, e.Offset+3, string(e.Sign), carrier.Percent)
		}
	}
	d.Forgiven.Add(report.Note, report.CodeClientEscaped, report.Inferred, "link", spans, list[1:])
	return w.Done()
}

// account notes what the strict reading finds wrong.
func account(d *draft, u *carrier.View, parts *link.URL, r *link.Reading, role link.Role) {
	if d.Form == "" || d.Form == report.FormOtherService || parts.Host.Text == "" {
		return
	}
	told := len(d.Forgiven)
	for _, f := range link.Faults(u.Text, parts, r, role) {
		if spans := u.Spans(f.At.Offset, f.At.End()); !touches(d.Forgiven[:told], spans) {
			unaccounted(d, u, r, f, spans)
		}
	}
}

// touches reports whether one of the faults is about one of the places.
func touches(faults []report.Finding, spans []report.Span) bool {
	for i := range faults {
		if faults[i].Code == report.CodeClientEscaped {
			continue
		}
		for _, a := range faults[i].Spans {
			for _, b := range spans {
				if a.Offset < max(b.End(), b.Offset+1) && b.Offset < max(a.End(), a.Offset+1) {
					return true
				}
			}
		}
	}
	return false
}

// unaccounted notes one fault of the strict reading.
func unaccounted(d *draft, u *carrier.View, r *link.Reading, f link.Fault, spans []report.Span) {
	text := f.At.Text
	length := strconv.Itoa(utf8.RuneCountInString(text))
	if d.nowhere && (f.Kind == link.FaultKey || f.Kind == link.FaultHandle) {
		if !d.Forgiven.Has(report.CodeRouteUnknown) { // a path that leads nowhere has neither
			d.Forgiven.Add(report.Warning, report.CodeRouteUnknown, report.Inferred, "link", spans, text)
		}
		return
	}
	switch f.Kind {
	case link.FaultUnread:
		d.Forgiven.Add(report.Problem, report.CodeUnread, report.Inferred, "link", spans, text)
	case link.FaultEmpty:
		d.Forgiven.Add(report.Warning, report.CodeUnread, report.Inferred, "link", spans, text)
	case link.FaultHost:
		d.Forgiven.Add(report.Problem, report.CodeUnread, report.Inferred, "link.host", spans, text)
	case link.FaultKey:
		d.Forgiven.Add(report.Warning, report.CodeKeyLength, report.Inferred, "link.apiKey", spans, text, length)
	case link.FaultHandle:
		d.Forgiven.Add(report.Warning, report.CodeHandleLength, report.Inferred, "link.handle", spans, text, length)
	case link.FaultTask:
		d.Forgiven.Add(report.Warning, report.CodeTaskUnknown, report.Inferred, "link", spans, text, f.Near)
	case link.FaultOption:
		d.Forgiven.Add(report.Warning, report.CodeOptionUnknown, report.Inferred, "link", spans, f.Of, text, f.Near)
	case link.FaultRoute:
		d.Forgiven.Add(report.Warning, report.CodeRouteUnknown, report.Inferred, "link", spans, text)
	case link.FaultFile:
		fileMissing(d, spans)
	case link.FaultTasksOnAPI:
		d.Forgiven.Add(report.Problem, report.CodeTasksOnAPIHost, report.Documented, "link.host", spans, d.Link.Host, taskList(r))
	case link.FaultBlank:
		d.Forgiven.Add(report.Warning, report.CodeWhitespace, report.Inferred, "link", spans)
		d.Forgiven.Fix(spans, "%20")
	case link.FaultName:
		d.Forgiven.Add(report.Note, report.CodeNameBehindHandle, report.Undocumented, "link.handle", spans, text)
	}
}

// hostEnds are the signs that end a host.
var hostEnds = ascii.SetOf("/?#")

// slashed puts the slash back that is lost behind a host of Filestack's.
func slashed(d *draft, u *carrier.View) *carrier.View {
	from := strings.Index(u.Text, "//") + len("//")
	host := u.Text[from:hostEnds.Next(u.Text, from)]
	if len(host) < len("cdn.filepicker.io") || link.RoleOf(host) != link.NoRole {
		return u
	}
	name, ok := strings.CutSuffix(link.UnpartedHost(host), "/")
	if !ok {
		return u
	}
	at := from + len(name)
	spans := u.Spans(at, at)
	if len(spans) != 1 {
		return u
	}
	if end := len(name) + strings.IndexAny(host[len(name):], "=:&,"); end >= len(name) {
		host = host[:end] // what a browser takes for the host, without the pair
	}
	d.Forgiven.Add(report.Problem, report.CodeHostMisspelled, report.Inferred, "link.host", u.Spans(from, at), host, name)
	d.Forgiven.Fix([]report.Span{{Offset: spans[0].Offset}}, "/")
	w := carrier.Rewrite(u, 0, len(u.Text)+1)
	w.Replace(at, at, "/", carrier.Wrapped)
	return w.Done()
}

// fileMissing notes a request that ends where its file belongs. A program may put one
// there, so in code, and behind a path that ends in a slash, it is warned of.
func fileMissing(d *draft, spans []report.Span) {
	if d.around.Code && !inCommand(d.text.Text, d.start) || !d.Policy.Shown() && !d.Signature.Shown() {
		return
	}
	d.Open.File = true
	d.Forgiven.Add(report.Problem, report.CodeFileMissing, report.Inferred, "link.handle", spans)
}

// taskList are the tasks as a request writes them, without the pair's.
func taskList(r *link.Reading) string {
	var list []string
	for i, t := range r.Tasks {
		if i != r.Security {
			list = append(list, t.Text)
		}
	}
	return strings.Join(list, "/")
}

// besideTask notes a transformation whose pair stands in the query, its own or that of
// its source: the documentation and the libraries give it as a task.
func besideTask(d *draft, r *link.Reading) {
	if d.Form != report.FormDelivery || r.Security >= 0 || !d.Policy.Shown() || !d.Signature.Shown() {
		return
	}
	for _, task := range d.Link.Tasks {
		name, _, _ := strings.Cut(task, "=")
		if link.KnownTask(name) {
			d.Forgiven.Add(report.Warning, report.CodePairBesideTask, report.Undocumented, "security", slices.Concat(d.Policy.Spans, d.Signature.Spans), name)
			return
		}
	}
}
