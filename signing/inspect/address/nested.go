package address

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/extent"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/shape"
	"policybench/signing/link"
	"policybench/signing/report"
)

// innerPair reads the pair of a source that is a URL itself. Where the outer URL
// has none, it is the outer's: one query reaches one server.
func (d *draft) innerPair(u *carrier.View, source link.Piece) {
	text := source.Text
	if !strings.Contains(text, "://") && !link.IsEscapedSource(strings.TrimLeft(text, `" `)) && !strings.Contains(text, "%3A%2F%2F") && !strings.Contains(text, "%3a%2f%2f") {
		return
	}
	v := u.Cut(source.Offset, source.End())
	for layer := 0; layer < ascii.MaxLayers && !strings.Contains(v.Text, "://"); layer++ {
		v = v.Decoded()
	}
	text = strings.Trim(v.Text, `" `)
	from := strings.Index(v.Text, text)
	v = v.Cut(from, from+len(text))
	if !HasPairName(text) && !strings.Contains(text, "security=") {
		return
	}
	parts := link.Split(v.Text)
	if !d.Policy.Shown() && !d.Signature.Shown() {
		d.readQuery(v, parts.Query)
		return
	}
	if d.inside >= ascii.MaxLayers {
		return // no proxy stands in a fourth one
	}
	inner := draft{text: d.text, around: d.around, inside: d.inside + 1}
	inner.fillFrom(v, parts)
	if inner.Form == "" || !inner.Policy.Shown() && !inner.Signature.Shown() {
		return
	}
	inner.Span = v.Whole(0, len(v.Text))
	entityFaults(&inner, v)
	d.Inner = append(d.Inner, inner.Request)
}

// splitFallback takes the pair of a fallback file, fallback=file:H?policy=…, out of
// a URL: its question mark is not the URL's.
func (d *draft) splitFallback(u *carrier.View) *carrier.View {
	if strings.IndexByte(u.Text, '?') < 0 {
		return u
	}
	i := strings.Index(u.Text, "fallback=")
	if i < 0 {
		return u
	}
	task := u.Text[i:]
	mark := strings.IndexByte(task, '?')
	if mark < 0 || strings.IndexByte(task[:mark], '/') >= 0 {
		return u
	}
	end := strings.IndexAny(task[mark:], "/,")
	if end < 0 {
		return u
	}
	colon := strings.LastIndexAny(task[:mark], ":=")
	v := u.Cut(i+colon+1, i+mark+end)
	inner := draft{text: d.text, around: d.around, inside: d.inside}
	inner.fillFrom(v, link.Split("///"+v.Text).Moved(-3))
	if inner.Policy.Shown() || inner.Signature.Shown() {
		inner.Form = report.FormDelivery
		inner.Span = v.Whole(0, len(v.Text))
		inner.Link.Handle, inner.Link.Host = shape.Clean(v.Text[:mark-colon-1]), ""
		inner.Link.Handles = []string{inner.Link.Handle}
		inner.Host = request.NoHost
		d.Inner = append(d.Inner, inner.Request)
	}
	w := carrier.Rewrite(u, 0, 0)
	w.CopyTo(i + mark)
	w.SkipTo(i + mark + end)
	return w.Done()
}

// foreignPath is where the path, or else the query, of another service's URL begins; -1
// for a URL of ours.
func foreignPath(s string) int {
	host := strings.Index(s, "//") + 2
	slash := strings.IndexByte(s[host:], '/')
	if slash < 0 {
		slash = strings.IndexByte(s[host:], '?')
	}
	if slash < 0 || link.RoleOf(s[host:host+slash]) != link.NoRole {
		return -1
	}
	return host + slash
}

// proxied reads a URL of ours inside another service's, whose path begins at path:
// encoded or not, in its path or in a parameter.
func proxied(text, u *carrier.View, path, start, end int) (request.Request, bool) {
	s := u.Text
	from := innerStart(s, path)
	if from < 0 {
		if from = hostStart(s, path); from < 0 {
			return request.Request{}, false
		}
	}
	inQuery := inParameter(s[:from])
	encoded := isEncodedURL(s[from:])
	inner := u.Cut(from, innerEnd(s, from, encoded, inQuery))
	for layer := 0; layer < ascii.MaxLayers && isEncodedURL(inner.Text); layer++ {
		inner = inner.Decoded()
	}
	if !encoded && inQuery {
		if whole := jointsEscaped(u.Cut(from, len(s))); whole != nil {
			inner, encoded = whole, true
		}
	}
	inner = inner.Cut(0, extent.ClosedAt(inner.Text))
	var r request.Request
	ok := false
	if next := foreignPath(inner.Text); encoded && next >= 0 { // a proxy behind a proxy
		r, ok = proxied(text, inner, next, start, end)
	}
	if !ok {
		r, ok = readURL(text, inner, start, end, nil)
	}
	// Behind a "#" a mail program keeps the address of what its proxy fetched.
	if !ok || r.Form == report.FormOtherService || r.Host == request.CustomHost && !strings.ContainsAny(s[:from], "?#") {
		return request.Request{}, false
	}
	r.Host = request.ProxiedHost
	r.Span = u.Whole(0, len(s))
	if !encoded && r.Policy.Shown() {
		notEncoded(&r, inner, !inQuery && strings.HasSuffix(s[:path], ".imgix.net"), inQuery)
	}
	return r, true
}

