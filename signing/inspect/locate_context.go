package inspect

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/carrier"
)

// context is what surrounds a value, as far as it decides what a fault means.
type context struct {
	html   bool // the browser undoes HTML escapes before it sends
	code   bool // a string literal of a program
	viewer bool // an attribute of a viewer's div
	mail   bool // quoted or wrapped on its way: not what was sent
}

// contextAt looks around v.text[start:end].
func contextAt(v *carrier.View, start, end int) context {
	s := v.Text
	var c context
	quote := quoteBefore(s, start)
	before := s[max(0, start-tagReach):start]
	after := s[end:min(len(s), end+400)]
	c.html = inMarkup(before, after)
	c.viewer = c.html && inViewer(before, after)
	c.code = quote != 0 && !c.html || quote == '`'
	c.mail = quotedLine(s, start)
	return c
}

// inViewer reports whether the tag around is the legacy viewer's.
func inViewer(before, after string) bool {
	tag := before[strings.LastIndexByte(before, '<')+1:]
	if i := strings.IndexByte(after, '>'); i >= 0 {
		after = after[:i]
	}
	return strings.Contains(tag, "data-fp-url") && (strings.Contains(tag, "filepicker-preview") || strings.Contains(after, "filepicker-preview"))
}

// quotedLine reports whether the line of a place begins with a mail's quote mark.
func quotedLine(s string, at int) bool {
	line := strings.TrimLeft(s[ascii.LineStart(s, at):at], " \t")
	return strings.HasPrefix(line, ">") && !strings.HasPrefix(line, ">>> ")
}

// methodAround reads the HTTP method of a request from the text just before and
// behind its URL: curl -X, a log line, fetch's options, requests.delete(.
func methodAround(s string, start, end int) string {
	before := s[max(0, start-200):start]
	if i := strings.LastIndexByte(before, '\n'); i >= 0 {
		// A shell command goes on over lines that end in a backslash.
		for i > 0 && strings.HasSuffix(strings.TrimRight(before[:i], " \r"), "\\") {
			j := strings.LastIndexByte(before[:i], '\n')
			i = j
		}
		before = before[i+1:]
	}
	if m := methodBefore(before); m != "" {
		return m
	}
	return methodAfter(s[end:min(len(s), end+300)])
}

var methods = [...]string{"DELETE", "POST", "PUT", "GET", "HEAD", "PATCH"}

func methodBefore(before string) string {
	for _, flag := range [...]string{"-X", "--request"} {
		if i := strings.LastIndex(before, flag); i >= 0 {
			rest := strings.TrimLeft(before[i+len(flag):], " ='\"")
			for _, m := range methods {
				if len(rest) >= len(m) && strings.EqualFold(rest[:len(m)], m) {
					return m
				}
			}
		}
	}
	if m := methodArgument(before); m != "" {
		return m
	}
	tail := strings.TrimRight(before, " \t(\"'`<")
	if tail == "" || !ascii.IsName(tail[len(tail)-1]) {
		return curlMethod(before)
	}
	for _, m := range methods {
		if strings.HasSuffix(tail, m) && (len(tail) == len(m) || !ascii.IsName(tail[len(tail)-len(m)-1])) {
			return m
		}
		lower := strings.ToLower(m)
		if strings.HasSuffix(tail, "."+lower) || strings.HasSuffix(tail, "http."+m) || strings.HasSuffix(tail, "."+m[:1]+lower[1:]) {
			return m
		}
	}
	return curlMethod(before)
}

// methodArgument is the method that stands as an argument of its own before the URL:
// request("DELETE", url.
func methodArgument(before string) string {
	tail := strings.TrimRight(before, " \t\r\n\"'`")
	if !strings.HasSuffix(tail, ",") || len(tail) == len(before) {
		return ""
	}
	tail = strings.TrimRight(tail[:len(tail)-1], " \t")
	for _, m := range methods {
		if n := len(tail) - len(m) - 2; n >= 0 && strings.IndexByte("\"'`", tail[n]) >= 0 && tail[len(tail)-1] == tail[n] && strings.EqualFold(tail[n+1:len(tail)-1], m) {
			return m
		}
	}
	return ""
}

// curlMethod is the method that curl's other flags imply.
func curlMethod(before string) string {
	if strings.Contains(before, "curl ") && !strings.Contains(before, "://") {
		for _, flag := range [...]string{" -d ", " --data", " -F ", " --form", " -T ", " --upload-file"} {
			if strings.Contains(before, flag) {
				return "POST"
			}
		}
		if strings.Contains(before, "curl -I ") {
			return "HEAD"
		}
	}
	return ""
}

func methodAfter(after string) string {
	if i := strings.Index(after, "://"); i >= 0 {
		after = after[:i]
	}
	i := strings.Index(after, "method")
	if i < 0 {
		i = strings.Index(after, "Method")
	}
	if i < 0 {
		i = strings.Index(after, "-X ")
		if i < 0 || strings.Contains(after[:i], "\n") && !strings.Contains(after[:i], "\\\n") {
			return ""
		}
		i -= 4
	}
	rest := strings.TrimLeft(after[min(len(after), i+6):], " :='\"X")
	for _, m := range methods {
		if len(rest) >= len(m) && strings.EqualFold(rest[:len(m)], m) {
			return m
		}
	}
	return ""
}
