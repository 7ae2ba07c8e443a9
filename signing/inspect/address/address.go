package address

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/extent"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/syntax"
	"policybench/signing/inspect/value"
	"policybench/signing/link"
)

// At reads the URL that begins at start and says where it ends. It is false for one
// that is none of our business; one that names no file is left open (Open.Rest).
func At(text *carrier.View, start int) (r request.Request, end int, ok bool) {
	u, end, gaps := extent.URL(text, start)
	if !link.MayConcern(u.Text) || isPattern(u.Text) {
		return r, end, false
	}
	beside := besideQuery(text.Text, start)
	if beside && gaps == nil {
		n := innerEnd(u.Text, 0, isEncodedURL(u.Text), true)
		u, end = u.Cut(0, n), start+n
	}
	if path := foreignPath(u.Text); path >= 0 {
		r, ok = proxied(text, u, path, start, end)
	}
	if !ok {
		r, ok = readURL(text, u, start, end, gaps)
	}
	if ok && beside && r.Policy.Shown() && r.Host != request.ProxiedHost {
		notEncoded(&r, u, false, true)
	}
	return r, end, ok || r.Open.Rest
}

// Encoded reads the URL that begins at start and is percent-encoded as a whole.
func Encoded(text *carrier.View, start int) (r request.Request, end int, ok bool) {
	end = encodedEnd(text, start)
	if !link.MayConcern(text.Text[start:end]) {
		return r, end, false
	}
	u := text.Cut(start, end)
	for layer := 0; layer < ascii.MaxLayers && !strings.Contains(ascii.After(u.Text, 0, 12), "://"); layer++ {
		u = u.Decoded()
	}
	u = u.Cut(0, extent.ClosedAt(u.Text))
	r, ok = readURL(text, u, start, end, nil)
	return r, end, ok
}

// encodedEnd is where a URL ends that is percent-encoded as a whole: before the next
// parameter of the one that it stands in.
func encodedEnd(text *carrier.View, start int) int {
	const usual = 4 << 10
	s, quote := text.Text, syntax.QuoteBefore(text.Text, start)
	if next := strings.IndexByte(ascii.After(s, start, usual), '&'); next > 0 {
		stop, end := extent.Reach(text.Cut(0, start+next), start, quote)
		if stop == start+next && !extent.IsClosed(s[start:stop]) {
			return stop
		}
		return end
	}
	_, end := extent.Reach(text, start, quote)
	if next := strings.IndexByte(s[start:end], '&'); next > 0 {
		return start + next
	}
	return end
}

// Pieces reads a request whose host, path and query stand at different places; {0, 0} is
// a host or a query that the text does not show. It is false for what is none of our
// business.
func Pieces(text *carrier.View, host, path, query [2]int) (request.Request, bool) {
	places := make([][2]int, 0, 3)
	for _, p := range [...][2]int{host, path, query} {
		if p[1] > 0 {
			places = append(places, p)
		}
	}
	u := extent.Join(text, places)
	w := carrier.Rewrite(u, 0, len(u.Text)+1)
	size := host[1] - host[0]
	if text.Text[path[0]] != '/' {
		w.Replace(size, size, "/", carrier.Wrapped)
	}
	if query[1] > 0 {
		mark := size + path[1] - path[0]
		w.Replace(mark, mark, "?", carrier.Wrapped)
	}
	u = w.Done()
	d := draft{text: text, around: value.Around{Code: host[1] > 0}}
	d.fillFrom(u, link.Split("//"+u.Text).Moved(-len("//")))
	if d.Form == "" || host[1] == 0 && d.Policy.Text == "" {
		return request.Request{}, false
	}
	d.Link.Method = syntax.MethodAround(text.Text, path[0], path[1])
	d.Span = text.Whole(path[0], max(path[1], query[1]))
	return d.Request, true
}
