package locate

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/shape"
	"policybench/signing/link"
	"policybench/signing/report"
)

// readPath fills the link from the path and reads the security task. inTask is true
// where a pair stands in a task.
func (f *finder) readPath(l *located, u *carrier.View, r link.Reading, ctx context) (inTask bool) {
	l.readKey(u, r.APIKey, ctx)
	if !l.standsIn(u, r.Source, "link.handle", ctx) {
		setSource(l, r.Source.Text)
	}
	for i, task := range r.Tasks {
		if i == r.Security {
			f.readSecurityTask(l, u, task, ctx)
			continue
		}
		if task.Text == "b64" || i > 0 && r.Tasks[i-1].Text == "b64" {
			continue // what stands in the blob is read below
		}
		l.link.Tasks = append(l.link.Tasks, strings.TrimSpace(ascii.UnescapeBase64(task.Text)))
		if strings.HasPrefix(task.Text, "store=") {
			l.storeTask(u, task)
		}
	}
	if r.After >= 0 && r.Source.Text != "" {
		f.taskAfterHandle(l, u, r)
	}
	f.readBase64Tasks(l, u, r)
	return l.policy.given || l.signature.given
}

// setSource reads a source: a handle, a URL, an alias, a list.
func setSource(l *located, s string) {
	s = strings.TrimSpace(s)
	if t, changed := ascii.Unescape(s); changed && (strings.Contains(s, "%3A") || strings.Contains(s, "%3a") || strings.Contains(s, "%22") || strings.Contains(s, "%5B")) {
		s = t
	}
	if strings.HasPrefix(s, "[") {
		for _, one := range strings.Split(strings.Trim(s, "[]"), ",") {
			one = link.Unquote(strings.TrimSpace(one))
			if shape.IsHandle(one) {
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
	if s = shape.Clean(s); s != "" {
		l.link.Handle = s
		l.link.Handles = []string{s}
	}
}

// taskAfterHandle notes tasks behind the handle and moves them before it.
func (f *finder) taskAfterHandle(l *located, u *carrier.View, r link.Reading) {
	first := r.Tasks[r.After]
	last := r.Tasks[len(r.Tasks)-1]
	l.fault(report.Problem, report.CodeTaskAfterHandle, report.Documented, "link", u.Spans(first.Offset, last.End()))
	tasks := u.Raw(first.Offset, last.End())
	handle := u.Raw(r.Source.Offset, r.Source.End())
	l.fix(u.Spans(r.Source.Offset, last.End()), tasks+"/"+handle)
}
