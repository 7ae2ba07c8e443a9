package link

import "strings"

// NearHost is the host of Filestack's that another name is likely a misspelling of,
// empty where it is none: a letter or two are wrong, what is no letter of a host's
// stands between them, the beginning or the end is lost.
func NearHost(host string) string {
	host = strings.ToLower(host)
	if at := strings.LastIndexByte(host, ':'); at >= 0 && isDigits(host[at+1:]) {
		host = host[:at]
	}
	plain := hostLetters(host)
	if len(plain) < len("filepicker.io") {
		return ""
	}
	best, distance := "", mostWrong+1
	for i := range hosts {
		name := hosts[i].Name
		d := Distance(plain, name)
		if d == 0 && plain == host {
			return ""
		}
		if d < distance {
			best, distance = name, d
		}
	}
	if best != "" {
		return best
	}
	for i := range hosts {
		if lacks(hosts[i].Name, plain) {
			if best != "" {
				return "" // filestackapi.com alone may be any of its hosts
			}
			best = hosts[i].Name
		}
	}
	return best
}

// lacks reports whether a host is another one without its end or its beginning, which
// holds nothing but the prefix or the top-level domain.
func lacks(host, part string) bool {
	head, isHead := strings.CutPrefix(host, part)
	tail, isTail := strings.CutSuffix(host, part)
	return isHead && head != "" && strings.Trim(head, ".") == topLevel(host) || isTail && tail != "" && strings.IndexByte(tail, '.') == len(tail)-1
}

func topLevel(host string) string { return host[strings.LastIndexByte(host, '.')+1:] }

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
