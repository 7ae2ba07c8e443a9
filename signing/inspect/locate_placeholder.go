package inspect

import (
	"strings"

	"policybench/signing/inspect/ascii"
)

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

// isElided recognises dots in the place of a value, alone or behind the first letters
// that every policy has: in a link they are what somebody wrote for a value, in a
// listing one that was shortened.
func isElided(s string, where valuePlace) bool {
	const few = 8 // fewer say nothing: eyJleHBp is {"exp
	if strings.Trim(s, ".…*") == "" {
		return true
	}
	if where == inText || len(s) > few+len("......") {
		return false
	}
	head, cut := shortened(s)
	return cut && len(head) < few
}

// placeholder is what stands in place of a value.
type placeholder uint8

const (
	notPlaceholder placeholder = iota
	interpolated               // ${policy}, {{policy}}, %s: code fills it in
	spelled                    // YourPolicy, <policy>, SIGNATURE
	unset                      // undefined, None: what programs write for a variable without a value
	objectText                 // [object Object]: what they write for an object
	nothing                    // a name or a place without a value
	redacted                   // [FILTERED], ***: the value was taken out of the text
)

// reason is what a finding says of a placeholder besides the text.
func (p placeholder) reason() string {
	switch p {
	case unset:
		return "unset"
	case objectText:
		return "object"
	case nothing:
		return "empty"
	case redacted:
		return "redacted"
	}
	return ""
}

// placeholderKind tells a stand-in from a value.
func placeholderKind(s string) placeholder {
	switch {
	case len(s) < 2:
		return notPlaceholder
	case isRedacted(s):
		return redacted
	case s[0] == '%':
		if plain := ascii.UnescapeAll(s); strings.IndexByte("<[{", plain[0]) >= 0 && !strings.ContainsAny(plain, `"':`) {
			return max(placeholderKind(plain), spelled) // escaped, it is sent as it is: nothing fills it in
		}
	case strings.HasPrefix(s, "[object"):
		return objectText
	case isUnset(s):
		return unset
	}
	switch {
	case isInterpolated(s):
		return interpolated
	case s[0] == '<' || s[0] == '[':
		return spelled
	case len(s) > 48 || strings.HasPrefix(s, "ey"):
		return notPlaceholder
	}
	return spelledKind(s)
}

// isUnset reports whether s is how a language writes that there is no value.
func isUnset(s string) bool {
	switch s {
	case "undefined", "null", "NULL", "NaN", "None", "nil", "(null)", "<nil>", "<null>":
		return true
	}
	return false
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
func spelledKind(s string) placeholder {
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
