package inspect

import "strings"

// shortened recognises a value cut for display and returns what is left before the
// mark.
func shortened(s string) (string, bool) {
	for _, mark := range [...]string{"…", "...", "***"} {
		if i := strings.Index(s, mark); i >= 0 {
			return s[:i], true
		}
	}
	return s, false
}

// placeholder kinds.
const (
	notPlaceholder = iota
	interpolated   // ${policy}, {{policy}}, %s: code fills it in
	spelled        // YourPolicy, <policy>, SIGNATURE
)

// placeholderKind tells a stand-in from a value.
func placeholderKind(s string) int {
	switch {
	case len(s) < 2:
		return notPlaceholder
	case isInterpolated(s):
		return interpolated
	case s[0] == '<' || s[0] == '[':
		return spelled
	case len(s) > 48 || strings.HasPrefix(s, "ey"):
		return notPlaceholder
	}
	return spelledKind(s)
}

// isInterpolated recognises what a template or a program fills in. A text that
// begins with "[" or with a tag's "<" is spelled out.
func isInterpolated(s string) bool {
	if len(s) < 2 {
		return false
	}
	last := s[len(s)-1]
	switch s[0] {
	case '$':
		return true
	case '<':
		return s[1] == '%' || s[1] == '?'
	case '[':
		return false
	case '#':
		if s[1] == '{' {
			return true
		}
	case '{':
		if s[1] == '{' || last == '}' && strings.IndexByte(s, '"') < 0 {
			return true
		}
	case '%':
		if s[1] == '{' || s[1] == '(' || s == "%s" || s == "%v" || s == "%@" || last == '%' && len(s) > 2 {
			return true
		}
	}
	return last == '}' && strings.Contains(s, "${")
}

// spelledKind recognises words where a value belongs.
func spelledKind(s string) int {
	lower := strings.ToLower(strings.Trim(s, "*_-'\""))
	for _, word := range [...]string{"policy", "signature", "your", "hmac", "xxxx", "placeholder", "changeme", "handle", "apikey", "api_key", "secret"} {
		if strings.Contains(lower, word) {
			return spelled
		}
	}
	letters := true
	for i := 0; i < len(s); i++ {
		if (s[i] < 'A' || s[i] > 'Z') && s[i] != '_' {
			letters = false
		}
	}
	if letters && len(s) <= 12 || lower == "xxx" || lower == "yyy" || lower == "abc" {
		return spelled
	}
	return notPlaceholder
}
