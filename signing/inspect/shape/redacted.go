package shape

import (
	"strings"

	"policybench/signing/inspect/ascii"
)

const longestRedacted = len("sanitized")

// IsRedacted recognises what logs, trackers and careful people put in the place of a
// value: [FILTERED], <redacted>, ***, xxxxx, and yyy beside it.
func IsRedacted(s string) bool {
	const few, longest = 3, 256
	if len(s) < few || len(s) > longest {
		return false
	}
	if c := s[0]; ascii.IsName(c) && c != '_' && c|0x20 < 'x' && len(s) > longestRedacted {
		return false // most values
	}
	if isRun(s) {
		return true
	}
	word := strings.Trim(s, "<>[](){}*_-#")
	return len(word) <= longestRedacted && IsRedactedWord(strings.ToLower(word))
}

// isRun reports whether one sign is all there is, of those that take a value's place.
func isRun(s string) bool {
	for _, signs := range [...]string{"*", "xX", "yY", "zZ"} {
		if strings.HasPrefix(signs, s[:1]) || strings.HasSuffix(signs, s[:1]) {
			return strings.Trim(s, signs) == ""
		}
	}
	return s[0] >= 0x80 && (strings.Trim(s, "•") == "" || strings.Trim(s, "█") == "")
}

func IsRedactedWord(lower string) bool {
	switch lower {
	case "redacted", "filtered", "removed", "hidden", "masked", "censored", "scrubbed", "sanitized", "omitted":
		return true
	}
	return false
}
