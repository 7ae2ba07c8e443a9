package link

import "strings"

// NearHost is the host of Filestack's that another name is likely a misspelling of,
// empty where it is none: a few letters are wrong, what is no letter of a host's
// stands between them, a few are lost together. Where the slash behind the
// host is lost, it ends in one.
func NearHost(host string) string {
	if near := UnpartedHost(host); near != "" {
		return near
	}
	host = strings.ToLower(host)
	if at := strings.LastIndexByte(host, ':'); at >= 0 && isDigits(host[at+1:]) {
		host = host[:at]
	}
	if !mayBeNear(host) {
		return ""
	}
	plain := hostLetters(host)
	if len(plain) < len("filepicker.io") {
		return ""
	}
	near := nearestTo(plain, mostWrong)
	for i := range hosts {
		near.offer(hosts[i].Name, hostLetterSets[i])
	}
	if near.wrong == 0 && plain == host {
		return ""
	}
	if near.word != "" {
		return near.word
	}
	best := ""
	for i := range hosts {
		if isCutOf(hosts[i].Name, plain) {
			if best != "" {
				return "" // filestackapi.com alone may be any of its hosts
			}
			best = hosts[i].Name
		}
	}
	return best
}

// mayBeNear tells quickly that a text is near no host: its letters are others, or too many or
// too few.
func mayBeNear(text string) bool {
	size, letters := 0, letterSet(0)
	for i := 0; i < len(text); i++ {
		if c := text[i]; c == '%' {
			return true
		} else if isHostByte(c) {
			size++
			letters |= lettersIn(text[i : i+1])
		}
	}
	for i := range hosts {
		lost := len(hosts[i].Name) - size
		if lost >= -mostWrong && lost <= max(mostWrong, mostCut) && (letters.apart(hostLetterSets[i]) <= mostWrong || letters&^hostLetterSets[i] == 0) {
			return true
		}
	}
	return false
}

var hostLetterSets = func() (sets [len(hosts)]letterSet) {
	for i := range hosts {
		sets[i] = lettersIn(hosts[i].Name)
	}
	return sets
}()

// mostCut is how many letters may be lost together: www.
const mostCut = 4

// isCutOf reports whether a text is a host without a few letters that stand together: its
// prefix, its top-level domain, any others.
func isCutOf(host, text string) bool {
	lost := len(host) - len(text)
	if lost <= 0 || lost > mostCut {
		return false
	}
	n := 0
	for n < len(text) && text[n] == host[n] {
		n++
	}
	return text[n:] == host[n+lost:]
}

// hostLetters are the characters of a host name, without what stands between them:
// escapes, blanks, quotes and whatever else no host has.
func hostLetters(s string) string {
	clean := true
	for i := 0; i < len(s); i++ {
		clean = clean && isHostByte(s[i])
	}
	if clean {
		return s
	}
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		if s[i] == '%' && i+2 < len(s) && isHex(s[i+1]) && isHex(s[i+2]) {
			i += 2
			continue
		}
		if isHostByte(s[i]) {
			b = append(b, s[i])
		}
	}
	return string(b)
}

func isHostByte(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '.'
}

func isHex(c byte) bool {
	return c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'f'
}

// UnpartedHost is the host of Filestack's with which a text begins that goes on without
// the slash between them.
func UnpartedHost(text string) string {
	for i := range hosts {
		if name := hosts[i].Name; len(text) > len(name) && hasFold(text, name) && strings.IndexByte(".:", text[len(name)]) < 0 {
			return name + "/"
		}
	}
	return ""
}
