package locate

import (
	"strings"

	"policybench/signing/inspect/address"
	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/call"
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/extent"
	"policybench/signing/inspect/syntax"
	"policybench/signing/inspect/wire"
	"policybench/signing/report"
)

// findURLs finds whole URLs with a scheme.
func findURLs(sc *scene, slashes string) {
	s := sc.view.Text
	for at := 0; ; {
		i := strings.Index(s[at:], slashes)
		if i < 0 {
			break
		}
		i += at
		at = i + 2
		start := address.Start(s, i)
		if start < 0 || sc.taken.At(start) > 0 {
			continue
		}
		at = max(at, urlAt(sc, start))
	}
}

// findEncoded finds URLs that are percent-encoded as a whole.
func findEncoded(sc *scene, mark string) {
	s := sc.view.Text
	for at := 0; ; {
		i := strings.Index(s[at:], mark)
		if i < 0 {
			return
		}
		i += at
		at = i + len(mark)
		start := address.EncodedStart(s, i)
		if start < 0 || sc.taken.At(i) > 0 {
			continue
		}
		r, end, ok := address.Encoded(sc.view, start)
		at = max(at, end)
		if ok {
			sc.take(aURL, start, end, &r)
		}
	}
}

// findSchemeless finds URLs that begin with their host.
func findSchemeless(sc *scene, domain string) {
	s := sc.view.Text
	for at := 0; ; {
		i := strings.Index(s[at:], domain)
		if i < 0 {
			return
		}
		i += at
		at = i + len(domain)
		start := address.HostStart(s, i)
		if sc.taken.At(start) > 0 || !address.BeginsURL(s, start, i) {
			continue
		}
		at = max(at, urlAt(sc, start))
	}
}

// findTasks finds security tasks that no URL carries: "security=p:…,s:…" alone or
// behind other tasks.
func findTasks(sc *scene, word string) {
	s := sc.view.Text
	read := 0 // how far paths were read
	for at := 0; ; {
		i := strings.Index(s[at:], word)
		if i < 0 {
			return
		}
		i += at
		at = i + len(word)
		start := address.TaskStart(s, i)
		if start < 0 || sc.taken.At(start) > 0 {
			continue
		}
		start = address.PathStart(s, start, read)
		u, end, gaps := extent.URL(sc.view, start)
		at = max(at, end)
		read = max(read, end)
		addHostless(sc, u, start, end, gaps)
	}
}

// findQueries finds queries that no URL carries: "?key=…&policy=…&signature=…".
func findQueries(sc *scene, name string) {
	s := sc.view.Text
	for at := 0; ; {
		i := strings.Index(s[at:], name)
		if i < 0 {
			break
		}
		i += at
		at = i + len(name)
		start := i - 1
		if start < 0 || !ascii.IsName(s[start]) || sc.taken.At(start) > 0 || at >= len(s) {
			continue
		}
		inside := start > 0 && (s[start-1] == '?' || s[start-1] == '&')
		start = address.QueryStart(s, start)
		u, end, gaps := extent.URL(sc.view, start)
		at = max(at, end)
		if !inside && !strings.Contains(u.Text, "&signature=") && !strings.Contains(u.Text, "&policy=") && (len(gaps) > 0 || !address.LacksJoint(u.Text)) {
			continue
		}
		addHostless(sc, u, start, end, gaps)
	}
}

// urlAt adds the URL that begins at start and returns where to look on.
func urlAt(sc *scene, start int) int {
	r, end, ok := address.At(sc.view, start)
	switch {
	case !ok:
	case r.Open.Rest:
		sc.keep(sighting{kind: unfit, from: start, to: end}, &r)
	case r.Policy.Shown() || r.Signature.Shown() || !strings.HasSuffix(strings.TrimRight(sc.view.Text[:start], "\"' ="), "custom-css"):
		sc.take(aURL, start, end, &r)
	}
	return end
}

// addHostless keeps what a query or a task without a URL says.
func addHostless(sc *scene, u *carrier.View, start, end int, gaps []extent.Gap) {
	r, ok := address.Hostless(sc.view, u, start, end, gaps, sc.ours)
	if !ok {
		return
	}
	kind := aURL
	if r.Form == report.FormPair {
		before, after := ascii.Before(sc.view.Text, start, syntax.Reach), ascii.After(sc.view.Text, end, syntax.Reach)
		if h := call.NearHandle(before, after); h != "" {
			r.Link.Handle, r.Link.Handles = h, []string{h}
		}
		if wire.HoldsPair(sc.view.Text, start+len("policy=")) {
			r.Carried.Unread = "header"
		}
		kind = aQuery
	}
	sc.take(kind, start, end, &r)
}

// findApart finds the requests whose host and path stand apart.
func findApart(sc *scene, domain string) { addPieces(sc, wire.Apart(sc.view.Text, domain)) }

// findColumns finds those of logs that name their columns, and of CloudFront's, whose
// columns everybody knows.
func findColumns(sc *scene, sign string) {
	if sign == wire.Head {
		addPieces(sc, wire.Rows(sc.view.Text))
	} else {
		addPieces(sc, wire.CloudFrontRows(sc.view.Text))
	}
}

// addPieces keeps the requests that nothing else has found: those that name no file for
// a pair that goes there.
func addPieces(sc *scene, list []wire.Request) {
	for _, w := range list {
		if sc.taken.At(w.Path[0]) > 0 || sc.taken.At(w.Host[0]) > 0 {
			continue
		}
		r, ok := address.Pieces(sc.view, w.Host, w.Path, w.Query)
		if !ok {
			continue
		}
		if w.Method != "" {
			r.Link.Method = w.Method
		}
		if r.Open.Rest {
			sc.keep(sighting{kind: unfit, from: w.Path[0], to: w.Path[1]}, &r)
		} else {
			sc.take(aURL, w.Path[0], max(w.Path[1], w.Query[1]), &r)
		}
	}
}
