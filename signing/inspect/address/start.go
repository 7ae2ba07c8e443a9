package address

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/extent"
	"policybench/signing/link"
)

// isPattern reports whether a URL is a regular expression that URLs are looked for by: a
// class of characters with a sign of repetition stands in its path.
func isPattern(s string) bool {
	const longest = 19 // a list of one handle is longer
	for {
		open := strings.IndexByte(s, '[')
		if open < 0 {
			return false
		}
		s = s[open+1:]
		end := strings.IndexByte(s, ']')
		if end > 0 && end <= longest && end+1 < len(s) && strings.IndexByte("{+*?)", s[end+1]) >= 0 && (s[0] == '^' || strings.IndexByte(s[:end], '-') > 0) {
			return true
		}
	}
}

// Start goes back from "//" at i to where the URL begins, -1 where none does. One
// without a scheme is taken only where a host of Filestack's follows.
func Start(s string, i int) int {
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
	if i > 1 && s[i-1] == ':' && strings.IndexByte("?)]}", s[i-2]) >= 0 {
		return -1 // a pattern: https?://
	}
	host := ascii.After(s, i+2, 60)
	if end := strings.IndexByte(host, '/'); end > 0 {
		host = strings.ToLower(host[:end])
		if link.InDomain(host) && strings.IndexByte(host, ' ') < 0 {
			return i
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

// EncodedStart goes back from an escaped "//" at i to http, -1 where none stands there.
func EncodedStart(s string, i int) int {
	const longest = 16 // https and a colon that was escaped three times
	if start := strings.LastIndex(ascii.Before(s, i, longest), "http"); start >= 0 {
		return start + max(0, i-longest)
	}
	return -1
}

// HostStart is where a host begins that holds a place, without the escape before it whose
// digits look like a part of it.
func HostStart(s string, at int) int {
	start := ascii.HostStart(s, at)
	if start == 0 || s[start-1] != '%' {
		return start
	}
	for _, digits := range [...]string{"25", "2F", "2f", "3A", "3a"} {
		if strings.HasPrefix(s[start:at], digits) {
			start += len(digits)
		}
	}
	return start
}

// BeginsURL reports whether a host, which ends in one of Filestack's domains, begins a URL
// without a scheme: it is more than the domain, that of no address and no part of a path.
func BeginsURL(s string, host, domain int) bool {
	return host < domain && (host == 0 || s[host-1] != '@' && (s[host-1] != '/' || headBefore(s, host).kind != ""))
}

// TaskStart is where the security task begins whose "ecurity=" stands at i, -1 where
// none of its options follows.
func TaskStart(s string, i int) int {
	if !optionFollows(s[i+len("ecurity="):]) {
		return -1
	}
	start, _ := ascii.NameAround(s, i, i)
	return start + ascii.LastIndexByte(s[start:i], '-') + 1
}

// optionFollows reports whether a task's first option stands here.
func optionFollows(s string) bool {
	for _, name := range [...]string{"policy", "p", "signature", "s"} {
		if extent.HasNameAt(s, name) {
			return true
		}
	}
	return false
}

// PathStart goes back over the tasks and the key before a task, but not behind a floor:
// a text of tasks alone would be read anew from each of them.
func PathStart(s string, at, floor int) int {
	for at > floor && s[at-1] == '/' {
		i := at - 1
		for i > floor && at-i < 200 {
			if open := templateBefore(s, i, floor); open > 0 {
				i = open
				continue
			}
			if !ascii.IsName(s[i-1]) && strings.IndexByte("=:,-.+${}", s[i-1]) < 0 {
				break
			}
			i--
		}
		at = i
		if i == at-1 {
			return at
		}
	}
	return at
}

// templateBefore is where the place begins that a program fills in and that ends before i:
// ${encodeURIComponent(key)}, Ruby's #{@key}; 0 without one.
func templateBefore(s string, i, floor int) int {
	const longest = 80
	if i == 0 || s[i-1] != '}' {
		return 0
	}
	from := max(floor, i-longest)
	if open := ascii.LastIndexByte(s[from:i], '{'); open > 0 && strings.IndexByte("$#", s[from+open-1]) >= 0 && strings.IndexByte(s[from+open:i], '\n') < 0 {
		return from + open - 1
	}
	return 0
}

// QueryStart goes back over what belongs to the same URL.
func QueryStart(s string, at int) int {
	limit := max(0, at-1000)
	for at > limit {
		c := s[at-1]
		if !ascii.IsName(c) && strings.IndexByte("?&=/.-%~:,+${}#@;", c) < 0 {
			break
		}
		at--
	}
	for at < len(s) && strings.IndexByte(".,:;-=}", s[at]) >= 0 {
		at++
	}
	return at
}
