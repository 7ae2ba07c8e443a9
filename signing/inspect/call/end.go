package call

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/syntax"
)

// EndsInVariable reports whether code puts a variable into a URL or behind it.
func EndsInVariable(s string, start, end int) bool {
	path := s[start:end]
	if i := strings.Index(path, "://"); i >= 0 {
		path = path[i+len("://"):]
	}
	if i := strings.IndexAny(path, "/"); i < 0 {
		return false
	} else if holdsVariable(path[i:]) {
		return true
	}
	quote := syntax.QuoteBefore(s, start)
	if quote != 0 && holdsBraced(path) {
		return true
	}
	if quote == 0 || ascii.At(s, end) != quote {
		return false
	}
	rest := strings.TrimLeft(ascii.After(s, end+1, 24), " \t\r\n")
	for _, sign := range [...]string{"+", "..", ".", "&", "%", "~", "<>", "||"} {
		if after, ok := strings.CutPrefix(rest, sign); ok && after != "" {
			if sign == "." && !strings.HasPrefix(strings.TrimLeft(after, " \t"), "$") {
				return false // a sentence ends
			}
			after = strings.TrimLeft(after, " \t\r\n$@")
			return after != "" && ascii.StartsName(after[0])
		}
	}
	return false
}

// holdsVariable reports whether a path has a place that a template, a shell or a server's
// rewriting fills in: ${handle}, #{handle}, {{handle}}, %s, %@, $HANDLE, $1.
func holdsVariable(path string) bool {
	for i := 0; i+1 < len(path); i++ {
		switch next := path[i+1]; path[i] {
		case '$':
			if next == '{' || ascii.IsName(next) {
				return true
			}
		case '#':
			if next == '{' {
				return true
			}
		case '{':
			if next == '{' {
				return true
			}
		case '%':
			if next == 's' || next == 'v' || next == '@' {
				return true
			}
		}
	}
	return false
}

// holdsBraced reports whether a path in a literal has a place that C#, Python and Rust
// fill in: {handle}, {file.Handle}, {}.
func holdsBraced(path string) bool {
	for {
		i := strings.Index(path, "/{")
		if i < 0 {
			return false
		}
		path = path[i+2:]
		if name, _, ok := strings.Cut(path, "}"); ok && strings.IndexFunc(name, func(r rune) bool { return r != '.' && r != '_' && !ascii.IsName(byte(r)) }) < 0 {
			return true
		}
	}
}
