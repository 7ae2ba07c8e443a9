package syntax

import (
	"strings"

	"policybench/signing/inspect/ascii"
)

// MethodOfName is the HTTP method of a request that code makes with a variable which holds
// its URL, in the statements behind a place: client.delete(uri), DELETE, url.
func MethodOfName(s string, at int, name string) string {
	const reach, most = 800, 8
	code := ascii.After(s, at, reach)
	for from, looked := 0, 0; name != "" && looked < most; looked++ {
		i := strings.Index(code[from:], name)
		if i < 0 {
			break
		}
		i += from
		from = i + len(name)
		if i > 0 && ascii.IsName(code[i-1]) || ascii.IsName(ascii.At(code, from)) {
			continue
		}
		before := code[ascii.LineStart(code, i):i]
		if strings.HasSuffix(strings.TrimRight(before, " \t"), "=") || strings.Contains(before, "://") {
			continue
		}
		if m := MethodBefore(strings.TrimRight(before, "$&@ ")); m != "" {
			return m
		}
		if m := methodWord(before); m != "" {
			return m
		}
		if m := methodOfBuilder(code[from:]); m != "" && strings.HasSuffix(before, "(") {
			return m
		}
	}
	return ""
}

// methodWord is the method that an argument before a variable names: http.MethodDelete, u.
func methodWord(before string) string {
	for i := range methodWords {
		w := &methodWords[i]
		for _, word := range [...]string{"Method" + w.title + ",", "\"" + w.upper + "\",", "'" + w.upper + "',", "Method." + w.title + ","} {
			if strings.Contains(before, word) {
				return w.upper
			}
		}
	}
	return ""
}

// goesOn reports whether a line goes on in the next: a shell's by its backslash, a call's
// by the parenthesis that it opens last.
func goesOn(line string) bool {
	line = strings.TrimRight(line, " \t\r")
	return strings.HasSuffix(line, "\\") || strings.HasSuffix(line, "(")
}