// besideQuery reports whether a URL is the parameter of one without a host:
// /_next/image?url=https://…
func besideQuery(s string, start int) bool {
	if start == 0 || s[start-1] != '=' {
		return false
	}
	outer := ascii.Part(s, start-carrier.MaxGap, start-1)
	outer = outer[strings.LastIndexAny(outer, "\"'`<>() \t\r\n,;:")+1:]
	return strings.HasPrefix(outer, "/") && strings.IndexByte(outer, '?') > 0
}

// notEncoded notes that the outer URL takes parameters of the inner one for its own:
// all of them in a path, those behind the first in a query. Other services than
// imgix pass on the query of a URL in their path.
func notEncoded(r *request.Request, inner *carrier.View, inPath, inQuery bool) {
	at := -1
	switch {
	case inPath:
		at = strings.IndexByte(inner.Text, '?')
	case inQuery && r.Signature.Shown():
		at = strings.IndexByte(inner.Text, '&')
	}
	if at <= 0 {
		return
	}
	r.Forgiven.Add(report.Problem, report.CodeNestedNotEncoded, report.Inferred, "link", inner.Spans(at, len(inner.Text)))
	first := inner.Whole(at, at).Offset
	for _, v := range [...]*request.Value{&r.Policy, &r.Signature} {
		if len(v.Spans) > 0 && v.Spans[0].Offset > first {
			v.Sent = ""
		}
	}
	end := ownQueryEnd(inner.Text)
	if end < 0 {
		return
	}
	if rest := inner.Text[end:]; inPath && rest != "" {
		if rest[0] != '&' || hasParameter(rest, "s") {
			return // imgix signs its URLs: a changed one is refused
		}
		r.Forgiven.Fix(inner.Spans(0, end+1), link.EscapeQuery(inner.Text[:end])+"?")
		return
	}
	r.Forgiven.Fix(inner.Spans(0, end), link.EscapeQuery(inner.Text[:end]))
}

// ownQueryEnd is where the parameters end that a URL of Filestack's has, the pair
// among them; -1 where the pair stands among others, so that nobody can tell whose
// they are.
func ownQueryEnd(s string) int {
	mark := strings.IndexByte(s, '?')
	if mark < 0 {
		return -1
	}
	end, pair := mark, 0
	for _, p := range link.SplitQuery(link.Piece{Text: s[mark+1:], Offset: mark + 1}) {
		switch p.Name.Text {
		case "policy", "signature":
			pair++
		case "key", "dl", "cache", "exif", "md5", "base64decode":
		default:
			if pair == 2 {
				return end
			}
			return -1
		}
		end = p.Value.End()
	}
	if pair != 2 {
		return -1
	}
	return end
}

// hasParameter reports whether a query has a parameter of that name.
func hasParameter(query, name string) bool {
	for _, p := range link.SplitQuery(link.Piece{Text: query}) {
		if p.Name.Text == name {
			return true
		}
	}
	return false
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
		if !strings.HasPrefix(rest, ":/") && !ascii.HasFoldPrefix(rest, ":%2f") && ascii.EscapedLength(rest, ':') == 0 {
			continue
		}
		if rest = s[i:]; link.Mentioned(rest) || strings.Contains(rest, "policy") && strings.Contains(rest, "signature") {
			return i
		}
		return -1 // what is not behind this place is not behind a later one
	}
}

// innerEnd is where it ends: an encoded one at the outer URL's own signs, one without
// a query of its own, in a parameter, at the parameter behind it.
func innerEnd(s string, from int, encoded, inQuery bool) int {
	if !encoded {
		if inQuery {
			return from + ownEnd(s[from:])
		}
		return len(s)
	}
	if i := strings.IndexAny(s[from:], "?&#"); i >= 0 {
		return from + i
	}
	return len(s)
}
