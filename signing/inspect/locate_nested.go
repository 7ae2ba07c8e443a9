package inspect

import (
	"strings"

	"policybench/signing/link"
)

// innerPair reads the pair of a source that is a URL itself. Where the outer URL
// has none, it is the outer's: one query reaches one server.
func (f *finder) innerPair(l *located, u *view, source link.Piece, ctx context) {
	text := source.Text
	if !strings.Contains(text, "://") && !strings.Contains(text, "%3A%2F%2F") && !strings.Contains(text, "%3a%2f%2f") {
		return
	}
	v := u.cut(source.Offset, source.End())
	for layer := 0; layer < maxLayers && !strings.Contains(v.text, "://"); layer++ {
		v = v.decoded()
	}
	text = strings.Trim(v.text, `" `)
	from := strings.Index(v.text, text)
	v = v.cut(from, from+len(text))
	if !hasPairName(text) && !strings.Contains(text, "security=") {
		return
	}
	parts := link.Split(v.text)
	if !l.policy.given && !l.signature.given {
		f.readQuery(l, v, parts.Query, ctx)
		return
	}
	if f.inside >= maxLayers {
		return // no proxy stands in a fourth one
	}
	var inner located
	f.inside++
	f.fillFrom(&inner, v, parts, ctx)
	f.inside--
	if inner.form == "" || !inner.policy.given && !inner.signature.given {
		return
	}
	inner.span = v.whole(0, len(v.text))
	inner.entityFaults(v, ctx)
	l.inner = append(l.inner, inner)
}

// splitFallback takes the pair of a fallback file, fallback=file:H?policy=…, out of
// a URL: its question mark is not the URL's.
func (f *finder) splitFallback(l *located, u *view, ctx context) *view {
	i := strings.Index(u.text, "fallback=")
	if i < 0 {
		return u
	}
	task := u.text[i:]
	mark := strings.IndexByte(task, '?')
	if mark < 0 || strings.IndexByte(task[:mark], '/') >= 0 {
		return u
	}
	end := strings.IndexAny(task[mark:], "/,")
	if end < 0 {
		return u
	}
	colon := strings.LastIndexAny(task[:mark], ":=")
	v := u.cut(i+colon+1, i+mark+end)
	var inner located
	f.fillFrom(&inner, v, link.Split("///"+v.text).Moved(-3), ctx)
	if inner.policy.given || inner.signature.given {
		inner.form = FormDelivery
		inner.span = v.whole(0, len(v.text))
		inner.link.Handle, inner.link.Host = clean(v.text[:mark-colon-1]), ""
		inner.link.Handles = []string{inner.link.Handle}
		inner.host = hostNone
		l.inner = append(l.inner, inner)
	}
	w := rewriter{src: u}
	w.copyTo(i + mark)
	w.skipTo(i + mark + end)
	return w.done()
}

// proxied reads a URL of ours inside another service's: encoded or not, in its path
// or in a parameter.
func (f *finder) proxied(u *view, start, end int) (located, bool) {
	s := u.text
	host := strings.Index(s, "//") + 2
	slash := strings.IndexByte(s[host:], '/')
	if slash < 0 {
		slash = strings.IndexByte(s[host:], '?')
	}
	if slash < 0 || link.RoleOf(s[host:host+slash]) != link.NoRole {
		return located{}, false
	}
	from := innerStart(s, host+slash)
	if from < 0 {
		return located{}, false
	}
	inner := u.cut(from, innerEnd(s, from))
	encoded := !strings.Contains(inner.text[:min(len(inner.text), 12)], "://")
	for layer := 0; layer < maxLayers && !strings.Contains(inner.text[:min(len(inner.text), 12)], ":/"); layer++ {
		inner = inner.decoded()
	}
	var l located
	ok := false
	if encoded { // a proxy behind a proxy
		l, ok = f.proxied(inner, start, end)
	}
	if !ok {
		l, ok = f.readURL(inner, start, end, nil)
	}
	// Behind a "#" a mail program keeps the address of what its proxy fetched.
	if !ok || l.form == FormOtherService || l.host == hostCustom && !strings.ContainsAny(s[:from], "?#") {
		return located{}, false
	}
	l.host = hostProxied
	l.span = u.whole(0, len(s))
	if !encoded && strings.HasSuffix(s[:host+slash], ".imgix.net") && l.policy.given && strings.IndexByte(inner.text, '?') > 0 {
		// Others pass the query on; imgix takes it for its own parameters.
		at := strings.IndexByte(inner.text, '?')
		l.fault(Problem, CodeNestedNotEncoded, Inferred, "link", inner.spans(at, len(inner.text)))
		l.policy.sent, l.signature.sent = "", ""
	}
	inQueryOf := strings.IndexByte(s[:from], '?') >= 0 && strings.HasSuffix(s[:from], "=")
	if !encoded && inQueryOf && strings.IndexByte(inner.text, '&') > 0 && l.policy.given && l.signature.given {
		at := strings.IndexByte(inner.text, '&')
		l.fault(Problem, CodeNestedNotEncoded, Inferred, "link", inner.spans(at, len(inner.text)))
		l.repair(CodeNestedNotEncoded, inner.spans(0, len(inner.text)), link.EscapeQuery(inner.text))
		if first := inner.whole(at, at).Offset; l.signature.spans[0].Offset > first {
			l.signature.sent = ""
		} else if l.policy.spans[0].Offset > first {
			l.policy.sent = ""
		}
	}
	return l, true
}

// innerStart is where a URL with a host of ours, or with a pair, begins inside s.
func innerStart(s string, from int) int {
	for at := from; ; {
		i := strings.Index(s[at:], "http")
		if i < 0 {
			return -1
		}
		i += at
		at = i + 4
		rest := strings.TrimPrefix(s[i+4:], "s")
		if !strings.HasPrefix(rest, ":/") && !hasFoldPrefix(rest, "%3A") && !hasFoldPrefix(rest, "%253A") && !hasFoldPrefix(rest, "%25253A") {
			continue
		}
		if rest = s[i:]; strings.Contains(rest, "filestack") || strings.Contains(rest, "filepicker") ||
			strings.Contains(rest, "policy") && strings.Contains(rest, "signature") {
			return i
		}
	}
}

// innerEnd is where it ends: an encoded one at the outer URL's own signs.
func innerEnd(s string, from int) int {
	if strings.HasPrefix(strings.TrimPrefix(s[from+4:], "s"), ":/") {
		return len(s)
	}
	if i := strings.IndexAny(s[from:], "?&#"); i >= 0 {
		return from + i
	}
	return len(s)
}
