package link

import "strings"

// Measure tells how far a text is from a whole request: how many of its parts are
// broken or missing, and how many halves of a pair it carries whole. Of two readings of
// a text the one with fewer faults, or with more of the pair, is what was meant.
func Measure(text string) (broken, halves int) {
	text = unescaped(text)
	u := Split(text)
	role := RoleOf(u.Host.Text)
	r := Path(u.Segments, role)
	a := accountant{text: text, u: u, r: r, role: role, noHost: len(u.Segments) > 0} // a host with a path is as it will be
	a.account()
	for _, f := range a.faults {
		switch f.Kind {
		case FaultUnread, FaultHost, FaultHandle, FaultRoute, FaultFile:
			broken++
		}
	}
	var policy, signature bool // each counts once: a second one is no other half
	note := func(name, value string) {
		policy = policy || isPolicyHalf(name, value)
		signature = signature || isSignatureHalf(name, value)
	}
	for _, p := range u.Query {
		note(p.Name.Text, p.Value.Text)
	}
	if r.Security >= 0 {
		_, options := SplitTask(r.Tasks[r.Security])
		for _, o := range options {
			note(o.Name.Text, o.Value.Text)
		}
	}
	for _, carried := range [...]bool{policy, signature} {
		if carried {
			halves++
		}
	}
	return broken, halves
}

// MayCarryHalf tells quickly that a text carries no half of a pair: none of its signs
// stands between the last letter of a half's name and the first of a value.
func MayCarryHalf(text string) bool {
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '%':
			return true // what it stands for is not asked
		case '=', ':':
			if i > 0 && i+1 < len(text) && strings.IndexByte("ypes \t\r\n", text[i-1]) >= 0 && strings.IndexByte("0123456789abcdefABCDEF\" \t\r\n", text[i+1]) >= 0 {
				return true
			}
		}
	}
	return false
}

// unescaped is a URL without what clients escape of the grammar.
func unescaped(text string) string {
	escapes := ClientEscapes(text, min(len(text), max(0, strings.Index(text, "//"))+2))
	if len(escapes) == 0 {
		return text
	}
	b := make([]byte, 0, len(text))
	at := 0
	for _, e := range escapes {
		b = append(append(b, text[at:e.Offset]...), e.Sign)
		at = e.Offset + 3
	}
	return string(append(b, text[at:]...))
}

// isPolicyHalf reports whether a name and a value are those of a policy.
func isPolicyHalf(name, value string) bool {
	return (name == "policy" || name == "p") && (strings.HasPrefix(value, "e") || strings.HasPrefix(value, `"e`))
}

// isSignatureHalf reports whether a name and a value are those of a signature of 64 digits.
func isSignatureHalf(name, value string) bool {
	if name != "signature" && name != "s" {
		return false
	}
	value = Unquote(value)
	return len(value) == 64 && strings.Trim(value, "0123456789abcdefABCDEF") == ""
}
