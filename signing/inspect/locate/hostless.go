package locate

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/extent"
	"policybench/signing/inspect/syntax"
	"policybench/signing/report"
)

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
		if !optionFollows(s[at:]) {
			continue
		}
		start, _ := ascii.NameAround(s, i, i)
		start += strings.LastIndexByte(s[start:i], '-') + 1
		if f.takenAt(start) > 0 {
			continue
		}
		start = pathStart(s, start, read)
		u, end, gaps := extent.URL(f.v, start)
		at = max(at, end)
		read = max(read, end)
		f.addHostless(u, start, end, gaps)
	}
}

// optionFollows reports whether a task's first option stands here.
func optionFollows(s string) bool {
	for _, name := range [...]string{"policy", "p", "signature", "s"} {
		if extent.HasNameAt(s, name) {
			return true
		}
	}
	return false
}

// pathStart goes back over the tasks and the key before a task, but not behind a
// floor: a text of tasks alone would be read anew from each of them.
func pathStart(s string, at, floor int) int {
	for at > floor && s[at-1] == '/' {
		i := at - 1
		for i > floor && at-i < 200 && (ascii.IsName(s[i-1]) || strings.IndexByte("=:,-.+${}", s[i-1]) >= 0) {
			i--
		}
		at = i
		if i == at-1 {
			return at
		}
	}
	return at
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
		start = queryStart(s, start)
		u, end, gaps := extent.URL(f.v, start)
		at = max(at, end)
		if !inside && !strings.Contains(u.Text, "&signature=") && !strings.Contains(u.Text, "&policy=") {
			continue
		}
		f.addHostless(u, start, end, gaps)
	}
}

// queryStart goes back over what belongs to the same URL.
func queryStart(s string, at int) int {
	limit := max(0, at-1000)
	for at > limit {
		c := s[at-1]
		if !ascii.IsName(c) && strings.IndexByte("?&=/.-%~:,+${}#@;", c) < 0 {
			break
		}
		at--
	}
	for at < len(s) && strings.IndexByte(".,:;-=}", s[at]) >= 0 {
		at++
	}
	return at
}

// addHostless keeps what a query or a task without a URL says.
func (f *finder) addHostless(u *carrier.View, start, end int, gaps []extent.Gap) {
	r, ok := readHostless(f.v, u, start, end, gaps, f.filestack)
	if !ok {
		return
	}
	if r.Form == report.FormPair {
		before, after := ascii.Before(f.v.Text, start, syntax.Reach), ascii.After(f.v.Text, end, syntax.Reach)
		if h := nearHandle(before, after); h != "" {
			r.Link.Handle, r.Link.Handles = h, []string{h}
		}
		f.loose = append(f.loose, loosePair{index: len(f.found), from: start, to: end, query: true})
	}
	f.add(&r, start, end)
}
