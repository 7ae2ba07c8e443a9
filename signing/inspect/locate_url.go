package inspect

import (
	"strings"

	"policybench/signing/link"
)

// readURL turns a URL that was cut out of the text into a located. ok is false for
// a URL that is none of our business.
func (f *finder) readURL(u *view, start, end int, gaps []gap) (l located, ok bool) {
	ctx := contextAt(f.v, start, end)
	f.readParts(&l, f.splitFallback(&l, u, ctx), ctx)
	if l.form == "" {
		return l, false
	}
	l.span = u.whole(0, len(u.text))
	l.link.Method = methodAround(f.v.text, start, end)
	if ctx.viewer && l.form != FormOtherService {
		l.form = FormViewer
	}
	l.gapFaults(u, gaps, ctx, quoteBefore(f.v.text, start) != 0)
	l.entityFaults(u, ctx)
	return l, true
}

// readParts fills l from the joints of a URL. The form stays empty where it shows
// neither a pair nor a file of Filestack's.
func (f *finder) readParts(l *located, u *view, ctx context) {
	f.fillFrom(l, u, link.Split(u.text), ctx)
}

func (f *finder) fillFrom(l *located, u *view, parts link.URL, ctx context) {
	l.scheme = strings.ToLower(parts.Scheme.Text)
	l.link.Host = strings.ToLower(parts.Host.Text)
	role := link.RoleOf(l.link.Host)
	l.host = hostOf(l.link.Host, role)
	f.moveQuery(l, u, &parts, ctx)
	reading := link.Read(parts.Segments, role)
	l.route = reading.Route
	inTask := f.readPath(l, u, reading, ctx)
	f.readQuery(l, u, parts.Query, ctx)
	if l.form == FormOtherService {
		return
	}
	f.innerPair(l, u, reading.Source, ctx)
	f.decideForm(l, reading, role, parts)
	if inTask && l.form == FormDelivery {
		l.form = FormSecurityTask
	}
}

func hostOf(host string, role link.Role) hostKind {
	switch {
	case host == "":
		return hostNone
	case role == link.RoleLegacy || strings.HasSuffix(host, "filepicker.io"):
		return hostLegacy
	case role != link.NoRole:
		return hostCurrent
	}
	return hostCustom
}

// decideForm names the form, or leaves it empty.
func (f *finder) decideForm(l *located, r link.Reading, role link.Role, parts link.URL) {
	has := l.policy.given || l.signature.given
	known := l.host == hostCurrent || l.host == hostLegacy
	if !has {
		if !known || !servesFile(l, r, role) {
			return
		}
	} else if l.host == hostCustom && !convincing(l) {
		return
	}
	switch {
	case r.Security >= 0:
		l.form = FormSecurityTask
	case r.Route == link.RouteStore:
		l.form = FormStoreAPI
	case r.Route == link.RouteDelivery, r.Route == link.RouteMetadata && !strings.Contains(parts.Host.Text, "www."):
		l.form = FormDelivery
	case r.Route == link.RouteNone && l.host == hostNone:
		l.form = FormPair
	case r.Route == link.RouteNone:
		l.form = FormDelivery
	default:
		l.form = FormFileAPI
	}
	if r.Security < 0 && l.host == hostNone && r.Route == link.RouteDelivery && l.link.Handle == "" {
		l.form = FormPair
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
	case link.RouteNone, link.RouteProcess, link.RoutePrefetch, link.RouteUpload, link.RouteCloud:
		return false
	case link.RouteDelivery:
		if role == link.RoleAPI || role == link.RoleLegacy && l.link.Host != "cdn.filepicker.io" && l.link.Host != "process.filepicker.io" {
			return false
		}
		if len(r.Tasks) == 0 && l.link.Source == "" && !isHandle(l.link.Handle) {
			return false
		}
	}
	return l.link.Handle != "" || l.link.Source != "" || len(l.link.Handles) > 0
}

// isHandle reports whether s has the shape of a file's handle.
func isHandle(s string) bool {
	if len(s) != handleLength {
		return false
	}
	for i := 0; i < len(s); i++ {
		if !isNameByte(s[i]) && s[i] != '-' {
			return false
		}
	}
	return true
}

// convincing reports whether a pair on an unknown host is Filestack's: its policy
// reads as one, or it stands in a security task.
func convincing(l *located) bool {
	if l.route == link.RouteFile || l.route == link.RouteStore {
		return true
	}
	switch policyShape(l.policy.text) {
	case filestackPolicy, doublePolicy:
		return true
	case foreignPolicy:
		return false
	}
	hex := len(l.signature.text) == 64 && hexLength(l.signature.text) == 64
	return l.link.tasked() && (l.policy.given && l.signature.given) ||
		hex && l.policy.given && strings.HasPrefix(l.policy.text, "ey")
}

