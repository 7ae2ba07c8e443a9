package inspect

import "strings"

// shortened recognises a value cut for display and returns what is left before the
// mark.
func shortened(s string) (string, bool) {
	for _, mark := range [...]string{"…", "...", "***", "[…]"} {
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
	case s[0] == '$' || s[0] == '{' && s[len(s)-1] == '}' && !strings.Contains(s, "\"") || strings.HasPrefix(s, "#{") ||
		strings.HasPrefix(s, "<%") || strings.HasPrefix(s, "<?") || strings.HasPrefix(s, "%{") || strings.HasPrefix(s, "%(") ||
		s == "%s" || s == "%v" || s == "%@" || strings.HasPrefix(s, "{{"):
		return interpolated
	case s[0] == '<' || s[0] == '[':
		return spelled
	case s[0] == '%' && s[len(s)-1] == '%' && len(s) > 2:
		return interpolated
	case strings.Contains(s, "${") && strings.HasSuffix(s, "}"):
		return interpolated
	}
	if len(s) > 48 || strings.HasPrefix(s, "ey") {
		return notPlaceholder
	}
	return spelledKind(s)
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
