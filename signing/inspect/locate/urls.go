package locate

import (
	"strings"

	"policybench/signing/inspect/address"
	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/call"
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/extent"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/syntax"
	"policybench/signing/report"
)

// findURLs finds whole URLs with a scheme.
func (f *finder) findURLs(slashes string) {
	s := f.v.Text
	for at := 0; ; {
		i := strings.Index(s[at:], slashes)
		if i < 0 {
			break
		}
		i += at
		at = i + 2
		start := address.Start(s, i)
		if start < 0 || f.takenAt(start) > 0 {
			continue
		}
		at = max(at, f.urlAt(start))
	}
}

// findEncoded finds URLs that are percent-encoded as a whole.
func (f *finder) findEncoded(mark string) {
	s := f.v.Text
	for at := 0; ; {
		i := strings.Index(s[at:], mark)
		if i < 0 {
			return
		}
		i += at
		at = i + len(mark)
		start := address.EncodedStart(s, i)
		if start < 0 || f.takenAt(i) > 0 {
			continue
		}
		r, end, ok := address.Encoded(f.v, start)
		at = max(at, end)
		if ok {
			f.add(&r, start, end)
		}
	}
}

// findSchemeless finds URLs that begin with their host.
func (f *finder) findSchemeless(domain string) {
	s := f.v.Text
	for at := 0; ; {
		i := strings.Index(s[at:], domain)
		if i < 0 {
			return
		}
		i += at
		at = i + len(domain)
		start := address.HostStart(s, i)
		if start < 0 || f.takenAt(start) > 0 {
			continue
		}
		at = max(at, f.urlAt(start))
	}
}

// findTasks finds security tasks that no URL carries: "security=p:…,s:…" alone or
// behind other tasks.
func (f *finder) findTasks(word string) {
	s := f.v.Text
	read := 0 // how far paths were read
	for at := 0; ; {
		i := strings.Index(s[at:], word)
		if i < 0 {
			return
		}
		i += at
		at = i + len(word)
		start := address.TaskStart(s, i)
		if start < 0 || f.takenAt(start) > 0 {
			continue
		}
		start = address.PathStart(s, start, read)
		u, end, gaps := extent.URL(f.v, start)
		at = max(at, end)
		read = max(read, end)
		f.addHostless(u, start, end, gaps)
	}
}

// findQueries finds queries that no URL carries: "?key=…&policy=…&signature=…".
func (f *finder) findQueries(name string) {
	s := f.v.Text
	for at := 0; ; {
		i := strings.Index(s[at:], name)
		if i < 0 {
			break
		}
		i += at
		at = i + len(name)
		start := i - 1
		if start < 0 || !ascii.IsName(s[start]) || f.takenAt(start) > 0 || at >= len(s) {
			continue
		}
		inside := start > 0 && (s[start-1] == '?' || s[start-1] == '&')
		start = address.QueryStart(s, start)
		u, end, gaps := extent.URL(f.v, start)
		at = max(at, end)
		if !inside && !strings.Contains(u.Text, "&signature=") && !strings.Contains(u.Text, "&policy=") {
			continue
		}
		f.addHostless(u, start, end, gaps)
	}
}

// urlAt adds the URL that begins at start and returns where to look on.
func (f *finder) urlAt(start int) int {
	r, end, ok := address.At(f.v, start)
	switch {
	case !ok:
	case r.Open.Rest:
		f.bare = append(f.bare, bareURL{index: -1, at: start, end: end, hidden: &r})
	case r.Policy.Shown() || r.Signature.Shown() || !strings.HasSuffix(strings.TrimRight(f.v.Text[:start], "\"' ="), "custom-css"):
		f.add(&r, start, end)
	}
	return end
}

// addHostless keeps what a query or a task without a URL says.
func (f *finder) addHostless(u *carrier.View, start, end int, gaps []extent.Gap) {
	r, ok := address.Hostless(f.v, u, start, end, gaps, f.filestack)
	if !ok {
		return
	}
	if r.Form == report.FormPair {
		before, after := ascii.Before(f.v.Text, start, syntax.Reach), ascii.After(f.v.Text, end, syntax.Reach)
		if h := call.NearHandle(before, after); h != "" {
			r.Link.Handle, r.Link.Handles = h, []string{h}
		}
		f.loose = append(f.loose, loosePair{index: len(f.found), from: start, to: end, query: true})
	}
	f.add(&r, start, end)
}

func (f *finder) add(l *request.Request, start, end int) {
	if l.Policy.State == request.Variable || l.Signature.State == request.Variable {
		f.waiting = append(f.waiting, len(f.found))
	}
	if !l.Policy.Shown() && !l.Signature.Shown() && l.Form != report.FormOtherService && l.Form != report.FormViewer {
		f.bare = append(f.bare, bareURL{index: len(f.found), at: start, end: end})
	}
	f.found = append(f.found, *l)
	f.take(start, end)
}