// tasked reports whether the path shows tasks or a handle.
func (k Link) tasked() bool { return len(k.Tasks) > 0 || isHandle(k.Handle) }

// readPath fills the link from the path and reads the security task. inTask is true
// where a pair stands in a task.
func (f *finder) readPath(l *located, u *view, r link.Reading, ctx context) (inTask bool) {
	l.link.APIKey = clean(r.APIKey.Text)
	setSource(l, r.Source.Text)
	for i, task := range r.Tasks {
		if i == r.Security {
			f.readSecurityTask(l, u, task, ctx)
			continue
		}
		name, _, _ := strings.Cut(task.Text, "=")
		if name == "b64" {
			continue
		}
		l.link.Tasks = append(l.link.Tasks, strings.TrimSpace(unpercent(task.Text)))
		f.checkTaskName(l, u, task, name)
	}
	if r.After >= 0 && r.Source.Text != "" {
		f.taskAfterHandle(l, u, r)
	}
	f.readBase64Tasks(l, u, r)
	return l.policy.given || l.signature.given
}

// clean undoes what surrounds a key or handle; a stand-in is no value.
func clean(s string) string {
	s = strings.TrimSpace(s)
	if s == "" {
		return ""
	}
	if t, changed := percentDecode(s); changed {
		s = t
	}
	if placeholderKind(s) == interpolated || strings.HasPrefix(s, "<") || strings.HasPrefix(s, "*") || isStandIn(s) {
		return ""
	}
	return s
}

// isStandIn recognises HANDLE, FILE_HANDLE, YOUR_API_KEY and their like, but not
// a test's TEST_HANDLE.
func isStandIn(s string) bool {
	lower := strings.ToLower(strings.Trim(s, "*"))
	switch lower {
	case "handle", "file_handle", "filehandle", "apikey", "api_key", "key", "file-handle", "filestack_handle":
		return true
	}
	return strings.HasPrefix(lower, "your") || strings.HasPrefix(lower, "my_api_key")
}

// setSource reads a source: a handle, a URL, an alias, a list.
func setSource(l *located, s string) {
	s = strings.TrimSpace(s)
	if t, changed := percentDecode(s); changed && (strings.Contains(s, "%3A") || strings.Contains(s, "%3a") || strings.Contains(s, "%22") || strings.Contains(s, "%5B")) {
		s = t
	}
	if strings.HasPrefix(s, "[") {
		for _, one := range strings.Split(strings.Trim(s, "[]"), ",") {
			one = link.Unquote(strings.TrimSpace(one))
			if isHandle(one) {
				l.link.Handles = append(l.link.Handles, one)
			} else if l.link.Source == "" {
				l.link.Source = one
			}
		}
		if len(l.link.Handles) > 0 {
			l.link.Handle = l.link.Handles[0]
		}
		return
	}
	s = link.Unquote(s)
	if strings.Contains(s, "://") || link.KindOf(s) != link.Handle {
		l.link.Source = s
		return
	}
	if s = clean(s); s != "" {
		l.link.Handle = s
		l.link.Handles = []string{s}
	}
}

// checkTaskName notes a task whose name is a near miss of a known one.
func (f *finder) checkTaskName(l *located, u *view, task link.Piece, name string) {
	if link.KnownTask(name) || len(name) < 4 || len(name) == len(task.Text) || l.host == hostCustom {
		return
	}
	if near := nearestTask(name); near != "" {
		l.fault(Warning, CodeTaskNameMisspelled, Inferred, "link", u.spans(task.Offset, task.Offset+len(name)), name, near)
	}
}

func nearestTask(name string) string {
	best, distance := "", 3
	for _, known := range link.TaskNames() {
		if d := link.Distance(strings.ToLower(name), known); d < distance && d <= len(name)/4+1 {
			best, distance = known, d
		}
	}
	return best
}

// taskAfterHandle notes tasks behind the handle and moves them before it.
func (f *finder) taskAfterHandle(l *located, u *view, r link.Reading) {
	first := r.Tasks[r.After]
	last := r.Tasks[len(r.Tasks)-1]
	l.fault(Problem, CodeTaskAfterHandle, Documented, "link", u.spans(first.Offset, last.End()))
	tasks := u.raw(first.Offset, last.End())
	handle := u.raw(r.Source.Offset, r.Source.End())
	l.repair(CodeTaskAfterHandle, u.spans(r.Source.Offset, last.End()), tasks+"/"+handle)
}
