package address

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/shape"
	"policybench/signing/inspect/store"
	"policybench/signing/link"
	"policybench/signing/report"
)

// readPath fills the link from the path and reads the security task. inTask is true
// where a pair stands in a task.
func (d *draft) readPath(u *carrier.View, r link.Reading) (inTask bool) {
	d.readKey(u, r.APIKey)
	r.Source = d.taskInSource(u, r.Source)
	if !d.standsIn(u, r.Source, "link.handle") {
		d.setSource(r.Source.Text)
	}
	for i, task := range r.Tasks {
		if i == r.Security {
			d.readSecurityTask(u, task)
			continue
		}
		if r.Security >= 0 && i > r.Security && secondSecurity(d, u, task) {
			continue
		}
		if task.Text == "b64" || i > 0 && r.Tasks[i-1].Text == "b64" {
			continue // what stands in the blob is read below
		}
		d.Link.Tasks = append(d.Link.Tasks, strings.TrimSpace(ascii.UnescapeBase64(task.Text)))
		if strings.HasPrefix(task.Text, "store=") {
			d.StoreTo(store.Task(u, task))
		}
	}
	if r.After >= 0 && r.Source.Text != "" {
		d.taskAfterHandle(u, r)
	}
	d.readBase64Tasks(u, r)
	return d.Policy.Shown() || d.Signature.Shown()
}

// setSource reads a source: a handle, a URL, an alias, a list.
func (d *draft) setSource(s string) {
	s = strings.TrimSpace(s)
	if t, changed := ascii.Unescape(s); changed && (ascii.HoldsEscape(s, ":\"[") || link.IsEscapedSource(strings.TrimLeft(s, `"`))) {
		s = t
	}
	if strings.HasPrefix(s, "[") {
		for _, one := range strings.Split(strings.Trim(s, "[]"), ",") {
			one = link.Unquote(strings.TrimSpace(one))
			if shape.IsHandle(one) {
				d.Link.Handles = append(d.Link.Handles, one)
			} else if d.Link.Source == "" {
				d.Link.Source = one
			}
		}
		if len(d.Link.Handles) > 0 {
			d.Link.Handle = d.Link.Handles[0]
		}
		return
	}
	s = link.Unquote(s)
	if strings.Contains(s, "://") || link.KindOf(s) != link.Handle {
		d.Link.Source = s
		return
	}
	d.Open.File = d.Open.File || shape.IsInterpolated(s)
	if s = shape.Clean(s); s != "" {
		d.Link.Handle = s
		d.Link.Handles = []string{s}
	}
}

// secondSecurity notes a security task behind another one: which of them counts is
// undocumented.
func secondSecurity(d *draft, u *carrier.View, task link.Piece) bool {
	name, _, _ := strings.Cut(task.Text, "=")
	if name != "security" {
		return false
	}
	_, options := link.SplitTask(task)
	level := report.Warning
	for _, o := range options {
		if text := link.Unquote(ascii.UnescapeAll(o.Value.Text)); text != d.Policy.Text && text != d.Signature.Text {
			level = report.Problem
		}
	}
	d.Forgiven.Add(level, report.CodeDuplicateParameter, report.Undocumented, "security", u.Spans(task.Offset, task.End()), name)
	return true
}

// taskInSource reads a security task that stands behind an external source, or within
// its path: the server takes it for a part of that. It returns the source without it.
func (d *draft) taskInSource(u *carrier.View, source link.Piece) link.Piece {
	at := strings.Index(source.Text, "/security=")
	if at < 0 || d.inside > 0 || !strings.Contains(source.Text[:at], "://") || strings.Contains(source.Text, "filestack") || strings.Contains(source.Text, "filepicker") {
		return source
	}
	task := link.Piece{Text: strings.TrimRight(source.Text[at+1:], `"`), Offset: source.Offset + at + 1}
	if end := strings.IndexByte(task.Text, '/'); end >= 0 {
		task.Text = task.Text[:end]
	}
	readOptions(d, u, task)
	if !d.Policy.Shown() && !d.Signature.Shown() {
		return source
	}
	spans := u.Spans(task.Offset-1, task.End())
	d.Forgiven.DropFixes()
	d.Forgiven.Add(report.Problem, report.CodeTaskAfterHandle, report.Documented, "link", spans)
	d.Forgiven.Fix(u.Spans(source.Offset, source.End()),
		u.Raw(task.Offset, task.End())+"/"+u.Raw(source.Offset, task.Offset-1)+u.Raw(task.End(), source.End()))
	source.Text = source.Text[:at]
	if strings.HasPrefix(source.Text, `"`) {
		source = link.Piece{Text: source.Text[1:], Offset: source.Offset + 1}
	}
	return source
}

// taskAfterHandle notes tasks behind the handle and moves them before it.
func (d *draft) taskAfterHandle(u *carrier.View, r link.Reading) {
	first := r.Tasks[r.After]
	last := r.Tasks[len(r.Tasks)-1]
	d.Forgiven.Add(report.Problem, report.CodeTaskAfterHandle, report.Documented, "link", u.Spans(first.Offset, last.End()))
	tasks := u.Raw(first.Offset, last.End())
	handle := u.Raw(r.Source.Offset, r.Source.End())
	if inOrder(handle) || inOrder(tasks) {
		return // the values behind the text would have to change places as well
	}
	d.Forgiven.Fix(u.Spans(r.Source.Offset, last.End()), tasks+"/"+handle)
}

// inOrder reports whether a part of a URL is filled in by its place in a list of values, as
// printf and format do.
func inOrder(part string) bool {
	return strings.Contains(part, "%s") || strings.Contains(part, "%d") || strings.Contains(part, "%v") || strings.Contains(part, "{}")
}
