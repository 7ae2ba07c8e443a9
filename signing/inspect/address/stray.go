package address

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/shape"
	"policybench/signing/link"
)

// straySign is where a sign stands in a URL of Filestack's that breaks a part which is
// whole without it, and what belongs there; -1 without one.
func straySign(url string) (at int, with string) {
	from := strings.Index(url, "//") + len("//")
	end := hostEnds.Next(url, from)
	own := link.RoleOf(url[from:end]) != link.NoRole
	if at = signInHost(url, from, end, own); at >= 0 || !own {
		return at, ""
	}
	if at = markBeforeTask(url); at >= 0 {
		return at, ""
	}
	if at, with = markBeforeFile(url); at >= 0 {
		return at, with
	}
	return dollarInName(url, end), ""
}

// signInHost is where a sign parts a host of Filestack's: cdn.@filestackcontent.com, or
// stands between it and its path: cdn.filestackcontent.com?/… own: it is one as it stands.
func signInHost(url string, from, end int, own bool) int {
	host := url[from:end]
	if at := strings.IndexByte(host, '@'); at >= 0 && link.RoleOf(host[:at]+host[at+1:]) != link.NoRole {
		return from + at
	}
	const longest = 40
	if end == len(url) || end-from > longest || own && url[end] == '/' {
		return -1
	}
	rest := ascii.After(url, end+1, longest)
	next := hostEnds.Next(rest, 0)
	if next == len(rest) || rest[next] != '/' || url[end] == '/' && next == 0 {
		return -1
	}
	if link.RoleOf(host+rest[:next]) == link.NoRole {
		return -1
	}
	return end
}

// markBeforeTask is where a question mark stands before the security task, of which
// nothing would be read behind it: /resize?=width:40/security=….
func markBeforeTask(url string) int {
	mark := strings.IndexByte(url, '?')
	if mark < 0 {
		return -1
	}
	before := url[ascii.LastIndexByte(url[:mark], '/')+1 : mark]
	if before == "" && strings.HasPrefix(url[mark+1:], "api/") || strings.HasPrefix(url[mark+1:], "=") && link.KnownTask(before) {
		return mark
	}
	task := strings.Index(url[mark:], "security=")
	if task < 0 || strings.ContainsAny(url[mark:mark+task], "&{<") || strings.Contains(url[mark:], "://") && strings.Index(url[mark:], "://") < task {
		return -1
	}
	if task == 1 && before != "" && !link.IsTask(before) {
		return -1 // a task in the query of a file
	}
	if strings.Contains(url[:mark], "ecurity=") || !optionFollows(url[mark+task+len("security="):]) {
		return -1
	}
	return mark
}

// markBeforeFile is where a sign that ends a path stands before the file of a task:
// /security=…/?HANDLE.
func markBeforeFile(url string) (at int, with string) {
	at = len(url) - shape.HandleLength - 1
	if at <= 0 || url[at] != '?' && url[at] != '#' || !shape.IsHandle(url[at+1:]) || !strings.Contains(url[:at], "/security=") {
		return -1, ""
	}
	if url[at-1] != '/' {
		with = "/"
	}
	return at, with
}

// dollarInName is where a dollar stands in a handle, a key or the name of a task, which no
// variable explains: all of it together is what belongs there.
func dollarInName(url string, from int) int {
	for at := from; ; at++ {
		i := strings.IndexByte(url[at:], '$')
		if i < 0 {
			return -1
		}
		at += i
		start, end := at, at+1
		for start > from && isNameSign(url[start-1]) {
			start--
		}
		for end < len(url) && isNameSign(url[end]) {
			end++
		}
		name := url[start:at] + url[at+1:end]
		if shape.IsHandle(name) || shape.IsAPIKey(name) || start < at && at+1 < end && link.KnownTask(name) {
			return at
		}
	}
}

func isNameSign(c byte) bool { return ascii.IsName(c) || c == '-' }
