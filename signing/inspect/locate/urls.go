package locate

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/extent"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/syntax"
	"policybench/signing/link"
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
		start := urlStart(s, i)
		if start < 0 || f.takenAt(start) > 0 {
			continue
		}
		at = max(at, f.urlAt(start))
	}
}

// urlStart goes back from "//" at i to the scheme. A URL without one is taken only
// where a host of Filestack's follows.
func urlStart(s string, i int) int {
	if i > 0 && s[i-1] == ':' {
		j := i - 1
		for j > 0 && i-j < 8 && s[j-1]|0x20 >= 'a' && s[j-1]|0x20 <= 'z' {
			j--
		}
		scheme := s[j : i-1]
		for _, known := range [...]string{"https", "http"} {
			if len(scheme) >= len(known) && strings.EqualFold(scheme[len(scheme)-len(known):], known) {
				return schemeStart(s, i, i-1-len(known))
			}
		}
	}
	host := ascii.After(s, i+2, 60)
	if end := strings.IndexByte(host, '/'); end > 0 {
		host = strings.ToLower(host[:end])
		if strings.HasSuffix(host, "filestackcontent.com") || strings.HasSuffix(host, "filestackapi.com") || strings.HasSuffix(host, "filepicker.io") {
			if strings.IndexByte(host, ' ') < 0 {
				return i
			}
		}
	}
	return -1
}

// schemeStart is start, where a scheme begins; with too many slashes at i, before a host
// of Filestack's, it is where that begins.
func schemeStart(s string, i, start int) int {
	host := i + 2
	if host >= len(s) || s[host] != '/' {
		return start
	}
	for host < len(s) && s[host] == '/' && host-i < 5 {
		host++
	}
	if name := ascii.After(s, host, 60); link.RoleOf(name[:hostLength(name)]) != link.NoRole {
		return host
	}
	return start
}

func hostLength(s string) int {
	if n := strings.IndexAny(s, "/?# \"'<>"); n >= 0 {
		return n
	}
	return len(s)
}

// urlAt reads the URL that begins at start and returns where to look on.
func (f *finder) urlAt(start int) int {
	u, end, gaps := extent.URL(f.v, start)
	if !worthReading(u.Text) {
		return end
	}
	beside := besideQuery(f.v.Text, start)
	if beside && gaps == nil {
		n := innerEnd(u.Text, 0, isEncodedURL(u.Text), true)
		u, end = u.Cut(0, n), start+n
	}
	l, ok := proxied(f.v, u, start, end)
	if !ok {
		l, ok = readURL(f.v, u, start, end, gaps)
	}
	if ok && beside && l.Policy.Shown() && l.Host != request.ProxiedHost {
		notEncoded(&l, u, false, true)
	}
	if l.Open.Rest {
		hidden := l
		f.bare = append(f.bare, bareURL{index: -1, at: start, end: end, hidden: &hidden})
	}
	if ok && (l.Policy.Shown() || l.Signature.Shown() || !strings.HasSuffix(strings.TrimRight(f.v.Text[:start], "\"' ="), "custom-css")) {
		f.add(&l, start, end)
	}
	return end
}

// worthReading spares the many URLs of a page that have nothing to do with us.
func worthReading(s string) bool {
	return strings.Contains(s, "ilestack") || strings.Contains(s, "ilepicker") || strings.Contains(s, "olicy") ||
		strings.Contains(s, "ecurity") || strings.Contains(s, "ignature") || strings.Contains(s, "FILE") || strings.Contains(s, "/b64/")
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
		start := strings.LastIndex(ascii.Before(s, i, 16), "http")
		if start < 0 || f.takenAt(i) > 0 {
			continue
		}
		start += max(0, i-16)
		end := f.encodedEnd(start)
		at = max(at, end)
		if !worthReading(s[start:end]) {
			continue
		}
		u := f.v.Cut(start, end)
		for layer := 0; layer < ascii.MaxLayers && !strings.Contains(ascii.After(u.Text, 0, 12), "://"); layer++ {
			u = u.Decoded()
		}
		u = u.Cut(0, extent.ClosedAt(u.Text))
		if l, ok := readURL(f.v, u, start, end, nil); ok {
			f.add(&l, start, end)
		}
	}
}

// encodedEnd is where a URL ends that is percent-encoded as a whole: before the next
// parameter of the one that it stands in.
func (f *finder) encodedEnd(start int) int {
	const usual = 4 << 10
	s, quote := f.v.Text, syntax.QuoteBefore(f.v.Text, start)
	if next := strings.IndexByte(ascii.After(s, start, usual), '&'); next > 0 {
		stop, end := extent.Reach(f.v.Cut(0, start+next), start, quote)
		if stop == start+next && !extent.IsClosed(s[start:stop]) {
			return stop
		}
		return end
	}
	_, end := extent.Reach(f.v, start, quote)
	if next := strings.IndexByte(s[start:end], '&'); next > 0 {
		return start + next
	}
	return end
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
		start := i
		for start > 0 && (ascii.IsName(s[start-1]) || s[start-1] == '.' || s[start-1] == '-') && i-start < 60 {
			start--
		}
		if start == i || f.takenAt(start) > 0 || start > 0 && (s[start-1] == '@' || s[start-1] == '/' && headBefore(s, start).kind == "") {
			continue
		}
		at = max(at, f.urlAt(start))
	}
}
