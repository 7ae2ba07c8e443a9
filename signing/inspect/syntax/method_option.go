package syntax

import "strings"

// methodArgument is the method that stands as an argument of its own before the URL:
// request("DELETE", url.
func methodArgument(before string) string {
	tail := strings.TrimRight(before, " \t\r\n\"'`$@")
	if !strings.HasSuffix(tail, ",") || len(tail) == len(before) {
		return ""
	}
	tail = strings.TrimRight(tail[:len(tail)-1], " \t")
	if m := methodConstant(tail); m != "" {
		return m
	}
	for _, m := range Methods {
		if n := len(tail) - len(m) - 2; n >= 0 && strings.IndexByte("\"'`", tail[n]) >= 0 && tail[len(tail)-1] == tail[n] && strings.EqualFold(tail[n+1:len(tail)-1], m) {
			return m
		}
	}
	return ""
}

// methodConstant is the method whose constant a text ends with: http.MethodDelete,
// HttpMethod.DELETE, Method::DELETE.
func methodConstant(s string) string {
	for i := range methodWords {
		w := &methodWords[i]
		for _, word := range [...]string{"Method" + w.title, "Method." + w.title, "Method." + w.upper, "Method::" + w.upper} {
			if strings.HasSuffix(s, word) {
				return w.upper
			}
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

// methodOption is the method that an option of jQuery or of PHP's curl names.
func methodOption(s string) string {
	for _, name := range [...]string{"CURLOPT_CUSTOMREQUEST", "type:"} {
		_, rest, ok := strings.Cut(s, name)
		if !ok {
			continue
		}
		rest = strings.TrimLeft(rest, " ,=>")
		for _, m := range Methods {
			if len(rest) > len(m)+1 && (rest[0] == '\'' || rest[0] == '"') && strings.EqualFold(rest[1:1+len(m)], m) && rest[1+len(m)] == rest[0] {
				return m
			}
		}
	}
	return ""
}

// methodField is where the line before a URL gives its method as a field of a log or an
// attribute of a form, method=DELETE; -1 where it does not.
func methodField(before string) int {
	line := strings.LastIndexByte(before, '\n') + 1
	if i := strings.LastIndex(before[line:], "method="); i >= 0 {
		return line + i
	}
	return -1
}

// longestCommand is how far a command of curl is read behind its URL.
const longestCommand = 4 << 10

// curlAfter is the method that the flags of curl behind a URL name, or imply: headers with
// URLs of their own may stand before them.
func curlAfter(s, before string, end int) string {
	if !strings.Contains(before, "curl ") {
		return ""
	}
	command := commandEnd(s[end:min(len(s), end+longestCommand)])
	for _, flag := range [...]string{" -X", " --request"} {
		i := strings.Index(command, flag)
		if i < 0 {
			continue
		}
		rest := strings.TrimLeft(command[i+len(flag):], " ='\"^")
		for _, m := range Methods {
			if len(rest) >= len(m) && strings.EqualFold(rest[:len(m)], m) {
				return m
			}
		}
	}
	if strings.Contains(command, " -G") || strings.Contains(command, " --get") || strings.Contains(before, " -G") || strings.Contains(before, " --get") {
		return ""
	}
	for _, flag := range [...]string{" -d ", " -d'", " -d@", " --data", " -F ", " --form", " --json"} {
		if strings.Contains(command, flag) {
			return "POST"
		}
	}
	return ""
}

// commandEnd cuts a text where a command ends: at a line end that nothing carries over, at
// a sign that begins the next one.
func commandEnd(s string) string {
	for i := range len(s) {
		switch s[i] {
		case '\n':
			if head := strings.TrimRight(s[:i], " \t\r"); head == "" || strings.IndexByte("\\^`", head[len(head)-1]) < 0 {
				return s[:i]
			}
		case ';', '|':
			if i > 0 && s[i-1] == ' ' {
				return s[:i]
			}
		}
	}
	return s
}
