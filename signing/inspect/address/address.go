package address

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/extent"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/syntax"
	"policybench/signing/link"
)

// At reads the URL that begins at start and says where it ends. It is false for one
// that is none of our business; one that names no file is left open (Open.Rest).
func At(text *carrier.View, start int) (r request.Request, end int, ok bool) {
	u, end, gaps := extent.URL(text, start)
	if !IsWorthReading(u.Text) {
		return r, end, false
	}
	beside := besideQuery(text.Text, start)
	if beside && gaps == nil {
		n := innerEnd(u.Text, 0, isEncodedURL(u.Text), true)
		u, end = u.Cut(0, n), start+n
	}
	if r, ok = proxied(text, u, start, end); !ok {
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
	if !IsWorthReading(text.Text[start:end]) {
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

// Wire reads a request as it goes over the wire, whose host stands in a header. It
// is false for one with a pair of its own, and for what is none of our business.
func Wire(text *carrier.View, host, path [2]int) (request.Request, bool) {
	u := extent.Join(text, [][2]int{host, path})
	d := draft{text: text}
	d.fillFrom(u, link.Split("//"+u.Text).Moved(-2))
	if d.Policy.Shown() || d.Signature.Shown() || d.Form == "" {
		return request.Request{}, false
	}
	d.Link.Method = syntax.MethodAround(text.Text, path[0], path[1])
	d.Span = text.Whole(path[0], path[1])
	d.Open.Rest = true
	return d.Request, true
}
