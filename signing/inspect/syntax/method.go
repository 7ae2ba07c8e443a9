package syntax

import (
	"cmp"
	"strings"

	"policybench/signing/inspect/ascii"
)

// MethodIn is the HTTP method that a statement names: 'DELETE', method: "delete",
// requests.delete(…).
func MethodIn(code string) string {
	var named [len(Methods)]bool // in any case: nearly every statement names none
	some := false
	for i, w := range methodWords {
		named[i] = strings.Contains(code, w.upper) || strings.Contains(code, w.lower) || strings.Contains(code, w.title)
		some = some || named[i]
	}
	if !some {
		return ""
	}
	for i, w := range methodWords {
		if !named[i] {
			continue
		}
		for _, q := range [...]string{"'", `"`, "`"} {
			if strings.Contains(code, q+w.upper+q) || strings.Contains(code, q+w.lower+q) && !strings.Contains(code, "."+w.lower) && w.upper != "GET" {
				return w.upper
			}
		}
	}
	for i, w := range methodWords {
		if !named[i] || w.upper == "PUT" || w.upper == "GET" {
			continue // maps have these, too
		}
		for _, call := range [...]string{"." + w.lower + "(", "." + w.lower + " ", "->" + w.lower + "(", "Http" + w.title + "(", "::" + w.title, "." + w.title + "("} {
			if callsIn(code, call) {
				return w.upper
			}
		}
	}
	return ""
}

// methodWords are the methods in the cases in which code writes them.
var methodWords = func() (words [len(Methods)]struct{ upper, lower, title string }) {
	for i, m := range Methods {
		words[i].upper, words[i].lower = m, strings.ToLower(m)
		words[i].title = m[:1] + words[i].lower[1:]
	}
	return words
}()

// MethodAround reads the HTTP method of a request from the text just before and
// behind its URL: curl -X, a log line, fetch's options, requests.delete(.
func MethodAround(s string, start, end int) string {
	before := ascii.Before(s, start, 200)
	if i := ascii.LastIndexByte(before, '\n'); i >= 0 {
		for i > 0 && goesOn(before[:i]) {
			j := ascii.LastIndexByte(before[:i], '\n')
			i = j
		}
		before = before[i+1:]
	}
	if m := MethodBefore(before); m != "" {
		return m
	}
	within := ascii.Before(s, start, 400)
	after := ascii.After(s, end, 300)
	if m := cmp.Or(methodMember(s, end), curlAfter(s, before, end), methodAfter(sameObject(after, isRaw(within))), methodChained(after)); m != "" {
		return m
	}
	return methodKeyBefore(within)
}

// isRaw reports whether a URL is the member "raw" of an object, as Postman writes it: the
// method stands in the object around that.
func isRaw(before string) bool {
	return strings.HasSuffix(strings.TrimRight(before, " \t\r\n:\"'\\"), `"raw`)
}

// sameObject is what stands behind a URL up to the end of its object, of the one around
// that where the URL is raw.
func sameObject(after string, raw bool) string {
	depth := 0
	if raw {
		depth++
	}
	if strings.IndexByte(after, '}') < 0 {
		return after
	}
	for i := range len(after) {
		switch after[i] {
		case '{':
			depth++
		case '}':
			if depth--; depth < 0 {
				return after[:i]
			}
		}
	}
	return after
}

// memberStart is where the members begin that stand before a URL in its own object, or in
// the one around that where the URL is raw.
func memberStart(before string) int {
	outward := 0
	if isRaw(before) {
		outward++
	}
	depth := 0
	for i := len(before) - 1; i >= 0; i-- {
		switch before[i] {
		case '}':
			depth++
		case '{':
			if depth > 0 {
				depth--
			} else if outward--; outward < 0 {
				return i
			}
		}
		if depth > 0 && i == 0 {
			return len(before)
		}
	}
	return 0
}

// methodKeyBefore is the method that an earlier member of the same object names:
// "method": "DELETE", "url": {"raw": ….
func methodKeyBefore(before string) string {
	named := strings.Contains(before, "method")
	if !named && !strings.Contains(before, "CURLOPT_CUSTOMREQUEST") && !strings.Contains(before, "type:") { // most URLs stand behind none
		return ""
	}
	if i := strings.LastIndex(before, "://"); i >= 0 {
		before = before[i:]
	}
	before = before[memberStart(before):]
	if !named {
		return methodOption(before)
	}
	i := max(strings.LastIndex(before, `"method"`), strings.LastIndex(before, "method:"), methodField(before))
	if i < 0 {
		return ""
	}
	rest := strings.TrimLeft(strings.TrimPrefix(before[i:], `"`)[len("method"):], "\": '=")
	for _, m := range Methods {
		if len(rest) >= len(m) && strings.EqualFold(rest[:len(m)], m) {
			return m
		}
	}
	return ""
}

var Methods = [...]string{"DELETE", "POST", "PUT", "GET", "HEAD", "PATCH"}

// MethodBefore is the method that stands before a URL on its line.
func MethodBefore(before string) string {
	for _, flag := range [...]string{"-X", "--request", "-Method"} {
		if !strings.Contains(before, flag) {
			continue // a search from the end takes longer
		}
		if i := strings.LastIndex(before, flag); i >= 0 {
			rest := strings.TrimLeft(before[i+len(flag):], " ='\"")
			for _, m := range Methods {
				if len(rest) >= len(m) && strings.EqualFold(rest[:len(m)], m) {
					return m
				}
			}
		}
	}
	if m := methodArgument(before); m != "" {
		return m
	}
	tail := untyped(strings.TrimRight(before, " \t\r\n(\"'`<=>!$@"), before)
	for range deepestCall {
		if tail == "" || !ascii.IsName(tail[len(tail)-1]) {
			break
		}
		if interpolated(tail[:calleeStart(tail)]) {
			break // it makes a value of the URL
		}
		if m := methodCalled(tail); m != "" {
			return m
		}
		// One call within another: http.delete(Uri.parse(URL.
		head := strings.TrimRight(tail[:calleeStart(tail)], " \t\r\n&")
		outer, ok := strings.CutSuffix(head, "()") // client.delete().uri(URL
		if !ok {
			if outer, ok = strings.CutSuffix(head, "("); !ok {
				break
			}
		}
		tail = strings.TrimRight(outer, " \t!")
	}
	return curlMethod(before)
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
		if m := methodOption(after); m != "" {
			return m
		}
		i = strings.Index(after, "-X ")
		if i < 0 || strings.Contains(after[:i], "\n") && !strings.Contains(after[:i], "\\\n") {
			return ""
		}
		i -= 4
	}
	rest := ascii.Part(after, i+6, len(after))
	if strings.HasSuffix(ascii.Before(after, max(i, 0), 10), "set") || strings.HasSuffix(ascii.Before(after, max(i, 0), 10), "setRequest") {
		rest = strings.TrimPrefix(rest, "(") // of a setter, behind the one of the URL
	}
	rest = strings.TrimLeft(rest, " :='\"X.")
	for _, m := range Methods {
		if len(rest) >= len(m) && strings.EqualFold(rest[:len(m)], m) {
			return m
		}
	}
	return ""
}
