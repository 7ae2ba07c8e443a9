package locate

import (
	"slices"
	"strings"

	"policybench/signing"
	"policybench/signing/inspect/address"
	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/shape"
	"policybench/signing/inspect/store"
	"policybench/signing/inspect/syntax"
	"policybench/signing/link"
	"policybench/signing/report"
)

// readBodies reads what the JSON bodies of requests say besides the pair, and finds
// the requests whose host stands in a header.
func (f *finder) readBodies() {
	s := f.v.Text
	for _, p := range f.loose {
		l := &f.found[p.index]
		if l.Form == report.FormRequestBody && l.Link.Host == "" {
			if at := bodyStart(s, p.from); at >= 0 {
				end := syntax.JSONEnd(s, at)
				readBody(l, s[at:end])
				l.Store.Or(store.Object(f.v, at, end))
			}
		}
	}
	if len(f.loose) > 0 && (strings.Contains(s, "ost: ") || strings.Contains(s, "OST: ")) {
		f.findHosts()
	}
}

// bodyStart is where the outermost JSON object around a place begins, -1 without one.
func bodyStart(s string, at int) int {
	best := -1
	for _, open := range syntax.EnclosingBraces(s, at) {
		if end := syntax.JSONEnd(s, open); end > at {
			best = open
		}
	}
	return best
}

// readBody reads the body of a request to the processing engine: apikey, sources
// and tasks.
func readBody(l *request.Request, json string) {
	fields, err := signing.Fields(json)
	if err != nil {
		return
	}
	var sources, tasks *signing.Field
	for i := range fields {
		switch f := &fields[i]; f.Name {
		case "apikey":
			if key, ok := f.Text(); ok && shape.Clean(key) != "" {
				l.Link.APIKey = shape.Clean(key)
			}
		case "sources":
			sources = f
		case "tasks":
			tasks = f
		}
	}
	if sources == nil || tasks == nil {
		return
	}
	l.Route = link.RouteProcess
	l.Link.Handle, l.Link.Handles = "", nil
	for _, element := range sources.Elements() {
		source, _ := element.Text()
		if shape.IsHandle(source) {
			l.Link.Handles = append(l.Link.Handles, source)
		} else if l.Link.Source == "" && source != "" {
			l.Link.Source = source
		}
	}
	if len(l.Link.Handles) > 0 {
		l.Link.Handle = l.Link.Handles[0]
	}
	for _, element := range tasks.Elements() {
		task, _ := signing.Fields(element.Raw)
		for _, field := range task {
			if name, _ := field.Text(); field.Name == "name" && name != "" && name != "security" {
				l.Link.Tasks = append(l.Link.Tasks, name)
			}
		}
	}
}

// takeBody takes over what the body says of the request.
func takeBody(l *request.Request, body *request.Request) {
	if body.Route != link.RouteProcess {
		l.Store = body.Store
		return
	}
	l.Route, l.Store = link.RouteProcess, body.Store
	l.Link.Handle, l.Link.Handles, l.Link.Source, l.Link.Tasks = body.Link.Handle, body.Link.Handles, body.Link.Source, body.Link.Tasks
	if l.Link.APIKey == "" {
		l.Link.APIKey = body.Link.APIKey
	}
}

// inBody reports whether a pair stands in the body of a URL's request: a line with the
// URL, headers at most between it and the body.
func (f *finder) inBody(c *claim) bool {
	s, b := f.v.Text, &f.bare[c.url]
	body := c.object()
	next := c.url+1 < len(f.bare) && f.bare[c.url+1].end <= body // another URL stands between
	if body < b.end || next && c.url+1 < c.first+maxClaims || !opensRequest(s[ascii.LineStart(s, b.at):b.at]) || !areHeaders(s[b.end:body]) {
		return false
	}
	c.body, c.together = true, true
	c.code = []report.Span{{Offset: b.at, Length: syntax.JSONEnd(s, body) - b.at}}
	return true
}

// opensRequest reports whether a URL is a request's by what stands before it in its
// line: POST https://…, Request URL: https://…
func opensRequest(before string) bool {
	before = strings.TrimRight(strings.TrimLeft(before, "> \t*-"), " \t\"'`<")
	return slices.Contains(syntax.Methods[:], before) || strings.HasSuffix(before, "Request URL:") || strings.HasSuffix(before, "URL:")
}

// areHeaders reports whether there is nothing but headers between a request's URL
// and its body.
func areHeaders(s string) bool {
	line, rest, _ := strings.Cut(s, "\n")
	if len(strings.Fields(line)) > 2 { // HTTP/1.1 at most, or a status
		return false
	}
	for rest != "" {
		line, rest, _ = strings.Cut(rest, "\n")
		line = strings.TrimSpace(strings.TrimLeft(line, "> "))
		if line != "" && !isHeader(line) && !strings.HasPrefix(line, "```") {
			return false
		}
	}
	return true
}

// isHeader reports whether a line is a header, as a request or a browser shows it:
// Content-Type: …, Request Method: …
func isHeader(line string) bool {
	colon := strings.IndexByte(line, ':')
	for i := 0; i < colon; i++ {
		if c := line[i]; !ascii.IsName(c) && c != '-' && c != ' ' {
			return false
		}
	}
	return colon > 0 && strings.Count(line[:colon], " ") < 3
}

// findHosts finds requests as they go over the wire: POST /prefetch HTTP/1.1, and
// the host in a header.
func (f *finder) findHosts() {
	s := f.v.Text
	for at := 0; ; {
		i := strings.Index(s[at:], "ost: ")
		if i < 0 {
			break
		}
		i += at + len("ost: ")
		at = i
		end := i
		for end < len(s) && (ascii.IsName(s[end]) || s[end] == '.' || s[end] == '-') {
			end++
		}
		if link.RoleOf(s[i:end]) == link.NoRole {
			continue
		}
		if from, to := requestTarget(s, i); to > from {
			f.addWireRequest([2]int{i, end}, [2]int{from, to})
		}
	}
	slices.SortFunc(f.bare, func(a, b bareURL) int { return a.at - b.at })
}

// requestTarget is the path of the request whose header stands at at.
func requestTarget(s string, at int) (from, to int) {
	limit := max(0, at-syntax.Reach)
	i := strings.LastIndex(s[limit:at], " HTTP/")
	if i < 0 {
		return 0, 0
	}
	to = limit + i
	from = strings.LastIndexByte(s[limit:to], ' ') + limit + 1
	if from <= limit || s[from] != '/' || !opensRequest(s[ascii.LineStart(s, from):from]) {
		return 0, 0
	}
	return from, to
}

// addWireRequest keeps a request without a pair of its own, for the pair in its body.
func (f *finder) addWireRequest(host, path [2]int) {
	if r, ok := address.Wire(f.v, host, path); ok {
		f.bare = append(f.bare, bareURL{index: -1, at: path[0], end: path[1], hidden: &r})
	}
}
