package link

import "strings"

// query accounts for the parameters.
func (a *accountant) query() {
	u := &a.u
	at := u.Mark + 1
	end := len(a.text)
	if u.Fragment.Offset > 0 {
		end = u.Fragment.Offset - 1
	}
	for i := range u.Query {
		p := &u.Query[i]
		if p.Name.Offset > at && !(i == 0 && p.Name.Offset == at+1) { // "?&": filestack-php writes it
			a.empty(at, p.Name.Offset)
		}
		a.parameter(p)
		at = p.Value.End() + 1
	}
	if at--; at < end && len(u.Query) > 0 {
		a.empty(at, end)
	}
}

func (a *accountant) parameter(p *Param) {
	a.piece(PartParameter, p.Name)
	switch p.Name.Text {
	case "policy", "signature":
		a.piece(PartArgument, p.Value)
		return
	case "key":
		a.key(PartArgument, p.Value)
		return
	}
	if a.r.Route == RouteStore {
		a.storeParameter(p)
	}
	if i := notInURL(p.Value.Text); i >= 0 && !comesLater(p.Value.Text) {
		a.piece(PartArgument, p.Value.part(0, i))
		a.unread(p.Value.part(i, len(p.Value.Text)))
		return
	}
	a.piece(PartArgument, p.Value)
}

// storeParameter notes a name that is nearly one of the Store API's, which are those of the
// store task: what it names is lost. Other names are nobody's, and harmless.
func (a *accountant) storeParameter(p *Param) {
	store := taskNamed["store"]
	if has, _ := store.takes(p.Name.Text, p.Value.Text); has {
		return
	}
	if near := store.nearOption(p.Name.Text); near != "" {
		a.optionFault(store, p.Name, near)
	}
}

// comesLater reports whether a program or a person still puts something in here:
// ${handle}, $1, <HANDLE>, %s.
func comesLater(s string) bool {
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '@':
			if i == 0 && isRazor(s[1:]) {
				return true
			}
		case '{':
			if strings.IndexByte(s[i:], '}') > 0 {
				return true
			}
		case '<':
			if strings.IndexByte(s[i:], '>') > 0 {
				return true
			}
		case '$':
			if i+1 < len(s) && (s[i+1] == '{' || s[i+1] == '(' || s[i+1] == '_' || s[i+1] >= '1' && s[i+1] <= '9' || s[i+1]|0x20 >= 'a' && s[i+1]|0x20 <= 'z') {
				return true
			}
		case '%':
			if i+1 < len(s) && strings.IndexByte("svqiu@(", s[i+1]) >= 0 || s[i:] == "%d" || isBatch(s[i:]) {
				return true
			}
		}
	}
	return false
}

// isBatch reports whether a variable of a batch file stands here, which has no digits where
// an escape has: %HANDLE%.
func isBatch(s string) bool {
	n := wordLength(s[1:]) + 1
	return n > 1 && n < len(s) && s[n] == '%' && !isHex(s[1])
}

// isRazor reports whether an expression of Razor stands behind an "@": Model.Handle. No
// handle is as short as the names that these begin with, or has a dot.
func isRazor(s string) bool {
	dot := strings.IndexByte(s, '.')
	for i := range max(dot, 0) {
		if !isWordByte(s[i]) || s[i] == '-' {
			return false
		}
	}
	return dot > 0 && dot < HandleLength && dot+1 < len(s)
}

// notInURL is the offset of the first byte that stands in no URL (RFC 3986), -1 without
// one. What is not ASCII counts as the escapes that every client makes of it.
func notInURL(s string) int {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c <= ' ' || c == 0x7f || c == '"' || c == '\\' || c == '^' || c == '`' || c == '|' {
			return i
		}
	}
	return -1
}
