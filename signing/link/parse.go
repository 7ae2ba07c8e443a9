package link

import "strings"

// Piece is a part of a text with its place, in bytes from the text's start.
type Piece struct {
	Text   string
	Offset int
}

// End is the offset after the piece.
func (p Piece) End() int { return p.Offset + len(p.Text) }

// part cuts a piece out of p.
//
//go:noinline
func (p Piece) part(from, to int) Piece { return Piece{p.Text[from:to], p.Offset + from} }

// Param is one parameter of a query, as written.
type Param struct{ Name, Value Piece }

// URL is a URL split at its joints with nothing undone: escapes stand as written.
type URL struct {
	Scheme   Piece // empty where the URL begins with its host
	User     Piece // user:password, as written
	Host     Piece // with the port
	Segments []Piece
	// Mark is the offset of the question mark, -1 without one.
	Mark     int
	Query    []Param
	Fragment Piece
}

// Split takes a URL apart. It never fails: what is no URL gives odd pieces. A
// quoted text, a list in brackets and an absolute source (https://…, src://…) are
// one path segment each. The query of an absolute https source is not split off
// where the source is a file of Filestack's own, since it then belongs to that
// file; otherwise it is the whole URL's.
func Split(text string) URL {
	u := URL{Mark: -1}
	whole := Piece{text, 0}
	at := u.authority(whole)
	rest := whole.part(at, len(text))
	if i := fragmentStart(rest.Text); i >= 0 {
		u.Fragment = rest.part(i+1, len(rest.Text))
		rest = rest.part(0, i)
	}
	path := u.path(rest)
	if path < len(rest.Text) {
		u.Mark = rest.Offset + path
		u.Query = SplitQuery(rest.part(path+1, len(rest.Text)))
	}
	return u
}

// authority reads scheme and host and returns where the path begins.
func (u *URL) authority(p Piece) int {
	at := 0
	if i := strings.Index(p.Text, "://"); i >= 0 && i <= maxScheme && !strings.Contains(p.Text[:i], "/") {
		u.Scheme = p.part(0, i)
		at = i + 3
	} else if strings.HasPrefix(p.Text, "//") {
		at = 2
	}
	end := at
	for end < len(p.Text) && p.Text[end] != '/' && p.Text[end] != '?' && p.Text[end] != '#' {
		end++
	}
	if i := strings.LastIndexByte(p.Text[at:end], '@'); i >= 0 {
		u.User = p.part(at, at+i)
		at += i + 1
	}
	u.Host = p.part(at, end)
	return end
}

const maxScheme = 12

// fragmentStart finds a fragment. Template code (#{name}) is none.
func fragmentStart(s string) int {
	for from := 0; ; {
		i := strings.IndexByte(s[from:], '#')
		if i < 0 {
			return -1
		}
		i += from
		if i+1 >= len(s) || s[i+1] != '{' {
			return i
		}
		from = i + 1
	}
}

// path cuts the segments and returns the offset in p of the question mark, or the
// length of p.
func (u *URL) path(p Piece) int {
	s := p.Text
	at := 0
	if at < len(s) && s[at] == '/' {
		at++
	}
	if at < len(s) {
		u.Segments = make([]Piece, 0, usualSegments)
	}
	for at < len(s) && s[at] != '?' {
		end := securityEnd(s, at, segmentEnd(s, at))
		if end > at {
			u.Segments = append(u.Segments, p.part(at, end))
		}
		at = end
		if at < len(s) && s[at] == '/' {
			at++
		}
	}
	return at
}

// usualSegments are a key, two tasks and a handle.
const usualSegments = 4

// SplitQuery cuts a query at its ampersands. Blanks around a name stay in it.
func SplitQuery(p Piece) []Param {
	if p.Text == "" {
		return nil
	}
	params := make([]Param, 0, 4)
	for at := 0; at <= len(p.Text); {
		end := len(p.Text)
		if i := strings.IndexByte(p.Text[at:], '&'); i >= 0 {
			end = at + i
		}
		if end > at {
			params = append(params, splitParam(p.part(at, end)))
		}
		at = end + 1
	}
	return params
}

func splitParam(p Piece) Param {
	i := strings.IndexByte(p.Text, '=')
	if i < 0 {
		return Param{Name: p, Value: p.part(len(p.Text), len(p.Text))}
	}
	return Param{Name: p.part(0, i), Value: p.part(i+1, len(p.Text))}
}

// Moved shifts every place of u by n bytes, for a URL that was read from a text
// with something put before it.
func (u URL) Moved(n int) URL {
	u.Scheme.Offset += n
	u.User.Offset += n
	u.Host.Offset += n
	u.Fragment.Offset += n
	if u.Mark >= 0 {
		u.Mark += n
	}
	segments := make([]Piece, len(u.Segments))
	for i, s := range u.Segments {
		segments[i] = Piece{s.Text, s.Offset + n}
	}
	u.Segments = segments
	query := make([]Param, len(u.Query))
	for i, p := range u.Query {
		query[i] = Param{Piece{p.Name.Text, p.Name.Offset + n}, Piece{p.Value.Text, p.Value.Offset + n}}
	}
	u.Query = query
	return u
}
