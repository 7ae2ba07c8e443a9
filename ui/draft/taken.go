package draft

import (
	"slices"
	"strings"
	"time"

	"policybench/signing/inspect"
	"policybench/signing/link"
)

// Taken is one thing that was taken out of a URL: what now stands in a field, or would
// if Kept did not say that another value was left there.
type Taken struct {
	Field Field
	Text  string
	Kept  bool
}

// TakeApart reads what a URL of Filestack's, or of a host in its place, says of a request:
// its file, tasks, own host name and API key, in the order of the fields. Policy and
// signature are not among them. It is false for any other text.
func TakeApart(text string) ([]Taken, bool) {
	if len(text) > MaxText || !strings.Contains(text, "/") || !strings.Contains(text, ".") {
		return nil, false
	}
	found, ok := requestOf(text)
	if !ok {
		return nil, false
	}
	if inner, ok := TakeApart(found.source); ok && found.source != text { // the older form: a file of Filestack's as source
		for _, t := range inner {
			if t.Field == Handle {
				found.handle, found.source = t.Text, ""
			}
		}
	}
	var list []Taken
	for _, t := range []Taken{
		{Field: APIKey, Text: found.apiKey}, {Field: Handle, Text: found.handle}, {Field: File, Text: found.source},
		{Field: Transform, Text: strings.Join(found.tasks, "/")}, {Field: CNAME, Text: found.cname},
	} {
		if t.Text != "" {
			list = append(list, t)
		}
	}
	return list, len(list) > 0
}

// request is what a URL asks for.
type request struct {
	apiKey, handle, source, cname string
	tasks                         []string
}

// requestOf reads the one request in a text.
func requestOf(text string) (request, bool) {
	reports := inspect.Inspect(text, inspect.Options{NoCause: true})
	if len(reports) > 1 {
		return request{}, false
	}
	if len(reports) == 0 || reports[0].Link.Host == "" {
		return customRequest(text)
	}
	l := reports[0].Link
	r := request{apiKey: l.APIKey, handle: l.Handle, source: l.Source, tasks: withoutPair(l.Tasks)}
	if !isFilestack(l.Host) {
		r.cname = strings.TrimPrefix(l.Host, "cdn.")
	}
	return r, true
}

// customRequest reads a URL of a host that stands in Filestack's place: it begins with
// cdn. as the libraries write it, or has a task, and ends in what has the shape of a
// handle.
func customRequest(text string) (request, bool) {
	u := link.Split(strings.TrimSpace(text))
	host := strings.ToLower(u.Host.Text)
	path := link.Path(u.Segments, link.NoRole)
	r := request{apiKey: path.APIKey.Text, handle: path.Source.Text}
	var tasks []string
	for _, t := range path.Tasks {
		name, _, _ := strings.Cut(t.Text, "=")
		if !link.KnownTask(name) {
			return request{}, false
		}
		tasks = append(tasks, t.Text)
	}
	r.tasks = withoutPair(tasks)
	r.cname = strings.TrimPrefix(host, "cdn.")
	clear := r.cname != host || len(tasks) > 0
	if !clear || isFilestack(host) || checkHost(r.cname) != nil || !hasHandleShape(r.handle) {
		return request{}, false
	}
	return r, true
}

// withoutPair drops the task that carries policy and signature.
func withoutPair(tasks []string) []string {
	return slices.DeleteFunc(slices.Clone(tasks), func(task string) bool {
		name, _, _ := strings.Cut(task, "=")
		return link.IsSecurityName(strings.TrimSpace(name))
	})
}

func hasHandleShape(text string) bool {
	return len(text) == handleLength && strings.Trim(text, wordCharacters) == ""
}

// Paste puts a text into a field that is empty or is replaced. A URL of Filestack's in a
// field of the request is taken apart instead, and what was taken is returned: its file
// becomes that of the form, its tasks, host name and API key go where they belong. An API
// key that stands there is kept. In CNAME any URL gives its host name.
func (d Draft) Paste(f Field, text string, now time.Time) (Draft, []Taken) {
	switch f {
	case Handle, File, Transform, CNAME:
	default:
		return d.Set(f, text, now), nil
	}
	list, ok := TakeApart(text)
	if !ok {
		if host := link.Split(strings.TrimSpace(text)).Host.Text; f == CNAME && strings.Contains(text, "://") && host != "" {
			host = strings.TrimPrefix(host, "cdn.")
			return d.Set(CNAME, host, now), []Taken{{Field: CNAME, Text: host}}
		}
		return d.Set(f, text, now), nil
	}
	return d.takeAll(list, now, func(d Draft, t Taken) Draft { return d.takeFile(f, t, now) }), list
}

// takeAll puts each thing where it belongs, the file by file. An API key that stands there
// is kept, which the list then says.
func (d Draft) takeAll(list []Taken, now time.Time, file func(Draft, Taken) Draft) Draft {
	for i, t := range list {
		switch {
		case t.Field == APIKey && d.Text[APIKey] != "" && d.Text[APIKey] != t.Text:
			list[i].Kept = true
		case t.Field == Handle || t.Field == File:
			d = file(d, t)
		default:
			d = d.Set(t.Field, t.Text, now)
		}
	}
	return d
}

// takeFile puts the file where it belongs. One that the policy was limited to is replaced
// there, so that both stay the same.
func (d Draft) takeFile(into Field, t Taken, now time.Time) Draft {
	limited := into == Handle || d.Text[Handle] != ""
	switch {
	case t.Field == Handle && limited:
		return d.Set(Handle, t.Text, now).Set(File, "", now)
	case t.Field == Handle:
		return d.Set(File, t.Text, now)
	}
	return d.Set(Handle, "", now).Set(File, t.Text, now)
}
