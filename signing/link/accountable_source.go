package link

import "strings"

// source accounts for what a request works on: a handle, a list, a URL, an alias.
func (a *accountant) source(s Piece) {
	s = trim(s)
	if strings.HasPrefix(s.Text, "[") {
		a.list(s)
		return
	}
	a.oneSource(s)
}

// list is [H,"https://…",H].
func (a *accountant) list(s Piece) {
	if !strings.HasSuffix(s.Text, "]") {
		a.unread(s)
		return
	}
	p := s.part(1, len(s.Text)-1)
	for {
		end := itemEnd(p.Text)
		if one := trim(p.part(0, end)); one.Text != "" {
			a.oneSource(one)
		}
		if end == len(p.Text) {
			break
		}
		p = p.part(end+1, len(p.Text))
	}
	a.part(PartSign, s.End(), s.End())
}

func (a *accountant) oneSource(s Piece) {
	p := s
	if s.Text[0] == '"' {
		if len(s.Text) < 2 || s.Text[len(s.Text)-1] != '"' {
			a.unread(s)
			return
		}
		p = s.part(1, len(s.Text)-1)
	}
	switch {
	case comesLater(p.Text), IsEscapedSource(p.Text):
		a.piece(PartSource, p)
	case hasFold(p.Text, "b64://"):
		a.base64(PartSource, Piece{p.Text[6:], p.Offset + 6})
	case hasFold(p.Text, "wf://"):
		a.piece(PartSource, p)
	case KindOf(p.Text) != Handle || strings.Contains(p.Text, "://"):
		a.outside(p)
	default:
		a.handle(p)
	}
	if a.at < s.End() {
		a.part(PartSign, s.End(), s.End())
	}
}

// outside is a URL or an alias.
func (a *accountant) outside(p Piece) {
	a.piece(PartSource, p)
	scheme := strings.Index(p.Text, "://")
	a.stray(p)
	if scheme < 0 { // https:/example.com, src:alias
		end := min(len(p.Text), strings.IndexByte(p.Text, ':')+2)
		a.fault(FaultEmpty, p.part(0, end), "")
		return
	}
	host := p.Text[scheme+3:]
	if end := strings.IndexAny(host, "/?#"); end >= 0 {
		host = host[:end]
	}
	if at := strings.LastIndexByte(host, '@'); at >= 0 {
		host = host[at+1:]
	}
	switch name := strings.ToLower(p.Text[:scheme]); name {
	case "http", "https":
		if RoleOf(host) == NoRole && (Site(host).Check() != nil || strings.IndexByte(host, '.') <= 0 && host != "localhost") {
			a.fault(FaultEmpty, p.part(scheme+3, scheme+3+len(host)), "")
		}
	case "src":
		if host == "" {
			a.fault(FaultEmpty, p, "")
		}
	default: // another scheme, which nothing documents
		a.fault(FaultEmpty, p.part(0, scheme), "")
	}
}

// handle has 20 characters; a name may follow: +name.jpg, .jpg.
func (a *accountant) handle(p Piece) {
	n := wordLength(p.Text)
	file := p.part(0, n)
	a.piece(PartHandle, file)
	if n < len(p.Text) {
		rest := p.part(n, len(p.Text))
		switch {
		case notInName(rest.Text) >= 0:
			a.unread(rest)
		case rest.Text[0] == ';': // a parameter of the path, as some servers put there
			a.piece(PartName, rest)
			a.fault(FaultName, rest, "")
		default:
			a.piece(PartName, rest)
		}
	}
	if n != HandleLength {
		a.fault(FaultHandle, file, "")
	}
}

// notInName is the offset of what no name behind a handle has, -1 without one. It
// begins with a plus, a dot or a semicolon.
func notInName(s string) int {
	if s[0] != '+' && s[0] != '.' && s[0] != ';' {
		return 0
	}
	for i := 1; i < len(s); i++ {
		if c := s[i]; !isWordByte(c) && strings.IndexByte(".+;=%~", c) < 0 && c < 0x80 {
			return i
		}
	}
	return -1
}
