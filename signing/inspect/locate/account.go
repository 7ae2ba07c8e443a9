package locate

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/request"
	"policybench/signing/link"
	"policybench/signing/report"
)

// A request is read twice: forgivingly, for what was meant, and strictly, as it goes on
// the wire. What the strict reading cannot account for is told, unless the forgiving
// one has told of that place already.

// asMeant undoes what URL clients escape of the grammar's own signs, and notes it.
func (l *located) asMeant(u *carrier.View) *carrier.View {
	u = l.slashed(u)
	if strings.IndexByte(u.Text, '%') < 0 {
		return u
	}
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
		w.Replace(e.Offset, e.Offset+3, string(e.Sign), carrier.Percent)
	}
	l.fault(report.Note, report.CodeClientEscaped, report.Inferred, "link", spans, list[1:])
	return w.Done()
}

// account notes what the strict reading finds wrong.
func (l *located) account(u *carrier.View, parts *link.URL, r *link.Reading, role link.Role, ctx context) {
	if l.form == "" || l.form == report.FormOtherService || parts.Host.Text == "" {
		return
	}
	told := len(l.faults)
	for _, f := range link.Faults(u.Text, parts, r, role) {
		if spans := u.Spans(f.At.Offset, f.At.End()); !touches(l.faults[:told], spans) {
			l.unaccounted(u, r, f, spans, ctx)
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
func (l *located) unaccounted(u *carrier.View, r *link.Reading, f link.Fault, spans []report.Span, ctx context) {
	text := f.At.Text
	length := strconv.Itoa(utf8.RuneCountInString(text))
	switch f.Kind {
	case link.FaultUnread:
		l.fault(report.Problem, report.CodeUnread, report.Inferred, "link", spans, text)
	case link.FaultEmpty:
		l.fault(report.Warning, report.CodeUnread, report.Inferred, "link", spans, text)
	case link.FaultHost:
		l.fault(report.Problem, report.CodeUnread, report.Inferred, "link.host", spans, text)
	case link.FaultKey:
		l.fault(report.Warning, report.CodeKeyLength, report.Inferred, "link.apiKey", spans, text, length)
	case link.FaultHandle:
		l.fault(report.Warning, report.CodeHandleLength, report.Inferred, "link.handle", spans, text, length)
	case link.FaultTask:
		l.fault(report.Warning, report.CodeTaskUnknown, report.Inferred, "link", spans, text, f.Near)
	case link.FaultOption:
		l.fault(report.Warning, report.CodeOptionUnknown, report.Inferred, "link", spans, f.Of, text, f.Near)
	case link.FaultRoute:
		l.fault(report.Warning, report.CodeRouteUnknown, report.Inferred, "link", spans, text)
	case link.FaultFile:
		l.fileMissing(spans, ctx)
	case link.FaultTasksOnAPI:
		l.fault(report.Problem, report.CodeTasksOnAPIHost, report.Documented, "link.host", spans, l.link.Host, taskList(r))
	case link.FaultBlank:
		l.fault(report.Warning, report.CodeWhitespace, report.Inferred, "link", spans)
		l.fix(spans, "%20")
	case link.FaultName:
		l.fault(report.Note, report.CodeNameBehindHandle, report.Undocumented, "link.handle", spans, text)
	}
}

// slashed puts the slash back that is lost behind a host of Filestack's.
func (l *located) slashed(u *carrier.View) *carrier.View {
	from := strings.Index(u.Text, "//") + len("//")
	host := u.Text[from:]
	if end := strings.IndexByte(host, '/'); end >= 0 {
		host = host[:end]
	}
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
	l.fault(report.Problem, report.CodeHostMisspelled, report.Inferred, "link.host", u.Spans(from, at), host, name)
	l.fix([]report.Span{{Offset: spans[0].Offset}}, "/")
	w := carrier.Rewrite(u, 0, len(u.Text)+1)
	w.Replace(at, at, "/", carrier.Wrapped)
	return w.Done()
}

// meantHost knows a host that is nearly one of Filestack's, and gives the role of that.
func (l *located) meantHost(u *carrier.View, host link.Piece) link.Role {
	if !strings.Contains(l.link.Host, "file") && !strings.Contains(l.link.Host, "stack") && !strings.Contains(l.link.Host, "picker") {
		return link.NoRole
	}
	near := strings.TrimSuffix(link.NearHost(l.link.Host), "/")
	role := link.RoleOf(near)
	if role == link.NoRole {
		return role
	}
	l.host = request.CurrentHost
	spans := u.Spans(host.Offset, host.End())
	l.fault(report.Problem, report.CodeHostMisspelled, report.Inferred, "link.host", spans, host.Text, near)
	l.fix(spans, near)
	return role
}

// fileMissing notes a request that ends where its file belongs. A program may put one
// there, so in code, and behind a path that ends in a slash, it is warned of.
func (l *located) fileMissing(spans []report.Span, ctx context) {
	if ctx.code || !l.policy.given && !l.signature.given {
		return
	}
	l.someFile = true
	l.fault(report.Problem, report.CodeFileMissing, report.Inferred, "link.handle", spans)
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
func (l *located) besideTask(r *link.Reading) {
	if l.form != report.FormDelivery || r.Security >= 0 || !l.policy.given || !l.signature.given {
		return
	}
	for _, task := range l.link.Tasks {
		name, _, _ := strings.Cut(task, "=")
		if link.KnownTask(name) {
			l.fault(report.Warning, report.CodePairBesideTask, report.Undocumented, "security", slices.Concat(l.policy.spans, l.signature.spans), name)
			return
		}
	}
}
